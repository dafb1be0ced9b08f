/**
 * More rows for a plan table, as jobs. Before its last row where that is free, so that whatever spans the table spans them too; below it
 * otherwise, as when one types there. Whole rows of the sheet are inserted, so that what stands below keeps its distance.
 */
import { area, type Rect } from '../../sheet/address';
import { shortJob, type Job } from '../draw/requests';
import { lastRowOf, loadBelow, type PlanTable } from './planTable';
import { resizeTable } from './resizeTable';

export interface Growth {
  jobs(workbook: Excel.Workbook): Job[];
  /** After what was written; takes back only what is there, for the request may have failed before. */
  giveBack(context: Excel.RequestContext): Promise<Job[]>;
}

export function growth(table: PlanTable, count: number, lastIsFree: boolean): Growth {
  if (count === 0) return { jobs: () => [], giveBack: () => Promise.resolve([]) };
  // Before an only row stands the header, which new rows must not look like.
  const inside = lastIsFree && table.rows > 1;
  const room: Rect = { ...table, row: table.row + table.rows - (inside ? 1 : 0), rows: count };
  const longer: Rect = { ...table, row: table.row - 1, rows: table.rows + count + 1 };
  const mustPush = inside || table.showTotals || table.below !== null;
  return {
    jobs({ worksheets, tables }) {
      const sheet = worksheets.getItem(table.sheet);
      const formulas = table.computed.flatMap(({ place }) => {
        const model = modelRow(table, place, inside ? count : 0);
        return model === null ? [] : [shortJob(() => copyFormula(sheet, table.column + place, model, room))];
      });
      if (inside) return [shortJob(() => void pushed(sheet, table, room).insert('Down')), ...formulas];
      return [
        ...(mustPush ? [shortJob(() => void pushed(sheet, table, room).insert('Down'))] : []),
        // Before its totals a table grows by itself.
        ...(table.showTotals ? [] : [shortJob(() => resizeTable(tables.getItem(table.name), area(longer)))]),
        shortJob(() => copy(sheet, lastRow(table), room, 'Formats')),
        ...formulas,
        ...validationJobs(sheet, table, count),
      ];
    },
    async giveBack({ workbook }) {
      const sheet = workbook.worksheets.getItem(table.sheet);
      const body = workbook.tables.getItem(table.name).getDataBodyRange().load('rowCount');
      const below = loadBelow(sheet, table);
      await workbook.context.sync();
      const isThere = body.rowCount > table.rows || (table.below !== null && lastRowOf(below) !== table.below);
      // Where no rows were inserted none may go: a person's notes may stand beside the table.
      const gone = () => (mustPush ? pushed(sheet, table, room) : rangeAt(sheet, room));
      return isThere ? [shortJob(() => gone().delete('Up'))] : [];
    },
  };
}

const lastRow = (table: PlanTable): Rect => ({ ...table, row: table.row + table.rows - 1, rows: 1 });

const rangeAt = (sheet: Excel.Worksheet, { row, column, rows, columns }: Rect) =>
  sheet.getRangeByIndexes(row, column, rows, columns).untrack();

/** Beside other tables only the table's own cells. */
function pushed(sheet: Excel.Worksheet, { beside }: PlanTable, room: Rect): Excel.Range {
  const range = rangeAt(sheet, room);
  return beside ? range : range.getEntireRow().untrack();
}

function copy(sheet: Excel.Worksheet, from: Rect, to: Rect, what: 'Formats' | 'Formulas'): void {
  rangeAt(sheet, to).copyFrom(rangeAt(sheet, from), what);
}

/** The row whose formula goes on: a figure typed over one, or left by Share in its place, must not be repeated. */
function modelRow(table: PlanTable, place: number, pushedDown: number): number | null {
  if (table.hasFormula.last[place]) return lastRow(table).row + pushedDown;
  return table.hasFormula.first[place] ? table.row : null;
}

/** Excel fills computed columns by itself, unless it was told not to. */
function copyFormula(sheet: Excel.Worksheet, column: number, model: number, { row, rows }: Rect): void {
  copy(sheet, { row: model, column, rows: 1, columns: 1 }, { row, column, rows, columns: 1 }, 'Formulas');
}

/** What may be typed in a column, said anew for all of its rows: read of a whole column, its formulas speak of the first. */
function validationJobs(sheet: Excel.Worksheet, table: PlanTable, count: number): Job[] {
  return table.validations
    .filter(({ validation: { type } }) => !unsaid.has(type))
    .map(({ place, validation: { rule, ignoreBlanks, errorAlert, prompt } }) =>
      shortJob(() => {
        const whole = { row: table.row, column: table.column + place, rows: table.rows + count, columns: 1 };
        rangeAt(sheet, whole).dataValidation.set({
          rule: longerRule(rule, table, count),
          ignoreBlanks,
          errorAlert,
          prompt,
        });
      }),
    );
}

/** Where a rule speaks of all rows of a column of the table, such as numbers that must be unique, it speaks of the new ones too. */
function longerRule(rule: Excel.DataValidationRule, { row, rows }: PlanTable, count: number): Excel.DataValidationRule {
  const longer = (formula: string) =>
    formula.replace(
      /(\$[A-Z]+\$)(\d+)(:\$[A-Z]+\$)(\d+)/g,
      (whole, from: string, top: string, to: string, end: string) =>
        Number(top) === row + 1 && Number(end) === row + rows ? `${from}${top}${to}${row + rows + count}` : whole,
    );
  if (rule.custom) return { custom: { formula: longer(rule.custom.formula) } };
  const source = rule.list?.source;
  return rule.list && typeof source === 'string' ? { list: { ...rule.list, source: longer(source) } } : rule;
}

/** None, or not the same in all rows. */
const unsaid = new Set<string>(['None', 'Inconsistent', 'MixedCriteria']);
