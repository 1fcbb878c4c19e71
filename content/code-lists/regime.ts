import type { CodeList } from './code-list.ts';

/** Law under which an item was received and may be used. */
export const regime = {
  avg: { nl: 'AVG' },
  wpg: { nl: 'Wpg (politiegegevens)' },
  wgs: { nl: 'WGS (samenwerkingsverband)' },
} as const satisfies CodeList;
export type Regime = keyof typeof regime;

/** For what a source was consulted. */
export const itemPurpose = {
  danger: { nl: 'Gevaar inschatten' },
  help: { nl: 'Bepalen welke hulp past' },
  facts: { nl: 'Nagaan of het klopt' },
  object: { nl: 'Pand of bedrijf beoordelen' },
  known: { nl: 'Zien of het al bekend is' },
} as const satisfies CodeList;
export type ItemPurpose = keyof typeof itemPurpose;

/** Rule by which an item is kept; each names the setting with its term. */
export const retentionRule = {
  signal: { nl: 'Zoals het signaal' },
  wmo: { nl: 'Zoals een dossier Wmo' },
  youth: { nl: 'Zoals een dossier jeugd' },
  wgs: { nl: 'Zoals gegevens uit een samenwerkingsverband' },
  wpg: { nl: 'Tot de einddatum die de politie noemt' },
} as const satisfies CodeList;
export type RetentionRule = keyof typeof retentionRule;

/** How closed an item is. */
export const confidentiality = {
  internal: { nl: 'Intern' },
  confidential: { nl: 'Vertrouwelijk' },
  secret: { nl: 'Geheim' },
} as const satisfies CodeList;
export type Confidentiality = keyof typeof confidentiality;
