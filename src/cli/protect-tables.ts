import { createHash, createHmac } from 'node:crypto';
import {
  audit,
  changeOf,
  type Gap,
  groupingsIn,
  keySum,
  type LinkedTables,
  linkedTables,
  loadSolver,
  type Microdata,
  type PublishedTable,
  perturbedCounts,
  possibleBehind,
  possibleTrueCounts,
  publishedTables,
  roundCounts,
  suppress,
  transitionMatrix,
  unsafeCells,
} from '../statistics/index.ts';

/** What somebody asks of `lantaarn protect`. */
export interface ProtectTask {
  readonly data: Microdata;
  readonly shapes: readonly (readonly string[])[];
  readonly mechanism: 'suppress' | 'round' | 'cell-key';
  readonly threshold: number;
  readonly base: number;
  /** Secret from which the record keys of the cell key method follow; null: it follows from the data. */
  readonly secret: Uint8Array | null;
}

/** Values that can stand behind a cell. Not `exact`: at least these; the outermost may lie further out. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly exact: boolean;
}

/** Protected tables, or which cell could not be protected. */
export type Protected =
  | {
      readonly status: 'protected';
      readonly tables: readonly PublishedTable[];
      /** For each hidden cell, or with noise for each cell. */
      readonly intervals: ReadonlyMap<number, Interval>;
      readonly names: readonly string[];
      readonly summary: Readonly<Record<string, number | boolean>>;
    }
  | { readonly status: 'refused'; readonly cell: string; readonly attacker: Gap['attacker']['kind'] };

/** Up to so many cells every feasible interval is worked out in full. */
const EXACT_CELLS = 2000;
/** The advice for partners: changes up to 5, variance 3, no counts of 1 or 2. */
const NOISE = { largest: 5, variance: 3, gap: 2 };

/** Protects tables of these shapes together. */
export async function protectTables(task: ProtectTask): Promise<Protected> {
  const columns = [...new Set(task.shapes.flat())];
  const groupings = groupingsIn(task.data, columns);
  const guardBelow = task.mechanism === 'suppress' ? task.threshold : 0;
  const linked = linkedTables(task.data, task.shapes, { groupings, guardBelow });
  if (task.mechanism === 'round') return rounded(linked, task);
  return task.mechanism === 'cell-key' ? perturbed(linked, task) : suppressed(linked, task);
}

async function suppressed(linked: LinkedTables, { threshold }: ProtectTask): Promise<Protected> {
  const { system, unseen, blockOf, names } = linked;
  const solver = await loadSolver();
  const unsafe = unsafeCells(linked, { threshold }).map(({ cell }) => cell);
  const guarantee = { threshold, width: threshold - 1, stronger: true };
  const found = suppress(solver, { system, unsafe, unseen, blockOf, guarantee });
  if (found.status === 'refused')
    return { status: 'refused', cell: names[found.gap.cell] ?? '', attacker: found.gap.attacker.kind };
  const { hidden, moves } = found;
  const intervals = system.cells.length <= EXACT_CELLS ? 'exact' : 'proven';
  const proof = audit(solver, { system, hidden, unsafe, unseen, guarantee, blockOf, moves, intervals });
  const gap = proof.gaps[0];
  if (gap !== undefined)
    return { status: 'refused', cell: names[gap.cell] ?? '', attacker: gap.attacker.kind };
  const outside = new Set(unseen);
  return {
    status: 'protected',
    tables: publishedTables(linked, (cell) => (hidden[cell] === 1 ? null : (system.counts[cell] as number))),
    intervals: new Map(
      proof.intervals
        .filter(({ cell }) => !outside.has(cell))
        .map(({ cell, ...interval }) => [cell, interval]),
    ),
    names,
    summary: {
      safe: proof.safe,
      cells: system.cells.length - unseen.length,
      hidden: hidden.reduce((sum, one) => sum + one, 0) - unseen.length,
      width: guarantee.width,
      knownBeforehand: proof.beforehand.length,
    },
  };
}

function rounded(linked: LinkedTables, { base, shapes }: ProtectTask): Protected {
  const { system, names } = linked;
  const rounding = roundCounts({ system, base, every: shapes.length > 1 });
  const behind = (cell: number): Interval => {
    const ends = Array.from(system.cells[cell] ?? [], (atom) =>
      possibleBehind(rounding.people[atom] ?? 0, base),
    );
    const sum = (end: 0 | 1): number => ends.reduce((total, one) => total + one[end], 0);
    return { low: sum(0), high: sum(1), exact: true };
  };
  const { mean, largest } = changeOf(system, rounding);
  return {
    status: 'protected',
    tables: publishedTables(linked, (cell) => rounding.counts[cell] ?? 0),
    intervals: new Map(names.map((_, cell) => [cell, behind(cell)])),
    names,
    summary: { safe: true, cells: names.length, meanChange: mean, largestChange: largest },
  };
}

function perturbed(linked: LinkedTables, { data, secret }: ProtectTask): Protected {
  const matrix = transitionMatrix(NOISE);
  const counts = perturbedCounts(linked, recordKeys(data, secret), matrix);
  return {
    status: 'protected',
    tables: publishedTables(linked, (cell) => counts[cell] ?? 0),
    intervals: new Map(
      linked.names.map((_, cell) => {
        const [low, high] = possibleTrueCounts(matrix, counts[cell] ?? 0);
        return [cell, { low, high, exact: true }];
      }),
    ),
    names: linked.names,
    summary: {
      safe: true,
      cells: linked.names.length,
      largestChange: NOISE.largest,
      variance: NOISE.variance,
    },
  };
}

/**
 * For each row the sum of its people's keys: HMAC-SHA-256 of all codes of a row and the place of the person among
 * those with the same codes. Without a secret it follows from the data, so that the same file gives the same noise.
 */
function recordKeys({ columns, rows, counts }: Microdata, secret: Uint8Array | null): number[] {
  const key =
    secret ??
    createHash('sha256')
      .update(JSON.stringify([columns, rows, Array.from(counts)]))
      .digest();
  const seen = new Map<string, number>();
  return rows.map((row, at) => {
    const codes = JSON.stringify(row);
    const first = seen.get(codes) ?? 0;
    const count = counts[at] ?? 0;
    seen.set(codes, first + count);
    return keySum(
      Array.from({ length: count }, (_, person) =>
        createHmac('sha256', key)
          .update(`${codes} ${first + person}`)
          .digest()
          .readUInt32BE(0),
      ),
    );
  });
}
