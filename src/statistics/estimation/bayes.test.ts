import { describe, expect, it } from 'vitest';
import { quantile } from '../numbers/quantile.ts';
import { thresholdBayes } from './bayes.ts';
import { boundaryOf } from './boundary.ts';
import { captureTable, observed, overlaps, sumOverSupersets } from './capture-table.ts';
import { fitModel, tabulate } from './fit.ts';
import { samplePosterior } from './metropolis.ts';
import { fitChecked } from './stepwise.ts';

/** Invented: lists A and B refer to each other, C and D stand alone. */
const { counts } = captureTable(
  ['A', 'B', 'C', 'D'],
  [
    [1, 310],
    [2, 280],
    [3, 190],
    [4, 260],
    [5, 41],
    [6, 38],
    [7, 26],
    [8, 240],
    [9, 37],
    [10, 35],
    [11, 24],
    [12, 33],
    [13, 5],
    [14, 5],
    [15, 3],
  ].map(([history = 0, count = 0]) => ({ history, count })),
);
const SHORT = { chains: 4, draws: 2_000 };

describe('a model with a prior', () => {
  it('has at its mode the overlaps that were seen, less what the prior pulls', () => {
    const table = tabulate(counts);
    const boundary = boundaryOf({ lists: 4, interactions: [3, 12] }, table.overlap);
    const precision = Float64Array.from([0, 0, 0, 0, 0, 1, 25]);
    const fit = fitModel(table, boundary, undefined, precision);
    const fitted = sumOverSupersets(Float64Array.from(fit?.means ?? []));
    for (const [at, term] of boundary.terms.entries())
      expect((fitted[term] ?? 0) + (precision[at] ?? 0) * (fit?.coefficients[at] ?? 0)).toBeCloseTo(
        overlaps(counts)[term] ?? 0,
        5,
      );
  });

  it('is sampled with the mean and spread of its coefficients, where counts are large enough to know them', () => {
    const table = tabulate(counts.map((count) => 50 * count));
    const boundary = boundaryOf({ lists: 4, interactions: [3] }, table.overlap);
    const fit = fitModel(table, boundary);
    const posterior = samplePosterior(table, boundary, new Float64Array(6), { seed: 3, ...SHORT });
    const intercepts = (posterior?.coefficients[0] ?? []).flatMap((chain) => [...chain]);
    const mean = intercepts.reduce((sum, value) => sum + value, 0) / intercepts.length;
    const variance = intercepts.reduce((sum, value) => sum + (value - mean) ** 2, 0) / intercepts.length;
    const spread = Math.sqrt(fit?.interceptVariance ?? 0);
    expect(Math.abs(mean - (fit?.coefficients[0] ?? 0)) / spread).toBeLessThan(0.15);
    expect(Math.sqrt(variance) / spread).toBeCloseTo(1, 1);
    expect(posterior?.rHat).toBeLessThan(1.02);
  });
});

describe('Bayesian thresholding', () => {
  it('keeps the pair that refers to each other, and no other, under both priors', () => {
    const likelihood = fitChecked(tabulate(counts), { lists: 4, interactions: [3] });
    for (const prior of ['normal', 'flat'] as const) {
      const found = thresholdBayes(counts, { prior, seed: 1, ...SHORT });
      if (found.status !== 'ok') throw new Error(found.status);
      expect(found.model.interactions).toEqual([3]);
      expect([...found.ratios.keys()]).toHaveLength(6);
      expect(found.estimate / (likelihood?.estimate ?? 0)).toBeCloseTo(1, 1);
      expect(quantile(found.totals, 0.025)).toBeGreaterThan(observed(counts));
      expect(found.effective).toBeGreaterThan(1_000);
    }
  });

  it('gives the same for the same seed, and about the same for another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => thresholdBayes(counts, { seed, ...SHORT }));
    expect(one).toEqual(same);
    if (one?.status !== 'ok' || other?.status !== 'ok') throw new Error('no estimate');
    expect(one.estimate).not.toBe(other.estimate);
    expect(one.estimate / other.estimate).toBeCloseTo(1, 1);
  });

  it('looks at three lists together only where all three pairs were kept', () => {
    const together = counts.map(
      (count, history) =>
        ({ 3: 95, 5: 105, 6: 98, 7: 110, 11: 12, 13: 13, 14: 12, 15: 14 })[history] ?? count,
    );
    const found = thresholdBayes(together, { order: 3, ...SHORT });
    if (found.status !== 'ok') throw new Error(found.status);
    expect(found.ratios.has(7)).toBe(true);
    expect([11, 13, 14].filter((triple) => found.ratios.has(triple))).toEqual([]);
    const pairsOnly = thresholdBayes(together, { order: 2, ...SHORT });
    expect(pairsOnly.status === 'ok' && pairsOnly.ratios.has(7)).toBe(false);
  });

  it('needs no more histories than parameters under the normal prior: three lists with all their interactions', () => {
    const three = Float64Array.from([0, 60, 55, 40, 50, 38, 36, 90]);
    const normal = thresholdBayes(three, { order: 3, ...SHORT });
    expect(normal.status === 'ok' && normal.ratios.has(7)).toBe(true);
    expect(thresholdBayes(three, { order: 3, prior: 'flat', ...SHORT })).toEqual({
      status: 'no-estimate',
      why: 'not-identifiable',
    });
  });

  it('keeps a pair without any overlap at minus infinity under a flat prior, and weighs it under the normal one', () => {
    const apart = counts.map((count, history) => ((history & 12) === 12 ? 0 : count));
    const flat = thresholdBayes(apart, { prior: 'flat', ...SHORT });
    expect(flat.status === 'ok' && flat.empty).toEqual([12]);
    expect(flat.status === 'ok' && flat.ratios.has(12)).toBe(false);
    const normal = thresholdBayes(apart, { prior: 'normal', ...SHORT });
    expect(normal.status === 'ok' && normal.ratios.has(12)).toBe(true);
    expect(normal.status === 'ok' && normal.empty).toEqual([]);
  });

  it('refuses where the posterior is no distribution: no overlap at all, an empty list', () => {
    const alone = counts.map((count, history) => ([1, 2, 4, 8].includes(history) ? count : 0));
    const nobody = counts.map((count, history) => ((history & 8) === 0 ? count : 0));
    for (const prior of ['normal', 'flat'] as const) {
      expect(thresholdBayes(alone, { prior }).status).toBe('no-estimate');
      expect(thresholdBayes(nobody, { prior })).toEqual({ status: 'no-estimate', why: 'empty-list' });
    }
  });

  it('says so when the chains are too short to agree', () => {
    const found = thresholdBayes(counts, { chains: 4, draws: 4 });
    expect(found.status).toBe('not-converged');
  });
});
