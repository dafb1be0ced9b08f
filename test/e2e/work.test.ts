/**
 * The working day of a plan: what Home says, alerts and their text, a routine done, a row split into tasks, money divided and adjusted, a
 * prompt card written, rows imported, a state kept and compared, a review begun, commands by menu and keyboard.
 */
import type { Browser } from 'playwright-core';
import { alerts } from '../../src/locales/zh-CN/alerts';
import { archive } from '../../src/locales/zh-CN/archive';
import { budget } from '../../src/locales/zh-CN/budget';
import { home } from '../../src/locales/zh-CN/home';
import { importing } from '../../src/locales/zh-CN/importing';
import { pane as paneWords } from '../../src/locales/zh-CN/pane';
import { prompts } from '../../src/locales/zh-CN/prompts';
import { rows } from '../../src/locales/zh-CN/rows';
import { share } from '../../src/locales/zh-CN/share';
import { taskPresets } from '../../src/locales/zh-CN/taskPresets';
import { tasks } from '../../src/locales/zh-CN/tasks';
import {
  eventually,
  goTo,
  launchBrowser,
  openPreview,
  paneFrame,
  picture,
  tableCell,
  values,
  type Preview,
} from './preview';

jest.setTimeout(300_000);

let browser: Browser;
let preview: Preview;
beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser, { lang: 'zh-CN' });
  const { pane } = preview;
  await pane.getByRole('button', { name: '选择计划表' }).click();
  for (const name of ['目标卡', '执行计划表', '任务分解甘特', '美誉度与责任', '季度预算'])
    await pane.getByRole('option').filter({ hasText: name }).first().click();
  await pane.getByRole('button', { name: '下一步' }).click();
  await pane.getByText('带完整示例').click();
  await pane.getByRole('button', { name: '插入 5 张计划表' }).click();
  await pane.getByRole('button', { name: '返回首页' }).click();
});
afterAll(() => browser.close());

async function until(is: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + 30_000;
  while (!(await is())) {
    if (Date.now() > limit) throw new Error('It did not come about.');
    await preview.page.waitForTimeout(250);
  }
}

test('Home counts what needs a look, and each entry leads to its cell', async () => {
  const { page, pane } = preview;
  const first = pane.getByRole('region', { name: home.first });
  await first.waitFor();
  await picture(page, 'work-home-zh-CN');
  const entry = first.getByRole('button').first();
  const title = (await entry.locator('span span').first().textContent())!;
  await entry.click();
  // The row it leads to is the one it speaks of.
  await until(async () => {
    const row = (await page.locator('input.univer-size-full').first().inputValue()).replace(/\D/g, '');
    const [line = []] = await values(page, `A${row}:H${row}`);
    return line.map(String).some((cell) => cell !== '' && title.includes(cell));
  });
});

test('Alerts: by owner, and the text for WeCom is on the clipboard', async () => {
  const { page, pane } = preview;
  await page.locator('.strip').getByRole('button', { name: '预警' }).click();
  await pane.getByRole('heading', { name: alerts.title }).waitFor();
  const list = pane.getByRole('region', { name: alerts.list });
  const all = await list.getByRole('listitem').count();
  const owner = pane.getByLabel(alerts.owner);
  const name = (await owner.locator('option').nth(1).textContent())!;
  await owner.selectOption({ index: 1 });
  const shown = await list.getByRole('listitem').count();
  expect(shown).toBeLessThan(all);
  expect(name).toContain(`(${shown})`);
  await pane.getByLabel(alerts.text.format).selectOption('wecom');
  await pane.getByRole('button', { name: alerts.text.copy }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith('### ')).toBe(true);
  expect(copied.match(/^> /gm)!.length).toBeGreaterThanOrEqual(shown);
  await picture(page, 'work-alerts-zh-CN');
});

