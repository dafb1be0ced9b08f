/** The check as a person uses it: a sample plan, a formula typed over, jump, fix, ignore with a reason, a report. In English and Chinese. */
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, openPreview, paneFrame, picture, tableCell, type } from './preview';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cases = {
  en: {
    open: 'Choose a plan sheet',
    sheets: ['Execution Plan', 'WBS & Gantt'],
    next: 'Next',
    sample: 'With a complete example',
    insert: /^Insert 2/,
    days: 'Days',
    run: 'Check now',
    typed: 'A value was typed over the formula in “Days”, row 3.',
    fix: /^Fix: A value was typed over/,
    fixed: '1 place put right.',
    late: /W19 “Group warm-up” takes 28 days/,
    ignore: /^Ignore: W19/,
    reason: 'Why may this stay?',
    save: 'Ignore it',
    ignored: '1 finding ignored',
    report: 'Add a report sheet',
    name: 'Check report',
  },
  'zh-CN': {
    open: '选择计划表',
    sheets: ['执行计划表', '任务分解甘特'],
    next: '下一步',
    sample: '带完整示例',
    insert: /^插入 2/,
    days: '天数',
    run: '开始检查',
    typed: '“天数”第3行的公式被数值覆盖。',
    fix: /^修复：“天数”/,
    fixed: '已修复1处。',
    late: /^W19.*长达28天/,
    ignore: /^忽略：W19/,
    reason: '为什么可以保留？',
    save: '忽略',
    ignored: '已忽略1个问题',
    report: '生成报告表',
    name: '检查报告',
  },
} as const;

test.each(['en', 'zh-CN'] as const)('%s', async (lang) => {
  const said = cases[lang];
  const { page, pane, complaints, close } = await openPreview(browser, { lang });
  await pane.getByRole('button', { name: said.open }).click();
  for (const name of said.sheets) await pane.getByRole('option', { name, exact: true }).click();
  await pane.getByRole('button', { name: said.next, exact: true }).click();
  await pane.getByText(said.sample).click();
  await pane.getByRole('button', { name: said.insert }).click();
  await pane.getByRole('button', { name: said.sheets[1], exact: true }).click();
  await eventually(page, 'A1', said.sheets[1]);
  const days = await tableCell(page, 'EXP_Wbs', said.days, 2);
  await eventually(page, days, 14);
  await type(page, days, '99');
  await eventually(page, days, 99);

  await paneFrame(page).evaluate(() => (location.hash = 'check'));
  await pane.getByRole('button', { name: said.run }).click();
  const typed = pane.locator('[data-finding]').filter({ hasText: said.typed });
  await typed.click();
  await page.waitForFunction(
    (address) => [...document.querySelectorAll('input')].some(({ value }) => value === address),
    days,
  );
  await picture(page, `check-${lang}`);

  await pane.getByRole('button', { name: said.fix }).click();
  await pane.getByText(said.fixed).first().waitFor();
  await eventually(page, days, 14);
  await typed.waitFor({ state: 'detached' });

  await pane.getByRole('button', { name: said.ignore }).click();
  await pane.getByRole('textbox', { name: said.reason }).fill('28');
  await pane.getByRole('button', { name: said.save, exact: true }).click();
  await pane.locator('[data-finding]').filter({ hasText: said.late }).waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: said.ignored }).click();
  await picture(page, `check-ignored-${lang}`);

  await pane.getByRole('button', { name: said.report }).click();
  await eventually(page, 'A1', said.name);
  await picture(page, `check-report-${lang}`);
  expect(complaints).toEqual([]);
  await close();
});
