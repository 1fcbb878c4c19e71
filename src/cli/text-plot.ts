/** A row of a plot: a point, a range around it, or both; nothing when both are null. */
export interface PlotRow {
  readonly label: string;
  readonly point: number | null;
  readonly range: readonly [number, number] | null;
}

/** Columns for the picture itself. */
const WIDTH = 48;

/** Dutch thousands: 12.345. */
export const grouped = (figure: number): string =>
  String(Math.round(figure)).replace(/\B(?=(\d{3})+$)/g, '.');

/**
 * Rows of text with each range as a line and each point as a dot, on one logarithmic scale with its ends below.
 * Nothing when there is nothing to show.
 */
export function textPlot(rows: readonly PlotRow[]): string[] {
  const figures = rows.flatMap(({ point, range }) => [...(point === null ? [] : [point]), ...(range ?? [])]);
  if (figures.length === 0) return [];
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const width = Math.max(...rows.map(({ label }) => label.length));
  const scale = Math.log(high / low) || 1;
  const place = (figure: number): number => Math.round((Math.log(figure / low) / scale) * (WIDTH - 1));
  const drawn = rows.map(({ label, point, range }) =>
    `  ${label.padEnd(width)}  ${line(point, range, place)}`.trimEnd(),
  );
  const ends =
    low === high ? grouped(low) : grouped(low) + grouped(high).padStart(WIDTH - grouped(low).length);
  return [...drawn, `  ${' '.repeat(width)}  ${ends}`];
}

function line(
  point: number | null,
  range: readonly [number, number] | null,
  place: (figure: number) => number,
): string {
  if (point === null && range === null) return '(geen schatting)';
  const marks = new Array<string>(WIDTH).fill(' ');
  if (range !== null) {
    const [from, to] = [place(range[0]), place(range[1])];
    marks.fill('─', from, to + 1);
    marks[from] = '├';
    marks[to] = '┤';
  }
  if (point !== null) marks[place(point)] = '●';
  return marks.join('');
}
