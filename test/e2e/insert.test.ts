/** The execution plan, inserted from the pane in Chinese and worked on in the sheet. */
import type { Browser } from 'playwright-core';
import {
  eventually,
  eventuallySheets,
  goTo,
  launchBrowser,
  openPreview,
  picture,
  tableCell,
  type,
  type Preview,
} from './preview';

jest.setTimeout(300_000);

let browser: Browser;
let preview: Preview;
beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser, { lang: 'zh-CN' });
});
afterAll(() => browser.close());

test('from the gallery to the sheets, with the sample', async () => {
  const { page, pane } = preview;
  await pane.getByRole('button', { name: '选择计划表' }).click();
  for (const name of ['执行计划表', '任务分解甘特']) await pane.getByRole('option', { name, exact: true }).click();
  await pane.getByRole('button', { name: '下一步' }).click();
  await pane.getByText('带完整示例').click();
  await pane.getByRole('button', { name: '插入 2 张计划表' }).click();
  await pane.getByRole('heading', { name: '已插入 3 张工作表' }).waitFor();
  // What rests on figures of the other sheet, beside conditional formats that read both.
  await eventually(page, await tableCell(page, 'EXP_Plan', '任务数', 0), 7);
  await eventually(page, await tableCell(page, 'EXP_Plan', '完成率', 0), 71.5 / 89);
  await eventually(page, await tableCell(page, 'EXP_Plan', '进度状态', 0), '进行中');
  await picture(page, 'insert-zh-CN');
  await pane.getByRole('button', { name: '任务分解甘特' }).click();
  await eventually(page, 'A1', '任务分解甘特');
  // The first task fills week 1, the fourth weeks 3 and 4: 2 is done, 0 is not planned.
  await eventually(page, await tableCell(page, 'EXP_Wbs', '第1周', 0), 2);
  await eventually(page, await tableCell(page, 'EXP_Wbs', '第3周', 3), 2);
  await eventually(page, await tableCell(page, 'EXP_Wbs', '第2周', 3), 0);
  await picture(page, 'gantt-zh-CN');
});

test('a typed figure changes status, done days and the plan above it', async () => {
  const { page } = preview;
  const ninth = 9;
  const done = await tableCell(page, 'EXP_Wbs', '完成率', ninth);
  const status = await tableCell(page, 'EXP_Wbs', '任务状态', ninth);
  const doneDays = await tableCell(page, 'EXP_Wbs', '完成天数', ninth);
  await eventually(page, status, '已延期');
  await type(page, done, '100%');
  await eventually(page, status, '已完成');
  await eventually(page, doneDays, 14);
  await picture(page, 'gantt-edited-zh-CN');
  await preview.pane.getByRole('button', { name: '执行计划表' }).click();
  // 53 days of brand exposure work, 49 of them done now: W08, W09, W10 whole, half of W11.
  const share = await tableCell(page, 'EXP_Plan', '完成率', 1);
  await eventually(page, share, 0.875);
});

test('undo in the sheet takes edit and plan back, redo brings them again', async () => {
  const { page } = preview;
  const press = async (key: string) => {
    for (let time = 0; time < 5; time++) await page.keyboard.press(`ControlOrMeta+${key}`);
  };
  await goTo(page, 'A1');
  await press('z');
  await eventuallySheets(page, ['Sheet1']);
  await press('y');
  await eventuallySheets(page, ['Sheet1', '执行计划表', '任务分解甘特', '参数设置']);
  await picture(page, 'insert-again-zh-CN');
});

test('nothing went wrong on the page, nothing left the machine', () => {
  expect(preview.complaints).toEqual([]);
});
