/** Bayesian comparison of two shares with beta posteriors, by exact integration instead of simulation. */
import { betaWeight, incompleteBeta } from './special';

export interface Beta {
  alpha: number;
  beta: number;
}

/** Nodes and weights of the ten-point Gauss-Legendre rule on −1..1 (half of them; the rest mirrors). */
const nodes = [0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
const weights = [
  0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814,
];
const PANELS = 32;

/**
 * How likely is a draw of B above a draw of A? P(B > A); absolute error below 1e-10.
 * Source: ∫ f_B(x) F_A(x) dx on x = sin² t, which keeps the density finite at both ends; Gauss-Legendre. The closed sum of Miller,
 * Formulas for Bayesian A/B Testing (2014), is its value for whole parameters.
 * @example probabilityAbove({ alpha: 2, beta: 1 }, { alpha: 1, beta: 2 }) // 0.166666666667
 */
export function probabilityAbove(a: Beta, b: Beta): number {
  const mean = b.alpha / (b.alpha + b.beta);
  const spread = Math.sqrt((mean * (1 - mean)) / (b.alpha + b.beta + 1));
  // Where B has all but 1e-16 of its weight: normal near the middle, exponential towards an end. As an angle, so that densities that
  // grow without bound at an end stay finite.
  const reach = 10 * spread + 45 / (b.alpha + b.beta);
  const angle = (x: number) => Math.asin(Math.sqrt(Math.min(Math.max(x, 0), 1)));
  const [from, to] = [angle(mean - reach), angle(mean + reach)];
  const half = (to - from) / PANELS / 2;
  let sum = 0;
  for (let panel = 0; panel < PANELS; panel++) {
    const center = from + (2 * panel + 1) * half;
    for (let i = 0; i < nodes.length; i++) {
      for (const at of [center - half * nodes[i]!, center + half * nodes[i]!]) {
        const [sine, cosine] = [Math.sin(at), Math.cos(at)];
        const [x, rest] = [sine * sine, cosine * cosine];
        // dx ÷ (x (1 − x)) = 2 dt ÷ (sin t cos t)
        sum +=
          (weights[i]! * betaWeight(x, b.alpha, b.beta, rest) * incompleteBeta(x, a.alpha, a.beta, rest)) /
          (sine * cosine);
      }
    }
  }
  return Math.min(Math.max(2 * half * sum, 0), 1);
}

/**
 * What does choosing B cost on average, if A is better after all? E[max(A − B, 0)], in shares; absolute error below 1e-10.
 * Source: Stucchio, Bayesian A/B Testing at VWO (2015), expected loss.
 * @example expectedLoss({ alpha: 1, beta: 1 }, { alpha: 1, beta: 1 }) // 0.166666666667
 */
export function expectedLoss(a: Beta, b: Beta): number {
  const mean = ({ alpha, beta }: Beta) => alpha / (alpha + beta);
  const more = ({ alpha, beta }: Beta) => ({ alpha: alpha + 1, beta });
  return Math.max(mean(a) * (1 - probabilityAbove(more(a), b)) - mean(b) * (1 - probabilityAbove(a, more(b))), 0);
}
