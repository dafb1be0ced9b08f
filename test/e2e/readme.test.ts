/** The README's pictures (`npm run pictures` keeps them), and that what they show still comes about as the README says. */
import type { Browser } from 'playwright-core';
import { eventually, goTo, launchBrowser, openPreview, picture, tableCell } from './preview';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const said = {
  en: {
    choose: 'Choose a plan sheet',
    sheets: ['Execution Plan', 'WBS & Gantt'],
    next: 'Next',
    sample: 'With a complete example',
    insert: /^Insert 2/,
    done: /^3 sheets/,
    status: 'Task status',
    late: 'Overdue',
  },
  'zh-CN': {
    choose: '选择计划表',
    sheets: ['执行计划表', '任务分解甘特'],
    next: '下一步',
    sample: '带完整示例',
    insert: /^插入 2/,
    done: /^已插入 3/,
    status: '任务状态',
    late: '已延期',
  },
};

test.each(Object.entries(said))('the execution plan in %s', async (lang, words) => {
  const { page, pane, complaints, close } = await openPreview(browser, { lang });
  await pane.getByRole('button', { name: words.choose }).click();
  for (const name of words.sheets) await pane.getByRole('option', { name, exact: true }).click();
  await pane.getByRole('button', { name: words.next }).click();
  await pane.getByText(words.sample).click();
  await pane.getByRole('button', { name: words.insert }).click();
  await pane.getByRole('heading', { name: words.done }).waitFor();
  await pane.getByRole('button', { name: words.sheets[1]! }).click();
  await eventually(page, 'A1', words.sheets[1]);
  const tenth = await tableCell(page, 'EXP_Wbs', words.status, 9);
  await eventually(page, tenth, words.late);
  await goTo(page, 'AC33');
  await goTo(page, 'S13');
  await page.waitForTimeout(1000);
  await picture(page, `readme/preview-${lang}`);
  expect(complaints).toEqual([]);
  await close();
});
