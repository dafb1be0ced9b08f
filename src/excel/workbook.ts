/** What the pane asks of the workbook: which sheets of ours it holds, how to get to a cell, when its sheets and cells change. */
import type { Answers } from '../sheet/answers';
import type { CellValue, Existing } from '../sheet/existing';
import type { NewSheets } from './newSheets';
import { answersFrom } from './settings';
import { survey } from './survey';
import { told } from './told';

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
  newSheets: NewSheets;
}

export function surveyWorkbook(): Promise<Survey> {
  return told(async (context) => {
    const asOf = namedCell(context.workbook, 'SET_AsOf');
    const language = namedCell(context.workbook, 'SET_Lang');
    const { existing, before, newSheets } = await survey(context);
    const date = valueOf(asOf);
    return {
      sheets: existing.ours.map(({ code, copy, sheet }) => ({ code, copy, name: sheet })),
      existing,
      language: String(valueOf(language) ?? '') || null,
      asOf: typeof date === 'number' ? date : null,
      answers: answersFrom(before.answers),
      newSheets,
    };
  });
}

export function goTo(sheet: string, address: string): Promise<void> {
  return told(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).untrack().select();
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

/** Cells edited on any sheet, by whom ever; not what formulas come to anew. Returns what ends the listening. */
export async function onCellsEdited(listener: () => void): Promise<() => Promise<void>> {
  const handler = await told(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(() => {
      listener();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () => removeAll([handler]);
}

async function removeAll(handlers: { context: OfficeExtension.ClientRequestContext; remove(): void }[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  for (const handler of handlers) handler.remove();
  await first.context.sync();
}

/** Before a sync. */
function namedCell({ names }: Excel.Workbook, name: string): Excel.Range {
  return names.getItemOrNullObject(name).getRangeOrNullObject().untrack().load('values');
}

/** After it. */
function valueOf(cell: Excel.Range): CellValue | null {
  return cell.isNullObject ? null : (cell.values[0]?.[0] ?? null);
}
