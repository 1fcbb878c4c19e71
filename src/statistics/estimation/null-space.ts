/** Basis of the vectors b with A b = 0, A the 0/1 rows of these histories over these terms. */
export function nullSpace(histories: readonly number[], terms: readonly number[]): Float64Array[] {
  const size = terms.length;
  const rows = reduced(
    histories.map((history) => Float64Array.from(terms, (term) => ((history & term) === term ? 1 : 0))),
    size,
  );
  const leads = rows.map((row) => row.findIndex((value) => value !== 0));
  const free = Array.from({ length: size }, (_, at) => at).filter((at) => !leads.includes(at));
  return free.map((at) => {
    const direction = new Float64Array(size);
    direction[at] = 1;
    rows.forEach((row, index) => {
      direction[leads[index] as number] = -(row[at] as number);
    });
    return direction;
  });
}

const ZERO = 1e-9;

/** Reduced row echelon form, rows of zeros left out. Entries of the source are 0 and 1, so a small rest is rounding. */
function reduced(rows: Float64Array[], size: number): Float64Array[] {
  const done: Float64Array[] = [];
  let left = rows;
  for (let column = 0; column < size; column += 1) {
    const [pivot] = [...left].sort(
      (one, other) => Math.abs(other[column] as number) - Math.abs(one[column] as number),
    );
    if (pivot === undefined || Math.abs(pivot[column] as number) < ZERO) continue;
    const lead = pivot[column] as number;
    const scaled = pivot.map((value) => value / lead);
    const cleared = (row: Float64Array): Float64Array => {
      const by = row[column] as number;
      return row.map((value, at) => {
        const rest = value - by * (scaled[at] as number);
        return Math.abs(rest) < ZERO ? 0 : rest;
      });
    };
    left = left.filter((row) => row !== pivot).map(cleared);
    for (let at = 0; at < done.length; at += 1) done[at] = cleared(done[at] as Float64Array);
    done.push(scaled);
  }
  return done;
}
