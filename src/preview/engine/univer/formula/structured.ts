/** Structured references: what stands between the brackets, and which cells it means seen from a cell. */
import type { Rect } from '../../engine';

export type Item = '#All' | '#Data' | '#Headers' | '#Totals' | '#This Row';

export interface Reference {
  items: Item[];
  /** First and last column; null for the whole width. */
  columns: [string, string] | null;
}

export interface TablePlace {
  name: string;
  sheet: string;
  rect: Rect;
  columns: string[];
  headers: boolean;
  totals: boolean;
}

const items: Item[] = ['#All', '#Data', '#Headers', '#Totals', '#This Row'];

/** Null where the brackets hold no structured reference. */
export function parse(content: string): Reference | null {
  const body = content.trim();
  if (body.startsWith('@')) {
    const columns = parseColumns(body.slice(1).trim());
    return columns === undefined ? null : { items: ['#This Row'], columns };
  }
  const found: Item[] = [];
  let columns: [string, string] | null = null;
  for (const part of body.startsWith('[') ? split(body, ',') : [body]) {
    const item = itemOf(part);
    if (item) found.push(item);
    else {
      const read = parseColumns(part.trim());
      if (read === undefined || columns) return null;
      columns = read;
    }
  }
  return { items: found, columns };
}

/** The same content with its columns renamed; null where nothing changes. */
export function renameColumns(content: string, rename: (column: string) => string | null): string | null {
  let changed = false;
  const swap = (raw: string) => {
    const column = unescape(raw.trim());
    const next = items.some((item) => same(item, column)) ? null : rename(column);
    if (next === null) return raw;
    changed = true;
    return escape(next);
  };
  const bracketed = content.includes('[');
  const result = bracketed
    ? content.replace(/\[((?:'.|[^'\]])*)\]/gs, (_all, inner: string) => `[${swap(inner)}]`)
    : content.replace(/^(\s*@?)(.*)$/s, (_all, mark: string, inner: string) => {
        const next = swap(inner);
        return mark.includes('@') && next !== inner && /[^\p{L}\p{N}_]/u.test(next) ? `${mark}[${next}]` : mark + next;
      });
  return changed ? result : null;
}

export type Resolution = { rect: Rect } | { error: string };

export function resolve(reference: Reference, table: TablePlace, row: number): Resolution {
  const { rect } = table;
  const first = rect.row + (table.headers ? 1 : 0);
  const last = rect.row + rect.rows - 1 - (table.totals ? 1 : 0);
  const bands: Record<Item, [number, number] | null> = {
    '#All': [rect.row, rect.row + rect.rows - 1],
    '#Data': [first, last],
    '#Headers': table.headers ? [rect.row, rect.row] : null,
    '#Totals': table.totals ? [rect.row + rect.rows - 1, rect.row + rect.rows - 1] : null,
    '#This Row': row >= first && row <= last ? [row, row] : null,
  };
  const chosen = (reference.items.length ? reference.items : ['#Data' as const]).map((item) => bands[item]);
  if (reference.items.includes('#This Row') && !bands['#This Row']) return { error: '#VALUE!' };
  if (chosen.some((band) => !band)) return { error: '#REF!' };
  const rows = chosen.flatMap((band) => band ?? []);
  const columns = (reference.columns ?? [table.columns[0] ?? '', table.columns.at(-1) ?? '']).map((name) =>
    columnIndex(table, name),
  );
  if (columns.some((index) => index < 0)) return { error: '#REF!' };
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return {
    rect: {
      row: top,
      column: rect.column + left,
      rows: Math.max(...rows) - top + 1,
      columns: Math.max(...columns) - left + 1,
    },
  };
}

export const columnIndex = (table: TablePlace, name: string) => table.columns.findIndex((column) => same(column, name));

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

const itemOf = (part: string): Item | undefined => {
  const inner = part
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .trim();
  return items.find((item) => same(item, inner));
};

/** Undefined where this is no column or range of columns. */
function parseColumns(text: string): [string, string] | null | undefined {
  if (text === '') return null;
  if (!text.startsWith('[')) return [unescape(text), unescape(text)];
  const parts = split(text, ':').map((part) => /^\[(.*)\]$/s.exec(part.trim())?.[1]);
  const [first, last = first] = parts;
  if (first === undefined || last === undefined || parts.length > 2 || parts.includes(undefined)) return undefined;
  return [unescape(first.trim()), unescape(last.trim())];
}

function split(text: string, mark: string): string[] {
  const parts = [''];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === mark && depth === 0) {
      parts.push('');
      continue;
    }
    if (char === '[') depth += 1;
    if (char === ']') depth -= 1;
    parts[parts.length - 1] += char === "'" ? char + (text[++at] ?? '') : char;
  }
  return parts;
}

const unescape = (name: string) => name.replace(/'(.)/gs, '$1');
const escape = (name: string) => name.replace(/['[\]#@]/g, "'$&");
