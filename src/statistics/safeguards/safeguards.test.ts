import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runHere } from '../bootstrap/replicates.ts';
import { type CaptureTable, captureTable, observed, overlaps, sizeOf } from '../estimation/capture-table.ts';
import { graphAverage } from '../methods/graph-average.ts';
import { allPairs, independence, stepwiseMethod } from '../methods/log-linear.ts';
import { type Answer, MOST_TIMES_OBSERVED, type Question } from '../methods/method.ts';
import { METHODS } from '../methods/registry.ts';
import { ask, assess } from './assess.ts';
import { change } from './compare.ts';
import { givenList, withMerged, withoutList } from './derived-tables.ts';
import { gate, type Refusal } from './gate.ts';
import { publicEstimate } from './public-estimate.ts';
import { say } from './reasons.ts';
import { recordOf } from './record.ts';
import { roundedDown, roundedUp } from './rounding.ts';
import { judge, judgeOne } from './verdict.ts';

const LETTERS = ['A', 'B', 'C', 'D', 'E'];
/** People by history, written as letters: { AB: 12 } is twelve people on A and B. */
function people(lists: number, cells: Readonly<Record<string, number>>): CaptureTable {
  const rows = Object.entries(cells).map(([letters, count]) => ({
    history: [...letters].reduce((set, letter) => set | (1 << LETTERS.indexOf(letter)), 0),
    count,
  }));
  return captureTable(LETTERS.slice(0, lists), rows);
}

/** Invented: four lists that say enough. */
const ENOUGH = people(4, {
  A: 210,
  B: 160,
  C: 120,
  D: 140,
  AB: 24,
  AC: 15,
  AD: 3,
  BC: 18,
  BD: 11,
  CD: 14,
  ABC: 4,
  BCD: 2,
});
const question = (table: CaptureTable, replicates = 0): Question => ({
  table,
  threshold: 0.02,
  maxOrder: null,
  replicates,
  seed: 1,
});
const work = { run: runHere };

describe('the gate', () => {
  const reasons = (table: CaptureTable): Refusal[] => gate(table).map(({ reason }) => reason);

  it('lets a table pass that says enough', () => expect(gate(ENOUGH)).toEqual([]));

  it.each<[Refusal, CaptureTable]>([
    ['too-few-lists', people(2, { A: 100, B: 100, AB: 10 })],
    ['too-few-people', people(3, { A: 20, B: 20, C: 20, AB: 12, BC: 12, AC: 12 })],
    ['list-too-small', people(3, { A: 90, B: 90, AB: 30, AC: 3, BC: 3 })],
    ['too-few-overlaps', people(3, { A: 90, B: 90, C: 90, AB: 3, BC: 3 })],
    ['not-connected', people(4, { A: 90, B: 90, C: 90, D: 90, AB: 3, BC: 3, AC: 3 })],
    ['no-triangle', people(4, { A: 90, B: 90, C: 90, D: 90, AB: 3, BC: 3, CD: 3, AD: 3 })],
    ['no-model', people(3, { A: 90, B: 90, C: 90 })],
  ])('refuses, and says so: %s', (reason, table) => {
    expect(reasons(table)).toContain(reason);
    expect(say([reason]).nl).not.toBe(say([reason]).en);
  });

  it('names lists only for inside', () => {
    const [small] = gate(people(3, { A: 90, B: 90, AB: 30, AC: 3, BC: 3 }));
    expect(small).toEqual({ reason: 'list-too-small', where: ['C'] });
    const apart = gate(people(4, { A: 90, B: 90, C: 90, D: 90, BC: 3, CD: 3, BD: 3 }));
    expect(apart).toContainEqual({ reason: 'not-connected', where: ['A'] });
  });

  it('is passed by the demands exactly, and not by one person less', () => {
    const exact = people(3, { A: 35, B: 35, C: 20, AB: 4, AC: 3, BC: 3 });
    expect(reasons(exact)).toEqual([]);
    expect(reasons(people(3, { A: 34, B: 35, C: 20, AB: 4, AC: 3, BC: 3 }))).toEqual(['too-few-people']);
    expect(reasons(people(3, { A: 45, B: 45, C: 4, AB: 4, AC: 3, BC: 3 }))).toEqual([]);
    expect(reasons(people(3, { A: 46, B: 45, C: 3, AB: 4, AC: 3, BC: 3 }))).toEqual(['list-too-small']);
  });
});

