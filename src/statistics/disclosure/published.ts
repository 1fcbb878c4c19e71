import type { PublishedCell } from './release.ts';
import type { LinkedTables, TableCell } from './tables.ts';

/** A cell of a table as it goes out. */
export interface ShownCell {
  readonly codes: readonly (string | null)[];
  /** Null where it is hidden. */
  readonly value: number | null;
  /** The cell of the system, to look up its interval. */
  readonly cell: number;
}

/** A table as it goes out. */
export interface PublishedTable {
  readonly shape: readonly string[];
  readonly cells: readonly ShownCell[];
}

/** Tables with the value of each cell; null where `shownValue` gives that. */
export function publishedTables(
  { tables }: LinkedTables,
  shownValue: (cell: number) => number | null,
): PublishedTable[] {
  return tables.map(({ shape, cells }) => ({
    shape,
    cells: cells.map(({ codes, cell }: TableCell) => ({ codes, cell, value: shownValue(cell) })),
  }));
}

/** The same as a list of selections with their values, as a release holds them. */
export function asSelections(tables: readonly PublishedTable[]): PublishedCell[] {
  return tables.flatMap(({ shape, cells }) =>
    cells.map(({ codes, value }) => ({
      where: Object.fromEntries(
        shape.flatMap((column, at) => {
          const code = codes[at];
          return code === null || code === undefined ? [] : [[column, [code]]];
        }),
      ),
      value,
    })),
  );
}
