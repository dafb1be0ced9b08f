/** A waterfall from one total to another: the largest changes, the rest together. */
import { exactSum } from './sum';

export interface BridgeStep {
  kind: 'start' | 'change' | 'other' | 'end';
  label: string;
  amount: number;
  /** Where the bar begins when bars are stacked: the lower end of a step above 0, the upper end of one below it. */
  base: number;
}

/**
 * Which changes lead from the old total to the new one? Start, the `top` largest by size (ties: earlier row), the rest as one, end.
 * Source: waterfall charts as in IBCS Standards 1.2 (2022), CE 3.
 * @example bridge({ labels: ['A', 'B'], from: [10, 5], to: [14, 4], top: 8 }).map((step) => step.amount) // [15, 4, -1, 18]
 */
export function bridge({
  labels,
  from,
  to,
  top,
}: {
  labels: readonly string[];
  from: readonly number[];
  to: readonly number[];
  top: number;
}): BridgeStep[] {
  const changes = Float64Array.from(to, (value, i) => value - from[i]!);
  const largest = largestFirst(changes, top);
  const [start, end] = [exactSum(from), exactSum(to)];
  const steps = largest.map((at): Omit<BridgeStep, 'base'> => ({
    kind: 'change',
    label: labels[at]!,
    amount: changes[at]!,
  }));
  if (largest.length < changes.length) {
    for (const at of largest) changes[at] = 0;
    steps.push({ kind: 'other', label: '', amount: exactSum(changes) });
  }
  let running = start;
  const placed = steps.map((step): BridgeStep => {
    const before = running;
    running += step.amount;
    return { ...step, base: nearerZero(before, running) };
  });
  return [
    { kind: 'start', label: '', amount: start, base: 0 },
    ...placed,
    { kind: 'end', label: '', amount: end, base: 0 },
  ];
}

/** Where the `top` largest of the values by size stand, in their order; of equals the earlier. */
function largestFirst(values: Float64Array, top: number): number[] {
  const sizes = values.map(Math.abs);
  const least = sizes.slice().sort()[sizes.length - top] ?? 0;
  const places: number[] = [];
  for (let at = 0; at < sizes.length; at++) if (sizes[at]! >= least) places.push(at);
  return places.sort((a, b) => sizes[b]! - sizes[a]! || a - b).slice(0, top);
}

/** A bar that crosses 0 begins there. */
function nearerZero(a: number, b: number): number {
  if (a >= 0 && b >= 0) return Math.min(a, b);
  return a <= 0 && b <= 0 ? Math.max(a, b) : 0;
}