describe('a verdict', () => {
  const answer = (estimate: number, low = estimate * 0.9, high = estimate * 1.1): Answer => ({
    method: 'stepwise',
    label: 'x',
    status: 'ok',
    estimate,
    interactions: [],
    interval80: { bca: [low, high], percentile: [low * 0.99, high * 1.01] },
    interval95: null,
    details: {},
  });

  it.each([
    [[1000, 1200, 1500], 'estimable', 'stable'],
    [[1000, 1200, 1501], 'estimable', 'fragile'],
    [[1000, 1200, 2500], 'estimable', 'fragile'],
    [[1000, 1200, 2501], 'lower-bound', 'methods-disagree'],
    [[1000, 1200], 'lower-bound', 'too-few-methods'],
    [[], 'not-estimable', 'no-method'],
  ] as const)('over %j is %s: %s', (estimates, verdict, reason) => {
    const judged = judge(
      estimates.map((estimate) => answer(estimate)),
      1000,
    );
    expect(judged).toMatchObject({ verdict, reasons: [reason] });
    expect(judged.published === null).toBe(verdict === 'not-estimable');
    if (verdict === 'lower-bound') expect(judged.published?.high).toBeNull();
  });

  it('has a range over all limits of both kinds, rounded outwards to two digits', () => {
    const { published } = judge([answer(1000, 931, 1100), answer(1100), answer(1200, 1190, 1431)], 1000);
    // 931 x 0.99 and 1431 x 1.01 are the ends.
    expect(published).toEqual({ low: 920, high: 1500 });
  });

  it('is a lower bound only when the range would be wider than a factor ten', () => {
    const wide = (high: number) => judge([answer(1000), answer(1100), answer(1200, 1000, high)], 1000);
    expect(wide(8800)).toMatchObject({ verdict: 'estimable', published: { low: 890, high: 8900 } });
    expect(wide(9500)).toMatchObject({
      verdict: 'lower-bound',
      reasons: ['too-wide'],
      published: { low: 890, high: null },
    });
  });

  it('does not count what has no limits, and publishes nothing without replicates', () => {
    const bare = { ...answer(9000), interval80: null };
    expect(judge([answer(1000), answer(1100), answer(1200), bare], 1000).ratio).toBeCloseTo(1.2);
    const without = judge([bare, bare, bare], 0);
    expect(without).toMatchObject({
      verdict: 'estimable',
      published: null,
      reasons: ['stable', 'no-replicates'],
    });
  });

  it('beside one method is that of the gate', () => {
    expect(judgeOne([])).toMatchObject({ verdict: 'estimable', reasons: ['one-method'], published: null });
    const refused = judgeOne([{ reason: 'no-triangle', where: [] }]);
    expect(refused).toMatchObject({ verdict: 'not-estimable', reasons: ['no-triangle'] });
  });

  it('rounds outwards, and leaves what has two digits', () => {
    expect([2744, 2700, 105, 99, 7, 0].map(roundedDown)).toEqual([2700, 2700, 100, 99, 7, 0]);
    expect([2744, 2700, 105, 99.2, 7, 98_001].map(roundedUp)).toEqual([2800, 2700, 110, 100, 7, 99_000]);
  });
});

