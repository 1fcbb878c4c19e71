import { describe, expect, it } from 'vitest';
import type { Answer } from '../methods/method.ts';
import { roundedDown, roundedUp } from './rounding.ts';
import { judge, judgeOne } from './verdict.ts';

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
    expect(judgeOne([], [answer(1000)])).toMatchObject({
      verdict: 'estimable',
      reasons: ['one-method'],
      published: null,
    });
    const refused = judgeOne([{ reason: 'no-triangle', where: [] }], [answer(1000)]);
    expect(refused).toMatchObject({ verdict: 'not-estimable', reasons: ['no-triangle'] });
  });

  it('beside one method that gives no answer is that there is none', () => {
    const none = { ...answer(1000), status: 'no-estimate', estimate: null } as const;
    expect(judgeOne([], [none])).toMatchObject({ verdict: 'not-estimable', reasons: ['no-answer'] });
  });

  it('rounds outwards, and leaves what has two digits', () => {
    expect([2744, 2700, 105, 99, 7, 0].map(roundedDown)).toEqual([2700, 2700, 100, 99, 7, 0]);
    expect([2744, 2700, 105, 99.2, 7, 98_001].map(roundedUp)).toEqual([2800, 2700, 110, 100, 7, 99_000]);
  });
});
