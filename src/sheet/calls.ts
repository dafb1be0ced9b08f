/**
 * How much a plan leans on custom functions, which Excel answers one after another: how many calls its sheets hold, and how many calls
 * wait for each other. Everything native is free.
 */
import { cell, rectOf } from './address';
import { parseFormula } from './formula';
import { homeOfName, homeOfTable, sheetsOf, spillOfName } from './library';
import type { PlanCell, PlanSheet } from './plan';
import type { Library, Table } from './template';

const call = /\bKPI\.\w+\(/g;
const callsIn = (formula: string) => formula.match(call)?.length ?? 0;

/** `live`: without the rows that are still empty, whose formulas end before they call. */
export function countCalls(sheet: PlanSheet): { written: number; live: number } {
  const cells = new Map<string, PlanCell>();
  for (const { address, cells: rows } of sheet.blocks) {
    const rect = rectOf(address);
    rows.forEach((row, down) =>
      row.forEach((one, right) => cells.set(cell(rect.row + down, rect.column + right), one)),
    );
  }
  const empty = new Set<string>();
  for (const { address } of sheet.tables) {
    const rect = rectOf(address);
    for (let row = rect.row + 1; row < rect.row + rect.rows; row += 1) {
      if (cells.get(cell(row, rect.column)) !== null) continue;
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) empty.add(cell(row, column));
    }
  }
  const count = { written: 0, live: 0 };
  for (const [address, one] of cells) {
    if (!one || typeof one !== 'object' || !('formula' in one)) continue;
    const calls = callsIn(one.formula);
    count.written += calls;
    if (!empty.has(address)) count.live += calls;
  }
  return count;
}

/** The calls in the longest chain that ends in this formula; `own` is the table it stands in. A circle throws. */
export function chainLength(library: Library, formula: string, own?: Table, behind: string[] = []): number {
  const before = parseFormula(formula).map((piece) => {
    if (piece.kind === 'name') return ofName(library, piece.name, behind);
    if (piece.kind !== 'column') return 0;
    const table = piece.table === undefined ? own : homeOfTable(library, piece.table)?.table;
    return table
      ? Math.max(...keysBetween(table, piece.from, piece.to).map((key) => ofColumn(library, table, key, behind)))
      : 0;
  });
  return Math.max(0, ...before) + (callsIn(formula) > 0 ? 1 : 0);
}

function keysBetween(table: Table, from: string, to: string): string[] {
  const keys = Object.keys(table.columns);
  return keys.slice(keys.indexOf(from), keys.indexOf(to) + 1);
}

function ofColumn(library: Library, table: Table, key: string, behind: string[]): number {
  const { formula } = table.columns[key] ?? {};
  return formula === undefined
    ? 0
    : step(`${table.name}[${key}]`, behind, (chain) => chainLength(library, formula, table, chain));
}

function ofName(library: Library, name: string, behind: string[]): number {
  const home = homeOfName(library, name);
  const formula = home?.field?.formula ?? (home?.sheet && spillOfName(home.sheet, name)?.formula);
  return formula === undefined ? 0 : step(name, behind, (chain) => chainLength(library, formula, undefined, chain));
}

function step(name: string, behind: string[], go: (chain: string[]) => number): number {
  if (behind.includes(name)) throw new Error(`Circular: ${[...behind, name].join(' → ')}`);
  return go([...behind, name]);
}

/** The longest chain on each sheet, by code. */
export function chainLengths(library: Library): Record<string, number> {
  return Object.fromEntries(
    sheetsOf(library).map((sheet) => {
      const ofFields = Object.values(sheet.names ?? {}).map(({ formula = '' }) => chainLength(library, formula));
      const ofTables = sheet.tables.flatMap((table) =>
        Object.values(table.columns).map(({ formula = '' }) => chainLength(library, formula, table)),
      );
      // A card judges what its two formulas bring.
      const ofCards = (sheet.cards ?? []).map(({ actual, target }) => 1 + chainLength(library, `${actual},${target}`));
      const others = [...(sheet.alerts ?? []), ...(sheet.spills ?? [])].map(({ formula }) =>
        chainLength(library, formula),
      );
      return [sheet.code, Math.max(0, ...ofFields, ...ofTables, ...ofCards, ...others)];
    }),
  );
}
