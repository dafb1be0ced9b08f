/** The page around the spreadsheet: ribbon, languages, theme, pane, choices while typing, files in and out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import {
  eventually,
  goTo,
  launchBrowser,
  openPreview,
  paneFrame,
  picture,
  type,
  values,
  type Preview,
} from './preview';

jest.setTimeout(300_000);

const folder = mkdtempSync(path.join(os.tmpdir(), 'plansheet-'));
let browser: Browser;
let preview: Preview;
beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser, { lang: 'en', theme: 'light' });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const addInReady = (page: Page) => page.locator('.strip button:not(:disabled)').first().waitFor();
const state = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const file = async (page: Page, menu: string, item: string) => {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('the ribbon runs the add-in, and the add-in shows its pane', async () => {
  const { page, pane } = preview;
  await addInReady(page);
  const buttons = await page.locator('.strip').getByRole('button').allTextContents();
  expect(buttons.slice(0, 2)).toEqual(['Open pane', 'Insert plan']);
  await page.locator('.pane-title button').click();
  expect(await page.locator('.pane').isVisible()).toBe(false);
  expect(state(page)).toEqual({ lang: 'en', theme: 'light', pane: 'closed' });
  await page.getByRole('button', { name: 'Insert plan' }).click();
  await pane.getByRole('heading', { name: 'Insert plan sheets' }).waitFor();
  expect(state(page)).toEqual({ lang: 'en', theme: 'light' });
  // By keyboard from the sheet.
  await goTo(page, 'A1');
  await page.keyboard.press('Control+Alt+Shift+F');
  await pane.getByRole('heading', { name: 'KPI functions' }).waitFor();
  await page.getByRole('separator').focus();
  await page.keyboard.press('ArrowLeft');
  expect(state(page)).toMatchObject({ width: '380' });
});

test('what breaks a validation with a formula is refused as it is typed, in the words of the validation', async () => {
  const { page } = preview;
  await paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('X1:Y1').values = [['first', 5]];
      sheet.getRange('X1:X9').dataValidation.set({
        rule: { custom: { formula: '=COUNTIF($X$1:$X$9,X1)=1' } },
        errorAlert: { style: 'Stop', title: 'Twice', message: 'It is there already.', showAlert: true },
      });
      sheet.getRange('Y2:Y9').dataValidation.set({
        rule: { wholeNumber: { formula1: 1, formula2: '=$Y$1', operator: 'Between' } },
        errorAlert: { style: 'Stop', title: 'Most', message: 'No more than Y1.', showAlert: true },
      });
      await context.sync();
    }),
  );
  for (const [address, fine, wrong, refusal] of [
    ['X2', 'second', 'first', 'It is there already.'],
    ['Y2', '4', '9', 'No more than Y1.'],
  ] as const) {
    await type(page, address, wrong);
    await page.getByText(refusal).waitFor();
    await page.keyboard.press('Escape');
    await type(page, address, fine);
    await eventually(page, address, address === 'Y2' ? 4 : fine);
  }
});

test('an argument offers its words, in the order of its list', async () => {
  const { page } = preview;
  await goTo(page, 'A1');
  await page.keyboard.type('=KPI.STATUS(90,100,');
  await page.getByRole('option', { name: /"lower"/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type(')');
  await page.keyboard.press('Enter');
  await eventually(page, 'A1', 'GREEN');
});

test('an error says why when it is pointed at', async () => {
  const { page } = preview;
  await type(page, 'A2', '=KPI.STATUS("many",100)');
  await eventually(page, 'A2', '#VALUE!');
  const grid = (await page.locator('canvas[id^=univer-sheet-main]').boundingBox())!;
  // The second row below the row of column letters; once beside it first, so that the cell is newly entered.
  await page.mouse.move(grid.x + 300, grid.y + 300);
  await page.mouse.move(grid.x + 80, grid.y + 50);
  await page.getByText('actual must be a number').waitFor();
  await picture(page, 'page-error');
});

test('another language: ribbon, menus, pane and the help of functions', async () => {
  const { page, pane } = preview;
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: '繁體中文' }).click();
  // The pane is loaded anew and opens where it was.
  await pane.getByRole('heading', { name: 'KPI 函數' }).waitFor();
  await page.getByRole('button', { name: '開啟窗格' }).waitFor();
  await addInReady(page);
  expect(state(page)).toMatchObject({ lang: 'zh-TW' });
  await goTo(page, 'C1');
  await page.keyboard.type('=KPI.STATUS(1,1,');
  await page.getByRole('option', { name: /"lower" 越低越好/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await values(page, 'A1:C1')).toEqual([['GREEN', '', '']]);
});

test('the dark theme reaches the pane', async () => {
  const { page, pane } = preview;
  await page.getByRole('button', { name: '深色佈景主題' }).click();
  await pane.getByRole('heading', { level: 1 }).waitFor();
  const background = await pane.locator('body').evaluate((body) => {
    const painted = [body, ...body.querySelectorAll('*')].map((element) => getComputedStyle(element).backgroundColor);
    return painted.find((color) => color !== 'rgba(0, 0, 0, 0)') ?? '';
  });
  const [red = 255] = (background.match(/\d+/g) ?? []).map(Number);
  expect(red).toBeLessThan(80);
  await picture(page, 'page-dark-zh-TW');
});

test('what is saved can be opened again, formulas of ours included', async () => {
  const { page } = preview;
  await addInReady(page);
  const [download] = await Promise.all([page.waitForEvent('download'), file(page, '檔案', '另存為 .xlsx')]);
  const saved = path.join(folder, 'saved.xlsx');
  await download.saveAs(saved);
  // Typed after saving, so that opening has something to lose and asks.
  await type(page, 'D1', 'lost');
  await eventually(page, 'D1', 'lost');
  await page.locator('input[type=file]').setInputFiles(saved);
  await page.getByRole('button', { name: '不要儲存' }).click();
  await page.getByRole('heading', { name: /^saved/ }).waitFor();
  await addInReady(page);
  await eventually(page, 'A1', 'GREEN');
  await eventually(page, 'A2', '#VALUE!');
  expect(await values(page, 'D1')).toEqual([['']]);
});

test('a .csv in the code page of Excel in China becomes a sheet beside the others', async () => {
  const { page } = preview;
  // "客户,金额 / 张三,12.5 / =1+1,7" in GBK.
  const bytes = Buffer.from('bfcdbba72cbdf0b6ee0ad5c5c8fd2c31322e350a3d312b312c370a', 'hex');
  const csv = path.join(folder, 'orders 2026.csv');
  writeFileSync(csv, bytes);
  await page.locator('input[type=file]').setInputFiles(csv);
  await page.getByRole('status').filter({ hasText: 'orders 2026' }).waitFor();
  expect(await values(page, 'A1:B3')).toEqual([
    ['客户', '金额'],
    ['张三', 12.5],
    ['=1+1', 7],
  ]);
});

test('sample orders come with the table they make', async () => {
  const { page } = preview;
  await file(page, '檔案', '範例訂單');
  await eventually(page, 'A801', 'A00800');
  await eventually(page, 'G1', '客戶');
  expect((await values(page, 'G2:H2'))[0]).toEqual([expect.stringMatching(/^C\d{4}$/), expect.any(Number)]);
  await picture(page, 'page-sample-orders');
});

test('what is no workbook is refused with a sentence', async () => {
  const { page } = preview;
  const text = path.join(folder, 'notes.docx');
  writeFileSync(text, 'no');
  await page.locator('input[type=file]').setInputFiles(text);
  await page.getByRole('alert').filter({ hasText: '無法開啟 notes.docx' }).waitFor();
});

test('nothing went wrong on the page, nothing left the machine', () => {
  expect(preview.complaints).toEqual([]);
});
