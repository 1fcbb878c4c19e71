import { describe, expect, it } from 'vitest';
import { type CaptureTable, observed, overlaps, sizeOf } from '../estimation/capture-table.ts';
import { graphAverage } from '../methods/graph-average.ts';
import { independence, stepwiseMethod } from '../methods/log-linear.ts';
import { change } from './compare.ts';
import { ENOUGH, question, work } from './invented-tables.fixture.ts';
import { publicEstimate } from './public-estimate.ts';
import { recordOf } from './record.ts';
import { judge } from './verdict.ts';

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
