import { describe, expect, it } from 'vitest';
import { randomFrom } from '../numbers/random.ts';
import { clusterPairs } from './cluster.ts';
import { type Pairs, pairsBetween, pairsWithin } from './compare.ts';
import { dice, FILTER_WORDS, type Filters, filtersOf } from './filters.ts';
import { type EncodedList, matchLists } from './match.ts';

/** Filters of which some are noisy copies of others, so that all degrees of likeness occur. */
function randomFilters(seed: number, records: number): Filters {
  const random = randomFrom(seed);
  const words = new Uint32Array(records * FILTER_WORDS);
  for (let record = 0; record < records; record += 1) {
    const source = record > 2 && random.fraction() < 0.6 ? Math.floor(random.fraction() * record) : -1;
    const change = random.fraction() * 0.5;
    for (let at = 0; at < FILTER_WORDS; at += 1) {
      const fresh = random.word() & (random.fraction() < 0.3 ? random.word() : -1);
      const kept = source >= 0 && random.fraction() > change;
      words[record * FILTER_WORDS + at] = kept ? (words[source * FILTER_WORDS + at] ?? 0) : fresh;
    }
    if (record % 17 === 0) words.fill(0, record * FILTER_WORDS, (record + 1) * FILTER_WORDS);
  }
  return filtersOf(words);
}

const listed = ({ one, other, scores }: Pairs): string[] =>
  Array.from(scores, (score, at) => `${one[at]} ${other[at]} ${score}`).sort();

function everyPair(one: Filters, other: Filters, threshold: number, within: boolean): string[] {
  const found: string[] = [];
  for (let a = 0; a < one.ones.length; a += 1)
    for (let b = within ? a + 1 : 0; b < other.ones.length; b += 1) {
      const score = dice(one, a, other, b);
      if (score >= threshold) found.push(`${a} ${b} ${score}`);
    }
  return found.sort();
}

describe('comparing', () => {
  it.each([0.3, 0.5, 0.72, 0.8, 0.9, 1])('misses no pair and adds none, at %d', (threshold) => {
    const [one, other] = [randomFilters(1, 90), randomFilters(1, 120)];
    const between = listed(pairsBetween(one, other, threshold));
    expect(between.length).toBeGreaterThan(20);
    expect(between).toEqual(everyPair(one, other, threshold, false));
    const within = pairsWithin(one, threshold);
    const ordered = { ...within, one: within.one.map(lower), other: within.other.map(higher) };
    function lower(a: number, at: number): number {
      return Math.min(a, within.other[at] ?? 0);
    }
    function higher(b: number, at: number): number {
      return Math.max(b, within.one[at] ?? 0);
    }
    expect(listed(ordered)).toEqual(everyPair(one, one, threshold, true));
  });

  it('refuses a threshold that cannot be', () => {
    const list = randomFilters(1, 3);
    for (const threshold of [0, -1, 1.01, Number.NaN])
      expect(() => pairsBetween(list, list, threshold)).toThrow(RangeError);
  });
});

