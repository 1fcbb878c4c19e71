import { counted } from './counted.ts';
import type { CommonMessages, HomeMessages, TroubleMessages } from './shape.ts';

export const common: CommonMessages = {
  pageTitle: 'Informații',
  skipLink: 'Mergeți la conținut',
  exit: 'Părăsiți această pagină',
  exitHint: 'Ajungeți imediat pe alt site.',
  exitShortcut: 'Puteți apăsa și de trei ori tasta Shift.',
  exitLeaving: 'Părăsiți această pagină.',
  languages: 'Limba',
  yes: 'Da',
  no: 'Nu',
  maybe: 'Poate',
  unknown: 'Nu știu',
  optional: '(nu este obligatoriu)',
  next: 'Mai departe',
  back: 'Înapoi',
  skip: 'Săriți peste',
  home: 'Început',
  change: (what) => `Schimbați: ${what}`,
  step: (current, total) => `Întrebarea ${current} din ${total}`,
  call: (number) => `Sunați la ${number}`,
  municipality: (name) => `Primăria ${name}`,
  phonesHeading: 'Preferați să sunați?',
  phonesChecked: (date) => `Am verificat aceste numere la ${date}.`,
  toConfirm: 'de confirmat',
  errorHeading: 'Mai trebuie schimbat ceva',
  errorPrefix: 'Atenție:',
  nothingFilledIn: 'Necompletat',
  footer: {
    label: 'Despre acest site',
    help: 'Ajutor și numere de telefon',
    safety: 'Cum folosiți acest site în siguranță',
    answers: 'Am un cod de primire',
    privacy: 'Confidențialitate',
    accessibility: 'Accesibilitate',
    colleagues: 'Pentru angajați',
  },
};

export const home: HomeMessages = {
  heading: 'Sunteți obligat sau obligată la ceva, dumneavoastră sau altcineva?',
  intro:
    'De exemplu la muncă, la sex sau la o infracțiune. Aici puteți povesti. Nu trebuie să vă spuneți numele.',
  danger: 'Este pericol acum?',
  report: 'Spuneți ce se întâmplă',
  reportHint: 'Durează cam 5 minute. Dumneavoastră alegeți ce spuneți.',
  advice: 'Cereți un sfat fără nume',
  adviceHint: 'Dacă nu sunteți sigur sau sigură ori vreți întâi să aflați ceva.',
  answers: 'Citiți răspunsul nostru',
  answersHint: 'Cu codul de primire pe care l-ați primit.',
  safetyLink:
    'Se uită cineva în telefonul sau calculatorul dumneavoastră? Citiți întâi cum rămâneți în siguranță.',
  formsHeading: 'Despre ce este vorba?',
  forms: [
    'Primiți mult prea puțini bani, munciți prea mult sau nu aveți voie să vă opriți.',
    'Cineva v-a luat pașaportul.',
    'Trebuie să faceți sex, iar banii îi ia altcineva.',
    'Trebuie să transportați droguri, să furați sau să vă dați cardul bancar.',
    'Cineva amenință că vă face rău dumneavoastră sau familiei.',
  ],
  whoReads: (municipality) =>
    `Ce scrieți citesc numai persoana de la primăria ${municipality} care se ocupă de traficul de persoane și înlocuitorul ei.`,
  helpHeading: 'Bine de știut',
  papers: {
    heading: 'Ce face primăria',
    plan: 'Planul nostru împotriva traficului de persoane',
    figures: 'Cifrele noastre despre traficul de persoane',
    inDutch: 'Acest text este al primăriei și există numai în neerlandeză.',
  },
  region: {
    heading: 'Sunteți obligat sau obligată la ceva, dumneavoastră sau altcineva?',
    intro: 'Primăriile din această regiune ajută. Alegeți întâi o primărie.',
    pick: 'Alegeți o primărie',
    choose: 'În ce localitate este?',
    chooseHint: 'Nu știți? Alegeți localitatea în care sunteți acum.',
    all: 'Toate primăriile',
    notListed: (police, emergency) =>
      `Este în altă parte? Sunați la poliție: ${police}. În caz de pericol: ${emergency}.`,
  },
};

export const trouble: TroubleMessages = {
  away: {
    heading: 'Acum nu se poate trimite',
    reading: 'Această pagină nu merge acum',
    text: 'Este vina noastră, nu a dumneavoastră. Suntem anunțați și verificăm.',
    kept: 'Ce ați completat este încă mai jos. Nu închideți această pagină.',
    retry: 'Încercați din nou',
    cannotWait: 'Nu puteți aștepta? Sunați.',
  },
  tooMany: {
    heading: 'Așteptați puțin',
    text: 'Vin multe mesaje în același timp.',
    wait: (seconds) =>
      `Încercați din nou peste ${counted('ro', Math.max(1, seconds), { one: 'secundă', few: 'secunde', other: 'de secunde' })}.`,
    kept: 'Ce ați completat este încă aici.',
    retry: 'Încercați din nou',
  },
  expired: {
    heading: 'Răspunsurile dumneavoastră au fost șterse',
    text: 'A trecut ceva timp. Pentru siguranța dumneavoastră păstrăm puțin timp răspunsurile netrimise.',
    kept: 'Ce ați completat ultima dată este încă mai jos. Continuați cu acestea sau începeți din nou.',
    again: 'Începeți din nou',
  },
  pageOld: {
    heading: 'Această pagină a stat mult timp deschisă',
    text: 'Nu s-a trimis nimic. Ce ați completat este mai jos. Trimiteți încă o dată.',
    retry: 'Trimiteți din nou',
  },
  tooLarge: {
    heading: 'Textul dumneavoastră este prea lung',
    text: 'Mergeți înapoi și scurtați textul. Mai târziu puteți spune mai mult, cu codul de primire.',
  },
  notFound: {
    heading: 'Această pagină nu există',
    text: 'Verificați dacă adresa este corectă sau mergeți la început.',
  },
  broken: {
    heading: 'Ceva nu a mers bine',
    text: 'Este vina noastră, nu a dumneavoastră. Încercați mai târziu. Nu puteți aștepta? Sunați.',
    reference: (code) => `Numărul acestei erori: ${code}`,
  },
  noScript: 'Acest site merge și fără JavaScript.',
};
