import type { CodeList } from './code-list.ts';

/** What a body is (S50, S51). */
export const bodyKind = {
  network: { nl: 'Netwerk' },
  table: { nl: 'Bestuurlijke tafel' },
  working_group: { nl: 'Werkgroep' },
  consultation: { nl: 'Afstemming' },
  national: { nl: 'Landelijk overleg' },
  other: { nl: 'Ander overleg' },
} as const satisfies CodeList;
export type BodyKind = keyof typeof bodyKind;

/** Where a body belongs (S3). */
export const bodyLevel = {
  local: { nl: 'Lokaal' },
  regional: { nl: 'Regionaal' },
  national: { nl: 'Landelijk' },
} as const satisfies CodeList;
export type BodyLevel = keyof typeof bodyLevel;

export const meetingState = {
  planned: { nl: 'Gepland' },
  held: { nl: 'Gehouden' },
  cancelled: { nl: 'Afgelast' },
} as const satisfies CodeList;
export type MeetingState = keyof typeof meetingState;

/** What happened with a meeting. */
export const meetingActKind = {
  planned: { nl: 'Gepland' },
  moved: { nl: 'Verzet' },
  cancelled: { nl: 'Afgelast' },
  held: { nl: 'Gehouden' },
  noted: { nl: 'Verslag bewaard' },
} as const satisfies CodeList;

export const meetingItemKind = {
  agenda: { nl: 'Agendapunt' },
  decision: { nl: 'Besluit' },
  action: { nl: 'Actie' },
} as const satisfies CodeList;
export type MeetingItemKind = keyof typeof meetingItemKind;

/** What an organisation did with an action of a meeting. */
export const meetingActionOutcome = {
  taken_over: { nl: 'Overgenomen in het plan' },
  done: { nl: 'Gedaan' },
  dropped: { nl: 'Vervallen' },
} as const satisfies CodeList;
export type MeetingActionOutcome = keyof typeof meetingActionOutcome;

/** Of what kind an agreement is (S32, S63, S77, S107). */
export const agreementKind = {
  care_coordination: { nl: 'Meldpunt en zorgcoördinatie' },
  shelter_bed: { nl: 'Regiobed' },
  control_team: { nl: 'Regionaal Controleteam' },
  covenant: { nl: 'Convenant' },
  domestic_violence: { nl: 'Veilig Thuis' },
  working: { nl: 'Werkafspraak' },
  other: { nl: 'Andere afspraak' },
} as const satisfies CodeList;
export type AgreementKind = keyof typeof agreementKind;

/** The life of an agreement (S107), in this order. */
export const agreementState = {
  draft: { nl: 'Concept' },
  legal_check: { nl: 'Juridische toets' },
  college_decision: { nl: 'Besluit van het college' },
  signed: { nl: 'Ondertekend' },
  in_force: { nl: 'Geldt' },
  evaluated: { nl: 'Geëvalueerd' },
  ended: { nl: 'Beëindigd' },
} as const satisfies CodeList;
export type AgreementState = keyof typeof agreementState;

export const policyKind = {
  framework: { nl: 'Beleidskader' },
  plan: { nl: 'Uitvoeringsplan' },
  policy_rule: { nl: 'Beleidsregel' },
  ordinance: { nl: 'Verordening' },
  decision: { nl: 'Besluit' },
  other: { nl: 'Ander beleidsstuk' },
} as const satisfies CodeList;
export type PolicyKind = keyof typeof policyKind;

/** Why a case does not move (S48): facts of the process, never of the case. */
export const stuckCause = {
  no_place: { nl: 'Er is geen passende plek' },
  payment: { nl: 'Niet duidelijk wie betaalt' },
  responsibility: { nl: 'Niet duidelijk wie verantwoordelijk is' },
  no_answer: { nl: 'Een organisatie antwoordt niet' },
  no_information: { nl: 'Informatie komt niet' },
  different_views: { nl: 'Organisaties zijn het niet eens' },
  capacity: { nl: 'Te weinig mensen of tijd' },
  rule: { nl: 'Een regel of besluit houdt het tegen' },
  other: { nl: 'Iets anders' },
} as const satisfies CodeList;
export type StuckCause = keyof typeof stuckCause;

