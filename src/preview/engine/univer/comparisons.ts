/**
 * Keeps Univer from comparing through its index of columns: from the second comparison with a column on it looks values up there, takes
 * empty cells, empty texts and zeros for one, and misses rows that only other formulas have looked at. Every cell is compared instead.
 */
import {
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

/** What an empty cell is when it is compared, made once: most cells of a plan's tables are empty. */
const [zero, nothing, no] = [
  NumberValueObject.create(0),
  StringValueObject.create(''),
  BooleanValueObject.create(false),
];

/** The index belongs to the module, so once does for every engine. */
export function mendComparisons(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  // What is never asked need not be built.
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
  NullValueObject.prototype.compare = (other, operator) =>
    (other.isString() ? nothing : other.isBoolean() ? no : zero).compare(other, operator);
}
