/** The beta posteriors of a test of two groups. */
import type { Beta } from '../analytics/betaComparison';
import { checkGroup } from '../analytics/experiment';
import { positive } from '../analytics/problem';

export function posteriors(test: {
  usersA: number;
  conversionsA: number;
  usersB: number;
  conversionsB: number;
  priorA: number;
  priorB: number;
}): { a: Beta; b: Beta } {
  const [alpha, beta] = [positive('priorA', test.priorA), positive('priorB', test.priorB)];
  const posterior = (side: 'A' | 'B', users: number, conversions: number): Beta => {
    checkGroup(side, { users, conversions });
    return { alpha: alpha + conversions, beta: beta + users - conversions };
  };
  return { a: posterior('A', test.usersA, test.conversionsA), b: posterior('B', test.usersB, test.conversionsB) };
}
