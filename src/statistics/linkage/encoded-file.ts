import { hexOf } from './cryptography.ts';
import { FILTER_WORDS, filtersOf } from './filters.ts';
import { type EncodedList, sizeOf } from './match.ts';

const FORMAT = 'lantaarn-encoded-list';
const VERSION = 1;

/** Goes up when a rule of normalisation changes: the same name may then give another encoding. */
export const NORMALISATION = 1;

/** What must be equal before two lists are laid side by side. Holds no value of anybody. */
export interface Agreement {
  /** Names of the fields, such as "given-name" and "text:suburb". */
  readonly fields: readonly string[];
  /** How they were encoded, in words: "clk 23 independent", "exact". */
  readonly settings: string;
  /** `keyCheck` of key and run. */
  readonly check: string;
  readonly normalisation: number;
}

/** An encoded list as it travels to the linkage place. */
export interface EncodedFile {
  readonly agreement: Agreement;
  readonly list: EncodedList;
}

/** What is wrong with a text that should be an encoded list. */
export class NotEncoded extends Error {
  readonly reason: 'no-encoded-list' | 'other-version' | 'cut-off' | 'bad-record';
  readonly line: number;

  constructor(reason: NotEncoded['reason'], line: number) {
    super(`${reason} at line ${line}`);
    this.reason = reason;
    this.line = line;
  }
}

/** Lines of an encoded list: a header in JSON, then a line for each record, in hexadecimal digits or "-". */
export function encodedLines({ agreement, list }: EncodedFile): string[] {
  const { encoding } = list;
  const header = { format: FORMAT, version: VERSION, ...agreement, encoding, records: sizeOf(list) };
  const records =
    list.encoding === 'exact'
      ? list.hashes.map((hash) => hash ?? '-')
      : Array.from(list.filters.ones, (_, record) => filterDigits(list.filters.words, record));
  return [JSON.stringify(header), ...records];
}

/** Reads what `encodedLines` wrote. Throws `NotEncoded` for anything else. */
export function readEncoded(text: string): EncodedFile {
  const [first = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const header = headerIn(first);
  if (lines.length !== header.records) throw new NotEncoded('cut-off', lines.length + 1);
  const digits = header.encoding === 'clk' ? FILTER_WORDS * 8 : 64;
  lines.forEach((line, at) => {
    const empty = line === '-' && header.encoding === 'exact';
    if (!empty && (line.length !== digits || /[^0-9a-f]/.test(line)))
      throw new NotEncoded('bad-record', at + 2);
  });
  const { fields, settings, check, normalisation } = header;
  return { agreement: { fields, settings, check, normalisation }, list: listOf(header.encoding, lines) };
}

/** The first thing on which two lists do not agree; null when they can be laid side by side. */
export function disagreement(one: Agreement, other: Agreement): keyof Agreement | null {
  const keys = ['fields', 'settings', 'normalisation', 'check'] as const;
  return keys.find((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key])) ?? null;
}

interface Header extends Agreement {
  readonly encoding: EncodedList['encoding'];
  readonly records: number;
}

function headerIn(line: string): Header {
  const header = objectIn(line);
  if (header?.['format'] !== FORMAT) throw new NotEncoded('no-encoded-list', 1);
  if (header['version'] !== VERSION) throw new NotEncoded('other-version', 1);
  const { fields, settings, check, normalisation, encoding, records } = header;
  const whole =
    Array.isArray(fields) &&
    fields.every((field) => typeof field === 'string') &&
    typeof settings === 'string' &&
    typeof check === 'string' &&
    typeof normalisation === 'number' &&
    (encoding === 'clk' || encoding === 'exact') &&
    Number.isInteger(records);
  if (!whole) throw new NotEncoded('no-encoded-list', 1);
  return { fields, settings, check, normalisation, encoding, records: Number(records) };
}

function objectIn(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const found: unknown = JSON.parse(line);
    return typeof found === 'object' && found !== null ? { ...found } : null;
  } catch {
    return null;
  }
}

function listOf(encoding: EncodedList['encoding'], lines: readonly string[]): EncodedList {
  if (encoding === 'exact') return { encoding, hashes: lines.map((line) => (line === '-' ? null : line)) };
  const words = new Uint32Array(lines.length * FILTER_WORDS);
  lines.forEach((line, record) => {
    for (let at = 0; at < FILTER_WORDS; at += 1)
      words[record * FILTER_WORDS + at] = Number.parseInt(line.slice(at * 8, at * 8 + 8), 16);
  });
  return { encoding, filters: filtersOf(words) };
}

/** The words of a record one after the other, each with its highest digit first. */
function filterDigits(words: Uint32Array, record: number): string {
  const bytes = new DataView(new ArrayBuffer(FILTER_WORDS * 4));
  for (let at = 0; at < FILTER_WORDS; at += 1)
    bytes.setUint32(at * 4, words[record * FILTER_WORDS + at] ?? 0);
  return hexOf(new Uint8Array(bytes.buffer));
}
