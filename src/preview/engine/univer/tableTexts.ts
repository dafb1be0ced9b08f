/** Formulas that speak of tables: rewritten when a table or column gets another name, calculated again when a table changes. */
import type { ICellData, IMutationInfo, IRange } from '@univerjs/core';
import { IDefinedNamesService, SetDefinedNameMutation, type IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Rect } from '../engine';
import { type Book } from './book';
import type { Matrix } from './cells';
import { scan } from './formula/scan';
import { renameColumns } from './formula/structured';
import { FormulaCells } from './formulaCells';
import type { Formulas } from './formulas';
import type { Table, TableShelf } from './tableShelf';

interface Named {
  name: string;
  brackets: string | null;
}
/** The new words for a reference; null leaves it alone. `own`: the formula stands in the table. */
type Change = (reference: Named, own: boolean) => Named | null;

export class TableTexts {
  private readonly formulaCells: FormulaCells;

  constructor(
    private readonly book: Book,
    private readonly shelf: TableShelf,
    private readonly formulas: Formulas,
    readonly put: (sheet: string, cells: Matrix, rect: Rect) => void,
  ) {
    this.formulaCells = new FormulaCells(book);
  }

  /** In the formulas of one sheet, or of all. */
  renameTable(before: string, after: string, sheet?: string): void {
    this.rewrite(
      before.toLowerCase(),
      ({ name, brackets }, here) => (here && same(name, before) ? { name: after, brackets } : null),
      (id) => sheet === undefined || id === sheet,
    );
  }

  renameColumn(table: Table, before: string, after: string): void {
    const { rect, sheet, name: tableName } = this.shelf.place(table);
    const inside = (id: string, row: number, column: number) =>
      id === sheet &&
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns;
    this.rewrite(
      // Some characters stand there with an apostrophe before them.
      /['[\]#@]/.test(before) ? '[' : before.toLowerCase(),
      ({ name, brackets }, own) => {
        if (brackets === null || (name ? !same(name, tableName) : !own)) return null;
        const renamed = renameColumns(brackets, (column) => (same(column, before) ? after : null));
        return renamed === null ? null : { name, brackets: renamed };
      },
      inside,
    );
  }

  /** Marks every formula that may mean this table. */
  recalculate(name: string): void {
    const table = this.shelf.all().find((candidate) => same(candidate.getDisplayName(), name));
    const range = table?.getRange();
    const needle = name.toLowerCase();
    if (this.names().some(({ formulaOrRefString }) => formulaOrRefString.toLowerCase().includes(needle))) {
      return this.book.recalculation.mark({ forceCalculation: true });
    }
    const dirtyRanges: { unitId: string; sheetId: string; range: IRange }[] = [];
    const sheets: Record<string, string> = {};
    this.each((sheet, row, column, formula) => {
      const own =
        formula.includes('[') &&
        range &&
        table?.getSubunitId() === sheet &&
        column >= range.startColumn &&
        column <= range.endColumn;
      if (!own && !formula.toLowerCase().includes(needle)) return;
      dirtyRanges.push({
        unitId: this.book.unitId,
        sheetId: sheet,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      });
      sheets[sheet] = '1';
    });
    if (dirtyRanges.length)
      this.book.recalculation.mark({ dirtyRanges, clearDependencyTreeCache: { [this.book.unitId]: sheets } });
  }

  /** `needle`, in small letters, is in every formula that may change. */
  private rewrite(needle: string, change: Change, own: (sheet: string, row: number, column: number) => boolean): void {
    const redos = new Map<string, Matrix>();
    const undos = new Map<string, Matrix>();
    this.each((sheet, row, column, formula) => {
      if (!formula.toLowerCase().includes(needle)) return;
      const text = rewritten(formula, change, own(sheet, row, column));
      if (text === null) return;
      set(redos, sheet, row, column, { f: text, si: null });
      set(undos, sheet, row, column, { f: formula, si: null });
    });
    const { unitId } = this.book;
    const cells = ([sheet, cellValue]: [string, Matrix]): IMutationInfo => ({
      id: SetRangeValuesMutation.id,
      params: { unitId, subUnitId: sheet, cellValue },
    });
    const name = (entry: IDefinedNamesServiceParam): IMutationInfo => ({
      id: SetDefinedNameMutation.id,
      params: { unitId, ...entry },
    });
    const before = this.names().filter(
      ({ formulaOrRefString }) => rewritten(formulaOrRefString, change, false) !== null,
    );
    const after = before.map((entry) => ({
      ...entry,
      formulaOrRefString: rewritten(entry.formulaOrRefString, change, false) ?? '',
    }));
    if (redos.size + after.length === 0) return;
    this.book.change([...[...redos].map(cells), ...after.map(name)], [...[...undos].map(cells), ...before.map(name)]);
  }

  private names(): IDefinedNamesServiceParam[] {
    return Object.values(this.book.injector.get(IDefinedNamesService).getDefinedNameMap(this.book.unitId) ?? {});
  }

  private each(visit: (sheet: string, row: number, column: number, formula: string) => void): void {
    for (const worksheet of this.book.workbook.getSheets()) {
      const sheet = worksheet.getSheetId();
      this.formulaCells.each(sheet, (row, column) => {
        const cell = worksheet.getCellRaw(row, column);
        const formula = cell ? this.formulas.at(sheet, row, column, cell) : '';
        if (formula) visit(sheet, row, column, formula);
      });
    }
  }
}

function rewritten(formula: string, change: Change, own: boolean): string | null {
  let changed = false;
  try {
    const text = scan(formula).map((piece) => {
      const next = piece.kind === 'operand' && !piece.call ? change(piece, own) : null;
      if (!next || piece.kind !== 'operand') return piece.text;
      changed = true;
      return next.name + (next.brackets === null ? '' : `[${next.brackets}]`) + (piece.spill ? '#' : '');
    });
    return changed ? text.join('') : null;
  } catch {
    // A formula that was typed and never closed its brackets names nothing.
    return null;
  }
}

function set(into: Map<string, Matrix>, sheet: string, row: number, column: number, data: ICellData): void {
  const matrix = into.get(sheet) ?? {};
  into.set(sheet, matrix);
  ((matrix[row] ??= {}) as Record<number, ICellData>)[column] = data;
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
