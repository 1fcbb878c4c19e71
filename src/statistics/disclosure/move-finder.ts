import { randomFrom } from '../numbers/random.ts';
import type { Reach } from './attackers.ts';
import type { CellSystem } from './cell-system.ts';
import { type Move, moveOf } from './moves.ts';
import { type Equalities, type Programme, programmeOf, type Solver } from './solver.ts';

/** What may happen to a cell while moves are looked for. */
export const CELL = {
  /** Published, and stays so. */
  fixed: 0,
  /** Published, but may be hidden at a cost. */
  open: 1,
  /** Hidden. */
  hidden: 2,
} as const;

/** What is asked of a move: that it changes `cell` by exactly `by`, at least cost; or as far as it can, up to `by`. */
export interface Wanted {
  readonly cell: number;
  readonly by: number;
  /** `exactly`: open cells may change too, at their cost. `most`: only hidden cells may. */
  readonly how: 'exactly' | 'most';
}

/**
 * A move of whole numbers; `none` when there is certainly none; `unbounded` when there is no end to how far it goes;
 * `gave-up` when the search took too long to say.
 */
export type Found = Move | 'none' | 'unbounded' | 'gave-up';

/** Finds moves among some of the atoms; the others stay as they are. */
export interface MoveFinder {
  find(wanted: Wanted, reach: Reach, status: Uint8Array, cost: Float64Array): Found;
  /** Whether all atoms take part, so that what it does not find is not there. */
  readonly isWhole: boolean;
  dispose(): void;
}

/** Cost of a change of a cell that is hidden anyway: so small that it only keeps moves short. */
const SLIGHT = 1e-4;
const CLOSE = 1e-6;
/** How many corners to look at before whole numbers are asked of the solver, which takes far longer. */
const ATTEMPTS = 4;

/**
 * A finder over these atoms. Each atom and each cell of several atoms stands in the programme twice, as what is added
 * and what is taken away, so that both can have a cost (Kelly, Golden and Assad 1992; Fischetti and Salazar 2000). One
 * that is not `thorough` gives up sooner where open cells may change.
 */
export function moveFinder(
  solver: Solver,
  system: CellSystem,
  atoms: readonly number[],
  thorough = true,
): MoveFinder {
  const sums = [...new Set(atoms.flatMap((atom) => [...(system.cellsOf[atom] ?? [])]))].filter(
    (cell) => (system.cells[cell]?.length ?? 0) > 1,
  );
  const size = atoms.length + sums.length;
  /** The cell that each pair of columns changes; -1 for an atom that is no cell. */
  const cellAt = Int32Array.from([...atoms.map((atom) => system.ownCell[atom] ?? -1), ...sums]);
  const placeOf = new Map<number, number>();
  cellAt.forEach((cell, place) => {
    if (cell >= 0) placeOf.set(cell, place);
  });
  const isWhole = atoms.length === system.people.length;
  const random = randomFrom(size);
  const programme: Programme = programmeOf(solver, equalitiesOf(system, atoms, sums));
  const lower = new Float64Array(2 * size);
  const upper = new Float64Array(2 * size);
  const price = new Float64Array(2 * size);

  function setBounds(
    { cell: target, by, how }: Wanted,
    reach: Reach,
    status: Uint8Array,
    cost: Float64Array,
  ): void {
    for (let place = 0; place < size; place += 1) {
      const cell = cellAt[place] as number;
      const state = cell < 0 ? CELL.hidden : status[cell];
      const may = state === CELL.hidden || (state === CELL.open && how === 'exactly');
      const atom = place < atoms.length ? reach.atomDown(atoms[place] as number) : Number.POSITIVE_INFINITY;
      const down = cell < 0 ? atom : Math.min(atom, reach.down(cell));
      upper[place] = may ? (cell < 0 ? Number.POSITIVE_INFINITY : reach.up(cell)) : 0;
      upper[size + place] = may ? down : 0;
      lower[place] = 0;
      lower[size + place] = 0;
      price[place] = state === CELL.open ? (cost[cell] as number) : SLIGHT;
      price[size + place] = price[place] as number;
    }
    const place = placeOf.get(target);
    if (place === undefined) return;
    const along = by > 0 ? place : size + place;
    upper[by > 0 ? size + place : place] = 0;
    upper[along] = Math.min(Math.abs(by), upper[along] as number);
    if (how === 'most') price[along] = -1;
    else lower[along] = Math.abs(by);
  }

  /** What a solution changes each atom by; null when that is not whole. */
  function wholeChanges(values: Float64Array): (readonly [number, number])[] | null {
    const changes = atoms.map(
      (atom, at) => [atom, (values[at] as number) - (values[size + at] as number)] as const,
    );
    if (changes.some(([, by]) => Math.abs(by - Math.round(by)) > CLOSE)) return null;
    return changes.map(([atom, by]) => [atom, Math.round(by)] as const);
  }

  /** Changes prices a little, so that the next solve ends in another corner. */
  function shake(): void {
    for (let at = 0; at < price.length; at += 1)
      if ((price[at] as number) > 0) price[at] = (price[at] as number) * (0.5 + random.fraction());
  }

  return {
    find(wanted, reach, status, cost) {
      const place = placeOf.get(wanted.cell);
      if (place === undefined) return 'none';
      setBounds(wanted, reach, status, cost);
      if ((lower[place] as number) > (upper[place] as number)) return 'none';
      if ((lower[size + place] as number) > (upper[size + place] as number)) return 'none';
      const along = wanted.by > 0 ? place : size + place;
      for (let attempt = 0; attempt <= ATTEMPTS; attempt += 1) {
        const last = attempt === ATTEMPTS;
        if (last && wanted.how === 'exactly' && !thorough) break;
        const whole = wanted.how === 'exactly' ? 'any' : 'best';
        const solved = programme.solve(lower, upper, price, last ? whole : 'not');
        if (solved.status !== 'optimal') return solved.status === 'infeasible' ? 'none' : solved.status;
        const changes = wholeChanges(solved.values);
        if (changes !== null) return moveOf(system, changes);
        // No move of whole numbers goes further than one of fractions does.
        upper[along] = Math.floor((solved.values[along] as number) + CLOSE);
        if (upper[along] === 0) return 'none';
        shake();
      }
      return 'gave-up';
    },
    isWhole,
    dispose: () => programme.dispose(),
  };
}

/** One equality for each sum: what its atoms gain and lose is what it gains and loses. */
function equalitiesOf(system: CellSystem, atoms: readonly number[], sums: readonly number[]): Equalities {
  const size = atoms.length + sums.length;
  const columnOf = new Map(atoms.map((atom, at) => [atom, at]));
  const starts = new Int32Array(sums.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  sums.forEach((cell, row) => {
    const members = [...(system.cells[cell] ?? [])].flatMap((atom) => columnOf.get(atom) ?? []);
    indices.push(
      ...members,
      atoms.length + row,
      ...members.map((at) => size + at),
      size + atoms.length + row,
    );
    values.push(...members.map(() => 1), -1, ...members.map(() => -1), 1);
    starts[row + 1] = indices.length;
  });
  return {
    columns: 2 * size,
    rows: sums.length,
    starts,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}
