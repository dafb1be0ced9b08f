import { at, deskForEach } from './harness';

const use = deskForEach();

function table(header = ['Region', 'Actual', 'Target']) {
  const { desk } = use;
  desk.write('A1', [header, ['N', 10, 8], ['S', 20, 25], ['W', 30, 30]]);
  desk.engine.tables.add(desk.sheet, at('A1:C4'), 'Plan');
  return desk;
}

test.each([
  ['=[@Actual]', 20],
  ['=Plan[@Actual]', 20],
  ['=[@[Actual]]*2', 40],
  ['=Plan[[#This Row],[Actual]]', 20],
  ['=SUM(Plan[@[Actual]:[Target]])', 45],
  ['=SUM(Plan[[#This Row],[Actual]:[Target]])', 45],
  ['=SUM(Plan[Actual])', 60],
  ['=SUM(Plan[[Actual]:[Target]])', 123],
  ['=ROWS(Plan[#All])', 4],
  ['=ROWS(Plan)', 3],
  ['=ROWS(Plan[])', 3],
  ['=Plan[[#Headers],[Target]]', 'Target'],
  ['=COUNTA(Plan[[#Headers],[#Data],[Region]])', 4],
  ['=COUNTA( Plan[ [#All] , [Region] ] )', 4],
  ['=SUM(plan[actual])', 60],
  ['=Plan[[#Totals],[Actual]]', '#REF!'],
  ['=SUM(Plan[Nope])', '#REF!'],
  ['=SUM(Nope[Actual])', '#REF!'],
  ['="[@Actual]"', '[@Actual]'],
  ['=INDEX(Plan[Region],MATCH(20,Plan[Actual],0))', 'S'],
  ['=SUMIFS(Plan[Actual],Plan[Region],"<>N",Plan[Target],">"&25)', 30],
])('%s beside row 3 is %p', async (formula, value) => {
  const desk = table();
  desk.write('D2', [[''], [formula]]);
  desk.engine.tables.set(desk.engine.tables.list()[0]?.id ?? '', { rect: at('A1:D4') });
  await desk.engine.calculation.settle();
  expect(desk.value('D3')).toBe(value);
  expect(desk.formulas('D3')).toEqual([[formula]]);
});

test('column names with brackets, marks, spaces and Chinese characters', async () => {
  const desk = table(['a [b]', "#1 it's", '实际 金额']);
  desk.write('E2', [
    ["=SUM(Plan['#1 it''s])"],
    ["=Plan[[#Headers],[a '[b']]]"],
    ['=SUM(Plan[实际 金额])'],
    ['=Plan[[#Headers],[实际 金额]]'],
  ]);
  await desk.engine.calculation.settle();
  expect(desk.values('E2:E5').flat()).toEqual([60, 'a [b]', 63, '实际 金额']);
});

test('from another sheet, and with a table named in Chinese', async () => {
  const desk = table();
  desk.engine.tables.set(desk.engine.tables.list()[0]?.id ?? '', { name: '计划' });
  const other = desk.engine.sheets.add("It's 2");
  expect(await desk.calculated('A1', [['=SUM(计划[Actual])', '=计划[@Actual]', '=ROWS(计划[#All])']], other)).toEqual([
    [60, '#VALUE!', 4],
  ]);
});

test('this row outside of the rows of the table is an error', async () => {
  const desk = table();
  expect(await desk.calculated('F9', [['=Plan[@Actual]', '=[@Actual]']])).toEqual([['#VALUE!', '#VALUE!']]);
});

test('references mean the table as it is after it has grown, moved and been renamed', async () => {
  const desk = table();
  const id = desk.engine.tables.list()[0]?.id ?? '';
  desk.write('F1', [['=SUM(Plan[Actual])']]);
  desk.write('A5', [['E', 40, 40]]);
  await desk.engine.calculation.settle();
  expect(desk.value('F1')).toBe(60);
  desk.engine.tables.set(id, { rect: at('A1:C5') });
  await desk.engine.calculation.settle();
  expect(desk.value('F1')).toBe(100);
  desk.engine.tables.set(id, { name: 'Budget' });
  desk.engine.tables.renameColumn(id, 1, 'Ist [EUR]');
  desk.engine.cells.insert(desk.sheet, at('A1:A2'), 'Down', true);
  desk.engine.cells.insert(desk.sheet, at('A1'), 'Right', true);
  await desk.engine.calculation.settle();
  expect(desk.formulas('G3')).toEqual([["=SUM(Budget[Ist '[EUR']])"]]);
  expect(desk.value('G3')).toBe(100);
  desk.write('C4', [[11]]);
  await desk.engine.calculation.settle();
  expect(desk.value('G3')).toBe(101);
});

test('a formula keeps its form when cells around it move', async () => {
  const desk = table();
  desk.write('D2', [['=[@Actual]/F2+SUM(Plan[[#This Row],[Actual]:[Target]])']]);
  desk.engine.tables.set(desk.engine.tables.list()[0]?.id ?? '', { rect: at('A1:D4') });
  desk.engine.cells.insert(desk.sheet, at('A1'), 'Down', true);
  expect(desk.formulas('D3')).toEqual([['=[@Actual]/F3+SUM(Plan[[#This Row],[Actual]:[Target]])']]);
});

test('implicit intersection', async () => {
  const { desk } = use;
  desk.write('A1', [[1], [2], [3]]);
  desk.write('C2', [['=@A1:A3', '=@$A$1:$A$3*10', '=SUM(@A1:A3,100)', '=@SEQUENCE(3)']]);
  desk.write('C5', [['=@A1:A3']]);
  await desk.engine.calculation.settle();
  expect(desk.values('C2:F2')).toEqual([[2, 20, 102, 1]]);
  expect(desk.value('C5')).toBe('#VALUE!');
  expect(desk.formulas('C2')).toEqual([['=@A1:A3']]);
});

test('a malformed formula is refused with a sentence', () => {
  const { desk } = use;
  expect(() => desk.write('A1', [['=SUM(1,2']])).toThrow('A parenthesis is not closed in =SUM(1,2.');
  expect(() => desk.write('A1', [['=Plan[Actual']])).toThrow('A square bracket is not closed in =Plan[Actual.');
  expect(() => desk.write('A1', [['="x']])).toThrow('A quotation mark is not closed in ="x.');
  expect(desk.value('A1')).toBe('');
});

test('names as files spell them are accepted and come back as people type them', async () => {
  const { desk } = use;
  expect(await desk.calculated('A1', [['=_xlfn.XLOOKUP(2,{1,2},{"a","b"})', '=_xlfn._xlws.SORT({3;1})']])).toEqual([
    ['b', 1],
  ]);
  expect(desk.formulas('A1:B1')).toEqual([['=XLOOKUP(2,{1,2},{"a","b"})', '=SORT({3;1})']]);
});
