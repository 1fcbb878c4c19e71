import { type CaptureTable, captureTable } from '../estimation/capture-table.ts';

/** A history when list `at` is no longer there. */
function dropped(history: number, at: number): number {
  const low = (1 << at) - 1;
  return (history & low) | ((history >> 1) & ~low);
}

/** People by what becomes of their history; who has none left is gone. */
function gathered(
  { counts }: CaptureTable,
  lists: readonly string[],
  become: (history: number) => number,
): CaptureTable {
  const rows = [...counts.entries()]
    .map(([history, count]) => ({ history: become(history), count }))
    .filter(({ history }) => history !== 0);
  return captureTable(lists, rows);
}

const others = (lists: readonly string[], at: number): string[] => lists.filter((_, index) => index !== at);

/** The table without list `at`: who was on that list alone is no longer seen. Two lists or more are needed. */
export const withoutList = (table: CaptureTable, at: number): CaptureTable =>
  gathered(table, others(table.lists, at), (history) => dropped(history, at));

/** The table with two lists taken as one, in the place of the first: `one` comes before `other`. */
export function withMerged({ lists, counts }: CaptureTable, one: number, other: number): CaptureTable {
  const named = lists.with(one, `${lists[one]}+${lists[other]}`);
  const joined = (history: number): number =>
    (history & (1 << other)) === 0 ? history : history | (1 << one);
  return gathered({ lists, counts }, others(named, other), (history) => dropped(joined(history), other));
}

/** The people on list `at` by the other lists that they are on; who is on no other is not seen. */
export const givenList = (table: CaptureTable, at: number): CaptureTable =>
  gathered(table, others(table.lists, at), (history) =>
    (history & (1 << at)) === 0 ? 0 : dropped(history, at),
  );
