/** A plan made independent of the add-in and back, repaired, and said in another language: through the pane, in English and Chinese. */
import type { Browser } from 'playwright-core';
import { share as shareEn } from '../../src/locales/en/share';
import { settings as settingsEn } from '../../src/locales/en/settings';
import { share as shareZh } from '../../src/locales/zh-CN/share';
import { settings as settingsZh } from '../../src/locales/zh-CN/settings';
import { eventually, goTo, launchBrowser, openPreview, picture, tableCell, type, values } from './preview';

jest.setTimeout(600_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const languages = [
  {
    lang: 'en',
    share: shareEn,
    settings: settingsEn,
    start: 'Choose a plan sheet',
    sheet: 'Execution Plan',
    next: 'Next',
    sample: 'With a complete example',
    insert: /^Insert 1 sheet/,
    pages: { share: 'Share', settings: 'Settings', more: 'More pages' },
    other: { name: '简体中文', sheet: '执行计划表', done: '完成率' },
    done: 'Done',
  },
  {
    lang: 'zh-CN',
    share: shareZh,
    settings: settingsZh,
    start: '选择计划表',
    sheet: '执行计划表',
    next: '下一步',
    sample: '带完整示例',
    insert: /^插入 1 张/,
    pages: { share: '共享', settings: '设置', more: '更多页面' },
    other: { name: 'English', sheet: 'Execution Plan', done: 'Done' },
    done: '完成率',
  },
] as const;

test.each(languages)('$lang', async ({ lang, share, settings, start, sheet, next, sample, insert, other }) => {
  const { page, pane, complaints, close } = await openPreview(browser, { lang });
  const open = async (id: string, title: string) => {
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'))!;
    await frame.evaluate((place) => {
      window.location.hash = place;
    }, id);
    await pane.getByRole('heading', { level: 1, name: title }).waitFor();
  };
  await pane.getByRole('button', { name: start }).click();
  await pane.getByRole('option', { name: sheet, exact: true }).click();
  await pane.getByRole('button', { name: next }).click();
  await pane.getByText(sample).first().click();
  await pane.getByRole('button', { name: insert }).click();
  await pane.getByRole('button', { name: sheet }).click();
  await eventually(page, 'A1', sheet);

  // A call of one's own, where nothing stands.
  await type(page, 'A60', '80');
  await type(page, 'B60', '=KPI.ROI(A60,50)');
  await eventually(page, 'B60', 0.6);

  await open('share', share.title);
  await pane.getByRole('button', { name: share.nativeDo }).click();
  await pane.getByRole('button', { name: share.restoreDo }).waitFor();
  await picture(page, `share-${lang}`);
  await type(page, 'A60', '100');
  await eventually(page, 'B60', 1);

  await pane.getByRole('button', { name: share.restoreDo }).click();
  await pane.getByRole('button', { name: share.nativeDo }).waitFor();
  await type(page, 'A60', '75');
  await eventually(page, 'B60', 0.5);

  await type(page, 'B61', '=_xll.KPI.ROI(A60,50)');
  await pane.getByRole('button', { name: share.repairLook }).click();
  await pane.getByRole('button', { name: share.repairDo, exact: true }).click();
  await eventually(page, 'B61', 0.5);
  await picture(page, `repair-${lang}`);

  await open('settings', settings.title);
  await picture(page, `settings-${lang}`);
  // A word that rules and functions answer with.
  const lists = pane.getByRole('region', { name: settings.lists.title });
  await lists.getByRole('combobox').selectOption('task');
  const first = lists.getByRole('textbox').first();
  const word = await first.inputValue();
  await first.fill('Backlog');
  await first.press('Enter');
  await lists.getByText(settings.lists.renamed.replace('{from}', word).replace('{to}', 'Backlog')).first().waitFor();
  await picture(page, `lists-${lang}`);
  await pane.getByRole('button', { name: settings.switchDo.replace('{language}', other.name) }).click();
  await eventually(page, 'A1', other.sheet);
  // The header is the other language's, one's own cells are as they were, and formulas answer.
  expect(await tableCell(page, 'EXP_Plan', other.done, 0)).toMatch(/^[A-Z]+\d+$/);
  expect((await values(page, 'A60'))[0]![0]).toBe(75);
  await eventually(page, 'B60', 0.5);
  await goTo(page, 'A1');
  await picture(page, `switched-${lang}`);
  expect(complaints).toEqual([]);
  await close();
});