/** Kinds of organisations that wait or are waited for: never one organisation by name. */
export const chainParty = {
  municipality: { nl: 'De eigen gemeente' },
  other_municipality: { nl: 'Een andere gemeente' },
  care_coordination: { nl: 'Zorgcoördinatie' },
  shelter: { nl: 'Opvang' },
  youth_care: { nl: 'Jeugdhulp of jeugdbescherming' },
  health_care: { nl: 'Gezondheidszorg' },
  domestic_violence: { nl: 'Veilig Thuis' },
  police: { nl: 'Politie' },
  prosecutor: { nl: 'Openbaar Ministerie' },
  labour_inspectorate: { nl: 'Nederlandse Arbeidsinspectie' },
  immigration: { nl: 'Immigratie en asiel (IND, COA)' },
  riec: { nl: 'RIEC' },
  safety_house: { nl: 'Zorg- en Veiligheidshuis' },
  housing: { nl: 'Woningcorporatie' },
  other: { nl: 'Een andere soort organisatie' },
} as const satisfies CodeList;
export type ChainParty = keyof typeof chainParty;

export const stuckTried = {
  called: { nl: 'Gebeld' },
  written: { nl: 'Geschreven' },
  met: { nl: 'Overlegd met wie erover gaat' },
  superior: { nl: 'Een leidinggevende gevraagd' },
  agreement: { nl: 'De afspraken erbij gepakt' },
  other_way: { nl: 'Een andere weg gezocht' },
} as const satisfies CodeList;
export type StuckTried = keyof typeof stuckTried;

export const stuckNeeded = {
  decision: { nl: 'Een besluit' },
  contact: { nl: 'Een aanspreekpunt' },
  meeting: { nl: 'Een overleg met wie erover gaat' },
  money: { nl: 'Duidelijkheid over geld' },
  capacity: { nl: 'Een plek of capaciteit' },
  superior: { nl: 'Iemand die hogerop aanklopt' },
  advice: { nl: 'Advies over de route' },
} as const satisfies CodeList;
export type StuckNeeded = keyof typeof stuckNeeded;

export const stuckCaseState = {
  asked: { nl: 'Gevraagd' },
  taken_up: { nl: 'Opgepakt' },
  closed: { nl: 'Afgesloten' },
  withdrawn: { nl: 'Ingetrokken' },
} as const satisfies CodeList;
export type StuckCaseState = keyof typeof stuckCaseState;

/** What was done about it. The asker only answers; the rest is of the director. */
export const stuckStep = {
  called: { nl: 'Gebeld met een organisatie' },
  met: { nl: 'Overleg gehouden' },
  superior: { nl: 'Hogerop aangekaart' },
  agreed: { nl: 'Afspraak gemaakt' },
  advice: { nl: 'Advies gegeven' },
  question: { nl: 'Vraag aan de vrager' },
  waiting: { nl: 'Wacht op een ander' },
  answer: { nl: 'Antwoord van de vrager' },
} as const satisfies CodeList;
export type StuckStep = keyof typeof stuckStep;

export const practiceState = {
  submitted: { nl: 'Ingestuurd' },
  asked: { nl: 'Vraag gesteld' },
  published: { nl: 'Gedeeld met de regio' },
  declined: { nl: 'Niet gedeeld' },
  withdrawn: { nl: 'Teruggetrokken' },
} as const satisfies CodeList;
export type PracticeState = keyof typeof practiceState;

/** What an organisation does in the Week against human trafficking (S122). */
export const weekEventKind = {
  opening: { nl: 'Opening' },
  training: { nl: 'Training of bijeenkomst' },
  campaign: { nl: 'Campagne' },
  lesson: { nl: 'Les op school' },
  stand: { nl: 'Informatiekraam' },
  businesses: { nl: 'Bijeenkomst voor ondernemers' },
  council: { nl: 'Bijeenkomst voor de raad' },
  other: { nl: 'Iets anders' },
} as const satisfies CodeList;
export type WeekEventKind = keyof typeof weekEventKind;

export const weekAudience = {
  residents: { nl: 'Inwoners' },
  colleagues: { nl: 'Medewerkers' },
  pupils: { nl: 'Leerlingen, docenten en ouders' },
  businesses: { nl: 'Ondernemers' },
  migrant_workers: { nl: 'Arbeidsmigranten' },
  partners: { nl: 'Ketenpartners' },
  council: { nl: 'Bestuur en raad' },
} as const satisfies CodeList;
export type WeekAudience = keyof typeof weekAudience;

export const weekEventState = {
  planned: { nl: 'Gepland' },
  held: { nl: 'Gehouden' },
  cancelled: { nl: 'Afgelast' },
} as const satisfies CodeList;
