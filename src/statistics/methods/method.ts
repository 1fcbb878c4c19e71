import type { Interval, LimitSet } from '../bootstrap/intervals.ts';
import type { Runner, Running } from '../bootstrap/replicates.ts';
import type { CaptureTable } from '../estimation/capture-table.ts';
import type { CovariateTable } from '../estimation/covariates/table.ts';

/** What is asked of a method. */
export interface Question {
  readonly table: CaptureTable;
  /** Pairs less likely than this come into a stepwise model. */
  readonly threshold: number;
  /** Most lists in one interaction, for the choice by BIC; null for what is usual for so many lists. */
  readonly maxOrder: number | null;
  /** Replicates of the bootstrap; 0 for no intervals. */
  readonly replicates: number;
  readonly seed: number;
  /** The same people by covariates too; left out when there are none. */
  readonly covariates?: CovariateTable;
}

/** How the work is done: the answer is the same whatever runs it. */
export interface Work extends Running {
  readonly run: Runner;
  /** Told the label of each answer before its replicates are made. */
  readonly starting?: ((label: string) => void) | undefined;
}

/**
 * `ok`; `no-estimate`: the likelihood has no maximum, or what it gives is beyond any data; `not-identifiable`: other
 * parameters fit just as well; `gated`: not tried, for the table says too little.
 */
export type Status = 'ok' | 'no-estimate' | 'not-identifiable' | 'gated';

/** Limits of both kinds; null where there are none. */
export interface BothLimits {
  readonly bca: Interval | null;
  readonly percentile: Interval | null;
}

/** What one method says. For inside: it has the exact figures, and `details` may hold small counts. */
export interface Answer {
  readonly method: string;
  /** The method in a few words of Dutch, with its setting: "stapsgewijs, p < 0,02". */
  readonly label: string;
  readonly status: Status;
  /** All people, seen and unseen; null unless the status is `ok`. */
  readonly estimate: number | null;
  /** Interactions of the chosen model, "A:B". */
  readonly interactions: readonly string[];
  readonly interval80: BothLimits | null;
  readonly interval95: BothLimits | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A way to estimate. */
export interface Method {
  /** As it is written on the command line. */
  readonly name: string;
  /** In a few words of Dutch. */
  readonly label: string;
  /** Whether its answers count towards the range that may be published. */
  readonly counts: boolean;
  /** Also asked where the gate refuses the table. */
  readonly behindGate?: boolean;
  /** One answer, or more when it is asked with several settings. */
  answer(question: Question, work: Work): Promise<readonly Answer[]>;
}

/**
 * More people than so many times those who were seen are never given: less than one in a hundred was seen then, and
 * the figure hangs on a few overlaps. Our choice.
 */
export const MOST_TIMES_OBSERVED = 100;

/** Whether a figure is one that a table of so many people can carry. */
export const isCarried = (figure: number, people: number): boolean =>
  Number.isFinite(figure) && figure <= MOST_TIMES_OBSERVED * people;

/** An answer without an estimate. */
export function without(
  method: string,
  label: string,
  status: Exclude<Status, 'ok'>,
  details: Readonly<Record<string, unknown>>,
): Answer {
  return {
    method,
    label,
    status,
    estimate: null,
    interactions: [],
    interval80: null,
    interval95: null,
    details,
  };
}

/** An answer with an estimate, or without when no table of so many people carries it; limits the same. */
export function withEstimate(
  answer: Pick<Answer, 'method' | 'label' | 'interactions' | 'details'> & { readonly estimate: number },
  people: number,
  limits: { readonly bca: LimitLike | null; readonly percentile: LimitLike | null } | null,
): Answer {
  const { method, label, details, estimate } = answer;
  if (!isCarried(estimate, people))
    return without(method, label, 'no-estimate', { ...details, why: 'beyond-any-data' });
  const carried = (interval: Interval | undefined): Interval | null =>
    interval !== undefined && isCarried(interval[1], people) ? interval : null;
  const both = (which: keyof LimitLike): BothLimits | null => {
    const bca = carried(limits?.bca?.[which]);
    const percentile = carried(limits?.percentile?.[which]);
    return bca === null && percentile === null ? null : { bca, percentile };
  };
  return { ...answer, status: 'ok', interval80: both('interval80'), interval95: both('interval95') };
}

type LimitLike = Pick<LimitSet, 'interval80' | 'interval95'>;
