/** What the pane asks of the workbook: which sheets of ours it holds, how to get to a cell, when its sheets change. */
import type { Answers } from '../sheet/answers';
import type { CellValue, Existing } from '../sheet/existing';
import { problemOf } from './problem';
import { runExcel } from './run';
import { answersFrom } from './settings';
import { survey } from './survey';

export interface Survey {
  /** The sheets drawn from templates, by their present names. */
  sheets: { code: string; copy: number; name: string }[];
  /** What compile weighs, so that the pane can tell beforehand what an insert will do. */
  existing: Existing;
  /** As the settings sheet has it; null without one. */
  language: string | null;
  /** Serial number of the as-of date; null without one. */
  asOf: number | null;
  /** Those of the last insert into this workbook. */
  answers: Partial<Answers>;
}

export function surveyWorkbook(): Promise<Survey> {
  return told(async (context) => {
    const asOf = readNamedCell(context.workbook, 'SET_AsOf');
    const language = readNamedCell(context.workbook, 'SET_Lang');
    const { existing, before } = await survey(context);
    const date = asOf();
    return {
      sheets: existing.ours.map(({ code, copy, sheet }) => ({ code, copy, name: sheet })),
      existing,
      language: String(language() ?? '') || null,
      asOf: typeof date === 'number' ? date : null,
      answers: answersFrom(before.answers),
    };
  });
}

export function goTo(sheet: string, address: string): Promise<void> {
  return told(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

/** Sheets added, deleted, and renamed where this Excel tells of it. Our own inserts raise no events. Returns what ends the listening. */
export async function onSheetsChanged(listener: () => void): Promise<() => Promise<void>> {
  const heard = () => {
    listener();
    return Promise.resolve();
  };
  const handlers = await told(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.onAdded.add(heard);
    const deleted = worksheets.onDeleted.add(heard);
    const renamed = Office.context.requirements.isSetSupported('ExcelApi', '1.17')
      ? [worksheets.onNameChanged.add(heard)]
      : [];
    await context.sync();
    return [added, deleted, ...renamed];
  });
  return () => removeAll(handlers);
}

async function removeAll(handlers: { context: OfficeExtension.ClientRequestContext; remove(): void }[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  for (const handler of handlers) handler.remove();
  await first.context.sync();
}

/** To be called before a sync; what it returns is to be called after it. */
function readNamedCell({ names }: Excel.Workbook, name: string): () => CellValue | null {
  const range = names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load('values');
  return () => (range.isNullObject ? null : (range.values[0]?.[0] ?? null));
}

/** Excel's errors as problems the pane has a sentence for. */
async function told<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await runExcel(work);
  } catch (error) {
    throw problemOf(error);
  }
}
