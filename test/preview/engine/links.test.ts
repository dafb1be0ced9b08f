import { at, deskForEach } from './harness';

const use = deskForEach();

test('links lead outside or to a place in the workbook, and their cell shows their text', () => {
  const { desk } = use;
  const { engine, sheet } = desk;
  engine.sheets.add('其他 表');
  const outside = { address: 'https://example.com/a?b=1', reference: '', tip: 'Go there', text: 'The page' };
  const inside = { address: '', reference: "'其他 表'!B2:C3", tip: '', text: '' };
  engine.links.set(sheet, 0, 0, outside);
  engine.links.set(sheet, 1, 0, inside);
  engine.links.set(sheet, 2, 0, { address: 'mailto:a@b.c', reference: '', tip: '', text: '' });
  expect(engine.links.get(sheet, 0, 0)).toEqual(outside);
  expect(engine.links.get(sheet, 1, 0)).toEqual({ ...inside, text: "'其他 表'!B2:C3" });
  expect(desk.values('A1:A3').flat()).toEqual(['The page', "'其他 表'!B2:C3", 'mailto:a@b.c']);
  expect(engine.formats.read(sheet, at('A1'))[0]?.[0]).toMatchObject({ fontColor: '#0563C1', underline: 'Single' });
});

test('a link to a sheet follows its name', () => {
  const { engine, sheet } = use.desk;
  const other = engine.sheets.add('Old');
  engine.links.set(sheet, 0, 0, { address: '', reference: 'Old!A1', tip: '', text: 'x' });
  engine.sheets.set(other, { name: 'New' });
  expect(engine.links.get(sheet, 0, 0)?.reference).toBe('New!A1');
});

test('a number or formula stays what it is', async () => {
  const { desk } = use;
  desk.write('A1', [[5, '=A1+1']]);
  const link = { address: 'https://example.com', reference: '', tip: '', text: '' };
  desk.engine.links.set(desk.sheet, 0, 0, link);
  desk.engine.links.set(desk.sheet, 0, 1, link);
  await desk.engine.calculation.settle();
  expect(desk.values('A1:B1')).toEqual([[5, 6]]);
  expect(desk.formulas('B1')).toEqual([['=A1+1']]);
  expect(desk.engine.links.get(desk.sheet, 0, 1)).toEqual({ ...link, text: '6' });
});

test('another text keeps the link, taking the link away keeps the text, Undo puts it back', async () => {
  const { desk } = use;
  const { engine, sheet } = desk;
  engine.links.set(sheet, 0, 0, { address: 'https://example.com', reference: '', tip: '', text: 'one' });
  desk.write('A1', [['two']]);
  expect(engine.links.get(sheet, 0, 0)).toMatchObject({ address: 'https://example.com', text: 'two' });
  engine.links.set(sheet, 0, 0, null);
  expect(engine.links.get(sheet, 0, 0)).toBeNull();
  expect(desk.value('A1')).toBe('two');
  await engine.history.undo();
  expect(engine.links.get(sheet, 0, 0)).toMatchObject({ address: 'https://example.com' });
});
