import { at, deskForEach } from './harness';

const use = deskForEach();
const told = (kind: string) => use.desk.events.filter((event) => event.kind === kind);

test('a change tells its cells and who made it, once', () => {
  const { desk } = use;
  desk.write('B2', [
    [1, 2],
    [3, 4],
  ]);
  desk.type('A1', 'x');
  expect(told('changed')).toEqual([
    { kind: 'changed', sheet: desk.sheet, rect: at('B2:C3'), source: 'api' },
    { kind: 'changed', sheet: desk.sheet, rect: at('A1'), source: 'user' },
  ]);
});

test('formats, sizes and recalculation are no change', async () => {
  const { desk } = use;
  desk.write('A1', [[1, '=A1+RAND()', '=SEQUENCE(2)']]);
  await desk.engine.calculation.settle();
  desk.events.length = 0;
  desk.engine.formats.write(desk.sheet, at('A1:C3'), { bold: true });
  desk.engine.layout.setColumnWidth(desk.sheet, 0, 1, 99);
  await desk.engine.calculation.recalculate();
  expect(told('changed')).toEqual([]);
  expect(told('calculated')).toEqual([{ kind: 'calculated', sheets: [desk.sheet] }]);
});

test('clearing and taking back are changes', async () => {
  const { desk } = use;
  desk.write('A1', [[1]]);
  desk.engine.cells.clear(desk.sheet, at('A1'), 'contents');
  await desk.engine.history.undo();
  expect(told('changed').slice(1)).toEqual([
    { kind: 'changed', sheet: desk.sheet, rect: at('A1'), source: 'api' },
    { kind: 'changed', sheet: desk.sheet, rect: at('A1'), source: 'user', undo: true },
  ]);
});

test('inserted and deleted rows and columns are told as shifts', async () => {
  const { desk } = use;
  const { cells, history } = desk.engine;
  cells.insert(desk.sheet, at('A3:A4'), 'Down', true);
  cells.remove(desk.sheet, at('B1'), 'Left', true);
  await history.undo();
  expect(told('shifted')).toEqual([
    { kind: 'shifted', sheet: desk.sheet, axis: 'rows', at: 2, count: 2 },
    { kind: 'shifted', sheet: desk.sheet, axis: 'columns', at: 1, count: -1 },
    { kind: 'shifted', sheet: desk.sheet, axis: 'columns', at: 1, count: 1 },
  ]);
});

test('sheets tell when they come, are renamed, turned to and go', async () => {
  const { engine } = use.desk;
  const id = engine.sheets.add('New');
  engine.sheets.set(id, { name: 'Newer' });
  engine.sheets.activate(id);
  engine.sheets.remove(id);
  await new Promise((resolve) => setTimeout(resolve));
  const kinds = ['sheetAdded', 'sheetRenamed', 'sheetActivated', 'sheetRemoved'];
  expect(use.desk.events.filter(({ kind }) => kinds.includes(kind)).slice(0, 4)).toEqual([
    { kind: 'sheetAdded', sheet: id, source: 'api' },
    { kind: 'sheetRenamed', sheet: id, source: 'api' },
    { kind: 'sheetActivated', sheet: id, source: 'api' },
    { kind: 'sheetRemoved', sheet: id, source: 'api' },
  ]);
});

test('selections are told and can be asked', () => {
  const { engine, sheet, events } = use.desk;
  expect(engine.selection()).toEqual({ sheet, rects: [at('A1')] });
  engine.select(sheet, [at('B2:C3'), at('E5')]);
  expect(engine.selection()).toEqual({ sheet, rects: [at('B2:C3'), at('E5')] });
  expect(events.at(-1)).toEqual({ kind: 'selection', sheet, rects: [at('B2:C3'), at('E5')] });
});

test('a listener that fails does not stop the change, and one that left hears nothing', () => {
  const { desk } = use;
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => {});
  let heard = 0;
  const stop = desk.engine.on(() => {
    heard += 1;
    throw new Error('no');
  });
  desk.write('A1', [[1]]);
  stop();
  desk.write('A2', [[2]]);
  expect(heard).toBe(1);
  expect(desk.values('A1:A2').flat()).toEqual([1, 2]);
  quiet.mockRestore();
});
