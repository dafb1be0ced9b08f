/** What the add-in keeps in the workbook itself, out of sight: the answers of the last insert. Read and written with the requests of others. */
import type { Answers } from '../sheet/answers';

const answersKey = 'Plansheet.Answers';

/** Before a sync. */
export function loadAnswers({ settings }: Excel.Workbook): Excel.Setting {
  return settings.getItemOrNullObject(answersKey).load('value');
}

/** After it; of any setting that was loaded. */
export function textIn(setting: Excel.Setting): string | null {
  return setting.isNullObject ? null : String(setting.value);
}

export function rememberAnswers(workbook: Excel.Workbook, answers: Answers): void {
  restoreAnswers(workbook, JSON.stringify(answers));
}

export function restoreAnswers({ settings }: Excel.Workbook, text: string | null): void {
  if (text === null) settings.getItemOrNullObject(answersKey).delete();
  else settings.add(answersKey, text);
}

/** Kept by an earlier version, a text may lack answers that are asked today: only those it has are told. */
export const answersFrom = (text: string | null): Partial<Answers> => recordFrom(text);

/** What was kept as JSON; damaged, it holds nothing. */
export function recordFrom(text: string | null): Record<string, unknown> {
  const found = keptIn(text);
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

export function listFrom(text: string | null): unknown[] {
  const found = keptIn(text);
  return Array.isArray(found) ? found : [];
}

function keptIn(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
