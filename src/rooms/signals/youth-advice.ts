import type { Minor } from '../../../content/code-lists.ts';
import { treatAsMinor } from './signal.ts';

interface Act {
  readonly kind: string;
  readonly codes: Readonly<Record<string, unknown>>;
}

/** Advice was asked of Veilig Thuis, without names, and written down; the acts tell. */
export const advisedOnYouth = (acts: readonly Act[]): boolean =>
  acts.some(
    ({ kind, codes }) =>
      (kind === 'consulted' && codes['partner'] === 'veilig_thuis') ||
      // how an earlier version wrote it down
      (kind === 'handed_over' && codes['youthAdvice'] === true),
  );

/**
 * Whether the advice step still has to be taken (R6): before handing over and before closing, also when it is not sure
 * that there is a minor. A question for advice is about nobody in particular (R8).
 */
export const needsYouthAdvice = (
  signal: { readonly minor: Minor; readonly product: string },
  acts: readonly Act[],
): boolean => treatAsMinor(signal.minor) && signal.product !== 'advice' && !advisedOnYouth(acts);

export const ADVICE_FIRST =
  'Het gaat misschien om een minderjarige. Vraag eerst advies aan Veilig Thuis, zonder namen, en leg dat vast.';
