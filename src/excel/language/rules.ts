/** Conditional formats that compare with a word: the same rule with the word of the other language. Their looks and places stay. */
import { withLiterals } from '../../sheet/translation';
import type { Change } from '../change';
import type { Spoken } from './switch';

export interface LoadedRule {
  spoken: Spoken;
  format: Excel.ConditionalFormat;
}

/** Before a sync; what it answers, before the next. */
export function loadRules(sheets: Spoken[]): () => LoadedRule[] {
  const loaded = sheets.map((spoken) => ({
    spoken,
    formats: spoken.sheet.getRange().conditionalFormats.load('items/id,items/type'),
  }));
  return () =>
    loaded.flatMap(({ spoken, formats }) =>
      formats.items.flatMap((format): LoadedRule[] => {
        if (format.type === 'CellValue') format.cellValue.load('rule');
        else if (format.type === 'Custom') format.custom.rule.load('formula');
        else return [];
        return [{ spoken, format }];
      }),
    );
}

export function ruleChanges(rules: LoadedRule[]): Change[] {
  return rules.flatMap(({ spoken: { id, words }, format }): Change[] => {
    const formatIn = (workbook: Excel.Workbook) =>
      workbook.worksheets.getItem(id).getRange().conditionalFormats.getItem(format.id);
    if (format.type === 'Custom') {
      const { formula } = format.custom.rule;
      const to = withLiterals(formula, words.literals);
      if (to === formula) return [];
      const run = () => void (format.custom.rule.formula = to);
      return [{ run, back: (workbook) => void (formatIn(workbook).custom.rule.formula = formula) }];
    }
    const { rule } = format.cellValue;
    const formula1 = withLiterals(rule.formula1, words.literals);
    if (formula1 === rule.formula1) return [];
    const run = () => void (format.cellValue.rule = { ...rule, formula1 });
    return [{ run, back: (workbook) => void (formatIn(workbook).cellValue.rule = rule) }];
  });
}
