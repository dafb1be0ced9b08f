/** What formulas, rules, charts and references of the templates speak of exists, and is written as it should be. */
import { parseFormula } from '../../src/sheet/formula';
import { formulasOf, homeOfName, homeOfTable, isSettingsName, listsOf, sheetsOf } from '../../src/sheet/library';
import type { Field, Rows, Sheet, Table } from '../../src/sheet/template';
import { cards } from '../../src/functions/index';
import { namespace } from '../../src/functions/namespace';
import { library } from '../../src/templates';
import settings from './fixtures/settings.json';
import annual from './fixtures/annual.json';
import execution from './fixtures/execution.json';
import quarterly from './fixtures/quarterly.json';

const sheets = sheetsOf(library);
const everySheet = sheets.map((sheet): [string, Sheet] => [sheet.code, sheet]);
const everyTable = sheets.flatMap((sheet) =>
  sheet.tables.map((table): [string, Table, Sheet] => [table.name, table, sheet]),
);
const fixtures: Record<string, { tables: Record<string, unknown[]> }> = {
  ...settings,
  ...annual,
  ...execution,
  ...quarterly,
};
/** Of sheets that do not stand in the list yet. */
const absent = Object.entries(fixtures)
  .filter(([code]) => !sheets.some((sheet) => sheet.code === code))
  .flatMap(([, { tables }]) => Object.keys(tables));

test('codes of sheets, names of tables and of cells are there once', () => {
  const names = [
    ...sheets.map(({ code }) => code),
    ...everyTable.map(([name]) => name),
    ...sheets.flatMap((sheet) => [
      ...Object.keys(sheet.names ?? {}),
      ...Object.keys(sheet.ranges ?? {}),
      ...(sheet.spills ?? []).map(({ name }) => name),
    ]),
    ...library.packs.flatMap(({ facts }) => Object.keys(facts)),
  ];
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each(everySheet)('%s: formulas speak of what exists', (_, sheet) => {
  const unknown = [
    ...formulasOf(sheet).map((formula): [string, Table | undefined] => [formula, undefined]),
    ...sheet.tables.flatMap((table) =>
      [
        ...Object.values(table.columns).map(({ formula }) => formula ?? ''),
        ...(table.rules ?? []).map(({ when }) => when),
      ].map((formula): [string, Table | undefined] => [formula, table]),
    ),
  ].flatMap(([formula, own]) =>
    parseFormula(formula).flatMap((piece): string[] => {
      switch (piece.kind) {
        case 'text':
          return [];
        case 'word':
          return library.lists[piece.list]?.items[piece.code] === undefined ? [`~${piece.list}.${piece.code}`] : [];
        case 'name':
          return nameExists(piece.name) ? [] : [piece.name];
        case 'column': {
          if (piece.table === undefined && own === undefined) return [];
          const table = piece.table === undefined ? own : homeOfTable(library, piece.table)?.table;
          if (!table) return absent.includes(piece.table ?? '') ? [] : [piece.table ?? ''];
          return [piece.from, piece.to].filter((key) => !table.columns[key]).map((key) => `${table.name}[${key}]`);
        }
      }
    }),
  );
  expect(unknown).toEqual([]);
});

function nameExists(name: string): boolean {
  const [, prefix = '', rest = ''] = /^([A-Z]+)_(\w+)$/.exec(name) ?? [];
  if (prefix === 'P') return library.thresholds[rest] !== undefined;
  if (prefix === 'LST') return library.lists[rest] !== undefined;
  if (prefix === 'W') return true;
  if (isSettingsName(name)) {
    const { names, ranges } = library.settings;
    return Boolean(names?.[name] ?? ranges?.[name] ?? library.thresholdGroups[name]);
  }
  return homeOfName(library, name) !== undefined;
}

test.each(everySheet)('%s: functions exist, and rules call native ones only', (_, sheet) => {
  const called = (formula: string) =>
    [...formula.matchAll(new RegExp(`\\b${namespace}\\.(\\w+)\\(`, 'g'))].map(([, name]) => name ?? '');
  expect(
    formulasOf(sheet)
      .flatMap(called)
      .filter((name) => !Object.hasOwn(cards, name)),
  ).toEqual([]);
  const rules = [
    ...sheet.tables.flatMap((table) => [
      ...(table.rules ?? []).map(({ when }) => when),
      ...Object.values(table.columns).flatMap(({ from, to, repeat }) => [from, to, repeat?.current]),
    ]),
    ...Object.values(sheet.names ?? {}).map(({ alarm }) => alarm?.when),
  ];
  expect(rules.filter((formula) => typeof formula === 'string' && formula.includes(`${namespace}.`))).toEqual([]);
});

test.each(everySheet)('%s: lists, references and charts point somewhere', (_, sheet) => {
  expect(listsOf(sheet).filter((list) => !library.lists[list])).toEqual([]);
  const fields = sheet.tables.flatMap(({ columns }) => Object.values(columns));
  const references = [
    ...fields.flatMap(({ ref }) => ref ?? []),
    ...Object.values(sheet.ranges ?? {}),
    ...(sheet.charts ?? []).flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)]),
  ];
  const dangling = references.filter((reference) => {
    const [, name = '', key = ''] = /^(\w+)\[(\w+)\]$/.exec(reference) ?? [];
    return !homeOfTable(library, name)?.table.columns[key] && !absent.includes(name);
  });
  expect(dangling).toEqual([]);
});

