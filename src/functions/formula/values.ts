/** How single values behave in formulas: as numbers, as texts, compared; errors travel as faults. */
import { BLANK, type Cell } from '../cells';

/** A cell error as it travels through a formula. */
export class Fault {
  constructor(readonly code: string) {}
}

/** Every error a cell can show; a text as `#GREEN` is none. */
const errorNames = new Set(
  'NULL! DIV/0! VALUE! REF! NAME? NUM! N/A GETTING_DATA SPILL! CALC! BUSY! FIELD! BLOCKED! CONNECT! UNKNOWN! EXTERNAL! PYTHON! TIMEOUT!'
    .split(' ')
    .map((name) => `#${name}`),
);

export const isError = (value: unknown): value is string => typeof value === 'string' && errorNames.has(value);

export type Scalar = Cell | null | Fault;

export function numberOf(value: Scalar | undefined): number | Fault {
  if (value === BLANK || value === undefined || value === '') return value === '' ? new Fault('#VALUE!') : 0;
  if (value instanceof Fault || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = Number(value);
  return value.trim() !== '' && Number.isFinite(number) ? number : new Fault('#VALUE!');
}

/** Numbers before texts before truth values, texts without regard to case; a blank is 0 or "". */
export function order(a: Scalar, b: Scalar): number {
  const rank = (value: Scalar) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  const like = (value: Scalar, other: Scalar): Scalar =>
    value !== BLANK ? value : typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const [one, other] = [like(a, b), like(b, a)];
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === 'string') {
    const [left, right] = [one.toLowerCase(), String(other).toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return Number(one) - Number(other);
}

export const textOf = (value: Scalar): string =>
  value === BLANK ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
