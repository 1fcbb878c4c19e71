import { type Dated, verified } from './dated.ts';
import type { Phone } from './partner.ts';
import { partners } from './partners.ts';

interface Spoken {
  readonly nl: string;
  readonly en: string;
}

/** One line of the phone list: whom to ring, for what, and whether the number is confirmed. */
export interface PublicPhone {
  readonly code: string;
  readonly name: Spoken;
  readonly forWhat: Spoken;
  readonly hours: Spoken | null;
  readonly phone: Dated<Phone>;
}

/** The alarm number: shown full width wherever danger comes up (R1). */
export const emergencyPhone: PublicPhone = {
  code: '112',
  name: { nl: 'Alarmnummer 112', en: 'Emergency number 112' },
  forWhat: {
    nl: 'Er is nu gevaar. Bel meteen, ook zonder papieren.',
    en: 'There is danger now. Call straight away, even if you have no papers.',
  },
  hours: { nl: 'dag en nacht', en: 'day and night' },
  phone: verified({ shown: '112', dial: '112' }, 'landelijk alarmnummer'),
};

const DAY_AND_NIGHT = { nl: 'dag en nacht', en: 'day and night' } as const;
const OFFICE_HOURS = { nl: 'tijdens kantooruren', en: 'during office hours' } as const;

/** The police, when there is no haste. */
export const policePhone: PublicPhone = listed('police_avim', {
  name: { nl: 'Politie', en: 'Police' },
  forWhat: {
    nl: 'U wilt de politie spreken, zonder haast.',
    en: 'You want to talk to the police, not urgent.',
  },
  hours: DAY_AND_NIGHT,
});

/** Every number for public pages, confirmed or not, in the order in which people need them. */
export const publicPhones: readonly PublicPhone[] = [
  emergencyPhone,
  policePhone,
  listed('essm', {
    name: {
      nl: 'Advies- en meldpunt mensenhandel (ESSM, Humanitas)',
      en: 'Human trafficking advice and reporting centre (ESSM, Humanitas)',
    },
    forWhat: {
      nl: 'Hulp, advies of een melding. Ook als u twijfelt.',
      en: 'Help, advice or a report. Also if you are not sure.',
    },
    hours: { nl: '7 dagen per week', en: '7 days a week' },
  }),
  listed('veilig_thuis', {
    name: { nl: 'Veilig Thuis', en: 'Veilig Thuis (Safe at Home)' },
    forWhat: {
      nl: 'Geweld thuis, of zorgen om een kind of jongere.',
      en: 'Violence at home, or worries about a child or young person.',
    },
    hours: DAY_AND_NIGHT,
  }),
  listed('nla', {
    name: { nl: 'Nederlandse Arbeidsinspectie', en: 'Netherlands Labour Authority' },
    forWhat: {
      nl: 'Dwang, gevaar of te weinig loon op het werk.',
      en: 'Force, danger or too little pay at work.',
    },
    hours: OFFICE_HOURS,
  }),
  listed('fairwork', {
    name: { nl: 'FairWork', en: 'FairWork' },
    forWhat: {
      nl: 'Hulp bij problemen op het werk, in uw eigen taal.',
      en: 'Help with problems at work, in your own language.',
    },
    hours: { nl: 'op werkdagen', en: 'on working days' },
  }),
  listed('comensha', {
    name: { nl: 'CoMensha', en: 'CoMensha' },
    forWhat: {
      nl: 'Vragen over hulp en opvang voor slachtoffers.',
      en: 'Questions about help and shelter for victims.',
    },
    hours: OFFICE_HOURS,
  }),
  listed('mma', {
    name: { nl: 'Meld Misdaad Anoniem', en: 'Meld Misdaad Anoniem (report crime anonymously)' },
    forWhat: {
      nl: 'Een tip geven. Niemand weet wie u bent.',
      en: 'Give a tip. Nobody knows who you are.',
    },
    hours: null,
  }),
];

/** Numbers that may be shown as fact. The others wait until an administrator has confirmed them. */
export const confirmedPhones: readonly PublicPhone[] = publicPhones.filter(({ phone }) => phone.verified);

/** A line for a partner; a number stands in one place only. Throws when the partner has none. */
function listed(
  code: keyof typeof partners,
  text: Pick<PublicPhone, 'name' | 'forWhat' | 'hours'>,
): PublicPhone {
  const { phone } = partners[code];
  if (phone === null) throw new Error(`partner ${code} has no number to list`);
  return { code, phone, ...text };
}

/** Short messages for who is in this situation; they say "je" (domain 9.1). A person checks translations. */
export const helpMessages = {
  m1: {
    nl: 'Word je gedwongen te werken, seks te hebben of iets strafbaars te doen? Er is hulp.',
    en: 'Are you being forced to work, to have sex or to commit a crime? There is help.',
  },
  m2: {
    nl: 'Het is niet jouw schuld. Ben je gedwongen iets strafbaars te doen? Vertel het: daar moet rekening mee worden gehouden.',
    en: 'It is not your fault. Were you forced to commit a crime? Tell us: this has to be taken into account.',
  },
  m3: {
    nl: 'Nu in gevaar? Bel 112. Je hoeft geen papieren te hebben.',
    en: 'In danger now? Call 112. You do not need papers.',
  },
  m4: {
    nl: 'Je hebt recht op hulp en een veilige plek, ook zonder verblijfsvergunning.',
    en: 'You have a right to help and a safe place, even without a residence permit.',
  },
  m5: {
    nl: 'Je mag tot drie maanden rust nemen om na te denken. Je hoeft geen aangifte te doen.',
    en: 'You may take up to three months to rest and think. You do not have to report to the police.',
  },
  m6: {
    nl: 'Je kunt een arts en een advocaat krijgen. Een tolk is gratis.',
    en: 'You can get a doctor and a lawyer. An interpreter is free.',
  },
  m7: {
    nl: 'Je paspoort is van jou. Je hebt recht op je loon.',
    en: 'Your passport is yours. You have a right to your wages.',
  },
  m8: { nl: 'Bel of chat. Je mag je naam weglaten.', en: 'Call or chat. You can leave out your name.' },
  m9: {
    nl: 'Ben je jonger dan 18? Je hoeft niet te bewijzen dat je gedwongen bent.',
    en: 'Are you under 18? You do not have to prove that you were forced.',
  },
  m10: { nl: 'Maak je je zorgen om iemand? Vraag advies.', en: 'Worried about someone? Ask for advice.' },
  m11: {
    nl: 'Een toezichthouder van de gemeente controleert of je veilig woont en werkt. Soms is er politie bij. Je mag een tolk vragen en alleen praten.',
    en: 'An inspector of the municipality checks whether you live and work safely. Sometimes police come along. You may ask for an interpreter and talk alone.',
  },
  m12: {
    nl: 'Wij bewaren niets als je dat niet wilt. Deze pagina bewaart geen gegevens.',
    en: 'We keep nothing if you do not want us to. This page keeps no data.',
  },
} as const satisfies Record<string, Spoken>;
export type HelpMessage = keyof typeof helpMessages;

/**
 * Messages whose wording a municipality confirms first: what an inspector comes to do, and what a page keeps
 * (true of a page that is read; a report that is sent is kept).
 */
export const messagesToConfirm: readonly HelpMessage[] = ['m11', 'm12'];
