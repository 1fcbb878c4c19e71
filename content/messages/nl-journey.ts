import type { JourneyMessages } from './shape.ts';

export const journey: JourneyMessages = {
  danger: {
    heading: 'Is er nu gevaar?',
    intro: 'Voor u, voor een kind of voor iemand anders.',
    yes: { label: 'Ja, er is nu gevaar' },
    no: { label: 'Nee, nu niet' },
    unknown: { label: 'Ik weet het niet' },
  },
  emergency: {
    heading: 'Bel nu 112',
    text: 'De politie of een ambulance kan meteen komen. U hoeft geen papieren te hebben.',
    noReplacement: 'Dit formulier vervangt geen telefoontje. Niemand leest het meteen.',
    cannotCall:
      'Kunt u niet veilig bellen? Ga als dat kan naar een plek met andere mensen. Of vraag iemand om voor u te bellen.',
    goOn: 'Verder met het formulier',
    stop: 'Stoppen',
  },
  who: {
    heading: 'Wat past bij u?',
    intro: 'Zo weten wij wie u het beste kan helpen.',
    self: { label: 'Ik zit zelf in deze situatie' },
    relative: {
      label: 'Ik ken iemand in deze situatie',
      hint: 'Bijvoorbeeld familie, een vriend of uw partner.',
    },
    resident: { label: 'Ik zag of hoorde iets', hint: 'Bijvoorbeeld in uw straat of op internet.' },
    work: { label: 'Ik zag iets op mijn werk', hint: 'Bijvoorbeeld bij een klant of een collega.' },
    business: {
      label: 'Ik heb een bedrijf',
      hint: 'Bijvoorbeeld een hotel, een winkel of een woning die u verhuurt.',
    },
  },
  what: {
    heading: 'Wat is er aan de hand?',
    intro: 'Dit is de enige vraag die u moet beantwoorden. Alle andere vragen mag u overslaan.',
    story: {
      label: 'Vertel het in uw eigen woorden',
      hint: 'Eén zin is genoeg. Wat hebt u gezien, gehoord of meegemaakt? U hoeft niets te bewijzen.',
    },
    form: { label: 'Waar lijkt het op?' },
    forms: {
      labour: {
        label: 'Dwang op het werk',
        hint: 'Bijvoorbeeld te weinig loon, gevaarlijk werk of niet weg mogen.',
      },
      sexual: { label: 'Dwang bij seks', hint: 'Bijvoorbeeld seks voor geld dat iemand anders krijgt.' },
      criminal: {
        label: 'Dwang om iets strafbaars te doen',
        hint: 'Bijvoorbeeld drugs wegbrengen of stelen.',
      },
      other_exploitation: { label: 'Iets anders' },
      unknown: { label: 'Ik weet het niet' },
    },
  },
  where: {
    heading: 'Waar is het?',
    intro: 'Vul in wat u weet. De rest mag leeg blijven.',
    whereText: { label: 'Beschrijf de plek', hint: 'Bijvoorbeeld: een garage achter het station.' },
    address: { label: 'Straat en huisnummer' },
    place: { label: 'Plaats of dorp' },
    business: { label: 'Naam van het bedrijf, hotel of de website' },
  },
  when: {
    heading: 'Wanneer is het?',
    intro: 'Een schatting is ook goed.',
    whenText: {
      label: 'Wanneer gebeurt of gebeurde het?',
      hint: 'Bijvoorbeeld: elke avond, of vorige week dinsdag.',
    },
  },
  whom: {
    heading: 'Over wie gaat het?',
    intro: 'Vul in wat u weet en wat u wilt vertellen. Alles mag leeg blijven.',
    selfHeading: 'Wat wilt u over uzelf en de anderen vertellen?',
    minor: { label: 'Is er iemand jonger dan 18 jaar bij?' },
    numberOfPeople: {
      label: 'Om hoeveel mensen gaat het?',
      hint: 'Vul een getal in. Een schatting is goed.',
    },
    personsDescription: {
      label: 'Hoe zien de mensen eruit?',
      hint: 'Bijvoorbeeld leeftijd, kleding of haar.',
    },
    personNames: { label: 'Namen' },
    personPhones: { label: 'Telefoonnummers' },
    vehicles: { label: 'Kentekens of auto’s', hint: 'Bijvoorbeeld: een wit busje.' },
    languages: { label: 'Welke taal spreken de mensen?', hint: 'Dan kunnen wij een tolk regelen.' },
  },
  contact: {
    heading: 'Mogen wij contact met u opnemen?',
    intro: 'U kunt ons antwoord altijd hier lezen, met een code. Daarvoor hebben wij niets van u nodig.',
    may: { label: 'Mogen wij u ook bellen of mailen?' },
    mayYes: { label: 'Ja, op de manier die ik hieronder invul' },
    mayNo: { label: 'Nee, ik lees het antwoord hier' },
    safeHeading: 'Hoe is dat veilig voor u?',
    moreSafe: 'Meer over wat veilig is: een bericht achterlaten, een codewoord, wie niets mag weten',
    phone: { label: 'Telefoonnummer', hint: 'Alleen een nummer waar niemand anders opneemt.' },
    email: { label: 'E-mailadres', hint: 'Alleen een adres dat niemand anders leest.' },
    safeTimes: { label: 'Wanneer is het veilig?', hint: 'Bijvoorbeeld: op werkdagen voor 12 uur.' },
    leaveMessage: { label: 'Mogen wij een bericht inspreken of achterlaten?' },
    codeWord: {
      label: 'Codewoord',
      hint: 'Wij noemen dit woord als wij bellen. Zo weet u dat wij het zijn. Bijvoorbeeld: paraplu.',
    },
    safeWay: { label: 'Welke manier is het veiligst?' },
    wayPhone: { label: 'Bellen' },
    wayEmail: { label: 'Mailen' },
    wayVia: { label: 'Via iemand die ik vertrouw' },
    viaWhom: {
      label: 'Via wie, en hoe bereiken wij die persoon?',
      hint: 'Alleen als u dat wilt. Bijvoorbeeld: mijn zus, met haar telefoonnummer.',
    },
    nameUs: {
      label: 'Mogen wij zeggen dat wij van de gemeente zijn?',
      hint: 'Bijvoorbeeld als iemand anders de telefoon opneemt. Vult u niets in, dan zeggen wij het niet.',
    },
    avoidWord: {
      label: 'Welk woord moeten wij niet gebruiken?',
      hint: 'Bijvoorbeeld een woord waardoor iemand merkt dat u hulp zoekt.',
    },
    hideFrom: {
      label: 'Wie mag hier niets van weten?',
      hint: 'Wij letten dan extra op. Bijvoorbeeld: mijn partner of mijn baas.',
    },
  },
  identity: {
    heading: 'Wilt u uw naam geven?',
    anonymous: {
      label: 'Nee, ik blijf anoniem',
      hint: 'Wij weten niet wie u bent. U kunt wel ons antwoord lezen.',
    },
    named: { label: 'Ja, ik geef mijn naam' },
    name: { label: 'Uw naam', hint: 'Alleen een voornaam mag ook.' },
    whoSees:
      'Alleen de medewerker die uw melding behandelt en de vervanger zien uw naam. Wij geven uw naam alleen door als u dat goedvindt.',
  },
  check: {
    heading: 'Controleer uw antwoorden',
    intro: 'U kunt nog alles veranderen.',
    parts: {
      who: 'Wat past bij u',
      what: 'Wat er aan de hand is',
      where: 'Waar',
      when: 'Wanneer',
      whom: 'Over wie',
      contact: 'Contact',
      identity: 'Uw naam',
    },
    whatHappensNow: 'Na het versturen krijgt u een code. Daarmee leest u ons antwoord.',
    send: 'Verstuur mijn melding',
    discard: 'Gooi alles weg en stop',
  },
};
