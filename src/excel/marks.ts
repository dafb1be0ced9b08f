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

/** Before a sync. All of them: asking for one by its key counts as a write in Office.js. */
export function loadMarks({ customProperties }: Excel.Worksheet): Excel.WorksheetCustomPropertyCollection {
  return customProperties.load('items/key,items/value');
}

/** After it: null for a sheet that is not ours. */
export function markOf({ items }: Excel.WorksheetCustomPropertyCollection): { code: string; copy: number } | null {
  const valueOf = (wanted: string) => items.find(({ key }) => key === wanted)?.value;
  const code = valueOf(codeKey);
  return code === undefined ? null : { code, copy: Number(valueOf(copyKey) ?? 1) };
}
