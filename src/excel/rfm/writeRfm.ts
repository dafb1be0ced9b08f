/** Writes an RFM analysis onto a sheet of its own: title, summary with a play for each segment, chart, list of customers. Or leaves nothing. */
import { area, cell } from '../../sheet/address';
import { freeName } from '../../sheet/insertion';
import { looks, seriesColors, type Style } from '../../sheet/style';
import { attempt, type Done } from '../attempt';
import { numberFormatJobs, styleJobs } from '../draw/styles';
import { textInput, type Input } from '../draw/text';
import { PlanProblem } from '../problem';

export interface RfmSheet {
  /** As wished; a number is added where it is taken. */
  name: string;
  title: string;
  /** Lines below the title: what was read, as of when, how it was cut. */
  notes: string[];
  /** Headers, then a row for each segment; or one formula that spills them. */
  summary:
    { headers: string[]; rows: (string | number | null)[][] } | { formula: string; rows: number; columns: number };
  plays: { header: string; texts: string[] };
  chart: { title: string };
  list:
    | { title: string; formula: string; count: number }
    | { title: string; headers: string[]; rows: readonly (readonly (string | number)[])[] };
}

export interface RfmPlaced {
  sheet: string;
  /** The list of customers. */
  address: string;
}

const rowsABlock = 5_000;
const summaryTop = 6;
const formats = ['General', '#,##0', '0.0%', '#,##0.00', '0.0%', '#,##0.0', '#,##0.0'];
const listFormats = ['General', 'yyyy-mm-dd', '#,##0', '#,##0', '#,##0.00', '0', '0', '0', '0', 'General'];

/** Throws a PlanProblem; the workbook is then as it was. `report` is told the rows written so far. */
export function writeRfm(
  plan: RfmSheet,
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<Done<RfmPlaced>> {
  return attempt(async (context, begin) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    worksheets.load('items/name');
    const active = worksheets.getActiveWorksheet().load('id');
    workbook.protection.load('protected');
    await context.sync();
    if (workbook.protection.protected) throw new PlanProblem('workbookProtected');

    const name = freeName(plan.name, new Set(worksheets.items.map((each) => each.name.toLowerCase())));
    const { id: before } = active;
    begin({
      left: { sheets: [name] },
      async takeBack(again) {
        again.workbook.worksheets.getItemOrNullObject(before).activate();
        again.workbook.worksheets.getItemOrNullObject(name).delete();
        await again.sync();
      },
    });
    const sheet = worksheets.add(name);
    const listTop = putHead(sheet, plan);
    context.application.suspendScreenUpdatingUntilNextSync();
    await context.sync();

    if ('formula' in plan.list) sheet.getRange(cell(listTop, 0)).formulas = [[plan.list.formula]];
    else await putRows(context, sheet, listTop, plan.list, report, signal);
    if (signal.aborted) throw new PlanProblem('cancelled');
    putLooks(sheet, plan, listTop);
    sheet.activate();
    sheet.getRange('A1').select();
    await context.sync();
    return { sheet: name, address: cell(listTop, 0) };
  });
}

const inputOf = (value: string | number | null): Input => (typeof value === 'string' ? textInput(value) : value);
const inputs = (rows: readonly (readonly (string | number | null)[])[]): Input[][] =>
  rows.map((row) => row.map(inputOf));

/** Everything above the list; the row the list begins in, from 0. */
function putHead(sheet: Excel.Worksheet, { title, notes, summary, plays, list }: RfmSheet): number {
  sheet.getRange('A1').formulas = inputs([[title]]);
  if (notes.length > 0)
    sheet.getRange(area({ row: 1, column: 0, rows: notes.length, columns: 1 })).formulas = inputs(
      notes.map((note) => [note]),
    );
  const { rows, columns } = sizeOf(summary);
  if ('formula' in summary) sheet.getRange(cell(summaryTop, 0)).formulas = [[summary.formula]];
  else
    sheet.getRange(area({ row: summaryTop, column: 0, rows, columns })).formulas = inputs([
      summary.headers,
      ...summary.rows,
    ]);
  const playCells = area({ row: summaryTop, column: columns, rows, columns: 1 });
  sheet.getRange(playCells).formulas = inputs([[plays.header], ...plays.texts.map((text) => [text])]);
  const listTitle = summaryTop + rows + 1;
  sheet.getRange(cell(listTitle, 0)).formulas = inputs([[list.title]]);
  return listTitle + 1;
}

