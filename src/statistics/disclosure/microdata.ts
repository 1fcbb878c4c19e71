/** Rows of codes with how many people each row stands for. A person in a file of one row each counts 1. */
export interface Microdata {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** One for each row, whole numbers of 0 or more. */
  readonly counts: ArrayLike<number>;
}

/** A column of the data as tables use it. */
export interface Dimension {
  readonly column: string;
  /** The codes that may occur, in the order in which they are shown. Codes without people count too. */
  readonly codes: readonly string[];
}

/** The column `group` follows from the column `of`: a county from a municipality. Everyone is taken to know that. */
export interface Grouping {
  readonly group: string;
  readonly of: string;
  /** The group of each code of `of`. */
  readonly groupOf: ReadonlyMap<string, string>;
}

/** Where a column stands. Throws a RangeError when it is not there. */
export function columnAt(data: Microdata, column: string): number {
  const at = data.columns.indexOf(column);
  if (at === -1) throw new RangeError(`there is no column ${column}`);
  return at;
}

/** Throws a RangeError when a count is not a whole number of 0 or more, or there are not as many as rows. */
export function checkCounts({ rows, counts }: Microdata): void {
  if (counts.length !== rows.length) throw new RangeError('there are not as many counts as rows');
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] as number;
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError('a count is a whole number of 0 or more');
  }
}

/** The codes that occur in a column, in the order of the alphabet (numbers by size). */
export function codesIn(data: Microdata, column: string): string[] {
  const at = columnAt(data, column);
  const codes = [...new Set(data.rows.map((row) => row[at] ?? ''))];
  return codes.toSorted((one, other) => one.localeCompare(other, 'nl', { numeric: true }));
}

/**
 * Columns that follow from another one in these data: every code of `of` goes with one code of `group`, and `group`
 * has fewer codes. Of several `of` the one with the fewest codes, so that a country follows from a county and a county
 * from a municipality. That it holds by chance does no harm: the attacker is then taken to know more than he does.
 */
export function groupingsIn(data: Microdata, columns: readonly string[]): Grouping[] {
  const sizes = new Map(columns.map((column) => [column, codesIn(data, column).length]));
  const sizeOf = (column: string): number => sizes.get(column) ?? 0;
  return columns.flatMap((group) => {
    const finer = columns
      .filter((of) => of !== group && sizeOf(of) > sizeOf(group) && sizeOf(group) > 1)
      .toSorted((one, other) => sizeOf(one) - sizeOf(other));
    for (const of of finer) {
      const groupOf = mappingOf(data, of, group);
      if (groupOf !== null) return [{ group, of, groupOf }];
    }
    return [];
  });
}

/** For each code of one column the only code of another that goes with it; null when some code has several. */
function mappingOf(data: Microdata, from: string, to: string): Map<string, string> | null {
  const [one, other] = [columnAt(data, from), columnAt(data, to)];
  const mapping = new Map<string, string>();
  for (const row of data.rows) {
    const [code = '', group = ''] = [row[one], row[other]];
    if ((mapping.get(code) ?? group) !== group) return null;
    mapping.set(code, group);
  }
  return mapping;
}
