import { join } from 'node:path';
import { encodeClk } from '../src/statistics/linkage/clk.ts';
import {
  AS_PUBLISHED,
  type Febrl,
  type FebrlFields,
  linkFebrl,
  OURS,
  readFebrl,
} from '../src/statistics/linkage/febrl.fixture.ts';
import type { Field } from '../src/statistics/linkage/fields.ts';
import { INVENTED_FIELDS, inventedLists } from '../src/statistics/linkage/invented-people.fixture.ts';
import { type Accuracy, linkInvented, TEST_KEY } from '../src/statistics/linkage/linked.fixture.ts';
import { matchLists } from '../src/statistics/linkage/match.ts';
import { nodeCryptography } from '../src/statistics/linkage/node-cryptography.ts';
import { webCryptography } from '../src/statistics/linkage/web-cryptography.ts';
import type { Effort } from './measure.ts';
import { median, milliseconds, ratio, type Table } from './table.ts';

/** Most milliseconds for 5,000 records against 5,000, on one thread. */
const MOST = 5_000;
const RECORDS = 5_000;

/** Linking lists of partners: how fast, and how well on FEBRL 4 and on invented people of seven origins. */
export async function measureLinkage(effort: Effort): Promise<readonly Table[]> {
  const febrl = readFebrl(join(process.cwd(), '../shared/reference/linkage'));
  return [
    await speed(effort.quick ? 1 : 5),
    ...(febrl === null ? [] : [await published(febrl), await withOurRules(febrl)]),
    await byOrigin(effort.quick ? [2] : [2, 3, 4]),
    await byThreshold(effort.quick ? [2] : [2, 3, 4]),
  ];
}

async function speed(times: number): Promise<Table> {
  const { one, other } = inventedLists(1, Math.ceil(RECORDS / 7));
  const lists = [one, other].map((rows) => rows.slice(0, RECORDS).map(({ values }) => values));
  const [first = []] = lists;
  const filters = await Promise.all(
    lists.map((list) => encodeClk(nodeCryptography, TEST_KEY, INVENTED_FIELDS, list)),
  );
  const encoded = filters.map((list) => ({ encoding: 'clk', filters: list }) as const);
  const match = (duplicateThreshold: number | null) => async () =>
    matchLists(['one', 'other'], encoded, { threshold: 0.8, duplicateThreshold });
  const took: [string, number][] = [
    [
      'encode 5,000, Node',
      await timed(times, () => encodeClk(nodeCryptography, TEST_KEY, INVENTED_FIELDS, first)),
    ],
    [
      'encode 5,000, WebCrypto',
      await timed(times, () => encodeClk(webCryptography, TEST_KEY, INVENTED_FIELDS, first)),
    ],
    ['match 5,000 x 5,000', await timed(times, match(null))],
    ['the same, double rows within both lists first', await timed(times, match(0.9))],
  ];
  return {
    heading: `Linking invented lists on one thread, threshold 0.8 (most ${milliseconds(MOST)})`,
    columns: ['step', 'middle', 'slowest allowed'],
    rows: took.map(([step, time]) => [step, milliseconds(time), milliseconds(MOST)]),
    failures: took.filter(([, time]) => time > MOST).map(([step, time]) => `${step}: ${milliseconds(time)}`),
  };
}

async function timed(times: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return median(took);
}

interface Published {
  readonly name: string;
  readonly columns: FebrlFields;
  /** Bits a token sets; none for exact hashes. */
  readonly bits?: number;
  readonly expected: readonly (readonly [threshold: number, precision: number, recall: number])[];
}

const PUBLISHED: readonly Published[] = [
  { name: 'exact: names, birth date', columns: AS_PUBLISHED.names, expected: [[1, 1, 0.416]] },
  { name: 'exact: surname, birth date', columns: AS_PUBLISHED.surname, expected: [[1, 1, 0.594]] },
  { name: 'exact: number of identity', columns: AS_PUBLISHED.id, expected: [[1, 1, 0.912]] },
  {
    name: 'filter: all but that number',
    columns: AS_PUBLISHED.all,
    bits: 17,
    expected: [
      [0.9, 1, 0.81],
      [0.8, 1, 0.992],
      [0.72, 1, 1],
    ],
  },
  {
    name: 'filter: names, birth date, postcode',
    columns: AS_PUBLISHED.postcode,
    bits: 25,
    expected: [
      [0.8, 0.9993, 0.866],
      [0.7, 0.995, 0.925],
    ],
  },
  {
    name: 'filter: names, birth date',
    columns: AS_PUBLISHED.names,
    bits: 22,
    expected: [
      [0.8, 0.995, 0.792],
      [0.7, 0.984, 0.892],
    ],
  },
];

