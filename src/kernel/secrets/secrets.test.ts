import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csrfMatches, csrfToken } from './csrf.ts';
import { newRecoveryCodes, spendRecoveryCode } from './recovery.ts';
import { hashSecret, newSecret } from './secret.ts';

const key = randomBytes(32);

test('a form token holds for its own binding and key', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (binding, other) => {
      const token = csrfToken(key, binding);
      expect(csrfMatches(key, binding, token)).toBe(true);
      expect(csrfMatches(randomBytes(32), binding, token)).toBe(false);
      if (binding.toWellFormed() !== other.toWellFormed()) expect(csrfMatches(key, other, token)).toBe(false);
    }),
  );
  expect(csrfToken(key, 'a')).not.toBe(csrfToken(key, 'a'));
});

test('a changed, cut or invented form token does not hold', () => {
  const token = csrfToken(key, 'session');
  for (let at = 0; at < token.length; at += 1) {
    const wrong = token.slice(0, at) + (token.charAt(at) === 'A' ? 'B' : 'A') + token.slice(at + 1);
    expect(csrfMatches(key, 'session', wrong)).toBe(false);
    expect(csrfMatches(key, 'session', token.slice(0, at))).toBe(false);
  }
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      expect(csrfMatches(key, 'session', text)).toBe(false);
    }),
  );
});

test('each recovery code works once, in any order, however it is typed', () => {
  const { codes, hashes } = newRecoveryCodes(key);
  expect(new Set(codes).size).toBe(10);
  let left: Buffer[] = hashes;
  for (const code of [...codes].reverse()) {
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    const remaining = spendRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')}`, left, key);
    expect(remaining).toHaveLength(left.length - 1);
    left = remaining ?? [];
    expect(spendRecoveryCode(code, left, key)).toBe(null);
  }
});

test('a wrong recovery code or another pepper opens nothing', () => {
  const { codes, hashes } = newRecoveryCodes(key);
  expect(spendRecoveryCode('', hashes, key)).toBe(null);
  expect(spendRecoveryCode('0000-0000-0000', hashes, key)).toBe(null);
  expect(spendRecoveryCode(codes[0] ?? '', hashes, randomBytes(32))).toBe(null);
});

test('a secret has 256 bits and only its hash is kept', () => {
  const secret = newSecret();
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(newSecret()).not.toBe(secret);
  expect(hashSecret(secret)).toEqual(hashSecret(secret));
  // FIPS 180-2, appendix B.1
  expect(hashSecret('abc').toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
