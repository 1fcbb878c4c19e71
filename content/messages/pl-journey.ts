import type { JourneyMessages } from './shape.ts';

export const journey: JourneyMessages = {
  danger: {
    heading: 'Czy teraz jest niebezpiecznie?',
    intro: 'Dla Pana, dla Pani, dla dziecka lub dla kogoś innego.',
    yes: { label: 'Tak, teraz jest niebezpiecznie' },
    no: { label: 'Nie, nie teraz' },
    unknown: { label: 'Nie wiem' },
  },
  emergency: {
    heading: 'Proszę teraz zadzwonić pod 112',
    text: 'Policja lub karetka może przyjechać od razu. Nie trzeba mieć dokumentów.',
    noReplacement: 'Ten formularz nie zastępuje telefonu. Nikt nie czyta go od razu.',
    cannotCall:
      'Nie można bezpiecznie zadzwonić? Jeśli to możliwe, proszę iść tam, gdzie są inni ludzie. Albo poprosić kogoś, żeby zadzwonił.',
    goOn: 'Przejdź do formularza',
    stop: 'Zakończ',
  },
  who: {
    heading: 'Co do Pana/Pani pasuje?',
    intro: 'Wtedy wiemy, kto najlepiej może pomóc.',
    self: { label: 'Ta sytuacja dotyczy mnie' },
    relative: {
      label: 'Znam kogoś w takiej sytuacji',
      hint: 'Na przykład ktoś z rodziny, znajomy albo partner.',
    },
    resident: {
      label: 'Coś widziałem, widziałam lub słyszałem, słyszałam',
      hint: 'Na przykład na ulicy albo w internecie.',
    },
    work: {
      label: 'Zauważyłem lub zauważyłam coś w pracy',
      hint: 'Na przykład u klienta albo u kolegi lub koleżanki.',
    },
    business: {
      label: 'Prowadzę firmę',
      hint: 'Na przykład hotel, sklep albo mieszkanie na wynajem.',
    },
  },
  what: {
    heading: 'Co się dzieje?',
    intro: 'Tylko na to pytanie trzeba odpowiedzieć. Wszystkie inne można pominąć.',
    story: {
      label: 'Proszę opowiedzieć własnymi słowami',
      hint: 'Wystarczy jedno zdanie. Co Pan/Pani widział(a), słyszał(a) lub przeżył(a)? Nie trzeba niczego udowadniać.',
    },
    form: { label: 'Do czego to jest podobne?' },
    forms: {
      labour: {
        label: 'Przymus w pracy',
        hint: 'Na przykład za mała płaca, niebezpieczna praca albo zakaz odejścia.',
      },
      sexual: {
        label: 'Przymus do seksu',
        hint: 'Na przykład seks za pieniądze, które dostaje ktoś inny.',
      },
      criminal: {
        label: 'Przymus do przestępstwa',
        hint: 'Na przykład przewożenie narkotyków albo kradzież.',
      },
      other_exploitation: { label: 'Coś innego' },
      unknown: { label: 'Nie wiem' },
    },
  },
  where: {
    heading: 'Gdzie to jest?',
    intro: 'Proszę wpisać to, co wiadomo. Reszta może zostać pusta.',
    whereText: { label: 'Opis miejsca', hint: 'Na przykład: garaż za dworcem.' },
    address: { label: 'Ulica i numer domu' },
    place: { label: 'Miasto lub wieś' },
    business: { label: 'Nazwa firmy, hotelu lub strony internetowej' },
  },
  when: {
    heading: 'Kiedy to jest?',
    intro: 'Może być w przybliżeniu.',
    whenText: {
      label: 'Kiedy to się dzieje lub działo?',
      hint: 'Na przykład: co wieczór albo w zeszły wtorek.',
    },
  },
  whom: {
    heading: 'Kogo to dotyczy?',
    intro: 'Proszę wpisać to, co wiadomo i co chce się powiedzieć. Wszystko może zostać puste.',
    selfHeading: 'Co chce Pan/Pani powiedzieć o sobie i o innych?',
    minor: { label: 'Czy jest tam ktoś poniżej 18 lat?' },
    numberOfPeople: { label: 'Ilu osób to dotyczy?', hint: 'Proszę wpisać liczbę. Może być w przybliżeniu.' },
    personsDescription: {
      label: 'Jak wyglądają te osoby?',
      hint: 'Na przykład wiek, ubranie lub włosy.',
    },
    personNames: { label: 'Imiona i nazwiska' },
    personPhones: { label: 'Numery telefonów' },
    vehicles: { label: 'Numery rejestracyjne lub samochody', hint: 'Na przykład: biały bus.' },
    languages: {
      label: 'W jakim języku mówią te osoby?',
      hint: 'Wtedy możemy zapewnić tłumacza.',
    },
  },
  contact: {
    heading: 'Czy możemy się z Panem/Panią skontaktować?',
    intro:
      'Naszą odpowiedź zawsze można przeczytać tutaj, za pomocą kodu. Do tego nie potrzebujemy żadnych danych.',
    may: { label: 'Czy możemy też zadzwonić lub napisać e-mail?' },
    mayYes: { label: 'Tak, w sposób wpisany poniżej' },
    mayNo: { label: 'Nie, przeczytam odpowiedź tutaj' },
    safeHeading: 'Jak to zrobić bezpiecznie?',
    moreSafe: 'Więcej o bezpieczeństwie: zostawienie wiadomości, hasło, kto nie może wiedzieć',
    phone: { label: 'Numer telefonu', hint: 'Tylko numer, którego nie odbiera nikt inny.' },
    email: { label: 'Adres e-mail', hint: 'Tylko adres, którego nie czyta nikt inny.' },
    safeTimes: { label: 'Kiedy jest bezpiecznie?', hint: 'Na przykład: w dni robocze przed godziną 12.' },
    leaveMessage: { label: 'Czy możemy zostawić wiadomość?' },
    codeWord: {
      label: 'Hasło',
      hint: 'Powiemy to słowo, gdy zadzwonimy. Wtedy wiadomo, że to my. Na przykład: parasol.',
    },
    safeWay: { label: 'Który sposób jest najbezpieczniejszy?' },
    wayPhone: { label: 'Telefon' },
    wayEmail: { label: 'E-mail' },
    wayVia: { label: 'Przez osobę, której ufam' },
    viaWhom: {
      label: 'Przez kogo i jak możemy skontaktować się z tą osobą?',
      hint: 'Tylko jeśli Pan/Pani chce. Na przykład: moja siostra i jej numer telefonu.',
    },
    nameUs: {
      label: 'Czy możemy powiedzieć, że jesteśmy z gminy?',
      hint: 'Na przykład gdy telefon odbierze ktoś inny. Jeśli nic nie zostanie zaznaczone, nie powiemy tego.',
    },
    avoidWord: {
      label: 'Jakiego słowa nie powinniśmy używać?',
      hint: 'Na przykład słowa, po którym ktoś zauważy szukanie pomocy.',
    },
    hideFrom: {
      label: 'Kto nie może o tym wiedzieć?',
      hint: 'Będziemy wtedy szczególnie ostrożni. Na przykład: mój partner albo mój szef.',
    },
  },
  identity: {
    heading: 'Czy chce Pan/Pani podać swoje nazwisko?',
    anonymous: {
      label: 'Nie, zgłaszam anonimowo',
      hint: 'Nie wiemy, kto zgłasza. Naszą odpowiedź i tak można przeczytać.',
    },
    named: { label: 'Tak, podaję nazwisko' },
    name: { label: 'Imię i nazwisko', hint: 'Można też podać tylko imię.' },
    whoSees:
      'Nazwisko widzi tylko pracownik, który prowadzi zgłoszenie, i jego zastępca. Przekazujemy je dalej tylko za Pana/Pani zgodą.',
  },
  check: {
    heading: 'Proszę sprawdzić odpowiedzi',
    intro: 'Wszystko można jeszcze zmienić.',
    parts: {
      who: 'Co pasuje',
      what: 'Co się dzieje',
      where: 'Gdzie',
      when: 'Kiedy',
      whom: 'Kogo to dotyczy',
      contact: 'Kontakt',
      identity: 'Nazwisko',
    },
    whatHappensNow: 'Po wysłaniu pojawi się kod. Dzięki niemu można przeczytać naszą odpowiedź.',
    send: 'Wyślij zgłoszenie',
    discard: 'Usuń wszystko i zakończ',
  },
};
