/** Functions of add-ins: their arguments, answers and errors between Univer's value objects and plain values. */
import { BooleanNumber, CellValueType, type IDisposable } from '@univerjs/core';
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type IFunctionInfo,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Calculation, EngineAnswer, EngineFunction, EngineParameter } from '../calculation';
import { CellError, type Scalar } from '../engine';
import type { Book } from './book';
import type { Formulas } from './formulas';
import { lifted } from './lifting';
import type { Sentences } from './sentences';

/** Excel leaves a cell busy for ever when its function never answers; here calculation goes on without it. */
const patience = 30_000;

type Variant = BaseValueObject | BaseReferenceObject;
type Result = ReturnType<BaseFunction['calculate']>;

class AddInFunction extends BaseFunction {
  override needsReferenceObject = true;
  /**
   * The run from which on Univer waits for it, learned from its first promise: only what does not wait can stand in MAP or LAMBDA.
   * Not the run that is under way: its formulas are parsed already, and would take the promise for a value.
   */
  private waitsFrom = Infinity;

  constructor(
    private readonly card: EngineFunction,
    private readonly sentences: Sentences,
    private readonly again: (sheet: string, row: number, column: number) => void,
    private readonly run: () => number,
  ) {
    super(card.name);
  }

  override isAsync(): boolean {
    return this.run() >= this.waitsFrom;
  }

  override calculate(...variants: BaseValueObject[]): Result {
    const at = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
    const { parameters } = this.card;
    const last = parameters.at(-1);
    if (variants.length > parameters.length && !last?.repeating) return ErrorValueObject.create(ErrorType.VALUE);
    const of = (index: number) => parameters[Math.min(index, parameters.length - 1)];
    const args = variants.map((variant, index) => argument(variant, of(index)));
    while (args.length < parameters.length && !parameters[args.length]?.repeating) args.push(null);
    const answer = lifted(
      args,
      (index) => of(index)?.matrix ?? false,
      (values) => this.answer(values, at),
    );
    const done = (result: EngineAnswer) => this.valueObject(result, at);
    if (!(answer instanceof Promise)) return done(answer);
    const promised = inTime(answer).then(done);
    if (this.isAsync()) return new AsyncObject(promised as ConstructorParameters<typeof AsyncObject>[0]);
    this.waitsFrom = Math.min(this.waitsFrom, this.run() + 1);
    this.again(at.sheet, at.row, at.column);
    return ErrorValueObject.create('#BUSY!' as ErrorType);
  }

  private answer(
    args: unknown[],
    at: { sheet: string; row: number; column: number },
  ): EngineAnswer | Promise<EngineAnswer> {
    try {
      const answer = this.card.call(args, at);
      return answer instanceof Promise ? answer.catch(failure) : answer;
    } catch (error) {
      return failure(error);
    }
  }

  private valueObject(
    { value, numberFormat, numberFormats }: EngineAnswer,
    at: { sheet: string; row: number; column: number },
  ): BaseValueObject {
    this.sentences.keep(at, value);
    if (!Array.isArray(value)) return scalarObject(value, numberFormat);
    const width = Math.max(0, ...value.map((line) => line.length));
    if (width === 0) return ErrorValueObject.create(ErrorType.CALC);
    return ArrayValueObject.create({
      calculateValueList: value.map((line, y) =>
        Array.from({ length: width }, (_, x) =>
          scalarObject(line[x] ?? new CellError('#N/A'), numberFormats?.[y]?.[x] ?? numberFormat),
        ),
      ),
      rowCount: value.length,
      columnCount: width,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }
}

function failure(error: unknown): EngineAnswer {
  return {
    value:
      error instanceof CellError
        ? error
        : new CellError('#VALUE!', error instanceof Error ? error.message : String(error)),
  };
}

function inTime(answer: Promise<EngineAnswer>): Promise<EngineAnswer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ value: new CellError('#BUSY!') }), patience);
    void answer.then(resolve, (error) => resolve(failure(error))).finally(() => clearTimeout(timer));
  });
}

