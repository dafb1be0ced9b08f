/**
 * Where everything of a board stands: cards first, the counts of alerts beside them, charts below, then the facts of the plan and the
 * list of its sheets, last what the board keeps for itself.
 */
import { textWidth } from './measure';
import { cardColumns, type PlacedSheet } from './placed';
import {
  cellsAt,
  chartRows,
  factCell,
  figureCells,
  finish,
  headRows,
  linesAt,
  moveTo,
  placeCharts,
  stack,
  unplaced,
} from './place';
import type { InsertedSheet, Scope } from './scope';
import type { SettingsNeeded } from './settings';
import { widthOf } from './widths';

const cardWidths = [14, 14, 13, 13, 11];
const narrowestLink = 12;

export function placeBoard(
  sheet: InsertedSheet,
  factNames: string[],
  needed: SettingsNeeded,
  scope: Scope,
): PlacedSheet {
  const { template } = sheet;
  const cards = template.cards ?? [];
  const alerts = template.alerts ?? [];
  const facts = factNames.map((name) => factCell(sheet, name, scope));
  const figures = figureCells(sheet, facts, scope);
  const tables = template.tables.map((table) => unplaced(sheet, table, needed, scope));
  const translated = (text: string) => scope.dictionary.text(template, text);
  const longest = (texts: string[]) => Math.ceil(Math.max(12, ...texts.map((text) => textWidth(text) + 2)));

  const alertColumn = cardColumns + 2;
  const labels = [
    ...cards.map(({ metric }) => translated(metric)),
    ...[...facts, ...figures].map(({ label }) => label),
  ];
  const linkWidth = (lines: { link: string }[]) =>
    Math.ceil(Math.max(narrowestLink, ...lines.map(({ link }) => textWidth(scope.sheetName(link) ?? '') + 2)));
  const alertWidths = [longest(alerts.map(({ label }) => translated(label))), 9, linkWidth(alerts)];
  const widths = [longest(labels), ...cardWidths, linkWidth(cards), 3, ...alertWidths];
  for (const table of tables) {
    table.columns.forEach((column, index) => {
      widths[index] = Math.max(widths[index] ?? 0, widthOf(sheet, table, column, scope));
    });
  }

  const down = stack(headRows);
  const top = down(Math.max(cards.length, alerts.length) + 1);
  const chartTop = down(0);
  const wanted = template.charts ?? [];
  const inRow = wanted.length === 3 ? 3 : 2;
  const wide = widths.reduce((sum, width) => sum + width, 0) / inRow - 12;
  const charts = wanted.flatMap((_, index) =>
    index % inRow === 0
      ? placeCharts(wanted.slice(index, index + inRow), chartTop + (index / inRow) * (chartRows + 1), 0, widths, {
          wide,
        })
      : [],
  );
  const below = stack(charts.reduce((row, { rect }) => Math.max(row, rect.row + rect.rows + 1), chartTop));
  const contents = scope.library.sheets.filter(({ pack, code }) => pack === template.pack && code !== template.code);
  const contentsTop = below(0);
  const factsTitle = cellsAt(facts, below);
  const figuresTitle = cellsAt(figures, below);
  let row = Math.max(below(0), contentsTop + contents.length + 2);
  for (const table of tables) {
    moveTo(table, row, 0);
    row = table.body.row + table.body.rows + 2;
  }
  return finish(
    { ...sheet, widths, facts, figures, valueColumn: 1, tables, spills: [], charts },
    {
      cards: cards.length > 0 ? linesAt(cards, top, 0, 1) : undefined,
      alerts: alerts.length > 0 ? linesAt(alerts, top, alertColumn, alertColumn + 1) : undefined,
      contents: linesAt(contents, contentsTop, 3, 5),
      factsTitle,
      figuresTitle,
    },
  );
}
