import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HIGHEST_SERIAL, referenceOf, serialOf } from './reference.ts';

const key = Buffer.alloc(32, 3);
const serials = fc.integer({ min: 0, max: HIGHEST_SERIAL });

test('a reference leads back to its serial number, however it is typed', () => {
  fc.assert(
    fc.property(serials, (serial) => {
      const reference = referenceOf(key, serial);
      expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/);
      expect(serialOf(key, reference)).toBe(serial);
      expect(serialOf(key, ` ${reference.toLowerCase().replace('-', ' ').replaceAll('0', 'o')}`)).toBe(
        serial,
      );
    }),
  );
  for (const serial of [0, 1, HIGHEST_SERIAL - 1, HIGHEST_SERIAL]) {
    expect(serialOf(key, referenceOf(key, serial))).toBe(serial);
  }
});

test('no two of the first twenty thousand share a reference, and they stand in no order', () => {
  const references = Array.from({ length: 20_000 }, (_, serial) => referenceOf(key, serial));
  expect(new Set(references).size).toBe(20_000);
  const rising = references.filter(
    (reference, at) => at > 0 && reference > (references[at - 1] ?? ''),
  ).length;
  expect(rising).toBeGreaterThan(9_500);
  expect(rising).toBeLessThan(10_500);
});

test('another key gives other references', () => {
  const other = randomBytes(32);
  const same = Array.from({ length: 1000 }, (_, at) => at).filter(
    (serial) => referenceOf(key, serial) === referenceOf(other, serial),
  );
  expect(same.length).toBeLessThan(3);
});

test('a mistyped reference is none', () => {
  const reference = referenceOf(key, 4711);
  for (let at = 0; at < reference.length; at += 1) {
    const sign = reference.charAt(at) === 'A' ? 'B' : 'A';
    expect(serialOf(key, reference.slice(0, at) + sign + reference.slice(at + 1))).toBe(null);
  }
  for (const typed of ['', 'K7M4', reference.repeat(2), 'UUUU-UUU', '€€€€-€€€'])
    expect(serialOf(key, typed)).toBe(null);
});

test.each([-1, 1.5, HIGHEST_SERIAL + 1, Number.NaN])('serial %d is refused', (serial) => {
  expect(() => referenceOf(key, serial)).toThrow(RangeError);
});
