/** How sheets that are inserted from now on are to be: their language and colours, kept in the workbook itself, out of sight. */
import { languageCodes, type LanguageCode } from '../locales/languages';
import { paletteNames, type PaletteName } from '../sheet/palettes';
import { recordFrom, textIn } from './settings';
import { told } from './told';

const key = 'Plansheet.NewSheets';

export interface NewSheets {
  /** Null: that of the sheets which are there, else that of the pane. */
  language: LanguageCode | null;
  palette: PaletteName;
}

/** Before a sync; answers what is asked after it. Damaged or of another version, what is not understood is as at first. */
export function loadNewSheets({ settings }: Excel.Workbook): () => NewSheets {
  const setting = settings.getItemOrNullObject(key).load('value');
  return () => {
    const { language, palette } = recordFrom(textIn(setting));
    return {
      language: languageCodes.find((code) => code === language) ?? null,
      palette: paletteNames.find((name) => name === palette) ?? 'standard',
    };
  };
}

export const readNewSheets = (): Promise<NewSheets> =>
  told(async (context) => {
    const kept = loadNewSheets(context.workbook);
    await context.sync();
    return kept();
  });

/** Answers all of it. Others may have changed it meanwhile, so it is read again. */
export const keepNewSheets = (change: Partial<NewSheets>): Promise<NewSheets> =>
  told(async (context) => {
    const { workbook } = context;
    const kept = loadNewSheets(workbook);
    await context.sync();
    const next = { ...kept(), ...change };
    workbook.settings.add(key, JSON.stringify(next));
    await context.sync();
    return next;
  });
