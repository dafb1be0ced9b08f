/** Writes the lines of a board: cards with what is, what should be and how far apart; counts of alerts; the list of the pack's sheets. */
import { area, cell, quoted } from './address';
import type { Paper } from './paper';
import { cardColumns, type PlacedSheet } from './placed';
import type { Plan, PlanCell, PlanSheet } from './plan';
import type { Scope } from './scope';
import { cellFormula } from './speak';
import { looks, type Look } from './style';
import type { Card } from './template';

export interface BoardWritten {
  links: PlanSheet['links'];
  unlinked: Plan['unlinked'];
}

const text = (value: string): PlanCell => ({ text: value });

export function writeBoard(sheet: PlacedSheet, paper: Paper, scope: Scope): BoardWritten {
  const written: BoardWritten = { links: [], unlinked: [] };
  writeCards(sheet, paper, scope, written);
  writeAlerts(sheet, paper, scope, written);
  writeContents(sheet, paper, scope, written);
  return written;
}

/** A formula where everything it speaks of is there, else an empty cell to type into. */
function formulaAt(
  formula: string,
  at: { row: number; column: number },
  sheet: PlacedSheet,
  scope: Scope,
  unlinked: Plan['unlinked'],
): PlanCell {
  const needs = scope.missing(formula);
  if (needs.length === 0) return { formula: cellFormula(formula, scope) };
  unlinked.push({ sheet: sheet.name, address: cell(at.row, at.column), needs });
  return null;
}

function writeCards(sheet: PlacedSheet, paper: Paper, scope: Scope, { links, unlinked }: BoardWritten): void {
  if (!sheet.cards) return;
  const { lines, titleRow, column } = sheet.cards;
  const { frame } = scope.dictionary;
  const headers: Header[] = [
    [frame.metric],
    [frame.actual, 'right'],
    [frame.target, 'right'],
    [frame.variance, 'right'],
    [frame.variancePct, 'right'],
    [frame.status, 'center'],
    [frame.goTo],
  ];
  writeTitle(frame.cards, headers, titleRow, 0, column, paper);
  lines.forEach((card, index) => {
    const row = titleRow + 2 + index;
    const [actual, target] = [card.actual, card.target].map((formula, at) =>
      formulaAt(formula, { row, column: column + at }, sheet, scope, unlinked),
    );
    paper.write(row, 0, [[text(scope.dictionary.text(sheet.template, card.metric))]]);
    paper.write(row, column, [[actual ?? null, target ?? null, ...judged(card, row, column, scope)]]);
    paper.paint(looks.label, { row, column: 0, rows: 1, columns: column });
    [actual, target].forEach((one, at) =>
      paper.paint(
        { ...(one ? looks.computed : looks.typed), numberFormat: card.format },
        { row, column: column + at, rows: 1, columns: 1 },
      ),
    );
    paper.paint({ ...looks.computed, numberFormat: card.format }, { row, column: column + 2, rows: 1, columns: 1 });
    paper.paint({ ...looks.computed, numberFormat: '0.0%' }, { row, column: column + 3, rows: 1, columns: 1 });
    paper.paint({ ...looks.computed, align: 'center' }, { row, column: column + 4, rows: 1, columns: 1 });
    linkTo(card.link, row, column + 5, paper, scope, links);
  });
}

/** The variance is judged once by the function; its share of the target is plain arithmetic. */
function judged({ direction }: Card, row: number, column: number, scope: Scope): PlanCell[] {
  const [actual, target, variance] = [0, 1, 2].map((at) => cell(row, column + at, 'column'));
  const unknown = `OR(${actual}="",N(${target})=0)`;
  const judge = (formula: string): PlanCell => ({ formula: cellFormula(formula, scope) });
  return [
    judge(`=IF(${unknown},"",KPI.VARIANCE(${actual},${target},"${direction}"))`),
    judge(`=IF(${variance}="","",${variance}/ABS(${target}))`),
    judge(`=IF(${unknown},~rag.N,KPI.STATUS(${actual},${target},"${direction}",P_Warn,P_Fail,LST_rag))`),
  ];
}

