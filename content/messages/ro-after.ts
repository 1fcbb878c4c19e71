import { counted } from './counted.ts';
import type { AdviceMessages, DialogueMessages, ErrorMessages, ReceiptMessages } from './shape.ts';

export const receipt: ReceiptMessages = {
  heading: 'Mesajul dumneavoastră a fost trimis',
  codeLabel: 'Codul dumneavoastră de primire',
  once: 'Vedeți acest cod o singură dată.',
  onlyKey: 'Cu acest cod citiți răspunsul nostru. Fără cod nu se poate. Nici noi nu îl putem căuta.',
  keep: 'Scrieți codul într-un loc pe care îl știți numai dumneavoastră.',
  copy: 'Copiați codul',
  copied: 'Codul a fost copiat.',
  typeBack: {
    heading: 'Ați scris codul corect?',
    label: 'Scrieți codul încă o dată',
    hint: 'Nu este obligatoriu. Așa știți sigur că este corect codul.',
    button: 'Verificați codul',
    right: 'Codul este corect.',
  },
  print: 'Tipăriți un bilet cu codul',
  printHint: 'Pe bilet nu scrie la ce folosește. Adresa acestui site trebuie să o țineți minte.',
  slip: { title: 'Bilet de ridicare', number: 'Număr', foot: 'Păstrați acest bilet.', print: 'Tipăriți' },
  nextHeading: 'Ce se întâmplă acum?',
  next: (workingDays) => [
    'Mesajul este citit de o singură persoană de la primărie, mereu aceeași.',
    `În cel mult ${counted('ro', workingDays, { one: 'zi lucrătoare', few: 'zile lucrătoare', other: 'de zile lucrătoare' })} apare aici un prim mesaj de la noi.`,
    'Uneori vă punem aici o întrebare. Dumneavoastră alegeți dacă răspundeți.',
    'Apare un pericol? Nu ne așteptați. Sunați la 112.',
  ],
  done: 'Am păstrat codul',
};

export const dialogue: DialogueMessages = {
  enter: {
    heading: 'Citiți răspunsul',
    intro: 'Completați codul de primire pe care l-ați primit la trimitere.',
    code: { label: 'Cod de primire', hint: 'Literele mari, spațiile și liniuțele nu contează.' },
    button: 'Citiți răspunsul',
    lost: 'Ați pierdut codul? Atunci nu putem arăta mesajul. Puteți face o sesizare nouă.',
  },
  heading: 'Mesajul dumneavoastră și răspunsul nostru',
  stateHeading: 'Cât de departe am ajuns?',
  state: {
    received: 'Mesajul dumneavoastră a ajuns.',
    triage: 'Un angajat citește mesajul.',
    enriching: 'Aflăm ce se întâmplă.',
    consultation: 'Vorbim cu o organizație care poate ajuta.',
    forwarded: 'Am cerut ajutorul unei organizații.',
    case: 'Se lucrează la asta.',
    stored_picture: 'Acum nu facem nimic cu mesajul. Totuși ne ajută să vedem ce se întâmplă.',
    closed_advice: 'Am dat un sfat. Îl puteți citi mai jos.',
    closed_not_trafficking: 'Am verificat. Credem că nu este trafic de persoane.',
    closed_insufficient: 'Știm prea puțin ca să facem ceva. Știți mai mult? Scrieți mai jos.',
    duplicate: 'Știam deja despre asta. Mesajul dumneavoastră ne ajută.',
  },
  partnerAnswered: 'O organizație a făcut ceva cu mesajul. Nu avem voie să spunem ce.',
  messagesHeading: 'Mesaje',
  empty: 'Nu există încă un răspuns. Reveniți mai târziu.',
  fromMunicipality: 'De la primărie',
  fromYou: 'De la dumneavoastră',
  questionForYou: 'O întrebare pentru dumneavoastră',
  answer: {
    label: 'Răspunsul dumneavoastră',
    hint: 'Nu trebuie să răspundeți.',
    button: 'Trimiteți răspunsul',
  },
  addition: {
    heading: 'Vreți să adăugați ceva?',
    label: 'Ce mai vreți să spuneți?',
    button: 'Trimiteți',
  },
  sent: 'Mesajul a fost trimis.',
  closed: 'Am terminat cu mesajul dumneavoastră. Știți mai mult? Puteți adăuga mai jos.',
  leave: 'Închideți mesajul',
};

export const advice: AdviceMessages = {
  heading: 'Cereți un sfat fără nume',
  intro:
    'Nu sunteți sigur sau sigură că ceva este în regulă? Puneți o întrebare. Nu întrebăm cine sunteți și nici despre cine este vorba.',
  question: {
    label: 'Care este întrebarea?',
    hint: 'De exemplu: cum încep să vorbesc cu cineva căruia îi este frică?',
  },
  noNames: 'Nu scrieți nume, adrese, numere de telefon sau numere de înmatriculare.',
  mayHoldPersons:
    'Poate că în întrebare este un nume, o adresă, un număr de telefon sau un număr de înmatriculare. Vreți să îl scoateți?',
  adapt: 'Schimb întrebarea',
  sendAnyway: 'Este bine așa, trimiteți întrebarea',
  send: 'Trimiteți întrebarea',
  sentHeading: 'Întrebarea dumneavoastră a fost trimisă',
  sentText: 'Aceasta nu este o sesizare. Vreți totuși să faceți o sesizare? Puteți oricând.',
};

export const errors: ErrorMessages = {
  chooseOne: 'Alegeți un răspuns.',
  whatEmpty: 'Spuneți pe scurt ce se întâmplă. O propoziție este de ajuns.',
  questionEmpty: 'Scrieți întrebarea.',
  additionEmpty: 'Scrieți ce vreți să spuneți.',
  tooLong: (most) => `Scurtați textul. Este loc pentru cel mult ${most} de caractere.`,
  numberOfPeople: 'Completați un număr, de exemplu 3. Sau lăsați gol.',
  phone: 'Completați un număr de telefon, de exemplu 06 12345678.',
  email: 'Completați o adresă de e-mail, de exemplu nume@example.nl.',
  contactMissing:
    'Completați un număr de telefon sau o adresă de e-mail. Sau alegeți să citiți răspunsul aici.',
  viaMissing: 'Scrieți prin cine vă putem contacta. Sau alegeți alt mod.',
  nameMissing: 'Completați un nume. Sau alegeți să rămâneți anonim sau anonimă.',
  codeEmpty: 'Completați codul de primire.',
  codeLength: 'Verificați dacă ați completat toate semnele. Un cod de primire are 17 semne.',
  codeCharacter: 'Verificați fiecare semn. Un cod de primire are numai litere și cifre.',
  codeCheck: 'Verificați fiecare semn. Se pare că unele sunt schimbate între ele.',
  codeUnknown: 'Nu găsim nimic cu acest cod. Verificați fiecare semn și încercați din nou.',
  codeTypedBack: 'Acesta nu este același cod. Mai uitați-vă o dată la codul de mai sus.',
};
