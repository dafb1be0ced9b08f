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

/** To be called before a sync; what it returns is to be called after it, and tells nothing of a sheet that is not ours. */
export function readMark(sheet: Excel.Worksheet): () => { code: string; copy: number } | null {
  const code = sheet.customProperties.getItemOrNullObject(codeKey);
  const copy = sheet.customProperties.getItemOrNullObject(copyKey);
  code.load('value');
  copy.load('value');
  return () => (code.isNullObject ? null : { code: code.value, copy: copy.isNullObject ? 1 : Number(copy.value) });
}
