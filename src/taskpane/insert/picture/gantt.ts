/** The bars of a Gantt, which Excel draws by a rule over week cells: from the first to the last date of a row, the done part darker. */
import { rectOf, type Rect } from '../../../sheet/address';
import type { PlanSheet } from '../../../sheet/plan';
import { covers, hidesNumber, type PlacedCell, type StyleOf } from './cells';

interface Task {
  start: number;
  end: number;
  done: number;
}

export function ganttBars(sheet: PlanSheet, cells: PlacedCell[], styleOf: StyleOf): { rect: Rect; fill: string }[] {
  const weekCells = cells.filter((placed) => hidesNumber(styleOf(placed)));
  const [some] = weekCells;
  if (!some) return [];
  const columns = weekCells.map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const tasks = tasksIn(
    cells.filter(({ column }) => column < first),
    styleOf,
  );
  const monday = mondayBefore(Math.min(...[...tasks.values()].map(({ start }) => start)));
  const [planned, finished] = [fillFor(sheet, some, 1), fillFor(sheet, some, 2)];

  return [...tasks].flatMap(([row, { start, end, done }]) => {
    const weekOf = (day: number) => Math.min(last, first + Math.floor((day - monday) / 7));
    const bar = (from: number, to: number, fill: string) => ({
      rect: { row, column: weekOf(from), rows: 1, columns: weekOf(to) - weekOf(from) + 1 },
      fill,
    });
    const days = Math.round((end - start + 1) * done);
    return [bar(start, end, planned), ...(days > 0 ? [bar(start, start + days - 1, finished)] : [])];
  });
}

/** Of each row its first two dates and the first share, as typed. */
function tasksIn(cells: PlacedCell[], styleOf: StyleOf): Map<number, Task> {
  const rows = new Map<number, { dates: number[]; shares: number[] }>();
  for (const placed of cells) {
    if (typeof placed.cell !== 'number') continue;
    const format = styleOf(placed)?.numberFormat ?? '';
    const found = rows.get(placed.row) ?? { dates: [], shares: [] };
    if (format.includes('yy')) found.dates.push(placed.cell);
    if (format.includes('%')) found.shares.push(placed.cell);
    rows.set(placed.row, found);
  }
  const tasks = new Map<number, Task>();
  for (const [row, { dates, shares }] of rows) {
    const [start, end] = dates;
    if (start !== undefined && end !== undefined) tasks.set(row, { start, end, done: shares[0] ?? 0 });
  }
  return tasks;
}

/** Day 2 of Excel's calendar was a Monday. */
const mondayBefore = (serial: number): number => serial - ((serial - 2) % 7);

/** The colour of the rule for week cells that hold this number. */
function fillFor(sheet: PlanSheet, weekCell: PlacedCell, number: 1 | 2): string {
  const rule = sheet.rules.find(
    (each) =>
      each.kind === 'formula' &&
      each.formula.endsWith(`=${number}`) &&
      each.areas.some((address) => covers(rectOf(address), weekCell)),
  );
  return (rule?.kind === 'formula' && rule.look.fill) || 'none';
}
