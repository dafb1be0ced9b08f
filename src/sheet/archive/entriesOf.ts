/** A plan as it is now, as the values a snapshot keeps of it: its tables, named figures and the cards of its boards. Empty cells are none. */
import {
  cellAddress,
  isBlank,
  type ReadColumn,
  type Reading,
  type ReadRow,
  type ReadSheet,
  type ReadTable,
} from '../reading';
import { dateOf } from '../dates';
import type { CellValue } from '../existing';
import { formatOf } from '../field';
import { unitFormat } from '../units';
import { dictionaryOf, type Dictionary, type Words } from '../words';
import { itemOf } from '../alerts';
import { rowKeys } from './archivedTables';
import { cardParts, cardsOn, type CardPart, type Grid } from './boardCards';
import { noTable, type Entry, type PlanId } from './entry';

export interface Read {
  reading: Reading;
  /** By the name of the sheet. */
  boards: Map<string, Grid>;
  /** All languages, for recognising. */
  words: Words[];
  /** That of the workbook, for naming. */
  spoken: Words;
}

export function entriesOf(read: Read, { pack, copy }: PlanId): Entry[] {
  const { reading } = read;
  const dictionary = dictionaryOf(read.spoken);
  const mine = (template: { pack: string }, its: number) => template.pack === pack && its === copy;
  return [
    ...reading.sheets
      .filter(({ template, copy: its }) => mine(template, its))
      .flatMap((sheet) => ofBoard(sheet, read, dictionary)),
    ...ofNames(reading, pack, copy, dictionary),
    ...reading.tables
      .filter(({ sheetTemplate, copy: its }) => mine(sheetTemplate, its))
      .flatMap((table) => ofTable(table, reading, dictionary)),
  ];
}

const dateKinds = new Set(['date', 'moment']);
/** Drawings and texts made of other columns: they say nothing of their own. */
const isKept = ({ field }: ReadColumn) =>
  field.kind !== 'bars' && !(field.kind === 'text' && field.formula !== undefined);

function valueKind(value: CellValue, kind: string): Entry['kind'] {
  if (typeof value !== 'number') return 'text';
  return dateKinds.has(kind) ? 'date' : 'figure';
}

function ofTable(table: ReadTable, reading: Reading, dictionary: Dictionary): Entry[] {
  const { name } = table.template;
  const keys = rowKeys[name];
  if (!keys) return [];
  const title = dictionary.table(table.sheetTemplate, table.template).title;
  const rows = withKeys(
    table.rows.filter(({ begun }) => begun),
    (row) => keys.map((key) => keyPart(table, row, key, reading)).join(' · '),
  );
  const columns = [...table.columns.values()].filter(isKept);
  return rows.flatMap(([row, key]) => {
    const rowName = nameOfRow(table, row, keys);
    return columns.flatMap((column): Entry[] => {
      const value = row.values[column.key];
      if (value === undefined || isBlank(value)) return [];
      return [
        {
          table: name,
          row: key,
          column: column.key,
          names: { sheet: table.sheet, table: title, row: rowName, column: column.header },
          kind: valueKind(value, column.field.kind),
          value,
          format: formatIn(column, row, value),
          at: { sheet: table.sheet, address: cellAddress(table, row, column.key) },
        },
      ];
    });
  });
}

/** Rows that are not told apart are counted. */
function withKeys(rows: ReadRow[], keyOf: (row: ReadRow) => string): [ReadRow, string][] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = keyOf(row);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return [row, count === 1 ? key : `${key} #${count}`];
  });
}

/** The code of a word and the ISO date, so that neither language nor format matters. */
function keyPart(table: ReadTable, row: ReadRow, key: string, { settings }: Reading): string {
  const field = table.template.columns[key];
  const value = row.values[key] ?? '';
  if (field?.list) return settings.codeOf(field.list, value) ?? String(value).trim();
  if (typeof value === 'number' && dateKinds.has(field?.kind ?? '')) return momentText(value);
  return String(value).trim();
}

function momentText(serial: number): string {
  const minutes = Math.round((serial % 1) * 1440);
  if (minutes === 0) return dateOf(serial);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${dateOf(serial)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function nameOfRow(table: ReadTable, row: ReadRow, keys: readonly string[]): string {
  if (keys.length === 1 && table.template.columns[keys[0]!]?.kind === 'id') return itemOf(table, row);
  const said = keys.map((key) => {
    const value = row.values[key] ?? '';
    if (typeof value !== 'number') return String(value).trim();
    const { field, header = '' } = table.columns.get(key) ?? {};
    // A number alone says nothing: it is week 8 or month 2.
    return dateKinds.has(field?.kind ?? '') ? momentText(value) : `${header} ${value}`.trim();
  });
  return said.filter((part) => part !== '').join(' · ') || String(row.number);
}

function formatIn({ field }: ReadColumn, row: ReadRow, value: CellValue): string {
  if (typeof value !== 'number') return 'General';
  if (field.byUnit) return unitFormat(String(row.values[field.byUnit] ?? ''), value);
  return formatOf(field, true);
}

function ofNames({ library, cells }: Reading, pack: string, copy: number, dictionary: Dictionary): Entry[] {
  const { prefix = '' } = library.packs.find(({ code }) => code === pack) ?? {};
  const title = dictionary.frame.figures;
  return cells
    .filter(({ name, copy: its, value }) => its === copy && name.startsWith(`${prefix}_`) && !isBlank(value))
    .map(({ name, field, sheet, address, value }) => {
      const home = library.sheets.find(({ names }) => names?.[name]);
      const said = home ? dictionary.named(home, name, field.header) : dictionary.fact(pack, name, field.header);
      return {
        table: noTable,
        row: name,
        column: 'value',
        names: { sheet, table: title, row: said, column: dictionary.frame.actual },
        kind: valueKind(value, field.kind),
        value,
        format: typeof value === 'number' ? formatOf(field, true) : 'General',
        at: { sheet, address },
      };
    });
}

function ofBoard({ template, name }: ReadSheet, { reading, boards, words }: Read, { frame }: Dictionary): Entry[] {
  const grid = boards.get(name);
  if (!grid) return [];
  const headers: Record<CardPart, string> = {
    actual: frame.actual,
    target: frame.target,
    variance: frame.variance,
    share: frame.variancePct,
    status: frame.status,
  };
  return cardsOn(template, grid, words, reading.settings).flatMap(({ card, metric, values, addresses }) =>
    cardParts.flatMap((part): Entry[] => {
      const value = values[part];
      if (isBlank(value)) return [];
      return [
        {
          table: template.code,
          row: card.metric,
          column: part,
          names: { sheet: name, table: frame.cards, row: metric, column: headers[part] },
          kind: valueKind(value, 'number'),
          value,
          format: typeof value !== 'number' ? 'General' : part === 'share' ? '0.0%' : card.format,
          at: { sheet: name, address: addresses[part] },
        },
      ];
    }),
  );
}
