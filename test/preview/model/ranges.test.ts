/** `Excel.Range` through the real Office.js: what cells hold, where ranges lead, what can be done to them. */
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true });
});
afterAll(() => excel.dispose());

let count = 0;
/** Each test has a sheet of its own. */
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.add(`Range ${++count}`), context));

const valuesOf = async (range: Excel.Range): Promise<unknown[][]> => {
  range.load({ values: true });
  await range.context.sync();
  return range.values;
};
const addressOf = async (range: Excel.Range): Promise<string> => {
  range.load({ address: true });
  await range.context.sync();
  return range.address.replace(/^.*!/, '');
};

describe('values', () => {
  test('numbers, text, truth, formulas, empty cells and errors', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:F1');
      range.values = [[1.5, 'text', true, '=A1*2', '', '=1/0']];
      range.load({ values: true, formulas: true, text: true, valueTypes: true });
      await context.sync();
      expect(range.values).toEqual([[1.5, 'text', true, 3, '', '#DIV/0!']]);
      expect(range.formulas).toEqual([[1.5, 'text', true, '=A1*2', '', '=1/0']]);
      expect(range.text).toEqual([['1.5', 'text', 'TRUE', '3', '', '#DIV/0!']]);
      expect(range.valueTypes).toEqual([['Double', 'String', 'Boolean', 'Double', 'Empty', 'Error']]);
    });
  });

  test('null leaves a cell alone, an empty string clears it', async () => {
    await onSheet(async (sheet) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 9]];
      expect(await valuesOf(range)).toEqual([[1, '', 9]]);
    });
  });

  test('one value fills the range', async () => {
    await onSheet(async (sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = 7 as never;
      expect(await valuesOf(range)).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
  });

  test('an array of another shape is refused, and nothing is written', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = [[1, 2]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      expect(await valuesOf(range)).toEqual([
        ['', ''],
        ['', ''],
      ]);
    });
  });

  test('an apostrophe makes text of anything', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [["'=1+1", "'007"]];
      range.load({ values: true, formulas: true });
      await context.sync();
      expect(range.values).toEqual([['=1+1', '007']]);
    });
  });

  test('more than 1,500 cells arrive, though the library cuts them into pieces', async () => {
    await onSheet(async (sheet) => {
      const range = sheet.getRangeByIndexes(0, 0, 1000, 4);
      const rows = Array.from({ length: 1000 }, (_, row) => [row, `r${row}`, row * 2, row % 2 === 0]);
      range.values = rows;
      expect(await valuesOf(range)).toEqual(rows);
    });
  });

  test('whole columns read as null and cannot be written', async () => {
    await onSheet(async (sheet, context) => {
      const column = sheet.getRange('A:A');
      column.load({ values: true });
      await context.sync();
      expect(column.values).toBeNull();
      column.values = 1 as never;
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('a formula that cannot be read is refused', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SUM(']];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('formulas in R1C1 notation', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[3, 4]];
      const cell = sheet.getRange('C2');
      cell.formulasR1C1 = [['=R1C1*R[-1]C[-1]']];
      cell.load({ formulas: true, formulasR1C1: true, values: true });
      await context.sync();
      expect(cell.formulas).toEqual([['=$A$1*B1']]);
      expect(cell.formulasR1C1).toEqual([['=R1C1*R[-1]C[-1]']]);
      expect(cell.values).toEqual([[12]]);
    });
  });
});

describe('number formats', () => {
  test('text follows the format, values do not', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[0.256, 46118, 1234567]];
      range.numberFormat = [['0.0%', 'yyyy-mm-dd', '#,##0']];
      range.load({ values: true, text: true, numberFormat: true, numberFormatCategories: true });
      await context.sync();
      expect(range.values).toEqual([[0.256, 46118, 1234567]]);
      expect(range.text).toEqual([['25.6%', '2026-04-06', '1,234,567']]);
      expect(range.numberFormat).toEqual([['0.0%', 'yyyy-mm-dd', '#,##0']]);
      expect(range.numberFormatCategories).toEqual([['Percentage', 'Date', 'Number']]);
    });
  });

  test('one format for all, null for as it is', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.numberFormat = '0.00' as never;
      range.numberFormat = [
        [null, '@'],
        ['0%', null],
      ];
      range.load({ numberFormat: true });
      await context.sync();
      expect(range.numberFormat).toEqual([
        ['0.00', '@'],
        ['0%', '0.00'],
      ]);
    });
  });
});

