import type { ReactNode } from 'react';
import { municipalityTiles } from '../../../../content/cooperation/municipality-tiles.ts';

const SIZE = 92;
const HEIGHT = 58;
const GAP = 6;

export interface Tile {
  readonly slug: string;
  readonly name: string;
  /** Whether what the map is about holds here. */
  readonly on: boolean;
}

/** Short enough for a tile: "Capelle a/d IJssel" over two lines. */
function linesOf(name: string): readonly string[] {
  const words = name
    .replace('aan den', 'a/d')
    .replace('aan Zee', 'a/Z')
    .split(/(?<=-)|\s+/);
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : line.endsWith('-') ? `${line}${word}` : `${line} ${word}`;
    if (longer.length > 13 && line !== '') lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.slice(0, 2);
}

/**
 * The region as tiles, roughly where the municipalities lie. What holds somewhere is told by a mark and a thick edge, not
 * by colour alone; the table beside it says the same, and all of it.
 */
export function TileMap({ tiles, about }: { tiles: readonly Tile[]; about: string }): ReactNode {
  const placed = tiles.flatMap((tile) => {
    const at = municipalityTiles[tile.slug];
    return at === undefined ? [] : [{ ...tile, x: at[0] * (SIZE + GAP), y: at[1] * (HEIGHT + GAP) }];
  });
  if (placed.length === 0) return null;
  const width = Math.max(...placed.map(({ x }) => x)) + SIZE;
  const height = Math.max(...placed.map(({ y }) => y)) + HEIGHT;
  const on = placed.filter((tile) => tile.on).length;
  return (
    <section
      className="scroll-region"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label="Kaart van de regio"
    >
      <svg
        className="tiles"
        viewBox={`-2 -2 ${width + 4} ${height + 4}`}
        width={width + 4}
        height={height + 4}
        role="img"
        aria-labelledby="tiles-title"
      >
        <title id="tiles-title">
          {`${about}: geldt in ${on} van ${placed.length} gemeenten. De tabel eronder zegt hetzelfde.`}
        </title>
        {placed.map(({ slug, name, x, y, on: marked }) => (
          <g key={slug}>
            <rect
              x={x}
              y={y}
              width={SIZE}
              height={HEIGHT}
              rx={4}
              className={marked ? 'tiles__box tiles__box--on' : 'tiles__box'}
            />
            {linesOf(name).map((line, index) => (
              <text key={line} x={x + SIZE / 2} y={y + 18 + index * 14} className="tiles__text">
                {line}
              </text>
            ))}
            <text x={x + SIZE / 2} y={y + HEIGHT - 7} className="tiles__mark">
              {marked ? '✓' : '–'}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}
