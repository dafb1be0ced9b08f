import { at, deskForEach } from './harness';

const use = deskForEach();

test('steps are taken back and made again, values calculated anew', async () => {
  const { desk } = use;
  const { history, calculation } = desk.engine;
  expect(await history.undo()).toBe(false);
  desk.write('A1', [[1, '=A1*2']]);
  desk.write('A1', [[5]]);
  await calculation.settle();
  expect(history.depth()).toBe(2);
  expect(await history.undo()).toBe(true);
  await calculation.settle();
  expect(desk.values('A1:B1')).toEqual([[1, 2]]);
  await history.undo();
  await calculation.settle();
  expect(desk.values('A1:B1')).toEqual([['', '']]);
  expect(history.depth()).toBe(0);
  await history.redo();
  await history.redo();
  await calculation.settle();
  expect(desk.values('A1:B1')).toEqual([[5, 10]]);
  expect(await history.redo()).toBe(false);
});

test('a group is one step, also when groups are nested and write over the same cells', async () => {
  const { desk } = use;
  const { history } = desk.engine;
  desk.write('A1', [['before']]);
  history.begin();
  desk.write('A1', [['one']]);
  history.begin();
  desk.write('A1', [['two']]);
  desk.engine.formats.write(desk.sheet, at('A1'), { bold: true });
  history.end();
  const sheet = desk.engine.sheets.add('New');
  desk.write('A1', [['x']], sheet);
  history.end();
  expect(history.depth()).toBe(2);
  await history.undo();
  expect(desk.value('A1')).toBe('before');
  expect(desk.engine.formats.read(desk.sheet, at('A1'))[0]?.[0]?.bold).toBe(false);
  expect(desk.engine.sheets.list()).toHaveLength(1);
  await history.redo();
  expect(desk.value('A1')).toBe('two');
  expect(desk.value('A1', desk.engine.sheets.list()[1]?.id)).toBe('x');
});

test('an empty group is no step, and clearing forgets all', async () => {
  const { desk } = use;
  desk.engine.history.begin();
  desk.engine.history.end();
  expect(desk.engine.history.depth()).toBe(0);
  desk.write('A1', [[1]]);
  desk.engine.history.clear();
  expect(desk.engine.history.depth()).toBe(0);
  expect(await desk.engine.history.undo()).toBe(false);
  expect(desk.value('A1')).toBe(1);
});

test('a new step ends what could be made again', async () => {
  const { desk } = use;
  desk.write('A1', [[1]]);
  await desk.engine.history.undo();
  desk.write('A1', [[2]]);
  expect(await desk.engine.history.redo()).toBe(false);
});

test('recalculation is no step', async () => {
  const { desk } = use;
  desk.write('A1', [['=RAND()', '=SEQUENCE(3)']]);
  await desk.engine.calculation.settle();
  await desk.engine.calculation.recalculate();
  expect(desk.engine.history.depth()).toBe(1);
});
