/** Outline groups of rows and columns: grouping, levels, collapsing. The engine only hides what is collapsed. */
import type { Rect } from '../engine/engine';
import { HostError } from '../wire/hostObject';
import type { Book } from './book';
import { oneOf } from './cellValues';
import type { OutlineGroup } from './state';

type Axis = 'rows' | 'columns';
/** Excel's deepest level. */
const deepest = 8;

const axisOf = (option: string): Axis =>
  oneOf(['ByRows', 'ByColumns'] as const, option) === 'ByRows' ? 'rows' : 'columns';

function spanOf(rect: Rect, axis: Axis): { start: number; count: number } {
  return axis === 'rows' ? { start: rect.row, count: rect.rows } : { start: rect.column, count: rect.columns };
}

const covers = (group: OutlineGroup, index: number) => index >= group.start && index < group.start + group.count;
const overlaps = (group: OutlineGroup, span: { start: number; count: number }) =>
  group.start < span.start + span.count && span.start < group.start + group.count;

/** How many groups this row or column lies in. */
export function outlineLevel(groups: readonly OutlineGroup[], index: number): number {
  return groups.filter((group) => covers(group, index)).length;
}

export function group(book: Book, sheet: string, rect: Rect, option: string): void {
  const axis = axisOf(option);
  const span = spanOf(rect, axis);
  book.guardSheet(sheet);
  const groups = book.extras(sheet).outline[axis];
  for (let index = span.start; index < span.start + span.count; index++)
    if (outlineLevel(groups, index) >= deepest - 1)
      throw new HostError('InvalidOperation', 'Excel groups no deeper than eight levels.');
  book.changeExtras(sheet).outline[axis].push({ ...span, collapsed: false });
}

/** Takes one level off the rows or columns of the range. */
export function ungroup(book: Book, sheet: string, rect: Rect, option: string): void {
  const axis = axisOf(option);
  const span = spanOf(rect, axis);
  book.guardSheet(sheet);
  const groups = book.changeExtras(sheet).outline[axis];
  const inner = groups.filter((one) => overlaps(one, span)).sort((a, b) => a.count - b.count)[0];
  if (!inner) throw new HostError('InvalidOperation', 'There is no group to take away here.');
  groups.splice(groups.indexOf(inner), 1);
  const end = inner.start + inner.count;
  const rest = [
    { start: inner.start, count: span.start - inner.start },
    { start: span.start + span.count, count: end - span.start - span.count },
  ];
  for (const part of rest) if (part.count > 0) groups.push({ ...part, collapsed: inner.collapsed });
  hideCollapsed(book, sheet, axis, inner);
}

export function collapse(book: Book, sheet: string, rect: Rect, option: string, collapsed: boolean): void {
  const axis = axisOf(option);
  const span = spanOf(rect, axis);
  const touched = book.changeExtras(sheet).outline[axis].filter((one) => overlaps(one, span));
  for (const one of touched) one.collapsed = collapsed;
  for (const one of touched) hideCollapsed(book, sheet, axis, one);
}

/** Shows groups down to a level; 0 leaves the axis as it is. */
export function showLevels(book: Book, sheet: string, axis: Axis, levels: number): void {
  if (levels <= 0) return;
  const groups = book.changeExtras(sheet).outline[axis];
  for (const one of groups) one.collapsed = outlineLevel(groups, one.start) >= levels;
  for (const one of groups) hideCollapsed(book, sheet, axis, one);
}

function hideCollapsed(book: Book, sheet: string, axis: Axis, span: { start: number; count: number }): void {
  const groups = book.extras(sheet).outline[axis];
  for (let index = span.start; index < span.start + span.count; index++) {
    const hidden = groups.some((one) => one.collapsed && covers(one, index));
    if (book.engine.layout.hidden(sheet, axis, index) !== hidden)
      book.engine.layout.setHidden(sheet, axis, index, 1, hidden);
  }
}
