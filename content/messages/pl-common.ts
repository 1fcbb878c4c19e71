import type { CommonMessages, HomeMessages, TroubleMessages } from './shape.ts';

export const common: CommonMessages = {
  pageTitle: 'Informacje',
  skipLink: 'Przejdź do treści',
  exit: 'Opuść tę stronę',
  exitHint: 'Od razu otworzy się inna strona.',
  exitShortcut: 'Można też trzy razy nacisnąć Shift.',
  exitLeaving: 'Opuszcza Pan/Pani tę stronę.',
  languages: 'Język',
  yes: 'Tak',
  no: 'Nie',
  maybe: 'Może',
  unknown: 'Nie wiem',
  optional: '(nieobowiązkowe)',
  next: 'Dalej',
  back: 'Wstecz',
  skip: 'Pomiń',
  home: 'Początek',
  change: (what) => `Zmień: ${what}`,
  step: (current, total) => `Pytanie ${current} z ${total}`,
  call: (number) => `Zadzwoń: ${number}`,
  municipality: (name) => `Gmina ${name}`,
  phonesHeading: 'Woli Pan/Pani zadzwonić?',
  phonesChecked: (date) => `Sprawdziliśmy te numery: ${date}.`,
  toConfirm: 'do sprawdzenia',
  errorHeading: 'Trzeba jeszcze coś poprawić',
  errorPrefix: 'Uwaga:',
  nothingFilledIn: 'Nie wypełniono',
  footer: {
    label: 'O tej stronie',
    help: 'Pomoc i numery telefonów',
    safety: 'Jak bezpiecznie korzystać z tej strony',
    answers: 'Mam kod odbioru',
    privacy: 'Prywatność',
    accessibility: 'Dostępność',
    colleagues: 'Dla pracowników',
  },
};

export const home: HomeMessages = {
  heading: 'Czy ktoś zmusza Pana, Panią lub inną osobę?',
  intro:
    'Na przykład do pracy, do seksu albo do przestępstwa. Tutaj można o tym opowiedzieć. Nie trzeba podawać nazwiska.',
  danger: 'Czy teraz jest niebezpiecznie?',
  report: 'Proszę opowiedzieć, co się dzieje',
  reportHint: 'To trwa około 5 minut. Sam Pan lub sama Pani decyduje, co powiedzieć.',
  advice: 'Porada bez podawania nazwisk',
  adviceHint: 'W razie wątpliwości lub gdy najpierw chce się czegoś dowiedzieć.',
  answers: 'Przeczytaj naszą odpowiedź',
  answersHint: 'Potrzebny jest otrzymany wcześniej kod odbioru.',
  safetyLink:
    'Ktoś zagląda do Pana/Pani telefonu lub komputera? Najpierw proszę przeczytać, jak zachować bezpieczeństwo.',
  formsHeading: 'O co chodzi?',
  forms: [
    'Dostaje się o wiele za małą płacę, pracuje za długo albo nie wolno przestać.',
    'Ktoś zabrał Panu/Pani paszport.',
    'Trzeba uprawiać seks, a pieniądze dostaje ktoś inny.',
    'Trzeba przewozić narkotyki, kraść albo oddać kartę bankową.',
    'Ktoś grozi, że zrobi krzywdę Panu/Pani lub rodzinie.',
  ],
  whoReads: (municipality) =>
    `Ten tekst czyta tylko pracownik do spraw handlu ludźmi w gminie ${municipality} i jego zastępca.`,
  helpHeading: 'Warto wiedzieć',
  papers: {
    heading: 'Co robi gmina',
    plan: 'Nasz plan przeciwko handlowi ludźmi',
    figures: 'Nasze dane o handlu ludźmi',
    inDutch: 'Ten tekst pochodzi od gminy i jest tylko po niderlandzku.',
  },
  region: {
    heading: 'Czy ktoś zmusza Pana, Panią lub inną osobę?',
    intro: 'Gminy w tym regionie pomagają. Najpierw proszę wybrać gminę.',
    pick: 'Proszę wybrać gminę',
    choose: 'W której gminie to jest?',
    chooseHint: 'Nie wie Pan/Pani? Proszę wybrać gminę, w której jest Pan/Pani teraz.',
    all: 'Wszystkie gminy',
    notListed: (police, emergency) =>
      `Czy to jest gdzie indziej? Proszę dzwonić na policję: ${police}. W niebezpieczeństwie: ${emergency}.`,
  },
};

export const trouble: TroubleMessages = {
  away: {
    heading: 'Teraz nie można wysłać',
    reading: 'Ta strona teraz nie działa',
    text: 'To nasza wina, nie Pana/Pani. Dostaniemy o tym wiadomość i to sprawdzimy.',
    kept: 'Wpisane odpowiedzi są nadal poniżej. Proszę nie zamykać tej strony.',
    retry: 'Spróbuj ponownie',
    cannotWait: 'Nie może Pan/Pani czekać? Proszę zadzwonić.',
  },
  tooMany: {
    heading: 'Proszę chwilę poczekać',
    text: 'Teraz przychodzi wiele wiadomości jednocześnie.',
    wait: (seconds) => `Proszę spróbować ponownie za ${Math.max(1, seconds)} s.`,
    kept: 'Wpisane odpowiedzi są nadal zapisane.',
    retry: 'Spróbuj ponownie',
  },
  expired: {
    heading: 'Odpowiedzi zostały usunięte',
    text: 'Minęło trochę czasu. Dla bezpieczeństwa niewysłane odpowiedzi przechowujemy tylko krótko.',
    kept: 'Ostatnio wpisane odpowiedzi są nadal poniżej. Można je kontynuować albo zacząć od nowa.',
    again: 'Zacznij od nowa',
  },
  pageOld: {
    heading: 'Ta strona była długo otwarta',
    text: 'Nic nie zostało wysłane. Wpisane odpowiedzi są poniżej. Proszę wysłać je jeszcze raz.',
    retry: 'Wyślij ponownie',
  },
  tooLarge: {
    heading: 'Tekst jest za długi',
    text: 'Proszę wrócić i skrócić tekst. Później można dodać więcej, używając kodu odbioru.',
  },
  notFound: {
    heading: 'Nie ma takiej strony',
    text: 'Proszę sprawdzić adres albo przejść na początek.',
  },
  broken: {
    heading: 'Coś poszło nie tak',
    text: 'To nasza wina, nie Pana/Pani. Proszę spróbować później. Jeśli to nie może czekać, proszę zadzwonić.',
    reference: (code) => `Numer tego błędu: ${code}`,
  },
  noScript: 'Ta strona działa także bez JavaScriptu.',
};
