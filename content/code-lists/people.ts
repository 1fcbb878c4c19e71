import type { CodeList } from './code-list.ts';

/** Who reported, as a kind of person. Who it is stands sealed (R12). */
export const reporterType = {
  self: { nl: 'Slachtoffer zelf', en: 'The victim' },
  relative: { nl: 'Naaste: familie, vriend of partner', en: 'Family, friend or partner' },
  resident: { nl: 'Inwoner of buurtbewoner', en: 'Resident or neighbour' },
  anonymous: { nl: 'Anoniem', en: 'Anonymous' },
  civil_affairs: { nl: 'Medewerker burgerzaken' },
  boa: { nl: 'BOA / handhaver' },
  inspector: { nl: 'Toezichthouder (bouw, wonen, horeca, BRP)' },
  neighbourhood_team: { nl: 'Wijkteam / sociaal team' },
  youth_worker: { nl: 'Jongerenwerker' },
  school: { nl: 'School / leerplicht' },
  work_income: { nl: 'Werk en inkomen / schuldhulp' },
  health: { nl: 'Huisarts / ziekenhuis / GGD' },
  youth_care: { nl: 'Jeugdhulp / jeugdbescherming' },
  shelter: { nl: 'Opvang' },
  police: { nl: 'Politie' },
  nla: { nl: 'Arbeidsinspectie' },
  housing_corp: { nl: 'Woningcorporatie' },
  hotel: { nl: 'Hotel / vakantiepark' },
  business: { nl: 'Ondernemer overig', en: 'Business owner' },
  employer_agency: { nl: 'Werkgever / uitzendbureau' },
  church_ngo: { nl: 'Kerk / vrijwilligersorganisatie / ngo' },
  other_municipality: { nl: 'Andere gemeente' },
  other: { nl: 'Anders', en: 'Someone else' },
} as const satisfies CodeList;
export type ReporterType = keyof typeof reporterType;

/** Functions of colleagues and others who are trained to recognise signals (S66). */
export const workFunction = {
  civil_affairs: { nl: 'Medewerker burgerzaken' },
  enforcer: { nl: 'Handhaver/BOA' },
  inspector: { nl: 'Toezichthouder' },
  neighbourhood_team: { nl: 'Wijkteam' },
  youth_worker: { nl: 'Jongerenwerker' },
  hotel: { nl: 'Hotelmedewerker' },
  teacher: { nl: 'Docent' },
  pupil: { nl: 'Leerling' },
  parent: { nl: 'Ouder' },
  manager: { nl: 'Leidinggevende' },
  board: { nl: 'Bestuurder/raadslid' },
  permit: { nl: 'Vergunningverlener' },
  work_income: { nl: 'Werk en inkomen' },
  school_attendance: { nl: 'Leerplicht' },
  volunteer: { nl: 'Vrijwilliger' },
} as const satisfies CodeList;
export type WorkFunction = keyof typeof workFunction;

