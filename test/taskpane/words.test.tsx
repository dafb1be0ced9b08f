/** The words of the pane: the same slots in every language, nothing left in English, each language in its own terms. */
import { pane as en } from '../../src/locales/en/pane';
import { languageCodes } from '../../src/locales/languages';
import { paneWords } from '../../src/locales/pane';
import { speechOf } from '../../src/taskpane/words';

type Tree = { [key: string]: string | string[] | Tree };

function leaves(tree: Tree | string[], path = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}
const slotsIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();

/** What the other side of the strait says. */
const foreignTerms: Record<string, RegExp> = {
  'zh-CN': /[欄檔資訊設儲計劃進這個]|欄位|資料|專案|使用者|點選|通路|行銷/u,
  'zh-TW':
    /单元格|工作簿|数据|信息|默认|設置|用戶|用户|菜單|渠道|營銷|項目|單元格|字段|智能|點擊|撤銷|撤消|文件夾|服務器|網絡|軟件|保存/u,
};

const english = new Map(leaves(en));

describe.each(languageCodes.filter((code) => code !== 'en'))('%s', (language) => {
  const load = async () => leaves((await paneWords[language]()) as unknown as Tree);

  it('has the slots of English in every sentence', async () => {
    const found = (await load()).map(([path, text]) => [path, slotsIn(text)]);
    expect(found).toEqual(found.map(([path]) => [path, slotsIn(english.get(path as string) ?? '')]));
  });

  it('leaves nothing in English', async () => {
    // RFM is the trade's own word in every language.
    const left = (await load()).filter(
      ([, text]) => !/\p{Script=Han}/u.test(text) && /[a-z]{2}/i.test(text.replace(/\{\w+\}|\bRFM\b/g, '')),
    );
    expect(left).toEqual([]);
  });

  it('speaks in its own terms', async () => {
    const wrong = (await load()).filter(([, text]) => foreignTerms[language]!.test(text));
    expect(wrong).toEqual([]);
  });

  it('ends its sentences as English does: none loses its full stop', async () => {
    const sentences = (await load()).filter(([path]) => /[.…]$/.test(english.get(path) ?? ''));
    expect(sentences.filter(([, text]) => !/[。…？]$/.test(text))).toEqual([]);
  });
});

describe('speech', () => {
  it('tells one from many where the language does', () => {
    const speech = speechOf('en', en);
    expect([0, 1, 2].map((count) => speech.count(en.form.insert, count))).toEqual([
      'Insert 0 sheets',
      'Insert 1 sheet',
      'Insert 2 sheets',
    ]);
  });

  it('counts in Chinese without a singular', async () => {
    const words = await paneWords['zh-TW']();
    expect(speechOf('zh-TW', words).count(words.form.insert, 1)).toBe('插入 1 張計畫表');
  });

  it('writes numbers, dates and lists as the language does', async () => {
    const [chinese, taiwanese] = [
      speechOf('zh-CN', await paneWords['zh-CN']()),
      speechOf('zh-TW', await paneWords['zh-TW']()),
    ];
    expect(speechOf('en', en).fill('{count} rows', { count: 12345 })).toBe('12,345 rows');
    expect(speechOf('en', en).date('2026-04-06', 'long')).toBe('Mon, Apr 6, 2026');
    expect(chinese.date('2026-04-06', 'long')).toBe('2026年4月6日周一');
    expect(taiwanese.date('2026-04-06', 'long').replace(' ', '')).toBe('2026年4月6日週一');
    expect(chinese.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
  });

  it('leaves a slot standing that nobody fills, rather than saying nothing', () => {
    expect(speechOf('en', en).fill('Go to {sheet}', {})).toBe('Go to {sheet}');
  });
});
