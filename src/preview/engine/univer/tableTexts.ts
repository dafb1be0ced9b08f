/** Formulas that speak of tables: rewritten when a table or column gets another name, calculated again when a table changes. */
import type { ICellData, IMutationInfo, IRange } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Rect } from '../engine';
import { type Book } from './book';
import type { Matrix } from './cells';
import { scan } from './formula/scan';
import { renameColumns } from './formula/structured';
import type { Formulas } from './formulas';
import type { TableShelf } from './tableShelf';

type Table = ReturnType<TableShelf['get']>;

export class TableTexts {
  constructor(
    private readonly book: Book,
    private readonly shelf: TableShelf,
    private readonly formulas: Formulas,
    readonly put: (sheet: string, cells: Matrix, rect: Rect) => void,
  ) {}

  /** In the formulas of one sheet, or of all. */
  renameTable(before: string, after: string, sheet?: string): void {
    this.rewrite(
      (name, brackets, here) => (here && same(name, before) ? { name: after, brackets } : null),
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
    this.rewrite((name, brackets, own) => {
      if (brackets === null || (name ? !same(name, tableName) : !own)) return null;
      const renamed = renameColumns(brackets, (column) => (same(column, before) ? after : null));
      return renamed === null ? null : { name, brackets: renamed };
    }, inside);
  }

  /** Marks every formula that may mean this table. */
  recalculate(name: string): void {
    const table = this.shelf.all().find((candidate) => same(candidate.getDisplayName(), name));
    const range = table?.getRange();
    const needle = name.toLowerCase();
    const dirtyRanges: { unitId: string; sheetId: string; range: IRange }[] = [];
    const sheets: Record<string, string> = {};
    this.each((sheet, row, column, formula) => {
      if (!formula.includes('[')) return;
      const own = range && table?.getSubunitId() === sheet && column >= range.startColumn && column <= range.endColumn;
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

  private rewrite(
    change: (name: string, brackets: string | null, own: boolean) => { name: string; brackets: string | null } | null,
    own: (sheet: string, row: number, column: number) => boolean,
  ): void {
    const redos = new Map<string, Matrix>();
    const undos = new Map<string, Matrix>();
    this.each((sheet, row, column, formula) => {
      if (!formula.includes('[')) return;
      let changed = false;
      const text = scan(formula).map((piece) => {
        if (piece.kind !== 'operand') return piece.text;
        const next = change(piece.name, piece.brackets, own(sheet, row, column));
        if (!next) return piece.text;
        changed = true;
        return next.name + (next.brackets === null ? '' : `[${next.brackets}]`) + (piece.spill ? '#' : '');
      });
      if (!changed) return;
      set(redos, sheet, row, column, { f: text.join(''), si: null });
      set(undos, sheet, row, column, { f: formula, si: null });
    });
    const mutation = ([sheet, cellValue]: [string, Matrix]): IMutationInfo => ({
      id: SetRangeValuesMutation.id,
      params: { unitId: this.book.unitId, subUnitId: sheet, cellValue },
    });
    if (redos.size) this.book.change([...redos].map(mutation), [...undos].map(mutation));
  }

  private each(visit: (sheet: string, row: number, column: number, formula: string) => void): void {
    for (const worksheet of this.book.workbook.getSheets()) {
      const sheet = worksheet.getSheetId();
      worksheet.getCellMatrix().forValue((row, column, cell) => {
        const formula = cell && (cell.f || cell.si) ? this.formulas.at(sheet, row, column, cell) : '';
        if (formula) visit(sheet, row, column, formula);
      });
    }
  }
}

function set(into: Map<string, Matrix>, sheet: string, row: number, column: number, data: ICellData): void {
  const matrix = into.get(sheet) ?? {};
  into.set(sheet, matrix);
  ((matrix[row] ??= {}) as Record<number, ICellData>)[column] = data;
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
