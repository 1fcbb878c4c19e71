import type { ReactNode } from 'react';
import type { Connections } from '../../connect/connections.ts';

const MOST_ROWS = 14;
const ROW = 40;
const TOP = 20;
const LEFT = { x: 70, width: 210 };
const RIGHT = { x: 470, width: 120 };
const WIDTH = 600;
const HEIGHT = 28;

interface DrawingProps {
  readonly around: Connections;
  readonly names: ReadonlyMap<string, string>;
}

interface Box {
  readonly key: string;
  readonly text: string;
  readonly y: number;
}

/**
 * Who is tied to what: the things of this signal on the left with lines between those that belong together, other
 * signals on the right. The table beside it says the same, and all of it; a picture with too much in it says nothing.
 */
export function Drawing({ around, names }: DrawingProps): ReactNode {
  const left = rows(around.things.map(({ key }) => ({ key, text: names.get(key) ?? '' })));
  const right = rows(around.others.map(({ reference }) => ({ key: reference, text: reference })));
  const places = new Map([...left, ...right].map((box) => [box.key, box.y + HEIGHT / 2]));
  const height = TOP * 2 + Math.max(left.length, right.length) * ROW;
  return (
    <section
      className="scroll-region"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label="Tekening van verbanden"
    >
      <svg
        className="ties__drawing"
        viewBox={`0 0 ${WIDTH} ${height}`}
        width={WIDTH}
        height={height}
        role="img"
        aria-labelledby="ties-title"
      >
        <title id="ties-title">
          {`Links ${left.length} gegevens van dit signaal, rechts ${right.length} andere signalen. De tabel eronder zegt hetzelfde.`}
        </title>
        {linesOf(around, places).map(({ key, path, own }) => (
          <path key={key} d={path} className={own ? 'ties__line ties__line--own' : 'ties__line'} />
        ))}
        <Boxes boxes={left} {...LEFT} look="ties__box" />
        <Boxes boxes={right} {...RIGHT} look="ties__box ties__box--signal" />
      </svg>
    </section>
  );
}

const rows = (named: readonly { readonly key: string; readonly text: string }[]): readonly Box[] =>
  named.slice(0, MOST_ROWS).map((one, at) => ({ ...one, y: TOP + at * ROW }));

interface Line {
  readonly key: string;
  readonly path: string;
  /** Between two things of this signal. */
  readonly own: boolean;
}

function linesOf({ things }: Connections, places: ReadonlyMap<string, number>): readonly Line[] {
  return things.flatMap(({ key, ties, others }): Line[] => {
    const from = places.get(key);
    if (from === undefined) return [];
    const across = others.flatMap((other): Line[] => {
      const to = places.get(other);
      const [start, end] = [LEFT.x + LEFT.width, RIGHT.x];
      const middle = (start + end) / 2;
      const path = `M${start} ${from}C${middle} ${from} ${middle} ${to} ${end} ${to}`;
      return to === undefined ? [] : [{ key: `${key} ${other}`, own: false, path }];
    });
    const within = ties.flatMap((tie): Line[] => {
      const to = places.get(tie);
      if (to === undefined) return [];
      const out = Math.max(8, LEFT.x - 20 - Math.abs(to - from) / 8);
      const path = `M${LEFT.x} ${from}C${out} ${from} ${out} ${to} ${LEFT.x} ${to}`;
      return [{ key: `${key} ${tie}`, own: true, path }];
    });
    return [...across, ...within];
  });
}

interface BoxesProps {
  readonly boxes: readonly Box[];
  readonly x: number;
  readonly width: number;
  readonly look: string;
}

const Boxes = ({ boxes, x, width, look }: BoxesProps): ReactNode =>
  boxes.map(({ key, text, y }) => (
    <g key={key}>
      <rect x={x} y={y} width={width} height={HEIGHT} rx={4} className={look} />
      <text x={x + 10} y={y + HEIGHT / 2} dominantBaseline="central" className="ties__text">
        {text}
      </text>
    </g>
  ));
