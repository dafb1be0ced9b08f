/** Saved and opened again through the headless engine: what was there is there again. */
import JSZip from 'jszip';
import { Workbook } from 'exceljs';
import { enginePath } from '../../../src/preview/engine/bundle';
import type { ConditionalRule, Validation } from '../../../src/preview/engine/rules';
import { CellError, type CellInput, type Engine, type Rect } from '../../../src/preview/engine/engine';
import { parseLocal } from '../../../src/preview/model/address';
import { Book } from '../../../src/preview/model/book';
import { newSheetExtras } from '../../../src/preview/model/state';
import { NotAWorkbook } from '../../../src/preview/xlsx/source';
import { openWorkbook } from '../../../src/preview/xlsx/open';
import { saveWorkbook } from '../../../src/preview/xlsx/save';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { createNodeEngine } = require(enginePath()) as { createNodeEngine: () => Engine };

const open: Book[] = [];
function newBook(): Book {
  const engine = createNodeEngine();
  engine.calculation.register([
    {
      name: 'KPI.ROI',
      description: '',
      parameters: ['return', 'cost'].map((name) => ({
        name,
        description: '',
        matrix: false,
        optional: false,
        repeating: false,
      })),
      call: ([income, cost]) => ({
        value: cost ? (Number(income) - Number(cost)) / Number(cost) : new CellError('#N/A', 'Cost is 0.'),
      }),
    },
  ]);
  const book = new Book(engine, {
    locale: 'en-US',
    fileName: 'Book1',
    user: 'Ann',
    now: () => new Date('2026-07-01T00:00:00Z'),
  });
  open.push(book);
  return book;
}
afterEach(() => open.splice(0).forEach((book) => book.engine.dispose()));

const custom = ['KPI.ROI'];
const at = (address: string): Rect => {
  const rect = parseLocal(address);
  if (!rect) throw new Error(address);
  return rect;
};
const sheetOf = (book: Book, name: string) => book.sheetNamed(name)!.id;
const first = (book: Book) => book.sheets()[0]!.id;
function put(book: Book, address: string, cells: CellInput[][], sheet = first(book)): void {
  const { row, column } = at(address);
  book.engine.cells.write(sheet, { row, column, rows: cells.length, columns: cells[0]!.length }, cells);
}
const valuesIn = (book: Book, address: string, sheet = first(book)) =>
  book.engine.cells
    .read(sheet, at(address))
    .map((row) => row.map(({ value }) => (value instanceof CellError ? value.code : value)));
const formulasIn = (book: Book, address: string, sheet = first(book)) =>
  book.engine.cells.read(sheet, at(address)).map((row) => row.map(({ formula }) => formula));

async function again(book: Book): Promise<{ book: Book; bytes: Uint8Array }> {
  const { bytes } = await saveWorkbook(book, custom);
  const opened = newBook();
  await openWorkbook(bytes, opened, custom);
  return { book: opened, bytes };
}

test('values, formulas, custom functions and spills', async () => {
  const book = newBook();
  put(book, 'A1', [['Return', 'Cost', 'ROI', 'When', 'Ok', "'=not a formula", "'007"]]);
  put(book, 'A2', [
    [300, 100, '=KPI.ROI(A2,B2)', 46143, true, "it's", ''],
    [500, 0, '=IFERROR(KPI.ROI(A3,B3),"none")', '=D2+1', '=E2', '=NA()', '=LET(x,A2,x*2)'],
  ]);
  put(book, 'A6', [['=SORT(A2:A3,1,-1)']]);
  put(book, 'C6', [['=SUM(A6#)']]);
  await book.engine.calculation.settle();
  const { book: opened, bytes } = await again(book);
  for (const address of ['A1:G3', 'A6:C7']) {
    expect(valuesIn(opened, address)).toEqual(valuesIn(book, address));
    expect(formulasIn(opened, address)).toEqual(formulasIn(book, address));
  }
  expect(valuesIn(opened, 'A2:G3')).toEqual([
    [300, 100, 2, 46143, true, "it's", ''],
    [500, 0, 'none', 46144, true, '#N/A', 600],
  ]);
  const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('<f>_xldudf_KPI_ROI(A2,B2)</f><v>2</v>');
  expect(xml).toMatch(
    /<c r="A6"[^>]* cm="1"[^>]*><f t="array" ref="A6:A7">_xlfn\._xlws\.SORT\(A2:A3,1,-1\)<\/f><v>500<\/v>/,
  );
  expect(xml).toContain('<f>SUM(_xlfn.ANCHORARRAY(A6))</f>');
  expect(await partOf(bytes, 'xl/metadata.xml')).toContain('XLDAPR');
  expect(await partOf(bytes, '[Content_Types].xml')).toContain('/xl/metadata.xml');
});

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  return (await zip.file(name)?.async('string')) ?? '';
}

