import { at, deskForEach } from './harness';

const use = deskForEach();
const message = { show: true, style: 'Stop' as const, title: '', message: '' };
const silent = { show: false, title: '', message: '' };

function filled() {
  const { desk } = use;
  const { engine, sheet } = desk;
  desk.write('A1', [
    ['k', 'v', 'w'],
    ['a', 1, '=B2*2'],
    ['b', 2, '=B3*$B$2'],
    ['c', 3, '=SUM(B$2:B4)'],
  ]);
  engine.tables.add(sheet, at('A1:C4'), 'T');
  engine.names.set({ name: 'RATE', scope: '', formula: '=Sheet1!$B$2', comment: '', visible: true });
  engine.rules.replace(sheet, [
    { id: 'r', ranges: [at('B2:B4')], stopIfTrue: false, kind: 'custom', formula: '=$B2>$B$4', format: { bold: true } },
    {
      id: 's',
      ranges: [at('C2:C4')],
      stopIfTrue: true,
      kind: 'cellValue',
      operator: 'Between',
      formula1: '=$B$2',
      formula2: '=MAX(1,B2)',
      format: { fill: '#FF0000' },
    },
  ]);
  engine.validations.set(sheet, at('B2:B4'), {
    rule: { kind: 'decimal', operator: 'GreaterThan', formula1: '=$C2' },
    ignoreBlanks: true,
    error: message,
    prompt: silent,
  });
  engine.validations.set(sheet, at('A2:A4'), {
    rule: { kind: 'list', source: '=Sheet1!$A$2:$A$4', dropdown: true },
    ignoreBlanks: true,
    error: message,
    prompt: silent,
  });
  engine.links.set(sheet, 5, 0, { address: 'https://example.com', reference: '', tip: '', text: 'go' });
  engine.layout.merge(sheet, at('A8:B9'));
  return desk;
}

const state = () => {
  const { engine, sheet } = use.desk;
  return {
    table: engine.tables.list()[0]?.rect,
    name: engine.names.list()[0]?.formula,
    rules: engine.rules
      .list(sheet)
      .map((rule) => [
        rule.ranges,
        'formula' in rule ? rule.formula : 'formula1' in rule ? [rule.formula1, rule.formula2] : '',
      ]),
    validations: engine.validations
      .list(sheet)
      .map(
        ({ rect, rule }) => [rect, 'formula1' in rule ? rule.formula1 : 'source' in rule ? rule.source : ''] as const,
      )
      .sort(([one], [other]) => other.column - one.column),
    merges: engine.layout.merges(sheet),
  };
};

test('inserting rows above moves everything', async () => {
  const desk = filled();
  desk.engine.cells.insert(desk.sheet, at('A1:A2'), 'Down', true);
  await desk.engine.calculation.settle();
  expect(desk.formulas('C4:C6').flat()).toEqual(['=B4*2', '=B5*$B$4', '=SUM(B$4:B6)']);
  expect(state()).toEqual({
    table: at('A3:C6'),
    name: '=Sheet1!$B$4',
    rules: [
      [[at('B4:B6')], '=$B4>$B$6'],
      [[at('C4:C6')], ['=$B$4', '=MAX(1,B4)']],
    ],
    validations: [
      [at('B4:B6'), '=$C4'],
      [at('A4:A6'), '=Sheet1!$A$4:$A$6'],
    ],
    merges: [at('A10:B11')],
  });
  expect(desk.engine.links.get(desk.sheet, 7, 0)?.address).toBe('https://example.com');
  expect(desk.engine.links.get(desk.sheet, 5, 0)).toBeNull();
});

test('inserting a row inside makes ranges longer and fills computed columns', async () => {
  const { desk } = use;
  desk.write('A1', [
    ['k', 'v', 'w'],
    ['a', 1, '=[@v]*2'],
    ['b', 2, '=[@v]*2'],
    ['', '', '=SUM(B2:B3)'],
  ]);
  desk.engine.tables.add(desk.sheet, at('A1:C3'), 'T');
  desk.engine.cells.insert(desk.sheet, at('A3'), 'Down', true);
  desk.write('B3', [[10]]);
  await desk.engine.calculation.settle();
  expect(desk.engine.tables.list()[0]?.rect).toEqual(at('A1:C4'));
  expect(desk.formulas('C2:C5').flat()).toEqual(['=[@v]*2', '=[@v]*2', '=[@v]*2', '=SUM(B2:B4)']);
  expect(desk.values('C2:C5').flat()).toEqual([2, 20, 4, 13]);
});

