import type {
  Confidentiality,
  Domain,
  EnrichmentSource,
  ItemPurpose,
  LegalBasis,
  Regime,
  RetentionRule,
} from '../../../../content/code-lists.ts';
import type { PartnerCode } from '../../../../content/partners.ts';
import { regimes, sourceRules } from '../../../../content/regimes.ts';

/**
 * What an item that was looked up carries, and which combinations are refused (standards D7). Pure: the same item gives
 * the same answer.
 */
export interface Item {
  readonly source: EnrichmentSource;
  readonly regime: Regime;
  readonly ground: LegalBasis;
  readonly purpose: ItemPurpose;
  readonly retention: RetentionRule;
  readonly confidentiality: Confidentiality;
}

const BY_GROUND: Readonly<Partial<Record<LegalBasis, RetentionRule>>> = {
  wmo: 'wmo',
  jeugdwet: 'youth',
  wgs_riec: 'wgs',
  wgs_zvh: 'wgs',
  wpg_received: 'wpg',
};

/** The item that follows from source, ground and purpose where nobody chooses otherwise. */
export function itemOf(source: EnrichmentSource, ground: LegalBasis, purpose: ItemPurpose): Item {
  const { regime, confidentiality } = sourceRules[source];
  return { source, ground, purpose, regime, confidentiality, retention: BY_GROUND[ground] ?? 'signal' };
}

/** Why a combination is refused, and at which part of the item; null when it may be. */
export interface Refused {
  readonly part: 'regime' | 'ground' | 'retention' | 'confidentiality';
  readonly why: string;
}

const CLOSED: readonly Confidentiality[] = ['internal', 'confidential', 'secret'];
const atLeast = (found: Confidentiality, least: Confidentiality): boolean =>
  CLOSED.indexOf(found) >= CLOSED.indexOf(least);

/** Grounds on which safety may learn what care knows (R3). */
const CARE_TO_SAFETY: ReadonlySet<LegalBasis> = new Set<LegalBasis>([
  'consent',
  'vital',
  'legal_duty',
  'breach_of_confidentiality',
]);

/** The reason why this item may not be kept in a file of this domain, or null. */
export function refusedItem(item: Item, domain: Domain): Refused | null {
  const source = sourceRules[item.source];
  const rule = regimes[item.regime];
  if (item.regime !== source.regime) {
    return { part: 'regime', why: regimes[source.regime].why };
  }
  // what the police told has its own form, with seven fields and an end (R4)
  if (item.regime === 'wpg') return { part: 'regime', why: rule.why };
  if (!rule.grounds.includes(item.ground)) return { part: 'ground', why: rule.why };
  if (source.only !== undefined && source.only !== item.ground) return { part: 'ground', why: rule.why };
  if (item.ground === 'anonymous' && !source.impersonal) {
    return { part: 'ground', why: 'In deze bron staan personen. Kies een andere grondslag.' };
  }
  if (item.source === 'social_file' && domain === 'safety' && !CARE_TO_SAFETY.has(item.ground)) {
    return {
      part: 'ground',
      why: 'Het dossier van het sociaal domein is van zorg. Vraag het aan de aandachtsfunctionaris zorg.',
    };
  }
  if (!rule.retention.includes(item.retention)) {
    return { part: 'retention', why: `Zo lang mag dit niet bewaard worden. ${rule.why}` };
  }
  if (
    !atLeast(item.confidentiality, rule.atLeast) ||
    !atLeast(item.confidentiality, source.confidentiality)
  ) {
    return { part: 'confidentiality', why: 'Deze bron vraagt meer geheimhouding.' };
  }
  return null;
}

interface Act {
  readonly kind: string;
  readonly codes: Readonly<Record<string, unknown>>;
}

const COOPERATION: Readonly<Partial<Record<string, PartnerCode>>> = { wgs_riec: 'riec', wgs_zvh: 'zvh' };

/** The cooperations of which a file holds a finding: what comes from one goes to nobody outside it (WGS). */
export function cooperationsIn(acts: readonly Act[]): readonly PartnerCode[] {
  const found = acts.flatMap(({ kind, codes }) => {
    const findings = kind === 'enriched' ? codes['findings'] : [];
    return Array.isArray(findings) ? (findings as readonly Readonly<Record<string, unknown>>[]) : [];
  });
  const named = found.flatMap(({ regime, finding, ground }) => {
    const one = COOPERATION[String(ground)];
    return regime === 'wgs' && finding === 'yes' && one !== undefined ? [one] : [];
  });
  return [...new Set(named)];
}
