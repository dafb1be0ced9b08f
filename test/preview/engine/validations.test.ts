import type { Validation } from '../../../src/preview/engine/rules';
import { at, deskForEach } from './harness';

const use = deskForEach();

const rule = (value: Validation['rule'], more: Partial<Validation> = {}): Omit<Validation, 'rect'> => ({
  rule: value,
  ignoreBlanks: true,
  error: { show: true, style: 'Stop', title: 'No', message: 'Choose one.' },
  prompt: { show: true, title: 'Hint', message: 'A month' },
  ...more,
});

test('a validation comes back as it was given', () => {
  const { engine, sheet } = use.desk;
  const given = [
    rule({ kind: 'list', source: 'a,b,c', dropdown: true }),
    rule({ kind: 'list', source: '=MONTHS', dropdown: false }),
    rule(
      { kind: 'decimal', operator: 'Between', formula1: '0', formula2: '=$A$1' },
      { error: { show: false, style: 'Warning', title: '', message: '' } },
    ),
    rule({ kind: 'date', operator: 'GreaterThanOrEqualTo', formula1: '=TODAY()' }),
    rule({ kind: 'custom', formula: '=COUNTIF($D$1:$D$9,D1)=1' }, { ignoreBlanks: false }),
  ];
  given.forEach((validation, index) =>
    engine.validations.set(sheet, { row: 0, column: index, rows: 9, columns: 1 }, validation),
  );
  expect(engine.validations.list(sheet)).toEqual(
    given.map((validation, index) => ({ ...validation, rect: { row: 0, column: index, rows: 9, columns: 1 } })),
  );
});

test('a new one replaces what its cells had, null takes it away', () => {
  const { engine, sheet } = use.desk;
  const rects = () => engine.validations.list(sheet).map(({ rect, rule: { kind } }) => [kind, rect]);
  engine.validations.set(sheet, at('A1:A9'), rule({ kind: 'list', source: 'a', dropdown: true }));
  engine.validations.set(sheet, at('A4:A5'), rule({ kind: 'textLength', operator: 'LessThan', formula1: '5' }));
  expect(rects()).toEqual([
    ['list', at('A1:A3')],
    ['list', at('A6:A9')],
    ['textLength', at('A4:A5')],
  ]);
  engine.validations.set(sheet, at('A1:A9'), null);
  expect(rects()).toEqual([]);
});

test.each<[string, Validation['rule'], (string | number | boolean)[], boolean[]]>([
  [
    'a literal list',
    { kind: 'list', source: 'Open, Done,3', dropdown: true },
    ['Open', 'Done', 'done', 3, ''],
    [true, true, false, true, true],
  ],
  [
    'a list in a range',
    { kind: 'list', source: '=$H$1:$H$3', dropdown: true },
    ['x', 'y', 5, 'z', ''],
    [true, true, true, false, true],
  ],
  [
    'a list by name',
    { kind: 'list', source: '=CHOICES', dropdown: true },
    ['x', 'q', '', '', ''],
    [true, false, true, true, true],
  ],
  [
    'whole numbers',
    { kind: 'wholeNumber', operator: 'Between', formula1: '1', formula2: '=$H$3' },
    [1, 5, 2.5, 6, 'x'],
    [true, true, false, false, false],
  ],
  [
    'decimals',
    { kind: 'decimal', operator: 'NotEqualTo', formula1: '2' },
    [1, 2, true, '', 2.5],
    [true, false, false, true, true],
  ],
  [
    'relative limits',
    { kind: 'decimal', operator: 'LessThanOrEqualTo', formula1: '=ROW(A1)' },
    [1, 2, 4, 4, 9],
    [true, true, false, true, false],
  ],
  [
    'dates',
    { kind: 'date', operator: 'GreaterThan', formula1: '=DATE(2026,1,1)' },
    ['2026-01-02', '2026-01-01', 'soon', '', 1],
    [true, false, false, true, false],
  ],
  [
    'text lengths',
    { kind: 'textLength', operator: 'LessThanOrEqualTo', formula1: '2' },
    ['ab', 'abc', 12, 123, '欄位'],
    [true, false, true, false, true],
  ],
  [
    'a formula',
    { kind: 'custom', formula: '=COUNTIF(A$1:A$5,A1)=1' },
    ['a', 'b', 'a', 'c', 'd'],
    [false, true, false, true, true],
  ],
])('cells that break %s are found', async (_name, value, inputs, fine) => {
  const { desk } = use;
  desk.write('H1', [['x'], ['y'], [5]]);
  desk.engine.names.set({ name: 'CHOICES', scope: '', formula: '=Sheet1!$H$1:$H$2', comment: '', visible: true });
  desk.write(
    'A1',
    inputs.map((input) => [input]),
  );
  desk.engine.validations.set(desk.sheet, at('A1:A5'), rule(value));
  await desk.engine.calculation.settle();
  const invalid = desk.engine.validations.invalid(desk.sheet, at('A1:Z99'));
  expect(inputs.map((_, row) => !invalid.some((rect) => row >= rect.row && row < rect.row + rect.rows))).toEqual(fine);
});

test('asking for part of the cells answers for that part', async () => {
  const { desk } = use;
  desk.write('A1', [[1], [2], [3], [4]]);
  desk.engine.validations.set(desk.sheet, at('A1:A4'), rule({ kind: 'decimal', operator: 'LessThan', formula1: '2' }));
  expect(desk.engine.validations.invalid(desk.sheet, at('A1:A9'))).toEqual([at('A2:A4')]);
  expect(desk.engine.validations.invalid(desk.sheet, at('A3'))).toEqual([at('A3')]);
  expect(desk.engine.validations.invalid(desk.sheet, at('B1:B9'))).toEqual([]);
});
