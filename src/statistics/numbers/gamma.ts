// ln Gamma by the Lanczos approximation with g = 607/128 and 15 terms: relative error below 1e-14 for x > 0.
// Coefficients: P. Godfrey, "A note on the computation of the convergent Lanczos complex Gamma approximation" (2001).
const G = 607 / 128;
const LANCZOS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125,
  -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5,
  -2.6190838401581408e-5, 3.6899182659531625e-6,
] as const;
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** ln Gamma(x) for x > 0. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError('ln Gamma is asked for a number above 0');
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const at = x - 1;
  let sum: number = LANCZOS[0];
  for (let term = 1; term < LANCZOS.length; term += 1) sum += (LANCZOS[term] ?? 0) / (at + term);
  const base = at + G + 0.5;
  return HALF_LOG_TWO_PI + (at + 0.5) * Math.log(base) - base + Math.log(sum);
}

const SMALL = Float64Array.from({ length: 256 }, (_, n) => (n < 2 ? 0 : logGamma(n + 1)));

/** ln n! for n of 0 or more; a fraction is Gamma(n + 1). Stirling's series where it is as exact, which is quicker. */
export function logFactorial(n: number): number {
  if (n < SMALL.length) return SMALL[n] ?? logGamma(n + 1);
  const square = n * n;
  const rest = (1 / 12 - (1 / 360 - 1 / (1260 * square)) / square) / n;
  return HALF_LOG_TWO_PI + (n + 0.5) * Math.log(n) - n + rest;
}

const EPSILON = 1e-16;
const MOST_TERMS = 100_000;

/** ln of x^a e^-x / Gamma(a + 1). */
const logPrefix = (a: number, x: number): number => a * Math.log(x) - x - logGamma(a + 1);

/** ln P(a, x), regularised lower incomplete gamma, by its power series; for x < a + 1. */
function logLowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MOST_TERMS && term > sum * EPSILON; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return logPrefix(a, x) + Math.log(sum);
}

/** ln Q(a, x), regularised upper incomplete gamma, by Lentz' continued fraction; for x >= a + 1. */
function logUpperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < EPSILON * 10) break;
  }
  return a * Math.log(x) - x - logGamma(a) + Math.log(h);
}

/** ln of the regularised lower incomplete gamma function P(a, x), a > 0, x >= 0; accurate when it is small. */
export function logLowerGamma(a: number, x: number): number {
  if (x <= 0) return Number.NEGATIVE_INFINITY;
  return x < a + 1 ? logLowerSeries(a, x) : Math.log1p(-Math.exp(logUpperFraction(a, x)));
}

/** ln of the regularised upper incomplete gamma function Q(a, x), a > 0, x >= 0; accurate when it is small. */
export function logUpperGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? Math.log1p(-Math.exp(logLowerSeries(a, x))) : logUpperFraction(a, x);
}
