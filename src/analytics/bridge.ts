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
  const changes = labels.map((label, i) => ({ kind: 'change' as const, label, amount: to[i]! - from[i]! }));
  const largest = [...changes].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const rest = largest.splice(top);
  const [start, end] = [exactSum(from), exactSum(to)];
  const steps: Omit<BridgeStep, 'base'>[] = largest;
  if (rest.length) steps.push({ kind: 'other', label: '', amount: exactSum(rest.map(({ amount }) => amount)) });
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

/** A bar that crosses 0 begins there. */
function nearerZero(a: number, b: number): number {
  if (a >= 0 && b >= 0) return Math.min(a, b);
  return a <= 0 && b <= 0 ? Math.max(a, b) : 0;
}
