/**
 * What a settings sheet that exists already lacks, written into the first empty rows of its tables: thresholds, lists, and the routines
 * of packs that are new to the workbook. What stands there is never changed.
 */
import { area, rectOf } from './address';
import type { ExistingTable } from './existing';
import type { Plan, PlanBlock, PlanCell } from './plan';
import { CompileProblem } from './problem';
import type { Scope } from './scope';
import { listRows, settingsNames, thresholdRows, type Anchor, type SettingsNeeded } from './settings';
import { firstRows, type FilledRow } from './start';
import { looks } from './style';
import { unitFormat } from './units';

type Addition = Plan['additions'][number];

export function addSettings(needed: SettingsNeeded, scope: Scope): Pick<Plan, 'additions' | 'names'> {
  const thresholds = intoFreeRows('SET_Param', 'val', thresholdRows(needed.thresholds, scope), scope);
  const lists = intoFreeRows('SET_List', 'label', listRows(needed.lists, scope), scope);
  const routines = intoFreeRows('SET_Rhythm', 'id', newRoutines(scope), scope);
  return {
    names: settingsNames(needed, thresholds.anchor, lists.anchor, scope),
    additions: [thresholds, lists, routines].map(({ addition }) => addition).filter(({ blocks }) => blocks.length > 0),
  };
}

/** Of the inserted packs, those the calendar does not know yet; a routine is known by its ID. */
function newRoutines(scope: Scope): FilledRow[] {
  const { settings, packs } = scope.library;
  const pack = packs.find(({ code }) => code === settings.pack);
  const table = settings.tables.find(({ name }) => name === 'SET_Rhythm');
  const there = scope.existing.tables.find(({ name }) => name === 'SET_Rhythm');
  if (!pack || !table || !there) return [];
  const known = new Set((there.rows ?? []).map(([id]) => id));
  return firstRows({ template: settings, pack, name: there.sheet, copy: 1 }, table, scope).filter(
    ({ id }) => !known.has(textOf(id)),
  );
}

/** `anchor` is the first cell of the column the names of the rows point to. */
function intoFreeRows(
  name: string,
  anchorKey: string,
  filled: FilledRow[],
  scope: Scope,
): { anchor: Anchor; addition: Addition } {
  const columns = scope.library.settings.tables.find((one) => one.name === name)?.columns ?? {};
  const keys = Object.keys(columns);
  const table = scope.existing.tables.find((one) => one.name === name);
  const isTyped = keys.map((key) => columns[key]?.formula === undefined);
  const { row, left, sheet } = freePlace(titleOf(name, scope), table, isTyped, filled.length);
  const typed = keys.filter(
    (key) => columns[key]?.formula === undefined && filled.some((one) => (one[key] ?? null) !== null),
  );
  return {
    anchor: { sheet, row, column: left + keys.indexOf(anchorKey) },
    addition: { sheet, blocks: runsOf(typed, keys, row, left, filled), styles: numberFormats(keys, row, left, filled) },
  };
}

/** As it stands above the table: its name in formulas tells nobody anything. */
function titleOf(name: string, { library: { settings }, dictionary }: Scope): string {
  const table = settings.tables.find((one) => one.name === name);
  return table ? dictionary.table(settings, table).title : name;
}

/** Below the last row in which something is typed: computed cells are there in empty rows too. */
function freePlace(
  title: string,
  table: ExistingTable | undefined,
  isTyped: boolean[],
  wanted: number,
): { row: number; left: number; sheet: string } {
  if (!table) {
    if (wanted > 0) throw new CompileProblem('settingsFull', { table: title, missing: wanted, free: 0 });
    return { row: 0, left: 0, sheet: '' };
  }
  const rect = rectOf(table.address);
  const used = (table.rows ?? []).reduce(
    (last, cells, index) => (cells.some((cell, column) => isTyped[column] !== false && cell !== '') ? index + 1 : last),
    0,
  );
  const free = rect.rows - 1 - used;
  if (wanted > free) throw new CompileProblem('settingsFull', { table: title, missing: wanted, free });
  return { row: rect.row + 1 + used, left: rect.column, sheet: table.sheet };
}

/** Columns that stand together are one block; those between them, computed or empty, are left alone. */
function runsOf(typed: string[], keys: string[], row: number, left: number, filled: FilledRow[]): PlanBlock[] {
  const runs: string[][] = [];
  for (const key of typed) {
    const last = runs.at(-1);
    if (last && keys.indexOf(last.at(-1) ?? '') === keys.indexOf(key) - 1) last.push(key);
    else runs.push([key]);
  }
  return runs.map((run) => ({
    address: area({ row, column: left + keys.indexOf(run[0] ?? ''), rows: filled.length, columns: run.length }),
    cells: filled.map((one) => run.map((key) => one[key] ?? null)),
  }));
}

function numberFormats(keys: string[], row: number, left: number, filled: FilledRow[]): Addition['styles'] {
  return filled.flatMap(({ val, unit }, index) => {
    if (typeof val !== 'number') return [];
    const numberFormat = unitFormat(textOf(unit), val);
    const column = left + keys.indexOf('val');
    return [
      { style: { ...looks.typed, numberFormat }, areas: [area({ row: row + index, column, rows: 1, columns: 1 })] },
    ];
  });
}

function textOf(cell: PlanCell | undefined): string {
  return cell && typeof cell === 'object' && 'text' in cell ? cell.text : '';
}
