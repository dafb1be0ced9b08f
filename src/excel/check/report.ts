/** The findings as a sheet of their own, in words the pane brings: a new sheet beside what is there, nothing else. */
import { area, quoted } from '../../sheet/address';
import { freeName } from '../../sheet/insertion';
import type { Plan, PlanSheet } from '../../sheet/plan';
import { looks, ruleLooks } from '../../sheet/style';
import { Board } from '../gallery/board';
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

/** What the drawn sheet remembers; no plan sheet has this code. */
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
  const name = freeName(text.name, new Set(sheetNames.map((each) => each.toLowerCase())));
  const rows = headerRow + 1 + Math.max(1, lines.length);
  const board = new Board(rows, columns);
  board.text(0, 0, text.name, looks.title);
  board.text(1, 0, text.meta, looks.meta);
  text.headers.forEach((header, column) => board.text(headerRow, column, header, looks.headerComputed));
  lines.forEach((line, index) => {
    const row = headerRow + 1 + index;
    [text.kinds[line.severity], line.rule, line.sheet, line.address, line.finding, line.state].forEach((cell, column) =>
      board.text(row, column, cell, { ...looks.label, grid: looks.computed.grid, wrap: column > 1 }),
    );
  });
  const body = { row: headerRow + 1, column: 0, rows: rows - headerRow - 1, columns: 1 };
  const kinds = [
    ['error', ruleLooks.bad],
    ['warning', ruleLooks.warn],
    ['info', ruleLooks.info],
  ] as const;
  const sheet: PlanSheet = {
    code: reportCode,
    copy: 1,
    name,
    tabColor: '#5B6670',
    blocks: [{ address: area({ row: 0, column: 0, rows, columns }), cells: board.cells }],
    tables: [],
    styles: board.styles(),
    columnWidths: widths.map((width, column) => {
      const letter = 'ABCDEF'[column] ?? 'A';
      return { columns: `${letter}:${letter}`, width };
    }),
    rowHeights: [{ rows: '1:1', points: 26 }],
    fitted: [area({ ...body, columns })],
    validations: [],
    rules: kinds.map(([kind, look]) => ({ kind: 'equals', areas: [area(body)], text: text.kinds[kind], look })),
    charts: [],
    links: lines.map(({ sheet: to, address }, index) => ({
      address: `D${headerRow + 2 + index}`,
      reference: `${quoted(to)}!${address}`,
      text: address,
      tip: `${to}!${address}`,
    })),
    outline: [],
    freeze: { rows: headerRow + 1, columns: 0 },
    print: {
      area: area({ row: 0, column: 0, rows, columns }),
      landscape: true,
      titleRows: `$${headerRow + 1}:$${headerRow + 1}`,
      pagesWide: 1,
      header: '',
      footer: '&L&A&R&P / &N',
    },
  };
  return { sheets: [sheet], names: [], additions: [], open: { sheet: name, address: 'A1' }, unlinked: [] };
}
