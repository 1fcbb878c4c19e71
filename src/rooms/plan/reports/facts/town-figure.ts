import type { Context } from '../../../../kernel/context.ts';
import { deskCells } from '../../desk/desk-cells.ts';
import { gatherDesk } from '../../desk/gather-desk.ts';
import type { FrozenFigure } from '../frozen.ts';

/** The municipalities beside one another, by name: agreements and promises, nothing about people. */
export async function townList(context: Context): Promise<FrozenFigure> {
  const rows = await gatherDesk(context);
  return {
    code: 'town_list',
    title: 'De gemeenten naast elkaar',
    columns: ['Gemeente', ...deskCells.map(({ label }) => label)],
    rows: rows.map((row) => ({ label: row.name, cells: deskCells.map(({ plain }) => plain(row)) })),
    chart: false,
    source: 'Lantaarn, stand van vandaag; op alfabet',
    people: false,
  };
}
