import { logFactorial } from './gamma.ts';
import type { Random } from './random.ts';

/** ln of a gamma variate with this shape (> 0) and scale 1 (Marsaglia and Tsang 2000). In logs: a small shape underflows. */
export function logGammaVariate(random: Random, shape: number): number {
  if (shape < 1) return logGammaVariate(random, shape + 1) + Math.log(1 - random.fraction()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = random.normal();
    const root = 1 + c * z;
    if (root <= 0) continue;
    const cube = root * root * root;
    if (Math.log(1 - random.fraction()) < 0.5 * z * z + d - d * cube + d * Math.log(cube))
      return Math.log(d * cube);
  }
}

/** A gamma variate with this shape (> 0) and scale 1. */
export const gammaVariate = (random: Random, shape: number): number =>
  Math.exp(logGammaVariate(random, shape));

/** A beta variate x with these shapes, as ln x and ln(1 - x): both are exact where x is close to 0 or 1. */
export function logBetaVariate(random: Random, one: number, other: number): readonly [number, number] {
  // With one shape 1 the distribution function is a power, and can be turned round.
  if (one === 1) {
    const logRest = Math.log(1 - random.fraction()) / other;
    return [Math.log(-Math.expm1(logRest)), logRest];
  }
  if (other === 1) {
    const log = Math.log(1 - random.fraction()) / one;
    return [log, Math.log(-Math.expm1(log))];
  }
  const first = logGammaVariate(random, one);
  const second = logGammaVariate(random, other);
  const top = Math.max(first, second);
  const sum = top + Math.log(Math.exp(first - top) + Math.exp(second - top));
  return [first - sum, second - sum];
}

/** From this mean on rejection is faster than walking up from 0. */
const LARGE = 10;

/** A Poisson variate: by inversion, for large means by transformed rejection (Hörmann 1993, PTRS). */
export function poissonVariate(random: Random, mean: number): number {
  if (!(mean > 0)) return 0;
  if (mean < LARGE) return walkUp(random, Math.exp(-mean), (next) => mean / next);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  return rejected(random, {
    a: -0.059 + 0.02483 * b,
    b,
    centre: mean + 0.43,
    accept: 0.9277 - 3.6224 / (b - 2),
    scale: 1.1239 + 1.1328 / (b - 3.4),
    most: Number.POSITIVE_INFINITY,
    logMass: (k) => k * Math.log(mean) - mean - logFactorial(k),
  });
}

/** A binomial variate: by inversion, for large expectations by transformed rejection (Hörmann 1993, BTRS). */
export function binomialVariate(random: Random, trials: number, p: number): number {
  if (!(p > 0) || trials === 0) return 0;
  if (p >= 1) return trials;
  if (p > 0.5) return trials - binomialVariate(random, trials, 1 - p);
  const odds = p / (1 - p);
  if (trials * p < LARGE)
    return walkUp(random, (1 - p) ** trials, (next) => ((trials - next + 1) / next) * odds);
  const spread = Math.sqrt(trials * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const mode = Math.floor((trials + 1) * p);
  const atMode = logFactorial(mode) + logFactorial(trials - mode);
  return rejected(random, {
    a: -0.0873 + 0.0248 * b + 0.01 * p,
    b,
    centre: trials * p + 0.5,
    accept: 0.92 - 4.2 / b,
    scale: (2.83 + 5.1 / b) * spread,
    most: trials,
    logMass: (k) => atMode - logFactorial(k) - logFactorial(trials - k) + (k - mode) * Math.log(odds),
  });
}

/** Inversion from 0 up: `first` is the probability of 0, `factor(k)` that of k over that of k - 1. */
function walkUp(random: Random, first: number, factor: (next: number) => number): number {
  let left = random.fraction() - first;
  let mass = first;
  for (let value = 0; ; value += 1) {
    mass *= factor(value + 1);
    if (left < 0 || !(mass > 0)) return value;
    left -= mass;
  }
}

interface Hat {
  readonly a: number;
  readonly b: number;
  readonly centre: number;
  /** Below this the draw lies under the squeeze and is taken at once. */
  readonly accept: number;
  readonly scale: number;
  readonly most: number;
  readonly logMass: (k: number) => number;
}

function rejected(random: Random, { a, b, centre, accept, scale, most, logMass }: Hat): number {
  for (;;) {
    const u = random.fraction() - 0.5;
    const v = random.fraction();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + centre);
    if (edge >= 0.07 && v <= accept) return k;
    if (k < 0 || k > most) continue;
    if (Math.log((v * scale) / (a / (edge * edge) + b)) <= logMass(k)) return k;
  }
}
