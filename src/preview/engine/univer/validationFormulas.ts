/** The formulas of a validation are calculated when something is typed, as in Excel. Univer calculates them for every cell each time. */
import { isFormulaString, type ICellData, type ISheetDataValidationRule } from '@univerjs/core';
import { DataValidationModel } from '@univerjs/data-validation';
import { DataValidationCustomFormulaService } from '@univerjs/sheets-data-validation';
import type { Book } from './book';
import type { Evaluation } from './evaluation';
import { shifted } from './formula/shift';
import { dataOf } from './values';

export function calculateWhenTyped(book: Book, evaluation: Evaluation): void {
  const model = book.injector.get(DataValidationModel);
  const service = book.injector.get(DataValidationCustomFormulaService);
  const valueOf =
    (which: 'formula1' | 'formula2') =>
    async (
      unitId: string,
      sheet: string,
      ruleId: string,
      row: number,
      column: number,
    ): Promise<ICellData | undefined> => {
      // What is calculated aside must not meet a calculation under way.
      await book.recalculation.settle();
      const rule = model.getRuleById(unitId, sheet, ruleId) as ISheetDataValidationRule | undefined;
      const [first] = rule?.ranges ?? [];
      const formula = rule?.[which];
      if (!first || formula === undefined || !isFormulaString(formula)) return undefined;
      const own = shifted(book, formula, row - first.startRow, column - first.startColumn);
      return evaluation.with((evaluate) => dataOf(evaluate(own, sheet, row, column)[0]?.[0] ?? ''));
    };
  service.addRule = () => undefined;
  service.getCellFormulaValue = valueOf('formula1');
  service.getCellFormula2Value = valueOf('formula2');
}
