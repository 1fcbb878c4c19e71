import type { Scaled } from './scaling.ts';

const SIZE = { width: 640, height: 420, left: 64, right: 96, top: 44, bottom: 52 } as const;

/** Blues of increasing depth, one a line; each line also has its number of lists at its end. */
const COLOURS = ['#8fb8de', '#6aa3d3', '#4a8bc4', '#2f74b5', '#1f5f9e', '#154c84', '#0f3a68', '#08284b'];

/** Seconds against replicates, both on a logarithmic scale: a line for each number of lists. */
export function scalingPlot(scaled: readonly Scaled[]): string {
  const [fewest, most] = endsOf(scaled.map(({ replicates }) => replicates));
  const [least, longest] = endsOf(scaled.map(({ seconds }) => seconds));
  const x = along(fewest, most, SIZE.left, SIZE.width - SIZE.right);
  const y = along(least, longest, SIZE.height - SIZE.bottom, SIZE.top);
  const ends: { readonly x: number; readonly y: number; readonly lists: number }[] = [];
  const lines = [...new Set(scaled.map(({ lists }) => lists))].map((lists, at) => {
    const points = scaled.filter((each) => each.lists === lists);
    const last = points.at(-1);
    if (last !== undefined) ends.push({ x: x(last.replicates), y: y(last.seconds), lists });
    const path = points.map(({ replicates, seconds }) => `${x(replicates)},${y(seconds)}`).join(' ');
    const dots = points.map(
      ({ replicates, seconds }) =>
        `<circle cx="${x(replicates)}" cy="${y(seconds)}" r="3" fill="${COLOURS[at]}"/>`,
    );
    return `<polyline points="${path}" fill="none" stroke="${COLOURS[at]}" stroke-width="2"/>${dots.join('')}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="12" fill="#1a1a1a">`,
    '<title id="title">Seconds of the stepwise bootstrap by lists and replicates</title>',
    '<desc id="desc">A line for each number of lists from 3 to 10, rising in proportion to the replicates. Both scales are logarithmic. The same numbers stand in the table.</desc>',
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="#fff"/>`,
    '<text x="64" y="24" font-weight="bold">Stepwise bootstrap, one thread: seconds by replicates</text>',
    ...ticksOf(fewest, most).map((tick) => upright(x(tick), tick)),
    ...ticksOf(least, longest).map((tick) => level(y(tick), tick)),
    ...lines,
    ...namesAt(ends),
    `<text x="${(SIZE.left + SIZE.width - SIZE.right) / 2}" y="${SIZE.height - 10}" text-anchor="middle">replicates</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The number of lists at the end of each line; names that would lie over each other are moved down. */
function namesAt(
  ends: readonly { readonly x: number; readonly y: number; readonly lists: number }[],
): string[] {
  const placed: { readonly x: number; readonly y: number }[] = [];
  return [...ends]
    .sort((one, other) => one.y - other.y)
    .map(({ x, y, lists }) => {
      const above = placed.filter((name) => name.x === x).at(-1);
      const at = { x, y: above === undefined ? y : Math.max(y, above.y + 13) };
      placed.push(at);
      return `<text x="${x + 8}" y="${at.y + 4}">${lists} lists</text>`;
    });
}

/** The powers of ten around some numbers. */
function endsOf(values: readonly number[]): readonly [number, number] {
  return [
    10 ** Math.floor(Math.log10(Math.min(...values))),
    10 ** Math.ceil(Math.log10(Math.max(...values))),
  ];
}

const along =
  (low: number, high: number, from: number, to: number) =>
  (value: number): number =>
    Math.round((from + ((to - from) * Math.log(value / low)) / Math.log(high / low)) * 10) / 10;

const ticksOf = (low: number, high: number): number[] =>
  Array.from({ length: Math.round(Math.log10(high / low)) + 1 }, (_, at) => low * 10 ** at);

const short = (value: number): string =>
  value >= 1 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(1)));

const upright = (x: number, tick: number): string =>
  `<line x1="${x}" y1="${SIZE.top}" x2="${x}" y2="${SIZE.height - SIZE.bottom}" stroke="#ddd"/><text x="${x}" y="${SIZE.height - SIZE.bottom + 18}" text-anchor="middle">${short(tick)}</text>`;

const level = (y: number, tick: number): string =>
  `<line x1="${SIZE.left}" y1="${y}" x2="${SIZE.width - SIZE.right}" y2="${y}" stroke="#ddd"/><text x="${SIZE.left - 8}" y="${y + 4}" text-anchor="end">${short(tick)} s</text>`;
