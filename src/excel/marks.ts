/**
 * What a drawn sheet remembers of its template, as custom properties that travel with it when it is renamed, moved or copied.
 * Nothing is told by a sheet's name: people change it.
 */
import type { PlanSheet } from '../sheet/plan';

const codeKey = 'Plansheet.Code';
const copyKey = 'Plansheet.Copy';

export function mark(sheet: Excel.Worksheet, { code, copy }: Pick<PlanSheet, 'code' | 'copy'>): void {
  sheet.customProperties.add(codeKey, code);
  sheet.customProperties.add(copyKey, String(copy));
}

export interface LoadedMark {
  code: Excel.WorksheetCustomProperty;
  copy: Excel.WorksheetCustomProperty;
}

/** Before a sync. */
export function loadMark({ customProperties }: Excel.Worksheet): LoadedMark {
  return {
    code: customProperties.getItemOrNullObject(codeKey).load('value'),
    copy: customProperties.getItemOrNullObject(copyKey).load('value'),
  };
}

/** After it: null for a sheet that is not ours. */
export function markOf({ code, copy }: LoadedMark): { code: string; copy: number } | null {
  if (code.isNullObject) return null;
  return { code: code.value, copy: copy.isNullObject ? 1 : Number(copy.value) };
}
