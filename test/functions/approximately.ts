/** Equal as answers in cells are equal: numbers to six digits of what is printed, everything else exactly. */

export function approximately(expected: unknown, digits = 6): unknown {
  // What is printed whole is whole, up to the dust of floating point.
  if (typeof expected === 'number') return nearTo(expected, Number.isInteger(expected) ? 9 : digits);
  if (Array.isArray(expected)) return expected.map((part: unknown) => approximately(part, digits));
  if (typeof expected === 'object' && expected !== null) {
    return Object.fromEntries(Object.entries(expected).map(([key, part]) => [key, approximately(part, digits)]));
  }
  return expected;
}

const nearTo = (expected: number, digits: number) => ({
  asymmetricMatch: (actual: unknown) =>
    typeof actual === 'number' &&
    Math.abs(actual - expected) <= Math.max(10 ** -digits * Math.abs(expected), 0.5000001 * 10 ** -digits),
  toString: () => `near ${expected}`,
  toAsymmetricMatcher: () => `near ${expected}`,
});

/** Typed arrays as plain ones, so that they compare by value. */
export function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  }
  return value;
}
