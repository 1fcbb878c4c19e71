import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSign, encode, signOf } from './crockford.ts';
import { parseReceipt, receiptFor, receiptHash } from './receipt.ts';

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const bare = (code: string): string => code.replaceAll('-', '');
const codeOf = (typed: string) => {
  const read = parseReceipt(typed);
  return 'code' in read ? read.code : read.problem;
};

test('one secret always gives one code, another secret another', () => {
  fc.assert(
    fc.property(secrets, secrets, (one, other) => {
      expect(receiptFor(one)).toBe(receiptFor(Buffer.from(one)));
      expect(receiptFor(one)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$/);
      if (!one.equals(other)) expect(receiptFor(one)).not.toBe(receiptFor(other));
    }),
  );
  expect(() => receiptFor(Buffer.alloc(15))).toThrow(RangeError);
});

test('all 80 bits are in the code', () => {
  expect(encode(Buffer.from('ffffffffffffffffffff', 'hex'), 16)).toBe('Z'.repeat(16));
  const seen = Array.from({ length: 80 }, (_, bit) => {
    const bytes = Buffer.alloc(10);
    bytes[bit >> 3] = 128 >> (bit & 7);
    return encode(bytes, 16);
  });
  expect(new Set(seen).size).toBe(80);
  expect(() => encode(Buffer.alloc(9), 16)).toThrow(RangeError);
});

test('a code is read however it is typed', () => {
  fc.assert(
    fc.property(
      secrets,
      fc.constantFrom('', ' ', '-', ' – ', '\t', '.'),
      fc.boolean(),
      (secret, between, sloppy) => {
        const code = receiptFor(secret);
        const typed = code.toLowerCase().replaceAll('-', between);
        const swapped = sloppy ? typed.replaceAll('0', 'o').replaceAll('1', 'l') : typed.replaceAll('1', 'I');
        expect(codeOf(`  ${swapped}\n`)).toBe(code);
      },
    ),
  );
});

test('every single wrong sign is noticed', () => {
  const code = bare(receiptFor(randomBytes(32)));
  for (let at = 0; at < code.length; at += 1) {
    for (let value = 0; value < 32; value += 1) {
      const wrong = code.slice(0, at) + signOf(value) + code.slice(at + 1);
      if (wrong !== code) expect(codeOf(wrong)).toBe('check');
    }
  }
});

test('every exchange of two different signs is noticed, next to each other or not', () => {
  fc.assert(
    fc.property(secrets, fc.nat(16), fc.nat(16), (secret, one, other) => {
      const signs = [...bare(receiptFor(secret))];
      const [first = '', second = ''] = [signs[one], signs[other]];
      fc.pre(first !== second);
      signs[one] = second;
      signs[other] = first;
      expect(codeOf(signs.join(''))).toBe('check');
    }),
    { numRuns: 2000 },
  );
});

test('says what is wrong before anything is looked up', () => {
  const code = receiptFor(randomBytes(32));
  expect(codeOf('')).toBe('length');
  expect(codeOf(code.slice(0, -1))).toBe('length');
  expect(codeOf(`${code}0`)).toBe('length');
  expect(codeOf(code.replace(/^./, 'U'))).toBe('character');
  expect(codeOf(code.replace(/^./, '€'))).toBe('character');
  expect(checkSign('')).toBe('0');
});

test('the hash needs the pepper and does not depend on how the code was typed', () => {
  const code = receiptFor(Buffer.alloc(32, 7));
  const typed = parseReceipt(code.toLowerCase());
  const pepper = randomBytes(32);
  expect('code' in typed && receiptHash(typed.code, pepper)).toEqual(receiptHash(code, pepper));
  expect(receiptHash(code, pepper)).toHaveLength(32);
  expect(receiptHash(code, pepper)).not.toEqual(receiptHash(code, randomBytes(32)));
});
