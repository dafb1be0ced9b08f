/** What a custom function gives back, as Excel's runtime takes it: values, spills, formatted numbers, errors with their sentence. */
import type { EngineAnswer } from './engine/calculation';
import { CellError, type Scalar } from './engine/engine';

/** Only these two can carry a sentence. */
const speaking = new Set(['#VALUE!', '#N/A']);
/** A function may give these; it can only receive the others. */
const throwable = new Set(['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!']);
const longestText = 32_767;

/** Objects come from the pane's window, so no class of this one can recognise them. */
interface Typed {
  type: string;
  basicValue: unknown;
  numberFormat?: unknown;
  message?: unknown;
}
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isTyped = (value: unknown): value is Typed => isObject(value) && 'type' in value && 'basicValue' in value;
const isError = (value: unknown): value is Typed & { basicValue: string } =>
  isTyped(value) && value.type === 'Error' && typeof value.basicValue === 'string';

export const isPromise = (value: unknown): value is Promise<unknown> =>
  isObject(value) && 'then' in value && typeof value.then === 'function';

export function answerOf(value: unknown): EngineAnswer {
  if (!Array.isArray(value)) return withFormat(scalarOf(value, false), formatOf(value));
  const rows: unknown[] = value;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (!width || !rows.every((row) => Array.isArray(row) && row.length === width)) return { value: wrong() };
  const matrix = rows as unknown[][];
  const formats = matrix.map((row) => row.map(formatOf));
  const values = matrix.map((row) => row.map((cell) => scalarOf(cell, true)));
  return formats.some((row) => row.some(Boolean)) ? { value: values, numberFormats: formats } : { value: values };
}

/** What was thrown or rejected. `meant`: the function said it to the user. */
export function failureOf(thrown: unknown): { error: CellError; meant: boolean } {
  if (typeof thrown === 'string') return { error: new CellError('#VALUE!', thrown), meant: true };
  if (!isError(thrown)) return { error: wrong(), meant: false };
  const code = throwable.has(thrown.basicValue) ? thrown.basicValue : '#VALUE!';
  return { error: errorOf({ ...thrown, basicValue: code, message: thrown.message }), meant: true };
}

function scalarOf(value: unknown, inArray: boolean): Scalar {
  switch (typeof value) {
    case 'string':
      return value.length > longestText ? wrong() : value;
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      // Arrays travel as JSON, where neither exists: Excel receives null and shows 0.
      if (inArray) return 0;
      return Number.isNaN(value) ? wrong() : new CellError('#NUM!');
    case 'undefined':
      return 0;
    case 'object':
      if (value === null) return 0;
      if (isError(value)) return errorOf(value);
      return isTyped(value) && value.type !== 'Entity' && !isObject(value.basicValue)
        ? scalarOf(value.basicValue, inArray)
        : wrong();
    default:
      return wrong();
  }
}

function errorOf(error: { basicValue: string; message?: unknown }): CellError {
  const sentence = typeof error.message === 'string' && error.message ? error.message : undefined;
  return sentence && speaking.has(error.basicValue)
    ? new CellError(error.basicValue, sentence)
    : new CellError(error.basicValue);
}

const wrong = () => new CellError('#VALUE!');
const formatOf = (value: unknown): string =>
  isTyped(value) && typeof value.numberFormat === 'string' ? value.numberFormat : '';
const withFormat = (value: EngineAnswer['value'], numberFormat: string): EngineAnswer =>
  numberFormat ? { value, numberFormat } : { value };
