/** Every kind of thing a plan can hold, drawn through the real Office.js and read back through it. */
import { place, type Progress } from '../../src/excel/place';
import { pointsOfCharacters } from '../../src/excel/draw/layout';
import { startExcel, type StartedExcel } from '../host/office';
import { answers, fullPlan } from './plans';

const tasks = '排期 & tasks';
const settings = "Anna's settings";
let excel: StartedExcel;
let progress: Progress[];
const read = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Excel.run(work);

beforeAll(async () => {
  excel = await startExcel({ global: true });
  progress = [];
  const report = (step: Progress) => progress.push(step);
  await place({ planFor: fullPlan, answers, report, signal: new AbortController().signal });
});
afterAll(() => excel.dispose());

test('sheets with their names, colours and marks', async () => {
  const found = await read(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/tabColor');
    const { customProperties } = worksheets.getItem(tasks);
    customProperties.load('items/key,items/value');
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name, tabColor }) => [name, tabColor]),
      marks: customProperties.items.map(({ key, value }) => [key, value]),
    };
  });
  expect(found.sheets).toEqual([
    ['Sheet1', ''],
    [tasks, '#107C41'],
    [settings, '#2B579A'],
  ]);
  expect(found.marks).toEqual([
    ['Plansheet.Code', 'TST-2'],
    ['Plansheet.Copy', '2'],
  ]);
});

test('text is text, numbers are numbers, formulas calculate', async () => {
  const { values, valueTypes, formulas } = await read(async (context) => {
    const range = context.workbook.worksheets.getItem(tasks).getRange('A3:D5');
    range.load('values,valueTypes,formulas');
    await context.sync();
    return range.toJSON();
  });
  expect(values).toEqual([
    ['=1+1', 46118, 0.5, 1],
    ['12%', 46125, 1, 8],
    ['', '', '', ''],
  ]);
  expect(valueTypes?.map(([first]) => first)).toEqual(['String', 'String', 'Empty']);
  expect(formulas?.[0]?.[3]).toBe('=[@Start]-PLN_Start+1');
});

test('a cell that held a guarded text takes a number, and a formula, when they are typed over it', async () => {
  const typed = (input: unknown) =>
    read(async (context) => {
      const range = context.workbook.worksheets.getItem(settings).getRange('B3');
      range.values = [[input]];
      range.load('values,valueTypes');
      await context.sync();
      return [range.values[0]?.[0], range.valueTypes[0]?.[0]];
    });
  expect(await typed(7)).toEqual([7, 'Double']);
  expect(await typed('=3+4')).toEqual([7, 'Double']);
  expect(await typed("'@SUM")).toEqual(['@SUM', 'String']);
});

test('a table with its name, filter buttons and no looks of its own', async () => {
  const table = await read(async (context) => {
    const found = context.workbook.tables.getItem('PLN_Task');
    found.load('name,style,showBandedRows,showFilterButton,showHeaders');
    const range = found.getRange().load('address');
    await context.sync();
    return { ...found.toJSON(), address: range.address };
  });
  expect(table).toMatchObject({
    address: `'${tasks}'!A2:D5`,
    style: 'TableStyleLight1',
    showBandedRows: false,
    showFilterButton: true,
    showHeaders: true,
  });
});

test('names, over cells, over lists, over tables, with their comments', async () => {
  const names = await read(async (context) => {
    const { names: found } = context.workbook;
    found.load('items/name,items/formula,items/comment');
    await context.sync();
    return found.items.map(({ name, formula, comment }) => ({ name, formula, comment }));
  });
  expect(names.sort((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'PLN_Days', formula: '=SUM(PLN_Task[Days])', comment: '' },
    { name: 'PLN_Start', formula: `='Anna''s settings'!$B$1`, comment: 'First day' },
    { name: 'PLN_Words', formula: `='Anna''s settings'!$B$2:$B$3`, comment: '' },
  ]);
});

test('looks: font, fill, alignment, lines, number formats', async () => {
  const found = await read(async (context) => {
    const sheet = context.workbook.worksheets.getItem(tasks);
    const title = sheet.getRange('A1').load('format/font/bold,format/font/size,format/font/color');
    const typed = sheet.getRange('A3').load('format/fill/color,format/font/color,format/verticalAlignment');
    const inner = sheet.getRange('A3:A5').format.borders.getItem('InsideHorizontal').load('style,color');
    const edge = sheet.getRange('A3:A5').format.borders.getItem('EdgeRight').load('style,color,weight');
    const under = sheet.getRange('A4').format.borders.getItem('EdgeBottom').load('color');
    const dates = sheet.getRange('B3:B5').load('numberFormat,text,format/horizontalAlignment');
    const shares = sheet.getRange('C3').load('text,format/wrapText');
    const indented = sheet.getRange('A4').load('format/indentLevel');
    await context.sync();
    return {
      title: title.format.font.toJSON(),
      typed: [typed.format.fill.color, typed.format.font.color, typed.format.verticalAlignment],
      inner: [inner.style, inner.color],
      edge: [edge.style, edge.color, edge.weight],
      under: under.color,
      dates: [dates.numberFormat, dates.text, dates.format.horizontalAlignment],
      shares: [shares.text, shares.format.wrapText],
      indent: indented.format.indentLevel,
    };
  });
  expect(found).toEqual({
    title: { bold: true, size: 16, color: '#1F2937' },
    typed: ['#FFFFFF', '#1D4ED8', 'Top'],
    inner: ['Continuous', null],
    edge: ['Continuous', '#D0D7DE', 'Thin'],
    under: '#333333',
    dates: [[['yyyy-mm-dd'], ['yyyy-mm-dd'], ['yyyy-mm-dd']], [['2026-04-06'], ['2026-04-13'], ['']], 'Center'],
    shares: [[['50.0%']], true],
    indent: 2,
  });
});

