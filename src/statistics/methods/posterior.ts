import { observed } from '../estimation/capture-table.ts';
import { quantile } from '../numbers/quantile.ts';
import { type Answer, type Question, withEstimate } from './method.ts';

/** What is told of a posterior that was drawn from. */
export interface Drawn {
  /** Draws of the number of people, rising. */
  readonly totals: Float64Array;
  /** Their median. */
  readonly estimate: number;
  readonly rHat: number;
  readonly effective: number;
}

/** The answer of a posterior: its median, and its quantiles in the place of percentile limits. */
export function posteriorAnswer(
  method: string,
  label: string,
  { table, seed }: Question,
  { totals, estimate, rHat, effective }: Drawn,
  interactions: readonly string[],
  details: Readonly<Record<string, unknown>>,
): Answer {
  const limits = {
    interval80: [quantile(totals, 0.1), quantile(totals, 0.9)],
    interval95: [quantile(totals, 0.025), quantile(totals, 0.975)],
  } as const;
  const told = { limits: 'posterior', seed, rHat, effectiveDraws: effective, ...details };
  const answer = { method, label, interactions, details: told, estimate };
  return withEstimate(answer, observed(table.counts), { bca: null, percentile: limits });
}
