/** Two states of a plan, value by value: what turned, what slipped, which figures moved and whether that is good, which rows came and went. */
import { variance, variancePercent } from '../../analytics/variance';
import { foldedHeader } from '../../sheet/recognise';
import { homeOfTable } from '../../sheet/library';
import { lightOfCode, type Light } from '../../sheet/judgements';
import type { ReadSettings } from '../../sheet/reading';
import type { CellValue } from '../../sheet/existing';
import type { Field, Library } from '../../sheet/template';
import { directionOf } from './directions';
import { keyOf, rowOf, type Entry } from '../../sheet/archive/entry';

export const changeKinds = ['status', 'slip', 'figure', 'added', 'removed', 'other'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  kind: ChangeKind;
  table: string;
  /** Tells this change from all others. */
  key: string;
  /** As the later state calls them; the column is '' for whole rows. */
  names: Entry['names'];
  before: CellValue | null;
  after: CellValue | null;
  /** Of the values. */
  kindOfValue: Entry['kind'];
  format: string;
  /** After less before: of figures in their unit, of dates in days. */
  difference: number | null;
  /** The same as a share of what was before; null where that was nothing. */
  share: number | null;
  /** Whether it is for the better; null where neither can be said. */
  better: boolean | null;
  /** Of a status: the lights it went from and to. */
  lights: { before: Light | null; after: Light | null } | null;
  at: Entry['at'];
}

export interface Known {
  library: Library;
  settings: Pick<ReadSettings, 'codeOf'>;
  /** Where values stand now, for states that do not tell: the changed cell by its key, rows by theirs. */
  places: ReadonlyMap<string, Entry['at']>;
}

/** In the order of the later state's tables, the most pressing of each first. */
export function compare(before: readonly Entry[], after: readonly Entry[], known: Known): Change[] {
  const [earlier, later] = [before, after].map((entries) => new Map(entries.map((one) => [keyOf(one), one])));
  const [rowsBefore, rowsAfter] = [before, after].map((entries) => new Map(entries.map((one) => [rowOf(one), one])));
  const directions = new Map(
    [...before, ...after].flatMap((one) => (one.column === 'dir' ? [[rowOf(one), one.value]] : [])),
  );
  const rows = [
    ...[...rowsAfter!]
      .filter(([row]) => !rowsBefore!.has(row))
      .map(([row, one]) => rowChange('added', row, one, known)),
    ...[...rowsBefore!]
      .filter(([row]) => !rowsAfter!.has(row))
      .map(([row, one]) => rowChange('removed', row, one, known)),
  ];
  const keys = new Set([...earlier!.keys(), ...later!.keys()]);
  const values = [...keys].flatMap((key): Change[] => {
    const [was, is] = [earlier!.get(key), later!.get(key)];
    const some = is ?? was;
    if (!some || (was && is && same(was.value, is.value))) return [];
    const row = rowOf(some);
    if (!rowsBefore!.has(row) || !rowsAfter!.has(row)) return [];
    return valueChange({ key, was, is, some, direction: directionOf(some, directions.get(row), known.library) }, known);
  });
  const tables = [...new Set([...after, ...before].map(({ table }) => table))];
  return [...values, ...rows].sort(
    (a, b) =>
      tables.indexOf(a.table) - tables.indexOf(b.table) ||
      changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) ||
      pressing(b) - pressing(a),
  );
}

/** What was computed twice may differ in its last digits. */
const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : a === b;

const rank = (light: Light | null): number => (light === 'red' ? 2 : light === 'amber' ? 1 : 0);

/** Green to red first, then what else ends worse; of dates the longest slip. */
function pressing({ kind, lights, difference }: Change): number {
  if (kind === 'slip') return difference ?? 0;
  return lights ? 10 * rank(lights.after) + rank(lights.after) - rank(lights.before) : 0;
}

function rowChange(kind: 'added' | 'removed', row: string, one: Entry, { places }: Known): Change {
  return {
    kind,
    table: one.table,
    key: row,
    names: { ...one.names, column: '' },
    before: null,
    after: null,
    kindOfValue: 'text',
    format: 'General',
    difference: null,
    share: null,
    better: null,
    lights: null,
    at: one.at ?? places.get(row) ?? null,
  };
}

interface Pair {
  key: string;
  was: Entry | undefined;
  is: Entry | undefined;
  /** One of them. */
  some: Entry;
  direction: ReturnType<typeof directionOf>;
}

/** Ends and deadlines: later is a slip. */
const deadlines = new Set(['e', 'due']);

function valueChange({ key, was, is, some, direction }: Pair, known: Known): Change[] {
  const field = homeOfTable(known.library, some.table)?.table.columns[some.column];
  const change: Change = {
    kind: 'other',
    table: some.table,
    key,
    names: some.names,
    before: was?.value ?? null,
    after: is?.value ?? null,
    kindOfValue: some.kind,
    format: some.format,
    difference: null,
    share: null,
    better: null,
    lights: null,
    at: some.at ?? known.places.get(key) ?? known.places.get(rowOf(some)) ?? null,
  };
  const list = statusList(some, field);
  if (list !== undefined) return statusChange(change, list, known);
  if (typeof was?.value !== 'number' || typeof is?.value !== 'number') return [change];
  const [target, actual] = [was.value, is.value];
  const difference = actual - target;
  if (some.kind === 'date')
    return [
      { ...change, difference, ...(deadlines.has(some.column) && difference > 0 && { kind: 'slip', better: false }) },
    ];
  const gain = direction === 'neutral' ? 0 : variance({ actual, target, direction });
  return [
    {
      ...change,
      kind: 'figure',
      difference,
      share: target === 0 ? null : variancePercent({ actual, target }),
      better: gain === 0 ? null : gain > 0,
    },
  ];
}

/** The list a judging column takes its words from. */
function statusList({ table, column }: Entry, field: Field | undefined): string | undefined {
  if (field) return field.kind === 'label' ? field.list : undefined;
  return homeOfCard(table) && column === 'status' ? 'rag' : undefined;
}

const homeOfCard = (table: string) => /^[A-Z]{3}-\d+$/.test(table);

function statusChange(change: Change, list: string, { library, settings }: Known): Change[] {
  const codes = [change.before, change.after].map((word) => (word === null ? undefined : settings.codeOf(list, word)));
  // The same state in the words of another language.
  if (codes[0] !== undefined && codes[0] === codes[1]) return [];
  if (
    change.before !== null &&
    change.after !== null &&
    foldedHeader(String(change.before)) === foldedHeader(String(change.after))
  )
    return [];
  const [before, after] = codes.map((code) => lightOfCode(library, list, code) ?? null);
  const turn = rank(before!) - rank(after!);
  return [
    {
      ...change,
      kind: 'status',
      lights: { before: before!, after: after! },
      better: turn === 0 ? null : turn > 0,
    },
  ];
}
