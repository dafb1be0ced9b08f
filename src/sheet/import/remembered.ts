/** How a source was imported last time, so that the next export of the same kind needs no choosing: recognised by its headers. */
import { foldedHeader } from '../recognise';
import { dateOrders } from '../readDates';
import type { Mapping } from './mapping';
import type { Writing } from './readCell';
import type { Source } from './source';

export interface Remembered {
  /** Of the template. */
  table: string;
  /** Key of the column → name of the column of the source. */
  columns: Record<string, string>;
  /** Key of the column → what every row got. */
  values: Record<string, string>;
  writing: Record<string, Writing>;
  /** List → word, folded → code. */
  decided: Record<string, Record<string, string>>;
}

export interface Settled {
  mapping: Mapping;
  writing: Record<string, Writing>;
  decided: Record<string, Record<string, string>>;
}

/** The settings of a workbook are no archive. */
const most = 30;

/** Headers, or the place where there is none or it is there twice. */
function namesOf({ columns }: Source): string[] {
  const names = columns.map(({ header }) => foldedHeader(header));
  return names.map((name, at) => (name === '' || names.indexOf(name) < at ? `#${at}` : name));
}

export function remember(source: Source, table: string, { mapping, writing, decided }: Settled): Remembered {
  const names = namesOf(source);
  const columns: Record<string, string> = {};
  const values: Record<string, string> = {};
  for (const [key, taken] of Object.entries(mapping)) {
    if (taken.from === 'value') values[key] = taken.text;
    else columns[key] = names[taken.at] ?? '';
  }
  return { table, columns, values, writing, decided };
}

/** The newest first; one for each kind of source and table. */
export function withImport(all: readonly Remembered[], one: Remembered): Remembered[] {
  const used = (of: Remembered) => `${of.table} ${Object.values(of.columns).sort().join('\n')}`;
  return [one, ...all.filter((other) => used(other) !== used(one))].slice(0, most);
}

/** The last import of this kind; all columns that were taken then must be there. */
export function lastImport(all: readonly Remembered[], source: Source, table?: string): Remembered | undefined {
  const names = new Set(namesOf(source));
  const headed = source.columns.some(({ header }) => header !== '');
  return all.find(({ table: its, columns }) => {
    const wanted = Object.values(columns);
    const named = wanted.some((name) => !name.startsWith('#'));
    return (table === undefined || its === table) && named === headed && wanted.every((name) => names.has(name));
  });
}

export function settledBy({ columns, values, writing, decided }: Remembered, source: Source): Settled {
  const names = namesOf(source);
  return {
    mapping: {
      ...Object.fromEntries(
        Object.entries(columns).map(([key, name]) => [key, { from: 'column' as const, at: names.indexOf(name) }]),
      ),
      ...Object.fromEntries(Object.entries(values).map(([key, text]) => [key, { from: 'value' as const, text }])),
    },
    writing,
    decided,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areTexts = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every((each) => typeof each === 'string');

/** Kept by an earlier version or by anything else, it may be something else. */
export function isRemembered(value: unknown): value is Remembered {
  if (!isRecord(value)) return false;
  const { table, columns, values, writing, decided } = value;
  return (
    typeof table === 'string' &&
    areTexts(columns) &&
    areTexts(values) &&
    isRecord(writing) &&
    Object.values(writing).every(isWriting) &&
    isRecord(decided) &&
    Object.values(decided).every(areTexts)
  );
}

const isWriting = (value: unknown): value is Writing =>
  isRecord(value) &&
  dateOrders.some((order) => order === value.dates) &&
  (value.mark === '.' || value.mark === ',') &&
  typeof value.hundredths === 'boolean' &&
  (value.times === undefined || (typeof value.times === 'number' && value.times > 0));
