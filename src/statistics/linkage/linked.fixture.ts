import { type ClkSettings, encodeClk } from './clk.ts';
import type { LinkageKey } from './cryptography.ts';
import { encodeExact } from './exact.ts';
import type { Field, RecordValues } from './fields.ts';
import { inventedLists, type Row } from './invented-people.fixture.ts';
import { type EncodedList, matchLists } from './match.ts';
import { nodeCryptography } from './node-cryptography.ts';

/** Share of the links that are right, and share of the right ones that are found. */
export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
}

export interface Linked {
  readonly all: Accuracy;
  readonly byOrigin: Readonly<Record<string, Accuracy>>;
}

export const TEST_KEY: LinkageKey = {
  secret: Uint8Array.from({ length: 32 }, (_, at) => at * 7),
  run: 'measure',
};

/** Lists as partners would send them. */
export function encodeLists(
  fields: readonly Field[],
  lists: readonly (readonly RecordValues[])[],
  settings: ClkSettings | 'exact' = {},
): Promise<EncodedList[]> {
  return Promise.all(
    lists.map(async (list): Promise<EncodedList> => {
      if (settings === 'exact')
        return { encoding: 'exact', hashes: await encodeExact(nodeCryptography, TEST_KEY, fields, list) };
      return {
        encoding: 'clk',
        filters: await encodeClk(nodeCryptography, TEST_KEY, fields, list, settings),
      };
    }),
  );
}

/** Every pair of two lists that is linked, as records from 0, without bringing double rows together. */
export function linksBetween(lists: readonly EncodedList[], threshold: number): [number, number][] {
  const { persons } = matchLists(['one', 'other'], lists, { threshold, duplicateThreshold: null });
  return persons.flatMap(({ records }): [number, number][] => {
    const [one, other] = [records[0]?.[0], records[1]?.[0]];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
}

/** Links the invented lists of some seeds and counts over all of them. A link counts for the origin of the first. */
export async function linkInvented(
  seeds: readonly number[],
  each: number,
  fields: readonly Field[],
  threshold: number,
  settings: ClkSettings | 'exact' = {},
): Promise<Linked> {
  const tallies = new Map<string, Tally>();
  for (const seed of seeds) {
    const { one, other } = inventedLists(seed, each);
    const values = [one, other].map((rows) => rows.map((row) => row.values));
    const links = linksBetween(await encodeLists(fields, values, settings), threshold);
    count(tallies, one, other, links);
  }
  const sum = [...tallies.values()].reduce((all, { both, linked, right }) => ({
    both: all.both + both,
    linked: all.linked + linked,
    right: all.right + right,
  }));
  return {
    all: accuracyOf(sum),
    byOrigin: Object.fromEntries([...tallies].map(([origin, tally]) => [origin, accuracyOf(tally)])),
  };
}

interface Tally {
  both: number;
  linked: number;
  right: number;
}

const accuracyOf = ({ both, linked, right }: Tally): Accuracy => ({
  precision: right / linked,
  recall: right / both,
});

function count(
  tallies: Map<string, Tally>,
  one: readonly Row[],
  other: readonly Row[],
  links: readonly (readonly [number, number])[],
): void {
  const tallyOf = (origin: string): Tally => {
    const tally = tallies.get(origin) ?? { both: 0, linked: 0, right: 0 };
    tallies.set(origin, tally);
    return tally;
  };
  const persons = new Set(other.map(({ person }) => person));
  for (const { person, origin } of one) if (persons.has(person)) tallyOf(origin).both += 1;
  for (const [a, b] of links) {
    const tally = tallyOf(one[a]?.origin ?? '');
    tally.linked += 1;
    if (one[a]?.person === other[b]?.person) tally.right += 1;
  }
}
