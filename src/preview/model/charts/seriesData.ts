/** What a series shows now: its name, its numbers and its categories, read from the cells. */
import type { Book, Frozen } from '../book';
import { plainRect } from '../rect';
import type { CellSource, SeriesState } from '../state';

export interface SeriesData {
  name: string;
  /** Null for a cell that is empty or no number. */
  values: (number | null)[];
  categories: string[];
}

export function readSeries(book: Book, series: Frozen<SeriesState>, index: number): SeriesData {
  const cells = (source: Frozen<CellSource> | null) =>
    source ? book.engine.cells.read(source.sheet, plainRect(source.rect)).flat() : [];
  return {
    name: series.nameSource
      ? cells(series.nameSource)
          .map((cell) => cell.text)
          .join(' ')
      : series.name || `Series${index + 1}`,
    values: cells(series.values).map((cell) => (typeof cell.value === 'number' ? cell.value : null)),
    categories: cells(series.categories).map((cell) => cell.text),
  };
}
