import type { CodeList } from './code-list.ts';

/** Ground on which something may be shared; recorded with every hand-over (R3). */
export const legalBasis = {
  vital: { nl: 'Vitaal belang (AVG 6.1.d)' },
  public_task: { nl: 'Taak van algemeen belang (AVG 6.1.e) + wet' },
  breach_of_confidentiality: { nl: 'Doorbreken van de geheimhouding, met uitleg (conflict van plichten)' },
  legal_duty: { nl: 'Wettelijke plicht (AVG 6.1.c)' },
  consent: { nl: 'Toestemming (AVG 6.1.a/9.2.a)' },
  wmo: { nl: 'Wmo 2015' },
  jeugdwet: { nl: 'Jeugdwet' },
  meldrecht_vt: { nl: 'Meldrecht Veilig Thuis (Wmo 5.2.6)' },
  wgs_riec: { nl: 'WGS - RIEC' },
  wgs_zvh: { nl: 'WGS - Zorg- en Veiligheidshuis' },
  wpg_received: { nl: 'Ontvangen onder Wpg (doel gebonden)' },
  aangifteplicht: { nl: 'Aangifteplicht/-recht Sv 160-162' },
  awb_supervision: { nl: 'Toezicht Awb 5.2' },
  bibob: { nl: 'Wet Bibob' },
  anonymous: { nl: 'Anoniem / geen persoonsgegevens' },
} as const satisfies CodeList;
export type LegalBasis = keyof typeof legalBasis;

/** Consent, by age where needed (R6, R7). */
export const consentStatus = {
  given: { nl: 'Gegeven (datum, wijze, reikwijdte)' },
  refused: { nl: 'Geweigerd' },
  withdrawn: { nl: 'Ingetrokken' },
  not_asked_safety: { nl: 'Niet gevraagd i.v.m. veiligheid' },
  not_asked_anonymous: { nl: 'Niet gevraagd: anoniem' },
  not_required: { nl: 'Niet vereist (andere grondslag)' },
  guardian: { nl: 'Via gezaghebbende/voogd' },
  minor_12_15: { nl: 'Minderjarige 12-15 en gezaghebbende' },
  minor_16_17: { nl: 'Minderjarige 16-17 zelf' },
} as const satisfies CodeList;
export type ConsentStatus = keyof typeof consentStatus;

/** Kinds of organisation. */
export const partnerType = {
  municipality: { nl: 'Gemeente' },
  regional_alliance: { nl: 'Veiligheidsalliantie (VAR)' },
  police_avim: { nl: 'Politie (AVIM)' },
  kmar: { nl: 'Koninklijke Marechaussee' },
  om: { nl: 'Openbaar Ministerie' },
  nla: { nl: 'Nederlandse Arbeidsinspectie' },
  emm: { nl: 'Expertisecentrum Mensenhandel en Mensensmokkel' },
  riec: { nl: 'RIEC' },
  robt: { nl: 'ROBT' },
  zvh: { nl: 'Zorg- en Veiligheidshuis' },
  care_coordination: { nl: 'Zorgcoördinatie / ESSM' },
  comensha: { nl: 'CoMensha' },
  veilig_thuis: { nl: 'Veilig Thuis' },
  shelter: { nl: 'Vrouwen-/mannenopvang' },
  cosm: { nl: 'COSM-instelling' },
  youth_care: { nl: 'Jeugdhulp / gecertificeerde instelling / RvdK' },
  nidos: { nl: 'Nidos' },
  coa: { nl: 'COA' },
  ind: { nl: 'IND' },
  dtv: { nl: 'DT&V' },
  ggd: { nl: 'GGD / zorgaanbieder / GGZ' },
  fairwork: { nl: 'FairWork / vakbond' },
  legal: { nl: 'Advocaat / Juridisch Loket' },
  slachtofferhulp: { nl: 'Slachtofferhulp Nederland' },
  halt: { nl: 'Halt' },
  probation: { nl: 'Reclassering' },
  school: { nl: 'School / leerplicht' },
  housing_corp: { nl: 'Woningcorporatie' },
  business: { nl: 'Ondernemer / hotel' },
  pvo: { nl: 'Platform Veilig Ondernemen' },
  ccv_vng: { nl: 'CCV / VNG' },
  mma: { nl: 'Meld Misdaad Anoniem' },
  work_in_nl: { nl: 'Work in NL / informatiepunt arbeidsmigranten' },
  civil_society: { nl: 'Maatschappelijke organisatie / kerk' },
} as const satisfies CodeList;
export type PartnerType = keyof typeof partnerType;