interface Scored {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

const pairsFrom = (list: readonly Scored[]): Pairs => ({
  one: Int32Array.from(list, ({ a }) => a),
  other: Int32Array.from(list, ({ b }) => b),
  scores: Float64Array.from(list, ({ score }) => score),
});

/** Complete linkage by the definition: join the two clusters whose least score is highest, until none may join. */
function byDefinition(records: number, list: readonly Scored[], lists?: readonly number[]): number[][] {
  const score = new Map(list.map(({ a, b, score }) => [`${Math.min(a, b)} ${Math.max(a, b)}`, score]));
  const least = (x: readonly number[], y: readonly number[]): number =>
    Math.min(...x.flatMap((a) => y.map((b) => score.get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? 0)));
  const share = (x: readonly number[], y: readonly number[]): boolean =>
    lists !== undefined && x.some((a) => y.some((b) => lists[a] === lists[b]));
  let clusters = Array.from({ length: records }, (_, at) => [at]);
  for (;;) {
    const best = clusters
      .flatMap((x, at) => clusters.slice(at + 1).map((y) => ({ x, y, least: share(x, y) ? 0 : least(x, y) })))
      .reduce((best, next) => (next.least > best.least ? next : best), { x: [0], y: [0], least: 0 });
    if (best.least === 0) return clusters.map((one) => one.toSorted((a, b) => a - b)).sort();
    clusters = [...clusters.filter((one) => one !== best.x && one !== best.y), [...best.x, ...best.y]];
  }
}

const grouped = (of: Int32Array): number[][] => [...Map.groupBy(of.keys(), (at) => of[at]).values()].sort();

describe('clustering', () => {
  it('is complete linkage, with or without lists, in whatever order the pairs come', () => {
    let large = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = randomFrom(seed);
      const records = 14;
      const lists = Array.from({ length: records }, (_, at) => at % 4);
      const all = Array.from({ length: records }, (_, a) =>
        Array.from({ length: a }, (__, b) => ({ a, b, score: random.fraction() })),
      ).flat();
      const some = all.filter(({ score }) => score > 0.35);
      const across = some.filter(({ a, b }) => lists[a] !== lists[b]);
      expect(grouped(clusterPairs(records, pairsFrom(some)).of)).toEqual(byDefinition(records, some));
      const expected = byDefinition(records, across, lists);
      large += expected.filter(({ length }) => length > 2).length;
      expect(grouped(clusterPairs(records, pairsFrom(across), lists).of)).toEqual(expected);
      expect(grouped(clusterPairs(records, pairsFrom(across.toReversed()), lists).of)).toEqual(expected);
    }
    expect(large).toBeGreaterThan(20);
  });

  it('matches two lists one to one, from the highest score down; of equals the first rows', () => {
    const pairs = pairsFrom([
      { a: 0, b: 3, score: 0.9 },
      { a: 1, b: 3, score: 0.95 },
      { a: 0, b: 4, score: 0.8 },
      { a: 2, b: 4, score: 0.8 },
    ]);
    const { of, scores } = clusterPairs(5, pairs, [0, 0, 0, 1, 1]);
    expect(grouped(of)).toEqual([[0, 4], [1, 3], [2]]);
    expect(scores).toEqual([0.8, 0.95, 1]);
  });
});

describe('matching', () => {
  const exact = (...hashes: (string | null)[]): EncodedList => ({ encoding: 'exact', hashes });

  it('counts everybody once, by the lists they stand on', () => {
    const lists = [exact('p', 'q', 'q', 'r', null), exact('q', 's'), exact('r', 'q', 's', null)];
    const { persons, capture } = matchLists(['a', 'b', 'c'], lists, { threshold: 1 });
    expect(persons.map(({ records }) => records)).toEqual([
      [[0], [], []],
      [[1, 2], [0], [1]],
      [[3], [], [0]],
      [[4], [], []],
      [[], [1], [2]],
      [[], [], [3]],
    ]);
    expect(persons.map(({ score }) => score)).toEqual([null, 1, 1, null, 1, null]);
    expect([...capture.counts]).toEqual([0, 2, 0, 0, 1, 1, 1, 1]);
    expect(capture.lists).toEqual(['a', 'b', 'c']);
  });

  it('keeps double rows apart when asked', () => {
    const { capture } = matchLists(['a', 'b'], [exact('q', 'q', 'q'), exact('q')], {
      threshold: 1,
      duplicateThreshold: null,
    });
    expect([...capture.counts]).toEqual([0, 2, 0, 1]);
  });

  it('does the same with filters, where the fullest of double rows speaks', () => {
    const filters = randomFilters(5, 60);
    const list: EncodedList = { encoding: 'clk', filters };
    const { persons, capture } = matchLists(['a', 'b'], [list, list], { threshold: 0.95 });
    const empty = Array.from(filters.ones).filter((ones) => ones === 0).length;
    expect(capture.counts[1]).toBe(empty);
    expect(capture.counts[2]).toBe(empty);
    for (const { records, score } of persons) {
      const [one = [], other = []] = records;
      if (score !== null) expect(one).toEqual(other);
    }
  });

  it('asks more of two rows in one list than of two in different lists', () => {
    const half = filtersOf(
      Uint32Array.from({ length: 2 * FILTER_WORDS }, (_, at) => (at < 32 ? -1 : at < 60 ? -1 : 0)),
    );
    expect(dice(half, 0, half, 1)).toBeCloseTo(0.933, 3);
    const list: EncodedList = { encoding: 'clk', filters: half };
    const personsAt = (threshold: number, duplicateThreshold?: number): number =>
      matchLists(['a'], [list], { threshold, ...(duplicateThreshold && { duplicateThreshold }) }).persons
        .length;
    expect(personsAt(0.86)).toBe(1);
    expect(personsAt(0.88)).toBe(2);
    expect(personsAt(0.88, 0.9)).toBe(1);
  });

  it('refuses what cannot be laid side by side', () => {
    const clk: EncodedList = { encoding: 'clk', filters: randomFilters(1, 2) };
    expect(() => matchLists(['a', 'b'], [exact('p'), clk], { threshold: 0.8 })).toThrow(RangeError);
  });
});
