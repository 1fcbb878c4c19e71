import type { Outcome } from './study.ts';

const PANEL = { width: 470, row: 22, left: 205, right: 18, top: 34, bottom: 30 } as const;
const COLUMNS = 2;

/** Where on a scale from 0 to 1 a value lies, which values have a tick, and which are marked by a line. */
interface Axis {
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
  readonly marked: readonly number[];
}

/** Figures that a page shows: with a title and a description for who cannot see them. */
interface Figure {
  readonly title: string;
  readonly description: string;
  readonly axis: Axis;
  /** What stands in the row of one outcome. */
  readonly row: (outcome: Outcome, x: (value: number) => number, y: number) => string;
}

const LOW = 0.4;
const HIGH = 2.5;
const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Estimate over truth: a dot for the middle, a line from 10% to 90%. */
export const biasFigure = (outcomes: readonly Outcome[]): string =>
  figure(outcomes, {
    title: 'Estimate divided by the true number, per method and scenario',
    description:
      'Six panels, one a scenario. In each a row per method: a dot at the median over all runs and a line from the 10% to the 90% quantile, on a logarithmic scale from 0.4 to 2.5; 1 is right. The same numbers stand in the table.',
    axis: {
      place: (value) => Math.log(within(value, LOW, HIGH) / LOW) / Math.log(HIGH / LOW),
      ticks: [0.5, 0.75, 1, 1.5, 2],
      marked: [1],
    },
    row: ({ ratio: [low, middle, high] }, x, y) =>
      `<line x1="${x(low)}" y1="${y}" x2="${x(high)}" y2="${y}" stroke="#154273" stroke-width="2"/>` +
      `<circle cx="${x(middle)}" cy="${y}" r="4.5" fill="#154273"/>`,
  });

/** Share of intervals that hold the truth: a ring for 80% intervals, a dot for 95% ones. */
export const coverageFigure = (outcomes: readonly Outcome[]): string =>
  figure(outcomes, {
    title: 'Share of intervals that hold the true number, per method and scenario',
    description:
      'Six panels, one a scenario. In each a row per method: a ring for the share of 80% intervals and a dot for the share of 95% intervals that hold the truth; lines stand at 0.8 and 0.95, where they should be. The same numbers stand in the table.',
    axis: { place: (value) => value, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], marked: [0.8, 0.95] },
    row: ({ covered80, covered95 }, x, y) =>
      `<circle cx="${x(covered80)}" cy="${y}" r="4" fill="#fff" stroke="#154273" stroke-width="2"/>` +
      `<circle cx="${x(covered95)}" cy="${y}" r="4.5" fill="#154273"/>`,
  });

function figure(outcomes: readonly Outcome[], drawn: Figure): string {
  const scenarios = [...new Set(outcomes.map(({ scenario }) => scenario))];
  const rows = Math.max(
    ...scenarios.map((name) => outcomes.filter(({ scenario }) => scenario === name).length),
  );
  const height = PANEL.top + rows * PANEL.row + PANEL.bottom;
  const panels = scenarios.map((name, at) => {
    const [x, y] = [(at % COLUMNS) * PANEL.width, Math.floor(at / COLUMNS) * height];
    const own = outcomes.filter(({ scenario }) => scenario === name);
    return `<g transform="translate(${x} ${y})">${panel(name, own, drawn)}</g>`;
  });
  const [width, tall] = [COLUMNS * PANEL.width, Math.ceil(scenarios.length / COLUMNS) * height];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tall}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="12" fill="#1a1a1a">`,
    `<title id="title">${escaped(drawn.title)}</title>`,
    `<desc id="desc">${escaped(drawn.description)}</desc>`,
    `<rect width="${width}" height="${tall}" fill="#fff"/>`,
    ...panels,
    '</svg>',
    '',
  ].join('\n');
}

function panel(name: string, outcomes: readonly Outcome[], { axis, row }: Figure): string {
  const wide = PANEL.width - PANEL.left - PANEL.right;
  const x = (value: number): number => Math.round((PANEL.left + wide * axis.place(value)) * 10) / 10;
  const bottom = PANEL.top + outcomes.length * PANEL.row;
  const upright = (value: number, colour: string, width: number): string =>
    `<line x1="${x(value)}" y1="${PANEL.top}" x2="${x(value)}" y2="${bottom}" stroke="${colour}" stroke-width="${width}"/>`;
  return [
    `<text x="${PANEL.left}" y="20" font-weight="bold">${escaped(name)}</text>`,
    ...axis.ticks.map((tick) => upright(tick, '#ddd', 1)),
    ...axis.marked.map((value) => upright(value, '#a90061', 1.5)),
    ...axis.ticks.map(
      (tick) => `<text x="${x(tick)}" y="${bottom + 16}" text-anchor="middle">${tick}</text>`,
    ),
    ...outcomes.map((outcome, at) => {
      const y = PANEL.top + (at + 0.5) * PANEL.row;
      const label = `<text x="${PANEL.left - 8}" y="${y + 4}" text-anchor="end">${escaped(outcome.method)}</text>`;
      return Number.isNaN(outcome.logBias) ? label : label + row(outcome, x, y);
    }),
  ].join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
