/** How sources were imported into this workbook, kept in the workbook itself, out of sight. */
import { isRemembered, withImport, type Remembered } from '../sheet/import/remembered';
import { listFrom, textIn } from './settings';
import { told } from './told';

const key = 'Plansheet.Imports';

/** Before a sync; answers what is asked after it. What is not understood is forgotten. */
function loadImports({ settings }: Excel.Workbook): () => Remembered[] {
  const setting = settings.getItemOrNullObject(key).load('value');
  return () => listFrom(textIn(setting)).filter(isRemembered);
}

export const readImports = (): Promise<Remembered[]> =>
  told(async (context) => {
    const kept = loadImports(context.workbook);
    await context.sync();
    return kept();
  });

/** Answers all of them. Others may have kept some meanwhile, so they are read again. */
export const keepImport = (one: Remembered): Promise<Remembered[]> =>
  told(async (context) => {
    const { workbook } = context;
    const kept = loadImports(workbook);
    await context.sync();
    const next = withImport(kept(), one);
    workbook.settings.add(key, JSON.stringify(next));
    await context.sync();
    return next;
  });
