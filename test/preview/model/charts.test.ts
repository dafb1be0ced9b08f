/** Charts through the real Office.js, and what the page draws of them. */
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel({ global: true });
});
afterEach(() => excel.dispose());

const withData = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['', 'Plan', 'Actual'],
      ['Jan', 10, 12],
      ['Feb', 20, 18],
      ['Mar', 30, ''],
    ];
    return work(sheet, context);
  });
const drawn = () => excel.host.charts(excel.host.book.sheets()[0]?.id ?? '');

test('a chart over a block finds its series, names and categories', async () => {
  await withData(async (sheet, context) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'));
    chart.load('name,chartType,width,height,id');
    chart.series.load('items/name,count');
    const values = chart.series.getItemAt(1).getDimensionValues('Values');
    const categories = chart.series.getItemAt(1).getDimensionValues('Categories');
    await context.sync();
    expect(chart.toJSON()).toMatchObject({ name: 'Chart 1', chartType: 'ColumnClustered', width: 360, height: 216 });
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Plan', 'Actual']);
    expect(values.value).toEqual([12, 18, '']);
    expect(categories.value).toEqual(['Jan', 'Feb', 'Mar']);
  });
  expect(drawn()[0]?.picture).toMatchObject({
    title: null,
    categories: ['Jan', 'Feb', 'Mar'],
    legend: 'Bottom',
    series: [
      { name: 'Plan', shape: 'column', values: [10, 20, 30] },
      { name: 'Actual', shape: 'column', values: [12, 18, null] },
    ],
  });
});

test('by rows, and over numbers alone', async () => {
  await withData(async (sheet, context) => {
    const rows = sheet.charts.add('Line', sheet.getRange('A1:C3'), 'Rows');
    const bare = sheet.charts.add('Line', sheet.getRange('B2:B4'), 'Columns');
    rows.series.load('items/name');
    bare.series.load('items/name');
    await context.sync();
    expect(rows.series.items.map(({ name }) => name)).toEqual(['Jan', 'Feb']);
    expect(bare.series.items.map(({ name }) => name)).toEqual(['Series1']);
    rows.plotBy = 'Columns';
    rows.series.load('items/name');
    await context.sync();
    expect(rows.series.items.map(({ name }) => name)).toEqual(['Plan', 'Actual']);
  });
});

test('series of our own, with their looks, in a combined chart', async () => {
  await withData(async (sheet, context) => {
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('B2:B4'), 'Columns');
    const line = chart.series.add('Actual');
    line.setValues(sheet.getRange('C2:C4'));
    for (const series of [chart.series.getItemAt(0), line]) series.setXAxisValues(sheet.getRange('A2:A4'));
    chart.series.getItemAt(0).name = 'Plan';
    chart.series.getItemAt(0).format.fill.setSolidColor('#4472C4');
    line.chartType = 'LineMarkers';
    line.axisGroup = 'Secondary';
    line.format.line.color = '#C00000';
    line.format.line.lineStyle = 'Dash';
    chart.title.text = 'Plan and actual';
    chart.title.format.font.size = 14;
    chart.legend.position = 'Right';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 40;
    chart.axes.valueAxis.numberFormat = '#,##0';
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.categoryAxis.title.text = 'Month';
    chart.axes.getItem('Value', 'Secondary').title.text = 'Units';
    chart.dataLabels.showValue = true;
    chart.load('title/text,legend/position,axes/valueAxis/maximum,title/format/font/size');
    line.load('chartType,axisGroup,format/line/color');
    await context.sync();
    expect([chart.title.text, chart.legend.position, chart.axes.valueAxis.maximum]).toEqual([
      'Plan and actual',
      'Right',
      40,
    ]);
    expect(chart.title.format.font.size).toBe(14);
    expect([line.chartType, line.axisGroup, line.format.line.color]).toEqual(['LineMarkers', 'Secondary', '#C00000']);
  });
  expect(drawn()[0]?.picture).toMatchObject({
    title: 'Plan and actual',
    alt: 'Plan and actual',
    legend: 'Right',
    series: [
      { name: 'Plan', shape: 'column', color: '#4472C4', secondary: false, labels: { value: true } },
      { name: 'Actual', shape: 'line', color: '#C00000', secondary: true, markers: true, dashed: true },
    ],
    axes: {
      value: { minimum: 0, maximum: 40, numberFormat: '#,##0', gridlines: false },
      category: { title: 'Month' },
      secondary: { title: 'Units' },
    },
  });
});

