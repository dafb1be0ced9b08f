/** Which columns of a list hold what: touches one a row, or whole paths with their conversions. No React. */
import type { Region } from '../../excel/formula/region';
import { area } from '../../sheet/address';
import { dateOf } from '../../sheet/dates';
import { columnAddress, isBlank, type ReadTable } from '../../sheet/reading';
import { matchColumns, type ColumnKey } from '../functions/columnMatch';
import { guessDates, type DateOrder } from '../../sheet/readDates';

export type Kind = 'touches' | 'paths';
export const fieldsOf = {
  touches: ['path', 'time', 'channel', 'value'],
  paths: ['path', 'conversions', 'nulls'],
} as const satisfies Record<Kind, readonly string[]>;
export type Field = (typeof fieldsOf)[Kind][number];
/** Index of the column; −1 where none is chosen. */
export type Mapping = Readonly<Record<Field, number>>;

/** All but the journeys without conversion have to be there. */
export const isComplete = (kind: Kind, mapping: Mapping): boolean =>
  fieldsOf[kind].every((field) => field === 'nulls' || mapping[field] >= 0);

const separators = ['>', '→', '»', '›', '|', ';', '/', ','];

/** What parts the channels in a list of paths; null where nothing looks like paths. */
export function separatorIn(texts: readonly unknown[]): string | null {
  const filled = texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  const counts = separators.map((separator) => filled.filter((text) => text.includes(separator)).length);
  const most = Math.max(...counts);
  return most > 0 ? separators[counts.indexOf(most)]! : null;
}

const wanted: Readonly<Record<Field, ColumnKey>> = {
  path: 'path',
  time: 'date',
  channel: 'channel',
  value: 'amount',
  conversions: 'conversions',
  nulls: 'nulls',
};

export interface Guess {
  kind: Kind;
  mapping: Mapping;
  separator: string;
}

/** By headers; a path without a number is told apart by whose it is, a value by how many conversions there are. */
export function guessMapping({ columns }: Region): Guess {
  const headers = columns.map(({ header }) => header);
  const fields = Object.keys(wanted) as Field[];
  const found = matchColumns(
    headers,
    fields.map((field) => wanted[field]),
  );
  const at = Object.fromEntries(fields.map((field, index) => [field, found[index]!])) as Record<Field, number>;
  const separator = at.path >= 0 && at.channel < 0 ? separatorIn(columns[at.path]!.values) : null;
  const kind = separator === null ? 'touches' : 'paths';
  if (kind === 'touches') {
    if (at.path < 0) at.path = matchColumns(headers, ['customer'])[0]!;
    if (at.value < 0) at.value = at.conversions;
  }
  return { kind, mapping: at, separator: separator ?? '>' };
}

/** The same columns of a table that was taken anew, wherever they stand now; null where one of them is gone. */
export function mappingAgain(before: Region, mapping: Mapping, now: Region): Mapping | null {
  const again = (index: number): number => {
    const header = before.columns[index]?.header ?? '';
    // Without headers only its place tells a column.
    return header === '' ? index : now.columns.findIndex((column) => column.header === header);
  };
  const fields = Object.keys(mapping) as Field[];
  const found = Object.fromEntries(fields.map((field) => [field, again(mapping[field])])) as Record<Field, number>;
  return fields.every((field) => mapping[field] < 0 || now.columns[found[field]]) ? found : null;
}

export const dateOrderOf = ({ columns }: Region, { time }: Mapping): DateOrder =>
  guessDates(columns[time]?.values ?? [])?.order ?? 'serial';

/** As many rows are shown as examples. */
const sample = 200;

/** The touch table of a plan as a list, its columns found by their keys. */
export function listOfTable(table: ReadTable): { region: Region; mapping: Mapping } {
  const { body, rows } = table;
  const columns = [...table.columns.values()].map(({ key, header, place, field }) => {
    const values = rows.slice(0, sample).map((row) => row.values[key] ?? '');
    return {
      header,
      address: columnAddress(table, key),
      column: body.column + place,
      values,
      texts: values.map((value) =>
        field.kind === 'moment' && typeof value === 'number' ? dateOf(value) : isBlank(value) ? '' : String(value),
      ),
      numberFormats: values.map(() => 'General'),
    };
  });
  const keys = [...table.columns.keys()];
  const index = (key: string) => keys.indexOf(key);
  return {
    region: {
      sheet: table.sheet,
      address: area({ ...body, row: body.row - 1, rows: body.rows + 1 }),
      row: body.row,
      rows: body.rows,
      table: table.name,
      columns,
    },
    mapping: {
      path: index('path'),
      time: index('at'),
      channel: index('ch'),
      value: index('val'),
      conversions: -1,
      nulls: -1,
    },
  };
}
