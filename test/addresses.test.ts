import { expect, test } from 'vitest';
import { reservedSlugs } from '../content/region.ts';
import { STAFF } from '../src/app.ts';

test('no organisation can take the first word of an address of the house', () => {
  const words = /\((.+?)\)/.exec(STAFF.source)?.[1]?.split('|') ?? [];
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((word) => !reservedSlugs.includes(word))).toEqual([]);
});
