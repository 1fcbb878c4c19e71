import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bcaLevels } from '../estimation/bca.ts';
import { rankModels } from '../estimation/bic.ts';
import { captureTable } from '../estimation/capture-table.ts';
import { resampler } from '../estimation/resample.ts';
import { stepwise } from '../estimation/stepwise.ts';
import { randomFrom } from '../numbers/random.ts';
import { runInWorkers, runWhereItPays } from '../workers/run-in-workers.ts';
import { intervalsOf, monteCarloError } from './intervals.ts';
import { jackknife } from './jackknife.ts';
import { estimatorOf, type Recipe } from './recipe.ts';
import { type Job, runHere } from './replicates.ts';

/** Four invented lists with some dependence between the first two. */
const { counts } = captureTable(
  ['A', 'B', 'C', 'D'],
  [210, 160, 66, 140, 24, 15, 5, 120, 18, 11, 3, 14, 4, 2, 1].map((count, at) => ({
    history: at + 1,
    count,
  })),
);
const ranking = rankModels(counts, 3);
const byBic: Recipe = {
  kind: 'lowest-bic',
  models: ranking.slice(0, 20).map(({ model, fit: { coefficients } }) => ({ model, coefficients })),
  depths: [1, 5, 20],
};
const job = (recipe: Recipe, to = 120): Job => ({ counts, recipe, seed: 7, from: 0, to });
const recipes: readonly Recipe[] = [
  { kind: 'stepwise', threshold: 0.02 },
  { kind: 'fixed', model: { lists: 4, interactions: [3, 5] } },
  byBic,
];

describe('a bootstrap', () => {
  it.each(recipes)('gives the same on one thread, on two and on three workers: $kind', async (recipe) => {
    const here = await runHere(job(recipe));
    for (const threads of [2, 3]) expect(await runInWorkers(threads)(job(recipe))).toEqual(here);
    expect(await runWhereItPays(2)(job(recipe))).toEqual(here);
    expect(here.some(Number.isFinite)).toBe(true);
    expect(await runHere({ ...job(recipe), seed: 8 })).not.toEqual(here);
  });

  it('has the same replicates however many more there are', async () => {
    const [few, many] = await Promise.all(
      [50, 120].map((count) => runHere(job(recipes[0] as Recipe, count))),
    );
    expect(many?.slice(0, 50)).toEqual(few);
    const late = { ...job(recipes[0] as Recipe), from: 50 };
    for (const run of [runHere, runInWorkers(2)]) expect(await run(late)).toEqual(many?.slice(50));
  });

  it('repeats the whole choice for each replicate', async () => {
    const estimates = await runHere(job({ kind: 'stepwise', threshold: 0.02 }));
    estimates.forEach((estimate, at) => {
      const found = stepwise(resampler(counts, 7).replicate(at), 0.02);
      expect(found.status === 'ok' ? found.fit.estimate : Number.NaN).toBeCloseTo(estimate, 6);
    });
  });

  it('takes of each replicate the model of lowest BIC, as if all of them were fitted from nothing', async () => {
    const estimates = await runHere(job(byBic, 30));
    for (let at = 0; at < 30; at += 1) {
      const drawn = resampler(counts, 7).replicate(at);
      const all = rankModels(drawn, 3);
      [1, 5, 20].forEach((depth, column) => {
        const among = ranking.slice(0, depth).map(({ model }) => model.interactions.join());
        const best = all.find(({ model }) => among.includes(model.interactions.join()));
        expect(estimates[at * 3 + column]).toBeCloseTo(best?.fit.estimate ?? Number.NaN, 4);
      });
    }
  });

  it('goes on in workers, with the same answer, when it turns out to be long', async () => {
    const long = job(recipes[0] as Recipe, 60_000);
    const seen: number[] = [];
    const found = await runWhereItPays(2)(long, { progress: (done) => seen.push(done) });
    expect(found).toEqual(await runHere(long));
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(seen.at(-1)).toBe(60_000);
  });

  it.each([
    ['here', runHere],
    ['in workers', runInWorkers(2)],
    ['where it pays', runWhereItPays(2)],
  ])('tells how far it is, and stops when it is told to: %s', async (_, run) => {
    const stopped = new AbortController();
    const seen: number[] = [];
    const running = run(job(recipes[0] as Recipe, 1_000_000), {
      signal: stopped.signal,
      progress: (done) => {
        seen.push(done);
        stopped.abort(new Error('enough'));
      },
    });
    await expect(running).rejects.toThrow('enough');
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen.at(-1)).toBeLessThan(1_000_000);
    await expect(run(job(recipes[0] as Recipe), { signal: stopped.signal })).rejects.toThrow('enough');
  });

  it('gives NaN where there is no estimate', () => {
    const into = new Float64Array(1);
    const apart = captureTable(
      ['A', 'B', 'C'],
      [1, 2, 4].map((history) => ({ history, count: 20 })),
    );
    for (const recipe of [
      { kind: 'stepwise', threshold: 0.02 },
      { kind: 'fixed', model: { lists: 3, interactions: [] } },
    ] as const) {
      estimatorOf(recipe, 8)(apart.counts, into, 0);
      expect(into[0]).toBeNaN();
    }
  });
});

