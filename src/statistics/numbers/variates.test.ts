import { expect, it } from 'vitest';
import { logFactorial } from './gamma.ts';
import { randomFrom } from './random.ts';
import { binomialVariate, gammaVariate, logBetaVariate, poissonVariate } from './variates.ts';

const DRAWS = 40_000;

/** Pearson's statistic over cells with an expectation of at least 10, in standard deviations from its mean. */
function misfit(draw: () => number, massOf: (value: number) => number): number {
  const seen = new Map<number, number>();
  for (let at = 0; at < DRAWS; at += 1) {
    const value = draw();
    seen.set(value, (seen.get(value) ?? 0) + 1);
  }
  let sum = 0;
  let cells = 0;
  for (let value = 0; value < 3_000; value += 1) {
    const expected = DRAWS * massOf(value);
    if (expected < 10) continue;
    sum += ((seen.get(value) ?? 0) - expected) ** 2 / expected;
    cells += 1;
  }
  return (sum - cells) / Math.sqrt(2 * cells);
}

it.each([0.3, 4, 9.9, 10, 47, 900])('Poisson variates with mean %d have their distribution', (mean) => {
  const random = randomFrom(1, mean);
  const off = misfit(
    () => poissonVariate(random, mean),
    (k) => Math.exp(k * Math.log(mean) - mean - logFactorial(k)),
  );
  expect(Math.abs(off)).toBeLessThan(4);
});

it.each([
  [1, 0.3],
  [12, 0.5],
  [30, 0.9],
  [60, 0.2],
  [2_000, 0.31],
  [2_000, 0.001],
])('binomial variates of %d trials with probability %d have their distribution', (trials, p) => {
  const random = randomFrom(2, trials);
  const off = misfit(
    () => binomialVariate(random, trials, p),
    (k) =>
      k > trials
        ? 0
        : Math.exp(
            logFactorial(trials) -
              logFactorial(k) -
              logFactorial(trials - k) +
              k * Math.log(p) +
              (trials - k) * Math.log(1 - p),
          ),
  );
  expect(Math.abs(off)).toBeLessThan(4);
});

it.each([0.2, 1, 9.25])('gamma variates of shape %d have its mean and variance', (shape) => {
  const random = randomFrom(3, shape * 100);
  const drawn = Array.from({ length: DRAWS }, () => gammaVariate(random, shape));
  const mean = drawn.reduce((sum, value) => sum + value, 0) / DRAWS;
  const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS;
  expect(Math.abs(mean - shape) / Math.sqrt(shape / DRAWS)).toBeLessThan(4);
  // The kurtosis of a gamma is 3 + 6 / shape: that much does a variance of draws vary.
  expect(Math.abs(variance / shape - 1) / Math.sqrt((2 + 6 / shape) / DRAWS)).toBeLessThan(4);
});

it.each([
  [0.4, 1.2],
  [1, 3],
  [7, 1],
])(
  'a beta variate with shapes %d and %d has their mean, and with its complement adds up to one',
  (one, other) => {
    const random = randomFrom(4);
    let sum = 0;
    for (let at = 0; at < DRAWS; at += 1) {
      const [log, logRest] = logBetaVariate(random, one, other);
      expect(Math.exp(log) + Math.exp(logRest)).toBeCloseTo(1, 10);
      sum += Math.exp(log);
    }
    expect(sum / DRAWS).toBeCloseTo(one / (one + other), 2);
  },
);

it('nothing can come of nothing', () => {
  const random = randomFrom(5);
  expect([poissonVariate(random, 0), binomialVariate(random, 0, 0.5), binomialVariate(random, 9, 0)]).toEqual(
    [0, 0, 0],
  );
  expect(binomialVariate(random, 9, 1)).toBe(9);
});
