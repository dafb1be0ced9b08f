/** Whether the computed part of the tables is still what the template wrote: formulas, columns, tables, status cells. */
import { taskState, type TaskState } from '../analytics/task';
import { area } from '../sheet/address';
import { expectedFormula, saysTheSame } from '../sheet/expected';
import { parseFormula } from '../sheet/formula';
import { homeOfTable } from '../sheet/library';
import { cellAddress, formulaOf, isBlank, type PlanReading, type ReadRow, type ReadTable } from '../sheet/reading';
import type { Row } from './row';
import type { Check, Fix, Found, Rule } from './rule';
import { atRow, atTable, type Scope } from './scope';

type State = 'typed' | 'empty' | 'changed';

interface Damage {
  row: ReadRow;
  state: State;
}

/** Status cells typed over are told by L059, where they contradict the dates. */
const statusOfTasks = ['EXP_Plan', 'EXP_Wbs'];

const typedOver: Check = (_rows, scope, table) => {
  if (!table) return [];
  return [...table.columns.values()].flatMap(({ key, header }) => {
    const expected = expectedFormula(table, key, scope.plan);
    if (expected === undefined || (scope.plan.reading.shared && expected.includes('KPI.'))) return [];
    const damaged = table.rows.flatMap((row): Damage[] => {
      const state = stateOf(formulaOf(table, row, key), expected, table);
      return state && !isContradiction(table, row, key, scope) ? [{ row, state }] : [];
    });
    const runs = isOneOwn(table, key, damaged) ? [damaged] : runsOf(damaged);
    return runs.map((run): Found => {
      const [first] = run;
      const last = run.at(-1);
      const facts = { column: header, row: rowsText(first?.row.number ?? 0, last?.row.number ?? 0) };
      const place = { sheet: table.sheet, address: areaOf(table, key, run) };
      const about = `${table.template.name}.${table.copy} ${key} ${new RowName(table, run, scope).text}`;
      return { place, about, facts, says: first?.state ?? 'typed', fix: restore(table, key, run, expected) };
    });
  });
};

class RowName {
  constructor(
    private readonly table: ReadTable,
    private readonly run: Damage[],
    private readonly scope: Scope,
  ) {}

  /** By what its rows are called, as far as they have a name. */
  get text(): string {
    const first = this.run[0]?.row.number;
    const row = this.scope.rows(this.table.template.name).find((one) => one.row.number === first);
    return this.run.length > 1 || !row ? `rows ${first}-${this.run.at(-1)?.row.number}` : row.identity;
  }
}

function stateOf(found: ReturnType<typeof formulaOf>, expected: string, table: ReadTable): State | undefined {
  if (isBlank(found)) return 'empty';
  if (typeof found !== 'string' || !found.startsWith('=')) return 'typed';
  return saysTheSame(found, expected, table.name) ? undefined : 'changed';
}

/** The whole column holds another formula: someone wanted it so, and is told once. */
function isOneOwn(table: ReadTable, key: string, damaged: Damage[]): boolean {
  if (damaged.length < 2 || damaged.length < table.rows.length) return false;
  return new Set(damaged.map(({ row }) => String(formulaOf(table, row, key)))).size === 1;
}

function runsOf(damaged: Damage[]): Damage[][] {
  const runs: Damage[][] = [];
  for (const one of damaged) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.row.number === one.row.number - 1 && last.state === one.state) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