describe('from range to range', () => {
  test.each([
    ['getCell', (range: Excel.Range) => range.getCell(1, 1), 'C3'],
    ['getRow', (range: Excel.Range) => range.getRow(1), 'B3:D3'],
    ['getColumn', (range: Excel.Range) => range.getColumn(2), 'D2:D5'],
    ['getLastRow', (range: Excel.Range) => range.getLastRow(), 'B5:D5'],
    ['getLastColumn', (range: Excel.Range) => range.getLastColumn(), 'D2:D5'],
    ['getLastCell', (range: Excel.Range) => range.getLastCell(), 'D5'],
    ['getEntireRow', (range: Excel.Range) => range.getEntireRow(), '2:5'],
    ['getEntireColumn', (range: Excel.Range) => range.getEntireColumn(), 'B:D'],
    ['getRowsAbove', (range: Excel.Range) => range.getRowsAbove(1), 'B1:D1'],
    ['getRowsBelow', (range: Excel.Range) => range.getRowsBelow(2), 'B6:D7'],
    ['getColumnsBefore', (range: Excel.Range) => range.getColumnsBefore(1), 'A2:A5'],
    ['getColumnsAfter', (range: Excel.Range) => range.getColumnsAfter(1), 'E2:E5'],
    ['getOffsetRange', (range: Excel.Range) => range.getOffsetRange(1, -1), 'A3:C6'],
    ['getResizedRange', (range: Excel.Range) => range.getResizedRange(-1, 2), 'B2:F4'],
    ['getAbsoluteResizedRange', (range: Excel.Range) => range.getAbsoluteResizedRange(2, 2), 'B2:C3'],
    ['getBoundingRect', (range: Excel.Range) => range.getBoundingRect('F9'), 'B2:F9'],
    ['getIntersection', (range: Excel.Range) => range.getIntersection('C4:Z99'), 'C4:D5'],
  ])('%s', async (_, lead, address) => {
    await onSheet(async (sheet) => {
      expect(await addressOf(lead(sheet.getRange('B2:D5')))).toBe(address);
    });
  });

  test('off the sheet there is nothing', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('no intersection is a null object, or an error', async () => {
    await onSheet(async (sheet, context) => {
      const none = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      none.load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.getRange('A1').getIntersection('B2').load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  test('used range of the sheet and of a column', async () => {
    await onSheet(async (sheet, context) => {
      const nothing = sheet.getUsedRangeOrNullObject(true);
      nothing.load('address');
      await context.sync();
      expect(nothing.isNullObject).toBe(true);
      sheet.getRange('B2:C4').values = [
        [1, 2],
        [3, ''],
        ['', 5],
      ];
      expect(await addressOf(sheet.getUsedRange(true))).toBe('B2:C4');
      expect(await addressOf(sheet.getRange('B:B').getUsedRange(true))).toBe('B2:B4');
    });
  });

  test('region, edge and extension', async () => {
    await onSheet(async (sheet) => {
      sheet.getRange('B2:C4').values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      expect(await addressOf(sheet.getRange('C3').getSurroundingRegion())).toBe('B2:C4');
      expect(await addressOf(sheet.getRange('B2').getRangeEdge('Down'))).toBe('B4');
      expect(await addressOf(sheet.getRange('A3').getRangeEdge('Right'))).toBe('B3');
      expect(await addressOf(sheet.getRange('C4').getRangeEdge('Down'))).toBe('C1048576');
      expect(await addressOf(sheet.getRange('B2').getExtendedRange('Right'))).toBe('B2:C2');
    });
  });

  test('a region goes on over corners and around bends, however long it is', async () => {
    await onSheet(async (sheet) => {
      const rows = 5_000;
      sheet.getRange(`C3:C${rows}`).values = Array.from({ length: rows - 2 }, () => [1]);
      sheet.getRange('D2').values = [['over the corner']];
      sheet.getRange(`D${rows + 1}:F${rows + 1}`).values = [[1, 1, 1]];
      sheet.getRange(`G${rows}`).values = [['back up']];
      sheet.getRange('I3').values = [['apart']];
      expect(await addressOf(sheet.getRange('C9').getSurroundingRegion())).toBe(`C2:G${rows + 1}`);
    });
  });

  test('a name and a table are addresses too', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        ['Kind', 'Sum'],
        ['x', 1],
        ['y', 2],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = `tasks_${count}`;
      context.workbook.names.add(`place${count}`, sheet.getRange('B2:B3'));
      await context.sync();
      expect(await addressOf(sheet.getRange(`place${count}`))).toBe('B2:B3');
      expect(await addressOf(sheet.getRange(`tasks_${count}`))).toBe('A2:B3');
      expect(await addressOf(sheet.getRange(`tasks_${count}[Sum]`))).toBe('B2:B3');
      expect(await addressOf(sheet.getRange(`tasks_${count}[[#All],[Sum]]`))).toBe('B1:B3');
      expect(await addressOf(sheet.getRange(`tasks_${count}[#Headers]`))).toBe('A1:B1');
    });
  });

  test('spilled cells know their formula and the formula its cells', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3,2)']];
      expect(await valuesOf(sheet.getRange('A1:B3'))).toEqual([
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      expect(await addressOf(sheet.getRange('A1').getSpillingToRange())).toBe('A1:B3');
      expect(await addressOf(sheet.getRange('B2').getSpillParent())).toBe('A1');
      const none = sheet.getRange('E5').getSpillParentOrNullObject();
      const cells = sheet.getRange('A1:B3');
      cells.load({ hasSpill: true, formulas: true });
      none.load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(cells.hasSpill).toBe(true);
      expect(cells.formulas[0]?.[0]).toBe('=SEQUENCE(3,2)');
    });
  });

  test('special cells by kind', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C2').formulas = [
        [1, 'x', '=A1'],
        ['', true, '=1/0'],
      ];
      const all = sheet.getRange('A1:C2');
      const kinds = {
        constants: all.getSpecialCells('Constants'),
        numbers: all.getSpecialCells('Constants', 'Numbers'),
        texts: all.getSpecialCells('Constants', 'LogicalText'),
        formulas: all.getSpecialCells('Formulas'),
        errors: all.getSpecialCells('Formulas', 'Errors'),
        blanks: all.getSpecialCells('Blanks'),
      };
      for (const areas of Object.values(kinds)) areas.load('address');
      const none = all.getSpecialCellsOrNullObject('ConditionalFormats');
      none.load('address');
      await context.sync();
      const local = (areas: Excel.RangeAreas) => areas.address.replace(/'[^']*'!/g, '');
      expect(Object.entries(kinds).map(([kind, areas]) => [kind, local(areas)])).toEqual([
        ['constants', 'A1:B1,B2'],
        ['numbers', 'A1'],
        ['texts', 'B1:B2'],
        ['formulas', 'C1:C2'],
        ['errors', 'C2'],
        ['blanks', 'A2'],
      ]);
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe('changing cells', () => {
  test('clear contents, formats, all', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.values = [[1]];
      range.format.fill.color = '#FF0000';
      range.clear('Contents');
      range.load({ values: true, format: { fill: { color: true } } });
      await context.sync();
      expect([range.values, range.format.fill.color]).toEqual([[['']], '#FF0000']);
      range.values = [[2]];
      range.clear('Formats');
      range.load({ values: true, format: { fill: { color: true } } });
      await context.sync();
      expect([range.values, range.format.fill.color]).toEqual([[[2]], '#FFFFFF']);
    });
  });

  test('inserting and deleting: formulas and live ranges follow', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').formulas = [[1], [2], ['=SUM(A1:A2)']];
      const sum = sheet.getRange('A3');
      sum.load('address');
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      sum.load({ address: true, values: true, formulas: true });
      await context.sync();
      expect(sum.address).toMatch(/!A4$/);
      expect(sum.formulas).toEqual([['=SUM(A1:A3)']]);
      sheet.getRange('2:2').delete('Up');
      sum.load({ address: true });
      await context.sync();
      expect(sum.address).toMatch(/!A3$/);
      sheet.getRange('3:3').delete('Up');
      sum.load({ address: true });
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    });
  });

  test('pushing cells aside moves only their columns', async () => {
    await onSheet(async (sheet) => {
      sheet.getRange('A1:B2').values = [
        ['a', 'x'],
        ['b', 'y'],
      ];
      sheet.getRange('A1').insert('Down');
      expect(await valuesOf(sheet.getRange('A1:B3'))).toEqual([
        ['', 'x'],
        ['a', 'y'],
        ['b', ''],
      ]);
      sheet.getRange('A1').delete('Up');
      expect(await valuesOf(sheet.getRange('A1:B2'))).toEqual([
        ['a', 'x'],
        ['b', 'y'],
      ]);
    });
  });

  test('a push that would cut a table is refused', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A3:B4').values = [
        ['k', 'v'],
        [1, 2],
      ];
      sheet.tables.add('A3:B4', true);
      sheet.getRange('A1').insert('Down');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
    });
  });

  test('merge, look, unmerge', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C1').merge();
      const merged = sheet.getRange('A1:D2').getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      expect(merged.address).toMatch(/!A1:C1$/);
      sheet.getRange('B1:D1').merge();
      await expect(context.sync()).rejects.toMatchObject({ code: 'MergedRangeConflict' });
      sheet.getRange('A1:C1').unmerge();
      const none = sheet.getRange('A1:D2').getMergedAreasOrNullObject();
      none.load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test('copyFrom: all, values, formats, skipping blanks, transposed, tiled', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').formulas = [
        [1, '=A1+1'],
        ['', 4],
      ];
      sheet.getRange('A1').format.fill.color = '#00FF00';
      sheet.getRange('D1').copyFrom('A1:B2');
      sheet.getRange('G1').copyFrom('A1:B2', 'Values');
      sheet.getRange('J1:K2').values = [
        [7, 7],
        [7, 7],
      ];
      sheet.getRange('J1').copyFrom('A1:B2', 'Values', true);
      sheet.getRange('M1').copyFrom('A1:B2', 'Values', false, true);
      sheet.getRange('P1:P4').copyFrom('B1:B2', 'Values');
      const formulas = sheet.getRange('D1:E2');
      const copied = sheet.getRange('D1');
      formulas.load('formulas');
      copied.load('format/fill/color');
      await context.sync();
      expect(formulas.formulas).toEqual([
        [1, '=D1+1'],
        ['', 4],
      ]);
      expect(copied.format.fill.color).toBe('#00FF00');
      expect(await valuesOf(sheet.getRange('G1:H2'))).toEqual([
        [1, 2],
        ['', 4],
      ]);
      expect(await valuesOf(sheet.getRange('J1:K2'))).toEqual([
        [1, 2],
        [7, 4],
      ]);
      expect(await valuesOf(sheet.getRange('M1:N2'))).toEqual([
        [1, ''],
        [2, 4],
      ]);
      expect(await valuesOf(sheet.getRange('P1:P4'))).toEqual([[2], [4], [2], [4]]);
    });
  });

  test('moveTo takes the cells away', async () => {
    await onSheet(async (sheet) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('A1:A2').moveTo('C1');
      expect(await valuesOf(sheet.getRange('A1:C2'))).toEqual([
        ['', '', 1],
        ['', '', 2],
      ]);
    });
  });

  test('autoFill continues numbers, copies one number, counts names, adds months, takes formulas along', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:E2').formulas = [
        [1, 5, 'Week 1', 46053, '=A1*2'],
        [3, 5, 'x', 46053, ''],
      ];
      sheet.getRange('A1:A2').autoFill('A1:A4');
      sheet.getRange('B1').autoFill('B1:B4');
      sheet.getRange('C1').autoFill('C1:C4');
      sheet.getRange('D1').autoFill('D1:D4', 'FillMonths');
      sheet.getRange('E1').autoFill('E1:E4');
      await context.sync();
      expect(await valuesOf(sheet.getRange('A1:E4'))).toEqual([
        [1, 5, 'Week 1', 46053, 2],
        [3, 5, 'Week 2', 46081, 6],
        [5, 5, 'Week 3', 46112, 10],
        [7, 5, 'Week 4', 46142, 14],
      ]);
    });
  });

  test('find and replace', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A4').values = [['Spring sale'], ['summer sale'], ['Autumn'], ['SALE']];
      const all = sheet.findAll('sale', { completeMatch: false, matchCase: false });
      const exact = sheet.getRange('A1:A4').find('sale', { completeMatch: true });
      const last = sheet.getRange('A1:A4').find('sale', { searchDirection: 'Backwards', matchCase: true });
      const none = sheet.findAllOrNullObject('winter', {});
      for (const found of [all, exact, last, none]) found.load('address');
      await context.sync();
      expect(all.address.replace(/'[^']*'!/g, '')).toBe('A1:A2,A4');
      expect([exact, last].map(({ address }) => address.replace(/^.*!/, ''))).toEqual(['A4', 'A2']);
      expect(none.isNullObject).toBe(true);
      const replaced = sheet.replaceAll('sale', 'offer', { matchCase: true });
      await context.sync();
      expect(replaced.value).toBe(2);
      expect(await valuesOf(sheet.getRange('A1:A4'))).toEqual([
        ['Spring offer'],
        ['summer offer'],
        ['Autumn'],
        ['SALE'],
      ]);
    });
  });

  test('removeDuplicates keeps the first of each', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B5').values = [
        ['id', 'v'],
        ['a', 1],
        ['b', 2],
        ['A', 3],
        ['c', 4],
      ];
      const result = sheet.getRange('A1:B5').removeDuplicates([0], true);
      result.load({ removed: true, uniqueRemaining: true });
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
      expect(await valuesOf(sheet.getRange('A1:B5'))).toEqual([
        ['id', 'v'],
        ['a', 1],
        ['b', 2],
        ['c', 4],
        ['', ''],
      ]);
    });
  });

  test('sorting by two columns, headers left in place', async () => {
    await onSheet(async (sheet) => {
      const range = sheet.getRange('A1:B5');
      range.values = [
        ['n', 'v'],
        ['b', 1],
        ['a', 1],
        ['c', 3],
        ['a', 2],
      ];
      range.sort.apply(
        [
          { key: 0, ascending: true },
          { key: 1, ascending: false },
        ],
        false,
        true,
      );
      expect(await valuesOf(range)).toEqual([
        ['n', 'v'],
        ['a', 2],
        ['a', 1],
        ['b', 1],
        ['c', 3],
      ]);
    });
  });

  test('hyperlinks to the web and to a place', async () => {
    await onSheet(async (sheet, context) => {
      const web = sheet.getRange('A1');
      const place = sheet.getRange('A2');
      web.hyperlink = { address: 'https://example.com/', screenTip: 'Open', textToDisplay: 'Site' };
      place.hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'Start' };
      for (const cell of [web, place]) cell.load({ hyperlink: true, values: true });
      const none = sheet.getRange('A3').load({ hyperlink: true });
      await context.sync();
      expect(web.values).toEqual([['Site']]);
      expect(web.hyperlink).toMatchObject({
        address: 'https://example.com/',
        screenTip: 'Open',
        textToDisplay: 'Site',
      });
      expect(place.hyperlink).toMatchObject({ documentReference: 'Sheet1!A1', textToDisplay: 'Start' });
      expect(none.hyperlink).toBeNull();
      web.hyperlink = {};
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('select moves the selection', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('C3:D4').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      sheet.load('name');
      await context.sync();
      expect(selected.address).toMatch(/!C3:D4$/);
      expect(active.name).toBe(sheet.name);
    });
  });
});
