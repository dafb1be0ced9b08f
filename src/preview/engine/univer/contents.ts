/**
 * Univer takes every mutation of a cell that names no formula as the end of the formula in it, mutations of formats
 * included when they are undone. Its formula model is shown only those parts that are about contents.
 */
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Book } from './book';

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export function keepFormulas(book: Book): void {
  const model = book.injector.get(FormulaDataModel);
  const formulas = model.updateFormulaData.bind(model);
  const ranges = model.updateArrayFormulaRange.bind(model);
  const cells = model.updateArrayFormulaCellData.bind(model);
  const all = model.getFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, value) => {
    const contents = contentsOf(value);
    if (!contents) return {};
    // It asks for the formulas of every sheet, and looks at those of this one.
    model.getFormulaData = () => ({ [unitId]: { [sheetId]: model.getSheetFormulaData(unitId, sheetId) } });
    try {
      return formulas(unitId, sheetId, contents);
    } finally {
      model.getFormulaData = all;
    }
  };
  model.updateArrayFormulaRange = (unitId, sheetId, value) => {
    const contents = contentsOf(value);
    return contents ? ranges(unitId, sheetId, contents) : false;
  };
  model.updateArrayFormulaCellData = (unitId, sheetId, value) => {
    const contents = contentsOf(value);
    return contents ? cells(unitId, sheetId, contents) : false;
  };
}

const isContent = (cell: Nullable<ICellData>) => !cell || 'v' in cell || 'f' in cell || 'si' in cell || 'p' in cell;

function contentsOf(matrix: Matrix): Matrix | null {
  const result: Matrix = {};
  for (const [row, line] of Object.entries(matrix) as [string, Record<string, Nullable<ICellData>>][]) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (isContent(cell)) ((result[Number(row)] ??= {}) as Record<string, Nullable<ICellData>>)[column] = cell;
    }
  }
  return Object.keys(result).length ? result : null;
}
