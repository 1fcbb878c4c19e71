import { type CaptureTable, captureTable } from '../estimation/capture-table.ts';
import { clusterPairs } from './cluster.ts';
import { type Pairs, pairsBetween, pairsWithin } from './compare.ts';
import { type Filters, filtersAt } from './filters.ts';

/** A list as its partner encoded it: Bloom filters, or exact hashes with null where nothing could be hashed. */
export type EncodedList =
  | { readonly encoding: 'clk'; readonly filters: Filters }
  | { readonly encoding: 'exact'; readonly hashes: readonly (string | null)[] };

/** One person as far as the encodings tell: for each list the records that are theirs, counted from 0. */
export interface Person {
  readonly records: readonly (readonly number[])[];
  /** The least score of two lists' records; null for who stands on one list only. */
  readonly score: number | null;
}

/** What matching gives. Only `capture` leaves the linkage place. */
export interface Matched {
  readonly persons: readonly Person[];
  readonly capture: CaptureTable;
}

export interface MatchSettings {
  /** Least Dice coefficient of two records of one person; more than 0, at most 1. Exact hashes are equal or not. */
  readonly threshold: number;
  /**
   * The same for two records of one list. Left out: halfway between `threshold` and 1, for in a list that has each
   * person once nobody's own record keeps a namesake away. Null: every record is a person of its own.
   */
  readonly duplicateThreshold?: number | null;
}

/**
 * Brings the records of lists together: first those of one person within each list, then over all lists, at most one
 * person of a list in a cluster (complete linkage). For a person with several records in a list the one with most
 * bits speaks. Everybody counts once in the capture table. Throws RangeError for lists of different encodings, more
 * lists than a capture table has, or a threshold that cannot be.
 */
export function matchLists(
  names: readonly string[],
  lists: readonly EncodedList[],
  { threshold, duplicateThreshold = (1 + threshold) / 2 }: MatchSettings,
): Matched {
  if (new Set(lists.map(({ encoding }) => encoding)).size > 1)
    throw new RangeError('lists of different encodings cannot be laid side by side');
  const groups = lists.map((list) =>
    duplicateThreshold === null
      ? Array.from({ length: sizeOf(list) }, (_, at) => [at])
      : personsWithin(list, duplicateThreshold),
  );
  const spoken = lists.map((list, at) => speakers(list, groups[at] ?? []));
  const persons = across(spoken, groups, threshold);
  const rows = persons.map(({ records }) => ({
    history: records.reduce((history, { length }, at) => (length > 0 ? history | (1 << at) : history), 0),
    count: 1,
  }));
  return { persons, capture: captureTable(names, rows) };
}

/** How many records a list has. */
export const sizeOf = (list: EncodedList): number =>
  list.encoding === 'clk' ? list.filters.ones.length : list.hashes.length;

function personsWithin(list: EncodedList, threshold: number): number[][] {
  const pairs = list.encoding === 'clk' ? pairsWithin(list.filters, threshold) : equalWithin(list.hashes);
  const { of } = clusterPairs(sizeOf(list), pairs);
  const persons: number[][] = [];
  of.forEach((person, record) => {
    const records = persons[person];
    if (records === undefined) persons[person] = [record];
    else records.push(record);
  });
  return persons;
}

/** For every person on a list the one record that is compared with other lists. */
function speakers(list: EncodedList, persons: readonly (readonly number[])[]): EncodedList {
  if (list.encoding === 'exact')
    return { encoding: 'exact', hashes: persons.map(([first = 0]) => list.hashes[first] ?? null) };
  const bits = (record: number): number => list.filters.ones[record] ?? 0;
  const fullest = persons.map((records) => records.reduce((best, at) => (bits(at) > bits(best) ? at : best)));
  return { encoding: 'clk', filters: filtersAt(list.filters, fullest) };
}

function across(
  lists: readonly EncodedList[],
  groups: readonly (readonly (readonly number[])[])[],
  threshold: number,
): Person[] {
  const starts = lists.map((_, at) => lists.slice(0, at).reduce((sum, list) => sum + sizeOf(list), 0));
  const listOf = Int32Array.from(lists.flatMap((list, at) => Array.from({ length: sizeOf(list) }, () => at)));
  const found: Pairs[] = [];
  for (const [a, one] of lists.entries())
    for (const [b, other] of lists.entries())
      if (a < b) found.push(moved(between(one, other, threshold), starts[a] ?? 0, starts[b] ?? 0));
  const { of, scores } = clusterPairs(listOf.length, joined(found), listOf);
  const records = scores.map(() => lists.map((): readonly number[] => []));
  of.forEach((cluster, at) => {
    const list = listOf[at] ?? 0;
    const row = records[cluster];
    if (row !== undefined) row[list] = groups[list]?.[at - (starts[list] ?? 0)] ?? [];
  });
  return records.map((lists, at) => ({
    records: lists,
    score: lists.filter(({ length }) => length > 0).length > 1 ? (scores[at] ?? null) : null,
  }));
}

function between(one: EncodedList, other: EncodedList, threshold: number): Pairs {
  if (one.encoding === 'clk' && other.encoding === 'clk')
    return pairsBetween(one.filters, other.filters, threshold);
  return one.encoding === 'exact' && other.encoding === 'exact'
    ? equalBetween(one.hashes, other.hashes)
    : joined([]);
}

type Hashes = readonly (string | null)[];

const equalWithin = (hashes: Hashes): Pairs => equalPairs(hashes, hashes, (a, b) => a < b);
const equalBetween = (one: Hashes, other: Hashes): Pairs => equalPairs(one, other, () => true);

function equalPairs(one: Hashes, other: Hashes, wanted: (a: number, b: number) => boolean): Pairs {
  const places = Map.groupBy(other.keys(), (at) => other[at] ?? null);
  const found = one.flatMap((hash, a) =>
    hash === null ? [] : (places.get(hash) ?? []).filter((b) => wanted(a, b)).map((b) => [a, b] as const),
  );
  return {
    one: Int32Array.from(found, ([a]) => a),
    other: Int32Array.from(found, ([, b]) => b),
    scores: new Float64Array(found.length).fill(1),
  };
}

const moved = ({ one, other, scores }: Pairs, by: number, otherBy: number): Pairs => ({
  one: one.map((record) => record + by),
  other: other.map((record) => record + otherBy),
  scores,
});

function joined(parts: readonly Pairs[]): Pairs {
  const length = parts.reduce((sum, { scores }) => sum + scores.length, 0);
  const [one, other, scores] = [new Int32Array(length), new Int32Array(length), new Float64Array(length)];
  let at = 0;
  for (const part of parts) {
    one.set(part.one, at);
    other.set(part.other, at);
    scores.set(part.scores, at);
    at += part.scores.length;
  }
  return { one, other, scores };
}
