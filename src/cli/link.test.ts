import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedLists } from '../statistics/linkage/invented-people.fixture.ts';
import type { Io } from './command.ts';
import { runCommand } from './lantaarn.ts';
import { linkCommands } from './link.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'link-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function typed(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = { env: {}, cwd: folder, out: (line) => out.push(line), err: (line) => err.push(line) };
  const code = await runCommand(linkCommands, ['link', ...words], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const write = (name: string, text: string, mode = 0o600): void =>
  writeFileSync(join(folder, name), text, { mode });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const FIELDS = 'voornaam,achternaam,geboortedatum,postcode';
const HEADER = `zaak,${FIELDS}`;
const POLICE = [
  HEADER,
  '7,Małgorzata,Kowalska,4-5-1990,2900 AB',
  '8,محمد,العمراني,1988-01-01,',
  '9,Sanne,van der Meer,12-03-1995,2911 CD',
  '10,Sanne,vd Meer,1995-03-12,2911 CD',
].join('\n');
const SHELTER = [
  HEADER,
  '1,Kowalski,Malgorzata,1990-05-04,2900ab',
  '2,Mohamed,El Amrani,1988,',
  '3,Oksana,Shevchenko,1999-12-24,2950 XY',
].join('\n');
const CARE = [HEADER, '1,Оксана,Шевченко,24.12.1999,2950XY', '2,Malgorzata,Kowalska,1990-05-04,2900AB'].join(
  '\n',
);

async function encoded(name: string, csv: string, ...more: string[]): Promise<string> {
  write(`${name}.csv`, csv);
  const output = `${name}.list`;
  const words = ['encode', `${name}.csv`, '--key-file', 'run.key', '--output', output];
  const { code, err } = await typed(
    ...words,
    ...(more.includes('--fields') ? more : ['--fields', FIELDS, ...more]),
  );
  expect(err).toContain('Versleutelde rijen: ');
  expect(code).toBe(0);
  return output;
}

beforeAll(async () => {
  expect((await typed('key', 'run.key')).code).toBe(0);
});

describe('lantaarn link key', () => {
  it('makes another key each time, for its owner only, and never over a file', async () => {
    await typed('key', 'other.key');
    expect(read('other.key')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(read('other.key')).not.toBe(read('run.key'));
    if (process.platform !== 'win32') expect(statSync(join(folder, 'other.key')).mode & 0o777).toBe(0o600);
    const kept = read('other.key');
    expect(await typed('key', 'other.key')).toMatchObject({ code: 2, out: '' });
    expect(read('other.key')).toBe(kept);
    expect((await typed('key', 'nowhere/run.key')).err).toContain('deze map bestaat niet');
    expect((await typed('key')).code).toBe(2);
  });
});

describe('lantaarn link', () => {
  it('finds who is on both lists, and who is twice on one', async () => {
    const [police, shelter] = [await encoded('politie', POLICE), await encoded('opvang', SHELTER)];
    const { code, out } = await typed('match', police, shelter, '--json');
    const lines = out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.slice(0, -1).map(({ rows }) => rows)).toEqual([
      { politie: [1], opvang: [1] },
      { politie: [2], opvang: [2] },
      { politie: [3, 4], opvang: [] },
    ]);
    expect(lines.at(-1)).toEqual({
      records: { politie: 4, opvang: 3 },
      capture: [
        { lists: ['politie'], count: 1 },
        { lists: ['opvang'], count: 1 },
        { lists: ['politie', 'opvang'], count: 2 },
      ],
    });
    expect(code).toBe(0);
  });

  it('tells the same in words, with counts that can be read as a table', async () => {
    const lists = [
      await encoded('politie', POLICE),
      await encoded('opvang', SHELTER),
      await encoded('zorg', CARE),
    ];
    const { out } = await typed('match', ...lists);
    expect(out).toContain('politie: rijen 4, personen 3');
    expect(out).toContain('Personen op meer dan één lijst: 3 (drempel 0.8)');
    expect(out).toMatch(/^dubbel +3\+4 +- +-$/m);
    expect(out).toMatch(/^\d\.\d{3} +1 +1 +2$/m);
    expect(out).toContain(
      'politie,opvang,zorg,count\n1,0,0,1\n0,1,0,0\n1,1,0,1\n0,0,1,0\n1,0,1,0\n0,1,1,1\n1,1,1,1',
    );
  });

  it('keeps double rows apart when asked', async () => {
    const lists = [await encoded('politie', POLICE), await encoded('opvang', SHELTER)];
    const { out } = await typed('match', ...lists, '--keep-duplicates');
    expect(out).toContain('politie,opvang,count\n1,0,2\n0,1,1\n1,1,2');
  });

  it('writes nothing that can be read', async () => {
    const { one } = inventedLists(1, 20);
    const csv = [FIELDS, ...one.map(({ values }) => values.map((value) => `"${value}"`).join(','))].join(
      '\n',
    );
    for (const more of [[], ['--exact'], ['--birth-year-salt']]) {
      const [header = '', ...records] = read(await encoded('veel', csv, ...more))
        .trimEnd()
        .split('\n');
      expect(records).toHaveLength(one.length);
      for (const record of records) expect(record).toMatch(/^[0-9a-f]+$|^-$/);
      for (const { values } of one)
        for (const value of values) if (value.length > 3) expect(header).not.toContain(value);
    }
  });

  it('writes to standard output, and what is missing to standard error without a value', async () => {
    write('politie.csv', POLICE);
    const { out, err } = await typed('encode', 'politie.csv', '--key-file', 'run.key', '--fields', FIELDS);
    expect(out.split('\n')).toHaveLength(5);
    expect(err).toBe('Versleutelde rijen: 4.\nKolom "postcode": 1 keer leeg of niet te lezen.');
  });

  it('links exact hashes, and kinds that are named', async () => {
    const fields = ['--fields', 'given-name=voornaam,family-name=achternaam,text=postcode', '--exact'];
    const [one, other] = [
      await encoded('zorg', CARE, ...fields),
      await encoded('opvang', SHELTER, ...fields),
    ];
    const { out } = await typed('match', one, other);
    expect(out).toContain('zorg,opvang,count\n1,0,1\n0,1,2\n1,1,1');
    const same = await typed('match', one, one);
    expect(same.out).toContain('zorg_1,zorg_2,count\n1,0,0\n0,1,0\n1,1,2');
  });
});

describe('what cannot be', () => {
  const refused = async (words: readonly string[], ...say: readonly string[]): Promise<void> => {
    const { code, out, err } = await typed(...words);
    for (const part of say) expect(err).toContain(part);
    expect(err.split('\n'), err).toHaveLength(1);
    expect([code, out]).toEqual([2, '']);
  };
  const encode = (more: Readonly<Record<string, string>> = {}): string[] => {
    const options = { '--key-file': 'run.key', '--fields': FIELDS, ...more };
    return ['encode', 'politie.csv', ...Object.entries(options).flat()];
  };

  it('a key that is missing, short or open to others', async () => {
    write('short.key', 'wachtwoord123\n');
    write('open.key', `${'0123456789abcdef'.repeat(4)}\n`, 0o644);
    await refused(encode({ '--key-file': 'none.key' }), 'lantaarn link key');
    await refused(encode({ '--key-file': 'short.key' }), 'te kort (13 tekens');
    if (process.platform !== 'win32') await refused(encode({ '--key-file': 'open.key' }), 'chmod 600');
    await refused(['encode', 'politie.csv', '--fields', FIELDS], '--key-file ontbreekt');
  });

  it('fields that are missing, unknown or double', async () => {
    await refused(['encode', 'politie.csv', '--key-file', 'run.key'], '--fields ontbreekt');
    await refused(encode({ '--fields': ',' }), '--fields');
    await refused(encode({ '--fields': 'bijnaam' }), '"bijnaam" ontbreekt', 'voornaam');
    await refused(encode({ '--fields': 'zaak' }), 'soort=zaak', 'given-name');
    await refused(encode({ '--fields': 'naam=voornaam' }), '"naam" bestaat niet', 'full-name');
    await refused(encode({ '--fields': 'voornaam,given-name=achternaam' }), 'twee keer');
  });

  it('files and options that are not there, or that do not go together', async () => {
    await refused(['encode', 'none.csv', '--key-file', 'run.key', '--fields', FIELDS], 'bestaat niet');
    await refused(['encode'], 'FILE.csv');
    await refused([...encode(), '--exact', '--birth-year-salt'], 'Kies er één');
    await refused([...encode(), '--treshold', '1'], '--fields, --run');
    await refused(encode({ '--output': 'nowhere/a.list' }), 'niet te schrijven');
    await refused(['match', 'politie.csv'], 'twee of meer');
    await refused(['match', ...Array.from({ length: 30 }, () => 'a')], 'hoogstens twaalf');
    await refused(['match', 'none.list', 'none.list'], 'niet te lezen');
    await refused(['match', 'politie.csv', 'politie.csv'], 'regel 1', 'link encode');
  });

  it('a threshold that means nothing', async () => {
    const list = await encoded('politie', POLICE);
    for (const threshold of ['0.5', '1.1', '', 'veel'])
      await refused(['match', list, list, '--threshold', threshold], '--threshold');
    await refused(['match', list, list, '--duplicate-threshold', '2'], '--duplicate-threshold 2');
    await refused(['match', list, list, '--duplicate-threshold', '1', '--keep-duplicates'], 'Kies er één');
    expect((await typed('match', list, list, '--threshold', '0,9', '--duplicate-threshold', '1')).code).toBe(
      0,
    );
  });

  it('a broken list', async () => {
    const list = await encoded('politie', POLICE);
    write('cut.list', read(list).split('\n').slice(0, 3).join('\n'));
    await refused(['match', list, 'cut.list'], 'cut.list', 'afgebroken');
  });

  it('lists of another key, run, option or field', async () => {
    const list = await encoded('politie', POLICE);
    await refused(
      ['match', list, await encoded('a', SHELTER, '--run', '2027-1')],
      'a.list',
      'andere sleutel',
    );
    await typed('key', 'third.key');
    await refused(
      ['match', list, await encoded('b', SHELTER, '--key-file', 'third.key')],
      'b.list',
      'andere sleutel',
    );
    await refused(['match', list, await encoded('c', SHELTER, '--exact')], 'dezelfde opties');
    await refused(
      ['match', list, await encoded('d', SHELTER, '--fields', 'voornaam,achternaam')],
      'dezelfde --fields',
    );
  });
});
