/**
 * The settings a plan needs: thresholds, lists and their names. On a new settings sheet they are its rows; on one that exists the
 * missing ones go into its empty rows. Only what the inserted sheets speak of is brought; what stands there is never changed.
 */
import { area, quoted, rectOf } from './address';
import type { ExistingTable } from './existing';
import { parseFormula } from './formula';
import { formulasOf, listsOf } from './library';
import { codesOf } from './scope';
import type { Plan, PlanCell } from './plan';
import { CompileProblem } from './problem';
import type { Scope } from './scope';
import type { FilledRow } from './start';
import { looks } from './style';
import { unitFormat } from './units';

export interface SettingsNeeded {
  /** In the order of the library, where those of a group stand together. */
  thresholds: string[];
  groups: string[];
  lists: string[];
}

/** What the inserted sheets speak of and the workbook does not have. */
export function settingsNeeded(scope: Scope): SettingsNeeded {
  const { library } = scope;
  const names = new Set<string>();
  const lists = new Set<string>();
  const sheets = scope.inserted.map(({ template }) => template);
  const facts = [...scope.facts.keys()].flatMap(({ meta, facts }) => [
    meta,
    ...Object.values(facts).map(({ formula }) => formula ?? ''),
  ]);
  for (const piece of [...sheets.flatMap(formulasOf), ...facts].flatMap(parseFormula)) {
    if (piece.kind === 'name') names.add(piece.name);
    if (piece.kind === 'word') lists.add(piece.list);
  }
  sheets.flatMap(listsOf).forEach((list) => lists.add(list));
  const isNew = (name: string) => !scope.exists(name);
  const groups = Object.keys(library.thresholdGroups).filter((group) => names.has(group) && isNew(group));
  const grouped = new Set(groups.flatMap((group) => library.thresholdGroups[group] ?? []));
  return {
    groups,
    thresholds: Object.keys(library.thresholds).filter(
      (key) => (names.has(`P_${key}`) || grouped.has(key)) && isNew(`P_${key}`),
    ),
    lists: Object.keys(library.lists).filter(
      (list) => (names.has(`LST_${list}`) || lists.has(list)) && isNew(`LST_${list}`),
    ),
  };
}

const text = (value: string): PlanCell => (value === '' ? null : { text: value });

export function thresholdRows(keys: string[], scope: Scope): FilledRow[] {
  const { library, dictionary } = scope;
  return keys.map((key) => {
    const threshold = library.thresholds[key];
    if (!threshold) throw new Error(`No threshold ${key}`);
    const { value, unit, from, to, source } = threshold;
    const translate = (english: string) => text(dictionary.text(library.settings, english));
    return {
      key: text(`P_${key}`),
      name: text(dictionary.threshold(library, key)),
      val: value,
      unit: translate(unit),
      lo: from,
      hi: to,
      src: translate(source),
    };
  });
}

export function listRows(lists: string[], scope: Scope): FilledRow[] {
  return lists.flatMap((list) =>
    codesOf(list, scope).map((code) => ({
      list: text(list),
      code: text(code),
      label: text(scope.word(list, code)),
      use: text('Y'),
    })),
  );
}

/** A cell of the settings sheet from which something runs downwards. */
export interface Anchor {
  sheet: string;
  row: number;
  column: number;
}

/** `P_Warn` is the value, `LST_rag` the words of the list, a group the values of its thresholds. */
export function settingsNames(needed: SettingsNeeded, values: Anchor, labels: Anchor, scope: Scope): Plan['names'] {
  const refer = ({ sheet, row, column }: Anchor, down: number, rows: number) =>
    `=${quoted(sheet)}!${area({ row: row + down, column, rows, columns: 1 }, 'both')}`;
  const thresholds = needed.thresholds.map((key, index) => ({ name: `P_${key}`, formula: refer(values, index, 1) }));
  const groups = needed.groups.map((name) => {
    const keys = scope.library.thresholdGroups[name] ?? [];
    return { name, formula: refer(values, needed.thresholds.indexOf(keys[0] ?? ''), keys.length) };
  });
  let down = 0;
  const lists = needed.lists.map((list) => {
    const { length } = codesOf(list, scope);
    down += length;
    return { name: `LST_${list}`, formula: refer(labels, down - length, length) };
  });
  return [...thresholds, ...groups, ...lists];
}

/** Writes what is missing into the first empty rows of the settings sheet that is there. */
export function addSettings(needed: SettingsNeeded, scope: Scope): Pick<Plan, 'additions' | 'names'> {
  if (needed.thresholds.length + needed.lists.length === 0) return { additions: [], names: [] };
  const thresholds = freeRows('SET_Param', thresholdRows(needed.thresholds, scope), 2, scope);
  const lists = freeRows('SET_List', listRows(needed.lists, scope), 2, scope);
  return {
    names: settingsNames(needed, thresholds.anchor, lists.anchor, scope),
    additions: [thresholds.addition, lists.addition].filter(({ blocks }) => blocks.length > 0),
  };
}

function freeRows(name: string, filled: FilledRow[], anchorColumn: number, scope: Scope) {
  const table = existingTable(name, scope);
  const keys = Object.keys(scope.library.settings.tables.find((one) => one.name === name)?.columns ?? {});
  const rect = rectOf(table.address);
  const taken = lastIndex(table.rows ?? [], (cells) => cells.some((cell) => cell !== '')) + 1;
  const free = rect.rows - 1 - taken;
  if (filled.length > free)
    throw new CompileProblem('settingsFull', { table: table.name, missing: filled.length, free });
  const row = rect.row + 1 + taken;
  const columns = lastIndex(keys, (key) => filled.some((cells) => cells[key] !== undefined)) + 1;
  const cells = filled.map((one) => keys.slice(0, columns).map((key) => one[key] ?? null));
  const formats = filled.flatMap(({ val, unit }, index) => {
    if (typeof val !== 'number') return [];
    const numberFormat = unitFormat(unit && typeof unit === 'object' && 'text' in unit ? unit.text : '', val);
    const at = (column: number) => area({ row: row + index, column: rect.column + column, rows: 1, columns: 1 });
    return [{ style: { ...looks.typed, numberFormat }, areas: [at(keys.indexOf('val'))] }];
  });
  return {
    anchor: { sheet: table.sheet, row, column: rect.column + anchorColumn },
    addition: {
      sheet: table.sheet,
      blocks:
        filled.length === 0
          ? []
          : [{ address: area({ row, column: rect.column, rows: filled.length, columns }), cells }],
      styles: formats,
    },
  };
}

function existingTable(name: string, { existing }: Scope): ExistingTable {
  const table = existing.tables.find((one) => one.name === name);
  if (!table) throw new CompileProblem('settingsFull', { table: name, missing: 1, free: 0 });
  return table;
}

function lastIndex<T>(list: T[], fits: (one: T) => boolean): number {
  return list.reduce((last, one, index) => (fits(one) ? index : last), -1);
}
