import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Io } from './command.ts';
import { estimate } from './estimate.ts';
import { runCommand } from './lantaarn.ts';
import { textPlot } from './text-plot.ts';

/** Invented lists that say enough. */
const ENOUGH = [
  'politie,opvang,inspectie,zorg,count',
  '1,0,0,0,210',
  '0,1,0,0,160',
  '0,0,1,0,120',
  '0,0,0,1,140',
  '1,1,0,0,24',
  '1,0,1,0,15',
  '1,0,0,1,3',
  '0,1,1,0,18',
  '0,1,0,1,11',
  '0,0,1,1,14',
  '1,1,1,0,4',
  '0,1,1,1,2',
];
const APART = ['A,B,C,count', '1,0,0,90', '0,1,0,90', '0,0,1,90'];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lantaarn-estimate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(content: readonly string[] | Uint8Array, name = 'in.csv'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content instanceof Uint8Array ? content : `${content.join('\n')}\n`);
  return path;
}

async function typed(words: readonly string[], terminal?: (text: string) => void) {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    env: {},
    cwd: '/',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    terminal,
  };
  const code = await runCommand([estimate], ['estimate', ...words], io);
  return { code, out, err };
}

const limits = z.tuple([z.number(), z.number()]).nullable();
/** What stands in the documentation, and not a key more. */
const Line = z.strictObject({
  file: z.string(),
  observed: z.number(),
  verdict: z.enum(['estimable', 'lower-bound', 'not-estimable']),
  reason: z.string().min(10),
  published: z.strictObject({ low: z.number(), high: z.number().nullable() }).nullable(),
  results: z.array(
    z.strictObject({
      method: z.string(),
      status: z.enum(['ok', 'no-estimate', 'not-identifiable', 'gated']),
      estimate: z.number().nullable(),
      interactions: z.array(z.string()),
      interval95: z.strictObject({ bca: limits, percentile: limits }).nullable(),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
});
const parsed = (line = '') => Line.parse(JSON.parse(line));

describe('lantaarn estimate --json', () => {
  it('gives one object a file on standard output, and nothing else', async () => {
    const files = [await written(ENOUGH), await written(APART, 'apart.csv')];
    const { code, out, err } = await typed([...files, '--method', 'stepwise', '--json']);
    expect([code, err]).toEqual([0, []]);
    const [enough, apart] = out.map(parsed);
    expect(out).toHaveLength(2);
    expect(enough).toMatchObject({ file: files[0], observed: 721, verdict: 'estimable' });
    expect(enough?.results[0]?.interval95?.bca?.[0]).toBeGreaterThan(721);
    expect(apart).toMatchObject({ verdict: 'not-estimable', published: null });
    expect(apart?.results[0]).toMatchObject({ status: 'no-estimate', estimate: null, interval95: null });
  });

  it.each(['stepwise', 'bic', 'all-pairs', 'independence', 'graphs', 'bayes', 'latent-class', 'all'])(
    'knows the method %s, and gives no intervals by bootstrap without replicates',
    async (method) => {
      const { code, out } = await typed([
        await written(ENOUGH),
        '--method',
        method,
        '--replicates',
        '0',
        '--json',
      ]);
      const { results, published } = parsed(out[0]);
      expect(code).toBe(0);
      expect(published).toBeNull();
      for (const result of results) {
        const posterior = ['graphs', 'bayes', 'latent-class', 'lower-bound'].includes(result.method);
        expect(result.interval95 !== null).toBe(posterior && result.status === 'ok');
        expect(result.interval95?.bca ?? null).toBeNull();
      }
      if (method !== 'all') expect(results.map((result) => result.method)).toEqual([method]);
    },
  );

  it('is the same for the same seed, on one thread or more, and another for another', async () => {
    const file = await written(ENOUGH);
    const lineOf = async (...words: string[]) =>
      (await typed([file, '--method', 'bic', '--json', ...words])).out[0];
    const first = await lineOf('--threads', '1');
    expect(await lineOf('--threads', '2')).toBe(first);
    expect(await lineOf('--seed', '2')).not.toBe(first);
  });

  it('names interactions, and takes threshold and order', async () => {
    const file = await written(ENOUGH);
    const of = async (...words: string[]) =>
      parsed((await typed([file, '--replicates', '0', '--json', ...words])).out[0]).results[0];
    const strict = await of('--method', 'stepwise', '--threshold', '0.000001');
    expect(strict?.interactions).toEqual([]);
    const loose = await of('--method', 'stepwise', '--threshold', '0.2');
    expect(loose?.interactions).toContain('politie:zorg');
    expect((await of('--method', 'bic', '--max-order', '2'))?.details).toMatchObject({
      order: 2,
      models: 64,
    });
  });

  it('tells with all methods what hangs on each list, and gives every threshold', async () => {
    const { out } = await typed([await written(ENOUGH), '--replicates', '0', '--json']);
    const steps = parsed(out[0]).results.filter(({ method }) => method === 'stepwise');
    expect(steps.map(({ details }) => details['threshold'])).toEqual([0.005, 0.02, 0.1]);
    expect(steps[1]?.details['withoutList']).toHaveLength(4);
    expect(steps[1]?.details['mergedLists']).toHaveLength(6);
    expect(steps[1]?.details['knownLists']).toHaveLength(4);
    expect(steps[1]?.details['missedLinks']).toHaveLength(4);
  });

  it('estimates strata that add up, some covariates unknown', async () => {
    const rows = ENOUGH.slice(1).flatMap((row) => {
      const [count, lists] = [Number(row.split(',').at(-1)), row.slice(0, row.lastIndexOf(','))];
      return [`${lists},minor,${count}`, `${lists},adult,${2 * count}`, `${lists},NA,${count % 3}`];
    });
    const file = await written(['politie,opvang,inspectie,zorg,age,y', ...rows]);
    const { out } = await typed([
      file,
      '--method',
      'independence',
      '--covariates',
      'age',
      '--replicates',
      '0',
      '--json',
    ]);
    const found = parsed(out[0]).results.find(({ method }) => method === 'covariates');
    const strata = z
      .array(z.object({ levels: z.object({ age: z.string() }), estimate: z.number() }))
      .parse(found?.details['strata']);
    expect(strata.map(({ levels }) => levels.age)).toEqual(['adult', 'minor']);
    expect(strata.reduce((sum, stratum) => sum + stratum.estimate, 0)).toBeCloseTo(found?.estimate ?? 0, 4);
  });
});

describe('lantaarn estimate, for people', () => {
  it('tells verdict, range, every method, a plot, and what hangs on each list', async () => {
    const shown: string[] = [];
    const { code, out } = await typed([await written(ENOUGH)], (text) => shown.push(text));
    const report = out.join('\n');
    expect(code).toBe(0);
    expect(report).toMatch(/721 mensen op 4 lijsten/);
    expect(report).toMatch(/^Oordeel: te schatten\. /m);
    expect(report).toMatch(/^In English: The methods agree/m);
    expect(report).toMatch(/^Om te publiceren: Schatting: [\d.]+ tot [\d.]+ vermoedelijke slachtoffers\.$/m);
    for (const word of [
      'geen samenhang',
      'stapsgewijs, p < 0,02',
      'laagste BIC',
      'gemiddelde over grafen',
      '├',
      '●',
    ])
      expect(report).toContain(word);
    expect(report).toContain('zonder inspectie');
    expect(report).toContain('samen politie + opvang');
    expect(report).toContain('Hoe goed had deze methode de bekende lijsten geraden?');
    expect(report).toContain('zaad 1, 1.000 herhalingen');
    expect(shown.join('')).toMatch(/stapsgewijs, p < 0,02 {2}█+/);
    expect(shown.at(-1)).toBe('\r\u001B[K');
  });

  it('says plainly that a table says too little, and why', async () => {
    const { code, out } = await typed([await written(APART)]);
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('Oordeel: niet te schatten. Te weinig lijsten hebben mensen gemeen.');
    expect(out.join('\n')).not.toMatch(/\d{6}/);
  });

  it('has a help with the words of the options', async () => {
    const { code, out } = await typed(['--help']);
    expect(code).toBe(0);
    for (const word of [
      '--method stepwise|bic|all-pairs|independence|graphs|bayes|latent-class|all',
      '--threshold 0.02',
      '--max-order N',
      '--replicates 1000',
      '--seed 1',
      '--covariates a,b',
      '--json',
    ])
      expect(out.join('\n')).toContain(word);
  });

  it('draws a plot with its ends, and says where there is nothing to draw', () => {
    expect(textPlot([])).toEqual([]);
    const [first, second, ends] = textPlot([
      { label: 'a', point: 100, range: [10, 1000] },
      { label: 'bb', point: null, range: null },
    ]);
    expect(first).toMatch(/^ {2}a {3}├─+●─+┤$/);
    expect(second).toBe('  bb  (geen schatting)');
    expect(ends).toMatch(/^ {6}10 +1\.000$/);
  });
});

describe('bad input', () => {
  const thirty = Array.from({ length: 30 }, (_, at) => `lijst${at}`);
  it.each<[string, readonly string[] | Uint8Array, string]>([
    ['no column count', ['A,B,C', '1,0,0'], 'de kolom "count" (of "y") ontbreekt'],
    ['no list', ['count', '12'], 'er is geen lijst'],
    ['a negative count', ['A,B,count', '1,0,-4'], 'regel 2, kolom "count": -4 is negatief'],
    ['a fraction', ['A,B,count', '1,0,4', '0,1,2.5'], 'regel 3, kolom "count": 2.5 is geen heel getal'],
    [
      'a history twice',
      ['A,B,count', '1,0,4', '0,1,2', '1,0,3'],
      'regel 4: deze combinatie van lijsten staat ook op regel 2',
    ],
    ['a row on no list', ['A,B,count', '1,0,4', '0,0,9'], 'regel 3: deze mensen staan op geen enkele lijst'],
    [
      'neither 0 nor 1',
      ['A,land,count', '1,NL,4'],
      'regel 2, kolom "land": "NL" is geen 0 of 1. Is "land" geen lijst',
    ],
    ['nobody', ['A,B,count', '1,0,0'], 'alle aantallen zijn 0'],
    ['far too many people', ['A,B,count', '1,0,999999999999'], 'Kijk de aantallen na'],
    ['an empty file', new Uint8Array(), 'het bestand is leeg'],
    ['nothing but a header', ['A,B,count'], 'staat niets'],
    [
      '30 lists',
      [`${thirty.join(',')},count`, `${thirty.map(() => 1).join(',')},4`],
      'er zijn 30 lijsten en het kan met hooguit 12',
    ],
    ['a semicolon file', ['A;B;count', '1;0;4'], "met puntkomma's gescheiden"],
    ['not UTF-8', Buffer.from('A,B\xeb,count\n1,0,4\n', 'latin1'), 'regel 1: dit is geen UTF-8'],
    ['a short row', ['A,B,count', '1,4'], 'regel 2: 2 velden, terwijl er 3 kolommen zijn'],
  ])('gets one line that says where and what to do, and exit code 2: %s', async (_, content, words) => {
    const { code, out, err } = await typed([
      await written(ENOUGH, 'good.csv'),
      await written(content),
      '--json',
    ]);
    expect([code, out]).toEqual([2, []]);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain('in.csv');
    expect(err[0]).toContain(words);
    expect(err[0]).toMatch(/^[^\n]+\.$/);
  });

  it.each([
    [[], 'Noem een bestand'],
    [['x.csv', '--method', 'magie'], '--method magie: deze methode is er niet. Kies uit: stepwise, bic'],
    [['x.csv', '--threshold', '2'], '--threshold 2: schrijf een getal tussen 0 en 1'],
    [['x.csv', '--replicates', '-1'], '--replicates'],
    [['x.csv', '--replicates', '1.5'], '--replicates 1.5: schrijf een heel getal'],
    [['x.csv', '--seed', 'x'], '--seed x: schrijf een heel getal'],
    [['x.csv', '--max-order', '1'], '--max-order 1: schrijf een heel getal van 2'],
    [['x.csv', '--nonsense'], '--nonsense: deze optie kan zo niet'],
    [['/nowhere/x.csv'], '/nowhere/x.csv: dit bestand bestaat niet'],
  ])('and so do options that cannot be: %j', async (words, message) => {
    const { code, out, err } = await typed(words);
    expect([code, out, err.length]).toEqual([2, [], 1]);
    expect(err[0]).toContain(message);
  });

  it('and so do covariates that cannot be', async () => {
    const file = await written(['A,B,sex,count', '1,0,f,4', '0,1,f,9', '1,1,f,2']);
    expect((await typed([file, '--covariates', 'sex'])).err[0]).toContain(
      'een kenmerk heeft minstens twee waarden',
    );
    expect((await typed([file, '--covariates', 'age'])).err[0]).toContain('kolom "age" ontbreekt');
  });
});
