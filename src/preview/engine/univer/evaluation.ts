/** Calculates a formula aside, as it would be in a cell, without putting it there. Not while a calculation is under way. */
import {
  AstTreeBuilder,
  ErrorType,
  generateAstNode,
  generateExecuteAstNodeData,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { CellError, type Scalar } from '../engine';
import type { Book } from './book';
import { toEngine } from './formula/translate';
import type { Formulas } from './formulas';

export class Evaluation {
  constructor(
    private readonly book: Book,
    private readonly formulas: Formulas,
  ) {}

  /** Loads the sheets once; every call of the function given to `job` calculates one formula. */
  with<T>(job: (evaluate: (formula: string, sheet: string, row: number, column: number) => Scalar[][]) => T): T {
    const { injector, unitId } = this.book;
    const config = injector.get(IFormulaCurrentConfigService);
    const runtime = injector.get(IFormulaRuntimeService);
    const [lexer, builder, interpreter] = [
      injector.get(Lexer),
      injector.get(AstTreeBuilder),
      injector.get(Interpreter),
    ];
    config.loadDataLite();
    runtime.reset();
    const result = job((formula, sheet, row, column) => {
      const worksheet = this.book.sheet(sheet);
      runtime.setCurrent(row, column, worksheet.getRowCount(), worksheet.getColumnCount(), sheet, unitId);
      const spelled = toEngine(formula, this.formulas.surroundings(sheet, row, column));
      const node = generateAstNode(unitId, spelled, lexer, builder, config);
      const value = interpreter.execute(generateExecuteAstNodeData(node));
      node.resetCalculationState();
      return grid(value as BaseValueObject | BaseReferenceObject);
    });
    runtime.reset();
    return result;
  }
}

function grid(value: BaseValueObject | BaseReferenceObject): Scalar[][] {
  const plain = value.isReferenceObject()
    ? (value as BaseReferenceObject).toArrayValueObject(false)
    : (value as BaseValueObject);
  if (!plain.isArray()) return [[scalar(plain)]];
  return (plain as ArrayValueObject).getArrayValue().map((line) => line.map((cell) => scalar(cell ?? null)));
}

function scalar(value: BaseValueObject | null): Scalar {
  if (!value || value.isNull()) return '';
  if (value.isError())
    return new CellError(String(value.getValue()) === ErrorType.ERROR ? '#VALUE!' : String(value.getValue()));
  return value.getValue() as string | number | boolean;
}
