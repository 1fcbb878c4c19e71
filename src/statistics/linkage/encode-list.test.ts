import { createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeClk, usualBitsPerToken } from './clk.ts';
import type { LinkageKey } from './cryptography.ts';
import { encodeList } from './encode-list.ts';
import { disagreement, encodedLines, NotEncoded, readEncoded } from './encoded-file.ts';
import type { Field } from './fields.ts';
import { dice, FILTER_WORDS, type Filters } from './filters.ts';
import { INVENTED_FIELDS, inventedLists } from './invented-people.fixture.ts';
import { nodeCryptography } from './node-cryptography.ts';
import { webCryptography } from './web-cryptography.ts';

const key: LinkageKey = { secret: Uint8Array.from({ length: 32 }, (_, at) => at * 3), run: 'test' };
const rows = inventedLists(3, 12).one.map(({ values }) => values);

function setBits({ words }: Filters, record: number): number[] {
  const bits: number[] = [];
  for (let bit = 0; bit < 1024; bit += 1)
    if ((((words[record * FILTER_WORDS + (bit >> 5)] ?? 0) >>> (bit & 31)) & 1) === 1) bits.push(bit);
  return bits;
}

describe('Bloom filter encodings', () => {
  it.each([
    { encoding: 'clk' },
    { encoding: 'clk', hashing: 'double', birthYearSalt: true },
    { encoding: 'exact' },
  ] as const)('are the same to the byte with Node and with WebCrypto: %o', async (encoding) => {
    const lines = async (cryptography: typeof nodeCryptography) =>
      encodedLines(await encodeList(cryptography, key, INVENTED_FIELDS, rows, encoding));
    expect(await lines(nodeCryptography)).toEqual(await lines(webCryptography));
  });

  it('set the bits that the definition says', async () => {
    const derived = Buffer.from(hkdfSync('sha256', key.secret, key.run, 'lantaarn linkage 1 clk sex', 32));
    const hash = createHmac('sha256', derived).update('\nf').digest();
    const double = Array.from(
      { length: 9 },
      (_, at) => (hash.readUInt32BE(0) + at * (hash.readUInt32BE(4) | 1)) % 1024,
    );
    const stream = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const independent = Array.from({ length: 9 }, (_, at) =>
      Number.parseInt(stream.slice(10 * at, 10 * at + 10), 2),
    );
    for (const [hashing, expected] of [
      ['double', double],
      ['independent', independent],
    ] as const) {
      const settings = { hashing, bitsPerToken: 9 };
      const filters = await encodeClk(nodeCryptography, key, [{ kind: 'sex' }], [['vrouw']], settings);
      expect(setBits(filters, 0)).toEqual([...new Set(expected)].sort((a, b) => a - b));
    }
  });

  it('find a swapped name whole, and a typing error nearly', async () => {
    const fields: Field[] = [{ kind: 'given-name' }, { kind: 'family-name' }];
    const filters = await encodeClk(nodeCryptography, key, fields, [
      ['Hương', 'Nguyễn'],
      ['Nguyen', 'Thi Huong'],
      ['Huong', 'Ngyuen'],
      ['Agnieszka', 'Kowalska'],
    ]);
    expect(dice(filters, 0, filters, 1)).toBe(1);
    expect(dice(filters, 0, filters, 2)).toBeGreaterThan(0.7);
    expect(dice(filters, 0, filters, 3)).toBeLessThan(0.5);
  });

  it('have nothing in common beyond chance when the birth year is the salt and differs', async () => {
    const people = [
      ['Sanne', 'Bakker', '1990-03-04', '2900 AA'],
      ['Sanne', 'Bakker', '1991-03-04', '2900 AA'],
    ];
    const plain = await encodeClk(nodeCryptography, key, INVENTED_FIELDS, people);
    const salted = await encodeClk(nodeCryptography, key, INVENTED_FIELDS, people, { birthYearSalt: true });
    expect(dice(plain, 0, plain, 1)).toBeGreaterThan(0.85);
    expect(dice(salted, 0, salted, 1)).toBeLessThan(0.6);
  });

  it('have no bits for a record without values', async () => {
    const { ones } = await encodeClk(nodeCryptography, key, INVENTED_FIELDS, [['', '-', 'onbekend', '']]);
    expect([...ones]).toEqual([0]);
  });

  it('refuse settings that cannot be, and fill about half', async () => {
    for (const bitsPerToken of [0, 26, 1.5])
      await expect(encodeClk(nodeCryptography, key, INVENTED_FIELDS, [], { bitsPerToken })).rejects.toThrow(
        RangeError,
      );
    const full = rows.filter((values) => values.every((value) => value !== ''));
    const { ones } = await encodeClk(nodeCryptography, key, INVENTED_FIELDS, full);
    const share = ones.reduce((sum, bits) => sum + bits, 0) / ones.length / 1024;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.55);
    const many = Array.from({ length: 9 }, (_, at): Field => ({ kind: 'text', label: `${at}` }));
    expect(usualBitsPerToken(many)).toBeLessThan(usualBitsPerToken(INVENTED_FIELDS));
  });
});

