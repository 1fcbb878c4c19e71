import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Cryptography, hashFor, hexOf, keyCheck, type LinkageKey } from './cryptography.ts';
import { nodeCryptography } from './node-cryptography.ts';
import { webCryptography } from './web-cryptography.ts';

const key: LinkageKey = { secret: Uint8Array.from({ length: 32 }, (_, at) => at), run: '2026-1' };
const both: readonly (readonly [string, Cryptography])[] = [
  ['Node', nodeCryptography],
  ['WebCrypto', webCryptography],
];

/** RFC 5869 and RFC 2104 written out: extract, expand to one block, and the hash under that. */
function byTheBook({ secret, run }: LinkageKey, purpose: string, text: string): string {
  const extracted = createHmac('sha256', run).update(secret).digest();
  const derived = createHmac('sha256', extracted).update(`lantaarn linkage 1 ${purpose}\u0001`).digest();
  return createHmac('sha256', derived).update(text).digest('hex');
}

describe.each(both)('keyed hashes of %s', (_, cryptography) => {
  it('are those of the standards', async () => {
    for (const text of ['', 'naam', 'Ș Ж ع ễ'])
      expect(hexOf(await (await hashFor(cryptography, key, 'clk name'))(text))).toBe(
        byTheBook(key, 'clk name', text),
      );
  });

  it('differ for every purpose, run and secret', async () => {
    const hashes = await Promise.all(
      [
        [key, 'clk name'],
        [key, 'clk postcode'],
        [{ ...key, run: '2026-2' }, 'clk name'],
        [{ ...key, run: '' }, 'clk name'],
        [{ ...key, secret: key.secret.toReversed() }, 'clk name'],
      ].map(async ([one, purpose]) =>
        hexOf(await (await hashFor(cryptography, one as LinkageKey, purpose as string))('naam')),
      ),
    );
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('refuse a short secret', async () => {
    await expect(async () =>
      hashFor(cryptography, { ...key, secret: new Uint8Array(31) }, 'a'),
    ).rejects.toThrow(RangeError);
  });

  it('give a check of sixteen digits', async () => {
    const check = await keyCheck(cryptography, key);
    expect(check).toBe(byTheBook(key, 'check', 'key check').slice(0, 16));
  });
});