test('position by cells and by points; it stays with its cells', async () => {
  await withData(async (sheet, context) => {
    const chart = sheet.charts.add('Pie', sheet.getRange('A1:B4'));
    chart.setPosition('E2', 'H11');
    chart.load('left,top,width,height');
    await context.sync();
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 150]);
    sheet.getRange('1:2').insert('Down');
    chart.load('top');
    await context.sync();
    expect(chart.top).toBe(45);
    chart.left = 100;
    chart.top = 7;
    chart.width = 300;
    chart.load('left,top,width');
    await context.sync();
    expect([chart.left, chart.top, chart.width]).toEqual([100, 7, 300]);
  });
  expect(drawn()[0]).toMatchObject({ left: 100, top: 7, width: 300, picture: { series: [{ shape: 'pie' }] } });
});

test('a chart follows its cells: values, inserted rows, a renamed sheet', async () => {
  await withData(async (sheet, context) => {
    sheet.charts.add('Line', sheet.getRange('A1:B4'));
    sheet.getRange('B3').values = [[99]];
    sheet.getRange('1:1').insert('Down');
    sheet.name = 'Data';
    await context.sync();
    const source = sheet.charts.getItemAt(0).series.getItemAt(0).getDimensionDataSourceString('Values');
    await context.sync();
    expect(source.value).toBe('Data!$B$3:$B$5');
  });
  expect(drawn()[0]?.picture.series[0]?.values).toEqual([10, 99, 30]);
});

test('a chart over the columns of a table grows and shrinks with it', async () => {
  const source = () =>
    Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem('Sheet1').charts.getItemAt(0);
      const values = chart.series.getItemAt(0).getDimensionDataSourceString('Values');
      await context.sync();
      return values.value.replace(/.*!/, '');
    });
  await withData(async (sheet, context) => {
    sheet.tables.add('A1:B4', true).name = 'Sales';
    sheet.charts.add('Line', sheet.getRange('A1:B4'));
    await context.sync();
    context.workbook.tables.getItem('Sales').resize('A1:B6');
    await context.sync();
  });
  expect(await source()).toBe('$B$2:$B$6');
  await excel.host.undo();
  expect(await source()).toBe('$B$2:$B$4');
});

test('points, doughnut hole and trend lines', async () => {
  await withData(async (sheet, context) => {
    const chart = sheet.charts.add('Doughnut', sheet.getRange('A1:B4'));
    const series = chart.series.getItemAt(0);
    series.doughnutHoleSize = 70;
    series.points.getItemAt(1).format.fill.setSolidColor('#FF0000');
    series.points.load('count');
    const line = sheet.charts.add('Line', sheet.getRange('A1:B4')).series.getItemAt(0);
    line.trendlines.add('Linear').showEquation = true;
    line.trendlines.load('items/type,items/showEquation');
    await context.sync();
    expect(series.points.count).toBe(3);
    expect(line.trendlines.items.map((trend) => [trend.type, trend.showEquation])).toEqual([['Linear', true]]);
    line.trendlines.getItem(0).delete();
    const left = line.trendlines.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
  expect(drawn()[0]?.picture).toMatchObject({ hole: 0.7, series: [{ pointColors: { 1: '#FF0000' } }] });
});

test('found by name, renamed, deleted; bad types and colours refused', async () => {
  await withData(async (sheet, context) => {
    const chart = sheet.charts.add('Line', sheet.getRange('A1:B4'));
    chart.name = 'Sales';
    const found = sheet.charts.getItem('sales').load('name');
    const none = sheet.charts.getItemOrNullObject('Other').load('name');
    await context.sync();
    expect([found.name, none.isNullObject]).toEqual(['Sales', true]);
    chart.chartType = 'Squares' as never;
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    chart.title.format.font.color = 'nothing';
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    chart.delete();
    sheet.charts.load('count');
    await context.sync();
    expect(sheet.charts.count).toBe(0);
    chart.load('name');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('the page is told when charts change', async () => {
  let told = 0;
  excel.host.onStateChanged(() => told++);
  await withData(async (sheet, context) => {
    sheet.charts.add('Line', sheet.getRange('A1:B4'));
    await context.sync();
  });
  expect(told).toBeGreaterThan(0);
});
