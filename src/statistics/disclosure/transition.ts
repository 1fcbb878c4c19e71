/** What the noise of the cell key method may be. */
export interface NoiseRules {
  /** Largest change of a count, D. */
  readonly largest: number;
  /** Variance V of the change. */
  readonly variance: number;
  /** No count of 1 up to and including js is published; 0 when all may be. */
  readonly gap: number;
}

/** For each true count the chance of each change. The last row holds for every larger count. Row 0: no change. */
export interface TransitionMatrix {
  readonly rules: NoiseRules;
  readonly rows: readonly (readonly Chance[])[];
}

export interface Chance {
  /** Published count minus true count. */
  readonly change: number;
  readonly chance: number;
}

/** Parameters for which no such noise exists; the message says for which count and why. */
export class NoNoise extends RangeError {}

/**
 * Transition matrix of the cell key method: for each true count the distribution of largest entropy among those with
 * mean change 0, variance at most V (equal to V where that can be reached), changes up to D, no result below 0 or from
 * 1 to js, and chances that do not rise away from no change. 0 stays 0. Source: Giessing (2016); Marley and Leaver
 * (2011). Throws `NoNoise` when no distribution fits.
 */
export function transitionMatrix(rules: NoiseRules): TransitionMatrix {
  const { largest, variance, gap } = rules;
  if (!Number.isInteger(largest) || largest < 1) throw new NoNoise('D is a whole number from 1');
  if (!(variance > 0)) throw new NoNoise('V is above 0');
  if (!Number.isInteger(gap) || gap < 0) throw new NoNoise('js is a whole number from 0');
  const rows: Chance[][] = [[{ change: 0, chance: 1 }]];
  for (let count = 1; count <= largest + gap + 1; count += 1) rows.push(rowFor(count, rules));
  return { rules, rows };
}

function rowFor(count: number, { largest, variance, gap }: NoiseRules): Chance[] {
  const changes: number[] = [];
  for (let change = Math.max(-largest, -count); change <= largest; change += 1)
    if (count + change === 0 || count + change > gap) changes.push(change);
  const below = changes.findLast((change) => change < 0);
  const above = changes.find((change) => change > 0);
  if (!changes.includes(0)) {
    if (below === undefined || above === undefined)
      throw new NoNoise(
        `count ${count}: with D = ${largest} and js = ${gap} its mean cannot be kept; take a larger D`,
      );
    const least = -below * above;
    if (least > variance)
      throw new NoNoise(
        `count ${count}: with js = ${gap} its variance is at least ${least}, above V = ${variance}; take a larger V or a smaller js`,
      );
    if (least === variance)
      return [
        { change: below, chance: above / (above - below) },
        { change: above, chance: -below / (above - below) },
      ];
  }
  return largestEntropy(changes, variance);
}

/**
 * Largest entropy under the constraints. Without the last one the chances are exp(a v + b v^2) up to a factor, b = 0
 * when the variance is below V by itself. Neighbours whose chances would rise away from 0 get one chance together:
 * then v and v^2 stand for their means over those neighbours.
 */
function largestEntropy(changes: readonly number[], variance: number): Chance[] {
  const groups = changes.map((change) => [change]);
  for (;;) {
    const chances = tilted(groups, variance);
    const rising = groups.findIndex((group, at) => {
      const [here, next] = [group.at(-1) ?? 0, groups[at + 1]?.[0]];
      if (next === undefined || next !== here + 1) return false;
      const step = (chances[at + 1] as number) - (chances[at] as number);
      return next > 0 ? step > 1e-12 : step < -1e-12;
    });
    if (rising === -1)
      return groups.flatMap((group, at) =>
        group.map((change) => ({ change, chance: chances[at] as number })),
      );
    groups.splice(rising, 2, [...(groups[rising] ?? []), ...(groups[rising + 1] ?? [])]);
  }
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The chance of each member of each group, with mean 0 and variance at most V: Newton on the dual. */
function tilted(groups: readonly (readonly number[])[], variance: number): number[] {
  const first = groups.map(meanOf);
  const second = groups.map((group) => meanOf(group.map((change) => change * change)));
  const chancesAt = (a: number, b: number): { chances: number[]; log: number } => {
    const powers = groups.map((_, at) => a * (first[at] as number) + b * (second[at] as number));
    const top = Math.max(...powers);
    const weights = powers.map((power) => Math.exp(power - top));
    const total = weights.reduce((sum, weight, at) => sum + weight * (groups[at]?.length ?? 0), 0);
    return { chances: weights.map((weight) => weight / total), log: top + Math.log(total) };
  };
  const mean = (chances: readonly number[], of: (at: number) => number): number =>
    chances.reduce((sum, chance, at) => sum + chance * (groups[at]?.length ?? 0) * of(at), 0);
  const x = (at: number): number => first[at] as number;
  const y = (at: number): number => (second[at] as number) - variance;
  const descend = (free: 1 | 2): readonly [number, number] => {
    let [a, b] = [0, 0];
    for (let round = 0; round < 500; round += 1) {
      const { chances, log } = chancesAt(a, b);
      const [gx, gy] = [mean(chances, x), free === 2 ? mean(chances, y) : 0];
      if (Math.abs(gx) + Math.abs(gy) < 1e-13) break;
      const xx = mean(chances, (at) => x(at) ** 2) - gx ** 2;
      const yy = mean(chances, (at) => y(at) ** 2) - gy ** 2;
      const xy = mean(chances, (at) => x(at) * y(at)) - gx * gy;
      const determinant = xx * yy - xy * xy;
      const step =
        free === 1 ? [gx / xx, 0] : [(yy * gx - xy * gy) / determinant, (xx * gy - xy * gx) / determinant];
      const [da = 0, db = 0] = step;
      let length = 1;
      const value = log - b * variance;
      while (
        length > 1e-10 &&
        chancesAt(a - length * da, b - length * db).log - (b - length * db) * variance > value
      )
        length /= 2;
      a -= length * da;
      b -= length * db;
    }
    return [a, b];
  };
  const loose = chancesAt(...descend(1)).chances;
  return mean(loose, y) <= 0 ? loose : chancesAt(...descend(2)).chances;
}
