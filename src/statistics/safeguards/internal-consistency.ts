import { observed, overlaps } from '../estimation/capture-table.ts';
import { stepwiseMethod } from '../methods/log-linear.ts';
import type { Question, Work } from '../methods/method.ts';
import { givenList } from './derived-tables.ts';
import { envelopeOf } from './verdict.ts';

/** How well the method guesses a number that is known. */
export interface Guessed {
  readonly list: string;
  /** How many people are on the list. */
  readonly known: number;
  /** How many the other lists say that there are; null where they give no estimate. */
  readonly estimate: number | null;
  /** 80% limits of both kinds taken together; null where there are none. */
  readonly interval80: readonly [number, number] | null;
}

/**
 * Internal consistency (Binette and Steorts 2022): the people on one list are a population of known size, which the
 * other lists must guess; for each list in turn, by the stepwise choice. None for fewer than three lists. Source:
 * statistics 3.5.
 */
export async function guessKnownLists(question: Question, work: Work): Promise<Guessed[]> {
  const { lists, counts } = question.table;
  const overlap = overlaps(counts);
  const guessed: Guessed[] = [];
  for (const [at, list] of lists.length < 3 ? [] : lists.entries()) {
    const table = givenList(question.table, at);
    const known = overlap[1 << at] as number;
    const asked = observed(table.counts) > 0 ? await stepwiseMethod.answer({ ...question, table }, work) : [];
    const answer = asked[0];
    const interval80 = answer === undefined ? null : envelopeOf(answer);
    guessed.push({ list, known, estimate: answer?.estimate ?? null, interval80 });
  }
  return guessed;
}
