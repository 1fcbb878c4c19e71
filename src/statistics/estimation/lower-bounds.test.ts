import { describe, expect, it } from 'vitest';
import { randomFrom } from '../numbers/random.ts';
import { binomialVariate } from '../numbers/variates.ts';
import {
  captureFrequencies,
  chao,
  chaoCorrected,
  chapman,
  type LowerBound,
  logNormalInterval,
  lowerBound,
} from './lower-bounds.ts';

const table = Float64Array.from([0, 20, 16, 6, 14, 5, 4, 2]);

/** People of one class on three lists, drawn. */
function drawn(people: number, chance: number, stream: number): Float64Array {
  const random = randomFrom(11, stream);
  const counts = new Float64Array(8);
  let left = people;
  let rest = 1;
  for (let history = 0; history < 8; history += 1) {
    const on = [1, 2, 4].filter((bit) => (history & bit) !== 0).length;
    const p = chance ** on * (1 - chance) ** (3 - on);
    counts[history] = history === 7 ? left : binomialVariate(random, left, Math.min(1, p / rest));
    left -= counts[history] ?? 0;
    rest -= p;
  }
  counts[0] = 0;
  return counts;
}

describe('lower bounds', () => {
  it('follow their formulas', () => {
    expect([...captureFrequencies(table)]).toEqual([0, 50, 15, 2]);
    expect(chao(table)?.estimate).toBeCloseTo(67 + 2_500 / 30, 10);
    expect(chaoCorrected(table).estimate).toBeCloseTo(67 + (50 * 49) / 32, 10);
    expect(chapman(30, 20, 6).estimate).toBeCloseTo((31 * 21) / 7 - 1, 10);
    expect(chapman(30, 20, 6).variance).toBeCloseTo((31 * 21 * 24 * 14) / (49 * 8), 10);
    expect(lowerBound(Float64Array.from([0, 24, 14, 6]))).toEqual(chapman(30, 20, 6));
    // Alone on A, B, C: 20, 16 and 14; on two lists: 15.
    expect(lowerBound(table).estimate).toBeCloseTo(67 + (20 * 16 + 20 * 14 + 16 * 14) / 16, 10);
  });

  it.each([
    ['corrected', chaoCorrected],
    ['by lists', lowerBound],
  ] as const)('have the spread that they say, over tables that were drawn: %s', (_, boundOf) => {
    const found = Array.from({ length: 4_000 }, (__, stream) => boundOf(drawn(600, 0.25, stream)));
    const mean = found.reduce((sum, { estimate }) => sum + estimate, 0) / found.length;
    const spread = found.reduce((sum, { estimate }) => sum + (estimate - mean) ** 2, 0) / found.length;
    const said = found.reduce((sum, { variance }) => sum + variance, 0) / found.length;
    expect(said / spread).toBeGreaterThan(0.9);
    expect(said / spread).toBeLessThan(1.2);
    const covers = (z: number): number =>
      found.filter((bound) => {
        const [low, high] = logNormalInterval(bound, z);
        return low <= mean && mean <= high;
      }).length / found.length;
    expect(covers(1.96)).toBeGreaterThan(0.93);
    expect(covers(1.2816)).toBeGreaterThan(0.77);
  });

  it('lie at the truth when people and lists are alike, where that of Chao lies above it by t / (t - 1)', () => {
    const [hidden, chaos] = [lowerBound, chaoCorrected].map((boundOf) => {
      const found = Array.from({ length: 2_000 }, (_, stream) => boundOf(drawn(3_000, 0.25, stream)));
      return found.reduce((sum, { estimate, observed }) => sum + estimate - observed, 0) / found.length;
    });
    const truth = 3_000 * 0.75 ** 3;
    expect((hidden ?? 0) / truth).toBeCloseTo(1, 1);
    expect((chaos ?? 0) / truth).toBeCloseTo(1.5, 1);
  });

  it('exist where nobody was seen twice, and where nobody is hidden', () => {
    const once = Float64Array.from([0, 7, 5, 0, 4, 0, 0, 0]);
    expect(chao(once)).toBeNull();
    expect(chaoCorrected(once).estimate).toBeCloseTo(16 + (16 * 15) / 2, 10);
    expect(chaoCorrected(once).variance).toBeGreaterThan(0);
    const all = Float64Array.from([0, 0, 0, 0, 0, 0, 0, 9]);
    expect(logNormalInterval(chaoCorrected(all), 1.96)).toEqual([9, 9]);
    expect(chapman(0, 0, 0)).toEqual({ estimate: 0, variance: 0, observed: 0 } satisfies LowerBound);
    expect(() => chapman(5, 9, 6)).toThrow(RangeError);
  });

  it('lie above what was seen, and wider for more certainty', () => {
    const bound = chaoCorrected(table);
    const [low80, high80] = logNormalInterval(bound, 1.2816);
    const [low95, high95] = logNormalInterval(bound, 1.96);
    expect(67 < low95 && low95 < low80 && low80 < bound.estimate).toBe(true);
    expect(bound.estimate < high80 && high80 < high95).toBe(true);
  });
});
