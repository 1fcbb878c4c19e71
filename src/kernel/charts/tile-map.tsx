import type { ReactNode } from 'react';
import { municipalities } from '../../../content/region.ts';
import { placeOnGrid } from '../../../content/region-tiles.ts';

/** Looks of a tile; each has a pattern or an edge of its own beside its colour. */
export type TileLook = 'none' | 'little' | 'some' | 'much' | 'full';

/** What a tile says of one municipality. */
export interface Tile {
  readonly slug: string;
  /** One or two signs in the tile, so that colour is never alone: "2", "✓". */
  readonly mark: string;
  /** The same in words: "2 van 9 ingevoerd". */
  readonly text: string;
  readonly look: TileLook;
  /** Where the tile leads, when it does. */
  readonly href?: string;
}

export interface TileMapProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What the map shows, for who does not see it. */
  readonly description: string;
  readonly tiles: readonly Tile[];
  /** What each look means; the looks that are used. */
  readonly legend: readonly { readonly look: TileLook; readonly mark: string; readonly text: string }[];
}

const SIZE = 62;
const GAP = 4;
const COLUMNS = 9;
const ROWS = 5;
const at = (place: number): number => place * (SIZE + GAP) + GAP;

/**
 * The municipalities of the region as tiles of one size, each about where it lies: small towns are as easy to see as
 * large ones. Every figure also stands in a table beside it, which the page brings. Municipalities without a place or a
 * tile are left out.
 */
export const TileMap = ({ id, title, description, tiles, legend }: TileMapProps): ReactNode => (
  <figure className="tile-map stack stack--close">
    <figcaption className="tile-map__caption">{title}</figcaption>
    <section
      className="tile-map__scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={title}
    >
      <svg
        className="tile-map__picture"
        viewBox={`0 0 ${at(COLUMNS)} ${at(ROWS)}`}
        // links inside must stay reachable; without links it is one picture
        role={tiles.some(({ href }) => href !== undefined) ? 'group' : 'img'}
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        {tiles.map((tile) => (
          <OneTile key={tile.slug} tile={tile} />
        ))}
      </svg>
    </section>
    <ul className="tile-map__legend">
      {legend.map(({ look, mark, text }) => (
        <li key={text}>
          <svg className="tile-map__sample" viewBox="0 0 28 28" aria-hidden="true">
            <rect className={`tile tile--${look}`} x="1" y="1" width="26" height="26" rx="3" />
            <text className="tile__mark" x="14" y="19" textAnchor="middle">
              {mark}
            </text>
          </svg>
          {text}
        </li>
      ))}
    </ul>
  </figure>
);

function OneTile({ tile }: { tile: Tile }): ReactNode {
  const place = placeOnGrid[tile.slug];
  const name = municipalities.find(({ slug }) => slug === tile.slug)?.name;
  if (place === undefined || name === undefined) return null;
  const [column, row, short] = place;
  const inside = (
    <>
      <title>{`${name}: ${tile.text}`}</title>
      <rect className={`tile tile--${tile.look}`} width={SIZE} height={SIZE} rx="4" />
      <text className="tile__name" x={SIZE / 2} y="24" textAnchor="middle">
        {short}
      </text>
      <text className="tile__mark" x={SIZE / 2} y="48" textAnchor="middle">
        {tile.mark}
      </text>
    </>
  );
  return (
    <g transform={`translate(${at(column)} ${at(row)})`}>
      {tile.href === undefined ? inside : <a href={tile.href}>{inside}</a>}
    </g>
  );
}
