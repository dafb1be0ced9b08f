/** Which of the rows that were read are written: what becomes of those with something wrong, or there twice, is the person's choice. */
import type { CellValue } from '../existing';
import type { FieldKind } from '../template';
import type { ImportRead, ReadRow } from './readRows';
import type { TargetColumn } from './target';

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

/** Rows of one day that differ are parts of it; rows that are alike are there twice by mistake. */
export function usualRepeated({ rows, identity }: Pick<ImportRead, 'rows' | 'identity'>): 'sum' | 'leaveOut' {
  if (identity !== 'date') return 'leaveOut';
  const first = new Map<string, string>();
  const differ = rows.some(({ mark, values }) => {
    const text = JSON.stringify(values);
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
  return [...groups.values()].map((group) => summed(group, read.columns));
}

const figures: readonly FieldKind[] = ['whole', 'currency', 'number', 'hours'];
const rates: readonly FieldKind[] = ['percent', 'ratio', 'score'];

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
