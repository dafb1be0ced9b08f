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

/** The first plan sheet is the one to begin with. */
const fill: Rule = ({ sheets }, catalogue) => {
  const first = sheets.find(({ code }) => catalogue.some((each) => each.code === code));
  return first ? [{ words: 'fill', sheet: first.name, to: { sheet: first.name, address: 'A1' } }] : [];
};

/** The next sheet, in the order of the catalogue, of a pack that is here in part. */
const add: Rule = ({ sheets }, catalogue) => {
  const isHere = ({ code }: CatalogueSheet) => sheets.some((sheet) => sheet.code === code);
  const packs = new Set(catalogue.filter(isHere).map(({ pack }) => pack));
  const next = catalogue.find((sheet) => packs.has(sheet.pack) && !isHere(sheet));
  return next ? [{ words: 'add', sheet: next.name, to: { page: 'insert', detail: next.code } }] : [];
};

const rules: Rule[] = [fill, add];

export function nextSteps(survey: Survey, catalogue: CatalogueSheet[]): NextStep[] {
  return rules.flatMap((rule) => rule(survey, catalogue));
}
