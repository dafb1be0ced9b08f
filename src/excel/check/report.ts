/** The findings as a sheet of their own, in words the pane brings: a new sheet beside what is there, nothing else. */
import { area, cell, columnName, quoted } from '../../sheet/address';
import { FreeSheet, printed } from '../../sheet/freeSheet';
import type { Plan } from '../../sheet/plan';
import { looks, ruleLooks } from '../../sheet/style';
import { place } from '../place';

export interface ReportLine {
  severity: 'error' | 'warning' | 'info';
  rule: string;
  sheet: string;
  address: string;
  finding: string;
  state: string;
}

export interface ReportText {
  name: string;
  meta: string;
  headers: [severity: string, rule: string, sheet: string, cell: string, finding: string, state: string];
  kinds: Record<ReportLine['severity'], string>;
}

const reportCode = 'CHECK';
const headerRow = 3;
const columns = 6;
const widths = [10, 8, 22, 12, 70, 30];

/** Throws a PlanProblem; the workbook is then as it was. */
export async function insertReport(
  lines: ReportLine[],
  text: ReportText,
): Promise<{ sheet: string; oneUndoStep: boolean }> {
  const { plan, oneUndoStep } = await place({
    planFor: ({ sheetNames }) => reportPlan(lines, text, sheetNames),
    answers: null,
    report: () => undefined,
    signal: new AbortController().signal,
  });
  return { sheet: plan.open.sheet, oneUndoStep };
}

export function reportPlan(lines: ReportLine[], text: ReportText, sheetNames: string[]): Plan {
  const rows = headerRow + 1 + Math.max(1, lines.length);
  const sheet = new FreeSheet(rows, columns);
  sheet.text(0, 0, text.name, looks.title);
  sheet.text(1, 0, text.meta, looks.meta);
  text.headers.forEach((header, column) => sheet.text(headerRow, column, header, looks.headerComputed));
  lines.forEach((line, index) => {
    const row = headerRow + 1 + index;
    [text.kinds[line.severity], line.rule, line.sheet, line.address, line.finding, line.state].forEach(
      (words, column) =>
        sheet.text(row, column, words, { ...looks.label, grid: looks.computed.grid, wrap: column > 1 }),
    );
  });
  const body = { row: headerRow + 1, column: 0, rows: rows - headerRow - 1, columns: 1 };
  const kinds = [
    ['error', ruleLooks.bad],
    ['warning', ruleLooks.warn],
    ['info', ruleLooks.info],
  ] as const;
  return sheet.plan(
    {
      code: reportCode,
      name: text.name,
      columnWidths: widths.map((width, column) => {
        const letter = columnName(column);
        return { columns: `${letter}:${letter}`, width };
      }),
      fitted: [area({ ...body, columns })],
      rules: kinds.map(([kind, look]) => ({ kind: 'equals', areas: [area(body)], text: text.kinds[kind], look })),
      links: lines.map(({ sheet: to, address }, index) => ({
        address: cell(headerRow + 1 + index, 3),
        reference: `${quoted(to)}!${address}`,
        text: address,
        tip: `${to}!${address}`,
      })),
      freeze: { rows: headerRow + 1, columns: 0 },
      print: printed(area({ row: 0, column: 0, rows, columns }), headerRow + 1),
    },
    sheetNames,
  );
}
