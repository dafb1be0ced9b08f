/**
 * Mends how Univer compares ranges: from the second comparison with a column on it looks values up in an index, which takes empty cells,
 * empty texts and zeros for one. Where one of the three is looked for, every cell is compared instead.
 */
import { ArrayValueObject, CELL_INVERTED_INDEX_CACHE, type BaseValueObject } from '@univerjs/engine-formula';

type Comparing = Record<'_batchOperatorValue', (value: BaseValueObject, ...rest: unknown[]) => void>;

/** What is mended belongs to the module, so once does for every engine. */
export function mendComparisons(): void {
  const index = CELL_INVERTED_INDEX_CACHE;
  if (Object.hasOwn(index, 'canUseCache')) return;
  let bypassed = false;
  const canUseCache = index.canUseCache.bind(index);
  index.canUseCache = (...place) => (bypassed ? { rowsInCache: [], rowsNotInCache: [] } : canUseCache(...place));
  const arrays = ArrayValueObject.prototype as unknown as Comparing;
  const compare = arrays._batchOperatorValue;
  arrays._batchOperatorValue = function (value, ...rest) {
    bypassed = value.isNull() || value.getValue() === '' || value.getValue() === 0;
    try {
      compare.call(this, value, ...rest);
    } finally {
      bypassed = false;
    }
  };
}
