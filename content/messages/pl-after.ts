import { counted } from './counted.ts';
import type { AdviceMessages, DialogueMessages, ErrorMessages, ReceiptMessages } from './shape.ts';

export const receipt: ReceiptMessages = {
  heading: 'Wiadomość została wysłana',
  codeLabel: 'Kod odbioru',
  once: 'Ten kod widać tylko jeden raz.',
  onlyKey:
    'Z tym kodem można przeczytać naszą odpowiedź. Bez kodu się nie da. My też nie możemy go odszukać.',
  keep: 'Proszę zapisać kod w miejscu, które zna tylko Pan/Pani.',
  copy: 'Skopiuj kod',
  copied: 'Kod został skopiowany.',
  typeBack: {
    heading: 'Czy kod jest dobrze zapisany?',
    label: 'Proszę przepisać kod',
    hint: 'Nie jest to konieczne. W ten sposób wiadomo na pewno, że kod się zgadza.',
    button: 'Sprawdź kod',
    right: 'Kod się zgadza.',
  },
  print: 'Wydrukuj kartkę z kodem',
  printHint: 'Na kartce nie ma informacji, do czego służy. Adres tej strony trzeba zapamiętać.',
  slip: {
    title: 'Potwierdzenie odbioru',
    number: 'Numer',
    foot: 'Proszę zachować tę kartkę.',
    print: 'Drukuj',
  },
  nextHeading: 'Co będzie dalej?',
  next: (workingDays) => [
    'Wiadomość czyta stały pracownik gminy.',
    `Najpóźniej za ${counted('pl', workingDays, { one: 'dzień roboczy', few: 'dni robocze', other: 'dni roboczych' })} będzie tu pierwsza wiadomość od nas.`,
    'Czasem zadamy tu pytanie. Nie trzeba na nie odpowiadać.',
    'Pojawi się niebezpieczeństwo? Proszę na nas nie czekać. Proszę zadzwonić pod 112.',
  ],
  done: 'Kod jest zapisany',
};

export const dialogue: DialogueMessages = {
  enter: {
    heading: 'Przeczytaj odpowiedź',
    intro: 'Proszę wpisać kod odbioru, który pojawił się po wysłaniu.',
    code: { label: 'Kod odbioru', hint: 'Wielkie litery, odstępy i myślniki nie mają znaczenia.' },
    button: 'Przeczytaj odpowiedź',
    lost: 'Kod się zgubił? Wtedy nie możemy pokazać wiadomości. Można wysłać nowe zgłoszenie.',
  },
  heading: 'Pana/Pani wiadomość i nasza odpowiedź',
  stateHeading: 'Jak stoi sprawa?',
  state: {
    received: 'Wiadomość do nas dotarła.',
    triage: 'Pracownik czyta wiadomość.',
    enriching: 'Sprawdzamy, co się dzieje.',
    consultation: 'Rozmawiamy z organizacją, która może pomóc.',
    forwarded: 'Poprosiliśmy organizację o pomoc.',
    case: 'Sprawa jest w toku.',
    stored_picture: 'Teraz nic nie robimy z tą wiadomością. Pomaga nam jednak zobaczyć, co się dzieje.',
    closed_advice: 'Daliśmy poradę. Jest poniżej.',
    closed_not_trafficking: 'Sprawdziliśmy to. Uważamy, że to nie jest handel ludźmi.',
    closed_insufficient: 'Za mało wiemy, żeby coś zrobić. Wie Pan/Pani więcej? Proszę napisać poniżej.',
    duplicate: 'Już o tym wiedzieliśmy. Ta wiadomość nam pomaga.',
  },
  partnerAnswered: 'Pewna organizacja zajęła się tą wiadomością. Nie możemy powiedzieć, co zrobiła.',
  messagesHeading: 'Wiadomości',
  empty: 'Nie ma jeszcze odpowiedzi. Proszę zajrzeć później.',
  fromMunicipality: 'Od gminy',
  fromYou: 'Od Pana/Pani',
  questionForYou: 'Pytanie do Pana/Pani',
  answer: { label: 'Odpowiedź', hint: 'Nie trzeba odpowiadać.', button: 'Wyślij odpowiedź' },
  addition: {
    heading: 'Chce Pan/Pani coś dodać?',
    label: 'Co jeszcze chce Pan/Pani powiedzieć?',
    button: 'Wyślij',
  },
  sent: 'Wiadomość została wysłana.',
  closed: 'Zakończyliśmy pracę nad tą wiadomością. Wie Pan/Pani coś jeszcze? Można to dodać poniżej.',
  leave: 'Zamknij wiadomość',
};

export const advice: AdviceMessages = {
  heading: 'Porada bez podawania nazwisk',
  intro:
    'Nie wiadomo, czy coś jest w porządku? Proszę zadać pytanie. Nie pytamy, kto pyta ani o kogo chodzi.',
  question: {
    label: 'Jakie jest pytanie?',
    hint: 'Na przykład: jak zacząć rozmowę z kimś, kto się boi?',
  },
  noNames: 'Proszę nie wpisywać nazwisk, adresów, numerów telefonów ani numerów rejestracyjnych.',
  mayHoldPersons:
    'W pytaniu może być nazwisko, adres, numer telefonu lub numer rejestracyjny. Czy chce Pan/Pani to usunąć?',
  adapt: 'Zmienię pytanie',
  sendAnyway: 'Tak jest dobrze, wyślij pytanie',
  send: 'Wyślij pytanie',
  sentHeading: 'Pytanie zostało wysłane',
  sentText: 'To nie jest zgłoszenie. Zgłoszenie można wysłać w każdej chwili.',
};

export const errors: ErrorMessages = {
  chooseOne: 'Proszę wybrać odpowiedź.',
  whatEmpty: 'Proszę krótko opowiedzieć, co się dzieje. Wystarczy jedno zdanie.',
  questionEmpty: 'Proszę napisać pytanie.',
  additionEmpty: 'Proszę napisać, co chce Pan/Pani powiedzieć.',
  tooLong: (most) => `Proszę skrócić tekst. Największa liczba znaków: ${most}.`,
  numberOfPeople: 'Proszę wpisać liczbę, na przykład 3. Albo zostawić puste.',
  phone: 'Proszę wpisać numer telefonu, na przykład 06 12345678.',
  email: 'Proszę wpisać adres e-mail, na przykład imie@example.nl.',
  contactMissing: 'Proszę wpisać numer telefonu lub adres e-mail. Albo wybrać czytanie odpowiedzi tutaj.',
  viaMissing: 'Proszę wpisać, przez kogo możemy się skontaktować. Albo wybrać inny sposób.',
  nameMissing: 'Proszę wpisać imię lub nazwisko. Albo wybrać zgłoszenie anonimowe.',
  codeEmpty: 'Proszę wpisać kod odbioru.',
  codeLength: 'Proszę sprawdzić, czy wpisano wszystkie znaki. Kod odbioru ma 17 znaków.',
  codeCharacter: 'Proszę sprawdzić każdy znak. Kod odbioru ma tylko litery i cyfry.',
  codeCheck: 'Proszę sprawdzić każdy znak. Wygląda na to, że znaki są zamienione.',
  codeUnknown: 'Nic nie znaleźliśmy z tym kodem. Proszę sprawdzić każdy znak i spróbować ponownie.',
  codeTypedBack: 'To nie jest ten sam kod. Proszę jeszcze raz spojrzeć na kod powyżej.',
};
