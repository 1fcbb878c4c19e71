import { observed } from '../estimation/capture-table.ts';
import type { AtLinkRate } from '../estimation/linkage-error.ts';
import { type Answer, type Method, type Question, type Work, without } from '../methods/method.ts';
import { PANEL } from '../methods/registry.ts';
import { withCovariates } from '../methods/with-covariates.ts';
import { gate, type Refused } from './gate.ts';
import { type Guessed, guessKnownLists } from './internal-consistency.ts';
import { leaveOneOut, mergeTwo, missedLinks, type Variation } from './variations.ts';
import { type Judged, judge, judgeOne, refused } from './verdict.ts';

/**
 * A table with its verdict and everything that it rests on. For inside: it holds exact figures and small counts.
 * What may leave is `publicEstimate`.
 */
export interface Assessment extends Judged {
  readonly observed: number;
  /** What the gate has against the table; nothing when it passes. */
  readonly refusals: readonly Refused[];
  readonly answers: readonly Answer[];
  readonly leftOut: readonly Variation[];
  readonly merged: readonly Variation[];
  readonly guessed: readonly Guessed[];
  readonly missedLinks: readonly AtLinkRate[];
}

/**
 * The gate, then every method, then the verdict over them, with the runs that show how much hangs on each list
 * (statistics 3). Behind a gate that refuses nothing is estimated but the lower bound. Rejects when the signal of `work` stops it.
 */
export async function assess(question: Question, work: Work, methods = PANEL): Promise<Assessment> {
  const refusals = gate(question.table);
  const people = observed(question.table.counts);
  if (refusals.length > 0) {
    const asked = methods.filter(({ name }) => name !== 'covariates' || question.covariates !== undefined);
    const answers = await Promise.all(
      asked.map(async (method) =>
        method.behindGate === true
          ? method.answer(question, work)
          : [without(method.name, method.label, 'gated', { refusals })],
      ),
    );
    return { ...refused(refusals), observed: people, refusals, answers: answers.flat(), ...NOTHING_VARIED };
  }
  const answers: Answer[] = [];
  const counting: Answer[] = [];
  for (const method of methods) {
    const found = await method.answer(question, work);
    answers.push(...found);
    if (method.counts) counting.push(...found);
  }
  const { table, threshold, replicates } = question;
  return {
    ...judge(counting, replicates),
    observed: people,
    refusals,
    answers,
    leftOut: leaveOneOut(table, threshold),
    merged: mergeTwo(table, threshold),
    missedLinks: missedLinks(table, threshold),
    guessed: await guessKnownLists(question, work),
  };
}

const NOTHING_VARIED = { leftOut: [], merged: [], guessed: [], missedLinks: [] } as const;

/** One method, also where the gate refuses, and covariates where there are any; with the verdict of the gate beside it. */
export async function ask(method: Method, question: Question, work: Work): Promise<Assessment> {
  const refusals = gate(question.table);
  const answers = [
    ...(await method.answer(question, work)),
    ...(await withCovariates.answer(question, work)),
  ];
  return {
    ...judgeOne(refusals, answers),
    observed: observed(question.table.counts),
    refusals,
    answers,
    ...NOTHING_VARIED,
  };
}
