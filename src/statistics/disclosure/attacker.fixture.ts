import { solve } from 'yalps';

/**
 * An attacker for the tests, who shares nothing with the product: he has the published figures, knows which
 * combinations of codes can occur, and does his own algebra (yalps) or tries out every table.
 */
export interface Figure {
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly value: number | null;
}

/** One combination of codes: the people that he wants to know about. */
export type Combination = Readonly<Record<string, string>>;

/** What he knows besides: bounds of sums of combinations. */
export interface Knowledge {
  readonly where: Figure['where'];
  readonly least?: number;
  readonly most?: number;
}

export const falls = (combination: Combination, where: Figure['where']): boolean =>
  Object.entries(where).every(([column, codes]) => codes.includes(combination[column] ?? ''));

/** Lowest and highest sum over `target`, with every combination 0 or more. Infinity when nothing bounds it. */
export function attack(
  combinations: readonly Combination[],
  figures: readonly Figure[],
  target: Figure['where'],
  known: readonly Knowledge[] = [],
): readonly [number, number] {
  const constraints: Record<string, { equal: number } | { min: number; max: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  combinations.forEach((combination, at) => {
    variables[`x${at}`] = falls(combination, target) ? { target: 1 } : { target: 0 };
  });
  const constrain = (
    name: string,
    where: Figure['where'],
    bound: { equal: number } | { min: number; max: number },
  ) => {
    constraints[name] = bound;
    combinations.forEach((combination, at) => {
      if (falls(combination, where)) (variables[`x${at}`] as Record<string, number>)[name] = 1;
    });
  };
  figures.forEach(({ where, value }, at) => {
    if (value !== null) constrain(`f${at}`, where, { equal: value });
  });
  known.forEach(({ where, least = 0, most = 1e6 }, at) => {
    constrain(`k${at}`, where, { min: least, max: most });
  });
  const best = (direction: 'minimize' | 'maximize'): number => {
    const { status, result } = solve({ direction, objective: 'target', constraints, variables });
    if (status === 'unbounded') return Number.POSITIVE_INFINITY;
    if (status !== 'optimal') throw new Error(`the attacker's programme is ${status}`);
    return Math.round(result * 1e6) / 1e6;
  };
  return [best('minimize'), best('maximize')];
}

/** Every table of whole numbers that agrees with the figures; gives each to `see`. Needs a published total. */
export function everyTable(
  combinations: readonly Combination[],
  figures: readonly Figure[],
  see: (table: readonly number[]) => void,
): void {
  const sums = figures.flatMap(({ where, value }) =>
    value === null ? [] : [{ value, members: combinations.map((combination) => falls(combination, where)) }],
  );
  const left = sums.map(({ value }) => value);
  const last = sums.map(({ members }) => members.lastIndexOf(true));
  const table: number[] = [];
  const fill = (at: number): void => {
    if (at === combinations.length) {
      see(table);
      return;
    }
    const of = [...sums.keys()].filter((sum) => sums[sum]?.members[at]);
    const most = Math.min(...of.map((sum) => left[sum] as number));
    const closing = of.filter((sum) => last[sum] === at).map((sum) => left[sum] as number);
    if (closing.some((rest) => rest !== closing[0] || rest > most)) return;
    for (let value = closing[0] ?? 0; value <= (closing[0] ?? most); value += 1) {
      table[at] = value;
      for (const sum of of) left[sum] = (left[sum] as number) - value;
      fill(at + 1);
      for (const sum of of) left[sum] = (left[sum] as number) + value;
    }
  };
  fill(0);
}

/** All combinations of codes. */
export function combinationsOf(codes: Readonly<Record<string, readonly string[]>>): Combination[] {
  return Object.entries(codes).reduce<Combination[]>(
    (sofar, [column, values]) => sofar.flatMap((one) => values.map((value) => ({ ...one, [column]: value }))),
    [{}],
  );
}
