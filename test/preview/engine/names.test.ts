import type { NameState } from '../../../src/preview/engine/engine';
import { deskForEach } from './harness';

const use = deskForEach();
const name = (text: string, formula: string, more: Partial<NameState> = {}): NameState => ({
  name: text,
  formula,
  scope: '',
  comment: '',
  visible: true,
  ...more,
});

test('names hold references, constants and formulas, and come back as given', async () => {
  const { desk } = use;
  const { names } = desk.engine;
  const other = desk.engine.sheets.add("It's 2");
  const given = [
    name('RATE', '=0.15', { comment: 'per year' }),
    name('REVENUE', '=Sheet1!$B$2:$B$4'),
    name('AS_OF', "='It''s 2'!$A$1", { visible: false }),
    name('TOTAL', '=SUM(Sheet1!$B$2:$B$4)*(1+RATE)'),
    name('预算', '=Sheet1!$B$2'),
    name('TEXT_NAME', '="a, b"'),
  ];
  given.forEach((entry) => names.set(entry));
  expect(names.list()).toEqual(given);
  desk.write('B2', [[10], [20], [30]]);
  desk.write('A1', [[7]], other);
  expect(
    await desk.calculated('D1', [['=RATE*100', '=SUM(REVENUE)', '=AS_OF', '=TOTAL', '=预算+1', '=TEXT_NAME', '=rate']]),
  ).toEqual([[15, 60, 7, 69, 11, 'a, b', 0.15]]);
});

test('a name of a sheet goes before that of the workbook there, and only there', async () => {
  const { desk } = use;
  const other = desk.engine.sheets.add('Other');
  desk.engine.names.set(name('X', '=1'));
  desk.engine.names.set(name('X', '=2', { scope: other }));
  desk.write('A1', [['=X']]);
  desk.write('A1', [['=X']], other);
  await desk.engine.calculation.settle();
  expect([desk.value('A1'), desk.value('A1', other)]).toEqual([1, 2]);
});

test('changing a name calculates what uses it, removing it is #NAME?, Undo brings it back', async () => {
  const { desk } = use;
  const { names, calculation, history } = desk.engine;
  names.set(name('RATE', '=2'));
  await desk.calculated('A1', [['=RATE*10', '=A1+1']]);
  names.set(name('rate', '=3'));
  await calculation.settle();
  expect(names.list()).toHaveLength(1);
  expect(desk.values('A1:B1')).toEqual([[30, 31]]);
  names.remove('RATE', '');
  await calculation.settle();
  expect(desk.value('A1')).toBe('#NAME?');
  await history.undo();
  await calculation.settle();
  expect(desk.values('A1:B1')).toEqual([[30, 31]]);
});
