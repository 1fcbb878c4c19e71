import type { CodeList } from './code-list.ts';

/** The two domains; a hand-over is the only way from one to the other (R2). */
export const domain = {
  care: { nl: 'Zorg', en: 'Care' },
  safety: { nl: 'Veiligheid', en: 'Safety' },
} as const satisfies CodeList;
export type Domain = keyof typeof domain;

/** Whether a minor is involved. `possibly` is treated as yes until it is known (R6). */
export const minor = {
  yes: { nl: 'Ja', en: 'Yes' },
  possibly: { nl: 'Misschien', en: 'Maybe' },
  no: { nl: 'Nee', en: 'No' },
  unknown: { nl: 'Niet bekend', en: 'Not known' },
} as const satisfies CodeList;
export type Minor = keyof typeof minor;

/** The life of a hand-over. */
export const handOverState = {
  offered: { nl: 'Aangeboden' },
  seen: { nl: 'Gezien' },
  accepted: { nl: 'Geaccepteerd' },
  refused: { nl: 'Geweigerd' },
  returned: { nl: 'Teruggegeven' },
  done: { nl: 'Afgerond' },
  withdrawn: { nl: 'Ingetrokken' },
} as const satisfies CodeList;
export type HandOverState = keyof typeof handOverState;

/** Who has to do something before a signal goes on. */
export const waitsFor = {
  coordinator: { nl: 'Wacht op u' },
  reporter: { nl: 'Wacht op de melder' },
  partner: { nl: 'Wacht op een partner' },
  second_reader: { nl: 'Wacht op de tweede lezer' },
} as const satisfies CodeList;
export type WaitsFor = keyof typeof waitsFor;

/** Seats: what somebody does here, apart from who they are. */
export const seatRole = {
  employee: { nl: 'Medewerker' },
  coordinator: { nl: 'Aandachtsfunctionaris' },
  care_coordinator: { nl: 'Zorgcoördinator' },
  inspector: { nl: 'Toezichthouder' },
  partner_agent: { nl: 'Medewerker van een partner' },
  regional_director: { nl: 'Regionaal beleidsregisseur' },
  privacy_officer: { nl: 'Functionaris gegevensbescherming' },
  mayor: { nl: 'Burgemeester' },
  portfolio_holder: { nl: 'Portefeuillehouder' },
  adviser: { nl: 'Adviseur openbare orde en veiligheid' },
  reader: { nl: 'Lezer (bestuur of raad)' },
  administrator: { nl: 'Beheerder' },
} as const satisfies CodeList;
export type SeatRole = keyof typeof seatRole;

/** What somebody looks something up for; stands in the audit trail. */
export const searchPurpose = {
  handling: { nl: 'Een signaal behandelen' },
  partner_question: { nl: 'Een vraag van een partner' },
  data_request: { nl: 'Een verzoek van een betrokkene' },
  check: { nl: 'Nagaan of iets klopt' },
} as const satisfies CodeList;
export type SearchPurpose = keyof typeof searchPurpose;

/** What a second reader is asked to look at (R9, R17). */
export const secondReadingKind = {
  not_trafficking: { nl: 'Sluiten als geen mensenhandel' },
  without_consent: { nl: 'Delen zonder toestemming' },
  beyond_whitelist: { nl: 'Meer delen dan gewoonlijk' },
  merge: { nl: 'Twee signalen samenvoegen' },
} as const satisfies CodeList;
export type SecondReadingKind = keyof typeof secondReadingKind;

/** Whether the person concerned was told about a hand-over, and if not why (AVG art. 13 and 14, R16). */
export const informed = {
  informed: { nl: 'Verteld' },
  will_be_informed: { nl: 'Wordt nog verteld' },
  danger: { nl: 'Niet verteld: gevaarlijk' },
  investigation: { nl: 'Niet verteld: schaadt het onderzoek' },
  anonymous: { nl: 'Niet verteld: niet bekend wie het is' },
  not_reachable: { nl: 'Niet verteld: niet te bereiken' },
} as const satisfies CodeList;
export type Informed = keyof typeof informed;

/** What was found in a source: the finding only, no copy of the source (S109). */
export const enrichmentFinding = {
  yes: { nl: 'Ja' },
  no: { nl: 'Nee' },
  not_looked: { nl: 'Niet gekeken' },
} as const satisfies CodeList;
export type EnrichmentFinding = keyof typeof enrichmentFinding;

/** Sources that a coordinator can consult while enriching (domain 4.4). */
export const enrichmentSource = {
  brp: { nl: 'Basisregistratie Personen (BRP)' },
  kvk: { nl: 'Handelsregister (KVK)' },
  permits: { nl: 'Vergunningen' },
  bag: { nl: 'Adressen en gebouwen (BAG)' },
  social_file: { nl: 'Dossier sociaal domein' },
  police_question: { nl: 'Vraag aan de politie' },
  riec: { nl: 'RIEC' },
  zvh: { nl: 'Zorg- en Veiligheidshuis' },
} as const satisfies CodeList;
export type EnrichmentSource = keyof typeof enrichmentSource;