describe('tables taken otherwise', () => {
  const tables = fc.integer({ min: 3, max: 5 }).chain((lists) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2 ** lists - 1, maxLength: 2 ** lists - 1 }).map(
      (counts): CaptureTable => ({
        lists: LETTERS.slice(0, lists),
        counts: Float64Array.from([0, ...counts]),
      }),
    ),
  );

  it('lose who was on the left out list alone, and nobody else', () => {
    fc.assert(
      fc.property(tables, fc.nat(2), (table, at) => {
        const left = withoutList(table, at);
        expect(observed(left.counts)).toBe(observed(table.counts) - (table.counts[1 << at] as number));
        expect(left.lists).toEqual(table.lists.filter((_, index) => index !== at));
      }),
    );
  });

  it('have everybody, when two lists are taken as one, and on the new list who was on either', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom([0, 1], [0, 2], [1, 2]), (table, [one = 0, other = 1]) => {
        const merged = withMerged(table, one, other);
        expect(observed(merged.counts)).toBe(observed(table.counts));
        const totals = overlaps(table.counts);
        const either =
          (totals[1 << one] as number) +
          (totals[1 << other] as number) -
          (totals[(1 << one) | (1 << other)] as number);
        expect(overlaps(merged.counts)[1 << one]).toBe(either);
        expect(merged.lists[one]).toBe(`${table.lists[one]}+${table.lists[other]}`);
      }),
    );
  });

  it('have the people of one list by the others', () => {
    const given = givenList(ENOUGH, 1);
    expect(given).toEqual(
      captureTable(
        ['A', 'C', 'D'],
        [
          { history: 1, count: 24 },
          { history: 2, count: 18 },
          { history: 4, count: 11 },
          { history: 3, count: 4 },
          { history: 6, count: 2 },
        ],
      ),
    );
  });
});

