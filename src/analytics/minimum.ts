/** The lowest point of a function of a few variables, without its derivatives. */
import { toEnd } from './steps';

/**
 * Where is the function lowest? Nelder and Mead's simplex, started again from where it stopped until that gains nothing. For functions
 * of a handful of variables of similar scale; deterministic.
 * Source: Nelder & Mead, A Simplex Method for Function Minimization, The Computer Journal 7 (1965).
 * @example minimum(([x, y]) => (x - 1) ** 2 + (y + 2) ** 2, [0, 0]).map((v) => Math.round(v * 1e6) / 1e6) // [1, -2]
 */
export function minimum(f: (at: number[]) => number, start: number[]): number[] {
  return toEnd(minimumInSteps(f, start));
}

/**
 * The same, yielding after every move of the simplex, for functions that take long.
 * @example minimumInSteps(([x]) => (x - 3) ** 2, [0]).next().done // false
 */
export function* minimumInSteps(f: (at: number[]) => number, start: number[]): Generator<void, number[]> {
  let best = start;
  let value = f(start);
  for (let round = 0; round < 20; round++) {
    const found = yield* descend(f, best, round ? 0.1 : 1);
    const gain = value - found.value;
    [best, value] = [found.at, found.value];
    if (!(gain > 1e-10 * Math.abs(value))) break;
  }
  return best;
}

interface Corner {
  at: number[];
  value: number;
}

function* descend(f: (at: number[]) => number, start: number[], size: number): Generator<void, Corner> {
  const corner = (at: number[]): Corner => {
    const value = f(at);
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };
  const corners = [corner(start), ...start.map((_, i) => corner(start.map((v, j) => (i === j ? v + size : v))))];
  for (let step = 0; step < 2000; step++) {
    yield;
    corners.sort((a, b) => a.value - b.value);
    const [best, worst, second] = [corners[0]!, corners.at(-1)!, corners.at(-2)!];
    const width = Math.max(...best.at.map((v, i) => Math.abs(v - worst.at[i]!)));
    if (width < 1e-9 || (worst.value - best.value <= 1e-15 * Math.abs(best.value) && width < 1e-6)) break;
    const others = corners.slice(0, -1);
    const center = start.map((_, i) => others.reduce((sum, { at }) => sum + at[i]!, 0) / others.length);
    const along = (t: number) => corner(center.map((c, i) => c + t * (worst.at[i]! - c)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      corners[corners.length - 1] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < second.value) corners[corners.length - 1] = reflected;
    else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) corners[corners.length - 1] = contracted;
      else
        for (let i = 1; i < corners.length; i++)
          corners[i] = corner(corners[i]!.at.map((v, j) => (v + best.at[j]!) / 2));
    }
  }
  return corners.reduce((a, b) => (b.value < a.value ? b : a));
}
