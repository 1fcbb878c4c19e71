import type { AroundMessages } from './shape.ts';

export const around: AroundMessages = {
  phones: {
    '112': {
      name: 'Alarmnummer 112',
      forWhat: 'Er is nu gevaar. Bel meteen, ook zonder papieren.',
      hours: 'dag en nacht',
    },
    police_avim: {
      name: 'Politie',
      forWhat: 'U wilt de politie spreken, zonder haast.',
      hours: 'dag en nacht',
    },
    essm: {
      name: 'Advies- en meldpunt mensenhandel (ESSM, Humanitas)',
      forWhat: 'Hulp, advies of een melding. Ook als u twijfelt.',
      hours: '7 dagen per week',
    },
    veilig_thuis: {
      name: 'Veilig Thuis',
      forWhat: 'Geweld thuis, of zorgen om een kind of jongere.',
      hours: 'dag en nacht',
    },
    nla: {
      name: 'Nederlandse Arbeidsinspectie',
      forWhat: 'Dwang, gevaar of te weinig loon op het werk.',
      hours: 'tijdens kantooruren',
    },
    fairwork: {
      name: 'FairWork',
      forWhat: 'Hulp bij problemen op het werk, in uw eigen taal.',
      hours: 'op werkdagen',
    },
    comensha: {
      name: 'CoMensha',
      forWhat: 'Vragen over hulp en opvang voor slachtoffers.',
      hours: 'tijdens kantooruren',
    },
    mma: { name: 'Meld Misdaad Anoniem', forWhat: 'Een tip geven. Niemand weet wie u bent.', hours: null },
  },
  help: {
    m1: 'Word je gedwongen te werken, seks te hebben of iets strafbaars te doen? Er is hulp.',
    m2: 'Het is niet jouw schuld. Ben je gedwongen iets strafbaars te doen? Vertel het: daar moet rekening mee worden gehouden.',
    m3: 'Nu in gevaar? Bel 112. Je hoeft geen papieren te hebben.',
    m4: 'Je hebt recht op hulp en een veilige plek, ook zonder verblijfsvergunning.',
    m5: 'Je mag tot drie maanden rust nemen om na te denken. Je hoeft geen aangifte te doen.',
    m6: 'Je kunt een arts en een advocaat krijgen. Een tolk is gratis.',
    m7: 'Je paspoort is van jou. Je hebt recht op je loon.',
    m8: 'Bel of chat. Je mag je naam weglaten.',
    m9: 'Ben je jonger dan 18? Je hoeft niet te bewijzen dat je gedwongen bent.',
    m10: 'Maak je je zorgen om iemand? Vraag advies.',
    m11: 'Een toezichthouder van de gemeente controleert of je veilig woont en werkt. Soms is er politie bij. Je mag een tolk vragen en alleen praten.',
    m12: 'Wij bewaren niets als je dat niet wilt. Deze pagina bewaart geen gegevens.',
  },
  checked: {
    notYet: 'Deze tekst is nog niet door een moedertaalspreker gecontroleerd.',
    by: (by, date) => `Deze tekst is gecontroleerd door ${by} op ${date}.`,
  },
  parts: {
    errorTitle: 'Fout: ',
    errorSummary: (count) => (count === 1 ? 'Pas nog 1 antwoord aan' : `Pas nog ${count} antwoorden aan`),
    change: 'Verander',
    or: 'of',
    step: (current, total) => `Stap ${current} van ${total}`,
    copyFailed: 'Kopiëren lukt niet. Schrijf de code op.',
    alert: { info: 'Informatie:', ok: 'Gelukt:', warning: 'Let op:', error: 'Fout:' },
    formExpired:
      'De pagina stond te lang open. Ga terug met de knop van uw browser, kopieer wat u typte, en open de pagina opnieuw.',
  },
};
