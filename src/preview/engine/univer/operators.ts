/** The two operators Univer does not calculate, as functions that `formula/translate.ts` writes in their place. */
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  type BaseReferenceObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { maxColumns, maxRows, type Book } from './book';

type Result = ReturnType<BaseFunction['calculate']>;

/** `A4#`: the cells that the formula in A4 fills. */
class AnchorArray extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(anchor: BaseValueObject | BaseReferenceObject): Result {
    if (anchor.isError()) return anchor;
    if (!isReference(anchor)) return ErrorValueObject.create(ErrorType.REF);
    const { startRow: row, startColumn: column } = anchor.getRangePosition();
    const fresh = anchor.getCurrentRuntimeSheetData()?.getValue(row, column);
    const ranges = fresh
      ? anchor.getCurrentRuntimeActiveArrayFormulaRange()
      : anchor.getCurrentActiveArrayFormulaRange();
    const range = ranges?.[row]?.[column];
    const cell = anchor.getCellData(row, column);
    if (range && cell?.v === ErrorType.SPILL) return ErrorValueObject.create(ErrorType.SPILL);
    const formula = anchor.getCurrentActiveSheetData().cellData.getValue(row, column);
    if (!range && !formula?.f && !formula?.si) return ErrorValueObject.create(ErrorType.REF);
    return this.createReferenceObject(
      anchor,
      range ?? { startRow: row, endRow: row, startColumn: column, endColumn: column },
    );
  }
}

/** `@A1:A9`: of a row or column the cell beside the formula, of an array its first value. */
class Single extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(value: BaseValueObject | BaseReferenceObject): Result {
    if (!isReference(value)) return value.isArray() ? (value as ArrayValueObject).getFirstCell() : value;
    const { startRow, endRow, startColumn, endColumn } = value.getRangePosition();
    const row = startRow === endRow ? startRow : this.row;
    const column = startColumn === endColumn ? startColumn : this.column;
    if (row < startRow || row > endRow || column < startColumn || column > endColumn)
      return ErrorValueObject.create(ErrorType.VALUE);
    return this.createReferenceObject(value, { startRow: row, endRow: row, startColumn: column, endColumn: column });
  }
}

const isReference = (value: BaseValueObject | BaseReferenceObject): value is BaseReferenceObject =>
  value.isReferenceObject();

export function registerOperators(book: Book): void {
  const service = book.injector.get(IFunctionService);
  service.registerExecutors(new AnchorArray('ANCHORARRAY'), new Single('SINGLE'));
  // SEQUENCE and RANDARRAY refuse what is longer than the sheet; sheets grow here.
  for (const executor of service.getExecutors().values()) {
    if (!executor.needsSheetRowColumnCount) continue;
    const set = executor.setSheetRowColumnCount.bind(executor);
    executor.setSheetRowColumnCount = () => set(maxRows, maxColumns);
  }
}
