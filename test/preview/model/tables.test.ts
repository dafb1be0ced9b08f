/** Tables and names through the real Office.js. */
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel({ global: true });
});
afterEach(() => excel.dispose());

/** A table `tblSales` in A1:C4 with a computed column. */
const withTable = <T>(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').formulas = [
      ['Region', 'Sales', 'Double'],
      ['North', 10, '=[@Sales]*2'],
      ['South', 30, '=[@Sales]*2'],
      ['West', 20, '=[@Sales]*2'],
    ];
    const table = sheet.tables.add('A1:C4', true);
    table.name = 'tblSales';
    await context.sync();
    return work(table, sheet, context);
  });
const addressOf = async (range: Excel.Range) => {
  range.load('address');
  await range.context.sync();
  return range.address.replace(/^.*!/, '');
};
const valuesOf = async (range: Excel.Range) => {
  range.load('values');
  await range.context.sync();
  return range.values as unknown[][];
};

test('a table is born with a name, a style and its parts', async () => {
  await withTable(async (table, sheet, context) => {
    table.load('name,style,showHeaders,showTotals,showFilterButton,showBandedRows,highlightFirstColumn');
    table.columns.load('items/name,items/index,count');
    table.rows.load('count');
    await context.sync();
    expect(table.toJSON()).toMatchObject({
      name: 'tblSales',
      style: 'TableStyleMedium2',
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      showBandedRows: true,
      highlightFirstColumn: false,
    });
    expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
      ['Region', 0],
      ['Sales', 1],
      ['Double', 2],
    ]);
    expect(table.rows.count).toBe(3);
    expect(await addressOf(table.getRange())).toBe('A1:C4');
    expect(await addressOf(table.getHeaderRowRange())).toBe('A1:C1');
    expect(await addressOf(table.getDataBodyRange())).toBe('A2:C4');
    expect(await addressOf(table.columns.getItem('Sales').getDataBodyRange())).toBe('B2:B4');
    expect(await valuesOf(sheet.getRange('C2:C4'))).toEqual([[20], [60], [40]]);
    table.getTotalRowRange().load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
  });
});

test('found by name from workbook and sheet, and by the cells it lies on', async () => {
  await withTable(async (_, sheet, context) => {
    const found = context.workbook.tables.getItem('TBLSALES').load('name');
    const none = context.workbook.tables.getItemOrNullObject('tblOther').load('name');
    const here = sheet.getRange('B2').getTables(false).load('items/name');
    const whole = sheet.getRange('B2').getTables(true).load('items/name');
    await context.sync();
    expect(found.name).toBe('tblSales');
    expect(none.isNullObject).toBe(true);
    expect([here.items.length, whole.items.length]).toEqual([1, 0]);
  });
});

test('a column is renamed with the formulas that name it', async () => {
  await withTable(async (table, sheet, context) => {
    table.columns.getItem('Sales').name = '销售额';
    const formula = sheet.getRange('C2').load('formulas,values');
    const head = sheet.getRange('B1').load('values');
    await context.sync();
    expect(head.values).toEqual([['销售额']]);
    expect(formula.formulas).toEqual([['=[@销售额]*2']]);
    expect(formula.values).toEqual([[20]]);
    table.columns.getItem('销售额').name = 'REGION';
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });
});

test('rows are added at the end and in the middle; computed columns go on', async () => {
  await withTable(async (table, sheet) => {
    table.rows.add(null as never, [['East', 5, null as never]]);
    expect(await addressOf(table.getRange())).toBe('A1:C5');
    expect(await valuesOf(sheet.getRange('A5:C5'))).toEqual([['East', 5, 10]]);
    table.rows.add(1, [
      ['a', 1, null as never],
      ['b', 2, null as never],
    ]);
    expect(await valuesOf(table.getDataBodyRange())).toEqual([
      ['North', 10, 20],
      ['a', 1, 2],
      ['b', 2, 4],
      ['South', 30, 60],
      ['West', 20, 40],
      ['East', 5, 10],
    ]);
  });
});

