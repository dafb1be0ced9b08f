/** A comparison of attribution models as a sheet: credit, share and shift from last touch by channel, with a chart. Words and cells are brought. */
import { area, cell, columnName, quoted } from './address';
import { FreeSheet, printed } from './freeSheet';
import type { Plan, PlanCell } from './plan';
import { barColors, looks, seriesColors, type Look } from './style';

export interface CreditModel {
  title: string;
  /** By channel. */
  credit: PlanCell[];
}

export interface CreditSheet {
  /** As wished; a number is added where it is taken. */
  name: string;
  title: string;
  /** Lines below the title: what was read, how each model counts. */
  notes: string[];
  /** Above the tables, for those who want to try another: formulas read it there. */
  halfLife: { label: string; days: number } | null;
  channels: string[];
  /** The first is last touch, which the others are held against. */
  models: CreditModel[];
  /** Value of all paths. */
  total: PlanCell;
  /** By channel, null where the plan gives it nothing; null without a plan. */
  budget: { title: string; shares: PlanCell[] } | null;
  words: {
    channel: string;
    credit: string;
    other: string;
    total: string;
    share: string;
    shift: string;
    chart: string;
    chartText: string;
  };
}

const code = 'ATTRIBUTION';
const formats = { credit: '#,##0.00', share: '0.0%', shift: '+0.0%;-0.0%;0.0%' };
const headerPoints = 22;
const chartRows = 20;
const figure: Look = looks.computed;
const name: Look = { ...looks.label, grid: looks.computed.grid };
const header: Look = { ...looks.headerComputed, align: 'right' };

type Head = Pick<CreditSheet, 'notes' | 'halfLife'>;
const halfLifeRow = ({ notes }: Head): number => notes.length + 1;
const topOf = (head: Head): number => halfLifeRow(head) + (head.halfLife ? 2 : 1);

/** As a formula on the sheet says it. */
export const halfLifeCell = (head: Head): string => cell(halfLifeRow(head), 1, 'both');
/** The name of a channel, as a formula in its row says it; `index` from 0. */
export const channelCell = (head: Head, index: number): string => cell(topOf(head) + 2 + index, 0, 'column');

/** Rows from 0: the title of each block, its header below, then a row for each channel. */
interface Layout {
  credit: number;
  total: number;
  share: number;
  shift: number;
  rows: number;
}

function layoutOf(wanted: CreditSheet): Layout {
  const credit = topOf(wanted);
  const total = credit + wanted.channels.length + 3;
  const share = total + 2;
  const shift = share + wanted.channels.length + 3;
  return { credit, total, share, shift, rows: shift + wanted.channels.length + 2 };
}

export function creditPlan(wanted: CreditSheet, sheetNames: string[]): Plan {
  const { channels, models, budget, words } = wanted;
  const layout = layoutOf(wanted);
  const width = models.length + 1;
  const sheet = new FreeSheet(layout.rows, width + 1);
  writeHead(sheet, wanted);
  writeBlock(sheet, wanted, {
    row: layout.credit,
    title: words.credit,
    format: formats.credit,
    cellOf: (model, channel) => models[model]!.credit[channel]!,
  });
  writeTotal(sheet, wanted, layout);
  writeBlock(sheet, wanted, {
    row: layout.share,
    title: words.share,
    format: formats.share,
    cellOf: (model, channel) => {
      const [part, whole] = [cell(layout.credit + 2 + channel, model + 1), cell(layout.total, model + 1, 'row')];
      return { formula: `=IF(${whole}=0,0,${part}/${whole})` };
    },
  });
  if (budget) {
    sheet.text(layout.share + 1, width, budget.title, header);
    budget.shares.forEach((share, channel) => sheet.put(layout.share + 2 + channel, width, share));
    const rect = { row: layout.share + 2, column: width, rows: channels.length, columns: 1 };
    sheet.look(rect, { ...figure, numberFormat: formats.share });
  }
  writeBlock(sheet, wanted, {
    row: layout.shift,
    title: words.shift,
    format: formats.shift,
    cellOf: (model, channel) => {
      const row = layout.share + 2 + channel;
      return { formula: `=${cell(row, model + 1)}-${cell(row, 1, 'column')}` };
    },
  });
  return finished(sheet, wanted, layout, sheetNames);
}

