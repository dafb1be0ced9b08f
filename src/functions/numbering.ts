/** Gives names in cells a number each: the fast way to group a million rows. */
import { CALENDAR_END } from '../analytics/calendar';
import { arrived, BLANK, isFault, quoted } from './cells';
import { Problem } from './problems';
import { textOrder } from './textOrder';

/** The number of a blank. */
export const SKIP = -1;
const SPACE = 32;

/** Names compare as trimmed text. A table of our own, because a Map of as many texts takes twice the time and memory. */
export class Numbering {
  /** Never asked: the engine throws away the fast code of a class of which a collection of garbage leaves no instance. */
  static readonly kept = new Numbering();

  readonly texts: string[] = [];
  /** Whether every cell of this name held a number. */
  readonly numeric: boolean[] = [];
  private readonly byNumber = new Map<number, number>();
  /** In pairs, by hash: number of the text + 1, or 0 where it is free, and the hash. At most half full. */
  private table = new Int32Array(2 << 10);

  of(cell: unknown): number {
    if (typeof cell === 'string') {
      if (cell === '') return SKIP;
      if (isBare(cell.charCodeAt(0)) && isBare(cell.charCodeAt(cell.length - 1))) return this.ofText(cell);
    } else if (typeof cell === 'number') {
      const known = this.byNumber.get(cell);
      if (known !== undefined) return known;
      const at = this.place(String(cell), true);
      this.byNumber.set(cell, at);
      return at;
    }
    const value = arrived(cell);
    if (isFault(value)) throw value;
    if (typeof value === 'number') return this.of(value);
    const text = value === BLANK ? '' : typeof value === 'boolean' ? quoted(value) : value.trim();
    return text === '' ? SKIP : this.ofText(text);
  }

  /** Adds the numbers of the names between separators to `parts`; blank ones are left out. Known names are found without cutting the text. */
  addParts(text: string, separator: string, parts: number[]): void {
    const first = separator.charCodeAt(0);
    for (let from = 0; from <= text.length;) {
      let end = from;
      while (end < text.length && !(text.charCodeAt(end) === first && text.startsWith(separator, end))) end++;
      const next = end + separator.length;
      while (from < end && text.charCodeAt(from) === SPACE) from++;
      while (from < end && text.charCodeAt(end - 1) === SPACE) end--;
      const known = this.find(text, from, end);
      const at = known === SKIP ? this.of(text.slice(from, end)) : this.asText(known);
      if (at !== SKIP) parts.push(at);
      from = next;
    }
  }

  /** The numbers in the order of their names, and the place of each number in it. */
  sorted(): { order: number[]; rank: Int32Array } {
    const order = [...textOrder(this.texts)];
    const rank = new Int32Array(order.length);
    order.forEach((at, place) => (rank[at] = place));
    return { order, rank };
  }

  private ofText(text: string): number {
    return this.asText(this.place(text, false));
  }

  private asText(at: number): number {
    if (this.byNumber.size > 0) this.numeric[at] = false;
    return at;
  }

  /** Of a name that stands within a text; SKIP where it is new. */
  private find(text: string, from: number, to: number): number {
    const { table, texts } = this;
    const hash = hashOf(text, from, to);
    const mask = table.length - 2;
    for (let slot = (hash << 1) & mask; table[slot] !== 0; slot = (slot + 2) & mask) {
      const at = table[slot]! - 1;
      if (table[slot + 1] === hash && standsAt(text, from, to, texts[at]!)) return at;
    }
    return SKIP;
  }

  private place(text: string, isNumber: boolean): number {
    const { table, texts } = this;
    const hash = hashOf(text, 0, text.length);
    const mask = table.length - 2;
    let slot = (hash << 1) & mask;
    for (let entry = table[slot]!; entry !== 0; entry = table[slot]!) {
      if (table[slot + 1] === hash && texts[entry - 1] === text) return entry - 1;
      slot = (slot + 2) & mask;
    }
    const at = texts.push(text) - 1;
    this.numeric.push(isNumber);
    table[slot] = at + 1;
    table[slot + 1] = hash;
    if (texts.length * 4 > table.length) this.grow();
    return at;
  }

  private grow(): void {
    const { table } = this;
    const wider = new Int32Array(table.length * 2);
    const mask = wider.length - 2;
    for (let from = 0; from < table.length; from += 2) {
      if (table[from] === 0) continue;
      let slot = (table[from + 1]! << 1) & mask;
      while (wider[slot] !== 0) slot = (slot + 2) & mask;
      wider[slot] = table[from]!;
      wider[slot + 1] = table[from + 1]!;
    }
    this.table = wider;
  }
}

/** Certainly not a space that trimming takes away. */
const isBare = (code: number): boolean => (code > 32 && code < 127) || (code >= 0x3400 && code < 0xfe00);

/** Whether a part of the text is this name; character by character, because most names are short. */
function standsAt(text: string, from: number, to: number, name: string): boolean {
  if (name.length !== to - from) return false;
  for (let i = 0; i < name.length; i++) if (text.charCodeAt(from + i) !== name.charCodeAt(i)) return false;
  return true;
}

/** FNV-1a over the characters, mixed so that its lower bits tell them apart. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** A column as it came; a row or a block is read row by row. */
export function asColumn(rows: unknown[][]): unknown[][] {
  return Array.isArray(rows[0]) && rows[0].length === 1 ? rows : rows.flat().map((cell) => [cell]);
}

/** A number from a cell that is not plainly one: blank is 0. */
export function amountOf(argument: string, value: unknown, row: number): number {
  const cell = arrived(value);
  if (isFault(cell)) throw cell;
  if (cell === BLANK) return 0;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw new Problem('notNumberInRow', argument, { got: quoted(cell), row: row + 1 });
}

/** A moment from a cell; blank, and the 0 of an older Excel's empty cell, is SKIP. */
export function momentOf(argument: string, value: unknown, row: number): number {
  if (typeof value === 'number' && value > 0 && value < CALENDAR_END) return value;
  const cell = arrived(value);
  if (isFault(cell)) throw cell;
  if (cell === BLANK || cell === 0) return SKIP;
  if (typeof cell === 'number' && cell > 0 && cell < CALENDAR_END) return cell;
  throw new Problem('notDateInRow', argument, { got: quoted(cell), row: row + 1 });
}
