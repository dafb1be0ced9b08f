/** What stands in the cells of a plan sheet and how each of them looks, asked cell by cell. */
import { rectOf, type Rect } from '../../../sheet/address';
import { textWidth } from '../../../sheet/measure';
import type { PlanCell, PlanSheet } from '../../../sheet/plan';
import type { RuleLook, Style } from '../../../sheet/style';

export interface Spot {
  row: number;
  column: number;
}
export interface PlacedCell extends Spot {
  cell: Exclude<PlanCell, null>;
}
export type StyleOf = (spot: Spot) => Style | undefined;

/** Formulas count only where something is typed in their row: the others show nothing yet. */
export function cellsOf(sheet: PlanSheet): PlacedCell[] {
  const placed = sheet.blocks.flatMap(({ address, cells }) => {
    const { row, column } = rectOf(address);
    return cells.flatMap((line, down) =>
      line.flatMap((cell, right) => (cell === null ? [] : [{ row: row + down, column: column + right, cell }])),
    );
  });
  const typed = new Set(placed.filter(({ cell }) => !isFormula(cell)).map(({ row }) => row));
  return placed.filter(({ row }) => typed.has(row));
}

const isFormula = (cell: PlanCell): boolean => typeof cell === 'object' && cell !== null && 'formula' in cell;

/** In characters. A result is not known yet; most are a short word or a number. */
export function widthOf(cell: Exclude<PlanCell, null>): number {
  if (typeof cell !== 'object') return Math.min(10, String(cell).length + 1);
  return 'text' in cell ? textWidth(cell.text) : 6;
}

/** The last style that covers a cell is the one it has. */
export function stylesOf(sheet: PlanSheet): StyleOf {
  const placed = sheet.styles
    .flatMap(({ style, areas }) => areas.map((address) => ({ style, rect: rectOf(address) })))
    .reverse();
  return (spot) => placed.find(({ rect }) => covers(rect, spot))?.style;
}

/** A typed word has the look of its rule; for a computed one the looks are taken in turn, row by row. */
export function looksOf(sheet: PlanSheet): (placed: PlacedCell) => RuleLook | undefined {
  const rules = sheet.rules.flatMap((rule) =>
    rule.kind === 'equals' ? rule.areas.map((address) => ({ rule, rect: rectOf(address) })) : [],
  );
  return (placed) => {
    const here = rules.filter(({ rect }) => covers(rect, placed));
    const [first] = here;
    if (!first) return undefined;
    const { cell } = placed;
    if (isFormula(cell)) return here[(placed.row - first.rect.row) % here.length]?.rule.look;
    const word = typeof cell === 'object' && 'text' in cell ? cell.text : String(cell);
    return here.find(({ rule }) => rule.text === word)?.rule.look;
  };
}

/** The cells of a Gantt: only their colour is to be seen. */
export function hidesNumber(style: Style | undefined): boolean {
  return style?.numberFormat === ';;;';
}

export function covers(rect: Rect, { row, column }: Spot): boolean {
  return row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
}
