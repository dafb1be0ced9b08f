/** What a custom function receives: Excel's conversions by declared type, blanks, omitted and repeated arguments, errors. */
import { CellError } from './engine/engine';
import type { FunctionMetadata, FunctionRuntime, FunctionsMetadata, ParameterMetadata } from './functions';

export interface ArgumentOptions {
  /** How an empty cell arrives in an argument of type any: 0 in older desktop Excel, null on the web. */
  blank?: 0 | null;
  /** How an error cell arrives: an instance of CustomFunctions.Error, or the plain object of rich data. */
  errorsAs?: 'instance' | 'object';
}

type Arguments = { values: unknown[] } | { error: CellError };

const errorTypes: Record<string, string> = {
  '#VALUE!': 'Value',
  '#DIV/0!': 'Div0',
  '#N/A': 'NotAvailable',
  '#NUM!': 'Num',
  '#NAME?': 'Name',
  '#REF!': 'Ref',
  '#NULL!': 'Null',
};

export function argumentsOf(
  card: FunctionMetadata,
  metadata: FunctionsMetadata,
  runtime: FunctionRuntime,
  options: ArgumentOptions,
  args: unknown[],
): Arguments {
  const errors: CellError[] = [];
  const stop = (found: CellError): null => {
    errors.push(found);
    return null;
  };
  const cell = (value: unknown, parameter: ParameterMetadata): unknown => {
    const type = parameter.type ?? 'any';
    if (value instanceof CellError) {
      if (type !== 'any' || !metadata.allowErrorForDataTypeAny) return stop(value);
      return options.errorsAs === 'object' ? errorObject(value.code) : new runtime.Error(value.code);
    }
    if (value === null || value === undefined) return blanks[type](options);
    return conversions[type](value) ?? stop(new CellError('#VALUE!'));
  };
  const argument = (value: unknown, parameter: ParameterMetadata): unknown => {
    if (parameter.dimensionality === 'matrix') {
      const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
      return rows.map((row) => row.map((item) => cell(item, parameter)));
    }
    if (!Array.isArray(value)) return cell(value, parameter);
    const rows = value as unknown[][];
    // A single cell is itself; Excel refuses a wider range where one value is due.
    return rows.length === 1 && rows[0]?.length === 1 ? cell(rows[0][0], parameter) : stop(new CellError('#VALUE!'));
  };
  const values = card.parameters.map((parameter, index) => {
    if (parameter.repeating) {
      const rest = args.slice(index);
      return rest.length ? rest.map((value) => argument(value, parameter)) : null;
    }
    const value = args[index];
    return value === null || value === undefined ? null : argument(value, parameter);
  });
  const [error] = errors;
  return error ? { error } : { values };
}

const blanks: Record<NonNullable<ParameterMetadata['type']>, (options: ArgumentOptions) => unknown> = {
  any: (options) => options.blank ?? null,
  number: () => 0,
  string: () => '',
  boolean: () => false,
};

/** Undefined: cannot be converted. */
const conversions: Record<NonNullable<ParameterMetadata['type']>, (value: unknown) => unknown> = {
  any: (value) => value,
  number: (value) => {
    const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
    return Number.isFinite(number) ? number : undefined;
  },
  string: (value) => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value)),
  boolean: (value) => {
    if (typeof value === 'string') return { TRUE: true, FALSE: false }[value.toUpperCase()];
    return Boolean(value);
  },
};

function errorObject(code: string): object {
  return { type: 'Error', basicType: 'Error', basicValue: code, errorType: errorTypes[code] ?? 'Value' };
}
