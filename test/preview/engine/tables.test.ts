import { at, deskForEach } from './harness';

const use = deskForEach();

function table() {
  const { desk } = use;
  desk.write('A1', [
    ['k', 'v', 'w'],
    ['a', 1, ''],
    ['b', 2, ''],
  ]);
  const id = desk.engine.tables.add(desk.sheet, at('A1:C3'), 'T');
  desk.write('C2', [['=[@v]*2'], ['=[@v]*2']]);
  return { desk, id, state: () => desk.engine.tables.list()[0]! };
}

test('a table tells what it is', () => {
  const { state } = table();
  expect(state()).toMatchObject({
    name: 'T',
    rect: at('A1:C3'),
    columns: [
      { id: 1, name: 'k' },
      { id: 2, name: 'v' },
      { id: 3, name: 'w' },
    ],
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    style: 'TableStyleMedium2',
  });
});

test('headers become texts, each its own', () => {
  const { desk } = use;
  desk.write('A1', [
    [2026, '', 'v', 'V'],
    [1, 2, 3, 4],
  ]);
  desk.engine.tables.add(desk.sheet, at('A1:D2'), 'T');
  expect(desk.values('A1:D1')).toEqual([['2026', 'Column2', 'v', 'V2']]);
  expect(desk.engine.tables.list()[0]?.columns.map(({ name }) => name)).toEqual(['2026', 'Column2', 'v', 'V2']);
});

test('tables cannot overlap', () => {
  const { desk } = table();
  expect(() => desk.engine.tables.add(desk.sheet, at('C3:D9'), 'U')).toThrow(
    "A table can't overlap another table: T is there already.",
  );
});

test('what is typed right below joins the table, with computed columns, formats, rules and validation, in one step of Undo', async () => {
  const { desk, state } = table();
  const { engine, sheet } = desk;
  engine.formats.write(sheet, at('B2:B3'), { numberFormat: '0.00' });
  engine.rules.replace(sheet, [
    { id: 'r', ranges: [at('B2:B3')], stopIfTrue: false, kind: 'custom', formula: '=$B2>1', format: { bold: true } },
  ]);
  engine.validations.set(sheet, at('A2:A3'), {
    rule: { kind: 'list', source: 'a,b,c', dropdown: true },
    ignoreBlanks: true,
    error: { show: true, style: 'Stop', title: '', message: '' },
    prompt: { show: false, title: '', message: '' },
  });
  const depth = engine.history.depth();
  desk.type('B4', 5);
  await engine.calculation.settle();
  expect(state().rect).toEqual(at('A1:C4'));
  expect(desk.formulas('C4')).toEqual([['=[@v]*2']]);
  expect(desk.values('A4:C4')).toEqual([['', 5, 10]]);
  expect(desk.texts('B4')).toEqual([['5.00']]);
  expect(engine.rules.list(sheet)[0]?.ranges).toEqual([at('B2:B4')]);
  expect(engine.validations.list(sheet)[0]?.rect).toEqual(at('A2:A4'));
  expect(engine.history.depth()).toBe(depth + 1);
  await engine.history.undo();
  expect(state().rect).toEqual(at('A1:C3'));
  expect(desk.values('A4:C4')).toEqual([['', '', '']]);
  expect(engine.rules.list(sheet)[0]?.ranges).toEqual([at('B2:B3')]);
  await engine.history.redo();
  expect(state().rect).toEqual(at('A1:C4'));
  expect(desk.formulas('C4')).toEqual([['=[@v]*2']]);
});

test('a table takes nothing in that was there before, and none below a totals row', () => {
  const { desk, id, state } = table();
  desk.write('A4', [['note']]);
  desk.type('B4', 5);
  expect(state().rect).toEqual(at('A1:C3'));
  desk.write('A4', [['', '']]);
  desk.engine.tables.set(id, { showTotals: true });
  desk.type('B5', 5);
  expect(state().rect).toEqual(at('A1:C4'));
});

test('what the add-in writes below a table does not join it', () => {
  const { desk, state } = table();
  desk.write('A4', [['c', 3, '']]);
  expect(state().rect).toEqual(at('A1:C3'));
});

test('a formula typed right beside becomes a computed column', async () => {
  const { desk, state } = table();
  desk.type('D3', '=[@v]+1');
  await desk.engine.calculation.settle();
  expect(state().columns.map(({ name }) => name)).toEqual(['k', 'v', 'w', 'Column4']);
  expect(desk.values('D1:D3').flat()).toEqual(['Column4', 2, 3]);
});

