import { deskForEach } from './harness';

const use = deskForEach();

test('settling is over at once when nothing was written', async () => {
  const { desk } = use;
  await desk.calculated('A1', [[1, '=A1+1']]);
  desk.events.length = 0;
  let turn = 0;
  const later = new Promise((resolve) => setTimeout(resolve)).then(() => (turn += 1));
  await desk.engine.calculation.settle();
  expect(turn).toBe(0);
  await later;
  expect(desk.events).toEqual([]);
});

test('everything written so far is calculated, however it is spread', async () => {
  const { desk } = use;
  desk.write('A1', [[1]]);
  const first = desk.engine.calculation.settle();
  desk.write('B1', [['=A1+1']]);
  desk.write('C1', [['=B1+1']]);
  await Promise.all([first, desk.engine.calculation.settle()]);
  expect(desk.values('A1:C1')).toEqual([[1, 2, 3]]);
});

test('a value written while its old formula is being calculated stays', async () => {
  const { desk } = use;
  desk.write('A1', [['=SUM(SEQUENCE(1000))', '=A1+1']]);
  const running = desk.engine.calculation.settle();
  await new Promise((resolve) => setTimeout(resolve, 0));
  desk.write('A1', [[7]]);
  await running;
  await desk.engine.calculation.settle();
  expect(desk.values('A1:B1')).toEqual([[7, 8]]);
});

test('in manual mode nothing is calculated until it is asked for', async () => {
  const { desk } = use;
  const { calculation } = desk.engine;
  await desk.calculated('A1', [[1, '=A1*10']]);
  calculation.setMode('Manual');
  expect(calculation.mode()).toBe('Manual');
  await desk.calculated('A1', [[2]]);
  expect(desk.value('B1')).toBe(10);
  await calculation.recalculate();
  expect(desk.value('B1')).toBe(20);
  await desk.calculated('A1', [[3]]);
  calculation.setMode('Automatic');
  await calculation.settle();
  expect(desk.value('B1')).toBe(30);
});

test('a circle of references ends, and the rest is calculated', async () => {
  const { desk } = use;
  desk.write('A1', [['=B1+1', '=A1+1', '=1+1']]);
  await desk.engine.calculation.settle();
  expect(desk.value('C1')).toBe(2);
});

test('chains across sheets and long columns', async () => {
  const { desk } = use;
  const other = desk.engine.sheets.add('Other');
  desk.write(
    'A1',
    Array.from({ length: 300 }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]),
    other,
  );
  desk.write('A1', [['=Other!A300', '=SUM(Other!A:A)', '=COUNT(Other!1:3)']]);
  await desk.engine.calculation.settle();
  expect(desk.values('A1:C1')).toEqual([[300, (300 * 301) / 2, 3]]);
  await desk.calculated('A1', [[11]], other);
  expect(desk.value('A1')).toBe(310);
});

test('a formula over a blank cell is 0', async () => {
  const { desk } = use;
  expect(await desk.calculated('B1', [['=A1', '=A1&""', '=A1+1', '=ISBLANK(A1)']])).toEqual([[0, '', 1, true]]);
});

test.each([
  ['=XLOOKUP("b",{"a","b"},{1,2})', 2],
  ['=TEXT(46118,"yyyy-mm-dd")', '2026-04-06'],
  ['=EOMONTH(DATE(2026,1,31),1)', 46081],
  ['=NETWORKDAYS(DATE(2026,4,1),DATE(2026,4,30))', 22],
  ['=TEXTJOIN("-",TRUE,{"a","","b"})', 'a-b'],
  ['=IFERROR(1/0,"x")', 'x'],
  ['=IFNA(NA(),"y")', 'y'],
  ['=SWITCH(2,1,"a",2,"b")', 'b'],
  ['=SUMPRODUCT({1,2,3},{4,5,6})', 32],
  ['=10%', 0.1],
  ['=-2^2', 4],
  ['="a"="A"', true],
  ['=1&TRUE', '1TRUE'],
])('%s is %p', async (formula, value) => {
  const { desk } = use;
  const [[result] = []] = await desk.calculated('A1', [[formula]]);
  if (typeof value === 'number') expect(result).toBeCloseTo(value, 9);
  else expect(result).toBe(value);
});

test('a zero is no empty text, however often they are compared', async () => {
  const { desk } = use;
  desk.write('A1', [['=0'], [''], ['=""'], [0], ['x']]);
  const rows = [1, 2, 3, 4, 5];
  const wanted = [[false], [true], [true], [false], [false]];
  expect(
    await desk.calculated(
      'B1',
      rows.map((row) => [`=A${row}=""`]),
    ),
  ).toEqual(wanted);
  expect(
    await desk.calculated(
      'C1',
      rows.map((row) => [`=A${row}=""`]),
    ),
  ).toEqual(wanted);
  expect(await desk.calculated('D1', [['=SUM(--(A1:A5=""))', '=COUNTIF(A1:A5,0)', '=SUM(--(A1:A5=""))']])).toEqual([
    [2, 2, 2],
  ]);
});

test('texts of an array constant hold commas, semicolons and quotes', async () => {
  const { desk } = use;
  await desk.calculated('A1', [['={"a, b","say ""c;d""";1,TRUE}']]);
  expect(desk.values('A1:B2')).toEqual([
    ['a, b', 'say "c;d"'],
    [1, true],
  ]);
});
