/** Which cells are locked: every cell is, unless told otherwise. */
import type { Rect } from '../engine/engine';
import { contains, intersect, subtract } from './rect';

type Flag = 'locked' | 'formulaHidden';
interface Mark {
  readonly rect: Rect;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}
const defaults: Record<Flag, boolean> = { locked: true, formulaHidden: false };

/** The flag of all cells of the rectangle, or null where they differ. */
export function cellLocks(marks: readonly Mark[], rect: Rect, flag: Flag): boolean | null {
  let rest: Rect[] = [rect];
  const seen = new Set<boolean>();
  for (let index = marks.length - 1; index >= 0 && rest.length > 0; index--) {
    const mark = marks[index];
    const value = mark?.[flag];
    if (!mark || value === undefined) continue;
    const left = rest.flatMap((part) => {
      if (intersect(part, mark.rect)) seen.add(value);
      return subtract(part, mark.rect);
    });
    rest = left;
  }
  if (rest.length > 0) seen.add(defaults[flag]);
  const [only] = seen;
  return seen.size === 1 ? (only ?? null) : null;
}

/** Adds a mark; marks it hides completely are dropped. */
export function markCells(marks: Mark[], rect: Rect, flag: Flag, value: boolean): Mark[] {
  const kept = marks.filter(
    (mark) => !(mark[flag] !== undefined && contains(rect, mark.rect) && Object.keys(mark).length === 2),
  );
  return [...kept, { rect, [flag]: value }];
}
