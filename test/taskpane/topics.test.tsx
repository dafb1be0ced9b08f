/** The words of single pages: the same slots in every language, nothing left in English, each language in its own terms. */
import { attributionWords } from '../../src/locales/attribution';
import { archiveWords } from '../../src/locales/archive';
import { budgetWords } from '../../src/locales/budget';
import { explainWords } from '../../src/locales/explain';
import { functionFormWords } from '../../src/locales/functionForm';
import { importingWords } from '../../src/locales/importing';
import { languageCodes } from '../../src/locales/languages';
import { rfmWords } from '../../src/locales/rfm';
import { rowsWords } from '../../src/locales/rows';
import { taskPresetWords } from '../../src/locales/taskPresets';
import { taskWords } from '../../src/locales/tasks';
import { testLabWords } from '../../src/locales/testLab';

type Tree = { [key: string]: unknown };
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value as Tree, `${path}${key}.`),
  );
const slots = (text: string) => [...text.matchAll(/\{(\w+(?::\w+)?)\}/g)].map((match) => match[1]!).sort();

/** What the other side of the strait says. */
const foreign: Record<string, RegExp> = {
  'zh-CN': /[欄檔資訊設儲計劃進這個]|欄位|資料|专案|使用者|點選|通路|行銷/u,
  'zh-TW': /单元格|工作簿|数据|信息|默认|用戶|用户|渠道|營銷|項目|單元格|字段|智能|點擊|撤銷|網絡|軟件|保存/u,
};
/** Names and codes that are the same everywhere. */
const international = /^(UTF-.*|ROI|NPS|RFM|\{letter\}.*|R \{score\}|FM \{score\}|100 × R .*)$/;

describe.each(
  Object.entries({
    archive: archiveWords,
    attribution: attributionWords,
    budget: budgetWords,
    explain: explainWords,
    functionForm: functionFormWords,
    importing: importingWords,
    rfm: rfmWords,
    rows: rowsWords,
    taskPresets: taskPresetWords,
    tasks: taskWords,
    testLab: testLabWords,
  }),
)('%s', (_, topic) => {
  it.each(languageCodes.filter((code) => code !== 'en'))('in %s', async (language) => {
    const english = new Map(leaves((await topic.en()) as unknown as Tree));
    const found = leaves((await topic[language]()) as unknown as Tree);
    for (const [path, text] of found) {
      expect([path, slots(text)]).toEqual([
        path,
        slots(english.get(path) ?? english.get(path.replace('other', 'one')) ?? ''),
      ]);
      expect([path, foreign[language]!.test(text) && text]).toEqual([path, false]);
      // Slots and marks alone say nothing in any language.
      if (!/\p{Script=Han}/u.test(text) && /\p{L}/u.test(text.replace(/\{\w+\}/g, '')))
        expect(text).toMatch(international);
    }
    const singular = (path: string) => path.endsWith('.one');
    expect(found.map(([path]) => path).filter((path) => !singular(path))).toEqual(
      [...english.keys()].filter((path) => !singular(path)),
    );
  });
});
