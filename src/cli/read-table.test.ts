import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadInput, columnIndex, countsIn, parseTable, readTable } from './read-table.ts';

const parsed = (text: string) => parseTable(text, 'x.csv');

describe('reading a table', () => {
  it('takes quotes, doubled quotes, commas and line breaks in quotes, and every line end', () => {
    const { columns, rows, lines } = parsed('a,b\r\n"x, ""y""\nz",2\r\n\r\n,\n3,');
    expect(columns).toEqual(['a', 'b']);
    expect(rows).toEqual([
      ['x, "y"\nz', '2'],
      ['', ''],
      ['3', ''],
    ]);
    expect(lines).toEqual([2, 5, 6]);
  });

  it('reads back whatever is written by the rules', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ', ';') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['p,q', ...rows.map((row) => row.map(quote).join(','))].join('\r\n');
        expect(parsed(text).rows).toEqual(rows);
      }),
    );
  });

  it.each([
    ['', 'leeg'],
    ['\n\n', 'leeg'],
    ['a,b\n', 'staat niets'],
    ['a;b\n1;2', "puntkomma's"],
    ['a\tb\n1\t2', 'tabs'],
    ['a,,b\n1,2,3', 'kolom 2 heeft geen naam'],
    ['a,b,a\n1,2,3', 'kolom "a" staat er twee keer'],
    ['a,b\n1,2\n1,2,3', 'regel 3: 3 velden'],
    ['a,b\n1,"2', 'regel 2: een aanhalingsteken'],
    ['a,b\n"1"2,3', 'regel 2: na een aanhalingsteken'],
  ])('refuses %j in one line', (text, words) => {
    expect(() => parsed(text)).toThrow(BadInput);
    expect(() => parsed(text)).toThrow(words);
    expect(() => parsed(text)).toThrow(/^x\.csv[^\n]*$/);
  });

  it.each([
    ['-1', 'negatief'],
    ['1.5', 'geen heel getal'],
    ['1,5', 'geen heel getal'],
    ['', 'ontbreekt'],
    ['1e3', 'geen aantal'],
    ['veel', 'geen aantal'],
  ])('refuses the count %j and says where', (count, words) => {
    const table = parsed(`a,n\nx,7\ny,"${count}"`);
    expect(() => countsIn(table, 'n')).toThrow(`x.csv, regel 3, kolom "n"`);
    expect(() => countsIn(table, 'n')).toThrow(words);
  });

  it('gives counts, and says which columns there are when one is not', () => {
    const table = parsed('a,n\nx,7\ny, 0 ');
    expect(countsIn(table, 'n')).toEqual([7, 0]);
    expect(() => columnIndex(table, 'b')).toThrow('kolom "b" ontbreekt. De kolommen zijn: a, n.');
  });
});

describe('reading a file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-table-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const written = async (bytes: Uint8Array | string): Promise<string> => {
    const path = join(folder, 'in.csv');
    await writeFile(path, bytes);
    return path;
  };

  it('takes UTF-8, with or without the mark in front', async () => {
    for (const mark of ['', '\uFEFF']) {
      const { columns, rows } = await readTable(await written(`${mark}plaats\nSúdwest-Fryslân\n`));
      expect([columns, rows]).toEqual([['plaats'], [['Súdwest-Fryslân']]]);
    }
  });

  it('refuses other bytes, and says on which line', async () => {
    const path = await written(Buffer.from('plaats\nA\nS\xfadwest\n', 'latin1'));
    await expect(readTable(path)).rejects.toThrow('in.csv, regel 3: dit is geen UTF-8');
    await expect(readTable(await written('PK\u0003\u0004'))).rejects.toThrow('Excel-bestand');
  });

  it('says that a file is not there, or is a folder', async () => {
    await expect(readTable(join(folder, 'none.csv'))).rejects.toThrow('bestaat niet');
    await expect(readTable(folder)).rejects.toThrow('map');
  });
});
