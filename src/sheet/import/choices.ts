/** Which of the rows that were read are written: what becomes of those with something wrong, or there twice, is the person's choice. */
import type { CellValue } from '../existing';
import type { FieldKind } from '../template';
import type { ImportRead, ReadRow } from './readRows';
import { isNumeric } from './readCell';
import { identityOf, type TargetColumn } from './target';

export interface Choices {
  /** Cells that cannot be read stay empty, or their rows are left out. */
  unread: 'empty' | 'leaveOut';
  beyond: 'take' | 'leaveOut';
  there: 'leaveOut' | 'add';
  /** Exports by campaign have several rows of a day, whose figures can be added up. Null: as the rows suggest. */
  repeated: 'sum' | 'leaveOut' | 'add' | null;
  /** What is typed in the table is emptied first, so nothing is there already. */
  replace: boolean;
}

/** A row to write, made of so many rows of the source. */
export interface ChosenRow {
  number: number;
  values: Record<string, CellValue>;
  of: number;
}

/** Rows of one day that differ are parts of its figures; rows that are alike are there twice by mistake, and states are never added up. */
export function usualRepeated({ rows, columns }: Pick<ImportRead, 'rows' | 'columns'>): 'sum' | 'leaveOut' {
  const { kind, keys } = identityOf(columns);
  const numeric = columns.filter(({ field }) => isNumeric(field));
  const isDaily = kind === 'date' && keys[0]?.length === 1;
  if (!isDaily || numeric.length === 0 || !numeric.every(({ field }) => counts.includes(field.kind))) return 'leaveOut';
  const first = new Map<string, string>();
  const differ = rows.some(({ mark, cells }) => {
    const text = JSON.stringify(cells);
    const before = first.get(mark ?? '');
    if (mark !== null && before === undefined) first.set(mark, text);
    return before !== undefined && before !== text;
  });
  return differ ? 'sum' : 'leaveOut';
}

export function chosenRows(read: ImportRead, choices: Choices): ChosenRow[] {
  const { unread, beyond, there, replace } = choices;
  const repeated = choices.repeated ?? usualRepeated(read);
  const rows = read.rows.filter(
    (row) =>
      !(row.unread && unread === 'leaveOut') &&
      !(row.beyond && beyond === 'leaveOut') &&
      !(row.there && !replace && there === 'leaveOut') &&
      !(row.repeated && repeated === 'leaveOut') &&
      Object.keys(row.values).length > 0,
  );
  if (repeated !== 'sum') return rows.map(({ number, values }) => ({ number, values, of: 1 }));
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const mark = row.mark ?? `row ${row.number}`;
    const group = groups.get(mark);
    if (group) group.push(row);
    else groups.set(mark, [row]);
  }
  return [...groups.values()].map((group) => summed(withoutTwins(group), read.columns));
}

/** The same export pasted twice has every row twice. */
function withoutTwins(rows: readonly ReadRow[]): ReadRow[] {
  const seen = new Set<string>();
  return rows.filter(({ cells }) => {
    const text = JSON.stringify(cells);
    const isFirst = !seen.has(text);
    seen.add(text);
    return isFirst;
  });
}

const counts: readonly FieldKind[] = ['whole', 'currency'];
const figures: readonly FieldKind[] = [...counts, 'hours'];
/** Of plain numbers nobody knows whether they are amounts or states. */
const rates: readonly FieldKind[] = ['percent', 'ratio', 'score', 'number'];

function summed(rows: readonly ReadRow[], columns: readonly TargetColumn[]): ChosenRow {
  const values: Record<string, CellValue> = {};
  for (const { key, field } of columns) {
    const found = rows.map((row) => row.values[key]).filter((value) => value !== undefined);
    const value = figures.includes(field.kind) ? sumOf(found) : rates.includes(field.kind) ? onlyOne(found) : found[0];
    if (value !== undefined) values[key] = value;
  }
  return { number: rows[0]?.number ?? 0, values, of: rows.length };
}

/** Without the noise of binary fractions. */
function sumOf(values: readonly CellValue[]): CellValue | undefined {
  if (values.length === 0) return undefined;
  return Number(values.reduce<number>((sum, value) => sum + Number(value), 0).toPrecision(15));
}

/** Rates that differ would need their weights. */
const onlyOne = (values: readonly CellValue[]): CellValue | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined;
