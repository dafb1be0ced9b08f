/** What people type into the fields of a test, as numbers. Nothing typed is null, anything that is no number NaN. */
import { numberIn } from '../insert/draft';

/** `12,000`, `1.2万`. */
export const countIn = numberIn;

/** `3.25`, `3.25 %`, `３．２５％` as 0.0325. */
export function shareIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/%$/, '');
  if (plain === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number((Number(plain) / 100).toPrecision(12)) : NaN;
}