test('inserting and deleting columns', async () => {
  const desk = filled();
  desk.engine.cells.insert(desk.sheet, at('B1'), 'Right', true);
  await desk.engine.calculation.settle();
  expect(desk.engine.tables.list()[0]?.columns.map(({ name }) => name)).toEqual(['k', 'Column1', 'v', 'w']);
  expect(desk.value('B1')).toBe('Column1');
  expect(desk.formulas('D2:D4').flat()).toEqual(['=C2*2', '=C3*$C$2', '=SUM(C$2:C4)']);
  expect(state()).toMatchObject({
    name: '=Sheet1!$C$2',
    rules: [
      [[at('C2:C4')], '=$C2>$C$4'],
      [[at('D2:D4')], ['=$C$2', '=MAX(1,C2)']],
    ],
  });
  desk.engine.cells.remove(desk.sheet, at('B1'), 'Left', true);
  expect(desk.engine.tables.list()[0]?.columns.map(({ name }) => name)).toEqual(['k', 'v', 'w']);
  expect(state()).toMatchObject({ table: at('A1:C4'), name: '=Sheet1!$B$2' });
});

test('deleting rows shortens, and what is gone is #REF!', async () => {
  const desk = filled();
  desk.write('E1', [['=B3', '=SUM(B2:B4)']]);
  desk.engine.cells.remove(desk.sheet, at('A3'), 'Up', true);
  await desk.engine.calculation.settle();
  expect(desk.formulas('E1:F1')).toEqual([['=#REF!', '=SUM(B2:B3)']]);
  expect(desk.values('E1:F1')).toEqual([['#REF!', 4]]);
  expect(state()).toMatchObject({
    table: at('A1:C3'),
    rules: [
      [[at('B2:B3')], '=$B2>$B$3'],
      [[at('C2:C3')], expect.anything()],
    ],
  });
});

test('the sheet that changes need not be the active one', async () => {
  const desk = filled();
  const other = desk.engine.sheets.add('Other');
  desk.write('A1', [['=SUM(Sheet1!B2:B4)', '=Sheet1!$B$2']], other);
  desk.engine.sheets.activate(other);
  desk.engine.cells.insert(desk.sheet, at('A1'), 'Down', true);
  desk.engine.cells.remove(desk.sheet, at('A5'), 'Up', true);
  await desk.engine.calculation.settle();
  expect(state()).toMatchObject({
    table: at('A2:C4'),
    rules: [[[at('B3:B4')], expect.anything()], expect.anything()],
    validations: [[at('B3:B4'), '=$C3'], expect.anything()],
  });
  expect(desk.formulas('A1:B1', other)).toEqual([['=SUM(Sheet1!B3:B4)', '=Sheet1!$B$3']]);
  expect(desk.values('A1:B1', other)).toEqual([[3, 1]]);
});

test('part of a row pushes cells and tables below it down, and comes back', async () => {
  const desk = filled();
  desk.write('E1', [['=B2']]);
  desk.engine.cells.insert(desk.sheet, at('A1:C1'), 'Down', false);
  await desk.engine.calculation.settle();
  expect(desk.engine.tables.list()[0]?.rect).toEqual(at('A2:C5'));
  expect(desk.formulas('E1')).toEqual([['=B3']]);
  desk.engine.cells.remove(desk.sheet, at('A1:C1'), 'Up', false);
  expect(desk.engine.tables.list()[0]?.rect).toEqual(at('A1:C4'));
  expect(desk.formulas('E1')).toEqual([['=B2']]);
});

test('undo takes a structural change back whole', async () => {
  const desk = filled();
  const before = state();
  const formulas = desk.formulas('A1:C4');
  for (const change of [
    () => desk.engine.cells.insert(desk.sheet, at('A3'), 'Down', true),
    () => desk.engine.cells.remove(desk.sheet, at('A3'), 'Up', true),
    () => desk.engine.cells.insert(desk.sheet, at('B1'), 'Right', true),
    () => desk.engine.cells.remove(desk.sheet, at('B1'), 'Left', true),
    () => desk.engine.cells.remove(desk.sheet, at('A1:A4'), 'Up', true),
  ]) {
    const depth = desk.engine.history.depth();
    change();
    expect(state()).not.toEqual(before);
    expect(desk.engine.history.depth()).toBe(depth + 1);
    await desk.engine.history.undo();
    expect(state()).toEqual(before);
    expect(desk.formulas('A1:C4')).toEqual(formulas);
    expect(desk.engine.tables.list()[0]?.columns.map(({ name }) => name)).toEqual(['k', 'v', 'w']);
  }
});

test('renaming a sheet renames it in formulas, names and validations', async () => {
  const desk = filled();
  const other = desk.engine.sheets.add('Other');
  desk.write('A1', [['=Sheet1!B2+SUM(T[v])']], other);
  desk.engine.sheets.set(desk.sheet, { name: "Plan '26" });
  await desk.engine.calculation.settle();
  expect(desk.formulas('A1', other)).toEqual([["='Plan ''26'!B2+SUM(T[v])"]]);
  expect(desk.value('A1', other)).toBe(7);
  expect(state()).toMatchObject({
    name: "='Plan ''26'!$B$2",
    validations: [expect.anything(), [at('A2:A4'), "='Plan ''26'!$A$2:$A$4"]],
  });
});
