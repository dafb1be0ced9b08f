/** The working day of a plan: what Home says, alerts and their text, a routine done, a prompt card written, commands by menu and keyboard. */
import type { Browser } from 'playwright-core';
import { alerts } from '../../src/locales/zh-CN/alerts';
import { home } from '../../src/locales/zh-CN/home';
import { prompts } from '../../src/locales/zh-CN/prompts';
import { share } from '../../src/locales/zh-CN/share';
import { eventually, goTo, launchBrowser, openPreview, picture, tableCell, values, type Preview } from './preview';

jest.setTimeout(300_000);

let browser: Browser;
let preview: Preview;
beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser, { lang: 'zh-CN' });
  const { pane } = preview;
  await pane.getByRole('button', { name: '选择计划表' }).click();
  for (const name of ['目标卡', '任务分解甘特', '美誉度与责任'])
    await pane.getByRole('option').filter({ hasText: name }).first().click();
  await pane.getByRole('button', { name: '下一步' }).click();
  await pane.getByText('带完整示例').click();
  await pane.getByRole('button', { name: '插入 3 张计划表' }).click();
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
  await routines.getByText(/可以撤销/).waitFor();
  await until(async () => (await routines.getByRole('button').count()) === before - 1);
  await picture(page, 'work-routine-zh-CN');
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

test('nothing went wrong on the page, nothing left the machine', () => {
  expect(preview.complaints).toEqual([]);
});
