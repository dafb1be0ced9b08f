/**
 * Which column of a table in a workbook is which of its template, whatever people did to it: headers translated or renamed, columns
 * moved, added, deleted. Told by header first, then by the number Excel gave each column when the table was made, then by place.
 */
import type { Sheet, Table } from './template';
import type { TableWords } from './words';

export interface TableHeader {
  /** Excel's own number of the column: it stays when the column is renamed or moved. */
  id: number;
  name: string;
}

export interface Recognised {
  /** Key of the template (of a repeated column with its number: `g01`) → place in the table. */
  places: Map<string, number>;
  /** Keys of the template that are nowhere in the table. */
  lost: string[];
  /** Places of columns that people added. */
  own: number[];
}

/** Of words only the headers. */
interface Spoken {
  sheets: Record<string, { tables: Record<string, Pick<TableWords, 'columns'>> }>;
}

export function recognise(sheet: Sheet, table: Table, headers: TableHeader[], words: Spoken[]): Recognised {
  const places = new Map<string, number>();
  const keys = Object.keys(table.columns).filter((key) => table.columns[key]?.repeat === undefined);
  const byHeader = dictionaries(sheet, table, headers, words);
  for (const keyOf of byHeader) {
    headers.forEach(({ name }, place) => {
      const key = keyOf(name);
      if (key !== undefined && !places.has(key) && !isTaken(places, place)) places.set(key, place);
    });
  }
  if (!byNumber(keys, headers, places)) byPlace(keys, headers, places);
  const taken = new Set(places.values());
  return {
    places,
    lost: keys.filter((key) => !places.has(key)),
    own: headers.map((_, place) => place).filter((place) => !taken.has(place)),
  };
}

/** How much of a table's template its headers name, from 0 to 1: to find a table again whose name was changed. */
export function likeness(sheet: Sheet, table: Table, headers: TableHeader[], words: Spoken[]): number {
  const keys = Object.keys(table.columns);
  const counts = dictionaries(sheet, table, headers, words).map(
    (keyOf) => new Set(headers.flatMap(({ name }) => keyOf(name)?.replace(/\d+$/, '') ?? [])).size,
  );
  return Math.max(0, ...counts) / keys.length;
}

const isTaken = (places: Map<string, number>, place: number) => [...places.values()].includes(place);

export function foldedHeader(header: string): string {
  return header.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

type KeyOf = (header: string) => string | undefined;

/** The languages in which the headers may stand, that of most of them first. */
function dictionaries(sheet: Sheet, table: Table, headers: TableHeader[], words: Spoken[]): KeyOf[] {
  const own = words.map((one) => one.sheets[sheet.code]?.tables[table.name]?.columns ?? {});
  const found = [{}, ...own].map((columns: Record<string, string>) => dictionary(table, columns));
  const hits = (keyOf: KeyOf) => headers.filter(({ name }) => keyOf(name) !== undefined).length;
  return found
    .map((keyOf) => ({ keyOf, hits: hits(keyOf) }))
    .sort((a, b) => b.hits - a.hits)
    .map(({ keyOf }) => keyOf);
}

function dictionary(table: Table, translated: Record<string, string>): KeyOf {
  const keys = new Map<string, string>();
  const repeated: { key: string; before: string; after: string }[] = [];
  for (const [key, field] of Object.entries(table.columns)) {
    const header = foldedHeader(translated[key] ?? field.header);
    const [before = '', after = ''] = header.split('{k}');
    if (field.repeat) repeated.push({ key, before, after });
    else if (!keys.has(header)) keys.set(header, key);
  }
  return (header) => {
    const folded = foldedHeader(header);
    const known = keys.get(folded);
    if (known !== undefined) return known;
    for (const { key, before, after } of repeated) {
      if (!folded.startsWith(before) || !folded.endsWith(after)) continue;
      const number = folded.slice(before.length, folded.length - after.length);
      if (/^\d{1,3}$/.test(number)) return `${key}${number.padStart(2, '0')}`;
    }
    return undefined;
  };
}

/** False where Excel's numbers do not agree with what the headers say: another program may have given them anew. */
function byNumber(keys: string[], headers: TableHeader[], places: Map<string, number>): boolean {
  const offsets = new Set(
    keys.flatMap((key, position) => {
      const place = places.get(key);
      const id = place === undefined ? undefined : headers[place]?.id;
      return id === undefined ? [] : [id - position];
    }),
  );
  const [offset] = offsets;
  if (offset === undefined || offsets.size > 1) return false;
  headers.forEach(({ id }, place) => {
    const key = keys[id - offset];
    if (key !== undefined && !places.has(key) && !isTaken(places, place)) places.set(key, place);
  });
  return true;
}

/** Between two columns that are known: as many unknown ones as the template has there are those, in order. */
function byPlace(keys: string[], headers: TableHeader[], places: Map<string, number>): void {
  const unknown = headers.map((_, place) => place).filter((place) => !isTaken(places, place));
  let run: string[] = [];
  let left = -1;
  for (const key of [...keys, undefined]) {
    const place = key === undefined ? headers.length : places.get(key);
    if (place === undefined) {
      if (key !== undefined) run.push(key);
      continue;
    }
    const between = unknown.filter((one) => one > left && one < place);
    if (between.length === run.length) {
      run.forEach((missing, index) => {
        const found = between[index];
        if (found !== undefined) places.set(missing, found);
      });
    }
    run = [];
    left = place;
  }
}
