/** Where formulas stand, kept until one comes, goes or moves: whoever looks through them need not walk all cells each time. */
import { CommandType, type ICellData, type ICommandInfo, type Nullable } from '@univerjs/core';
import { SetSuperTableMutation } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { maxColumns, type Book } from './book';

/** These leave every formula where it is; of others it is not known. */
const still = new Set([SetSuperTableMutation.id, 'plansheet.mutation.shape-table']);

export class FormulaCells {
  /** Row × width + column, by sheet. */
  private readonly known = new Map<string, Set<number>>();

  constructor(private readonly book: Book) {
    book.commands.onCommandExecuted((command) => this.hear(command));
  }

  each(sheet: string, visit: (row: number, column: number) => void): void {
    for (const at of this.in(sheet)) visit(Math.floor(at / maxColumns), at % maxColumns);
  }

  private in(sheet: string): Set<number> {
    const known = this.known.get(sheet) ?? new Set<number>();
    if (this.known.has(sheet)) return known;
    this.book
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell?.f || cell?.si) known.add(row * maxColumns + column);
      });
    this.known.set(sheet, known);
    return known;
  }

  private hear({ id, type, params }: Readonly<ICommandInfo>): void {
    if (type !== CommandType.MUTATION || still.has(id)) return;
    if (id !== SetRangeValuesMutation.id) return this.known.clear();
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const known = this.known.get(subUnitId);
    if (!known) return;
    const sheet = this.book.sheet(subUnitId);
    for (const [row, line] of Object.entries(cellValue ?? {}) as [string, Record<string, Nullable<ICellData>>][]) {
      for (const [column, written] of Object.entries(line ?? {})) {
        if (written && !('f' in written) && !('si' in written)) continue;
        const cell = sheet.getCellRaw(Number(row), Number(column));
        const at = Number(row) * maxColumns + Number(column);
        if (cell?.f || cell?.si) known.add(at);
        else known.delete(at);
      }
    }
  }
}