test('a routine is done: its date stands in the settings, its status follows, Undo takes it back', async () => {
  const { page, pane } = preview;
  const routines = pane.getByRole('region', { name: alerts.routines });
  const [button] = await routines.getByRole('button').all();
  const before = await routines.getByRole('button').count();
  await button!.click();
  await routines.getByText(/撤销[一多]次/).waitFor();
  await until(async () => (await routines.getByRole('button').count()) === before - 1);
  await picture(page, 'work-routine-zh-CN');
});

const show = (place: string) => paneFrame(preview.page).evaluate((hash) => void (window.location.hash = hash), place);

/** What stands in a cell of a table, whatever sheet is in view. */
const inTable = (table: string, row: number, column: number) =>
  paneFrame(preview.page).evaluate(
    ([name, down, right]) =>
      Excel.run(async (context) => {
        const body = context.workbook.tables.getItem(name as string).getDataBodyRange();
        const cell = body.getCell(down as number, right as number).load('values');
        await context.sync();
        return (cell.values as unknown[][])[0]![0];
      }),
    [table, row, column] as const,
  );

test('a row of the plan becomes tasks: written below the last one, its Gantt computes itself', async () => {
  const { page, pane } = preview;
  await show('tasks');
  await pane.getByLabel(tasks.row, { exact: true }).selectOption({ index: 2 });
  await pane.getByRole('button', { name: tasks.split }).click();
  const list = pane.getByRole('region', { name: tasks.list });
  expect(await list.getByRole('listitem').count()).toBe(5);
  await picture(page, 'work-tasks-zh-CN');
  await pane.getByRole('button', { name: tasks.writeButton.other.replace('{count}', '5') }).click();
  await pane.getByRole('button', { name: paneWords.written.show }).click();
  await until(async () => /^A33/.test(await page.locator('input.univer-size-full').first().inputValue()));
  expect(await inTable('EXP_Wbs', 20, 0)).toBe('W21');
  expect(await inTable('EXP_Wbs', 20, 3)).toBe(taskPresets.campaign.brief.task);
  // From 11 to 17 May, which is week 6 of the plan; its days are computed.
  await until(async () => (await inTable('EXP_Wbs', 20, 14)) === 7);
  expect([await inTable('EXP_Wbs', 20, 22), await inTable('EXP_Wbs', 20, 23)]).toEqual([0, 1]);
});

test('money is divided and written as shown; an adjustment of a tripped line waits for its signatures', async () => {
  const { page, pane } = preview;
  await show('budget');
  const divide = pane.getByRole('region', { name: budget.divide.title });
  await divide.getByLabel(budget.divide.weights).selectOption('lroi');
  const first = (await divide.getByRole('listitem').first().textContent())!;
  const shown = Number(/→ ([\d,]+)/.exec(first)![1]!.replaceAll(',', ''));
  await divide.getByRole('button', { name: budget.divide.write.other.replace('{count}', '7') }).click();
  await divide.getByText(/位于/).waitFor();
  expect(await inTable('QBK_Bud', 0, 4)).toBe(shown);

  await pane.getByRole('button', { name: /准备调整 L7/ }).click();
  const adjust = pane.getByRole('region', { name: budget.adjust.title });
  await adjust.getByLabel(budget.adjust.proposed).fill('90000');
  await adjust.getByRole('button', { name: budget.adjust.write }).click();
  await adjust
    .getByText(/会签后生效/)
    .first()
    .waitFor();
  await until(async () => (await inTable('QBK_Adj', 3, 13)) === false);
  expect(await inTable('QBK_Adj', 3, 1)).toBe('L7');
  await pane.getByRole('region', { name: budget.waiting.title }).getByText(/L7/).waitFor();
  await picture(page, 'work-budget-zh-CN');
});