test('a header typed over renames its column wherever it is named', async () => {
  const { desk, state } = table();
  desk.write('E1', [['=SUM(T[v])', '=SUM(T[[k]:[v]])']]);
  desk.type('B1', 'Wert [€]');
  await desk.engine.calculation.settle();
  expect(state().columns[1]).toEqual({ id: 2, name: 'Wert [€]' });
  expect(desk.formulas('C2')).toEqual([["=[@[Wert '[€']]]*2"]]);
  expect(desk.formulas('E1:F1')).toEqual([["=SUM(T[Wert '[€']])", "=SUM(T[[k]:[Wert '[€']]])"]]);
  expect(desk.values('E1:F1')).toEqual([[3, 3]]);
  await desk.engine.history.undo();
  expect(desk.formulas('C2')).toEqual([['=[@v]*2']]);
  expect(state().columns[1]?.name).toBe('v');
  desk.type('B1', 'k');
  expect(desk.value('B1')).toBe('k2');
});

test('resizing, renaming, options and style', async () => {
  const { desk, id, state } = table();
  desk.write('D1', [['x'], [7], [8], [9]]);
  desk.engine.tables.set(id, {
    rect: at('A1:D4'),
    name: 'Plan',
    style: 'TableStyleLight9',
    showBandedRows: false,
    showFilterButton: false,
  });
  expect(state()).toMatchObject({
    name: 'Plan',
    rect: at('A1:D4'),
    style: 'TableStyleLight9',
    showBandedRows: false,
    showFilterButton: false,
  });
  expect(state().columns).toEqual([
    { id: 1, name: 'k' },
    { id: 2, name: 'v' },
    { id: 3, name: 'w' },
    { id: 4, name: 'x' },
  ]);
  expect(await desk.calculated('F1', [['=SUM(Plan[x])']])).toEqual([[24]]);
});

test('a totals row is added below, moves what is there, and goes again', async () => {
  const { desk, id, state } = table();
  desk.write('A4', [['below']]);
  desk.engine.tables.set(id, { showTotals: true });
  desk.write('B4', [['=SUBTOTAL(109,[v])']]);
  desk.write('E1', [['=T[[#Totals],[v]]', '=SUM(T[v])', '=ROWS(T[#All])']]);
  await desk.engine.calculation.settle();
  expect(state()).toMatchObject({ showTotals: true, rect: at('A1:C4') });
  expect(desk.values('A4:B5')).toEqual([
    ['Total', 3],
    ['below', ''],
  ]);
  expect(desk.values('E1:G1')).toEqual([[3, 3, 4]]);
  desk.engine.tables.set(id, { showTotals: false });
  await desk.engine.calculation.settle();
  expect(state()).toMatchObject({ showTotals: false, rect: at('A1:C3') });
  expect(desk.values('A4:B4')).toEqual([['below', '']]);
  expect(desk.value('E1')).toBe('#REF!');
});

test('without its header row a table keeps its column names', async () => {
  const { desk, id, state } = table();
  desk.engine.tables.set(id, { showHeaders: false });
  expect(state()).toMatchObject({ showHeaders: false, rect: at('A2:C3') });
  expect(desk.values('A1:C1')).toEqual([['', '', '']]);
  expect(await desk.calculated('E1', [['=SUM(T[v])', '=ROWS(T)']])).toEqual([[3, 2]]);
  desk.engine.tables.set(id, { showHeaders: true });
  expect(state()).toMatchObject({ showHeaders: true, rect: at('A1:C3') });
  expect(desk.values('A1:C1')).toEqual([['k', 'v', 'w']]);
});

test('a filter hides rows, and taking it away shows them', async () => {
  const { desk, id } = table();
  const visible = () =>
    [2, 3].map(
      (row) => !(desk.engine as { book?: never } & typeof desk.engine).layout.hidden(desk.sheet, 'rows', row - 1),
    );
  desk.write('E1', [['=SUBTOTAL(109,T[v])']]);
  desk.engine.tables.filter(id, 0, ['b']);
  await desk.engine.calculation.settle();
  expect(visible()).toEqual([false, true]);
  expect(desk.value('E1')).toBe(2);
  desk.engine.tables.filter(id, 0, null);
  await desk.engine.calculation.settle();
  expect(visible()).toEqual([true, true]);
  expect(desk.value('E1')).toBe(3);
});

test('converted to a range the cells stay, deleted they go', async () => {
  const { desk, id } = table();
  desk.engine.tables.remove(id, true);
  await desk.engine.calculation.settle();
  expect(desk.engine.tables.list()).toEqual([]);
  expect(desk.values('A1:B2')).toEqual([
    ['k', 'v'],
    ['a', 1],
  ]);
  await desk.engine.history.undo();
  expect(desk.engine.tables.list()[0]).toMatchObject({ name: 'T', rect: at('A1:C3') });
  desk.engine.tables.remove(id, false);
  expect(desk.engine.cells.used(desk.sheet, true)).toBeNull();
});
