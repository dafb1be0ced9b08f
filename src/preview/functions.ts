/**
 * From the add-in's built metadata and its registered functions to functions of the spreadsheet engine, as Excel's own
 * runtime of custom functions does it. What goes in: `functionArguments.ts`. What comes out: `functionAnswer.ts`.
 */
import type { EngineAnswer, EngineFunction, EngineParameter } from './engine/calculation';
import { failureOf, isPromise, answerOf } from './functionAnswer';
import { argumentsOf, type ArgumentOptions } from './functionArguments';

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: 'boolean' | 'number' | 'string' | 'any';
  dimensionality?: 'scalar' | 'matrix';
  optional?: boolean;
  repeating?: boolean;
  customEnumId?: string;
}
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  options?: { requiresAddress?: boolean; stream?: boolean };
}
export interface FunctionsMetadata {
  functions: FunctionMetadata[];
  enums?: {
    id: string;
    values: { name: string; stringValue?: string; numberValue?: number; tooltip?: string }[];
  }[];
  allowErrorForDataTypeAny?: boolean;
  allowCustomDataForDataTypeAny?: boolean;
}

/** The part of `CustomFunctions` that is read here: of the pane's window, or of a context in Node. */
export interface FunctionRuntime {
  _association: { mappings: Record<string, ((...args: unknown[]) => unknown) | undefined> };
  Error: new (code: string, message?: string) => object;
}

export interface FunctionOptions extends ArgumentOptions {
  /** Name of a sheet by its id, for `invocation.address`. */
  sheetName?: (id: string) => string;
  /** An error that is not for the user: Excel swallows it, the developer should see it. */
  onCrash?: (functionName: string, error: unknown) => void;
}

/** The same functions under another language's metadata: call again and register again. */
export function engineFunctions(
  metadata: FunctionsMetadata,
  namespace: string,
  runtime: FunctionRuntime,
  options: FunctionOptions = {},
): EngineFunction[] {
  return metadata.functions.map((card) => ({
    name: `${namespace}.${card.name}`,
    description: card.description ?? '',
    parameters: card.parameters.map((parameter) => engineParameter(parameter, metadata)),
    call: (args, at) => call(card, metadata, runtime, options, args, at),
  }));
}

function engineParameter(parameter: ParameterMetadata, metadata: FunctionsMetadata): EngineParameter {
  const choices = metadata.enums?.find((list) => list.id === parameter.customEnumId)?.values;
  return {
    name: parameter.name,
    description: parameter.description ?? '',
    matrix: parameter.dimensionality === 'matrix',
    optional: parameter.optional ?? false,
    repeating: parameter.repeating ?? false,
    ...(choices && {
      choices: choices.map((choice) => ({
        value: choice.stringValue ?? choice.numberValue ?? choice.name,
        label: choice.name,
        tip: choice.tooltip ?? '',
      })),
    }),
  };
}

function call(
  card: FunctionMetadata,
  metadata: FunctionsMetadata,
  runtime: FunctionRuntime,
  options: FunctionOptions,
  args: unknown[],
  at: Parameters<EngineFunction['call']>[1],
): EngineAnswer | Promise<EngineAnswer> {
  const converted = argumentsOf(card, metadata, runtime, options, args);
  if ('error' in converted) return { value: converted.error };
  const fail = (error: unknown): EngineAnswer => {
    const failure = failureOf(error);
    if (!failure.meant) options.onCrash?.(card.id, error);
    return { value: failure.error };
  };
  const invocation = {
    functionName: card.id,
    ...(card.options?.requiresAddress && at && { address: addressOf(at, options.sheetName) }),
  };
  try {
    // Looked up at each call: a pane that reloads registers its functions anew.
    const answer = implementation(runtime, card.id)(...converted.values, invocation);
    // A promise of the pane's window is no Promise of this one: the engine would not wait for it.
    return isPromise(answer) ? Promise.resolve(answer).then(answerOf, fail) : answerOf(answer);
  } catch (error) {
    return fail(error);
  }
}

function implementation(runtime: FunctionRuntime, id: string): (...args: unknown[]) => unknown {
  const { mappings } = runtime._association;
  const found = mappings[id] ?? mappings[Object.keys(mappings).find((key) => key.toUpperCase() === id) ?? ''];
  if (!found) throw new Error(`No function is associated with ${id}.`);
  return found;
}

/** `Sheet1!A1`, the sheet's name quoted where a formula would quote it. */
function addressOf(
  at: { sheet: string; row: number; column: number },
  sheetName: (id: string) => string = (id) => id,
): string {
  let letters = '';
  for (let rest = at.column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  const name = sheetName(at.sheet);
  const quoted = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
  return `${quoted}!${letters}${at.row + 1}`;
}