test.each(everyTable)(
  '%s: a row begins with a typed column, and what it needs to know about itself is there',
  (_, table) => {
    const columns = Object.entries(table.columns);
    expect(columns.some(([, { formula }]) => formula === undefined)).toBe(true);
    for (const [key, { byUnit, kind, list }] of columns) {
      if (byUnit !== undefined) expect([key, Object.hasOwn(table.columns, byUnit)]).toEqual([key, true]);
      expect([key, kind === 'choice' || kind === 'label']).toEqual([key, list !== undefined]);
    }
    for (const { columns: ruled } of table.rules ?? []) expect(ruled.filter((key) => !table.columns[key])).toEqual([]);
  },
);

test.each(everyTable)('%s: first rows and sample fit its columns', (name, table) => {
  const rowsOfStart = (start: Table['start']): Rows[] =>
    !start
      ? []
      : 'scenes' in start
        ? Object.values(start.scenes)
        : 'each' in start
          ? [start.rows, start.before, start.after].flatMap((one) => one ?? [])
          : [start.rows];
  const sample = table.sample ? [table.sample] : [];
  for (const { keys, cells } of [...rowsOfStart(table.start), ...sample]) {
    expect(keys.filter((key) => !table.columns[key] || table.columns[key]?.formula !== undefined)).toEqual([]);
    cells.forEach((row) => row.forEach((text, index) => expectCell(table.columns[keys[index] ?? '']!, text)));
  }
  const typedKeys = Object.entries(table.columns).flatMap(([key, { formula }]) => (formula === undefined ? [key] : []));
  if (table.sample) expect(table.sample.keys).toEqual(typedKeys);
  const capacity = typeof table.rows === 'number' ? table.rows : Infinity;
  expect(table.sample?.cells.length ?? 0).toBeLessThanOrEqual(capacity);
  const expected = Object.values(fixtures).flatMap(({ tables }) => (tables[name] ? [tables[name]] : []))[0];
  if (table.sample && expected) expect(table.sample.cells).toHaveLength(expected.length);
});

function expectCell({ header, kind, list }: Field, text: string): void {
  if (text.includes('{') || text === '') return;
  if (list !== undefined)
    expect([header, text, library.lists[list]?.items[text]]).toEqual([header, text, expect.any(String)]);
  else if (kind === 'date') expect([header, text]).toEqual([header, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
  else if (kind === 'moment')
    expect([header, text]).toEqual([header, expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)]);
  else if (kind === 'time') expect([header, text]).toEqual([header, expect.stringMatching(/^\d\d?:\d\d$/)]);
  else if (kind === 'yesNo') expect(['Y', 'N']).toContain(text);
  else if (kind === 'flag') expect(['TRUE', 'FALSE']).toContain(text);
  else if (kind !== 'text' && kind !== 'id') expect([header, Number.isFinite(Number(text))]).toEqual([header, true]);
}
