import type { Figure } from './attacker.fixture.ts';
import type { Microdata } from './microdata.ts';
import { asSelections, publishedTables } from './published.ts';
import { unsafeCells } from './rules.ts';
import type { Solver } from './solver.ts';
import { suppress } from './suppress.ts';
import { type Declared, linkedTables, type Shape } from './tables.ts';

interface Options {
  readonly threshold?: number;
  readonly stronger?: boolean;
  readonly declared?: Declared;
  readonly rounds?: number;
}

/** Tables protected by the product, and the figures that go out. */
export function protect(
  solver: Solver,
  data: Microdata,
  shapes: readonly Shape[],
  { threshold = 5, stronger = true, declared = {}, rounds }: Options = {},
) {
  const linked = linkedTables(data, shapes, declared);
  const { system, blockOf } = linked;
  const unsafe = unsafeCells(linked, { threshold }).map(({ cell }) => cell);
  const guarantee = { threshold, width: threshold - 1, stronger };
  const effort = rounds === undefined ? {} : { rounds };
  const found = suppress(solver, { system, blockOf, unsafe, guarantee, ...effort });
  const hidden = found.status === 'protected' ? found.hidden : new Uint8Array(system.cells.length);
  const shown = (cell: number): number | null =>
    hidden[cell] === 1 ? null : (system.counts[cell] as number);
  const tables = publishedTables(linked, shown);
  const figures: Figure[] = asSelections(tables);
  const cells = tables.flatMap((table) => table.cells);
  const whereOf = new Map(figures.map(({ where }, at) => [cells[at]?.cell ?? -1, where]));
  return { linked, unsafe, guarantee, found, hidden, figures, whereOf };
}
