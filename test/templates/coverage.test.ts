/** What the three source documents ask for (489 terms) stands in the product where the coverage list says it does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { homeOfName, homeOfTable, sheetsOf } from '../../src/sheet/library';
import { cards } from '../../src/functions/index';
import { rules } from '../../src/checks';
import { library } from '../../src/templates';
import { weights } from '../../src/templates/settings/weights';

interface Row {
  id: string;
  term: string;
  sheets: string;
  'tables and names': string;
  functions: string;
  rules: string;
}

const file = readFileSync(path.join(__dirname, 'fixtures/coverage.csv'), 'utf8').replace(/^\uFEFF/, '');
const rows = Papa.parse<Row>(file, { header: true, skipEmptyLines: true }).data;
const entries = (key: keyof Row) =>
  rows.flatMap((row) =>
    row[key]
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry) => ({ id: row.id, entry })),
  );

test('all 489 terms are listed', () => {
  expect(rows).toHaveLength(489);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(489);
});

test('every sheet exists', () => {
  const codes = sheetsOf(library).map(({ code }) => code);
  const packs = library.packs.map(({ prefix }) => `${prefix} pack`);
  expect(entries('sheets').filter(({ entry }) => !codes.includes(entry) && !packs.includes(entry))).toEqual([]);
});

test('every table, name, threshold, list and weight exists', () => {
  const sets = weights.cells.map(([set]) => set);
  const exists = (name: string) => {
    const [, prefix, rest = ''] = /^(P|LST|W)_(\w+)$/.exec(name) ?? [];
    if (prefix === 'P') return Object.hasOwn(library.thresholds, rest);
    if (prefix === 'LST') return Object.hasOwn(library.lists, rest);
    if (prefix === 'W') return sets.includes(rest);
    const { ranges = {} } = library.settings;
    return [homeOfTable(library, name), homeOfName(library, name), ranges[name], library.thresholdGroups[name]].some(
      Boolean,
    );
  };
  expect(entries('tables and names').filter(({ entry }) => !exists(entry))).toEqual([]);
});

test('every function exists', () => {
  expect(entries('functions').filter(({ entry }) => !Object.hasOwn(cards, entry))).toEqual([]);
});

test('every rule exists', () => {
  const ids = rules.map(({ id }) => id);
  const named = entries('rules');
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ entry }) => !ids.includes(entry))).toEqual([]);
});
