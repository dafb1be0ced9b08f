/** Snapshots of the sample plans: what they keep, that they come back as they were, and how large they are. */
import { languageCodes } from '../../../src/locales/languages';
import { sheetWords } from '../../../src/locales/sheets';
import { leftOut, rowKeys } from '../../../src/sheet/archive/archivedTables';
import { entriesOf } from '../../../src/sheet/archive/entriesOf';
import { keyOf, noTable, placeOfKey, rowOf, type PlanId } from '../../../src/sheet/archive/entry';
import { entryIn, nextSnapshotId, snapshotIn, snapshotRows } from '../../../src/sheet/archive/snapshotRows';
import type { PlanCell } from '../../../src/sheet/plan';
import { library } from '../../../src/templates';
import { sampleReading } from '../../checks/sample';

const words = languageCodes.map((code) => sheetWords[code]);
const annual: PlanId = { pack: 'annual', copy: 1 };

const entriesIn = (language: 'en' | 'zh-CN', plan: PlanId) =>
  entriesOf({ reading: sampleReading(language), boards: new Map(), words, spoken: sheetWords[language] }, plan);

test('every table of the packs is kept with columns that exist, or left out by name', () => {
  const tables = library.sheets.flatMap((sheet) => sheet.tables);
  expect(tables.map(({ name }) => name).filter((name) => !(name in rowKeys) && !leftOut.includes(name))).toEqual([]);
  const wrong = Object.entries(rowKeys).filter(([name, keys]) => {
    const table = tables.find((one) => one.name === name);
    return !table || leftOut.includes(name) || keys.some((key) => !table.columns[key] || table.columns[key].formula);
  });
  expect(wrong).toEqual([]);
});

test.each(library.packs.filter(({ code }) => code !== 'settings').map(({ code }) => code))(
  'in %s no two values of the sample share a key, in no language another one',
  (pack) => {
    const entries = entriesIn('en', { pack, copy: 1 });
    const keys = entries.map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
    // Only free texts say what they say in a language of their own; rows are told by them where they have no id.
    const coded = (all: typeof entries) =>
      new Set(all.filter(({ table }) => rowKeys[table]?.join() === 'id').map(rowOf));
    expect(coded(entriesIn('zh-CN', { pack, copy: 1 }))).toEqual(coded(entries));
    expect(entries.every((one) => placeOfKey(keyOf(one)) !== null)).toBe(true);
    expect(entries.length).toBeLessThan(5000);
    expect(entries.some(({ table }) => table === noTable)).toBe(true);
  },
);

test('figures, dates and texts are told apart and named as the workbook has them', () => {
  const entries = new Map(entriesIn('zh-CN', annual).map((one) => [keyOf(one), one]));
  expect(entries.get('AMP_Goal|G01|tgt')).toMatchObject({ kind: 'figure', value: 120_000_000, format: '#,##0' });
  expect(entries.get('AMP_Goal|G01|due')).toMatchObject({ kind: 'date', format: 'yyyy-mm-dd' });
  expect(entries.get('AMP_Goal|G01|st')).toMatchObject({
    kind: 'text',
    value: '黄灯',
    names: { sheet: '年度目标', table: '目标总表', column: '状态' },
  });
  expect(entries.get('AMP_BudMonth|2026-05-01 · B07|ret')).toMatchObject({ value: 45_400 });
  expect([...entries.values()].some(({ column }) => column === 'smart')).toBe(false);
});

test('a snapshot comes back from its rows as it was', () => {
  const entries = entriesIn('en', { pack: 'execution', copy: 1 });
  const facts = { id: 'S3', taken: 46173.5, asOf: 46173, plan: annual, planName: 'Annual · Qingyu', note: '' };
  const rows = snapshotRows(facts, entries);
  const read = (cells: Record<string, PlanCell>) =>
    Object.fromEntries(
      Object.entries(cells).map(([key, one]) => [
        key,
        one === null ? '' : typeof one === 'object' ? ('text' in one ? one.text : '') : one,
      ]),
    );
  expect(snapshotIn(read(rows.ARC_Snapshot![0]!.cells))).toEqual({ ...facts, values: entries.length });
  const back = rows.ARC_Value!.map(({ cells, formats = {} }) =>
    entryIn(read(cells), Object.values(formats)[0] ?? 'General'),
  );
  expect(back).toEqual(entries.map((one) => ({ ...one, at: null })));
  expect(entryIn({ key: 'mine', figure: 1 }, 'General')).toBeNull();
  expect(snapshotIn({ id: 'mine', key: '' })).toBeNull();
});

test('numbers of snapshots go on', () => {
  expect(nextSnapshotId([])).toBe('S1');
  expect(nextSnapshotId(['S2', ' S10', 'mine', ''])).toBe('S11');
});