function argument(variant: Variant, parameter: EngineParameter | undefined): unknown {
  const whole = isReference(variant) && (variant.isColumn() || variant.isRow());
  const value = isReference(variant) ? variant.toArrayValueObject() : variant;
  if (!isArray(value)) return parameter?.matrix && !value.isNull() ? [[scalarOf(value)]] : scalarOf(value);
  const isEmptyText = isReference(variant) ? emptyTextIn(variant) : () => false;
  const rows = value.getArrayValue().map((line, row) =>
    line.map((cell, column) => {
      const scalar = scalarOf(cell);
      const inDoubt = scalar === null || scalar === 0;
      return inDoubt && isEmptyText(row, column) ? '' : scalar;
    }),
  );
  return whole ? withoutEmptyEnd(rows) : rows;
}

/** What a formula answered with "" is a text; Univer takes it for an empty cell in the run that made it, and for 0 in later ones. */
function emptyTextIn(reference: BaseReferenceObject): (row: number, column: number) => boolean {
  const { startRow, startColumn } = reference.getRangePosition();
  return (row, column) => {
    const cell = reference.getCellData(startRow + row, startColumn + column);
    if (!cell || (cell.v ?? '') !== '') return false;
    return cell.t === CellValueType.STRING || Boolean(cell.f) || Boolean(cell.si);
  };
}

const isReference = (variant: Variant): variant is BaseReferenceObject => variant.isReferenceObject();
const isArray = (value: BaseValueObject): value is ArrayValueObject => value.isArray();

/** Empty cells and omitted arguments are null. */
function scalarOf(value: BaseValueObject | null | undefined | void): Scalar | null {
  if (!value || value.isNull()) return null;
  if (value.isError()) return new CellError(String(value.getValue()));
  if (value.isLambda()) return new CellError('#VALUE!');
  return value.getValue() as string | number | boolean;
}

/** Whole columns and rows arrive as far as they are filled. */
function withoutEmptyEnd(rows: (Scalar | null)[][]): (Scalar | null)[][] {
  let height = rows.length;
  while (height > 1 && rows[height - 1]?.every((cell) => cell === null)) height -= 1;
  let width = rows[0]?.length ?? 0;
  while (width > 1 && rows.every((line) => line[width - 1] === null)) width -= 1;
  return rows.slice(0, height).map((line) => line.slice(0, width));
}

function scalarObject(value: Scalar | null | undefined, numberFormat?: string): BaseValueObject {
  if (value instanceof CellError) return ErrorValueObject.create(value.code as ErrorType, value.sentence);
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? NumberValueObject.create(value, numberFormat ?? '')
      : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return value === null || value === undefined ? NullValueObject.create() : StringValueObject.create(value);
}

export function registrarOf(book: Book, formulas: Formulas, sentences: Sentences): Calculation['register'] {
  const executors = book.injector.get(IFunctionService);
  const descriptions = book.injector.get(IDescriptionService);
  let described: IDisposable | null = null;
  const known = new Map<string, EngineFunction>();
  let runs = 0;
  let learned = false;
  // All of them: Univer keeps long ones under a number in which no name can be found. Not while a run is under way with them.
  const forgetParsed = () => executors.deleteFormulaAstCacheKey('');
  book.recalculation.beforeRun = () => {
    runs += 1;
    if (learned) forgetParsed();
    learned = false;
  };
  const again = (sheetId: string, row: number, column: number) => {
    learned = true;
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    book.recalculation.mark({ dirtyRanges: [{ unitId: book.unitId, sheetId, range }] });
  };
  return (functions) => {
    for (const card of functions) {
      known.set(card.name, card);
      formulas.saved.set(card.name.replaceAll('.', '_').toUpperCase(), card.name);
      executors.registerExecutors(new AddInFunction(card, sentences, again, () => runs));
    }
    forgetParsed();
    described?.dispose();
    descriptions.unregisterDescriptions([...known.keys()]);
    described = descriptions.registerDescriptions([...known.values()].map(describe));
    book.recalculation.mark({ forceCalculation: true });
  };
}

function describe({ name, description, parameters }: EngineFunction): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description + choicesText(parameter),
      example: parameter.matrix ? 'A1:A9' : 'A1',
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

function choicesText({ choices = [] }: EngineParameter): string {
  return choices.length
    ? ` (${choices.map(({ value, label }) => `${JSON.stringify(value)} ${label}`).join(', ')})`
    : '';
}
