import type { JourneyMessages } from './shape.ts';

export const journey: JourneyMessages = {
  danger: {
    heading: 'Este pericol acum?',
    intro: 'Pentru dumneavoastră, pentru un copil sau pentru altcineva.',
    yes: { label: 'Da, este pericol acum' },
    no: { label: 'Nu, nu acum' },
    unknown: { label: 'Nu știu' },
  },
  emergency: {
    heading: 'Sunați acum la 112',
    text: 'Poliția sau o ambulanță poate veni imediat. Nu aveți nevoie de acte.',
    noReplacement: 'Acest formular nu înlocuiește un telefon. Nimeni nu îl citește imediat.',
    cannotCall:
      'Nu puteți suna în siguranță? Dacă puteți, mergeți într-un loc unde sunt și alți oameni. Sau rugați pe cineva să sune.',
    goOn: 'Continuați cu formularul',
    stop: 'Opriți-vă',
  },
  who: {
    heading: 'Ce vi se potrivește?',
    intro: 'Așa știm cine vă poate ajuta cel mai bine.',
    self: { label: 'Eu sunt în această situație' },
    relative: {
      label: 'Cunosc pe cineva în această situație',
      hint: 'De exemplu cineva din familie, un prieten sau partenerul.',
    },
    resident: { label: 'Am văzut sau am auzit ceva', hint: 'De exemplu pe stradă sau pe internet.' },
    work: { label: 'Am observat ceva la muncă', hint: 'De exemplu la un client sau la un coleg.' },
    business: {
      label: 'Am o firmă',
      hint: 'De exemplu un hotel, un magazin sau o locuință pe care o închiriați.',
    },
  },
  what: {
    heading: 'Ce se întâmplă?',
    intro: 'Numai la această întrebare trebuie să răspundeți. Peste toate celelalte puteți sări.',
    story: {
      label: 'Povestiți cu cuvintele dumneavoastră',
      hint: 'O propoziție este de ajuns. Ce ați văzut, auzit sau trăit? Nu trebuie să dovediți nimic.',
    },
    form: { label: 'Cu ce seamănă?' },
    forms: {
      labour: {
        label: 'Constrângere la muncă',
        hint: 'De exemplu prea puțini bani, muncă periculoasă sau interdicția de a pleca.',
      },
      sexual: {
        label: 'Constrângere la sex',
        hint: 'De exemplu sex pe bani pe care îi ia altcineva.',
      },
      criminal: {
        label: 'Constrângere la o infracțiune',
        hint: 'De exemplu transport de droguri sau furt.',
      },
      other_exploitation: { label: 'Altceva' },
      unknown: { label: 'Nu știu' },
    },
  },
  where: {
    heading: 'Unde este?',
    intro: 'Completați ce știți. Restul poate rămâne gol.',
    whereText: { label: 'Descrieți locul', hint: 'De exemplu: un garaj în spatele gării.' },
    address: { label: 'Strada și numărul' },
    place: { label: 'Orașul sau satul' },
    business: { label: 'Numele firmei, al hotelului sau al site-ului' },
  },
  when: {
    heading: 'Când este?',
    intro: 'Puteți spune și aproximativ.',
    whenText: {
      label: 'Când se întâmplă sau s-a întâmplat?',
      hint: 'De exemplu: în fiecare seară sau marțea trecută.',
    },
  },
  whom: {
    heading: 'Despre cine este vorba?',
    intro: 'Completați ce știți și vreți să spuneți. Totul poate rămâne gol.',
    selfHeading: 'Ce vreți să spuneți despre dumneavoastră și despre ceilalți?',
    minor: { label: 'Este cineva sub 18 ani?' },
    numberOfPeople: {
      label: 'Despre câți oameni este vorba?',
      hint: 'Completați un număr. Poate fi aproximativ.',
    },
    personsDescription: {
      label: 'Cum arată oamenii?',
      hint: 'De exemplu vârsta, hainele sau părul.',
    },
    personNames: { label: 'Nume' },
    personPhones: { label: 'Numere de telefon' },
    vehicles: { label: 'Numere de înmatriculare sau mașini', hint: 'De exemplu: o dubă albă.' },
    languages: {
      label: 'Ce limbă vorbesc oamenii?',
      hint: 'Atunci putem aduce un interpret.',
    },
  },
  contact: {
    heading: 'Putem lua legătura cu dumneavoastră?',
    intro: 'Puteți citi oricând răspunsul nostru aici, cu un cod. Pentru asta nu avem nevoie de nimic.',
    may: { label: 'Putem să vă și sunăm sau să vă scriem un e-mail?' },
    mayYes: { label: 'Da, așa cum completez mai jos' },
    mayNo: { label: 'Nu, citesc răspunsul aici' },
    safeHeading: 'Cum este sigur pentru dumneavoastră?',
    moreSafe: 'Mai mult despre siguranță: lăsarea unui mesaj, un cuvânt secret, cine nu are voie să știe',
    phone: { label: 'Număr de telefon', hint: 'Numai un număr la care nu răspunde altcineva.' },
    email: { label: 'Adresă de e-mail', hint: 'Numai o adresă pe care nu o citește altcineva.' },
    safeTimes: { label: 'Când este sigur?', hint: 'De exemplu: în zilele lucrătoare înainte de ora 12.' },
    leaveMessage: { label: 'Putem lăsa un mesaj?' },
    codeWord: {
      label: 'Cuvânt secret',
      hint: 'Spunem acest cuvânt când sunăm. Așa știți că suntem noi. De exemplu: umbrelă.',
    },
    safeWay: { label: 'Care mod este cel mai sigur?' },
    wayPhone: { label: 'Telefon' },
    wayEmail: { label: 'E-mail' },
    wayVia: { label: 'Prin cineva în care am încredere' },
    viaWhom: {
      label: 'Prin cine și cum contactăm acea persoană?',
      hint: 'Numai dacă vreți. De exemplu: sora mea, cu numărul ei de telefon.',
    },
    nameUs: {
      label: 'Putem spune că suntem de la primărie?',
      hint: 'De exemplu, dacă altcineva răspunde la telefon. Dacă nu completați nimic, nu spunem.',
    },
    avoidWord: {
      label: 'Ce cuvânt să nu folosim?',
      hint: 'De exemplu, un cuvânt după care cineva observă că cereți ajutor.',
    },
    hideFrom: {
      label: 'Cine nu are voie să știe despre asta?',
      hint: 'Atunci suntem și mai atenți. De exemplu: partenerul meu sau șeful meu.',
    },
  },
  identity: {
    heading: 'Vreți să vă spuneți numele?',
    anonymous: {
      label: 'Nu, rămân anonim sau anonimă',
      hint: 'Nu știm cine sunteți. Răspunsul nostru îl puteți citi oricum.',
    },
    named: { label: 'Da, îmi spun numele' },
    name: { label: 'Numele dumneavoastră', hint: 'Poate fi și numai prenumele.' },
    whoSees:
      'Numele dumneavoastră îl văd numai persoana care se ocupă de sesizare și înlocuitorul ei. Îl dăm mai departe numai dacă sunteți de acord.',
  },
  check: {
    heading: 'Verificați răspunsurile',
    intro: 'Mai puteți schimba totul.',
    parts: {
      who: 'Ce vi se potrivește',
      what: 'Ce se întâmplă',
      where: 'Unde',
      when: 'Când',
      whom: 'Despre cine',
      contact: 'Contact',
      identity: 'Numele dumneavoastră',
    },
    whatHappensNow: 'După trimitere primiți un cod. Cu el citiți răspunsul nostru.',
    send: 'Trimiteți sesizarea',
    discard: 'Ștergeți totul și opriți-vă',
  },
};
