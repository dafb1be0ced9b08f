/**
 * The rows a table holds at first: its sample, or the rows its template gives for an empty plan, as cells of a plan.
 * In those rows `{…}` stands for what the answers say: `{item}` an entry of the list the rows are made for, `{no}` its number, `{share}`
 * its equal part, `{weeks}`, `{day 7}` the eighth day of the plan, `{last 6}` the seventh from its end.
 */
import type { NamedItem } from './answers';
import { serialOf, shiftDate } from './dates';
import type { PlanCell } from './plan';
import type { Scope } from './scope';
import type { Each, Field, Rows, Sheet, Start, Table } from './template';

export type FilledRow = Record<string, PlanCell>;

export function firstRows(sheet: Sheet, table: Table, scope: Scope): FilledRow[] {
  const placed =
    scope.answers.sample && table.sample ? [{ rows: table.sample, facts: {} }] : startRows(table.start, scope);
  return placed.flatMap(({ rows, facts }) =>
    rows.cells.map((cells) =>
      Object.fromEntries(
        cells.map((cell, index): [string, PlanCell] => {
          const key = rows.keys[index] ?? '';
          const field = table.columns[key];
          if (!field) throw new Error(`${table.name} has no column ${key}`);
          const said = field.kind === 'text' ? scope.dictionary.text(sheet, cell) : cell;
          return [key, typedCell(field, filledIn(said, facts, scope), scope)];
        }),
      ),
    ),
  );
}

type Facts = Record<string, string>;

function startRows(start: Start | undefined, scope: Scope): { rows: Rows; facts: Facts }[] {
  if (!start) return [];
  if ('scenes' in start) return [{ rows: start.scenes[scope.answers.scene], facts: {} }];
  if (!('each' in start)) return [{ rows: start.rows, facts: {} }];
  const items = itemsOf(start.each, scope);
  const each = items.map((item, index) => ({
    rows: start.rows,
    facts: { no: String(index + 1), share: String(1 / items.length), ...item },
  }));
  const more = (rows: Rows | undefined) => (rows ? [{ rows, facts: { no: String(items.length + 1) } }] : []);
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
  const rows = scope.existing.tables.find(({ name }) => name === 'SET_List')?.rows;
  const there = rows?.filter(([inList]) => inList === list).map(([, code]) => String(code)) ?? [];
  const given = own.map(({ code }) => code);
  const codes =
    [there, given, Object.keys(scope.library.lists[list]?.items ?? {})].find((some) => some.length > 0) ?? [];
  const without = codes.filter((code) => code !== 'all');
  return without.length > 0 ? without : codes;
}

function filledIn(cell: string, facts: Facts, { answers }: Scope): string {
  const last = answers.weeks * 7 - 1;
  return cell.replace(/\{(\w+)(?: (\d+))?\}/g, (whole, word: string, days?: string) => {
    switch (word) {
      case 'weeks':
        return String(answers.weeks);
      case 'brand':
        return answers.brand;
      case 'day':
        return shiftDate(answers.start, Math.min(last, Number(days)));
      case 'last':
        return shiftDate(answers.start, Math.max(0, last - Number(days)));
      default:
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
      return { text: scope.word(field.list ?? '', text) };
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
