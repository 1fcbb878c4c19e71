/** Words and codes for requests of the people concerned (AVG chapter III). */

export const requestKinds = {
  access: { label: 'Inzage', article: 'AVG art. 15' },
  correction: { label: 'Verbeteren', article: 'AVG art. 16' },
  erasure: { label: 'Wissen', article: 'AVG art. 17' },
  objection: { label: 'Bezwaar tegen het gebruik', article: 'AVG art. 21' },
} as const;
export type RequestKind = keyof typeof requestKinds;

export const requestStates = {
  received: 'Wie het is, moet nog blijken',
  identified: 'Nog zoeken',
  searching: 'Wordt gezocht',
  assembling: 'Beoordelen en beslissen',
  decided: 'Besloten',
} as const;

/** How somebody showed who they are, outside Lantaarn. No copy and no number of a document is kept. */
export const identityWays = {
  counter: 'Aan de balie, met een identiteitsbewijs',
  digid: 'Met DigiD, buiten Lantaarn',
  lawyer: 'Een advocaat of gemachtigde, met machtiging',
  known: 'Een collega kent de persoon en stond erbij',
} as const;
export type IdentityWay = keyof typeof identityWays;

export const requestDecisions = {
  granted: 'Toegewezen',
  partly: 'Deels toegewezen',
  refused: 'Geweigerd',
  nothing_found: 'Niets gevonden',
  withdrawn: 'Ingetrokken door de betrokkene',
} as const;
export type RequestDecision = keyof typeof requestDecisions;

/** Why something stays out of what a person gets. */
export const leftOutReasons = {
  third_party: 'Gaat over iemand anders (AVG art. 15 lid 4)',
  reporter: 'Laat zien wie heeft gemeld (AVG art. 15 lid 4)',
  police: 'Komt van de politie (Wpg)',
  investigation: 'Zou een slachtoffer of onderzoek in gevaar brengen (AVG art. 23, UAVG art. 41)',
  own_thoughts: 'Persoonlijke werkaantekening',
  not_about: 'Gaat niet over deze persoon',
} as const;
export type LeftOutReason = keyof typeof leftOutReasons;

/** What became of a record in which somebody may stand. */
export const recordStates = {
  to_assess: 'Nog te beoordelen',
  released: 'Vrijgegeven',
  not_about: 'Gaat over iemand anders',
  withheld: 'Niet vrijgegeven',
} as const;
