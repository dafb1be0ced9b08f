/**
 * The rows a table holds at first: its sample, or the rows its template gives for an empty plan, as cells of a plan.
 * In those rows `{…}` stands for what the answers say: `{item}` an entry of the list the rows are made for, `{no}` (`{nn}`) its number, `{share}`
 * its equal part (`{shareWithSpare}` with one part left over), `{reserve}` the part of the budget held back, `{weeks}`, `{day 7}` the eighth day of the period, `{last 6}` the seventh from its end,
 * `{before 1}` and `{after 1}` the days around it, `{month 1}` its second month,
 * `{dueW 4}` the first date from its fifth day on, week by week, that is still to come.
 */
import type { NamedItem } from './answers';
import { monthAfter, serialOf, shiftDate } from './dates';
import type { CellValue } from './existing';
import type { PlanCell } from './plan';
import { firstDue, periodOf, type Period } from './period';
import { codesOf, type InsertedSheet, type Scope } from './scope';
import type { Each, Field, PackTemplate, Rows, Start, Table } from './template';

export type FilledRow = Record<string, PlanCell>;

export function firstRows(sheet: InsertedSheet, table: Table, scope: Scope): FilledRow[] {
  const sample = scope.answers.sample ? table.sample : undefined;
  const given = sample ? [{ rows: sample, facts: {} }] : startRows(table.start, scope);
  return given.flatMap(({ rows, facts }) =>
    rows.cells.flatMap((cells) => {
      const pack = packOfRow(sheet, table, rows.keys, cells, scope);
      if (!pack) return [];
      const period = periodOf(pack.code, scope.answers);
      const row = cells.map((cell, index): [string, PlanCell] => {
        const key = rows.keys[index] ?? '';
        const field = table.columns[key];
        if (!field) throw new Error(`${table.name} has no column ${key}`);
        const said = field.kind === 'text' ? scope.dictionary.text(sheet.template, cell) : cell;
        return [key, typedCell(field, filledIn(said, facts, period, scope), scope)];
      });
      return [Object.fromEntries(row)];
    }),
  );
}

/** The pack a row belongs to; none when the row names a pack that is not inserted. */
function packOfRow(
  { pack }: InsertedSheet,
  { packKey }: Table,
  keys: string[],
  cells: string[],
  scope: Scope,
): PackTemplate | undefined {
  if (packKey === undefined) return pack;
  const code = cells[keys.indexOf(packKey)];
  return scope.inserted.map((one) => one.pack).find(({ prefix }) => prefix.toLowerCase() === code);
}

type Facts = Record<string, string>;

function startRows(start: Start | undefined, scope: Scope): { rows: Rows; facts: Facts }[] {
  if (!start) return [];
  if ('scenes' in start) return [{ rows: start.scenes[scope.answers.scene], facts: {} }];
  if (!('each' in start)) return [{ rows: start.rows, facts: {} }];
  const items = itemsOf(start.each, scope);
  const each = items.map((item, index) => ({
    rows: start.rows,
    facts: {
      no: String(index + 1),
      nn: twoDigits(index + 1),
      share: String(1 / items.length),
      shareWithSpare: String(1 / (items.length + 1)),
      ...item,
    },
  }));
  const spare = {
    no: String(items.length + 1),
    nn: twoDigits(items.length + 1),
    shareWithSpare: String(1 / (items.length + 1)),
  };
  const more = (rows: Rows | undefined) => (rows ? [{ rows, facts: spare }] : []);
  return [...more(start.before), ...each, ...more(start.after)];
}

/** The lists behind the insert form: the user's entries, else those of the settings sheet; `all` is no entry of its own. */
function itemsOf(each: Each, scope: Scope): Facts[] {
  const { channels, regions, lines, rivals, weeks } = scope.answers;
  const items = (list: string, own: NamedItem[]) => entries(list, own, scope).map((item) => ({ item }));
  const made = {
    weeks: () => Array.from({ length: weeks }, () => ({})),
    rivals: () => rivals.map((item) => ({ item })),
    channels: () => items('chan', channels),
    regions: () => items('region', regions),
    lines: () => items('pline', lines),
    linesByRegions: () =>
      items('pline', lines).flatMap(({ item: line }) =>
        items('region', regions).map(({ item: region }) => ({ line, region })),
      ),
  } satisfies Record<Each, () => Facts[]>;
  return made[each]();
}

function entries(list: string, own: NamedItem[], scope: Scope): string[] {
  const there = rowsOfList(list, scope).map(([, code]) => String(code));
  const codes = [there, own.map(({ code }) => code), codesOf(list, scope)].find((some) => some.length > 0) ?? [];
  const without = codes.filter((code) => code !== 'all');
  return without.length > 0 ? without : codes;
}

function filledIn(cell: string, facts: Facts, { start, days }: Period, { answers, today }: Scope): string {
  return cell.replace(/\{(\w+)(?: (\d+))?\}/g, (whole, word: string, number = '0') => {
    const count = Number(number);
    switch (word) {
      case 'weeks':
        return String(answers.weeks);
      case 'brand':
        return answers.brand;
      case 'reserve':
        return answers.budget === null ? '' : String(Math.round(answers.budget * answers.reserve));
      case 'day':
        return shiftDate(start, Math.min(days - 1, count));
      case 'last':
        return shiftDate(start, Math.max(0, days - 1 - count));
      case 'before':
        return shiftDate(start, -count);
      case 'after':
        return shiftDate(start, days - 1 + count);
      case 'month':
        return monthAfter(start, count);
      default:
        if (word.startsWith('due')) return firstDue(word.slice(3), shiftDate(start, count), today);
        return facts[word] ?? whole;
    }
  });
}

/** A typed cell from its text in the template: numbers and dates as Excel keeps them, codes as the words of their list. */
export function typedCell(field: Field, text: string, scope: Scope): PlanCell {
  if (text === '') return null;
  switch (field.kind) {
    case 'text':
    case 'id':
    case 'yesNo':
      return { text };
    case 'choice':
    case 'label':
      return known(field.list ?? '', text, scope) ? { text: scope.word(field.list ?? '', text) } : null;
    case 'flag':
      return text === 'TRUE';
    case 'date':
    case 'moment':
    case 'time':
      return numberOf(serialOf(text), text, field);
    default:
      return numberOf(Number(text), text, field);
  }
}

function numberOf(value: number, text: string, field: Field): number {
  if (Number.isNaN(value)) throw new Error(`${field.header}: ${text} is no ${field.kind}`);
  return value;
}

/** A default of ours may be gone from a list the user has made his own; the sample brings its words along. */
function known(list: string, code: string, scope: Scope): boolean {
  if (scope.answers.sample || scope.library.lists[list]?.answer === undefined) return true;
  const there = rowsOfList(list, scope);
  return there.length > 0 ? there.some((row) => row[1] === code) : codesOf(list, scope).includes(code);
}

function rowsOfList(list: string, { existing }: Scope): CellValue[][] {
  return existing.tables.find(({ name }) => name === 'SET_List')?.rows?.filter(([inList]) => inList === list) ?? [];
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
