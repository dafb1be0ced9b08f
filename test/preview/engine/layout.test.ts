import { at, deskForEach } from './harness';

const use = deskForEach();

test('widths and heights are counted in points', () => {
  const { engine, sheet } = use.desk;
  const { layout } = engine;
  expect(layout.columnWidth(sheet, 0)).toBe(48);
  expect(layout.rowHeight(sheet, 0)).toBe(15);
  layout.setColumnWidth(sheet, 1, 2, 120);
  layout.setRowHeight(sheet, 2, 1, 30);
  expect([0, 1, 2, 3].map((column) => layout.columnWidth(sheet, column))).toEqual([48, 120, 120, 48]);
  expect([1, 2, 3].map((row) => layout.rowHeight(sheet, row))).toEqual([15, 30, 15]);
});

test('hidden columns are 0 wide and come back as wide as they were', async () => {
  const { engine, sheet } = use.desk;
  engine.layout.setColumnWidth(sheet, 1, 1, 99);
  engine.layout.setHidden(sheet, 'columns', 1, 2, true);
  engine.layout.setHidden(sheet, 'rows', 4, 1, true);
  expect([0, 1, 2].map((column) => engine.layout.hidden(sheet, 'columns', column))).toEqual([false, true, true]);
  expect(engine.layout.columnWidth(sheet, 1)).toBe(0);
  expect(engine.layout.rowHeight(sheet, 4)).toBe(0);
  engine.layout.setHidden(sheet, 'columns', 1, 1, false);
  expect(engine.layout.columnWidth(sheet, 1)).toBe(99);
  await engine.history.undo();
  expect(engine.layout.hidden(sheet, 'columns', 1)).toBe(true);
});

test('autofit makes columns as wide as their longest text, East Asian characters counted wide', () => {
  const { desk } = use;
  const { layout, formats } = desk.engine;
  desk.write('A1', [['ab', 'a rather long heading', '渠道投入产出比分析', 12345.678, '']]);
  formats.write(desk.sheet, at('D1'), { numberFormat: '#,##0.00" USD"' });
  layout.autofit(desk.sheet, at('A1:E1'), 'columns');
  const [short, long, chinese, number, empty] = [0, 1, 2, 3, 4].map((column) =>
    layout.columnWidth(desk.sheet, column),
  ) as [number, number, number, number, number];
  expect(short).toBeLessThan(30);
  expect(long).toBeGreaterThan(90);
  expect(chinese).toBeGreaterThan(9 * 11);
  expect(number).toBeGreaterThan(60);
  expect(empty).toBe(48);
  formats.write(desk.sheet, at('B1'), { bold: true, fontSize: 22 });
  layout.autofit(desk.sheet, at('B1'), 'columns');
  expect(layout.columnWidth(desk.sheet, 1)).toBeGreaterThan(1.9 * long);
});

test('autofit makes rows as high as their wrapped text', () => {
  const { desk } = use;
  desk.write('A1', [['one two three four five six seven eight nine ten'], ['short']]);
  desk.engine.formats.write(desk.sheet, at('A1:A2'), { wrap: true });
  desk.engine.layout.autofit(desk.sheet, at('A1:A2'), 'rows');
  expect(desk.engine.layout.rowHeight(desk.sheet, 0)).toBeGreaterThan(4 * 11);
  expect(desk.engine.layout.rowHeight(desk.sheet, 1)).toBeLessThan(20);
});

test('merging keeps the first cell only, and a merge over another takes it in', async () => {
  const { desk } = use;
  const { layout, history } = desk.engine;
  desk.write('A1', [
    [1, 2],
    [3, 4],
  ]);
  layout.merge(desk.sheet, at('A1:B1'));
  expect(desk.values('A1:B2')).toEqual([
    [1, ''],
    [3, 4],
  ]);
  layout.merge(desk.sheet, at('A1:B2'));
  expect(layout.merges(desk.sheet)).toEqual([at('A1:B2')]);
  expect(desk.values('A1:B2')).toEqual([
    [1, ''],
    ['', ''],
  ]);
  await history.undo();
  expect(layout.merges(desk.sheet)).toEqual([at('A1:B1')]);
  expect(desk.values('A1:B2')).toEqual([
    [1, ''],
    [3, 4],
  ]);
  layout.unmerge(desk.sheet, at('B1'));
  expect(layout.merges(desk.sheet)).toEqual([]);
});

test('freezing', async () => {
  const { engine, sheet } = use.desk;
  expect(engine.layout.frozen(sheet)).toBeNull();
  engine.layout.freeze(sheet, { rows: 3, columns: 1 });
  expect(engine.layout.frozen(sheet)).toEqual({ rows: 3, columns: 1 });
  engine.layout.freeze(sheet, null);
  expect(engine.layout.frozen(sheet)).toBeNull();
  await engine.history.undo();
  expect(engine.layout.frozen(sheet)).toEqual({ rows: 3, columns: 1 });
});
