/** What arrives from a cell, brought to one form: plain values unwrapped, blanks and errors recognised. */

export type Cell = number | string | boolean;
/** An error cell as it came: an instance of CustomFunctions.Error, or the plain object of rich data. */
export interface CellFault {
  readonly fault: string;
  readonly raw: object;
}
/** Nothing was reported. */
export const BLANK = null;
export type Arrived = Cell | CellFault | typeof BLANK;

/** Excel sends nothing, null or "" for an empty cell, depending on where it runs. */
export function arrived(value: unknown): Arrived {
  switch (typeof value) {
    case 'number':
    case 'boolean':
      return value;
    case 'string':
      return value === '' ? BLANK : value;
    case 'object':
      return value === null ? BLANK : unwrapped(value as Wrapped);
    default:
      return value === undefined ? BLANK : String(value);
  }
}

interface Wrapped {
  type?: unknown;
  basicType?: unknown;
  basicValue?: unknown;
  code?: unknown;
  text?: unknown;
}

/** Formatted numbers, texts and entities are objects around a basic value; an entity has only its text. */
function unwrapped(value: Wrapped): Arrived {
  const code = value.code ?? value.basicValue;
  if (typeof code === 'string' && code.startsWith('#') && (value.type === 'Error' || value.code !== undefined)) {
    return { fault: code, raw: value };
  }
  if (value.basicType === 'Error' || value.basicValue === undefined) {
    return typeof value.text === 'string' ? arrived(value.text) : '{…}';
  }
  return typeof value.basicValue === 'object' ? BLANK : arrived(value.basicValue);
}

export const isFault = (value: unknown): value is CellFault =>
  typeof value === 'object' && value !== null && 'fault' in value;

/** A range is an array of rows; a single value is a range of one cell. */
export function asMatrix(value: unknown): unknown[][] {
  if (!Array.isArray(value)) return [[value]];
  const rows: unknown[] = value;
  for (const row of rows) if (!Array.isArray(row)) return rows.map((each) => (Array.isArray(each) ? each : [each]));
  return rows as unknown[][];
}

/** All cells, row by row. Loops, because Array.flat takes ten times as long over a long column. */
export function flat(value: unknown): unknown[] {
  if (!Array.isArray(value)) return [value];
  const cells: unknown[] = [];
  for (const row of value as unknown[]) {
    if (Array.isArray(row)) for (const cell of row) cells.push(cell);
    else cells.push(row);
  }
  return cells;
}

/** As a person would quote it in a sentence. */
export function quoted(value: Arrived): string {
  if (typeof value === 'string') return `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isFault(value) ? value.fault : String(value ?? '');
}
