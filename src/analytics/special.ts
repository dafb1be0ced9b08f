/** Special functions of statistics. Accuracy stated at each: relative, also far in the tails. */

const HALF_LOG_TWO_PI = 0.9189385332046727;
const TINY = 1e-300;
const EPSILON = 2 ** -53;

/** Bernoulli terms of the Stirling series. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/**
 * By how much does Stirling's formula miss? ln Γ(x) − (x − ½) ln x + x − ½ ln 2π for x > 0; absolute error below 1e-16 for x ≥ 10.
 * Source: Abramowitz & Stegun (1964), 6.1.41; Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 * @example stirlingError(10) // 0.008330563433362871
 */
export function stirlingError(x: number): number {
  if (x < 10) {
    // Shifted upwards until the series holds.
    let shifted = x;
    let product = 1;
    while (shifted < 10) product *= shifted++;
    return (
      stirlingError(shifted) +
      (shifted - 0.5) * Math.log(shifted) -
      shifted -
      Math.log(product) -
      (x - 0.5) * Math.log(x) +
      x
    );
  }
  const inverse = 1 / (x * x);
  return stirling.reduceRight((sum, term) => sum * inverse + term, 0) / x;
}

/**
 * What is ln Γ(x), x > 0? Absolute error below 1e-14 · max(1, |ln Γ|).
 * @example logGamma(10) // 12.801827480081469
 */
export function logGamma(x: number): number {
  if (x < 10) {
    let shifted = x;
    let product = 1;
    while (shifted < 10) product *= shifted++;
    return logGamma(shifted) - Math.log(product);
  }
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
}

/** x ln(x ÷ mean) + mean − x without cancellation near x = mean (Loader 2000). */
function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const d = x - mean;
  if (Math.abs(d) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - d;
  const v = d / (x + mean);
  let sum = d * v;
  let power = 2 * x * v;
  for (let k = 1; k < 1000; k++) {
    power *= v * v;
    const next = sum + power / (2 * k + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * Density of the beta distribution times x(1 − x): x^a (1 − x)^b ÷ B(a, b), a, b > 0. Relative error below 1e-13 for a + b up to 1e9.
 * `rest` is 1 − x where the caller knows it better than x can tell.
 * Source: Loader (2000), saddle-point expansion.
 * @example betaWeight(0.5, 2, 3) // 0.375
 */
export function betaWeight(x: number, a: number, b: number, rest = 1 - x): number {
  if (x <= 0 || rest <= 0) return 0;
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * rest);
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/**
 * Which share of the beta distribution lies below x? The regularised incomplete beta function I_x(a, b); relative error below 1e-12.
 * Source: continued fraction DLMF 8.17.22, evaluated as Lentz (1976).
 * @example incompleteBeta(0.5, 2, 3) // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(rest, b, a, x);
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 4 * EPSILON) break;
  }
  return (betaWeight(x, a, b, rest) * fraction) / a;
}

const nonZero = (value: number) => (Math.abs(value) < TINY ? TINY : value);

/**
 * Which share of the gamma distribution lies above x? Q(a, x), a > 0; relative error below 1e-12.
 * Source: series DLMF 8.11.4 and continued fraction 8.9.2.
 * @example upperGamma(1, 2) // 0.135335283236613
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const weight = Math.exp(-deviance(a, x) - stirlingError(a)) * Math.sqrt(a / (2 * Math.PI));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 100_000 && term > sum * EPSILON; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - weight * sum;
  }
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 4 * EPSILON) break;
  }
  return weight * fraction;
}

/**
 * Which share of the chi-square distribution lies above x?
 * @example chiSquareTail(4.761904761904762, 1) // 0.0290963315
 */
export const chiSquareTail = (x: number, degrees: number): number => upperGamma(degrees / 2, x / 2);

/**
 * Which share of the normal distribution lies below z? Relative error below 1e-12 down to z = −38.
 * @example normalBelow(-1.959963984540054) // 0.025
 * @example normalBelow(0.5) // 0.691462461274013
 */
export function normalBelow(z: number): number {
  const tail = upperGamma(0.5, (z * z) / 2) / 2;
  return z < 0 ? tail : 1 - tail;
}

/**
 * Below which z lies this share of the normal distribution? 0 < p < 1; absolute error below 1e-14.
 * Source: start of Abramowitz & Stegun (1964), 26.2.23; then Halley's steps on `normalBelow`.
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let z = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let i = 0; i < 4; i++) {
    const step = (normalBelow(z) - p) * Math.exp((z * z) / 2 + HALF_LOG_TWO_PI);
    z -= step / (1 + (z * step) / 2);
  }
  return z;
}
