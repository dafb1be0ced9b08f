/** A call of a function as it is being filled in: from what was typed and picked to the formula, and what still stands in its way. No React. */
import type { Picked } from '../../excel/formula/selection';
import type { Region, RegionColumn } from '../../excel/formula/region';
import type { Card } from '../../functions/card';
import { choices } from '../../functions/choices';
import { parse } from '../../functions/formula/parse';
import { fromLocal } from '../../functions/formula/separators';
import type { Parameter } from '../../functions/parameters';
import { prefixOf } from '../../sheet/address';
import { structured } from '../../sheet/formula';
import { matchColumns, type ColumnKey } from './columnMatch';

/** What stands in each argument's field, as the person sees it. */
export type Entries = Readonly<Record<string, string>>;
export interface Target {
  sheet: string;
  address: string;
  row: number;
  column: number;
  table: string | null;
}

/** How a picked range is written for a cell: columns of tables by name, cells of other sheets with their sheet. */
export function referenceOf(pick: Picked, target: Target | null): string {
  const { table, sheet, address } = pick;
  const [first, last = first] = [table?.headers[0], table?.headers.at(-1)];
  if (table && first !== undefined && last !== undefined) {
    if (table.whole && pick.rows > 1) return structured(table.name, false, first, last);
    if (target?.table === table.name && target.row === pick.row && pick.rows === 1)
      return structured(table.name, true, first, last);
  }
  return target && target.sheet === sheet ? address : `${prefixOf(sheet)}${address}`;
}

/** What a field's text says in a formula. An option is a word in quotes, a date as people write it is one. */
export function argumentOf(text: string, parameter: Parameter<unknown>, decimal: string): string {
  const typed = fromLocal(text.trim().replace(/^=/, ''), decimal);
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(typed);
  if (date) return `DATE(${Number(date[1])},${Number(date[2])},${Number(date[3])})`;
  return isWord(typed, parameter) ? `"${typed}"` : typed;
}

function isWord(typed: string, { list }: Parameter<unknown>): boolean {
  if (!list || typed === '') return false;
  if ((choices[list] as readonly string[]).includes(typed)) return true;
  return !/["!:$[\](){}]/.test(typed) && !Number.isFinite(Number(typed)) && !/^[A-Z]{1,3}\d+$/i.test(typed);
}

export type Obstacle = 'missing' | 'unreadable';

export function obstacles(card: Card, entries: Entries, decimal: string): Record<string, Obstacle> {
  const found: Record<string, Obstacle> = {};
  for (const [name, parameter] of Object.entries(card.parameters)) {
    const argument = argumentOf(entries[name] ?? '', parameter, decimal);
    if (argument === '') {
      if (!parameter.optional) found[name] = 'missing';
    } else if (!parse(argument)) found[name] = 'unreadable';
  }
  return found;
}

/** With commas and English names; arguments left out at the end are not written. */
export function formulaOf(name: string, card: Card, entries: Entries, decimal: string): string {
  const args = Object.entries(card.parameters).map(([key, parameter]) =>
    argumentOf(entries[key] ?? '', parameter, decimal),
  );
  while (args.at(-1) === '') args.pop();
  return `=${name}(${args.join(',')})`;
}

/** Which kind of column an argument wants; those not named here are filled by their place. */
const wanted: Readonly<Record<string, ColumnKey>> = {
  actual: 'actual',
  actuals: 'actual',
  current: 'actual',
  to: 'actual',
  target: 'target',
  targets: 'target',
  base: 'previous',
  previous: 'previous',
  from: 'previous',
  weight: 'weight',
  weights: 'weight',
  direction: 'direction',
  directions: 'direction',
  names: 'name',
  labels: 'name',
  items: 'name',
  customers: 'customer',
  dates: 'date',
  times: 'date',
  amounts: 'amount',
  amount: 'amount',
  return: 'return',
  revenue: 'return',
  cost: 'cost',
  spend: 'cost',
  counts: 'users',
  conversions: 'conversions',
  channels: 'channel',
  paths: 'path',
  pathIds: 'path',
  values: 'amount',
  start: 'start',
  end: 'end',
  scores: 'score',
  scoresOrPromoters: 'score',
};

/** The columns of a list that go into which arguments: by header where one says so, else the required ones in order. */
export function fillFrom(card: Card, region: Region): Readonly<Record<string, Picked>> {
  const { columns } = region;
  const parameters = Object.entries(card.parameters);
  const named = parameters.filter(([name]) => wanted[name] !== undefined);
  const found = matchColumns(
    columns.map(({ header }) => header),
    named.map(([name]) => wanted[name]!),
  );
  const picks: Record<string, Picked> = {};
  const taken = new Set<number>();
  named.forEach(([name], at) => {
    const index = found[at]!;
    if (index < 0) return;
    taken.add(index);
    picks[name] = pickOf(region, columns[index]!);
  });
  const rest = columns.filter((_, index) => !taken.has(index));
  for (const [name, { optional }] of parameters) {
    if (optional || picks[name]) continue;
    const next = rest.shift();
    if (next) picks[name] = pickOf(region, next);
  }
  return picks;
}

export function pickOf({ sheet, row, rows, table }: Region, { header, address, column }: RegionColumn): Picked {
  const inTable = table === null ? null : { name: table, headers: [header], whole: true };
  return { sheet, address, row, column, rows, columns: 1, table: inTable };
}
