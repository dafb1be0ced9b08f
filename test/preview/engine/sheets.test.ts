import { at, deskForEach } from './harness';

const use = deskForEach();

test('sheets are added at the end and do not come to the front', async () => {
  const { engine, sheet } = use.desk;
  const id = engine.sheets.add('二月');
  await Promise.resolve();
  expect(engine.sheets.active()).toBe(sheet);
  expect(engine.sheets.list()).toEqual([
    { id: sheet, name: 'Sheet1', position: 0, visibility: 'Visible', tabColor: '', gridlines: true, headings: true },
    { id, name: '二月', position: 1, visibility: 'Visible', tabColor: '', gridlines: true, headings: true },
  ]);
  engine.sheets.activate(id);
  expect(engine.sheets.active()).toBe(id);
});

test('name, order, visibility, tab colour, gridlines and headings can be set', () => {
  const { engine, sheet } = use.desk;
  const [b, c] = [engine.sheets.add('B'), engine.sheets.add('C')];
  engine.sheets.set(c, { position: 0, name: 'First', tabColor: '#00B050', gridlines: false, headings: false });
  engine.sheets.set(b, { visibility: 'VeryHidden' });
  expect(engine.sheets.list().map(({ id }) => id)).toEqual([c, sheet, b]);
  expect(engine.sheets.list()[0]).toEqual({
    id: c,
    name: 'First',
    position: 0,
    visibility: 'Visible',
    tabColor: '#00B050',
    gridlines: false,
    headings: false,
  });
  expect(engine.sheets.list()[2]?.visibility).toBe('VeryHidden');
  engine.sheets.set(b, { visibility: 'Hidden' });
  expect(engine.sheets.list()[2]?.visibility).toBe('Hidden');
  engine.sheets.set(b, { visibility: 'Visible' });
  expect(engine.sheets.list()[2]?.visibility).toBe('Visible');
  expect(engine.sheets.active()).toBe(sheet);
});

test('a removed sheet leaves #REF! in formulas and comes back with Undo', async () => {
  const { desk } = use;
  const other = desk.engine.sheets.add('Other');
  desk.write('A1', [[5]], other);
  desk.write('A1', [['=Other!A1*2']]);
  desk.engine.tables.add(other, at('C1:D2'), 'T');
  desk.engine.validations.set(desk.sheet, at('B1'), {
    rule: { kind: 'list', source: '=Other!$A$1:$A$2', dropdown: true },
    ignoreBlanks: true,
    error: { show: true, style: 'Stop', title: '', message: '' },
    prompt: { show: false, title: '', message: '' },
  });
  await desk.engine.calculation.settle();
  expect(desk.value('A1')).toBe(10);
  desk.engine.sheets.remove(other);
  await desk.engine.calculation.settle();
  expect(desk.value('A1')).toBe('#REF!');
  expect(desk.engine.tables.list()).toEqual([]);
  expect(desk.engine.validations.list(desk.sheet)[0]?.rule).toMatchObject({ source: '=#REF!' });
  await desk.engine.history.undo();
  await desk.engine.calculation.settle();
  expect(desk.value('A1')).toBe(10);
  expect(desk.engine.tables.list()[0]).toMatchObject({ name: 'T', rect: at('C1:D2') });
});

test('the last sheet stays', () => {
  const { engine, sheet } = use.desk;
  expect(() => engine.sheets.remove(sheet)).toThrow('A workbook must keep at least one sheet.');
});

test('a copy has cells, formats, layout, rules, validation, links and tables of its own', async () => {
  const { desk } = use;
  const { engine, sheet } = desk;
  desk.write('A1', [
    ['k', 'v'],
    ['a', 1],
    ['b', '=[@k]&"!"'],
    ['', '=SUM(T[v])'],
  ]);
  engine.tables.add(sheet, at('A1:B3'), 'T');
  engine.formats.write(sheet, at('A1'), { fill: '#FFFF00' });
  engine.layout.setColumnWidth(sheet, 0, 1, 100);
  engine.layout.freeze(sheet, { rows: 1, columns: 0 });
  engine.rules.replace(sheet, [
    { id: 'r', ranges: [at('B2:B3')], stopIfTrue: false, kind: 'custom', formula: '=B2>0', format: { bold: true } },
  ]);
  engine.links.set(sheet, 5, 0, { address: 'https://example.com', reference: '', tip: '', text: 'x' });
  const depth = engine.history.depth();
  const copy = engine.sheets.copy(sheet, 'Copy');
  expect(engine.history.depth()).toBe(depth + 1);
  desk.write('B2', [[9]], copy);
  await engine.calculation.settle();
  expect(desk.values('B2:B4', copy).flat()).toEqual([9, 'b!', 9]);
  expect(desk.values('B2:B4').flat()).toEqual([1, 'b!', 1]);
  expect(engine.tables.list().map(({ name, sheet: on }) => [name, on])).toEqual([
    ['T', sheet],
    ['T2', copy],
  ]);
  expect(engine.formats.read(copy, at('A1'))[0]?.[0]?.fill).toBe('#FFFF00');
  expect(engine.layout.columnWidth(copy, 0)).toBe(100);
  expect(engine.layout.frozen(copy)).toEqual({ rows: 1, columns: 0 });
  expect(engine.rules.list(copy)).toMatchObject([{ ranges: [at('B2:B3')], formula: '=B2>0' }]);
  expect(engine.links.get(copy, 5, 0)?.address).toBe('https://example.com');
  await engine.history.undo();
  await engine.history.undo();
  expect(engine.sheets.list()).toHaveLength(1);
  expect(engine.tables.list()).toHaveLength(1);
});