test('widths, heights, folded columns, frozen panes', async () => {
  const found = await read(async (context) => {
    const sheet = context.workbook.worksheets.getItem(tasks);
    const wide = sheet.getRange('A:A').load('format/columnWidth');
    const tall = sheet.getRange('1:1').load('format/rowHeight');
    const folded = sheet.getRange('C:D').load('columnHidden');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const rows = context.workbook.worksheets.getItem(settings).freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    return [
      wide.format.columnWidth,
      tall.format.rowHeight,
      folded.columnHidden,
      frozen.address.split('!')[1],
      rows.address.split('!')[1],
    ];
  });
  expect(found).toEqual([pointsOfCharacters(30), 26, true, 'A1:A2', '1:1']);
});

test('validations: a list by name, shares, dates', async () => {
  const found = await read(async (context) => {
    const sheet = context.workbook.worksheets.getItem(tasks);
    const all = ['A3:A5', 'C3:C5', 'B3:B5'].map((address) =>
      sheet.getRange(address).dataValidation.load('rule,type,errorAlert,prompt,ignoreBlanks'),
    );
    await context.sync();
    return all.map((validation) => validation.toJSON());
  });
  expect(found[0]).toMatchObject({
    type: 'List',
    rule: { list: { inCellDropDown: true, source: '=PLN_Words' } },
    errorAlert: { showAlert: true, style: 'Warning', title: 'Task', message: 'Pick a task.' },
    prompt: { showPrompt: true, title: 'Task', message: 'One of the list.' },
    ignoreBlanks: true,
  });
  expect(found[1]).toMatchObject({
    type: 'Decimal',
    rule: { decimal: { operator: 'Between' } },
    errorAlert: { style: 'Stop' },
  });
  expect(found[2]).toMatchObject({ type: 'Date', rule: { date: { formula1: '=PLN_Start' } } });
});

test('rules in their order, the first one winning', async () => {
  const found = await read(async (context) => {
    const rules = context.workbook.worksheets.getItem(tasks).getRange('A3:C5').conditionalFormats;
    rules.load('items/type,items/priority,items/stopIfTrue');
    await context.sync();
    return rules.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]);
  });
  expect(found.sort(([, a], [, b]) => Number(a) - Number(b)).map(([type, , stop]) => [type, stop])).toEqual([
    ['CellValue', false],
    ['Custom', true],
    ['DataBar', null],
  ]);
});

test('charts with their series, titles and places', async () => {
  const found = await read(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(tasks);
    charts.load('items/name,items/chartType,items/title/text,items/plotVisibleOnly');
    await context.sync();
    const series = charts.items.map((chart) => chart.series.load('items/name,items/chartType,items/axisGroup'));
    await context.sync();
    return charts.items.map((chart, index) => ({
      ...{ name: chart.name, type: chart.chartType, title: chart.title.text, visibleOnly: chart.plotVisibleOnly },
      series: series[index]?.items.map(({ name, chartType, axisGroup }) => [name, chartType, axisGroup]),
    }));
  });
  expect(found).toEqual([
    {
      ...{ name: 'Bars of the share done', type: 'BarClustered', title: 'Done by task', visibleOnly: false },
      series: [['Done', 'BarClustered', 'Primary']],
    },
    {
      ...{ name: 'Columns and a line', type: 'ColumnClustered', title: 'Two measures', visibleOnly: false },
      series: [
        ['Done', 'ColumnClustered', 'Primary'],
        ['Days', 'Line', 'Secondary'],
      ],
    },
  ]);
});

test('links and print set-up', async () => {
  const found = await read(async (context) => {
    const sheet = context.workbook.worksheets.getItem(tasks);
    const link = sheet.getRange('F1').load('hyperlink,values');
    const { pageLayout } = sheet;
    pageLayout.load('orientation,paperSize,zoom');
    const area = pageLayout.getPrintArea().load('address');
    const titles = pageLayout.getPrintTitleRows().load('address');
    const { defaultForAllPages } = pageLayout.headersFooters;
    defaultForAllPages.load('leftFooter,centerFooter,rightFooter');
    await context.sync();
    return {
      link: link.hyperlink,
      text: link.values,
      page: [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom.horizontalFitToPages],
      area: area.address.split('!')[1],
      titles: titles.address.split('!')[1],
      footer: [defaultForAllPages.leftFooter, defaultForAllPages.centerFooter, defaultForAllPages.rightFooter],
    };
  });
  expect(found).toMatchObject({
    link: { documentReference: "'Anna''s settings'!A1", textToDisplay: 'Settings', screenTip: 'To the settings' },
    text: [['Settings']],
    page: ['Landscape', 'A4', 1],
    area: 'A1:D5',
    titles: '2:2',
    footer: ['&A', '', 'Page &P of &N'],
  });
});

test('lands on the first sheet, at its cell', async () => {
  const address = await read(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe(`'${tasks}'!A3`);
});

test('tells how far it is', () => {
  expect(progress.map(({ step, done, total }) => `${step} ${done}/${total}`)).toEqual([
    'look 0/1',
    'compile 0/1',
    'write 0/2',
    'write 1/2',
    'show 0/1',
    'show 1/1',
  ]);
});
