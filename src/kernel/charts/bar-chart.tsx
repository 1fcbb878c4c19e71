import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** One bar with its number written beside it: nothing has to be read from colour or length. */
export interface Bar {
  /** What the bar counts within its row; left out where a row has one bar. */
  readonly label?: string | undefined;
  /** Null: not shown, with `shown` saying so. */
  readonly value: number | null;
  /** The number as people read it: "12", "45 %", "niet getoond". */
  readonly shown: string;
}

/** Rows of bars over one measure. */
export interface BarChart {
  /** Unique on the page or in the paper. */
  readonly id: string;
  readonly title: string;
  /** The figures in one or two sentences, for who does not see the picture. */
  readonly description: string;
  readonly rows: readonly { readonly label: string; readonly bars: readonly Bar[] }[];
}

/** Colours written into the picture, for paper; on a page the stylesheet gives them. */
export interface ChartPaint {
  readonly bar: string;
  readonly text: string;
}

const LINE = 20;
const BAR = 18;
const SPACE = 6;
const BETWEEN = 14;
/** Share of the width that the longest bar takes: behind it stands its number. */
const LONGEST = 62;
/** Letters on one line at the narrowest width of 320 px. */
const LETTERS = 36;

/** Height of the picture in pixels, at any width. */
export const chartHeight = (chart: BarChart): number => placed(chart).height;

/** Bars for a page: the width follows the page, the letters stay as large as the text around. */
export const BarChartPicture = ({ chart }: { chart: BarChart }): ReactNode => (
  <Picture chart={chart} className="chart" width="100%" />
);

/** The same as one SVG document of this width, for paper. */
export function barChartSvg(chart: BarChart, paint: ChartPaint, width = 520): string {
  return renderToStaticMarkup(<Picture chart={chart} paint={paint} width={String(width)} />);
}

interface PictureProps {
  readonly chart: BarChart;
  readonly width: string;
  readonly className?: string;
  readonly paint?: ChartPaint;
}

function Picture({ chart, width, className, paint }: PictureProps): ReactNode {
  const { rows, height } = placed(chart);
  const most = Math.max(1, ...chart.rows.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0)));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={className}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${chart.id}-title ${chart.id}-desc`}
      {...(paint === undefined
        ? {}
        : { fill: paint.text, fontFamily: 'Libertinus Serif, serif', fontSize: 14 })}
    >
      <title id={`${chart.id}-title`}>{chart.title}</title>
      <desc id={`${chart.id}-desc`}>{chart.description}</desc>
      {rows.map((row) => (
        <g key={row.y}>
          {row.lines.map((line, index) => (
            <text key={line} className="chart__label" x="0" y={row.y + LINE * (index + 1) - SPACE}>
              {line}
            </text>
          ))}
          {row.bars.map((bar) => (
            <OneBar key={bar.y} bar={bar} share={((bar.value ?? 0) / most) * LONGEST} paint={paint} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function OneBar({
  bar,
  share,
  paint,
}: {
  bar: PlacedBar;
  share: number;
  paint: ChartPaint | undefined;
}): ReactNode {
  const fill = paint === undefined ? {} : { fill: paint.bar };
  const words = bar.label === undefined ? bar.shown : `${bar.shown} ${bar.label}`;
  return (
    <>
      {bar.value === null ? null : (
        <rect
          className="chart__bar"
          x="0"
          y={bar.y}
          width={`${Math.max(share, 0.4)}%`}
          height={BAR}
          {...fill}
        />
      )}
      <text className="chart__value" x={`${bar.value === null ? 0 : share}%`} dx="6" y={bar.y + BAR - 4}>
        {words}
      </text>
    </>
  );
}

interface PlacedBar extends Bar {
  readonly y: number;
}

interface PlacedRow {
  readonly y: number;
  readonly lines: readonly string[];
  readonly bars: readonly PlacedBar[];
}

function placed(chart: BarChart): { readonly rows: readonly PlacedRow[]; readonly height: number } {
  let y = 0;
  const rows = chart.rows.map(({ label, bars }): PlacedRow => {
    const lines = linesOf(label);
    const top = y;
    const first = top + lines.length * LINE;
    y = first + bars.length * (BAR + SPACE) + BETWEEN;
    return { y: top, lines, bars: bars.map((bar, index) => ({ ...bar, y: first + index * (BAR + SPACE) })) };
  });
  return { rows, height: Math.max(LINE, y) };
}

/** A label over as many lines as it takes; a word that is too long stays whole. */
function linesOf(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
