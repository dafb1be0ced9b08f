/** Runs a script of functions with no page and no Office.js: only `CustomFunctions` is there, in a realm of its own as in the pane. */
import vm from 'node:vm';
import type { FunctionRuntime } from '../../../src/preview/functions';

const codes = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
};

class FunctionError extends Error {
  readonly type = 'Error';
  readonly basicValue: string;
  constructor(
    readonly code: string = codes.invalidValue,
    message = '',
  ) {
    super(message);
    this.basicValue = code;
  }
}

export function runFunctions(source: string, name = 'functions.js'): FunctionRuntime {
  const runtime: FunctionRuntime & Record<string, unknown> = {
    _association: { mappings: {} },
    Error: FunctionError,
    ErrorCode: codes,
    associate: (id: string, implementation: (...args: unknown[]) => unknown) => {
      runtime._association.mappings[id.toUpperCase()] = implementation;
    },
  };
  const window = vm.createContext({
    CustomFunctions: runtime,
    console,
    setTimeout,
    clearTimeout,
    performance,
    TextDecoder,
  });
  Object.assign(window, { window, self: window });
  vm.runInContext(source, window, { filename: name });
  return runtime;
}
