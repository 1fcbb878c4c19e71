import {
  type LinkedTables,
  linkedTables,
  loadSolver,
  suppress,
  unsafeCells,
} from '../../../statistics/index.ts';
import { type FrozenCell, type FrozenFigure, HIDDEN } from './frozen.ts';

/** Numbers from 1 up to, not including, this are not shown (S35). */
export const THRESHOLD = 5;

/** Name of a row or column that adds up the others. */
export const TOTAL = 'Totaal';

/** A table with more categories than this is protected by the plain rule: finding the least to hide would take long. */
const MOST_CELLS = 200;

/**
 * A figure about people as it may leave the house. Counts that part a total (a row or a column called "Totaal") are a
 * table of one or two ways: for those the disclosure control finds the least to hide, so that nothing hidden can be
 * worked out from its row, column or total. What is no such table gets the strict rule: every count of 1 to 4 hidden.
 * Figures that are not about people stay as they are.
 */
export async function protectFigure(figure: FrozenFigure): Promise<FrozenFigure> {
  if (!figure.people) return figure;
  const table = tableIn(figure);
  return table === null ? withoutSmall(figure) : hideLeast(figure, table);
}

/** Every small count hidden, and nothing else: for counts that add up to nothing that is shown. */
const withoutSmall = (figure: FrozenFigure): FrozenFigure => ({
  ...figure,
  rows: figure.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (isSmall(cell) ? HIDDEN : cell)),
  })),
});

const isSmall = (cell: FrozenCell): boolean => typeof cell === 'number' && cell > 0 && cell < THRESHOLD;

interface Crossing {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly number[];
}

/** The inner cells of a table that adds up, or null when it is none. */
function tableIn(figure: FrozenFigure): Crossing | null {
  const columns = figure.columns.slice(1).filter((column) => column !== TOTAL);
  const inner = figure.rows.filter(({ label }) => label !== TOTAL);
  const hasTotal = inner.length < figure.rows.length || columns.length < figure.columns.length - 1;
  const cells = inner.flatMap(({ cells: row }) => row.slice(0, columns.length));
  const counts = cells.filter((cell): cell is number => typeof cell === 'number');
  const fits = hasTotal && counts.length === cells.length && cells.length > 1 && cells.length <= MOST_CELLS;
  return fits ? { rows: inner.map(({ label }) => label), columns, counts } : null;
}

async function hideLeast(figure: FrozenFigure, { rows, columns, counts }: Crossing): Promise<FrozenFigure> {
  const linked = linkedTables(
    {
      columns: ['row', 'column'],
      rows: rows.flatMap((row) => columns.map((column) => [row, column])),
      counts,
    },
    [['row', 'column']],
    {
      dimensions: [
        { column: 'row', codes: rows },
        { column: 'column', codes: columns },
      ],
    },
  );
  const unsafe = unsafeCells(linked, { threshold: THRESHOLD }).map(({ cell }) => cell);
  if (unsafe.length === 0) return figure;
  const found = suppress(await loadSolver(), {
    system: linked.system,
    unsafe,
    guarantee: { threshold: THRESHOLD, width: THRESHOLD, stronger: false },
    // a first good choice will do in tables this small
    rounds: 10,
  });
  const hidden = found.status === 'protected' ? found.hidden : null;
  return {
    ...figure,
    rows: figure.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) =>
        // what cannot be protected is not shown at all
        hidden === null || hidden[cellAt(linked, row.label, figure.columns[index + 1] ?? '')] === 1
          ? HIDDEN
          : cell,
      ),
    })),
  };
}

const codeOf = (name: string): string | null => (name === TOTAL ? null : name);

function cellAt(linked: LinkedTables, row: string, column: string): number {
  const wanted = [codeOf(row), codeOf(column)];
  const found = linked.tables[0]?.cells.find(({ codes }) => codes[0] === wanted[0] && codes[1] === wanted[1]);
  if (found === undefined) throw new Error('a figure has a cell that its table does not know');
  return found.cell;
}