function writeAlerts(sheet: PlacedSheet, paper: Paper, scope: Scope, { links, unlinked }: BoardWritten): void {
  if (!sheet.alerts) return;
  const { lines, titleRow, labelColumn, column } = sheet.alerts;
  const { frame } = scope.dictionary;
  const headers: Header[] = [[frame.alert], [frame.count, 'center'], [frame.goTo]];
  writeTitle(frame.alerts, headers, titleRow, labelColumn, column, paper);
  lines.forEach(({ label, formula, link }, index) => {
    const row = titleRow + 2 + index;
    const count = formulaAt(formula, { row, column }, sheet, scope, unlinked);
    paper.write(row, labelColumn, [[text(scope.dictionary.text(sheet.template, label)), count]]);
    paper.paint(looks.label, { row, column: labelColumn, rows: 1, columns: 1 });
    paper.paint(
      { ...(count ? looks.computed : looks.typed), numberFormat: '#,##0', align: 'center' },
      { row, column, rows: 1, columns: 1 },
    );
    linkTo(link, row, column + 1, paper, scope, links);
  });
}

function writeContents(sheet: PlacedSheet, paper: Paper, scope: Scope, { links }: BoardWritten): void {
  if (!sheet.contents) return;
  const { lines, titleRow, labelColumn, column } = sheet.contents;
  paper.write(titleRow, labelColumn, [[text(scope.dictionary.frame.contents)]]);
  paper.paint(looks.blockTitle, { row: titleRow, column: labelColumn, rows: 1, columns: 1 });
  lines.forEach(({ code }, index) => {
    const template = scope.library.sheets.find((one) => one.code === code);
    const row = titleRow + 1 + index;
    if (!template || !linkTo(code, row, labelColumn, paper, scope, links)) return;
    paper.write(row, column, [[text(scope.dictionary.sheet(template).purpose)]]);
    paper.paint(looks.hint, { row, column, rows: 1, columns: 1 });
  });
}

/** Aligned as what stands below it. */
type Header = [text: string, align?: Look['align']];

function writeTitle(
  title: string,
  headers: Header[],
  row: number,
  labelColumn: number,
  column: number,
  paper: Paper,
): void {
  const [[first] = [''], ...others] = headers;
  paper.write(row, labelColumn, [[text(title)]]);
  paper.write(row + 1, labelColumn, [[text(first)]]);
  paper.write(row + 1, column, [others.map(([word]) => text(word))]);
  paper.paint(looks.blockTitle, { row, column: labelColumn, rows: 1, columns: 1 });
  paper.paint(looks.headerComputed, { row: row + 1, column: labelColumn, rows: 1, columns: column - labelColumn });
  others.forEach(([, align], index) => {
    const at = { row: row + 1, column: column + index, rows: 1, columns: 1 };
    paper.paint({ ...looks.headerComputed, ...(align && { align }) }, at);
  });
}

/** A link to a sheet of the pack, as long as there is one. */
function linkTo(
  code: string,
  row: number,
  column: number,
  paper: Paper,
  scope: Scope,
  links: PlanSheet['links'],
): boolean {
  const name = scope.sheetName(code);
  if (name === undefined) return false;
  links.push({ address: cell(row, column), reference: `${quoted(name)}!A1`, text: name, tip: name });
  paper.paint(looks.link, { row, column, rows: 1, columns: 1 });
  return true;
}

/** Where statuses and counts stand, for the rules. */
export function boardAreas({ cards, alerts }: PlacedSheet): { statuses?: string; counts?: string } {
  const under = (lines: { titleRow: number; lines: unknown[] }, column: number) =>
    area({ row: lines.titleRow + 2, column, rows: lines.lines.length, columns: 1 });
  return {
    ...(cards ? { statuses: under(cards, cards.column + cardColumns - 2) } : {}),
    ...(alerts ? { counts: under(alerts, alerts.column) } : {}),
  };
}