const rowsText = (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`);

function areaOf(table: ReadTable, key: string, run: Damage[]): string {
  const [first] = run;
  if (run.length === 1) return cellAddress(table, first?.row, key);
  const column = table.body.column + (table.columns.get(key)?.place ?? 0);
  return area({ row: table.body.row + (first?.row.number ?? 1) - 1, column, rows: run.length, columns: 1 });
}

function restore(table: ReadTable, key: string, run: Damage[], formula: string): Fix {
  return {
    table: table.name,
    column: table.columns.get(key)?.header ?? '',
    row: run[0]?.row.number ?? 1,
    cells: run.map(() => [{ formula }]),
    was: run.map(({ row }) => [formulaOf(table, row, key)]),
  };
}

function isContradiction(table: ReadTable, row: ReadRow, key: string, scope: Scope): boolean {
  if (key !== 'st' || !statusOfTasks.includes(table.template.name)) return false;
  const own = scope.rows(table.template.name).find((one) => one.row === row);
  return own !== undefined && contradiction(own, scope) !== undefined;
}

/** As the list of task states calls them. */
const codes: Record<TaskState, string> = {
  notStarted: 'todo',
  inProgress: 'doing',
  done: 'done',
  overdue: 'late',
  atRisk: 'risk',
};

/** The status typed, and the one its dates give. */
function contradiction(row: Row, scope: Scope): { typed: string; calc: string } | undefined {
  const { table } = row;
  const formula = formulaOf(table, row.row, 'st');
  if (typeof formula !== 'string' || formula.startsWith('=') || !row.has('st')) return undefined;
  const [start, end] = [row.number('s'), row.number('e')];
  if (!(end >= start) || Number.isNaN(scope.asOf)) return undefined;
  const progress = Math.min(1, Math.max(0, Number.isNaN(row.number('pct')) ? 0 : row.number('pct')));
  const state = codes[taskState({ start, end, progress, asOf: scope.asOf, slack: scope.p('Slack') })];
  const calc = scope.word('task', state);
  return row.is('st', state) ? undefined : { typed: row.text('st'), calc };
}

const statusAgainstDates: Check = (rows, scope) =>
  rows.flatMap((row) => {
    const told = contradiction(row, scope);
    const expected = told && expectedFormula(row.table, 'st', scope.plan);
    if (!told) return [];
    const fix =
      expected === undefined ? undefined : restore(row.table, 'st', [{ row: row.row, state: 'typed' }], expected);
    return [atRow(row, 'st', { id: row.name, ...told }, fix && { fix })];
  });

const lostColumns: Check = (_rows, scope) =>
  scope.tables.flatMap((table) =>
    table.lost.map((key): Found => {
      const [first = ''] = table.columns.keys();
      return {
        ...atTable(
          table,
          first,
          { table: { table: table.template.name }, column: { table: table.template.name, key } },
          { what: `lost ${key}` },
        ),
        place: { sheet: table.sheet, address: cellAddress(table, undefined, first) },
      };
    }),
  );

/** A table that is gone shows in what spoke of it. Where nothing did, it may never have been inserted. */
const lostTables: Check = (_rows, scope) => {
  const { plan } = scope;
  const broken = new Map<string, { sheet: string; address: string }>();
  const look = (formula: string | undefined, found: unknown, place: { sheet: string; address: string }) => {
    if (formula === undefined || !String(found).includes('#REF!')) return;
    for (const name of tablesIn(formula)) if (isGone(plan, name) && !broken.has(name)) broken.set(name, place);
  };
  for (const one of plan.reading.cells)
    if (one.copy === plan.copy) look(one.field.formula, one.formula, { sheet: one.sheet, address: one.address });
  for (const table of scope.tables)
    for (const { key, field } of table.columns.values()) {
      const [row] = table.rows;
      if (row)
        look(field.formula, formulaOf(table, row, key), { sheet: table.sheet, address: cellAddress(table, row, key) });
    }
  return [...broken].map(([name, place]): Found => ({
    place,
    about: `${name}.${plan.copy} gone`,
    facts: { table: { table: name } },
    says: 'table',
  }));
};

const tablesIn = (formula: string) =>
  parseFormula(formula).flatMap((piece) => (piece.kind === 'column' && piece.table !== undefined ? [piece.table] : []));

function isGone(plan: PlanReading, name: string): boolean {
  const home = homeOfTable(plan.reading.library, name);
  return home?.sheet.pack === plan.pack && plan.sheet(home.sheet.code) !== undefined && plan.table(name) === undefined;
}

export const formulas: Rule[] = [
  { id: 'L003', severity: 'warning', by: { every: typedOver } },
  {
    id: 'L008',
    severity: 'error',
    by: { plan: (rows, scope) => [...lostColumns(rows, scope), ...lostTables(rows, scope)] },
  },
  { id: 'L059', severity: 'warning', by: { EXP_Plan: statusAgainstDates, EXP_Wbs: statusAgainstDates } },
];
