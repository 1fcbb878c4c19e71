import type { HelpAnswer, HelpRefusal, Minor } from '../../../content/code-lists.ts';
import type { Problem } from '../../kernel/outcome.ts';

/**
 * The fork in a form: age first, and of an adult whether help is wanted. The answer decides which fields exist. Pure.
 * Source: domain 2.4 (UK referral form), R6.
 */
export interface HelpAsked {
  readonly minor: Minor;
  readonly help: HelpAnswer | null;
  readonly helpRefusal: HelpRefusal | null;
}

/** A minor, or who may be one, takes the youth path by itself: help is no question there (R6). */
export const asksHelp = (minor: Minor): boolean => minor === 'no' || minor === 'unknown';

/** What has to change before the answer can be taken; the age comes first. */
export function helpProblems({ minor, help, helpRefusal }: HelpAsked): Problem[] {
  if (!asksHelp(minor)) return [];
  if (minor === 'unknown' && (help === 'yes' || help === 'no')) {
    const text =
      'Kies eerst of er een minderjarige bij is. Alleen een volwassene kan hulp vragen of weigeren. Twijfelt u? Kies Misschien.';
    return [{ field: 'minor', text }];
  }
  if (help === 'no' && helpRefusal === null) {
    return [
      {
        field: 'helpRefusal',
        text: 'Kies waarom de persoon geen hulp wil. Weet u het niet? Kies "Niet verteld".',
      },
    ];
  }
  return [];
}

/** The answer as it is kept: none for a minor; a reason only with a refusal. */
export function helpOf({ minor, help, helpRefusal }: HelpAsked): {
  readonly help: HelpAnswer | null;
  readonly codes: { readonly help: HelpAnswer | null; readonly helpRefusal?: HelpRefusal };
} {
  const kept = minor === 'no' ? help : null;
  return {
    help: kept,
    codes: { help: kept, ...(kept === 'no' && helpRefusal !== null ? { helpRefusal } : {}) },
  };
}
