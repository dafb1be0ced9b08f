/** Conditional formats that compare with a word: the same rule with another word. Their looks and places stay. */
import { withLiterals } from '../../sheet/translation';
import type { Change } from '../change';
import type { Spoken } from './switch';

interface Owner {
  id: string;
  sheet: Excel.Worksheet;
}

export interface LoadedRule<O extends Owner = Owner> {
  owner: O;
  format: Excel.ConditionalFormat;
}

/** Before a sync; what it answers, before the next. */
export function loadRules<O extends Owner>(sheets: O[]): () => LoadedRule<O>[] {
  const loaded = sheets.map((owner) => ({
    owner,
    formats: owner.sheet.getRange().conditionalFormats.load('items/id,items/type'),
  }));
  return () =>
    loaded.flatMap(({ owner, formats }) =>
      formats.items.flatMap((format): LoadedRule<O>[] => {
        if (format.type === 'CellValue') format.cellValue.load('rule');
        else if (format.type === 'Custom') format.custom.rule.load('formula');
        else return [];
        return [{ owner, format }];
      }),
    );
}

export const ruleChanges = (rules: LoadedRule<Spoken>[]): Change[] =>
  rules.flatMap((rule) => ruleChange(rule, (formula) => withLiterals(formula, rule.owner.words.literals)));

export function ruleChange({ owner: { id }, format }: LoadedRule, said: (formula: string) => string): Change[] {
  const formatIn = (workbook: Excel.Workbook) =>
    workbook.worksheets.getItem(id).getRange().conditionalFormats.getItem(format.id);
  if (format.type === 'Custom') {
    const { formula } = format.custom.rule;
    const to = said(formula);
    if (to === formula) return [];
    const run = () => void (format.custom.rule.formula = to);
    return [{ run, back: (workbook) => void (formatIn(workbook).custom.rule.formula = formula) }];
  }
  const { rule } = format.cellValue;
  const formula1 = said(rule.formula1);
  if (formula1 === rule.formula1) return [];
  const run = () => void (format.cellValue.rule = { ...rule, formula1 });
  return [{ run, back: (workbook) => void (formatIn(workbook).cellValue.rule = rule) }];
}
