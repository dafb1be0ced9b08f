/**
 * The settings a plan needs: thresholds, lists and their names, as rows of the settings sheet. Only what the inserted sheets speak of
 * is brought. How they come to a settings sheet that exists already is `additions.ts`.
 */
import { area, quoted } from './address';
import { parseFormula } from './formula';
import { formulasOf, listsOf } from './library';
import { codesOf } from './scope';
import type { Plan, PlanCell } from './plan';
import type { Scope } from './scope';
import type { FilledRow } from './start';

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
    thresholds: Object.entries(library.thresholds).flatMap(([key, { checkedOn = [] }]) => {
      const checked = sheets.some(({ code }) => checkedOn.includes(code));
      return (names.has(`P_${key}`) || grouped.has(key) || checked) && isNew(`P_${key}`) ? [key] : [];
    }),
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
