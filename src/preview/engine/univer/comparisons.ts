/**
 * Keeps Univer from comparing through its index of columns: from the second comparison with a column on it looks values up there, takes
 * empty cells, empty texts and zeros for one, and misses rows that only other formulas have looked at. Every cell is compared instead.
 */
import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

/** The index belongs to the module, so once does for every engine. */
export function mendComparisons(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}
