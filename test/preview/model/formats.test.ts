/** Formats of ranges and of lists of areas, through the real Office.js. */
import { startExcel, type StartedExcel } from '../../host/office';

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true });
});
afterAll(() => excel.dispose());

let count = 0;
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.add(`Format ${++count}`), context));

test('font, fill and alignment, set and read', async () => {
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange('B2:C3');
    format.set({
      font: {
        bold: true,
        italic: true,
        underline: 'Single',
        strikethrough: true,
        color: 'red',
        name: 'Arial',
        size: 14,
      },
      fill: { color: '#ffd966' },
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 2,
      textOrientation: 45,
    });
    format.load({
      horizontalAlignment: true,
      verticalAlignment: true,
      wrapText: true,
      indentLevel: true,
      textOrientation: true,
      font: { $all: true },
      fill: { color: true },
    });
    await context.sync();
    expect(format.font.toJSON()).toMatchObject({
      bold: true,
      italic: true,
      underline: 'Single',
      strikethrough: true,
      color: '#FF0000',
      name: 'Arial',
      size: 14,
    });
    expect(format.fill.color).toBe('#FFD966');
    expect([format.horizontalAlignment, format.verticalAlignment]).toEqual(['Center', 'Top']);
    expect([format.wrapText, format.indentLevel, format.textOrientation]).toEqual([true, 2, 45]);
  });
});

test('what differs between the cells reads as null', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.fill.color = '#00FF00';
    const { format } = sheet.getRange('A1:A2');
    format.load('font/bold,font/size,fill/color');
    await context.sync();
    expect([format.font.bold, format.font.size, format.fill.color]).toEqual([null, 11, null]);
  });
});

test('a cell nobody formatted', async () => {
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange('Z99');
    format.load(
      'font/name,font/size,font/color,fill/color,horizontalAlignment,verticalAlignment,columnWidth,rowHeight',
    );
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      font: { name: 'Calibri', size: 11, color: '#000000' },
      fill: { color: '#FFFFFF' },
      horizontalAlignment: 'General',
      verticalAlignment: 'Bottom',
      columnWidth: 48,
      rowHeight: 15,
    });
  });
});

test('a list of areas takes one style in one assignment', async () => {
  await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges('A1:B2,D4,F:F');
    areas.format.fill.color = '#DDEBF7';
    areas.format.font.bold = true;
    areas.load('address,areaCount,cellCount');
    areas.areas.load('items/address');
    const inside = ['A1', 'B2', 'D4', 'F1000'].map((at) => sheet.getRange(at).load('format/fill/color'));
    const outside = sheet.getRange('C3').load('format/fill/color');
    await context.sync();
    expect(areas.areaCount).toBe(3);
    expect(areas.areas.items.map(({ address }) => address.replace(/^.*!/, ''))).toEqual(['A1:B2', 'D4', 'F:F']);
    expect(inside.map((cell) => cell.format.fill.color)).toEqual(Array(4).fill('#DDEBF7'));
    expect(outside.format.fill.color).toBe('#FFFFFF');
  });
});

test('an address list of more than 8,192 characters is refused', async () => {
  await onSheet(async (sheet, context) => {
    const addresses = Array.from({ length: 1500 }, (_, row) => `A${row * 2 + 1}`).join(',');
    sheet.getRanges(addresses).format.font.bold = true;
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('borders: edges, inner lines, and taking them away', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:D4');
    for (const side of [
      'EdgeTop',
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'InsideHorizontal',
      'InsideVertical',
    ] as const) {
      const border = range.format.borders.getItem(side);
      border.style = 'Continuous';
      border.color = '#BFBFBF';
    }
    range.format.borders.getItem('EdgeBottom').weight = 'Medium';
    range.format.borders.load('items/sideIndex,items/style,items/color,items/weight');
    const below = sheet.getRange('B5').format.borders.getItem('EdgeTop').load('style,weight');
    await context.sync();
    const lines = Object.fromEntries(
      range.format.borders.items.map(({ sideIndex, style, color, weight }) => [sideIndex, [style, color, weight]]),
    );
    expect(lines).toMatchObject({
      EdgeTop: ['Continuous', '#BFBFBF', 'Thin'],
      EdgeBottom: ['Continuous', '#BFBFBF', 'Medium'],
      InsideHorizontal: ['Continuous', '#BFBFBF', 'Thin'],
      InsideVertical: ['Continuous', '#BFBFBF', 'Thin'],
      DiagonalDown: ['None', '#000000', 'Thin'],
    });
    expect([below.style, below.weight]).toEqual(['Continuous', 'Medium']);
    range.format.borders.getItem('InsideHorizontal').style = 'None';
    const inner = range.format.borders.getItem('InsideHorizontal').load('style');
    const edge = range.format.borders.getItem('EdgeTop').load('style');
    await context.sync();
    expect([inner.style, edge.style]).toEqual(['None', 'Continuous']);
  });
});

test('widths and heights in points, and hiding', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('B:C').format.columnWidth = 100;
    sheet.getRange('3:3').format.rowHeight = 30;
    sheet.getRange('E:E').columnHidden = true;
    const wide = sheet.getRange('B1:C1').load('format/columnWidth,width');
    const mixed = sheet.getRange('A1:B1').load('format/columnWidth');
    const tall = sheet.getRange('A3').load('format/rowHeight,top,height');
    const hidden = sheet.getRange('D1:E1').load('columnHidden,hidden');
    await context.sync();
    expect([wide.format.columnWidth, wide.width]).toEqual([100, 200]);
    expect(mixed.format.columnWidth).toBeNull();
    expect([tall.format.rowHeight, tall.top, tall.height]).toEqual([30, 30, 30]);
    expect([hidden.columnHidden, hidden.hidden]).toEqual([null, null]);
  });
});

test('autofit widens a column for its longest text', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1');
    range.values = [['A rather long heading that does not fit']];
    range.format.autofitColumns();
    range.load('format/columnWidth');
    await context.sync();
    expect(range.format.columnWidth).toBeGreaterThan(150);
  });
});

test('setCellProperties and its reading counterpart', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B1');
    range.setCellProperties([
      [
        { format: { fill: { color: '#FF0000' }, font: { bold: true } } },
        { format: { borders: { bottom: { style: 'Continuous', color: '#0000FF' } }, horizontalAlignment: 'Right' } },
      ],
    ]);
    range.setColumnProperties([{ format: { columnWidth: 80 } }, { columnHidden: true }]);
    const read = range.getCellProperties({
      address: true,
      format: {
        fill: { color: true },
        font: { bold: true },
        horizontalAlignment: true,
        borders: { bottom: true } as never,
      },
    });
    const columns = range.getColumnProperties({ columnHidden: true });
    await context.sync();
    expect(read.value[0]?.[0]).toMatchObject({ format: { fill: { color: '#FF0000' }, font: { bold: true } } });
    expect(read.value[0]?.[1]).toMatchObject({ format: { fill: { color: '#FFFFFF' }, horizontalAlignment: 'Right' } });
    expect(columns.value.map((column) => column.columnHidden)).toEqual([false, true]);
  });
});

test.each([
  ['a colour that is none', (range: Excel.Range) => (range.format.fill.color = 'reddish')],
  ['an alignment that is none', (range: Excel.Range) => (range.format.horizontalAlignment = 'Middle' as never)],
  ['a font size of 0', (range: Excel.Range) => (range.format.font.size = 0)],
  ['a column too wide', (range: Excel.Range) => (range.format.columnWidth = 2000)],
])('%s is refused', async (_, spoil) => {
  await onSheet(async (sheet, context) => {
    spoil(sheet.getRange('A1'));
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
