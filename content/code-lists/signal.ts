import type { CodeList } from './code-list.ts';

/** How soon somebody has to look. Acute means: ring 112 first (R1). */
export const signalUrgency = {
  acute: { nl: 'Acuut gevaar (112)', en: 'Acute danger (112)' },
  urgent: { nl: 'Spoed: vandaag', en: 'Urgent: the same day' },
  soon: { nl: 'Binnen 2 werkdagen', en: 'Within 2 working days' },
  normal: { nl: 'Binnen 5 werkdagen', en: 'Within 5 working days' },
  info: { nl: 'Alleen ter informatie', en: 'For information only' },
} as const satisfies CodeList;
export type SignalUrgency = keyof typeof signalUrgency;

/** How a signal came in. */
export const signalChannel = {
  in_person: { nl: 'Persoonlijk / mondeling' },
  phone: { nl: 'Telefoon' },
  mailbox: { nl: 'Mailbox intern meldpunt' },
  web_internal: { nl: 'Formulier medewerkers' },
  web_public: { nl: 'Formulier publiek' },
  control: { nl: 'Uit controle' },
  partner: { nl: 'Via ketenpartner' },
  mma: { nl: 'Meld Misdaad Anoniem' },
  essm: { nl: 'Via ESSM' },
  desk: { nl: 'Balie' },
} as const satisfies CodeList;
export type SignalChannel = keyof typeof signalChannel;

/** States of a signal (domain 4.4). Closing as no trafficking needs a second reader (R17). */
export const signalStatus = {
  received: { nl: 'Ontvangen', en: 'Received' },
  triage: { nl: 'In beoordeling', en: 'Being assessed' },
  enriching: { nl: 'Verrijken', en: 'Being looked into' },
  consultation: { nl: 'Overleg met partner', en: 'In consultation with a partner' },
  forwarded: { nl: 'Doorgezet', en: 'Handed over' },
  case: { nl: 'Zaak geopend', en: 'Case opened' },
  stored_picture: { nl: 'Alleen geteld (voor het beeld)', en: 'Counted only' },
  closed_advice: { nl: 'Gesloten: advies gegeven', en: 'Closed: advice given' },
  closed_not_trafficking: { nl: 'Gesloten: geen mensenhandel', en: 'Closed: no human trafficking' },
  closed_insufficient: { nl: 'Gesloten: te weinig bekend', en: 'Closed: too little information' },
  duplicate: { nl: 'Dubbel', en: 'Already reported' },
} as const satisfies CodeList;
export type SignalStatus = keyof typeof signalStatus;

/** What somebody came for; the three are counted apart (S33). */
export const contactProduct = {
  information: { nl: 'Informatie', en: 'Information' },
  advice: { nl: 'Advies', en: 'Advice' },
  report: { nl: 'Melding', en: 'Report' },
} as const satisfies CodeList;
export type ContactProduct = keyof typeof contactProduct;

/** What a partner answers about a hand-over. */
export const referralOutcome = {
  sent: { nl: 'Verzonden' },
  received: { nl: 'Ontvangst bevestigd' },
  accepted: { nl: 'In behandeling' },
  waiting: { nl: 'Wachtlijst' },
  rejected_criteria: { nl: 'Afgewezen: voldoet niet aan criteria' },
  rejected_capacity: { nl: 'Afgewezen: geen plek' },
  client_declined: { nl: 'Cliënt ziet af' },
  not_reached: { nl: 'Cliënt niet bereikt' },
  returned: { nl: 'Teruggegeven' },
  completed: { nl: 'Afgerond' },
  feedback_not_allowed: { nl: 'Geen terugkoppeling mogelijk (bijv. opsporing)' },
} as const satisfies CodeList;
export type ReferralOutcome = keyof typeof referralOutcome;
