import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newOrganisationKey } from './seal.ts';
import { randomKey } from './secret-key.ts';
import { organisationToken, regionToken } from './tokens.ts';

const master = randomKey('master');
const { key: ours } = newOrganisationKey(master, 'organisation-1');
const { key: theirs } = newOrganisationKey(master, 'organisation-2');

test('equal values give equal tokens, in the region everywhere', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(organisationToken(ours, 'name', value)).toEqual(organisationToken(ours, 'name', value));
      expect(regionToken(master, 'name', value)).toEqual(regionToken(master, 'name', value));
      expect(organisationToken(ours, 'name', value)).toHaveLength(16);
    }),
  );
});

test('another value, kind, organisation or installation gives another token', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, other) => {
      fc.pre(value.toWellFormed() !== other.toWellFormed());
      const tokens = [
        organisationToken(ours, 'name', value),
        organisationToken(ours, 'name', other),
        organisationToken(ours, 'plate', value),
        organisationToken(theirs, 'name', value),
        regionToken(master, 'name', value),
        regionToken(randomKey('master'), 'name', value),
      ];
      expect(new Set(tokens.map((token) => token.toString('hex'))).size).toBe(tokens.length);
    }),
  );
});
