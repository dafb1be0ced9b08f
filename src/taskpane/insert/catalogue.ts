/** The sheets that can be inserted, as the gallery shows them in one language, with a picture of each. */
import { compile } from '../../sheet/compile';
import { emptyWorkbook } from '../../sheet/existing';
import { defaultAnswers, type Pack } from '../../sheet/answers';
import { homeOfName, homeOfTable } from '../../sheet/library';
import type { PlanStep } from '../../sheet/template';
import { dictionaryOf } from '../../sheet/words';
import { languages, type LanguageCode } from '../../locales/languages';
import { sheetWords } from '../../locales/sheets';
import { library } from '../../templates';
import { pictureOf, type SheetPicture } from './picture/picture';

export interface CatalogueSheet {
  code: string;
  pack: Pack;
  step: PlanStep | undefined;
  name: string;
  purpose: string;
  /** Those one can have without the others. */
  tables: { name: string; title: string }[];
}

export function catalogueIn(language: LanguageCode): CatalogueSheet[] {
  const dictionary = dictionaryOf(sheetWords[language]);
  return library.sheets.flatMap((sheet) =>
    sheet.pack === 'settings'
      ? []
      : [
          {
            code: sheet.code,
            pack: sheet.pack,
            step: sheet.step,
            name: dictionary.sheetName(sheet),
            purpose: dictionary.sheet(sheet).purpose,
            // A board is a whole.
            tables: sheet.board
              ? []
              : sheet.tables.map((table) => ({ name: table.name, title: dictionary.table(sheet, table).title })),
          },
        ],
  );
}

/** The name of the sheet that brings a table or a named cell. */
export function sheetThatBrings(language: LanguageCode, need: string): string {
  const sheet = homeOfTable(library, need)?.sheet ?? homeOfName(library, need)?.sheet;
  return sheet ? dictionaryOf(sheetWords[language]).sheetName(sheet) : need;
}

/** What is not chosen leaves nothing out. */
export interface Filter {
  query: string;
  pack: Pack | '';
  step: PlanStep | '';
}

/** Every word typed must be found, in the name, the purpose or the code. */
export function matching(sheets: CatalogueSheet[], { query, pack, step }: Filter): CatalogueSheet[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return sheets.filter((sheet) => {
    const text = `${sheet.name} ${sheet.purpose} ${sheet.code}`.toLowerCase();
    return (
      (pack === '' || sheet.pack === pack) &&
      (step === '' || sheet.step === step) &&
      words.every((word) => text.includes(word))
    );
  });
}

const pictures = new Map<string, SheetPicture>();

/** The sheet as the worked example of its pack fills it, drawn when it is first asked for. The date matters to no picture. */
export function pictureIn(language: LanguageCode, code: string): SheetPicture {
  const key = `${language} ${code}`;
  const known = pictures.get(key);
  if (known) return known;
  const today = '2026-01-01';
  const answers = {
    ...defaultAnswers(today, { code: language, currency: languages[language].currency }),
    sample: true,
  };
  const plan = compile(library, sheetWords[language], { sheets: [code], answers, existing: emptyWorkbook, today });
  const sheet = plan.sheets.find((each) => each.code === code);
  if (!sheet) throw new Error(`No plan for ${code}`);
  const picture = pictureOf(sheet);
  pictures.set(key, picture);
  return picture;
}
