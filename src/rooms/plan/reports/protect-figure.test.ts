import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrozenFigure, isHidden } from './frozen.ts';
import { protectFigure, TOTAL } from './protect-figure.ts';

const figure = (
  columns: readonly string[],
  rows: readonly (readonly number[])[],
  total: boolean,
): FrozenFigure => ({
  code: 'signals',
  title: 'Proef',
  columns: ['Periode', ...columns],
  rows: [
    ...rows.map((cells, index) => ({ label: `Deel ${index + 1}`, cells })),
    ...(total
      ? [{ label: TOTAL, cells: columns.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)) }]
      : []),
  ],
  chart: true,
  source: 'proef',
  people: true,
});

const shown = ({ rows }: FrozenFigure): readonly (readonly (number | string)[])[] =>
  rows.map(({ cells }) => cells.map((cell) => (isHidden(cell) ? '·' : (cell as number))));

describe('figures about people', () => {
  it('show no count of 1 to 4, and not what gives it away', async () => {
    const column = await protectFigure(figure(['Meldingen'], [[3], [12], [9]], true));
    const cells = shown(column).map(([cell]) => cell);
    expect(cells[0]).toBe('·');
    // the total is there, so a second one must be hidden as well
    expect(cells.slice(0, 3).filter((cell) => cell === '·').length).toBeGreaterThanOrEqual(2);
  });

  it('keep zero: that nothing was reported is a figure too', async () => {
    expect(shown(await protectFigure(figure(['Meldingen'], [[0], [0]], true)))).toEqual([[0], [0], [0]]);
  });

  it('hide only the small ones where nothing adds up', async () => {
    expect(
      shown(
        await protectFigure(
          figure(
            ['a', 'b'],
            [
              [3, 12],
              [0, 4],
            ],
            false,
          ),
        ),
      ),
    ).toEqual([
      ['·', 12],
      [0, '·'],
    ]);
  });

  it('stay as they are when they are not about people', async () => {
    const plain = { ...figure(['Acties'], [[1], [2]], true), people: false };
    expect(await protectFigure(plain)).toEqual(plain);
  });

  it('never let a hidden count be worked out from its column', async () => {
    const counts = fc.array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 })), {
      minLength: 2,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(counts, async (rows) => {
        const { rows: out } = await protectFigure(figure(['a', 'b'], rows, true));
        for (const column of [0, 1]) {
          const inner = out.slice(0, -1).map(({ cells }) => cells[column]);
          for (const cell of inner) expect(typeof cell === 'number' && cell > 0 && cell < 5).toBe(false);
          const hidden = inner.filter((cell) => typeof cell === 'object').length;
          const total = out.at(-1)?.cells[column];
          // a total that is shown never stands beside exactly one that is not
          if (typeof total === 'number') expect(hidden).not.toBe(1);
        }
      }),
      { numRuns: 30 },
    );
  });
});