test('what stands below a growing table is pushed down, not overwritten', async () => {
  await withTable(async (table, sheet) => {
    sheet.getRange('A5:C5').values = [['below', 1, 2]];
    table.rows.add(null as never, [['East', 5, null as never]]);
    expect(await valuesOf(sheet.getRange('A5:C6'))).toEqual([
      ['East', 5, 10],
      ['below', 1, 2],
    ]);
  });
});

test('a row of the wrong length is refused', async () => {
  await withTable(async (table, _, context) => {
    table.rows.add(null as never, [['East', 5]]);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('rows and columns are deleted', async () => {
  await withTable(async (table, sheet) => {
    table.rows.getItemAt(1).delete();
    expect(await addressOf(table.getRange())).toBe('A1:C3');
    expect(await valuesOf(sheet.getRange('A2:A4'))).toEqual([['North'], ['West'], ['']]);
    table.columns.getItem('Double').delete();
    expect(await addressOf(table.getRange())).toBe('A1:B3');
  });
});

test('a column is added with a header, values and formulas', async () => {
  await withTable(async (table, sheet) => {
    table.columns.add(null as never, [['Half'], ['=[@Sales]/2'], ['=[@Sales]/2'], ['=[@Sales]/2']]);
    expect(await valuesOf(sheet.getRange('D1:D4'))).toEqual([['Half'], [5], [15], [10]]);
    expect(await addressOf(table.getRange())).toBe('A1:D4');
  });
});

test('resize, totals, headers, style', async () => {
  await withTable(async (table, sheet, context) => {
    table.resize('A1:C6');
    expect(await addressOf(table.getRange())).toBe('A1:C6');
    table.showTotals = true;
    expect(await addressOf(table.getTotalRowRange())).toBe('A7:C7');
    table.style = 'TableStyleLight9';
    table.showFilterButton = false;
    table.showBandedRows = false;
    table.highlightLastColumn = true;
    table.load('style,showFilterButton,showBandedRows,highlightLastColumn');
    await context.sync();
    expect(table.toJSON()).toMatchObject({
      style: 'TableStyleLight9',
      showFilterButton: false,
      showBandedRows: false,
      highlightLastColumn: true,
    });
    table.resize('A2:C6');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(await valuesOf(sheet.getRange('A1'))).toEqual([['Region']]);
  });
});

test('sorting, and filtering by values, comparison and rank', async () => {
  await withTable(async (table, sheet, context) => {
    table.sort.apply([{ key: 1, ascending: false }]);
    expect(await valuesOf(sheet.getRange('A2:B4'))).toEqual([
      ['South', 30],
      ['West', 20],
      ['North', 10],
    ]);
    const column = table.columns.getItem('Sales');
    column.filter.applyCustomFilter('>15');
    column.filter.load('criteria');
    table.autoFilter.load('isDataFiltered');
    const hidden = sheet.getRange('A4').load('rowHidden');
    await context.sync();
    expect(column.filter.criteria).toMatchObject({ filterOn: 'Custom', criterion1: '>15' });
    expect(table.autoFilter.isDataFiltered).toBe(true);
    expect(hidden.rowHidden).toBe(true);
    table.clearFilters();
    const shown = sheet.getRange('A4').load('rowHidden');
    await context.sync();
    expect(shown.rowHidden).toBe(false);
    column.filter.applyValuesFilter(['10']);
    const first = sheet.getRange('A2').load('rowHidden');
    await context.sync();
    expect(first.rowHidden).toBe(true);
  });
});

test('converted to a range the cells stay, deleted they go', async () => {
  await withTable(async (table, sheet, context) => {
    table.convertToRange();
    const count = context.workbook.tables.getCount();
    await context.sync();
    expect(count.value).toBe(0);
    expect(await valuesOf(sheet.getRange('A1:B2'))).toEqual([
      ['Region', 'Sales'],
      ['North', 10],
    ]);
    const again = sheet.tables.add('A1:C4', true);
    again.delete();
    expect(await valuesOf(sheet.getRange('A1:B1'))).toEqual([['', '']]);
  });
});

test('overlap, merged cells, bad and taken names are refused', async () => {
  await withTable(async (table, sheet, context) => {
    const refused = async (work: () => void, code: string) => {
      work();
      await expect(context.sync()).rejects.toMatchObject({ code });
    };
    await refused(() => void sheet.tables.add('C4:D6', true), 'InvalidArgument');
    sheet.getRange('F1:G1').merge();
    await refused(() => void sheet.tables.add('F1:G3', true), 'MergedRangeConflict');
    for (const name of ['two words', '2nd', 'A1', 'R1C1']) await refused(() => (table.name = name), 'InvalidArgument');
    context.workbook.names.add('budget', sheet.getRange('A1'));
    await context.sync();
    await refused(() => (table.name = 'Budget'), 'ItemAlreadyExists');
    await refused(() => void context.workbook.tables.getItem('nowhere').load('name'), 'ItemNotFound');
  });
});

test('a table without headers gets them, and its cells make room', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add('A1:B2', false);
    expect(await addressOf(table.getRange())).toBe('A1:B3');
    expect(await valuesOf(table.getRange())).toEqual([
      ['Column1', 'Column2'],
      [1, 2],
      [3, 4],
    ]);
  });
});

describe('names', () => {
  test('of ranges, constants and formulas', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const { names } = context.workbook;
      names.add('budget', sheet.getRange('B2:B5'), 'Money');
      names.add('rate', '=0.15');
      names.addFormulaLocal('total', '=SUM(budget)');
      sheet.getRange('B2:B5').values = [[1], [2], [3], [4]];
      sheet.getRange('D1').formulas = [['=total*rate']];
      names.load('items/name,items/type,items/value,items/formula,items/comment,items/scope,items/visible');
      const result = sheet.getRange('D1').load('values');
      await context.sync();
      expect(result.values).toEqual([[1.5]]);
      const found = Object.fromEntries(names.items.map((item) => [item.name, item.toJSON()]));
      expect(found.budget).toMatchObject({
        type: 'Range',
        value: 'Sheet1!$B$2:$B$5',
        formula: '=Sheet1!$B$2:$B$5',
        comment: 'Money',
        scope: 'Workbook',
        visible: true,
      });
      expect(found.rate).toMatchObject({ type: 'Double', value: 0.15, formula: '=0.15' });
      expect(found.total).toMatchObject({ formula: '=SUM(budget)' });
      expect(await addressOf(names.getItem('BUDGET').getRange())).toBe('B2:B5');
      const none = names.getItem('rate').getRangeOrNullObject().load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test('a sheet has names of its own', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.names.add('local', sheet.getRange('A1'));
      const own = sheet.names.getItem('local').load('scope');
      own.worksheet.load('name');
      const none = context.workbook.names.getItemOrNullObject('local').load('name');
      await context.sync();
      expect([own.scope, own.worksheet.name, none.isNullObject]).toEqual(['Worksheet', 'Sheet1', true]);
    });
  });

  test('names follow their cells, change and go', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const name = context.workbook.names.add('spot', sheet.getRange('A5'));
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      name.load('formula');
      await context.sync();
      expect(name.formula).toBe('=Sheet1!$A$7');
      name.formula = '=Sheet1!$C$1';
      name.comment = 'moved';
      name.load('formula,comment');
      await context.sync();
      expect([name.formula, name.comment]).toEqual(['=Sheet1!$C$1', 'moved']);
      name.delete();
      const none = context.workbook.names.getItemOrNullObject('spot').load('name');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test.each(['two words', 'A1', 'R', '1st', 'x'.repeat(256)])('the name %j is refused', async (name) => {
    await Excel.run(async (context) => {
      context.workbook.names.add(name, '=1');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });
});