function writeHead(sheet: FreeSheet, wanted: CreditSheet): void {
  const { title, notes, halfLife } = wanted;
  sheet.text(0, 0, title, looks.title);
  notes.forEach((note, at) => sheet.text(at + 1, 0, note, looks.meta));
  if (!halfLife) return;
  const row = halfLifeRow(wanted);
  sheet.text(row, 0, halfLife.label, looks.label);
  sheet.put(row, 1, halfLife.days);
  sheet.look({ row, column: 1, rows: 1, columns: 1 }, { ...looks.typed, numberFormat: '0.0' });
}

interface Block {
  row: number;
  title: string;
  format: string;
  cellOf(model: number, channel: number): PlanCell;
}

function writeBlock(sheet: FreeSheet, wanted: CreditSheet, { row, title, format, cellOf }: Block): void {
  const { channels, models, words } = wanted;
  sheet.text(row, 0, title, looks.blockTitle);
  sheet.text(row + 1, 0, words.channel, looks.headerComputed);
  models.forEach((model, at) => sheet.text(row + 1, at + 1, model.title, header));
  channels.forEach((channel, line) => {
    sheet.text(row + 2 + line, 0, channel, name);
    models.forEach((_, model) => sheet.put(row + 2 + line, model + 1, cellOf(model, line)));
  });
  const rect = { row: row + 2, column: 1, rows: channels.length, columns: models.length };
  sheet.look(rect, { ...figure, numberFormat: format });
}

/** The total is that of the list, so that channels which come up later show as others. */
function writeTotal(sheet: FreeSheet, { channels, models, total, words }: CreditSheet, layout: Layout): void {
  const row = layout.total;
  sheet.text(row - 1, 0, words.other, name);
  sheet.text(row, 0, words.total, { ...name, font: { bold: true, color: looks.label.font.color } });
  models.forEach((_, model) => {
    const credits = area({ row: layout.credit + 2, column: model + 1, rows: channels.length, columns: 1 });
    // What rounding leaves over is nothing.
    sheet.put(row - 1, model + 1, { formula: `=ROUND(${cell(row, model + 1)}-SUM(${credits}),6)` });
    sheet.put(row, model + 1, model === 0 ? total : { formula: `=${cell(row, 1, 'column')}` });
  });
  const rect = { row: row - 1, column: 1, rows: 2, columns: models.length };
  sheet.look(rect, { ...figure, numberFormat: formats.credit });
}

function finished(sheet: FreeSheet, wanted: CreditSheet, layout: Layout, sheetNames: string[]): Plan {
  const { channels, models, words } = wanted;
  const width = models.length + 1;
  const shifts = { row: layout.shift + 2, column: 2, rows: channels.length, columns: models.length - 1 };
  const plan = sheet.plan(
    {
      code,
      name: wanted.name,
      columnWidths: [
        { columns: 'A:A', width: 26 },
        { columns: `B:${columnName(width)}`, width: 17 },
      ],
      rowHeights: [
        { rows: '1:1', points: 26 },
        ...[layout.credit, layout.share, layout.shift].map((row) => ({
          rows: `${row + 2}:${row + 2}`,
          points: headerPoints,
        })),
      ],
      rules:
        shifts.columns > 0
          ? [{ kind: 'dataBar', areas: [area(shifts)], color: barColors.good, negative: barColors.bad }]
          : [],
      print: printed(area({ row: 0, column: 0, rows: layout.rows, columns: width + 1 }), 1),
    },
    sheetNames,
  );
  for (const drawn of plan.sheets) {
    const column = (at: number) =>
      `${quoted(drawn.name)}!${area({ row: layout.share + 2, column: at, rows: channels.length, columns: 1 })}`;
    drawn.charts.push({
      kind: 'column',
      title: words.chart,
      alt: words.chartText,
      categories: column(0),
      series: models.slice(0, seriesColors.length).map(({ title }, model) => ({
        name: title,
        values: column(model + 1),
        color: seriesColors[model]!,
      })),
      at: area({ row: layout.credit, column: width + 2, rows: chartRows, columns: 9 }),
      numberFormat: '0%',
      fromZero: true,
    });
  }
  return plan;
}