/** What somebody said when asked whether something may be shared (R7). The last word on it holds. */
export const consentAnswer = {
  given: { nl: 'Toestemming gegeven' },
  refused: { nl: 'Toestemming geweigerd' },
  withdrawn: { nl: 'Toestemming ingetrokken' },
} as const satisfies CodeList;
export type ConsentAnswer = keyof typeof consentAnswer;

/** For which purpose consent was asked. One purpose at a time: yes to help is no yes to an investigation. */
export const consentPurpose = {
  help: { nl: 'Hulp, opvang of bescherming' },
  investigation: { nl: 'Onderzoek of aangifte' },
  registration: { nl: 'Landelijke registratie' },
  cooperation: { nl: 'Samen een plan maken met partners' },
} as const satisfies CodeList;
export type ConsentPurpose = keyof typeof consentPurpose;

/** How consent was asked and given. */
export const consentManner = {
  spoken: { nl: 'Mondeling' },
  written: { nl: 'Schriftelijk' },
  telephone: { nl: 'Per telefoon' },
} as const satisfies CodeList;
export type ConsentManner = keyof typeof consentManner;

/** Who helped to understand each other. */
export const interpreter = {
  none: { nl: 'Niet nodig' },
  professional: { nl: 'Beroepstolk' },
  colleague: { nl: 'Collega die de taal spreekt' },
  relative: { nl: 'Een bekende (liever niet: die kan erbij betrokken zijn)' },
} as const satisfies CodeList;
export type Interpreter = keyof typeof interpreter;

/** Who answered. Under 12 the guardian, from 12 to 15 both, from 16 oneself (R6). */
export const consentWho = {
  self: { nl: 'De persoon zelf' },
  both: { nl: 'Het kind en wie het gezag heeft' },
  guardian: { nl: 'Wie het gezag heeft' },
} as const satisfies CodeList;
export type ConsentWho = keyof typeof consentWho;

/** Whether an adult wants help (UK referral form: the answer decides which fields exist). */
export const helpAnswer = {
  yes: { nl: 'Ja' },
  no: { nl: 'Nee' },
  not_asked: { nl: 'Niet gevraagd' },
} as const satisfies CodeList;
export type HelpAnswer = keyof typeof helpAnswer;

/** Why an adult wants no help, as far as it was told. Chosen from a list, so that no name slips in. */
export const helpRefusal = {
  afraid: { nl: 'Bang voor wat er dan gebeurt' },
  no_trust: { nl: 'Geen vertrouwen in de overheid' },
  sees_no_problem: { nl: 'Ziet zelf geen probleem' },
  wants_to_keep_working: { nl: 'Wil blijven werken of wonen waar het is' },
  has_help: { nl: 'Heeft al hulp' },
  not_told: { nl: 'Niet verteld' },
} as const satisfies CodeList;
export type HelpRefusal = keyof typeof helpRefusal;

/** Papers and files that leave the house; each has a number in the ledger. */
export const documentKind = {
  hand_over_letter: { nl: 'Overdrachtsbrief' },
  riec_form: { nl: 'Signaalformulier RIEC' },
  nla_report: { nl: 'Melding aan de Nederlandse Arbeidsinspectie' },
  veilig_thuis_advice: { nl: 'Adviesnota Veilig Thuis' },
  received_letter: { nl: 'Afdruk van een ontvangen overdracht' },
  signal_list: { nl: 'Lijst van signalen' },
  signal_print: { nl: 'Afdruk van een signaal' },
} as const satisfies CodeList;
export type DocumentKind = keyof typeof documentKind;

/** Where a package stands: a hand-over by link and code, for a partner that has no account. */
export const packageState = {
  made: { nl: 'Mail gaat de deur uit' },
  sent: { nl: 'Gemaild, nog niet geopend' },
  opened: { nl: 'Geopend' },
  closed: { nl: 'Gesloten na het lezen' },
  withdrawn: { nl: 'Ingetrokken' },
  expired: { nl: 'Verlopen zonder te zijn geopend' },
  locked: { nl: 'Op slot na te veel verkeerde codes' },
} as const satisfies CodeList;
export type PackageState = keyof typeof packageState;

/** What the ledger keeps of a package. */
export const packageEvent = {
  made: { nl: 'Pakket gemaakt' },
  sent: { nl: 'Link gemaild' },
  opened: { nl: 'Geopend met link en code' },
  replied: { nl: 'Antwoord gegeven' },
  withdrawn: { nl: 'Pakket ingetrokken' },
  expired: { nl: 'Verlopen zonder te zijn geopend' },
  locked: { nl: 'Op slot na te veel verkeerde codes' },
} as const satisfies CodeList;
export type PackageEvent = keyof typeof packageEvent;
