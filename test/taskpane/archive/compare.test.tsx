/** Two states of the sample plan: what turned, slipped, moved, came and went, in the order in which it presses, and what is good of it. */
import { languageCodes } from '../../../src/locales/languages';
import { sheetWords } from '../../../src/locales/sheets';
import { compare, type Change } from '../../../src/taskpane/archive/compare';
import { entriesOf } from '../../../src/sheet/archive/entriesOf';
import { keyOf, type Entry } from '../../../src/sheet/archive/entry';
import { library } from '../../../src/templates';
import { sampleReading } from '../../checks/sample';

const words = languageCodes.map((code) => sheetWords[code]);
const reading = sampleReading('en');
const of = (pack: string): Entry[] =>
  entriesOf({ reading, boards: new Map(), words, spoken: sheetWords.en }, { pack, copy: 1 });
const known = { library, settings: reading.settings, places: new Map() };
const execution = of('execution');
const annual = of('annual');
const changed = (entries: Entry[], values: Record<string, Entry['value']>): Entry[] =>
  entries.map((one) => (keyOf(one) in values ? { ...one, value: values[keyOf(one)]! } : one));
const short = ({ key, kind, difference, better }: Change) => [key, kind, difference, better];

test('a state compared with itself, or with what is the same but for its last digits, has not changed', () => {
  expect(compare(execution, execution, known)).toEqual([]);
  const rounded = execution.map((one) =>
    typeof one.value === 'number' ? { ...one, value: one.value * (1 + 1e-12) } : one,
  );
  expect(compare(execution, rounded, known)).toEqual([]);
});

test('figures are judged by the direction of their row, of their column, or not at all', () => {
  const down = annual.find(
    ({ table, column, value }) => table === 'AMP_Kpi' && column === 'dir' && String(value).startsWith('↓'),
  )!;
  const cost = annual.find(({ table, row, column }) => table === 'AMP_Kpi' && row === down.row && column === 'ytdA')!;
  const before = changed(annual, {
    'AMP_Goal|G01|act': 40_000_000,
    [keyOf(cost)]: (cost.value as number) / 2,
    'AMP_Bud|B01|plan': 5_000_000,
    'AMP_Bud|B01|roi': 5,
  });
  const found = new Map(compare(before, annual, known).map((one) => [one.key, one]));
  expect(short(found.get('AMP_Goal|G01|act')!)).toEqual(['AMP_Goal|G01|act', 'figure', 5_800_000, true]);
  expect(found.get('AMP_Goal|G01|act')!.share).toBeCloseTo(0.145, 12);
  expect(found.get(keyOf(cost))!.better).toBe(false);
  expect(found.get('AMP_Bud|B01|plan')!.better).toBeNull();
  expect(found.get('AMP_Bud|B01|roi')!.better).toBe(false);
});

test('green to red comes first, a slip tells its days, the same state in another language is none', () => {
  const before = changed(execution, {
    'EXP_Goal|E1|st': 'Green',
    'EXP_Goal|E2|st': 'Red',
    'EXP_Goal|E3|st': '黄灯',
    'EXP_Goal|E4|st': 'Amber',
    'EXP_Wbs|W06|st': '已完成',
    'EXP_Wbs|W11|e': 46173,
  });
  const after = changed(execution, { 'EXP_Goal|E1|st': 'Red' });
  const found = compare(before, after, known);
  expect(found.map(short)).toEqual([
    ['EXP_Goal|E1|st', 'status', null, false],
    ['EXP_Goal|E2|st', 'status', null, true],
    ['EXP_Goal|E4|st', 'status', null, true],
    ['EXP_Wbs|W06|st', 'status', null, false],
    ['EXP_Wbs|W11|e', 'slip', 7, false],
  ]);
  expect(found[0]!.lights).toEqual({ before: null, after: 'red' });
  expect(found[0]!.at).toEqual(expect.objectContaining({ sheet: 'SMART Goals' }));
});

test('whole rows come and go as one change each; where they stand now is told where they stand', () => {
  const without = execution.filter(({ row }) => row !== 'W07');
  const added = compare(without, execution, known);
  expect(added.map(short)).toEqual([['EXP_Wbs|W07', 'added', null, null]]);
  const removed = compare(execution, without, { ...known, places: new Map() });
  expect(removed.map(({ kind, names }) => [kind, names.row, names.column])).toEqual([
    ['removed', 'W07 · Live shows 9-12', ''],
  ]);
});

test('a value that was typed or emptied is told without a difference', () => {
  const key = 'EXP_Wbs|W06|why';
  const [change] = compare(
    execution.filter((one) => keyOf(one) !== key),
    execution,
    known,
  );
  expect(change).toMatchObject({ key, kind: 'other', before: null, after: 'Host ill', difference: null });
});
