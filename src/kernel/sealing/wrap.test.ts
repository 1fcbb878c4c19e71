import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  newDataKey,
  newOrganisationKey,
  open,
  SealBroken,
  seal,
  unwrapDataKey,
  unwrapOrganisationKey,
  wrapDataKeyFor,
  wrapOrganisationKey,
} from './seal.ts';
import { randomKey } from './secret-key.ts';
import { openText, sealText } from './text.ts';
import { organisationToken } from './tokens.ts';
import { generationOf, headOf } from './wrap.ts';

const [town, record] = [randomUUID(), randomUUID()];
const place = { record, column: 'sealed' };

test('a record of before opens after a renewal, and what is new is under the new key', () => {
  const { key } = newOrganisationKey(randomKey('master'), town);
  const before = newDataKey(key, record);
  const sealed = seal(before.key, place, { said: 'verzonnen' });
  key.adopt(2, randomKey('organisation'), 0);
  const again = wrapDataKeyFor(key, record, unwrapDataKey(key, record, before.wrapped));
  expect([generationOf(before.wrapped), generationOf(again)]).toEqual([1, 2]);
  expect(again.subarray(0, 3)).toEqual(headOf(2));
  for (const wrapped of [before.wrapped, again])
    expect(open(unwrapDataKey(key, record, wrapped), place, sealed)).toEqual({ said: 'verzonnen' });
});

test('a new generation wraps from its time on, and not before', () => {
  const { key } = newOrganisationKey(randomKey('master'), town);
  const later = randomKey('organisation');
  key.adopt(2, later, performance.now() + 60_000);
  expect(generationOf(newDataKey(key, record).wrapped)).toBe(1);
  expect(key.generation(2)).toBe(later);
  key.adopt(3, randomKey('organisation'), performance.now());
  expect(generationOf(newDataKey(key, record).wrapped)).toBe(3);
});

test('what is searched and what the audit trail says keep the key of the first generation', () => {
  const { key } = newOrganisationKey(randomKey('master'), town);
  const [token, text] = [organisationToken(key, 'phone', '+31612345678'), sealText(key, 'audit:1', 'reden')];
  key.adopt(2, randomKey('organisation'), 0);
  expect(organisationToken(key, 'phone', '+31612345678')).toEqual(token);
  expect(openText(key, 'audit:1', text)).toBe('reden');
});

test('a generation that is not known, another one under its number, and another place open nothing', () => {
  const master = randomKey('master');
  const { key, wrapped } = newOrganisationKey(master, town);
  const known = unwrapOrganisationKey(master, town, wrapped);
  key.adopt(2, randomKey('organisation'), 0);
  const data = newDataKey(key, record).wrapped;
  expect(() => unwrapDataKey(known, record, data)).toThrow(SealBroken);
  known.adopt(2, randomKey('organisation'), 0);
  expect(() => unwrapDataKey(known, record, data)).toThrow(SealBroken);
  expect(() => unwrapDataKey(key, randomUUID(), data)).toThrow(SealBroken);
  for (const length of [0, 1, 2, 3, 4])
    expect(() => unwrapDataKey(key, record, data.subarray(0, length))).toThrow(SealBroken);
  expect(() => key.adopt(1, randomKey('organisation'), 0)).toThrow(RangeError);
});

test('keys of organisations go under the newest generation of the root', () => {
  const master = randomKey('master');
  const { key, wrapped } = newOrganisationKey(master, town);
  master.adopt(2, randomKey('master'), 0);
  const again = wrapOrganisationKey(master, town, key);
  expect([generationOf(wrapped), generationOf(again)]).toEqual([1, 2]);
  expect(organisationToken(unwrapOrganisationKey(master, town, again), 'kvk', '1')).toEqual(
    organisationToken(key, 'kvk', '1'),
  );
});