async function published(febrl: Febrl): Promise<Table> {
  const rows: string[][] = [];
  const failures: string[] = [];
  for (const { name, columns, bits, expected } of PUBLISHED) {
    const settings = bits === undefined ? 'exact' : ({ bitsPerToken: bits, hashing: 'double' } as const);
    const thresholds = expected.map(([threshold]) => threshold);
    const found = await linkFebrl(febrl, columns, thresholds, settings);
    for (const [at, [threshold, precision, recall]] of expected.entries()) {
      const { precision: p, recall: r } = found[at] as Accuracy;
      rows.push([name, String(threshold), p.toFixed(4), precision.toFixed(4), ratio(r), ratio(recall)]);
      if (Math.abs(p - precision) > 0.01 || Math.abs(r - recall) > 0.01)
        failures.push(`${name} at ${threshold}`);
    }
  }
  return {
    heading: 'FEBRL 4, 5,000 x 5,000, columns as they stand: found beside published (within 0.01)',
    columns: ['encoding', 'threshold', 'precision', 'published', 'recall', 'published'],
    rows,
    failures,
  };
}

async function withOurRules(febrl: Febrl): Promise<Table> {
  const rows: string[][] = [];
  for (const [name, columns] of Object.entries(OURS))
    for (const settings of [{}, { birthYearSalt: true }, 'exact'] as const) {
      if (settings !== 'exact' && name === 'surname') continue;
      const thresholds = settings === 'exact' ? [1] : [0.9, 0.8, 0.72];
      const found = await linkFebrl(febrl, columns, thresholds, settings);
      found.forEach(({ precision, recall }, at) => {
        const encoding =
          settings === 'exact' ? 'exact' : 'birthYearSalt' in settings ? 'filter, salted' : 'filter';
        rows.push([name, encoding, String(thresholds[at]), precision.toFixed(4), ratio(recall)]);
      });
    }
  return {
    heading: 'FEBRL 4 with the rules for names, dates and postcodes, usual settings',
    columns: ['fields', 'encoding', 'threshold', 'precision', 'recall'],
    rows,
    failures: [],
  };
}

/** The same columns without a rule about names. */
const PLAIN: readonly Field[] = [
  { kind: 'text', label: 'given' },
  { kind: 'text', label: 'family' },
  ...INVENTED_FIELDS.slice(2),
];

async function byOrigin(seeds: readonly number[]): Promise<Table> {
  const linked = [
    await linkInvented(seeds, 300, INVENTED_FIELDS, 0.8),
    await linkInvented(seeds, 300, PLAIN, 0.8),
    await linkInvented(seeds, 300, INVENTED_FIELDS, 0.8, { birthYearSalt: true }),
    await linkInvented(seeds, 300, INVENTED_FIELDS.slice(0, 3), 1, 'exact'),
  ];
  const cells = (pick: (one: (typeof linked)[number]) => Accuracy | undefined): string[] =>
    linked.map((one) => shown(pick(one)));
  return {
    heading: 'Invented people by origin, threshold 0.8: precision / recall',
    columns: ['origin', 'usual', 'no rules for names', 'birth year as salt', 'exact: names, birth date'],
    rows: [
      ...Object.keys(linked[0]?.byOrigin ?? {})
        .sort()
        .map((origin) => [origin, ...cells(({ byOrigin }) => byOrigin[origin])]),
      ['all', ...cells(({ all }) => all)],
    ],
    failures: [],
  };
}

async function byThreshold(seeds: readonly number[]): Promise<Table> {
  const rows: string[][] = [];
  for (const threshold of [0.9, 0.85, 0.8, 0.75, 0.7]) {
    const four = await linkInvented(seeds, 300, INVENTED_FIELDS, threshold);
    const three = await linkInvented(seeds, 300, INVENTED_FIELDS.slice(0, 3), threshold);
    rows.push([String(threshold), shown(four.all), shown(three.all)]);
  }
  return {
    heading: 'Invented people by threshold: precision / recall',
    columns: ['threshold', 'names, birth date, postcode', 'names, birth date'],
    rows,
    failures: [],
  };
}

const shown = (accuracy: Accuracy | undefined): string =>
  accuracy === undefined ? '' : `${ratio(accuracy.precision)} / ${ratio(accuracy.recall)}`;
