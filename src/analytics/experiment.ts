/** Tests of two groups by share: intervals, p-values, sizes, and whether the split itself is broken. */
import { AnalyticsError, notNegative, positive, within } from './problem';
import { chiSquareTail, normalBelow, normalQuantile } from './special';
import { exactSum } from './sum';

/** One group of a test: how many were shown it, how many of them converted. */
export interface Group {
  users: number;
  conversions: number;
}

export interface Comparison {
  rateA: number;
  rateB: number;
  /** Null when nobody converted in A. */
  lift: number | null;
  difference: number;
  low: number;
  high: number;
  /** Null when all or nobody converted. */
  z: number | null;
  p: number | null;
  /** Some expected cell below 5: the normal approximation is poor. */
  small: boolean;
}

/**
 * Refuses groups that cannot be: part persons, more conversions than users, nobody at all.
 * @example checkGroup('A', { users: 10, conversions: 3 }) // { users: 10, conversions: 3 }
 */
export function checkGroup(side: 'A' | 'B', group: Group): Group {
  for (const key of ['users', 'conversions'] as const) {
    if (!Number.isInteger(notNegative(`${key}${side}`, group[key]))) {
      throw new AnalyticsError('notWhole', `${key}${side}`, { got: group[key] });
    }
  }
  if (group.conversions > group.users) {
    throw new AnalyticsError('notAbove', `conversions${side}`, {
      got: group.conversions,
      limit: group.users,
      other: `users${side}`,
    });
  }
  return group;
}

/**
 * How do two conversion rates differ? Lift of B over A, difference with its interval (unpooled), z (pooled) and two-sided p.
 * Raises what `checkGroup` raises, `zeroBase` for a group without users, `outOfRange` for a confidence outside 0.5..0.9999.
 * Source: Agresti, Categorical Data Analysis (2013), 3.1 and 3.2.
 * @example compareRates({ users: 1000, conversions: 100 }, { users: 1000, conversions: 130 }, 0.95).p // 0.035488450466475
 */
export function compareRates(a: Group, b: Group, confidence: number): Comparison {
  checkGroup('A', a);
  checkGroup('B', b);
  if (a.users === 0) throw new AnalyticsError('zeroBase', 'usersA');
  if (b.users === 0) throw new AnalyticsError('zeroBase', 'usersB');
  const [rateA, rateB] = [a.conversions / a.users, b.conversions / b.users];
  const difference = rateB - rateA;
  const reach =
    normalQuantile(0.5 + within('confidence', confidence, 0.5, 0.9999) / 2) *
    Math.sqrt((rateA * (1 - rateA)) / a.users + (rateB * (1 - rateB)) / b.users);
  const pooled = (a.conversions + b.conversions) / (a.users + b.users);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.users + 1 / b.users));
  const z = error > 0 ? difference / error : null;
  return {
    rateA,
    rateB,
    lift: rateA > 0 ? difference / rateA : null,
    difference,
    low: difference - reach,
    high: difference + reach,
    z,
    p: z === null ? null : 2 * normalBelow(-Math.abs(z)),
    small: Math.min(pooled, 1 - pooled) * Math.min(a.users, b.users) < 5,
  };
}

/**
 * How many users does each group need? To see a change from `baseline` by `effect` (of the baseline, or in points) with this confidence
 * and power; rounded up by the caller. `variance`: of the baseline under no change (Evan Miller's calculator), or pooled (R's
 * power.prop.test).
 * Raises `outOfRange` for shares outside 0..1, `zeroBase` for no effect.
 * Source: Miller, Sample Size Calculator (evanmiller.org, 2010); Fleiss, Statistical Methods for Rates and Proportions (2003), 4.
 * @example sampleSize({ baseline: 0.2, changed: 0.25, confidence: 0.95, power: 0.8, variance: 'baseline' }) // 1030.2192831104603
 * @example sampleSize({ baseline: 0.5, changed: 0.75, confidence: 0.95, power: 0.9, variance: 'pooled' }) // 76.7069284517774
 */
export function sampleSize({
  baseline,
  changed,
  confidence,
  power,
  variance,
}: {
  baseline: number;
  changed: number;
  confidence: number;
  power: number;
  variance: 'baseline' | 'pooled';
}): number {
  within('baseline', baseline, 0, 1);
  within('effect', changed, 0, 1);
  if (changed === baseline) throw new AnalyticsError('zeroBase', 'effect');
  const [alpha, beta] = [
    normalQuantile(0.5 + within('confidence', confidence, 0.5, 0.9999) / 2),
    normalQuantile(within('power', power, 0.01, 0.9999)),
  ];
  const spread = (p: number) => p * (1 - p);
  const still = spread(variance === 'baseline' ? baseline : (baseline + changed) / 2);
  const moved = spread(baseline) + spread(changed);
  return ((alpha * Math.sqrt(2 * still) + beta * Math.sqrt(moved)) / (changed - baseline)) ** 2;
}

/**
 * Could chance have split the users so? p of the chi-square test against the expected shares (equal without them); below 0.001 the test
 * is broken, not lucky.
 * Raises `sizes`, `tooSmall` for negative counts, `mustBePositive` for an expected share of 0, `noData` for fewer than two groups or no
 * users.
 * Source: Fabijan et al., Diagnosing Sample Ratio Mismatch in Online Controlled Experiments, KDD (2019).
 * @example splitProbability([1000, 1100], null) // 0.02909633174125213
 */
export function splitProbability(observed: readonly number[], expected: readonly number[] | null): number {
  if (observed.length < 2) throw new AnalyticsError('noData', 'observed');
  const shares = expected ?? observed.map(() => 1);
  if (shares.length !== observed.length) {
    throw new AnalyticsError('sizes', 'expected', { got: shares.length, limit: observed.length, other: 'observed' });
  }
  const total = exactSum(observed.map((count) => notNegative('observed', count)));
  if (total === 0) throw new AnalyticsError('noData', 'observed');
  const whole = exactSum(shares.map((share) => positive('expected', share)));
  const distance = observed.map((count, i) => {
    const due = (total * shares[i]!) / whole;
    return (count - due) ** 2 / due;
  });
  return chiSquareTail(exactSum(distance), observed.length - 1);
}
