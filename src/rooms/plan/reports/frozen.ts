import type { FigureCode, SectionCode } from '../../../../content/reports.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';

/** A cell of a figure: a number, words, or a number that is kept back so that nobody can be recognised. */
export type FrozenCell = number | string | HiddenCell;

/** A number that is not shown. */
export interface HiddenCell {
  readonly hidden: true;
}

export const HIDDEN: HiddenCell = { hidden: true };

export const isHidden = (cell: FrozenCell): cell is HiddenCell => typeof cell === 'object';

/** A table as it was on the day of the report; what can be drawn has a chart beside it. */
export interface FrozenFigure {
  readonly code: FigureCode;
  readonly title: string;
  /** The first column names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly FrozenCell[] }[];
  readonly chart: boolean;
  /** Where the figures come from, and what they are not. */
  readonly source: string;
  /** Whether numbers of people or signals stand in it. */
  readonly people: boolean;
}

/** Everything that a report was made of: it stays as it was when the facts go on. */
export interface FrozenFacts {
  readonly shape: 1;
  readonly on: LocalDate;
  readonly figures: readonly FrozenFigure[];
  /** One honest sentence per part, from the figures. */
  readonly sentences: Readonly<Partial<Record<SectionCode, string>>>;
}

/** How a cell is read. */
export const sayCell = (cell: FrozenCell): string => {
  if (isHidden(cell)) return 'niet getoond';
  return typeof cell === 'number' ? cell.toLocaleString('nl-NL') : cell;
};