/** Age groups: foldable into under 18, 18 to 22, 23 and over, and into 30 to 50 (S29). A disputed age counts as a minor. */
export const ageGroup = {
  '0_11': { nl: '0–11', en: '0–11' },
  '12_15': { nl: '12–15', en: '12–15' },
  '16_17': { nl: '16–17', en: '16–17' },
  '18_22': { nl: '18–22', en: '18–22' },
  '23_29': { nl: '23–29', en: '23–29' },
  '30_39': { nl: '30–39', en: '30–39' },
  '40_49': { nl: '40–49', en: '40–49' },
  '50_64': { nl: '50–64', en: '50–64' },
  '65_plus': { nl: '65 of ouder', en: '65 or older' },
  minor_unknown: { nl: 'Minderjarig, leeftijd onbekend', en: 'Under 18, age unknown' },
  adult_unknown: { nl: 'Meerderjarig, leeftijd onbekend', en: 'Adult, age unknown' },
  age_disputed: { nl: 'Leeftijd betwist (behandel als minderjarig)', en: 'Age disputed (treat as under 18)' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
} as const satisfies CodeList;
export type AgeGroup = keyof typeof ageGroup;

/** Roles of a person in a file; one person can be possible victim and suspect at once (S27). */
export const personRole = {
  possible_victim: { nl: 'Mogelijk slachtoffer' },
  confirmed_victim: { nl: 'Slachtoffer (vastgesteld door bevoegde instantie)' },
  not_victim: { nl: 'Geen slachtoffer' },
  preventive_client: { nl: 'Persoon in zorgelijke situatie (preventief)' },
  witness: { nl: 'Getuige' },
  witness_reporter: { nl: 'Getuige-aangever' },
  suspect: { nl: 'Verdachte / mogelijke uitbuiter' },
  victim_and_suspect: { nl: 'Mogelijk slachtoffer én verdachte' },
  facilitator: { nl: 'Facilitator' },
  relative: { nl: 'Naaste' },
  child_of_victim: { nl: 'Kind van slachtoffer' },
} as const satisfies CodeList;
export type PersonRole = keyof typeof personRole;

/** What a place has to do with a person: three different facts, never one field (S88, S89, S99). */
export const placeRole = {
  registered: { nl: 'Ingeschreven (BRP)' },
  found: { nl: 'Aangetroffen' },
  staying: { nl: 'Verblijft nu' },
  exploited: { nl: 'Plaats van uitbuiting' },
  recruited: { nl: 'Plaats van werving' },
  work: { nl: 'Plaats van werk' },
} as const satisfies CodeList;
export type PlaceRole = keyof typeof placeRole;

/** Only for counting where a form asks for it; never in a rule or a proposal (R11). */
export const gender = {
  female: { nl: 'Vrouw' },
  male: { nl: 'Man' },
  trans_female: { nl: 'Transvrouw' },
  trans_male: { nl: 'Transman' },
  non_binary: { nl: 'Non-binair / anders' },
  unknown: { nl: 'Onbekend / niet gevraagd' },
} as const satisfies CodeList;
export type Gender = keyof typeof gender;

/** Circumstances that make somebody easier to exploit: an optional list, never a score. */
export const vulnerability = {
  lvb: { nl: '(Licht) verstandelijke beperking' },
  debts: { nl: 'Schulden / armoede' },
  homeless: { nl: 'Dak- of thuisloos' },
  addiction: { nl: 'Verslaving' },
  mental_health: { nl: 'Psychische problemen' },
  school_dropout: { nl: 'Schooluitval / geen dagbesteding' },
  runaway: { nl: 'Weggelopen / vermist geweest' },
  prior_abuse: { nl: 'Eerder misbruik of geweld' },
  unaccompanied: { nl: 'Alleenstaande minderjarige vreemdeling' },
  irregular: { nl: 'Onzekere of geen verblijfsstatus' },
  refugee_ua: { nl: 'Ontheemd / vluchteling (o.a. Oekraïne)' },
  language: { nl: 'Taalbarrière / laaggeletterd' },
  work_migrant: { nl: 'Arbeidsmigrant, afhankelijk van werkgever' },
  lhbtiq: { nl: 'LHBTIQ+ en uitgesloten' },
  online: { nl: 'Kwetsbaar online (sexting, gaming, werving)' },
  family: { nl: 'Moeilijke gezinssituatie' },
  none_known: { nl: 'Niet bekend' },
} as const satisfies CodeList;
export type Vulnerability = keyof typeof vulnerability;

/** Why a colleague is away. There is none for health, and there are no words: that is nobody's affair. */
export const absenceReason = {
  not_said: { nl: 'Zeg ik niet' },
  leave: { nl: 'Vrij' },
  course: { nl: 'Cursus of opleiding' },
  other_work: { nl: 'Ander werk' },
} as const satisfies CodeList;
export type AbsenceReason = keyof typeof absenceReason;

/** Kinds of mail that say that something waits, about which a colleague can choose. */
export const noticeKind = {
  signal: { nl: 'Nieuwe signalen' },
  hand_over: { nl: 'Overdrachten van anderen' },
  consultation: { nl: 'Vragen om mee te denken' },
  answer: { nl: 'Antwoorden waarop u wacht' },
  reminder: { nl: 'Herinneringen aan wat te laat is' },
} as const satisfies CodeList;
export type NoticeKind = keyof typeof noticeKind;

/** How a colleague hears of something. */
export const noticeChoice = {
  at_once: { nl: 'Meteen een mail' },
  digest: { nl: 'Eén mail per werkdag' },
  screen: { nl: 'Geen mail, alleen op het scherm' },
} as const satisfies CodeList;
export type NoticeChoice = keyof typeof noticeChoice;

/** The way along which a reporter is safe to reach. */
export const safeChannel = {
  site: { nl: 'Alleen via deze site' },
  phone: { nl: 'Telefonisch' },
  email: { nl: 'Per e-mail' },
  via: { nl: 'Via iemand anders' },
} as const satisfies CodeList;
export type SafeChannel = keyof typeof safeChannel;
