import { CAVEAT } from '../../../../content/plan-indicators.ts';
import { NOT_SHOWN, reportKindOf, type SectionCode, sectionOf } from '../../../../content/reports.ts';
import type { BarChart } from '../../../kernel/charts/bar-chart.tsx';
import { sayDate } from '../../../kernel/page/dates.ts';
import { type FrozenCell, type FrozenFigure, isHidden, sayCell } from './frozen.ts';
import { TOTAL } from './protect-figure.ts';
import type { WholeReport } from './read-report.ts';
import type { ReportLine } from './report.ts';

/** A part of a report as people read it. */
export interface ShownSection {
  readonly code: SectionCode;
  readonly title: string;
  readonly body: string;
  readonly figures: readonly ShownFigure[];
}

/** A figure as people read it: a table, words about it, and a chart where it can be drawn. */
export interface ShownFigure {
  readonly code: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
  /** Columns with numbers, counted from 0 with the first that names the row. */
  readonly numeric: readonly number[];
  readonly source: string;
  readonly notes: readonly string[];
  readonly chart: BarChart | null;
}

/** What a report is called: "Voortgangsrapportage, 1 juni 2026 tot en met 28 november 2026". */
export const sayReport = ({ kind, from, until }: Pick<ReportLine, 'kind' | 'from' | 'until'>): string =>
  `${reportKindOf(kind).title}, ${sayPeriod({ from, until })}`;

export const sayPeriod = ({ from, until }: { readonly from: string; readonly until: string }): string =>
  `${sayDate(from)} tot en met ${sayDate(until)}`;

/** The parts of a report in their order, each with its figures. */
export const shownSections = ({ report, texts }: WholeReport): readonly ShownSection[] =>
  texts.map(({ section, body }) => {
    const { title, figures } = sectionOf(section);
    return {
      code: section,
      title,
      body,
      figures: report.facts.figures.filter(({ code }) => figures.includes(code)).map(shownFigure),
    };
  });

/** A figure with all its words. The caveat goes along with figures about people, and nobody can leave it out (S36). */
export function shownFigure(figure: FrozenFigure): ShownFigure {
  const hides = figure.rows.some(({ cells }) => cells.some(isHidden));
  return {
    code: figure.code,
    title: figure.title,
    columns: figure.columns,
    rows: figure.rows.map(({ label, cells }) => ({ label, cells: cells.map(sayCell) })),
    numeric: figure.columns.flatMap((_, index) =>
      index > 0 && figure.rows.every(({ cells }) => isFigure(cells[index - 1])) ? [index] : [],
    ),
    source: figure.source,
    notes: [...(figure.people ? [CAVEAT] : []), ...(hides ? [NOT_SHOWN] : [])],
    chart:
      figure.chart && figure.rows.some(({ cells }) => cells.some((cell) => typeof cell === 'number'))
        ? chartOf(figure)
        : null,
  };
}

const isFigure = (cell: FrozenCell | undefined): boolean =>
  typeof cell === 'number' || typeof cell === 'object';

/** Bars for the rows of a figure, without its total. */
function chartOf(figure: FrozenFigure): BarChart {
  const names = figure.columns.slice(1);
  const rows = figure.rows
    .filter(({ label }) => label !== TOTAL)
    .map(({ label, cells }) => ({
      label,
      bars: cells.map((cell, index) => ({
        value: typeof cell === 'number' ? cell : null,
        shown: sayCell(cell),
        ...(names.length > 1 ? { label: (names[index] ?? '').toLowerCase() } : {}),
      })),
    }));
  const said = rows.map(
    ({ label, bars }) =>
      `${label}: ${bars.map((bar) => [bar.shown, bar.label].filter(Boolean).join(' ')).join(', ')}`,
  );
  return {
    id: `chart-${figure.code.replaceAll('_', '-')}`,
    title: figure.title,
    description: `${said.join('; ')}.`,
    rows,
  };
}
