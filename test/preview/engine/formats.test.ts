import type { CellFormat } from '../../../src/preview/engine/engine';
import { at, deskForEach } from './harness';

const use = deskForEach();
const first = (address: string) => use.desk.engine.formats.read(use.desk.sheet, at(address))[0]?.[0] as CellFormat;

test('a cell nobody formatted', () => {
  expect(first('A1')).toEqual({
    numberFormat: 'General',
    fontName: 'Calibri',
    fontSize: 11,
    bold: false,
    italic: false,
    underline: 'None',
    strikethrough: false,
    fontColor: '#000000',
    fill: '',
    horizontal: 'General',
    vertical: 'Bottom',
    wrap: false,
    indent: 0,
    rotation: 0,
    borders: {},
  });
});

test('every property comes back as it was written', () => {
  const { engine, sheet } = use.desk;
  const format: CellFormat = {
    numberFormat: '0.0%',
    fontName: 'Arial',
    fontSize: 14,
    bold: true,
    italic: true,
    underline: 'Double',
    strikethrough: true,
    fontColor: '#123456',
    fill: '#ABCDEF',
    horizontal: 'Right',
    vertical: 'Center',
    wrap: true,
    indent: 2,
    rotation: 45,
    borders: {
      top: { style: 'Continuous', weight: 'Thin', color: '#FF0000' },
      bottom: { style: 'Double', weight: 'Thick', color: '#00FF00' },
      left: { style: 'Dash', weight: 'Medium', color: '#0000FF' },
      right: { style: 'Continuous', weight: 'Thick', color: '#000000' },
      diagonalDown: { style: 'Dot', weight: 'Thin', color: '#111111' },
      diagonalUp: { style: 'SlantDashDot', weight: 'Medium', color: '#222222' },
    },
  };
  engine.formats.write(sheet, at('B2:C3'), format);
  expect(first('C3')).toEqual(format);
  expect(first('D3').bold).toBe(false);
});

test.each<[Partial<CellFormat>, Partial<CellFormat>]>([
  [{ bold: true }, { bold: false }],
  [{ fill: '#FF0000' }, { fill: '' }],
  [{ numberFormat: '0.00' }, { numberFormat: 'General' }],
  [{ horizontal: 'Center' }, { horizontal: 'General' }],
  [{ underline: 'Single' }, { underline: 'None' }],
  [{ indent: 3 }, { indent: 0 }],
  [{ rotation: 180 }, { rotation: 0 }],
  [{ rotation: -90 }, { rotation: 0 }],
])('%p is taken back by %p, other properties stay, and Undo steps both ways', async (on, off) => {
  const { engine, sheet } = use.desk;
  use.desk.write('A1', [['=1+1']]);
  await engine.calculation.settle();
  engine.formats.write(sheet, at('A1'), { fontSize: 20 });
  engine.formats.write(sheet, at('A1'), on);
  expect(first('A1')).toMatchObject({ ...on, fontSize: 20 });
  engine.formats.write(sheet, at('A1'), off);
  expect(first('A1')).toMatchObject({ ...off, fontSize: 20 });
  await engine.history.undo();
  expect(first('A1')).toMatchObject({ ...on, fontSize: 20 });
  await engine.history.undo();
  expect(first('A1')).toMatchObject({ ...off, fontSize: 20 });
  await engine.history.redo();
  expect(first('A1')).toMatchObject({ ...on, fontSize: 20 });
  await engine.calculation.settle();
  expect(use.desk.read('A1')[0]?.[0]).toMatchObject({ value: 2, formula: '=1+1' });
});

test('one edge of a border leaves the others alone', () => {
  const { engine, sheet } = use.desk;
  const line = { style: 'Continuous', weight: 'Thin', color: '#000000' };
  engine.formats.write(sheet, at('A1'), { borders: { top: line, bottom: line } });
  engine.formats.write(sheet, at('A1'), {
    borders: { bottom: { style: 'None', weight: 'Thin', color: '' }, left: line },
  });
  expect(first('A1').borders).toEqual({ top: line, left: line });
});

test('whole columns and rows are formatted without touching every cell', () => {
  const { engine, sheet } = use.desk;
  use.desk.write('B2', [[0.5]]);
  engine.formats.write(sheet, { row: 0, column: 1, rows: 1_048_576, columns: 1 }, { numberFormat: '0%' });
  engine.formats.write(sheet, { row: 4, column: 0, rows: 1, columns: 16_384 }, { bold: true });
  expect(use.desk.texts('B2')).toEqual([['50%']]);
  use.desk.write('B900', [[0.25]]);
  expect(use.desk.texts('B900')).toEqual([['25%']]);
  expect(first('F5').bold).toBe(true);
  expect(first('B5')).toMatchObject({ bold: true, numberFormat: '0%' });
  expect(engine.cells.used(sheet, false)).toEqual(at('B2:B900'));
});
