/** Loads a built functions.js in Node, with no page and no Office.js: only `CustomFunctions` is there, as in Excel's JavaScript-only runtime. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { FunctionRuntime } from './functions';

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

export function loadFunctions(file: string): FunctionRuntime {
  return runFunctions(readFileSync(file, 'utf8'), file);
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
