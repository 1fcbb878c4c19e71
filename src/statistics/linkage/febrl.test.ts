import { describe, expect, it } from 'vitest';
import { AS_PUBLISHED, linkFebrl, OURS, readFebrl } from './febrl.fixture.ts';
import type { Accuracy } from './linked.fixture.ts';

const febrl = readFebrl();

/** Threshold, precision and recall: published, or the least that may be. */
type Expected = readonly (readonly [threshold: number, precision: number, recall: number])[];

function within(found: readonly Accuracy[], expected: Expected): void {
  expected.forEach(([threshold, precision, recall], at) => {
    const { precision: p = 0, recall: r = 0 } = found[at] ?? {};
    expect(Math.abs(p - precision), `at ${threshold} precision ${p}`).toBeLessThanOrEqual(0.01);
    expect(Math.abs(r - recall), `at ${threshold} recall ${r}`).toBeLessThanOrEqual(0.01);
  });
}

const thresholds = (expected: Expected): number[] => expected.map(([threshold]) => threshold);

if (febrl === null) {
  it('FEBRL 4 is not on this machine: the comparison with it was not made', () => {
    expect(febrl).toBeNull();
  });
} else {
  describe('FEBRL 4 as published, within 0.01', () => {
    it.each([
      ['names', [[1, 1, 0.416]]],
      ['surname', [[1, 1, 0.594]]],
      ['id', [[1, 1, 0.912]]],
    ] as const)('exact hashes of %s', async (columns, expected) => {
      within(await linkFebrl(febrl, AS_PUBLISHED[columns], thresholds(expected), 'exact'), expected);
    });

    it.each([
      [
        'all',
        17,
        [
          [0.9, 1, 0.81],
          [0.8, 1, 0.992],
          [0.72, 1, 1],
        ],
      ],
      [
        'postcode',
        25,
        [
          [0.8, 0.9993, 0.866],
          [0.7, 0.995, 0.925],
        ],
      ],
      [
        'names',
        22,
        [
          [0.8, 0.995, 0.792],
          [0.7, 0.984, 0.892],
        ],
      ],
    ] as const)('filters of %s, %d bits a token', async (columns, bitsPerToken, expected) => {
      const settings = { bitsPerToken, hashing: 'double' } as const;
      within(await linkFebrl(febrl, AS_PUBLISHED[columns], thresholds(expected), settings), expected);
    });
  });

  it.each([
    ['postcode', [[0.8, 0.998, 0.915]]],
    ['names', [[0.8, 0.993, 0.855]]],
  ] as const)('FEBRL 4 with the rules of this product, %s', async (columns, expected) => {
    const found = await linkFebrl(febrl, OURS[columns], thresholds(expected), {});
    expected.forEach(([, precision, recall], at) => {
      expect(found[at]?.precision).toBeGreaterThanOrEqual(precision);
      expect(found[at]?.recall).toBeGreaterThanOrEqual(recall);
    });
  });
}