describe('an assessment', () => {
  it('gives a verdict, every method, and the runs that show what hangs on each list', async () => {
    const started: string[] = [];
    const found = await assess(question(ENOUGH, 1000), { ...work, starting: (label) => started.push(label) });
    expect(found.verdict).toBe('estimable');
    expect(new Set(found.answers.map(({ method }) => method))).toEqual(
      new Set(['independence', 'stepwise', 'bic', 'graphs', 'all-pairs', 'bayes', 'latent-class']),
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
      if (status !== 'ok' || ['all-pairs', 'bayes', 'latent-class'].includes(method)) continue;
      expect(estimate).toBeGreaterThanOrEqual(low);
      expect(estimate).toBeLessThanOrEqual(high ?? 0);
    }
    expect(started).toContain('stapsgewijs, p < 0,02');
  });

  it('estimates nothing behind a gate that refuses', async () => {
    const found = await assess(question(people(3, { A: 90, B: 90, C: 90 })), work);
    expect(found.verdict).toBe('not-estimable');
    expect(found.published).toBeNull();
    for (const { status, estimate } of found.answers) expect([status, estimate]).toEqual(['gated', null]);
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

describe('what may be published', () => {
  it('says a range or a lower bound in both languages, and nothing else', () => {
    const range = publicEstimate({
      verdict: 'estimable',
      reasons: ['fragile'],
      published: { low: 9700, high: 41_000 },
      ratio: 2.23,
    });
    expect(range.sentence).toEqual({
      nl: 'Schatting: 9.700 tot 41.000 vermoedelijke slachtoffers.',
      en: 'Estimate: 9,700 to 41,000 presumed victims.',
    });
    expect(JSON.stringify(range)).not.toContain('2.23');
    const bound = publicEstimate({
      verdict: 'lower-bound',
      reasons: ['methods-disagree'],
      published: { low: 35_000, high: null },
      ratio: 2.8,
    });
    expect(bound.sentence.nl).toContain('ten minste 35.000 vermoedelijke slachtoffers');
    expect(
      publicEstimate({ verdict: 'not-estimable', reasons: ['no-triangle'], published: null, ratio: null })
        .sentence.nl,
    ).toBe('Niet te schatten.');
  });

  it('does not let capture cells be solved for, also by who knows all list totals (attack 8)', async () => {
    const published = async (table: CaptureTable) => {
      const answers = await Promise.all(
        [independence, stepwiseMethod, graphAverage].map((method) =>
          method.answer(question(table, 1000), work),
        ),
      );
      return JSON.stringify(publicEstimate(judge(answers.flat(), 1000)));
    };
    const totals = ({ lists, counts }: CaptureTable) => lists.map((_, at) => overlaps(counts)[1 << at]);
    const seen = await published(ENOUGH);
    const small = [...ENOUGH.counts.entries()]
      .filter(([, count]) => count > 0 && count < 5)
      .map(([cell]) => cell);
    expect(small.length).toBeGreaterThan(2);
    for (const cell of small) {
      let fits = 0;
      for (const other of sameTotals(ENOUGH, cell)) {
        expect([observed(other.counts), ...totals(other)]).toEqual([
          observed(ENOUGH.counts),
          ...totals(ENOUGH),
        ]);
        if ((await published(other)) === seen) fits += 1;
        if (fits > 0) break;
      }
      // Another value of this cell explains everything that is known as well.
      expect(fits, `cell ${cell}`).toBeGreaterThan(0);
    }
  });

  it('lets one year be called more than another only when the ranges lie apart', () => {
    const range = (low: number, high: number | null) => ({ low, high });
    expect(change(range(100, 200), range(210, 300))).toBe('more');
    expect(change(range(210, 300), range(100, 200))).toBe('fewer');
    expect(change(range(100, 200), range(200, 300))).toBe('cannot-say');
    expect(change(range(100, null), range(500, 600))).toBe('cannot-say');
    expect(change(null, range(500, 600))).toBe('cannot-say');
  });

  it('is kept with what it takes to make it again', () => {
    const lists = [{ name: 'A', definition: 'invented: shelter, whole of 2024' }];
    const record = recordOf(question(ENOUGH, 1000), { version: '1.2.3', lists });
    expect(record).toMatchObject({ version: '1.2.3', seed: 1, replicates: 1000, linkage: 'niet vastgelegd' });
    expect(record.lists.map(({ definition }) => definition).slice(0, 2)).toEqual([
      lists[0]?.definition,
      'niet vastgelegd',
    ]);
    expect(record.generator).toContain('xoshiro128**');
    expect(record.assumptions.length).toBeGreaterThan(3);
  });
});

/** Changes of a table of so many histories that leave the number of people and every list total as they are. */
function unseenChanges(cells: number): Float64Array[] {
  const sets = Array.from({ length: cells }, (_, set) => set).filter((set) => sizeOf(set) >= 2);
  // One person more on all of a set, with every smaller overlap as it was: people change by +1 or -1 with its size.
  const raised = (set: number): Float64Array =>
    Float64Array.from({ length: cells }, (_, at) =>
      at !== 0 && (at & ~set) === 0 ? (-1) ** (sizeOf(set) - sizeOf(at)) : 0,
    );
  return sets.flatMap((one) =>
    sets
      .filter((other) => other < one)
      .flatMap((other) => {
        const sign = (sizeOf(one) - sizeOf(other)) % 2 === 0 ? -1 : 1;
        const [first, second] = [raised(one), raised(other)];
        const change = first.map((by, at) => by + sign * (second[at] as number));
        return [change, change.map((by) => -by)];
      }),
  );
}

/** Tables that know no difference in people and list totals, in which this cell has another number: one change, then two. */
function* sameTotals({ lists, counts }: CaptureTable, cell: number): Generator<CaptureTable> {
  const changes = unseenChanges(counts.length);
  const none = new Float64Array(counts.length);
  for (const second of [none, ...changes]) {
    for (const first of changes) {
      const moved = counts.map((count, at) => count + (first[at] as number) + (second[at] as number));
      if (moved[cell] !== counts[cell] && moved.every((count) => count >= 0)) yield { lists, counts: moved };
    }
  }
}