test('a prompt card goes into an empty cell, and not into one in use', async () => {
  const { page, pane } = preview;
  await pane.getByRole('navigation').getByRole('button').last().click();
  await pane.getByRole('menuitem', { name: prompts.title }).click();
  await pane.getByRole('heading', { name: prompts.title }).waitFor();
  await page.getByText('目标卡', { exact: true }).last().click();
  const used = await tableCell(page, 'EXP_Goal', '目标描述', 0);
  await goTo(page, used);
  await pane.getByRole('region', { name: prompts.column }).getByRole('button').first().click();
  await pane.getByRole('button', { name: prompts.insert }).click();
  await pane.getByRole('alert').filter({ hasText: used }).waitFor();
  // Below the last goal.
  const free = used.replace(/\d+/, (row) => String(Number(row) + 6));
  await goTo(page, free);
  await pane.getByText(free, { exact: false }).first().waitFor();
  await pane.getByRole('button', { name: prompts.insert }).click();
  await eventually(page, free, '从：____；到：____；截止：____；支撑：____');
  await picture(page, 'work-prompts-zh-CN');
});

test('a table above another gets rows, and an alert is led to the register it belongs in', async () => {
  const { page, pane } = preview;
  await paneFrame(page).evaluate(() => void (window.location.hash = 'rows'));
  await pane.getByRole('heading', { name: rows.title, level: 1 }).waitFor();
  const above = () => tableCell(page, 'QBK_Play', '情景', 0);
  await page.getByText('美誉度与责任', { exact: true }).last().click();
  const [voice, level] = await Promise.all([
    tableCell(page, 'QBK_Voice', '事件', 0),
    tableCell(page, 'QBK_Voice', '预警等级', 0),
  ]);
  await goTo(page, await above());
  await pane.getByRole('textbox', { name: rows.more.count }).fill('3');
  await pane.getByRole('button', { name: '增加 3 行' }).click();
  await pane
    .getByText(/已在 .* 增加 3 行。/)
    .first()
    .waitFor();
  const lower = (address: string) => address.replace(/\d+/, (row) => String(Number(row) + 3));
  expect(await tableCell(page, 'QBK_Voice', '事件', 0)).toBe(lower(voice));
  const levels = (await values(page, `${lower(level)}:${lower(lower(level))}`)).flat();
  const yellow = levels.indexOf('黄色');
  await goTo(
    page,
    lower(voice).replace(/\d+/, (row) => String(Number(row) + yellow)),
  );
  await pane.getByText(/还没有这张表/).waitFor();
  await picture(page, 'work-rows-zh-CN');
});

test('the menu of a cell leads to the share page, for what is selected', async () => {
  const { page, pane } = preview;
  await goTo(page, 'C24');
  const grid = (await page.locator('canvas[id^=univer-sheet-main]').boundingBox())!;
  await page.mouse.click(grid.x + 300, grid.y + 300, { button: 'right' });
  await page.getByText('Plansheet', { exact: true }).last().hover();
  await page.getByText('转换为数值').click();
  await pane.getByRole('heading', { name: share.title }).waitFor();
  await pane.getByRole('combobox').filter({ hasText: share.selection }).waitFor();
  await picture(page, 'work-values-zh-CN');
});

test('rows of a monitoring tool go into a plan table: words decided, what is there already left out', async () => {
  const { page, pane } = preview;
  await paneFrame(page).evaluate(() => {
    window.location.hash = 'import';
  });
  await pane.getByLabel(importing.table, { exact: true }).selectOption('QBK_Voice');
  const rows = [
    ['监测日报', '', '', '', '', '', ''],
    ['发布时间', '渠道', '关键词组', '事件', '声量', '情感', '传播速度'],
    ['2026-05-29 14:00', '新闻平台', '行业热点词', '高温贴士', '5,200', '0.4', '130%'],
    ['2026/5/30 下午3:30', '短视频', '品牌词', '=1+1', '１.2万', '-0.35', '45%'],
    ['2026-05-31', '社交媒体', '品牌词', '到货慢', '很多', '-0.1', '5%'],
  ];
  const text = rows.map((row) => row.join('\t')).join('\n');
  await page.evaluate((lines) => navigator.clipboard.writeText(lines), text);
  await pane.getByLabel(importing.paste).click();
  await page.keyboard.press('ControlOrMeta+V');
  await pane.getByLabel(/^“短视频”/).selectOption('社交媒体');
  await picture(page, 'work-import-zh-CN');
  await pane.getByLabel(importing.unreadChoice).selectOption(importing.unreadChoices.leaveOut);
  await pane.getByLabel(importing.thereChoice).waitFor();
  await pane.getByRole('button', { name: '写入 1 行' }).click();
  await pane.getByRole('button', { name: paneWords.written.show }).click();
  const last = await tableCell(page, 'QBK_Voice', '事件', 4);
  await eventually(page, last, '=1+1');
  const row = last.replace(/\D/g, '');
  const [cells = []] = await values(page, `A${row}:G${row}`);
  expect(cells).toEqual([46172 + 15.5 / 24, '社交媒体', '品牌词', '=1+1', 12_000, -0.35, 0.45]);
  // Computed columns go on.
  const [[level] = []] = await values(page, `H${row}`);
  expect(level).not.toBe('');
  await picture(page, 'work-imported-zh-CN');
});

