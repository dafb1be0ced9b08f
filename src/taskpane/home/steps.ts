/** What to do next with a workbook, as a table of rules: each looks at what the workbook holds and may propose a step. */
import type { Survey } from '../../excel/workbook';
import type { PaneWords } from '../../locales/en/pane';
import type { CatalogueSheet } from '../insert/catalogue';
import type { Jump } from '../Jumps';

export interface NextStep {
  words: keyof PaneWords['next'];
  sheet: string;
  to: Jump['to'];
}

type Rule = (survey: Survey, catalogue: CatalogueSheet[]) => NextStep[];

/** The first plan sheet is the one to begin with: to fill in, or, with the worked example in it, to try out. */
const begin: Rule = ({ sheets, answers }, catalogue) => {
  const first = sheets.find(({ code }) => catalogue.some((each) => each.code === code));
  const words = answers.sample ? 'explore' : 'fill';
  return first ? [{ words, sheet: first.name, to: { sheet: first.name, address: 'A1' } }] : [];
};

/** Of a pack that is here in part, the sheet that follows the last one there; after that those left out before. */
const add: Rule = ({ sheets }, catalogue) => {
  const isHere = ({ code }: CatalogueSheet) => sheets.some((sheet) => sheet.code === code);
  const last = catalogue.findIndex((sheet) => sheet === catalogue.filter(isHere).at(-1));
  const packs = new Set(catalogue.filter(isHere).map(({ pack }) => pack));
  const missing = [...catalogue.slice(last), ...catalogue].filter((sheet) => packs.has(sheet.pack) && !isHere(sheet));
  const [next] = missing;
  return next ? [{ words: 'add', sheet: next.name, to: { page: 'insert', detail: next.code } }] : [];
};

const rules: Rule[] = [begin, add];

export function nextSteps(survey: Survey, catalogue: CatalogueSheet[]): NextStep[] {
  return rules.flatMap((rule) => rule(survey, catalogue));
}
