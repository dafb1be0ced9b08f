/** What changed between two states as a sheet of its own, in words the pane brings: figures as figures, dates as dates, each row led to where it stands now. */
import { area, cell, columnName, quoted } from '../../sheet/address';
import { FreeSheet, printed } from '../../sheet/freeSheet';
import type { Plan, PlanCell } from '../../sheet/plan';
import { looks, ruleLooks, type RuleLook } from '../../sheet/style';
import { place } from '../place';

export interface ComparisonLine {
  kind: string;
  sheet: string;
  table: string;
  row: string;
  column: string;
  before: PlanCell;
  after: PlanCell;
  difference: number | null;
  share: number | null;
  verdict: string;
  /** Number format of before, after and difference. */
  format: string;
  /** Of a difference in days. */
  isDate: boolean;
  at: { sheet: string; address: string } | null;
}

export interface ComparisonText {
  name: string;
  meta: string;
  headers: Record<Exclude<keyof ComparisonLine, 'format' | 'isDate' | 'at'>, string>;
  better: string;
  worse: string;
}

const code = 'COMPARE';
const headerRow = 3;
const columns = [
  'kind',
  'sheet',
  'table',
  'row',
  'column',
  'before',
  'after',
  'difference',
  'share',
  'verdict',
] as const;
const widths = [12, 20, 22, 32, 20, 16, 16, 14, 14, 10];
const figures = new Set(['before', 'after', 'difference', 'share']);

/** Throws a PlanProblem; the workbook is then as it was. */
export async function insertComparison(
  lines: ComparisonLine[],
  text: ComparisonText,
): Promise<{ sheet: string; oneUndoStep: boolean }> {
  const { plan, oneUndoStep } = await place({
    planFor: ({ sheetNames }) => comparisonPlan(lines, text, sheetNames),
    answers: null,
    report: () => undefined,
    signal: new AbortController().signal,
  });
  return { sheet: plan.open.sheet, oneUndoStep };
}

export function comparisonPlan(lines: ComparisonLine[], text: ComparisonText, sheetNames: string[]): Plan {
  const rows = headerRow + 1 + Math.max(1, lines.length);
  const sheet = new FreeSheet(rows, columns.length);
  sheet.text(0, 0, text.name, looks.title);
  sheet.text(1, 0, text.meta, looks.meta);
  columns.forEach((key, column) =>
    sheet.text(headerRow, column, text.headers[key], {
      ...looks.headerComputed,
      ...(figures.has(key) && { align: 'right' as const }),
    }),
  );
  lines.forEach((line, index) => writeLine(sheet, line, headerRow + 1 + index));
  const body = { row: headerRow + 1, column: 0, rows: rows - headerRow - 1, columns: columns.length };
  const verdicts = area({ ...body, column: columns.indexOf('verdict'), columns: 1 });
  const equals = (word: string, look: RuleLook) => ({ kind: 'equals' as const, areas: [verdicts], text: word, look });
  return sheet.plan(
    {
      code,
      name: text.name,
      columnWidths: widths.map((width, column) => {
        const letter = columnName(column);
        return { columns: `${letter}:${letter}`, width };
      }),
      fitted: [area(body)],
      rules: [equals(text.better, ruleLooks.good), equals(text.worse, ruleLooks.bad)],
      links: lines.flatMap(({ at }, index) =>
        at
          ? [
              {
                address: cell(headerRow + 1 + index, columns.indexOf('row')),
                reference: `${quoted(at.sheet)}!${at.address}`,
                tip: `${at.sheet}!${at.address}`,
              },
            ]
          : [],
      ),
      freeze: { rows: headerRow + 1, columns: 0 },
      print: printed(area({ row: 0, column: 0, rows, columns: columns.length }), headerRow + 1),
    },
    sheetNames,
  );
}

function writeLine(sheet: FreeSheet, line: ComparisonLine, row: number): void {
  const formats: Partial<Record<(typeof columns)[number], string>> = {
    before: line.format,
    after: line.format,
    difference: line.isDate ? '#,##0' : line.format,
    share: '0.0%',
  };
  columns.forEach((key, column) => {
    const value = line[key];
    sheet.put(row, column, typeof value === 'string' ? (value === '' ? null : { text: value }) : value);
    sheet.look(
      { row, column, rows: 1, columns: 1 },
      {
        ...looks.label,
        grid: looks.computed.grid,
        ...(figures.has(key) ? { align: 'right' as const } : { wrap: true }),
        ...(formats[key] && formats[key] !== 'General' && { numberFormat: formats[key] }),
      },
    );
  });
}
