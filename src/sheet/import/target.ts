/** The tables of a workbook that take imported rows, and what each of their columns takes. */
import type { CellValue } from '../existing';
import { isBlank, type ReadColumn, type Reading, type ReadTable } from '../reading';
import { foldedHeader } from '../recognise';
import type { Field } from '../template';
import { isDated, isNumeric } from './readCell';

export interface Target {
  table: ReadTable;
  columns: TargetColumn[];
  /** Rows with something typed in them. */
  begun: number;
  /** More rows than these are no plan any more, and slow. */
  mostRows: number;
}

export interface TargetColumn {
  key: string;
  /** As it is called now. */
  header: string;
  field: Field;
}

/** What is computed from each row costs time with every row; where rows stand above other tables, whole rows of the sheet are inserted. */
const mostPlain = 20_000;
const mostComputed = 5000;
const mostInside = 1000;

/** Not tables whose rows are fixed, nor those of the settings: they have their own page. */
export function targetsOf({ tables }: Reading): Target[] {
  return tables
    .filter(({ template, sheetTemplate }) => template.rows !== 'filled' && sheetTemplate.pack !== 'settings')
    .map((table) => ({
      table,
      columns: [...table.columns.values()].filter(isTyped),
      begun: table.rows.filter(({ begun }) => begun).length,
      mostRows: mostRowsOf(table),
    }))
    .filter(({ columns }) => columns.length > 0);
}

const isTimed = (field: Field): boolean => isDated(field) || field.kind === 'time';

const isTyped = ({ field }: ReadColumn): boolean => field.formula === undefined && field.repeat === undefined;

function mostRowsOf({ template }: ReadTable): number {
  if (template.rows !== 'grows') return mostInside;
  const computes = Object.values(template.columns).some(({ formula }) => formula !== undefined);
  return computes ? mostComputed : mostPlain;
}

/** The table one imports into most, where none is chosen: daily figures, else the first that grows. */
export function usualTarget(targets: readonly Target[]): Target | undefined {
  return (
    targets.find(({ table }) => table.template.name === 'EXP_Day') ??
    targets.find(({ table }) => table.template.rows === 'grows') ??
    targets[0]
  );
}

export interface Identity {
  /** Rows are the same when all keys of one of these are. */
  keys: string[][];
  kind: 'unique' | 'date' | 'all';
  /** Keys of columns that hold texts: 1001 in a cell is the same as the text 1001. */
  texts: ReadonlySet<string>;
}

/** What tells rows apart: each unique column; else, where rows begin with a date, it and what the row is about; else all columns. */
export function identityOf(columns: readonly TargetColumn[]): Identity {
  const texts = new Set(columns.flatMap(({ key, field }) => (isNumeric(field) || isTimed(field) ? [] : [key])));
  const unique = columns.filter(({ field }) => field.unique).map(({ key }) => [key]);
  if (unique.length > 0) return { keys: unique, kind: 'unique', texts };
  const [first] = columns;
  if (first?.field.kind !== 'date' && first?.field.kind !== 'moment')
    return { keys: [columns.map(({ key }) => key)], kind: 'all', texts };
  const about = columns.filter(({ field }) => field.needed && (field.kind === 'id' || field.kind === 'text'));
  return { keys: [[first.key, ...about.map(({ key }) => key)]], kind: 'date', texts };
}

/** What rows that are the same have in common, whatever the case and width of letters; none of rows without keys or date. */
export function marksOf(values: Record<string, CellValue>, { keys, kind, texts }: Identity): string[] {
  return keys.flatMap((set, index) => {
    const parts = set.map((key) => values[key]);
    if (parts.every((part) => isBlank(part)) || (kind === 'date' && isBlank(parts[0]))) return [];
    return [`${index}${JSON.stringify(set.map((key) => plain(values[key], texts.has(key))))}`];
  });
}

/** To a tenth of a second, for times are shares of a day that never come out even. */
function plain(part: CellValue | undefined, isText: boolean): CellValue {
  if (typeof part === 'string' || isText) return foldedHeader(String(part ?? ''));
  return typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : (part ?? '');
}
