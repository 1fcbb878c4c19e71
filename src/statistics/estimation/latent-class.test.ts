import { describe, expect, it } from 'vitest';
import { quantile } from '../numbers/quantile.ts';
import { observed } from './capture-table.ts';
import { latentClasses } from './latent-class.ts';

/** What one would expect to see of classes of people with these chances to be on each list. */
function expectedOf(
  classes: readonly { readonly people: number; readonly chances: readonly number[] }[],
): Float64Array {
  const lists = classes[0]?.chances.length ?? 0;
  return Float64Array.from({ length: 2 ** lists }, (_, history) =>
    history === 0
      ? 0
      : Math.round(
          classes.reduce(
            (sum, { people, chances }) =>
              sum + chances.reduce((left, p, at) => left * ((history >> at) & 1 ? p : 1 - p), people),
            0,
          ),
        ),
  );
}

describe('latent classes', () => {
  it('find a known number of people, of one class or of two that are not seen equally', () => {
    const alike = expectedOf([{ people: 2_000, chances: [0.35, 0.3, 0.4, 0.25] }]);
    const unlike = expectedOf([
      { people: 800, chances: [0.6, 0.55, 0.7, 0.6] },
      { people: 1_200, chances: [0.2, 0.25, 0.15, 0.2] },
    ]);
    for (const counts of [alike, unlike]) {
      const found = latentClasses(counts, { seed: 1, draws: 400, doublings: 0 });
      if (found.status !== 'ok') throw new Error(found.status);
      expect(quantile(found.totals, 0.025)).toBeLessThan(2_000);
      expect(quantile(found.totals, 0.975)).toBeGreaterThan(2_000);
      expect(found.totals[0]).toBeGreaterThanOrEqual(observed(counts));
      expect(found.rHat).toBeLessThan(1.05);
      expect(found.chainMedians).toHaveLength(4);
    }
  });

  it('give the same for the same seed', () => {
    const counts = expectedOf([{ people: 300, chances: [0.4, 0.4, 0.4] }]);
    const short = { draws: 50, doublings: 0 };
    expect(latentClasses(counts, { seed: 5, ...short })).toEqual(
      latentClasses(counts, { seed: 5, ...short }),
    );
    expect(latentClasses(counts, { seed: 5, ...short })).not.toEqual(
      latentClasses(counts, { seed: 6, ...short }),
    );
  });

  it('give no answer while the chains do not agree, when nobody is there, or nobody on two lists', () => {
    const counts = expectedOf([{ people: 300, chances: [0.1, 0.1, 0.1] }]);
    expect(latentClasses(counts, { draws: 4, thin: 1, doublings: 0 }).status).toBe('not-converged');
    expect(latentClasses(new Float64Array(8))).toEqual({ status: 'no-estimate', why: 'no-people' });
    expect(latentClasses(Float64Array.from([0, 5, 5, 0, 5, 0, 0, 0]))).toEqual({
      status: 'no-estimate',
      why: 'no-overlap',
    });
    expect(() => latentClasses(counts, { chains: 3 })).toThrow(RangeError);
  });
});
