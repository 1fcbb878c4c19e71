import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failuresStill, lockedUntil, waitMinutes, waitText } from './lock.ts';

const now = new Date('2026-11-23T09:00:00Z');

test('four mistakes are free, then the wait doubles to a quarter of an hour', () => {
  expect([1, 4, 5, 6, 7, 8, 9, 50].map(waitMinutes)).toEqual([0, 0, 1, 2, 4, 8, 15, 15]);
  expect(lockedUntil(4, now)).toBe(null);
  expect(lockedUntil(6, now)).toEqual(new Date('2026-11-23T09:02:00Z'));
});

test('the wait never shrinks with more mistakes and never lasts for good', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (failures) => {
      expect(waitMinutes(failures + 1)).toBeGreaterThanOrEqual(waitMinutes(failures));
      expect(waitMinutes(failures)).toBeLessThanOrEqual(15);
    }),
  );
});

test('a mistake of more than an hour ago does not count', () => {
  expect(failuresStill(4, new Date('2026-11-23T08:30:00Z'), now)).toBe(4);
  expect(failuresStill(4, new Date('2026-11-23T07:30:00Z'), now)).toBe(0);
});

test('the text says how long, in whole minutes', () => {
  expect(waitText(new Date('2026-11-23T09:00:30Z'), now)).toContain('Wacht 1 minuut en');
  expect(waitText(new Date('2026-11-23T09:03:10Z'), now)).toContain('Wacht 4 minuten en');
});
