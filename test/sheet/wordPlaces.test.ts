/** Of lists that formulas read: a plan rewritten for a new word of an item says what one inserted with that word says. */
import { rectOf } from '../../src/sheet/address';
import { contains } from '../../src/sheet/areas';
import { defaultAnswers } from '../../src/sheet/answers';
import { compile } from '../../src/sheet/compile';
import { emptyWorkbook } from '../../src/sheet/existing';
import { sheetsOf } from '../../src/sheet/library';
import type { PlanRule, PlanSheet } from '../../src/sheet/plan';
import { keysOf } from '../../src/sheet/translation';
import { wordPlaces, type WordPlaces } from '../../src/sheet/wordPlaces';
import type { Words } from '../../src/sheet/words';
import { sheetWords } from '../../src/locales/sheets';
import { library } from '../../src/templates';

const today = '2026-05-31';
const codes = sheetsOf(library).map(({ code }) => code);
const answers = { ...defaultAnswers(today, { code: 'en', currency: 'CNY' }), brand: 'Qingyu' };
const next = 'Some "new" word';

const itemsOf = (list: string) => ({ ...library.lists[list]?.items, ...sheetWords.en.lists[list]?.items });
function wordsWith(list: string, code: string, word: string): Words {
  const items = { ...itemsOf(list), [code]: word };
  return { ...sheetWords.en, lists: { ...sheetWords.en.lists, [list]: { title: '', items } } };
}
const planWith = (words: Words) => compile(library, words, { sheets: codes, answers, existing: emptyWorkbook, today });

function columnAt({ tables }: PlanSheet, row: number, column: number) {
  const table = tables.find(({ address }) => contains(rectOf(address), { row, column }));
  const key = table && keysOf(library, table.name, answers.weeks)[column - rectOf(table.address).column];
  return table && key !== undefined ? { table: table.name, key } : undefined;
}

const ruleText = (rule: PlanRule): string | undefined =>
  rule.kind === 'equals' ? `="${rule.text.replaceAll('"', '""')}"` : rule.kind === 'formula' ? rule.formula : undefined;

/** Every formula of a plan, said by what was found; without it, as it stands. */
function said(plan: ReturnType<typeof planWith>, places?: WordPlaces): (string | null)[] {
  return plan.sheets.flatMap((sheet) => [
    ...sheet.blocks.flatMap(({ address, cells }) => {
      const { row, column } = rectOf(address);
      return cells.flatMap((line, down) =>
        line.flatMap((one, right) => {
          if (!one || typeof one !== 'object' || !('formula' in one)) return [];
          const home = columnAt(sheet, row + down, column + right) ?? { sheet: sheet.code };
          return [places ? places.formula(one.formula, home, next) : one.formula];
        }),
      );
    }),
    ...sheet.rules.flatMap((rule) => {
      const text = ruleText(rule);
      if (text === undefined) return [];
      const columns = rule.areas.flatMap((address) => {
        const { row, column } = rectOf(address);
        return columnAt(sheet, row, column) ?? [];
      });
      return [places ? places.rule(text, sheet.code, columns, next) : text];
    }),
  ]);
}

const before = planWith(sheetWords.en);

// Status words with looks, words that only formulas know, words of rules alone, one that formulas read in two tables.
test.each([
  ['rag', 'R'],
  ['band', 'lo'],
  ['alert', 'none'],
  ['keep', 'drop'],
  ['rival', 'own'],
  ['bkt', 'res'],
  ['agg', 'avg'],
  ['side', 'short'],
] as const)('%s.%s', (list, code) => {
  const word = itemsOf(list)[code as keyof ReturnType<typeof itemsOf>] ?? '';
  const places = wordPlaces(library, sheetWords.en, codes, today, { list, code, word });
  const expected = said(planWith(wordsWith(list, code, next)));
  expect(said(before, places)).toEqual(expected);
  expect(expected).not.toEqual(said(before));
});

describe('formulas of a person', () => {
  const item = { list: 'side', code: 'short', word: 'Short' };
  const places = wordPlaces(library, sheetWords.en, ['EXP-3'], today, item);
  const column = { table: 'EXP_Env', key: 'side' };
  const ours = said(planWith(sheetWords.en)).find((one) => one?.includes('"Short"') && one.includes('Chance')) ?? '';

  test('an own text is none of ours, wherever it stands', () => {
    for (const own of ['=COUNTIF(A1:A9,"Short")', '="Short"&1', '=IF(A1>2,"Short","Enough")']) {
      expect(places.formula(own, { sheet: 'EXP-3' }, next)).toBe(own);
      expect(places.formula(own, { table: 'EXP_Chan', key: 'role' }, next)).toBe(own);
    }
    expect(places.rule('="Short"', 'EXP-3', [{ table: 'EXP_Chan', key: 'role' }], next)).toBe('="Short"');
  });

  test('a formula of ours that was changed otherwise is still told', () => {
    const longer = ours.replace('>0', '>5');
    expect(longer).not.toBe(ours);
    expect(places.formula(longer, column, 'Scarce')).toBe(longer.replace('"Short"', '"Scarce"'));
  });

  test('one whose texts were changed is not', () => {
    expect(places.formula(ours.replace('"Enough"', '"Plenty"'), column, next)).toBeNull();
    expect(places.formula('=1+1', column, next)).toBe('=1+1');
  });
});
