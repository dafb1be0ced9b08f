/** Quantiles by selection: the wanted ranks are put in place, the rest stays unsorted. */

/**
 * Which values cut the numbers at these shares? Excel's PERCENTILE.INC (R type 7): rank p·(n − 1), linear in between.
 * `values` is left as it is; it must not be empty. O(n) for few shares.
 * Source: Hyndman & Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996), definition 7.
 * @example quantiles(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), [0.2, 0.4]) // [2.8, 4.6]
 */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
  const sorted = values.slice();
  const last = sorted.length - 1;
  const ranks = new Set<number>();
  for (const share of shares) {
    const rank = Math.floor(share * last);
    ranks.add(rank).add(Math.min(rank + 1, last));
  }
  place(
    sorted,
    [...ranks].sort((a, b) => a - b),
    0,
    last,
  );
  return shares.map((share) => {
    const rank = Math.floor(share * last);
    const low = sorted[rank]!;
    return low + (share * last - rank) * (sorted[Math.min(rank + 1, last)]! - low);
  });
}

/** Puts the values of these ranks (ascending) where a full sort would, inside `left`..`right`. */
function place(values: Float64Array, ranks: number[], left: number, right: number): void {
  if (!ranks.length || left >= right) return;
  if (right - left < 600) {
    values.subarray(left, right + 1).sort();
    return;
  }
  const [low, high] = split(values, left, right);
  place(
    values,
    ranks.filter((rank) => rank < low),
    left,
    low - 1,
  );
  place(
    values,
    ranks.filter((rank) => rank > high),
    high + 1,
    right,
  );
}

/** Three-way partition around the median of five; returns the borders of the values equal to it. */
function split(values: Float64Array, left: number, right: number): [low: number, high: number] {
  const step = (right - left) / 4;
  const pivot = Float64Array.from({ length: 5 }, (_, i) => values[Math.floor(left + i * step)]!).sort()[2]!;
  let low = left;
  let high = right;
  for (let at = left; at <= high;) {
    const value = values[at]!;
    if (value < pivot) {
      values[at++] = values[low]!;
      values[low++] = value;
    } else if (value > pivot) {
      values[at] = values[high]!;
      values[high--] = value;
    } else at++;
  }
  return [low, high];
}
