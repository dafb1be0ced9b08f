/** Whole workbooks are compared again and again: what Node finds equal at once, Jest need not walk through by itself. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';

expect.addEqualityTesters([
  (one: unknown, other: unknown) =>
    typeof one === 'object' && typeof other === 'object' && isDeepStrictEqual(one, other) ? true : undefined,
]);