describe('exact hashes', () => {
  it('are equal for one person in two writings, and missing where a value is', async () => {
    const { list } = await encodeList(
      nodeCryptography,
      key,
      INVENTED_FIELDS,
      [
        ['Małgorzata', 'Kowalska', '1990-05-04', '2900 AB'],
        ['Kowalski', 'malgorzata', '4 mei 1990', '2900ab'],
        ['Małgorzata', 'Kowalska', '1990-05-05', '2900 AB'],
        ['Małgorzata', 'Kowalska', '31-02-1990', '2900 AB'],
        ['Małgorzata', '', '1990-05-04', '2900 AB'],
      ],
      { encoding: 'exact' },
    );
    const [first, second, third, ...missing] = list.encoding === 'exact' ? list.hashes : [];
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(missing).toEqual([null, null]);
  });
});

describe('an encoded list', () => {
  it.each(['clk', 'exact'] as const)('comes back whole and holds nothing readable: %s', async (encoding) => {
    const file = await encodeList(nodeCryptography, key, INVENTED_FIELDS, rows, { encoding });
    const lines = encodedLines(file);
    expect(readEncoded(`${lines.join('\r\n')}\r\n`)).toEqual(file);
    for (const line of lines.slice(1)) expect(line).toMatch(/^(?:[0-9a-f]{64}|[0-9a-f]{256}|-)$/);
    const header = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    expect(Object.keys(header).sort()).toEqual(
      ['check', 'encoding', 'fields', 'format', 'normalisation', 'records', 'settings', 'version'].sort(),
    );
  });

  it('says where it is broken', async () => {
    const lines = encodedLines(
      await encodeList(nodeCryptography, key, INVENTED_FIELDS, rows, { encoding: 'clk' }),
    );
    const broken = (text: string): [string, number] => {
      try {
        readEncoded(text);
      } catch (error) {
        if (error instanceof NotEncoded) return [error.reason, error.line];
      }
      return ['whole', 0];
    };
    const [header = '', ...records] = lines;
    expect(broken(lines.join('\n'))).toEqual(['whole', 0]);
    expect(broken('voornaam,achternaam\nSanne,Bakker')).toEqual(['no-encoded-list', 1]);
    expect(broken('null')).toEqual(['no-encoded-list', 1]);
    expect(broken(header.replace('"version":1', '"version":2'))).toEqual(['other-version', 1]);
    expect(broken(header.replace('"settings"', '"setting"'))).toEqual(['no-encoded-list', 1]);
    expect(broken(lines.slice(0, -1).join('\n'))).toEqual(['cut-off', lines.length - 1]);
    expect(broken([header, ...records.with(4, 'Sanne')].join('\n'))).toEqual(['bad-record', 6]);
  });

  it('names the first thing on which two lists do not agree', async () => {
    const agreement = async (...[k, fields, encoding]: [LinkageKey, Field[], 'clk' | 'exact']) =>
      (await encodeList(nodeCryptography, k, fields, [], { encoding })).agreement;
    const fields: Field[] = [{ kind: 'full-name' }, { kind: 'text', label: 'a' }];
    const one = await agreement(key, fields, 'clk');
    expect(disagreement(one, await agreement(key, fields, 'clk'))).toBeNull();
    expect(disagreement(one, await agreement({ ...key, run: 'later' }, fields, 'clk'))).toBe('check');
    expect(disagreement(one, await agreement(key, fields.toReversed(), 'clk'))).toBe('fields');
    expect(disagreement(one, await agreement(key, fields, 'exact'))).toBe('settings');
    expect(disagreement(one, { ...one, normalisation: 0 })).toBe('normalisation');
  });
});
