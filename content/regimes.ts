import type { Confidentiality, EnrichmentSource, LegalBasis, Regime, RetentionRule } from './code-lists.ts';
import { type Dated, unverified } from './dated.ts';

/** What a regime allows. */
export interface RegimeRule {
  /** Grounds on which an item may be looked at and kept. */
  readonly grounds: readonly LegalBasis[];
  readonly retention: readonly RetentionRule[];
  /** The least closed that an item may be. */
  readonly atLeast: Confidentiality;
  /** Why another combination is refused, in words for the form. */
  readonly why: string;
  readonly law: Dated<string>;
}

const ORDINARY = [
  'vital',
  'public_task',
  'legal_duty',
  'consent',
  'wmo',
  'jeugdwet',
  'aangifteplicht',
  'awb_supervision',
  'bibob',
  'breach_of_confidentiality',
  'anonymous',
] as const satisfies readonly LegalBasis[];

/** Which grounds, terms and confidentiality go with which regime. What stands nowhere here is refused. */
export const regimes: Readonly<Record<Regime, RegimeRule>> = {
  avg: {
    grounds: ORDINARY,
    retention: ['signal', 'wmo', 'youth'],
    atLeast: 'internal',
    why: 'Deze bron valt onder de AVG. Kies een grondslag uit de AVG of de wet van uw eigen taak.',
    law: unverified('AVG art. 6, 9 en 10; UAVG art. 22-33', 'domeinbeschrijving 4.1'),
  },
  wpg: {
    grounds: ['wpg_received'],
    retention: ['wpg'],
    atLeast: 'secret',
    why: 'Wat de politie vertelt, valt onder de Wpg. Leg het vast bij Politie-informatie, niet hier.',
    law: unverified('Wpg art. 16-24', 'domeinbeschrijving 4.1'),
  },
  wgs: {
    grounds: ['wgs_riec', 'wgs_zvh'],
    retention: ['wgs'],
    atLeast: 'secret',
    why: 'Gegevens uit een samenwerkingsverband vallen onder de WGS. Kies de WGS-grondslag van dat verband.',
    law: unverified('WGS (in werking 1 maart 2025)', 'domeinbeschrijving 4.1'),
  },
};

/** What a source brings along: its regime, and how closed what comes out of it is. */
export interface SourceRule {
  readonly regime: Regime;
  readonly confidentiality: Confidentiality;
  /** Nothing in it is about a person, so that looking in it can be anonymous. */
  readonly impersonal: boolean;
  /** For a cooperation: the one ground that fits it. */
  readonly only?: LegalBasis;
}

export const sourceRules: Readonly<Record<EnrichmentSource, SourceRule>> = {
  brp: { regime: 'avg', confidentiality: 'confidential', impersonal: false },
  kvk: { regime: 'avg', confidentiality: 'internal', impersonal: true },
  permits: { regime: 'avg', confidentiality: 'internal', impersonal: true },
  bag: { regime: 'avg', confidentiality: 'internal', impersonal: true },
  social_file: { regime: 'avg', confidentiality: 'confidential', impersonal: false },
  police_question: { regime: 'wpg', confidentiality: 'secret', impersonal: false },
  riec: { regime: 'wgs', confidentiality: 'secret', impersonal: false, only: 'wgs_riec' },
  zvh: { regime: 'wgs', confidentiality: 'secret', impersonal: false, only: 'wgs_zvh' },
};

/** Articles under which the police may tell a municipality something. Which one holds is for the police to say. */
export const policeArticles: Dated<readonly string[]> = unverified(
  ['16', '17', '18', '19', '20', '21', '22', '23', '24'],
  'Wpg art. 16-24 (domeinbeschrijving 4.1)',
);
