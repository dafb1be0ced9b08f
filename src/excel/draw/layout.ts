/** The frame of a sheet: widths, heights, folded columns and rows, frozen panes. */
import { area } from '../../sheet/address';
import type { PlanSheet } from '../../sheet/plan';
import { rangeOf } from './areas';
import { shortJob, type Job } from './requests';

/** A digit of the default font is 7 pixels wide, a cell has 5 pixels of padding, and a pixel is 0.75 points. */
export const pointsOfCharacters = (characters: number) => (characters * 7 + 5) * 0.75;

/** After everything that is written and dressed. */
export function fitJobs(sheet: Excel.Worksheet, { fitted }: PlanSheet): Job[] {
  return fitted.map((address) => shortJob(() => rangeOf(sheet, address).format.autofitRows()));
}

export function layoutJobs(sheet: Excel.Worksheet, plan: PlanSheet): Job[] {
  return [
    ...plan.columnWidths.map(({ columns, width }) =>
      shortJob(() => (rangeOf(sheet, columns).format.columnWidth = pointsOfCharacters(width))),
    ),
    ...plan.rowHeights.map(({ rows, points }) => shortJob(() => (rangeOf(sheet, rows).format.rowHeight = points))),
    ...plan.outline.flatMap(({ columns, rows, collapsed }) => [
      ...(columns ? [shortJob(() => fold(sheet, columns, 'ByColumns', collapsed))] : []),
      ...(rows ? [shortJob(() => fold(sheet, rows, 'ByRows', collapsed))] : []),
    ]),
    ...freezeJobs(sheet, plan.freeze),
  ];
}

function fold(sheet: Excel.Worksheet, address: string, by: 'ByColumns' | 'ByRows', collapsed: boolean): void {
  const range = rangeOf(sheet, address);
  range.group(by);
  if (collapsed) range.hideGroupDetails(by);
}

function freezeJobs({ freezePanes }: Excel.Worksheet, { rows, columns }: PlanSheet['freeze']): Job[] {
  if (rows > 0 && columns > 0)
    return [shortJob(() => freezePanes.freezeAt(area({ row: 0, column: 0, rows, columns })))];
  if (rows > 0) return [shortJob(() => freezePanes.freezeRows(rows))];
  if (columns > 0) return [shortJob(() => freezePanes.freezeColumns(columns))];
  return [];
}