test('tables and formulas that name their columns', async () => {
  const book = newBook();
  put(book, 'B2', [['Channel', 'Actual', 'Target (CNY)', 'Gap']]);
  put(book, 'B3', [
    ['Search', 12, 10, ''],
    ['搜索', 7, 9, ''],
  ]);
  const id = book.engine.tables.add(first(book), at('B2:E4'), 'tblKpi');
  book.engine.tables.set(id, { style: 'TableStyleLight9', showBandedRows: true, showFilterButton: true });
  put(book, 'E3', [['=[@Actual]-[@[Target (CNY)]]'], ['=tblKpi[@Actual]-tblKpi[@[Target (CNY)]]']]);
  put(book, 'G3', [['=SUM(tblKpi[Actual])']]);
  await book.engine.calculation.settle();
  const { book: opened, bytes } = await again(book);
  expect(valuesIn(opened, 'B2:G4')).toEqual([
    ['Channel', 'Actual', 'Target (CNY)', 'Gap', '', ''],
    ['Search', 12, 10, 2, '', 19],
    ['搜索', 7, 9, -2, '', ''],
  ]);
  const without = ({ id: _id, sheet: _sheet, ...rest }: ReturnType<Engine['tables']['list']>[number]) => rest;
  expect(opened.engine.tables.list().map(without)).toEqual(book.engine.tables.list().map(without));
  expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<f>tblKpi[[#This Row],[Actual]]-tblKpi[[#This Row],[Target (CNY)]]</f>',
  );
  expect(await partOf(bytes, 'xl/tables/table1.xml')).toContain('totalsRowShown="0"');
});

test('looks', async () => {
  const book = newBook();
  const { formats } = book.engine;
  put(book, 'A1', [[1234.5, 'wide', '']]);
  formats.write(first(book), at('A1:A1'), {
    numberFormat: '#,##0.00;[Red]-#,##0.00',
    bold: true,
    italic: true,
    underline: 'Single',
    strikethrough: true,
    fontColor: '#C00000',
    fontName: 'Arial',
    fontSize: 14,
    fill: '#FFF2CC',
  });
  formats.write(first(book), at('B1:B1'), { horizontal: 'Center', vertical: 'Top', wrap: true, indent: 2 });
  const line = { style: 'Continuous', weight: 'Thin', color: '#BFBFBF' };
  formats.write(first(book), at('C1:D3'), {
    borders: {
      top: line,
      bottom: { ...line, weight: 'Medium' },
      left: { ...line, style: 'Dash' },
      right: { ...line, style: 'Double', weight: 'Thick' },
    },
  });
  const { book: opened } = await again(book);
  expect(opened.engine.formats.read(first(opened), at('A1:E4'))).toEqual(formats.read(first(book), at('A1:E4')));
});

test('sheets: order, visibility, tab colours, gridlines, frozen panes, sizes, merges', async () => {
  const book = newBook();
  const { engine } = book;
  const main = first(book);
  engine.sheets.set(main, { name: "Q2 'Plan' & 预算", tabColor: '#107C41', gridlines: false });
  const hidden = engine.sheets.add('Lists');
  engine.sheets.set(hidden, { visibility: 'Hidden' });
  const veryHidden = engine.sheets.add('Marks');
  engine.sheets.set(veryHidden, { visibility: 'VeryHidden' });
  put(book, 'A1', [['x']], hidden);
  put(book, 'A1', [[`=Lists!A1&"!"`, '']], main);
  engine.layout.setColumnWidth(main, 1, 2, 120);
  engine.layout.setRowHeight(main, 3, 1, 30);
  engine.layout.setHidden(main, 'columns', 5, 1, true);
  engine.layout.setHidden(main, 'rows', 6, 2, true);
  engine.layout.merge(main, at('B2:D3'));
  engine.layout.freeze(main, { rows: 2, columns: 1 });
  engine.sheets.activate(main);
  const { book: opened } = await again(book);
  const facts = (one: Book) => one.sheets().map(({ id: _id, ...sheet }) => sheet);
  expect(facts(opened)).toEqual(facts(book));
  const { layout } = opened.engine;
  const again1 = first(opened);
  expect(valuesIn(opened, 'A1:A1')).toEqual([['x!']]);
  expect(layout.merges(again1)).toEqual([at('B2:D3')]);
  expect(layout.frozen(again1)).toEqual({ rows: 2, columns: 1 });
  expect([0, 1, 2, 3].map((column) => Math.round(layout.columnWidth(again1, column)))).toEqual([48, 120, 120, 48]);
  expect([3, 4].map((row) => layout.rowHeight(again1, row))).toEqual([30, engine.layout.rowHeight(main, 4)]);
  expect([4, 5, 6].map((column) => layout.hidden(again1, 'columns', column))).toEqual([false, true, false]);
  expect([5, 6, 7, 8].map((row) => layout.hidden(again1, 'rows', row))).toEqual([false, true, true, false]);
  expect(opened.engine.sheets.active()).toBe(again1);
});

test('names: ranges, constants, formulas, those of one sheet', async () => {
  const book = newBook();
  const other = book.engine.sheets.add('Second sheet');
  const names = [
    { name: 'START', scope: '', formula: '=Sheet1!$B$2', comment: 'First day', visible: true },
    { name: 'RATE', scope: '', formula: '=0.15', comment: '', visible: true },
    { name: 'AREA', scope: '', formula: "='Second sheet'!$A$1:$C$100000", comment: '', visible: false },
    { name: 'LATEST', scope: '', formula: '=MAX(Sheet1!$A$1:$A$9)', comment: '', visible: true },
  ];
  for (const name of names) book.engine.names.set(name);
  book.engine.names.set({ name: 'LOCAL', scope: other, formula: "='Second sheet'!$A$1", comment: '', visible: true });
  const { book: opened } = await again(book);
  const found = opened.engine.names.list();
  for (const name of names) expect(found).toContainEqual(name);
  expect(found.find(({ name }) => name === 'LOCAL')?.scope).toBe(sheetOf(opened, 'Second sheet'));
});

test('conditional formats, in their order', async () => {
  const book = newBook();
  put(book, 'A1', [[1, 2, 3, 4]]);
  const looks = { bold: true, fontColor: '#9C0006', fill: '#FFC7CE' };
  const rules = [
    { kind: 'cellValue', operator: 'Between', formula1: '1', formula2: '=$B$1', format: looks },
    { kind: 'custom', formula: '=$A1>XLOOKUP(1,$B$1:$B$9,$C$1:$C$9)', format: { fill: '#C6EFCE' }, stopIfTrue: true },
    { kind: 'text', operator: 'Contains', text: 'say "late"', format: looks },
    { kind: 'text', operator: 'BeginsWith', text: '延期', format: looks },
    { kind: 'topBottom', side: 'bottom', rank: 10, percent: true, format: looks },
    { kind: 'preset', criterion: 'DuplicateValues', format: looks },
    { kind: 'preset', criterion: 'EqualOrBelowAverage', format: looks },
    {
      kind: 'colorScale',
      points: [
        { type: 'LowestValue', color: '#F8696B' },
        { type: 'Percentile', formula: '50', color: '#FFEB84' },
        { type: 'HighestValue', color: '#63BE7B' },
      ],
    },
    {
      kind: 'dataBar',
      positive: '#638EC6',
      negative: '#FF0000',
      gradient: false,
      showValue: true,
      low: { type: 'Number', formula: '0' },
      high: { type: 'Number', formula: '1' },
    },
    {
      kind: 'iconSet',
      style: 'ThreeTrafficLights1',
      reverse: false,
      iconOnly: true,
      criteria: [
        { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual' },
        { type: 'Number', formula: '2', operator: 'GreaterThanOrEqual' },
        { type: 'Number', formula: '3', operator: 'GreaterThan' },
      ],
    },
  ].map((rule, index) => ({
    stopIfTrue: false,
    ...rule,
    id: `r${index}`,
    ranges: [at(`A${index + 1}:D${index + 1}`), at(`F${index + 1}:F${index + 1}`)],
  })) as ConditionalRule[];
  book.engine.rules.replace(first(book), rules);
  const before = book.engine.rules.list(first(book));
  expect(before).toHaveLength(rules.length);
  const { book: opened } = await again(book);
  const without = ({ id: _id, ...rest }: ConditionalRule) => rest;
  expect(opened.engine.rules.list(first(opened)).map(without)).toEqual(before.map(without));
});

test('data validation', async () => {
  const book = newBook();
  const common = {
    ignoreBlanks: true,
    error: { show: true, style: 'Stop' as const, title: 'No', message: 'Choose one of the list.' },
    prompt: { show: true, title: 'Status', message: 'Which?' },
  };
  const quiet = { ...common, prompt: { show: false, title: '', message: '' } };
  const wanted: [string, Omit<Validation, 'rect'>][] = [
    ['A2:A20', { ...common, rule: { kind: 'list', source: 'Open,"Done",延期', dropdown: true } }],
    ['B2:B20', { ...quiet, rule: { kind: 'list', source: '=Sheet1!$H$1:$H$9', dropdown: true } }],
    ['C2:C20', { ...quiet, rule: { kind: 'decimal', operator: 'Between', formula1: '0', formula2: '1' } }],
    [
      'D2:D20',
      {
        ...quiet,
        error: { ...quiet.error, style: 'Warning' },
        rule: { kind: 'date', operator: 'GreaterThanOrEqualTo', formula1: '=$H$1' },
      },
    ],
    ['E2:E20', { ...quiet, rule: { kind: 'custom', formula: '=COUNTIF($E$2:$E$20,E2)=1' } }],
  ];
  for (const [address, validation] of wanted) book.engine.validations.set(first(book), at(address), validation);
  const { book: opened } = await again(book);
  const sorted = (one: Book) => one.engine.validations.list(first(one)).sort((a, b) => a.rect.column - b.rect.column);
  expect(sorted(opened)).toEqual(sorted(book));
  expect(sorted(opened).map(({ rule }) => rule)).toEqual(wanted.map(([, { rule }]) => rule));
});

test('links to the web and to places in the workbook', async () => {
  const book = newBook();
  book.engine.sheets.add('Plan 2');
  put(book, 'A1', [['Site'], ['Jump']]);
  const links = [
    { address: 'https://example.com/?a=1&b=2', reference: '', tip: 'Opens the site', text: 'Site' },
    { address: '', reference: "'Plan 2'!B3", tip: '', text: 'Jump' },
  ];
  links.forEach((link, row) => book.engine.links.set(first(book), row, 0, link));
  const { book: opened } = await again(book);
  expect(links.map((_, row) => opened.engine.links.get(first(opened), row, 0))).toEqual(
    links.map((_, row) => book.engine.links.get(first(book), row, 0)),
  );
  expect(opened.engine.links.get(first(opened), 1, 0)?.reference).toBe("'Plan 2'!B3");
});

test('page set-up, outline, notes, and what only the preview knows', async () => {
  const book = newBook();
  put(
    book,
    'A1',
    Array.from({ length: 12 }, (_, row) => [row, row * 2]),
  );
  const extras = book.changeExtras(first(book));
  const page = newSheetExtras().page;
  Object.assign(extras, {
    page: {
      ...page,
      orientation: 'Landscape',
      paperSize: 'A3',
      margins: { ...page.margins, left: 36 },
      zoom: { horizontalFitToPages: 1 },
      area: [at('A1:B12')],
      titleRows: at('1:2'),
      rowBreaks: [6],
      columnBreaks: [1],
      headersFooters: {
        ...page.headersFooters,
        pages: {
          ...page.headersFooters.pages,
          defaultForAllPages: {
            ...page.headersFooters.pages.defaultForAllPages,
            leftHeader: '计划 & Co',
            rightFooter: '&P / &N',
          },
        },
      },
    },
    outline: {
      rows: [
        { start: 2, count: 4, collapsed: false },
        { start: 3, count: 2, collapsed: false },
      ],
      columns: [],
    },
    notes: [{ row: 2, column: 1, content: 'An old note', author: '' }],
    comments: [
      {
        id: 'c',
        row: 0,
        column: 1,
        content: 'Twice\nthe first',
        author: 'Ann',
        created: '2026-07-01T00:00:00.000Z',
        resolved: false,
        replies: [],
      },
    ],
    customProperties: { code: 'EXP-4' },
  });
  book.change().settings = { 'plansheet.version': 1 };
  const { book: opened, bytes } = await again(book);
  const found = opened.extras(first(opened));
  expect(found.page.orientation).toBe('Landscape');
  expect(found.page.paperSize).toBe('A3');
  expect(found.page.margins.left).toBeCloseTo(36, 6);
  expect(found.page.zoom).toEqual({ horizontalFitToPages: 1 });
  expect(found.page.area).toEqual([at('A1:B12')]);
  expect(found.page.titleRows).toEqual(at('1:2'));
  expect(found.page.rowBreaks).toEqual([6]);
  expect(found.page.columnBreaks).toEqual([1]);
  expect(found.page.headersFooters.pages.defaultForAllPages).toMatchObject({
    leftHeader: '计划 & Co',
    rightFooter: '&P / &N',
  });
  expect(found.outline.rows).toEqual(extras.outline.rows);
  expect(found.comments).toEqual(extras.comments);
  expect(found.notes).toMatchObject([{ row: 2, column: 1, content: 'An old note' }]);
  expect(await partOf(bytes, 'xl/comments1.xml')).toContain('Ann: Twice');
  expect(found.customProperties).toEqual({ code: 'EXP-4' });
  expect(opened.state.settings).toEqual({ 'plansheet.version': 1 });
  // Excel refuses a sheet whose elements are out of order.
  const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml');
  const order = [
    '<sheetViews',
    '<cols',
    '<sheetData',
    '<pageMargins',
    '<pageSetup',
    '<headerFooter',
    '<rowBreaks',
    '<colBreaks',
    '<legacyDrawing',
  ]
    .map((tag) => xml.indexOf(tag))
    .filter((index) => index >= 0);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('charts stay with the preview, and saving says that Excel will not show them', async () => {
  const book = newBook();
  const other = book.engine.sheets.add('Data');
  const source = { sheet: other, rect: at('A1:A3') };
  book.changeExtras(first(book)).charts.push({
    id: 'c1',
    name: 'Chart 1',
    type: 'ColumnClustered',
    anchor: { row: 1, column: 1, left: 0, top: 0 },
    width: 300,
    height: 200,
    plotBy: 'Columns',
    series: [{ name: 'A', nameSource: null, values: source, categories: null, looks: {} }],
    looks: { 'title.text': 'Budget' },
  });
  const { bytes, chartsLeftOut } = await saveWorkbook(book, custom);
  expect(chartsLeftOut).toBe(1);
  const opened = newBook();
  await openWorkbook(bytes, opened, custom);
  const [chart] = opened.extras(first(opened)).charts;
  expect(chart?.series[0]?.values?.sheet).toBe(sheetOf(opened, 'Data'));
  expect(chart?.looks).toEqual({ 'title.text': 'Budget' });
});

/** The theme that exceljs writes is Office 2007's: its first accent is #4F81BD. */
test('a file of another program: theme colours, shared formulas, dates, rich text, absolute part names', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Data');
  sheet.getCell('A1').value = { richText: [{ text: 'Ri' }, { text: 'ch', font: { bold: true } }] };
  sheet.getCell('A1').font = { color: { theme: 4 } };
  sheet.getCell('B1').value = new Date(Date.UTC(2026, 4, 1));
  sheet.getCell('C1').value = { formula: 'B1+1' };
  sheet.fillFormula('D1:D3', 'ROW()*2', [2, 4, 6]);
  sheet.getCell('E1').note = 'Careful';
  const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
  const relations = 'xl/worksheets/_rels/sheet1.xml.rels';
  zip.file(relations, (await zip.file(relations)!.async('string')).replaceAll('"../', '"/xl/'));
  const book = newBook();
  await openWorkbook(await zip.generateAsync({ type: 'uint8array' }), book, custom);
  expect(valuesIn(book, 'A1:D1')).toEqual([['Rich', 46143, 46144, 2]]);
  expect(valuesIn(book, 'D1:D3')).toEqual([[2], [4], [6]]);
  expect(book.engine.formats.read(first(book), at('A1:A1'))[0]![0]!.fontColor).toBe('#4F81BD');
  expect(book.extras(first(book)).notes).toMatchObject([{ row: 0, column: 4, content: 'Careful' }]);
});

test('what is not a workbook is said to be none', async () => {
  await expect(openWorkbook(new TextEncoder().encode('no zip'), newBook(), custom)).rejects.toThrow(NotAWorkbook);
});
