/** Where custom functions meet Office.js: registration, cell errors, the display language. Loads and works with no page and no Office.js beside it. */

import type { Host } from '../functions/host';

/** What Excel says about itself may become known only after the functions are registered, so it is asked each time until then. */
export const functionHost: Host = {
  language: () => officeContext()?.displayLanguage ?? (typeof navigator === 'undefined' ? 'en' : navigator.language),
  formatsNumbers: () => officeContext()?.requirements?.isSetSupported('CustomFunctionsRuntime', '1.4') ?? false,
  cellError: (code, sentence) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode, sentence),
};

function officeContext(): Office.Context | undefined {
  return typeof Office === 'undefined' ? undefined : Office.context;
}

export function registerFunction(id: string, implementation: (...values: unknown[]) => unknown): void {
  CustomFunctions.associate(id, implementation);
}