describe('intervals', () => {
  const around = Float64Array.from({ length: 1000 }, (_, at) => 900 + ((at * 7) % 211));
  const jackknifed = jackknife(counts, { kind: 'stepwise', threshold: 0.02 })[0] ?? [];

  it('have limits of both kinds, within the replicates and with their error around them', () => {
    const { bca, percentile, failed } = intervalsOf(1000, around, jackknifed);
    for (const limits of [bca, percentile]) {
      const [low95, high95] = limits?.interval95 ?? [];
      const [low80, high80] = limits?.interval80 ?? [];
      expect([900, low95, low80, high80, high95, 1111].map(Number)).toEqual(
        [900, low95, low80, high80, high95, 1111].map(Number).toSorted((one, other) => one - other),
      );
      limits?.error95.forEach(([below, above], at) => {
        const limit = limits.interval95[at] as number;
        expect(below).toBeLessThanOrEqual(limit);
        expect(above).toBeGreaterThanOrEqual(limit);
      });
    }
    expect(failed).toBe(0);
  });

  it('are refused, with the reason, when the correction is infinite, too many failed, or there are too few', () => {
    expect(intervalsOf(2000, around, jackknifed)).toMatchObject({ bca: null, whyNoBca: 'one-sided' });
    expect(intervalsOf(2000, around, jackknifed).percentile).not.toBeNull();
    expect(intervalsOf(1000, around.subarray(1), jackknifed)).toMatchObject({
      bca: null,
      percentile: null,
      whyNoPercentile: 'too-few-replicates',
    });
    const failing = around.map((value, at) => (at % 19 === 0 ? Number.NaN : value));
    expect(intervalsOf(1000, failing, jackknifed)).toMatchObject({
      failed: 53,
      percentile: null,
      whyNoPercentile: 'too-many-failed',
    });
    expect(bcaLevels(1000, around.toSorted(), 0.6, [0.975])).toBe('degenerate');
    expect(intervalsOf(1000, around, [{ count: 1, estimate: Number.NaN }]).whyNoBca).toBe('degenerate');
  });

  it('do not hang on rounding: a replicate that is the estimate but for its last digits is not below it', () => {
    const nearly = around.map((value) => (value === 1000 ? 1000 * (1 - 1e-14) : value));
    expect(intervalsOf(1000, nearly, jackknifed).bca?.interval95).toEqual(
      intervalsOf(1000, around, jackknifed).bca?.interval95,
    );
  });

  it('have an error that holds the true quantile about 95 times in 100', () => {
    let held = 0;
    for (let run = 0; run < 400; run += 1) {
      const { fraction } = randomFrom(run);
      const [low, high] = monteCarloError(Float64Array.from({ length: 1000 }, fraction).sort(), 0.1);
      if (low <= 0.1 && 0.1 <= high) held += 1;
    }
    expect(held / 400).toBeGreaterThan(0.92);
    expect(held / 400).toBeLessThan(0.98);
  });

  it('of any numbers lie within them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1000, maxLength: 1100 }),
        (values) => {
          const { percentile } = intervalsOf(values[0] as number, Float64Array.from(values), jackknifed);
          expect(percentile?.interval95[0]).toBeGreaterThanOrEqual(Math.min(...values));
          expect(percentile?.interval95[1]).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
      { numRuns: 20 },
    );
  });
});