/** One cell of the workbook: by its name, or in a table by header and row. */
const put = (at: { name: string } | { table: string; header: string; row: number }, value: number) =>
  paneFrame(preview.page).evaluate(
    ([place, wanted]) =>
      Excel.run(async (context) => {
        const { names, tables } = context.workbook;
        const cell =
          'name' in place
            ? names.getItem(place.name).getRange()
            : tables.getItem(place.table).columns.getItem(place.header).getDataBodyRange().getCell(place.row, 0);
        cell.values = [[wanted]];
        await context.sync();
      }),
    [at, value] as const,
  );

test('a state is kept, what turns and moves afterwards is told, the worst first, and leads to its cell', async () => {
  const { page, pane } = preview;
  await show('archive');
  const plan = pane.getByRole('combobox', { name: archive.plan, exact: true });
  await plan.selectOption({ index: 1 });
  await pane.getByRole('button', { name: archive.snapshots.take }).click();
  await pane
    .getByText(/^快照 S1：/)
    .first()
    .waitFor();
  const before = await inTable('EXP_Wbs', 0, 17);
  await put({ table: 'EXP_Wbs', header: '完成率', row: 0 }, 0.2);
  // Its status is computed by then.
  await until(async () => (await inTable('EXP_Wbs', 0, 17)) !== before);
  const turned = `${String(before)} → ${String(await inTable('EXP_Wbs', 0, 17))}`;
  await pane.getByRole('button', { name: '用 S1 和现在对比' }).click();
  await pane.getByRole('button', { name: archive.compare.run }).click();
  const changes = pane.getByRole('region', { name: /处变化$/ });
  const worst = changes.getByRole('button').filter({ hasText: 'W01' }).first();
  await worst.waitFor();
  expect(await worst.textContent()).toContain(turned);
  await picture(page, 'work-archive-zh-CN');
  await worst.click();
  const status = await tableCell(page, 'EXP_Wbs', '任务状态', 0);
  await until(async () => (await page.locator('input.univer-size-full').first().inputValue()) === status);
});

test('a review that is due begins with a row for each line of the budget, and is not begun twice', async () => {
  const { page, pane } = preview;
  await put({ name: 'SET_AsOf' }, 46181);
  await show('alerts');
  const start = pane.getByRole('button', { name: /^开始复盘：双周ROI/ });
  await start.click();
  await pane.getByRole('button', { name: alerts.review.write }).click();
  await pane.getByText('2026年6月7日 的 7 行已写好').first().waitFor();
  await picture(page, 'work-review-zh-CN');
  // 7 June; the lines of the plan in their order.
  expect(await inTable('QBK_Roi', 28, 0)).toBe(46180);
  expect(await inTable('QBK_Roi', 34, 1)).toBe('L7');
  await start.click();
  await start.click();
  await pane.getByText(/的行已经有了/).waitFor();
});

test('nothing went wrong on the page, nothing left the machine', () => {
  expect(preview.complaints).toEqual([]);
});
