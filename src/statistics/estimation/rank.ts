// Largest prime below 2^26: products stay exact in a double.
const PRIME = 67_108_859;

/** x^(PRIME - 2) modulo PRIME: the inverse of x. */
function inverse(x: number): number {
  let result = 1;
  let base = x;
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

const basis = new Int32Array(31);

/**
 * Whether the histories that were seen (a count above 0, and kept) have full rank modulo 2 as rows of a matrix as in
 * `rankOf`; they then have it anyway. Often it does, and a row of up to 31 columns is one number. False says nothing.
 */
export function hasFullRankModulo2(
  counts: Float64Array,
  kept: Uint8Array,
  terms: readonly number[],
): boolean {
  const columns = terms.length;
  if (columns > 31) return false;
  basis.fill(0);
  let rank = 0;
  for (let history = 1; history < counts.length; history += 1) {
    if (kept[history] === 0 || counts[history] === 0) continue;
    let row = 0;
    for (let at = 0; at < columns; at += 1) {
      const term = terms[at] as number;
      if ((history & term) === term) row |= 1 << at;
    }
    while (row !== 0) {
      const lead = 31 - Math.clz32(row);
      const pivot = basis[lead] as number;
      if (pivot === 0) {
        basis[lead] = row;
        rank += 1;
        break;
      }
      row ^= pivot;
    }
    if (rank === columns) return true;
  }
  return false;
}

/**
 * Rank of a 0/1 matrix whose row `w` has a 1 in the column of each term within `w`. Worked out modulo a prime, so
 * without rounding; a full rank found is a full rank.
 */
export const rankOf = (histories: Iterable<number>, terms: readonly number[]): number =>
  pivotColumns(histories, terms).length;

/** Columns of the matrix in `rankOf` on which all others depend, as far to the front as can be. */
export function pivotColumns(histories: Iterable<number>, terms: readonly number[]): number[] {
  const columns = terms.length;
  const basis: (Float64Array | undefined)[] = new Array<undefined>(columns).fill(undefined);
  let rank = 0;
  for (const history of histories) {
    const row = new Float64Array(columns);
    for (let at = 0; at < columns; at += 1) {
      const term = terms[at] as number;
      row[at] = (history & term) === term ? 1 : 0;
    }
    if (addRow(basis, row)) rank += 1;
    if (rank === columns) break;
  }
  return [...basis.keys()].filter((at) => basis[at] !== undefined);
}

/** Reduces a row by those before it; keeps what is left of it. False when nothing is left. */
function addRow(basis: (Float64Array | undefined)[], row: Float64Array): boolean {
  for (let at = 0; at < row.length; at += 1) {
    const lead = row[at] as number;
    if (lead === 0) continue;
    const pivot = basis[at];
    if (pivot === undefined) {
      const scale = inverse(lead);
      for (let column = at; column < row.length; column += 1)
        row[column] = ((row[column] as number) * scale) % PRIME;
      basis[at] = row;
      return true;
    }
    for (let column = at; column < row.length; column += 1) {
      const value = ((row[column] as number) + (PRIME - lead) * (pivot[column] as number)) % PRIME;
      row[column] = value;
    }
  }
  return false;
}
