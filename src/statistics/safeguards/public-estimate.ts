import { type Said, say } from './reasons.ts';
import type { Judged, Published, Verdict } from './verdict.ts';

/** All of an estimate that may be published. */
export interface PublicEstimate {
  readonly verdict: Verdict;
  readonly reason: Said;
  readonly published: Published | null;
  /** The figure in a sentence that says what it is. */
  readonly sentence: Said;
}

/**
 * What may leave the secured part: the verdict, its reason, and a range of two significant digits. No number of people
 * seen, list total, overlap, model, or answer of one method; from those, capture cells could be solved for (statistics
 * 4.4, attack 8).
 */
export const publicEstimate = ({ verdict, reasons, published }: Judged): PublicEstimate => ({
  verdict,
  reason: say(reasons),
  published,
  sentence: sentenceOf(verdict, published),
});

function sentenceOf(verdict: Verdict, published: Published | null): Said {
  if (published === null)
    return verdict === 'not-estimable'
      ? { nl: 'Niet te schatten.', en: 'Cannot be estimated.' }
      : { nl: 'Geen bereik om te publiceren.', en: 'No range to publish.' };
  const { low, high } = published;
  if (high === null)
    return {
      nl: `Schatting: ten minste ${dutch(low)} vermoedelijke slachtoffers. Een bovengrens is niet te geven.`,
      en: `Estimate: at least ${english(low)} presumed victims. No upper limit can be given.`,
    };
  return {
    nl: `Schatting: ${dutch(low)} tot ${dutch(high)} vermoedelijke slachtoffers.`,
    en: `Estimate: ${english(low)} to ${english(high)} presumed victims.`,
  };
}

const dutch = (figure: number): string => figure.toLocaleString('nl-NL');
const english = (figure: number): string => figure.toLocaleString('en-GB');
