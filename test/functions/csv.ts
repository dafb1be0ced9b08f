/** Reads the CSV files of the fixtures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

export type Row = Record<string, string>;

export function rowsOf(file: string): Row[] {
  const text = readFileSync(join(__dirname, '../analytics/fixtures', file), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

export const textOf = (file: string): string => readFileSync(join(__dirname, '../analytics/fixtures', file), 'utf8');

/** A date or moment of the fixtures as Excel's serial. */
export const serialOf = (date: string): number =>
  Date.parse(`${date.trim().replace(' ', 'T')}${date.trim().length > 10 ? ':00Z' : 'T00:00Z'}`) / 86_400_000 + 25569;

export const columnOf = <T>(values: readonly T[]): T[][] => values.map((value) => [value]);
