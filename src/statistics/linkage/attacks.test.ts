import { describe, expect, it } from 'vitest';
import { encodeClk } from './clk.ts';
import { pairsBetween } from './compare.ts';
import type { LinkageKey } from './cryptography.ts';
import { encodeList } from './encode-list.ts';
import { encodedLines } from './encoded-file.ts';
import { dice, FILTER_BITS, FILTER_WORDS, type Filters } from './filters.ts';
import { INVENTED_FIELDS, inventedLists } from './invented-people.fixture.ts';
import { nodeCryptography } from './node-cryptography.ts';

/**
 * What somebody can do at the linkage place. The list is what came in; the dictionary is everybody whom the attacker
 * can think of, a population register at worst, written by somebody else than the partner.
 */
const key: LinkageKey = { secret: Uint8Array.from({ length: 32 }, (_, at) => at * 5), run: '2026-1' };
const guessed: LinkageKey = { ...key, secret: key.secret.with(0, 1) };
const { one: victims, other: dictionary } = inventedLists(11, 60);
const valuesOf = (rows: readonly { readonly values: readonly string[] }[]) =>
  rows.map(({ values }) => values);

const encode = (rows: typeof victims, under: LinkageKey, hashing: 'double' | 'independent' = 'independent') =>
  encodeClk(nodeCryptography, under, INVENTED_FIELDS, valuesOf(rows), { hashing });

/** Share of the people on both lists whom the attacker finds: the most alike entry of the dictionary is theirs. */
function foundBy(attacked: Filters, tried: Filters): number {
  const known = new Set(dictionary.map(({ person }) => person));
  const onBoth = [...victims.entries()].filter(([, { person }]) => known.has(person));
  const right = onBoth.filter(([at, { person }]) => {
    const scores = dictionary.map((_, entry) => dice(attacked, at, tried, entry));
    return dictionary[scores.indexOf(Math.max(...scores))]?.person === person;
  });
  return right.length / onBoth.length;
}

describe('a dictionary attack', () => {
  it('with the key names nearly everybody: the key must never be where the lists are', async () => {
    expect(foundBy(await encode(victims, key), await encode(dictionary, key))).toBeGreaterThan(0.85);
  });

  it('with a key of which one byte is wrong names nobody but by chance', async () => {
    const share = foundBy(await encode(victims, key), await encode(dictionary, guessed));
    expect(share).toBeLessThan(0.03);
  });

  it('on exact hashes is the same: all with the key, none without', async () => {
    const hashes = async (under: LinkageKey) => {
      const fields = INVENTED_FIELDS.slice(0, 3);
      const { list } = await encodeList(nodeCryptography, under, fields, valuesOf(victims), {
        encoding: 'exact',
      });
      return new Set(list.encoding === 'exact' ? list.hashes.filter((hash) => hash !== null) : []);
    };
    const [sent, tried, without] = [await hashes(key), await hashes(key), await hashes(guessed)];
    expect(sent.size).toBeGreaterThan(100);
    expect([...tried].every((hash) => sent.has(hash))).toBe(true);
    expect([...without].some((hash) => sent.has(hash))).toBe(false);
  });
});

describe('laying runs side by side', () => {
  it('finds nobody again: the same list under another run, or another key, has nothing in common with it', async () => {
    const first = await encode(victims, key);
    for (const other of [{ ...key, run: '2026-2' }, guessed]) {
      const second = await encode(victims, other);
      expect([...pairsBetween(first, second, 0.7).scores]).toEqual([]);
      const own = victims.map((_, at) => dice(first, at, second, at));
      const others = victims.map((_, at) => dice(first, at, second, (at + 1) % victims.length));
      const mean = (values: readonly number[]): number =>
        values.reduce((sum, one) => sum + one, 0) / values.length;
      expect(Math.abs(mean(own) - mean(others))).toBeLessThan(0.02);
    }
    const again = await encode(victims, key);
    expect(pairsBetween(first, again, 0.999).scores.length).toBeGreaterThanOrEqual(victims.length);
  });

  it('a key check is the same for one key and run only', async () => {
    const header = async (under: LinkageKey) =>
      encodedLines(await encodeList(nodeCryptography, under, INVENTED_FIELDS, [], { encoding: 'clk' }))[0];
    const headers = await Promise.all([key, { ...key, run: '2026-2' }, guessed].map(header));
    expect(new Set(headers).size).toBe(3);
    expect(await header(key)).toBe(headers[0]);
  });
});

describe('the pattern of double hashing', () => {
  const bitsOf = ({ words }: Filters): boolean[] =>
    Array.from({ length: FILTER_BITS }, (_, bit) => (((words[bit >> 5] ?? 0) >>> (bit & 31)) & 1) === 1);

  /** Runs of `length` set bits at equal distances: a token of double hashing is one. */
  function equallySpaced(set: readonly boolean[], length: number): number {
    let found = 0;
    for (let step = 1; step < FILTER_BITS; step += 2)
      for (let first = 0; first < FILTER_BITS; first += 1) {
        let at = 0;
        while (at < length && set[(first + at * step) & (FILTER_BITS - 1)] === true) at += 1;
        if (at === length) found += 1;
      }
    return found;
  }

  it('shows tokens to whoever has no key; independent places do not', async () => {
    const name = [['Eva', '', '', '']];
    const tokens = async (hashing: 'double' | 'independent') => {
      const filters = await encodeClk(nodeCryptography, key, INVENTED_FIELDS, name, { hashing });
      expect(filters.words).toHaveLength(FILTER_WORDS);
      return equallySpaced(bitsOf(filters), 20);
    };
    // Four bigrams of 23 bits: each shows as runs of 20, forwards and backwards.
    expect(await tokens('double')).toBeGreaterThanOrEqual(4 * 4 * 2);
    expect(await tokens('independent')).toBe(0);
  });
});
