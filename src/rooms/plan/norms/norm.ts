import type { NormCode } from '../../../../content/norms.ts';

/**
 * How a norm stands. `on_track`: not met yet, and what is planned is enough. `at_risk`: not met yet, and what is planned is
 * not enough. `unknown`: nobody told what is needed to say; that is never the same as not met.
 */
export type NormState = 'met' | 'on_track' | 'at_risk' | 'not_met' | 'not_applicable' | 'unknown';

export const normStates: Readonly<Record<NormState, string>> = {
  met: 'Gehaald',
  on_track: 'Op koers',
  at_risk: 'Loopt risico',
  not_met: 'Niet gehaald',
  not_applicable: 'Niet van toepassing',
  unknown: 'Onbekend',
};

/** One part of a norm that has parts: an agreement of the programme, a hotel, a duty. */
export interface NormPart {
  readonly text: string;
  readonly state: NormState;
}

/** A norm with the sum behind it. Dutch, B1: it stands on pages and papers as it is. */
export interface NormFinding {
  readonly code: NormCode;
  readonly state: NormState;
  /** What was counted: "3 van 4: 12 maart, 4 juni, 10 september". */
  readonly sum: string;
  /** What is still to come: "nog 1 nodig voor 31 december". */
  readonly forecast: string | null;
  /** What somebody has to fill in before more can be said. */
  readonly missing: string | null;
  readonly parts: readonly NormPart[];
  /** Rests on what the municipality filled in itself. */
  readonly ownWord: boolean;
}

/** A finding with only what is told. */
export const finding = (
  code: NormCode,
  state: NormState,
  sum: string,
  more: Partial<Omit<NormFinding, 'code' | 'state' | 'sum'>> = {},
): NormFinding => ({ code, state, sum, forecast: null, missing: null, parts: [], ownWord: false, ...more });

/** Said with the finding wherever it rests on somebody's own word. */
export const OWN_WORD = 'zelf opgegeven';

/**
 * The state of a whole from its parts: one that is not met decides; then one that nobody knows of; then one at risk. What
 * does not apply takes no part; when nothing applies, nor does the whole.
 */
export function stateOfParts(parts: readonly NormPart[]): NormState {
  const order: readonly NormState[] = ['not_met', 'unknown', 'at_risk', 'on_track', 'met'];
  return order.find((state) => parts.some((part) => part.state === state)) ?? 'not_applicable';
}
