/** What is imported, as rows of texts: where its headers stand, what its columns are called and hold. */
import { readNumber } from '../readNumber';
import { guessDates, monthIn } from '../readDates';

export interface Source {
  columns: SourceColumn[];
  /** Every row of the data with something in it. */
  rows: SourceRow[];
}

export interface SourceColumn {
  /** '' where there are no headers. */
  header: string;
  /** The first of its different filled cells. */
  sample: string[];
}

export interface SourceRow {
  /** As one counts them in the source, from 1. */
  number: number;
  cells: readonly string[];
}

/** As many rows are looked at for headers, and in each column to tell how it is written. */
const lookedForHeaders = 15;
const sampleSize = 500;

/**
 * The row of the headers, or −1. Reports have lines above them, such as the name and the time of the report: the headers are the first
 * row of words only that is as wide as the rows below.
 */
export function guessHeaderRow(rows: readonly (readonly string[])[]): number {
  const first = rows.slice(0, lookedForHeaders);
  const widths = first.map((row) => row.filter((text) => text.trim() !== '').length);
  const enough = Math.max(0.6 * Math.max(0, ...widths), 1);
  const wide = first.findIndex((_, index) => (widths[index] ?? 0) >= enough);
  const row = first[wide];
  if (!row || row.some(isData)) return -1;
  const named = row.filter((text) => text.trim() !== '');
  return new Set(named).size === named.length ? wide : -1;
}

const isData = (text: string): boolean =>
  text.trim() !== '' && (readNumber(text) !== null || guessDates([text]) !== null || monthIn(text) !== null);

/** `headerRow`: its place in `rows`, −1 for none. */
export function sourceOf(rows: readonly (readonly string[])[], headerRow: number): Source {
  const headers = rows[headerRow] ?? [];
  const data = rows.flatMap((cells, index): SourceRow[] =>
    index > headerRow && cells.some((text) => text.trim() !== '') ? [{ number: index + 1, cells }] : [],
  );
  const width = data.slice(0, sampleSize).reduce((most, { cells }) => Math.max(most, cells.length), headers.length);
  const columns = Array.from({ length: width }, (_, at) => ({
    header: (headers[at] ?? '').trim(),
    sample: sampleOf(data, at),
  }));
  return { columns, rows: data };
}

/** From all over the source, for the first rows may be alike. */
function sampleOf(rows: readonly SourceRow[], at: number): string[] {
  const step = Math.max(1, Math.floor(rows.length / sampleSize));
  const found = new Set<string>();
  for (let index = 0; index < rows.length && found.size < sampleSize; index += step) {
    const text = rows[index]?.cells[at]?.trim() ?? '';
    if (text !== '') found.add(text);
  }
  return [...found];
}
