/** `getCellProperties`, `setCellProperties` and their row and column forms: many small objects, applied in few strokes. */
import type { Rect } from '../../engine/engine';
import { HostCollection, HostError, HostObject, membersOf } from '../../wire/hostObject';
import { asGrid } from '../cellValues';
import { cellRect, mergeRects } from '../rect';
import type { Range } from './range';

type Properties = Record<string, unknown>;

/** How the borders are called in these objects. */
const borderSides: Record<string, string> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

export function readCellProperties(range: Range, options: object): object[][] {
  const { row, column, rows, columns } = range._rect;
  return Array.from({ length: rows }, (_r, y) =>
    Array.from({ length: columns }, (_c, x) =>
      pick(range.book.objects.range(range._sheet, cellRect(row + y, column + x)), options),
    ),
  );
}

export function writeCellProperties(range: Range, data: object[][]): void {
  const { row, column } = range._rect;
  apply(
    range,
    asGrid(data, range._rect).flatMap((line, y) =>
      line.map((one, x): [unknown, Rect] => [one, cellRect(row + y, column + x)]),
    ),
  );
}

export function readLineProperties(range: Range, options: object, axis: 'rows' | 'columns'): object[] {
  return lines(range, axis).map((rect) => pick(range.book.objects.range(range._sheet, rect), options));
}

export function writeLineProperties(range: Range, data: object[], axis: 'rows' | 'columns'): void {
  const rects = lines(range, axis);
  if (!Array.isArray(data) || data.length !== rects.length) throw new HostError('InvalidArgument');
  apply(
    range,
    rects.map((rect, index): [unknown, Rect] => [data[index], rect]),
  );
}

function lines(range: Range, axis: 'rows' | 'columns'): Rect[] {
  const { row, column, rows, columns } = range._rect;
  return axis === 'rows'
    ? Array.from({ length: rows }, (_, y) => ({ row: row + y, column, rows: 1, columns }))
    : Array.from({ length: columns }, (_, x) => ({ row, column: column + x, rows, columns: 1 }));
}

/** Cells that get the same are written together. */
function apply(range: Range, places: [properties: unknown, rect: Rect][]): void {
  const groups = new Map<string, Rect[]>();
  for (const [properties, rect] of places) {
    const text = JSON.stringify(properties ?? {});
    groups.set(text, [...(groups.get(text) ?? []), rect]);
  }
  for (const [text, rects] of groups)
    for (const rect of mergeRects(rects))
      assign(range.book.objects.range(range._sheet, rect), JSON.parse(text) as Properties);
}

function assign(object: HostObject, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    const { target, set } = child(object, name);
    if (set && !(target instanceof HostObject)) set.call(object, value);
    else if (target instanceof HostObject) assign(target, value as Properties);
    else throw new HostError('InvalidArgument', `'${name}' is not a property of cells that can be set.`);
  }
}

function pick(object: HostObject, options: object): Properties {
  const answer: Properties = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || wanted === undefined) continue;
    const { target } = child(object, name);
    answer[name] = target instanceof HostObject ? pick(target, wanted as object) : target;
  }
  return answer;
}

function child(object: HostObject, name: string): { target: unknown; set?: ((value: unknown) => void) | undefined } {
  if (object instanceof HostCollection) return { target: object.getItem(borderSides[name] ?? name) };
  const member = membersOf(object).get(name);
  if (!member) throw new HostError('InvalidArgument', `'${name}' is not a property of cells.`);
  const target = member.get?.call(object);
  return { target, set: member.set as ((value: unknown) => void) | undefined };
}
