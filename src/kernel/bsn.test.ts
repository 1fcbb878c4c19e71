import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsBsn, isBsn } from './bsn.ts';

describe('the eleven-test', () => {
  // numbers that exist for testing only
  it.each(['111222333', '123456782', '1112.22.333', '999990019'])('passes %s', (text) => {
    expect(isBsn(text)).toBe(true);
  });

  it.each(['111222334', '000000000', '12345678', '1234567821', 'abc', ''])('refuses %s', (text) => {
    expect(isBsn(text)).toBe(false);
  });

  it('sees every mistyped digit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...'123456782'].map(Number);
        digits[place] = ((digits[place] ?? 0) + by) % 10;
        expect(isBsn(digits.join(''))).toBe(false);
      }),
    );
  });

  it('is found within a text, and telephone numbers and dates are left alone', () => {
    expect(holdsBsn('Haar nummer is 111222333, zei zij.')).toBe(true);
    expect(holdsBsn('1112 22 333')).toBe(true);
    expect(holdsBsn('06 1112 2233 of +31611122233')).toBe(false);
    expect(holdsBsn('Op 23-11-2026 om 10 uur; KVK 12345678')).toBe(false);
  });
});
