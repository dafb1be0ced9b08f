/** Keeps everything that points at cells pointing at the same cells when rows or columns come and go. */
import type { Rect } from '../engine/engine';
import { shiftRect, shiftSpan } from './rect';
import type { ModelState, OutlineGroup } from './state';

/** A rectangle of a sheet that a range object looks at; it moves with its cells. */
export interface Area extends Rect {
  sheet: string;
  /** Its cells were deleted, or its sheet. */
  gone: boolean;
}

export class LiveAreas {
  #areas: WeakRef<Area>[] = [];
  #sweepAt = 1000;

  track(sheet: string, rect: Rect): Area {
    const area: Area = {
      sheet,
      row: rect.row,
      column: rect.column,
      rows: rect.rows,
      columns: rect.columns,
      gone: false,
    };
    this.#areas.push(new WeakRef(area));
    if (this.#areas.length > this.#sweepAt) {
      this.#areas = this.#areas.filter((one) => one.deref());
      this.#sweepAt = Math.max(1000, this.#areas.length * 2);
    }
    return area;
  }

  shift(sheet: string, move: (rect: Rect) => Rect | null): void {
    for (const reference of this.#areas) {
      const area = reference.deref();
      if (!area || area.sheet !== sheet || area.gone) continue;
      const moved = move(area);
      if (moved)
        Object.assign(area, { row: moved.row, column: moved.column, rows: moved.rows, columns: moved.columns });
      else area.gone = true;
    }
  }

  dropSheet(sheet: string): void {
    this.shift(sheet, () => null);
  }
}

export interface Shift {
  sheet: string;
  axis: 'rows' | 'columns';
  at: number;
  /** Negative for a deletion. */
  count: number;
}

/** Moves all that the state holds about a sheet's cells. */
export function shiftState(state: ModelState, { sheet, axis, at, count }: Shift): void {
  const move = (rect: Rect) => shiftRect(rect, axis, at, count);
  const place = axis === 'rows' ? 'row' : 'column';
  const extras = state.sheets[sheet];
  if (extras) {
    extras.cellProtection = keep(extras.cellProtection, (one) => moved(one, 'rect', move));
    extras.comments = keep(extras.comments, (one) => movedPlace(one, place, at, count));
    extras.notes = keep(extras.notes, (one) => movedPlace(one, place, at, count));
    extras.outline[axis] = extras.outline[axis].flatMap((group) => movedGroup(group, at, count));
    const { page } = extras;
    page.area = keep(page.area, move);
    page.titleRows = page.titleRows && move(page.titleRows);
    page.titleColumns = page.titleColumns && move(page.titleColumns);
    const breaks = axis === 'rows' ? 'rowBreaks' : 'columnBreaks';
    page[breaks] = page[breaks].flatMap((index) => shiftSpan(index, 1, at, count)?.start ?? []);
    extras.autoFilter = extras.autoFilter && moved(extras.autoFilter, 'rect', move);
    for (const chart of extras.charts) {
      const span = shiftSpan(chart.anchor[place], 1, at, count);
      if (span) chart.anchor[place] = span.start;
      else Object.assign(chart.anchor, { [place]: at, [place === 'row' ? 'top' : 'left']: 0 });
    }
  }
  for (const series of allSeries(state))
    for (const source of ['nameSource', 'values', 'categories'] as const) {
      const cells = series[source];
      if (cells?.sheet === sheet) series[source] = moved(cells, 'rect', move);
    }
}

/** Charts over whole columns of a table grow and shrink with it, as in Excel. */
export function resizeSeries(state: ModelState, sheet: string, from: Rect, to: Rect): void {
  for (const series of allSeries(state))
    for (const source of ['values', 'categories'] as const) {
      const cells = series[source];
      const isWhole =
        cells?.sheet === sheet &&
        cells.rect.row === from.row &&
        cells.rect.rows === from.rows &&
        cells.rect.column >= from.column &&
        cells.rect.column + cells.rect.columns <= from.column + from.columns;
      if (isWhole) series[source] = { ...cells, rect: { ...cells.rect, row: to.row, rows: to.rows } };
    }
}

const allSeries = (state: ModelState) =>
  Object.values(state.sheets).flatMap(({ charts }) => charts.flatMap(({ series }) => series));

/** Forgets a sheet: its own state, and what charts elsewhere took from it. */
export function dropSheetState(state: ModelState, sheet: string): void {
  delete state.sheets[sheet];
  for (const one of allSeries(state))
    for (const source of ['nameSource', 'values', 'categories'] as const)
      if (one[source]?.sheet === sheet) one[source] = null;
}

function keep<T>(list: T[], move: (one: T) => T | null): T[] {
  return list.flatMap((one) => move(one) ?? []);
}

function moved<K extends string, T extends Record<K, Rect>>(
  one: T,
  key: K,
  move: (rect: Rect) => Rect | null,
): T | null {
  const rect = move(one[key]);
  return rect && { ...one, [key]: rect };
}

function movedPlace<T extends { row: number; column: number }>(
  one: T,
  place: 'row' | 'column',
  at: number,
  count: number,
): T | null {
  const span = shiftSpan(one[place], 1, at, count);
  return span && { ...one, [place]: span.start };
}

function movedGroup(group: OutlineGroup, at: number, count: number): OutlineGroup[] {
  const span = shiftSpan(group.start, group.count, at, count);
  return span ? [{ ...group, start: span.start, count: span.length }] : [];
}