const sizeOf = (summary: RfmSheet['summary']): { rows: number; columns: number } =>
  'formula' in summary ? summary : { rows: summary.rows.length + 1, columns: summary.headers.length };

async function putRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: number,
  { headers, rows }: Extract<RfmSheet['list'], { rows: unknown }>,
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const columns = headers.length;
  sheet.getRange(area({ row: top, column: 0, rows: 1, columns })).formulas = inputs([headers]);
  for (let from = 0; from < rows.length; from += rowsABlock) {
    if (signal.aborted) throw new PlanProblem('cancelled');
    const block = rows.slice(from, from + rowsABlock);
    const range = sheet.getRangeByIndexes(top + 1 + from, 0, block.length, columns).untrack();
    range.formulas = inputs(block);
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    // A list is longer than one request may be.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    report(from + block.length);
  }
}

function putLooks(sheet: Excel.Worksheet, plan: RfmSheet, listTop: number): void {
  const { rows, columns } = sizeOf(plan.summary);
  const look = (address: string, style: Style) => {
    for (const job of styleJobs(sheet, { style, areas: [address] })) job.run();
  };
  look('A1', looks.title);
  look(area({ row: 1, column: 0, rows: Math.max(plan.notes.length, 1), columns: 1 }), looks.meta);
  const listColumns = 'formula' in plan.list ? listFormats.length : plan.list.headers.length;
  const listed = 'formula' in plan.list ? plan.list.count : plan.list.rows.length;
  look(cell(listTop - 1, 0), looks.blockTitle);
  // Numbers stand under headers to the right; the texts behind them keep away.
  const header = (row: number, width: number) => {
    look(area({ row, column: 0, rows: 1, columns: width }), looks.headerComputed);
    look(area({ row, column: 1, rows: 1, columns: width - 2 }), { align: 'right' });
  };
  header(summaryTop, columns + 1);
  header(listTop, listColumns);
  const behind = (row: number, column: number, count: number) =>
    look(area({ row, column, rows: count + 1, columns: 1 }), { align: 'left', indent: 1 });
  behind(summaryTop, columns, plan.plays.texts.length);
  behind(listTop, listColumns - 1, listed);
  const numbers = (row: number, count: number, all: readonly string[]) =>
    all.forEach((format, column) => {
      if (format === 'General' || count === 0) return;
      const cells = area({ row, column, rows: count, columns: 1 });
      for (const job of numberFormatJobs(sheet, cells, format)) job.run();
    });
  numbers(summaryTop + 1, rows - 1, formats.slice(0, columns));
  numbers(listTop + 1, listed, listFormats);
  sheet.getRange('A:J').format.columnWidth = 92;
  sheet.getRange('1:1').format.rowHeight = 28;
  // Those of the summary may take two lines.
  sheet.getRange(cell(summaryTop, 0)).getEntireRow().format.rowHeight = 34;
  sheet.getRange(cell(listTop, 0)).getEntireRow().format.rowHeight = 21;
  sheet.showGridlines = false;
  putChart(sheet, plan, rows, listTop);
}

/** Customers by segment, beside the list: to the right of the summary the plays run on over empty cells. */
function putChart(sheet: Excel.Worksheet, plan: RfmSheet, rows: number, listTop: number): void {
  const names = sheet.getRange(area({ row: summaryTop + 1, column: 0, rows: rows - 1, columns: 1 }));
  const counts = sheet.getRange(area({ row: summaryTop + 1, column: 1, rows: rows - 1, columns: 1 }));
  const chart = sheet.charts.add('BarClustered', counts, 'Columns');
  chart.name = 'RFM';
  chart.title.text = plan.chart.title;
  chart.legend.visible = false;
  chart.setPosition(cell(listTop, 11), cell(listTop + 19, 17));
  chart.axes.categoryAxis.reversePlotOrder = true;
  const series = chart.series.getItemAt(0);
  series.setXAxisValues(names);
  series.format.fill.setSolidColor(seriesColors[0]);
}
