/** Makes series of a block of cells, as Excel does when a chart is inserted over them. */
import type { CellState, Rect } from '../../engine/engine';
import type { Book } from '../book';
import { cellRect } from '../rect';
import type { CellSource, SeriesState } from '../state';

export function seriesOf(book: Book, source: CellSource, seriesBy: string): { plotBy: string; series: SeriesState[] } {
  const { rect } = source;
  const byColumns = seriesBy === 'Columns' || (seriesBy !== 'Rows' && rect.rows >= rect.columns);
  const cells = book.engine.cells.read(source.sheet, rect);
  const lines = byColumns ? turn(cells) : cells;
  const labels = hasLabels(lines) ? 1 : 0;
  const names = hasLabels(turn(lines)) ? 1 : 0;
  const part = (line: number, from: number, count: number): Rect =>
    byColumns
      ? { row: rect.row + from, column: rect.column + line, rows: count, columns: 1 }
      : { row: rect.row + line, column: rect.column + from, rows: 1, columns: count };
  const length = (lines[0]?.length ?? 0) - names;
  const at = (part: Rect): CellSource => ({ sheet: source.sheet, rect: part });
  const series = Array.from({ length: lines.length - labels }, (_, index): SeriesState => {
    const line = index + labels;
    const [first] = byColumns ? [cellRect(rect.row, rect.column + line)] : [cellRect(rect.row + line, rect.column)];
    return {
      name: '',
      nameSource: names && first ? at(first) : null,
      values: at(part(line, names, length)),
      categories: labels ? at(part(0, names, length)) : null,
      looks: {},
    };
  });
  return { plotBy: byColumns ? 'Columns' : 'Rows', series };
}

/** The first line holds words where the others hold numbers: it labels them. */
function hasLabels(lines: CellState[][]): boolean {
  const [first, second] = lines;
  if (!first || !second) return false;
  const words = first
    .slice(first.length === 1 ? 0 : 1)
    .filter((cell) => typeof cell.value === 'string' && cell.value !== '');
  const cornerEmpty = first[0]?.value === '' && first.length > 1;
  return words.length > 0 && (cornerEmpty || words.length === Math.max(1, first.length - 1));
}

const turn = (cells: CellState[][]): CellState[][] =>
  (cells[0] ?? []).map((_, x) => cells.flatMap((row) => row[x] ?? []));
