import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protect } from './protect.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'protect-'));
  const counts = [20, 9, 12, 3, 14, 10, 8, 16];
  const rows = ['A', 'B', 'C', 'D'].flatMap((plaats) =>
    ['man', 'vrouw'].map((geslacht) => [plaats, geslacht]),
  );
  const lines = rows.map((row, at) => [...row, at < 4 ? 'oud' : 'jong', counts[at]].join(','));
  await writeFile(join(folder, 'in.csv'), ['plaats,geslacht,leeftijd,aantal', ...lines].join('\n'));
  const people = rows.flatMap((row, at) => Array.from({ length: counts[at] ?? 0 }, () => row.join(',')));
  await writeFile(join(folder, 'people.csv'), ['plaats,geslacht', ...people].join('\n'));
  const wide = Array.from({ length: 100 }, (_, at) => `a${at},b${at},c${at}`);
  await writeFile(join(folder, 'wide.csv'), ['a,b,c', ...wide].join('\n'));
  await writeFile(join(folder, 'alone.csv'), 'plaats,aantal\nA,3');
  await writeFile(join(folder, 'excel.csv'), 'plaats;aantal\nA;3');
  await writeFile(join(folder, 'short-key'), 'geheim');
  await writeFile(join(folder, 'key'), 'een geheim van genoeg tekens');
});
afterAll(() => rm(folder, { recursive: true }));

async function typed(words: string) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    env: {},
    cwd: folder,
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
  };
  const code = await protect.run(words.split(' '), io);
  return { code, out, err };
}

interface Line {
  readonly shape: readonly string[];
  readonly cells: readonly {
    readonly codes: readonly (string | null)[];
    readonly value: number | null;
    readonly interval?: readonly [number, number];
  }[];
}
const tablesIn = (out: readonly string[]): Line[] => out.slice(0, -1).map((line) => JSON.parse(line) as Line);
const valueAt = ({ cells }: Line, ...codes: readonly (string | null)[]) =>
  cells.find((cell) => cell.codes.join() === codes.join())?.value;

describe('lantaarn protect', () => {
  it('hides one unsafe cell and three more, and says what can still be worked out', async () => {
    const { code, out, err } = await typed('in.csv --shape plaats,geslacht --mechanism suppress --json');
    expect([code, err]).toEqual([0, []]);
    const [table] = tablesIn(out);
    const hidden = table?.cells.filter(({ value }) => value === null) ?? [];
    expect([table?.cells.length, hidden.length]).toEqual([15, 4]);
    for (const { interval = [0, 0] } of hidden) expect(interval[1] - interval[0]).toBeGreaterThanOrEqual(4);
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({ safe: true, cells: 15, hidden: 4 });
  });

  it('shows the same to a reader', async () => {
    const { code, out } = await typed('in.csv --shape plaats,geslacht --mechanism suppress');
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(/totaal +\d+ +\d+ +92/);
    expect(out.join('\n')).toContain('4 van 15 cellen verborgen');
    expect(out.filter((line) => /: tussen \d+ en \d+$/.test(line)).length).toBe(4);
  });

  it('takes microdata, one row for each person', async () => {
    const words = '--shape plaats,geslacht --mechanism suppress --json';
    const [people, counted] = [await typed(`people.csv ${words}`), await typed(`in.csv ${words}`)];
    expect(people.out).toEqual(counted.out);
  });

  it('rounds so that every total of every table agrees', async () => {
    const { code, out } = await typed(
      'in.csv --shape plaats,geslacht --shape leeftijd --mechanism round --base 5 --json',
    );
    expect(code).toBe(0);
    const [byPlace, byAge] = tablesIn(out);
    if (byPlace === undefined || byAge === undefined) throw new Error('two tables');
    const places = ['A', 'B', 'C', 'D'].map((plaats) => valueAt(byPlace, plaats, null) ?? 0);
    expect(places.reduce((sum, value) => sum + value, 0)).toBe(valueAt(byPlace, null, null));
    expect((valueAt(byAge, 'oud') ?? 0) + (valueAt(byAge, 'jong') ?? 0)).toBe(valueAt(byPlace, null, null));
    expect(byPlace.cells.some(({ value }) => value !== null && value > 0 && value < 5)).toBe(false);
  });

  it('gives the same noise each time, and other noise with another secret', async () => {
    const words = 'in.csv --shape plaats,geslacht --mechanism cell-key --json';
    const [one, again, other] = [
      await typed(words),
      await typed(words),
      await typed(`${words} --key-file key`),
    ];
    expect(one.out).toEqual(again.out);
    expect(one.err.join()).toContain('zonder --key-file');
    expect(other.err).toEqual([]);
    expect(one.out).not.toEqual(other.out);
  });

  it('says when nothing bounds a hidden cell', async () => {
    const { code, out } = await typed('alone.csv --shape plaats --mechanism suppress');
    expect(code).toBe(0);
    expect(out.at(-1)).toMatch(/: tussen 0 en onbegrensd$/);
    const { out: lines } = await typed('alone.csv --shape plaats --mechanism suppress --json');
    expect(tablesIn(lines)[0]?.cells[0]).toMatchObject({ value: null, interval: [0, null] });
  });

  it.each([
    ['in.csv --shape plaats', '--mechanism: kies'],
    ['in.csv --mechanism round', '--shape: noem'],
    ['in.csv --shape regio --mechanism round', 'kolom "regio" ontbreekt'],
    ['--shape a --mechanism round', 'Noem één CSV-bestand'],
    ['in.csv --shape plaats --mechanism round --base 1', '--base: "1" kan niet'],
    ['in.csv --shape plaats --mechanism suppress --threshold 2', '--threshold: "2" kan niet'],
    ['in.csv --shape plaats --mechanism suppress --colour', '--colour is onbekend'],
    ['in.csv --shape plaats --mechanism cell-key --key-file short-key', 'te kort'],
    ['in.csv --shape plaats --mechanism cell-key --key-file none', 'niet te lezen'],
    ['excel.csv --shape plaats --mechanism round', 'puntkomma'],
    ['wide.csv --shape a,b,c --mechanism round', 'te veel combinaties'],
    ['none.csv --shape plaats --mechanism round', 'bestaat niet'],
  ])('%s: one line, exit code 2', async (words, said) => {
    const { code, out, err } = await typed(words);
    expect([code, out.length, err.length]).toEqual([2, 0, 1]);
    expect(err[0]).toContain(said);
    expect(err[0]).not.toContain('\n');
  });
});
