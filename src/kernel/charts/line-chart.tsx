import type { ReactNode } from 'react';

/** One point of a line. */
export interface LinePoint {
  /** A year: its distance to the others is drawn as it is. */
  readonly at: number;
  readonly value: number;
}

export interface LineChartProps {
  /** Unique on the page. */
  readonly id: string;
  /** What the picture shows, and where it begins and ends: read aloud in its place. */
  readonly title: string;
  /** One source that counted in one way; points are joined by straight lines. Not empty, in order. */
  readonly points: readonly LinePoint[];
}

const WIDTH = 560;
const HEIGHT = 230;
const SIDE = 40;
const TOP = 28;
const BOTTOM = 190;

/**
 * One series as a line, from zero up, so that a rise looks as large as it is. Every point has its number beside it; the
 * table that stands with it says the same. One line only: two series that count differently are two pictures.
 */
export function LineChart({ id, title, points }: LineChartProps): ReactNode {
  const years = points.map(({ at }) => at);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(1, ...points.map(({ value }) => value));
  const placed = points.map(({ at, value }) => ({
    at,
    value,
    x: SIDE + (last === first ? 0 : ((at - first) / (last - first)) * (WIDTH - 2 * SIDE)),
    y: BOTTOM - (value / most) * (BOTTOM - TOP),
  }));
  return (
    <section
      className="scroll-region"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={title}
    >
      <svg
        className="line-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-labelledby={`${id}-title`}
      >
        <title id={`${id}-title`}>{title}</title>
        <path className="line-chart__ground" d={`M${SIDE / 2} ${BOTTOM}H${WIDTH - SIDE / 2}`} />
        <path className="line-chart__line" d={`M${placed.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
        {placed.map(({ at, value, x, y }) => (
          <g key={at}>
            <circle className="line-chart__point" cx={x} cy={y} r={4} />
            <text className="line-chart__text" x={x} y={y - 10} textAnchor="middle">
              {value.toLocaleString('nl-NL')}
            </text>
            <text className="line-chart__text" x={x} y={BOTTOM + 22} textAnchor="middle">
              {at}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}
