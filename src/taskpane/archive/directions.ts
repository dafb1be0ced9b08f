/** Whether more of a figure is better: said by its row where goals and indicators have a direction, by its column where all agree, else not at all. */
import type { Direction } from '../../analytics/variance';
import type { Library } from '../../sheet/template';
import { noTable, type Entry } from '../../sheet/archive/entry';

/** Results that are measured against the direction of their row. */
const ofTheRow = new Set(['act', 'man', 'ytdA', 'cur', 'a1', 'a2', 'a3', 'actual']);

const ofTheColumn: Record<string, Direction> = {
  roi: 'higher',
  cvr: 'higher',
  ctr: 'higher',
  er: 'higher',
  var: 'higher',
  att: 'higher',
  pct: 'higher',
  done: 'higher',
  rev: 'higher',
  ret: 'higher',
  nps: 'higher',
  top: 'higher',
  variance: 'higher',
  share: 'higher',
  over: 'lower',
  cac: 'lower',
  cpl: 'lower',
  cpm: 'lower',
  cpu: 'lower',
  lag: 'lower',
};

const ofArrow = (arrow: unknown): Direction =>
  String(arrow).startsWith('↑') ? 'higher' : String(arrow).startsWith('↓') ? 'lower' : 'neutral';

/** `rowDirection`: what the row's own column of directions says, if it has one. */
export function directionOf(
  { table, row, column }: Pick<Entry, 'table' | 'row' | 'column'>,
  rowDirection: unknown,
  library: Library,
): Direction {
  if (table === noTable) return 'neutral';
  if (ofTheRow.has(column)) {
    const card = library.sheets.find(({ code }) => code === table)?.cards?.find(({ metric }) => metric === row);
    return ofArrow(card ? card.direction : rowDirection);
  }
  return ofTheColumn[column] ?? 'neutral';
}
