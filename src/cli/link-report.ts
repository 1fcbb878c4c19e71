import type { Matched, Person } from '../statistics/linkage/match.ts';

/** One object a line: everybody with more than one row, by row numbers from 1, and the counts last. */
export function matchedJson({ persons, capture }: Matched, rows: readonly number[]): string[] {
  const { lists, counts } = capture;
  const clusters = persons.filter(hasMoreRows).map(({ records, score }) => ({
    rows: Object.fromEntries(lists.map((list, at) => [list, rowNumbers(records[at])])),
    score,
  }));
  const table = Array.from(counts, (count, history) => ({
    lists: lists.filter((_, at) => (history & (1 << at)) !== 0),
    count,
  })).slice(1);
  const last = { records: Object.fromEntries(lists.map((list, at) => [list, rows[at]])), capture: table };
  return [...clusters, last].map((line) => JSON.stringify(line));
}

/** The same for people to read; the counts as a table that "estimate" reads. */
export function matchedText(
  { persons, capture }: Matched,
  rows: readonly number[],
  threshold: number,
): string[] {
  const { lists, counts } = capture;
  const more = persons.filter(hasMoreRows);
  const onMore = more.filter(({ score }) => score !== null).length;
  const cells = more.map(({ records, score }) => [
    score === null ? 'dubbel' : score.toFixed(3),
    ...lists.map((_, at) => rowNumbers(records[at]).join('+') || '-'),
  ]);
  const histories = [...counts.keys()].slice(1);
  return [
    ...lists.map((list, at) => `${list}: rijen ${rows[at]}, personen ${personsOn(persons, at)}`),
    `Personen op meer dan één lijst: ${onMore} (drempel ${threshold})`,
    '',
    'Rijen van één persoon (rij 1 is de eerste onder de kolomnamen):',
    ...(more.length === 0 ? ['geen'] : aligned([['score', ...lists], ...cells])),
    '',
    'Tellingen, voor "lantaarn estimate":',
    [...lists, 'count'].join(','),
    ...histories.map((history) =>
      [...lists.map((_, at) => (history >> at) & 1), counts[history] ?? 0].join(','),
    ),
  ];
}

const hasMoreRows = ({ records }: Person): boolean =>
  records.reduce((sum, { length }) => sum + length, 0) > 1;

const rowNumbers = (records: readonly number[] = []): number[] => records.map((record) => record + 1);

const personsOn = (persons: readonly Person[], list: number): number =>
  persons.filter(({ records }) => (records[list]?.length ?? 0) > 0).length;

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
