import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaptureTable, observed } from '../estimation/capture-table.ts';
import { allPairs, independence } from '../methods/log-linear.ts';
import { MOST_TIMES_OBSERVED } from '../methods/method.ts';
import { METHODS } from '../methods/registry.ts';
import { ask, assess } from './assess.ts';
import { ENOUGH, LETTERS, people, question, work } from './invented-tables.fixture.ts';

describe('an assessment', () => {
  it('gives a verdict, every method, and the runs that show what hangs on each list', async () => {
    const started: string[] = [];
    const found = await assess(question(ENOUGH, 1000), { ...work, starting: (label) => started.push(label) });
    expect(found.verdict).toBe('estimable');
    expect(new Set(found.answers.map(({ method }) => method))).toEqual(
      new Set([
        'independence',
        'stepwise',
        'bic',
        'graphs',
        'all-pairs',
        'bayes',
        'latent-class',
        'lower-bound',
      ]),
    );
    expect(found.leftOut.map(({ lists }) => lists)).toEqual([['A'], ['B'], ['C'], ['D']]);
    expect(found.merged).toHaveLength(6);
    expect(found.missedLinks.map(({ rate }) => rate)).toEqual([1, 0.95, 0.9, 0.8]);
    const links = found.missedLinks.map(({ estimate }) => estimate ?? 0);
    expect(links).toEqual(links.toSorted((one, other) => other - one));
    expect(found.guessed.map(({ list, known }) => [list, known])).toEqual([
      ['A', 256],
      ['B', 219],
      ['C', 173],
      ['D', 170],
    ]);
    const { low, high } = found.published ?? { low: 0, high: 0 };
    for (const { status, estimate, method } of found.answers) {
      if (status !== 'ok' || ['all-pairs', 'bayes', 'latent-class', 'lower-bound'].includes(method)) continue;
      expect(estimate).toBeGreaterThanOrEqual(low);
      expect(estimate).toBeLessThanOrEqual(high ?? 0);
    }
    expect(started).toContain('stapsgewijs, p < 0,02');
  });

  it('estimates nothing behind a gate that refuses', async () => {
    const found = await assess(question(people(3, { A: 90, B: 90, C: 90 })), work);
    expect(found.verdict).toBe('not-estimable');
    expect(found.published).toBeNull();
    for (const { status, estimate, method } of found.answers)
      expect([status, estimate]).toEqual([method === 'lower-bound' ? 'no-estimate' : 'gated', null]);
  });

  it('tells behind the gate how many there are at least, and publishes nothing of it', async () => {
    // two lists: 41 x 31 / 11 - 1 by hand
    const found = await assess(question(people(2, { A: 30, B: 20, AB: 10 })), work);
    expect(found).toMatchObject({ verdict: 'not-estimable', published: null });
    const bound = found.answers.find(({ method }) => method === 'lower-bound');
    expect(bound?.estimate).toBeCloseTo((41 * 31) / 11 - 1, 9);
    const [low = 0, high = 0] = bound?.interval95?.percentile ?? [];
    expect(low).toBeGreaterThan(60);
    expect(high).toBeGreaterThan(bound?.estimate ?? Number.POSITIVE_INFINITY);
    expect(found.answers.filter(({ status }) => status !== 'gated')).toEqual([bound]);
  });

  it('gives one method also where the gate refuses, with the verdict beside it', async () => {
    const few = people(3, { A: 20, B: 20, C: 20, AB: 6, BC: 6, AC: 6 });
    const found = await ask(independence, question(few), work);
    expect(found).toMatchObject({ verdict: 'not-estimable', published: null });
    expect(found.answers[0]?.estimate).toBeGreaterThan(78);
    expect(
      (await ask(allPairs, question(people(3, { A: 5, B: 5, C: 5, AB: 1 })), work)).answers[0]?.status,
    ).toBe('not-identifiable');
  });

  it('stops when it is told to', async () => {
    const stopped = new AbortController();
    const running = assess(question(ENOUGH, 100_000), {
      ...work,
      signal: stopped.signal,
      progress: () => stopped.abort(new Error('enough')),
    });
    await expect(running).rejects.toThrow('enough');
  });

  it('never gives a figure that no table can carry, whatever the table and the method', async () => {
    const thin = fc
      .tuple(
        fc.integer({ min: 2, max: 4 }),
        fc.array(fc.constantFrom(0, 0, 0, 1, 2, 40, 300), { minLength: 15, maxLength: 15 }),
      )
      .map(
        ([lists, counts]): CaptureTable => ({
          lists: LETTERS.slice(0, lists),
          counts: Float64Array.from([0, ...counts.slice(0, 2 ** lists - 1)]),
        }),
      )
      .filter(({ counts }) => observed(counts) > 0);
    const methods = METHODS.filter(({ name }) => name !== 'latent-class' && name !== 'bayes');
    await fc.assert(
      fc.asyncProperty(thin, async (table) => {
        for (const method of methods) {
          for (const { status, estimate, interval95, interval80 } of await method.answer(
            question(table),
            work,
          )) {
            const most = MOST_TIMES_OBSERVED * observed(table.counts);
            for (const figure of [
              estimate ?? 0,
              ...[interval80, interval95].flatMap((both) => [
                ...(both?.bca ?? []),
                ...(both?.percentile ?? []),
              ]),
            ])
              expect(figure).toBeLessThanOrEqual(most);
            expect(status === 'ok').toBe(estimate !== null);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
