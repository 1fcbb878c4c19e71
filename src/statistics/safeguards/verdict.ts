import type { Interval } from '../bootstrap/intervals.ts';
import type { Answer } from '../methods/method.ts';
import type { Refusal, Refused } from './gate.ts';
import { roundedDown, roundedUp } from './rounding.ts';

/** What may be said about a table. */
export type Verdict = 'estimable' | 'lower-bound' | 'not-estimable';

/** Why. The first ones are those of the gate. */
export type Reason =
  | Refusal
  /** No method gave an answer with limits. */
  | 'no-method'
  /** Fewer methods than `FEWEST_ACCEPTED` did. */
  | 'too-few-methods'
  /** The highest answer is more than 2.5 times the lowest. */
  | 'methods-disagree'
  /** The upper end of the range would be more than ten times the lower. */
  | 'too-wide'
  /** More than 1.5 times. */
  | 'fragile'
  | 'stable'
  /** The gate lets the table pass, and only one method was asked: nothing is known of the others. */
  | 'one-method'
  /** The one method that was asked gives no answer. */
  | 'no-answer'
  /** No replicates were asked for: there is nothing to make a range of. */
  | 'no-replicates';

/** What may be published: two significant digits. `high` is null for a lower bound. */
export interface Published {
  readonly low: number;
  readonly high: number | null;
}

/** A verdict with all that it rests on. */
export interface Judged {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly published: Published | null;
  /** Highest answer divided by lowest, over the accepted methods; null when there are none. */
  readonly ratio: number | null;
}

/** Answers that differ by no more than this factor are stable; by no more than the other, fragile. */
export const STABLE = 1.5;
export const FRAGILE = 2.5;

/** A range wider than this does not even tell how many digits the number has. Our choice. */
export const WIDEST = 10;

/** Fewer accepted answers than this show nothing of how much hangs on the method. Our choice. */
export const FEWEST_ACCEPTED = 3;

/** Whether an answer counts: it has an estimate, and limits where they were asked for. */
const isAccepted = (answer: Answer, withLimits: boolean): boolean =>
  answer.status === 'ok' && (!withLimits || envelopeOf(answer) !== null);

/**
 * The verdict over the answers that count (statistics 3.2 and 3.3). The range runs from the lowest to the highest
 * 80% limit, of either kind, over all accepted answers, rounded outwards to two significant digits.
 */
export function judge(answers: readonly Answer[], replicates: number): Judged {
  const accepted = answers.filter((answer) => isAccepted(answer, replicates > 0));
  if (accepted.length === 0)
    return { verdict: 'not-estimable', reasons: ['no-method'], published: null, ratio: null };
  const estimates = accepted.map(({ estimate }) => estimate as number);
  const ratio = Math.max(...estimates) / Math.min(...estimates);
  const ranges = accepted.map(envelopeOf).filter((range) => range !== null);
  const low = roundedDown(Math.min(...ranges.map(([lowest]) => lowest)));
  const high = roundedUp(Math.max(...ranges.map(([, highest]) => highest)));
  const missing: readonly Reason[] = replicates > 0 ? [] : ['no-replicates'];
  const bound = whyOnlyBound(accepted.length, ratio, high / low);
  const published = bound === null ? { low, high } : { low, high: null };
  return {
    verdict: bound === null ? 'estimable' : 'lower-bound',
    reasons: [bound ?? (ratio <= STABLE ? 'stable' : 'fragile'), ...missing],
    published: replicates > 0 ? published : null,
    ratio,
  };
}

/** Why no upper end may be shown; null when it may. */
function whyOnlyBound(accepted: number, ratio: number, width: number): Reason | null {
  if (ratio > FRAGILE) return 'methods-disagree';
  if (accepted < FEWEST_ACCEPTED) return 'too-few-methods';
  return width > WIDEST ? 'too-wide' : null;
}

/** The verdict on a table that the gate refuses. */
export const refused = (refusals: readonly Refused[]): Judged => ({
  verdict: 'not-estimable',
  reasons: refusals.map(({ reason }) => reason),
  published: null,
  ratio: null,
});

/** The verdict beside one method: the gate's, for nothing is known of the others. Nothing is published of it. */
export function judgeOne(refusals: readonly Refused[], answers: readonly Answer[]): Judged {
  if (refusals.length > 0) return refused(refusals);
  const answered = answers.some(({ status }) => status === 'ok');
  return {
    verdict: answered ? 'estimable' : 'not-estimable',
    reasons: [answered ? 'one-method' : 'no-answer'],
    published: null,
    ratio: null,
  };
}

/** The widest 80% limits of an answer over both kinds; null when it has none. */
export function envelopeOf({ interval80 }: Answer): Interval | null {
  const both = [interval80?.bca, interval80?.percentile].filter((limits) => limits != null);
  return both.length === 0
    ? null
    : [Math.min(...both.map(([low]) => low)), Math.max(...both.map(([, high]) => high))];
}
