import type { CodeList } from './code-list.ts';

/** What can be written down in a signal file so that it ties signals together. */
export const thingKind = {
  person: { nl: 'Persoon' },
  address: { nl: 'Adres' },
  phone: { nl: 'Telefoonnummer' },
  plate: { nl: 'Kenteken' },
  business: { nl: 'Bedrijf' },
} as const satisfies CodeList;
export type ThingKind = keyof typeof thingKind;

/** What a search token stands for. */
export const tokenKind = {
  address: { nl: 'Adres' },
  phone: { nl: 'Telefoonnummer' },
  plate: { nl: 'Kenteken' },
  name: { nl: 'Naam' },
  kvk: { nl: 'KVK-nummer' },
  email: { nl: 'E-mailadres' },
} as const satisfies CodeList;

/** How far two municipalities are that know the same, seen from one's own side. */
export const regionHitState = {
  found: { nl: 'Nog niets gevraagd' },
  asked: { nl: 'U vroeg om een gesprek' },
  invited: { nl: 'Vraagt u om een gesprek' },
  agreed: { nl: 'Gesprek afgesproken' },
  declined: { nl: 'De andere gemeente wil nu niet praten' },
  refused: { nl: 'U wilde nu niet praten' },
} as const satisfies CodeList;
export type RegionHitState = keyof typeof regionHitState;
