/** The frame of a sheet: widths, heights, folded columns and rows, frozen panes. */
import { area } from '../../sheet/address';
import type { PlanSheet } from '../../sheet/plan';
import { rangeOf } from './areas';
import type { Job } from './requests';

/** A digit of the default font is 7 pixels wide, a cell has 5 pixels of padding, and a pixel is 0.75 points. */
export const pointsOfCharacters = (characters: number) => (characters * 7 + 5) * 0.75;

/** After everything that is written and dressed. */
export function fitJobs(sheet: Excel.Worksheet, { fitted }: PlanSheet): Job[] {
  return fitted.map((address) => job(() => rangeOf(sheet, address).format.autofitRows()));
}

export function layoutJobs(sheet: Excel.Worksheet, plan: PlanSheet): Job[] {
  return [
    ...plan.columnWidths.map(({ columns, width }) =>
      job(() => (rangeOf(sheet, columns).format.columnWidth = pointsOfCharacters(width))),
    ),
    ...plan.rowHeights.map(({ rows, points }) => job(() => (rangeOf(sheet, rows).format.rowHeight = points))),
    ...plan.outline.flatMap(({ columns, rows, collapsed }) => [
      ...(columns ? [job(() => fold(sheet, columns, 'ByColumns', collapsed))] : []),
      ...(rows ? [job(() => fold(sheet, rows, 'ByRows', collapsed))] : []),
    ]),
    ...freezeJobs(sheet, plan.freeze),
  ];
}

const job = (run: () => void): Job => ({ weight: 700, run });

function fold(sheet: Excel.Worksheet, address: string, by: 'ByColumns' | 'ByRows', collapsed: boolean): void {
  const range = rangeOf(sheet, address);
  range.group(by);
  if (collapsed) range.hideGroupDetails(by);
}

function freezeJobs({ freezePanes }: Excel.Worksheet, { rows, columns }: PlanSheet['freeze']): Job[] {
  if (rows > 0 && columns > 0) return [job(() => freezePanes.freezeAt(area({ row: 0, column: 0, rows, columns })))];
  if (rows > 0) return [job(() => freezePanes.freezeRows(rows))];
  if (columns > 0) return [job(() => freezePanes.freezeColumns(columns))];
  return [];
}
