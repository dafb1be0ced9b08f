/** A browser on the running preview, and what a person does there: open it, go to a cell, type, paste, use the pane. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type FrameLocator, type Page } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchBrowser(): Promise<Browser> {
  const { path, libraries } = JSON.parse(process.env.PLANSHEET_BROWSER_PATHS ?? '{}') as {
    path: string;
    libraries?: string;
  };
  return chromium.launch({
    executablePath: path,
    args: quiet,
    env: { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) } as Record<string, string>,
  });
}

type Clip = NonNullable<Parameters<Page['screenshot']>[0]>['clip'];

/** Kept as test output, to be looked at. */
export async function picture(page: Page, name: string, clip?: Clip): Promise<void> {
  const path = `test/output/${name}.png`;
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, ...(clip && { clip }) });
}

export interface Preview {
  page: Page;
  /** The task pane, as a person sees it. */
  pane: FrameLocator;
  /** Whatever went wrong in the page or left it for another address. */
  complaints: string[];
  close(): Promise<void>;
}

/** The preview in a language, ready to be used. */
export async function openPreview(browser: Browser, state: Record<string, string>): Promise<Preview> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1500, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  const home = new URL(process.env.PLANSHEET_PREVIEW_URL ?? '');
  page.on('pageerror', (error) => complaints.push(`error on the page: ${error.message}`));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(`refused: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== home.host) complaints.push(`left for ${url.href}`);
  });
  await page.goto(`${home.href}?${new URLSearchParams(state)}`);
  const pane = page.frameLocator('iframe[data-pane]');
  await pane.getByRole('heading', { level: 1 }).waitFor();
  return { page, pane, complaints, close: () => context.close() };
}

export const paneFrame = (page: Page): Frame => page.frames().find((frame) => frame.url().includes('taskpane.html'))!;

/** The values of a range of the active sheet, read through Office.js in the pane. */
export async function values(page: Page, address: string): Promise<unknown[][]> {
  return paneFrame(page).evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(wanted);
        range.load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    address,
  );
}

/** Waits until the cell shows what is expected, or says what it shows instead. */
export async function eventually(page: Page, address: string, expected: unknown): Promise<void> {
  const limit = Date.now() + 60_000;
  let seen: unknown;
  do {
    seen = (await values(page, address))[0]![0];
    if (seen === expected) return;
    await page.waitForTimeout(250);
  } while (Date.now() < limit);
  await picture(page, `instead-of-${address}-${Date.now()}`);
  expect({ address, value: seen }).toEqual({ address, value: expected });
}

/** Waits until the workbook holds these sheets, or says which it holds instead. */
export async function eventuallySheets(page: Page, expected: string[]): Promise<void> {
  const limit = Date.now() + 60_000;
  let seen: string[];
  do {
    seen = await sheetNames(page);
    if (seen.join() === expected.join()) return;
    await page.waitForTimeout(250);
  } while (Date.now() < limit);
  expect(seen).toEqual(expected);
}

function sheetNames(page: Page): Promise<string[]> {
  return paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );
}

/** By the name box, as in Excel; until the sheet takes the keys, which on a busy machine is a while later. */
export async function goTo(page: Page, address: string, triesLeft = 3): Promise<void> {
  const nameBox = page.locator('input.univer-size-full').first();
  await nameBox.click();
  await nameBox.fill(address);
  await nameBox.press('Enter');
  const takesKeys = () => (document.activeElement as HTMLElement | null)?.isContentEditable === true;
  const ready = await page.waitForFunction(takesKeys, undefined, { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
  if (!ready && triesLeft > 1) await goTo(page, address, triesLeft - 1);
}

export async function type(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  // The list of functions closes 300 ms after the last key; until then Enter takes what it offers.
  if (text.startsWith('=')) await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  await page.keyboard.press('Enter');
}

/** Rows as they come from another program: tabs and line ends on the clipboard. */
export async function paste(page: Page, address: string, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join('\t')).join('\n'));
  await goTo(page, address);
  await page.keyboard.press('ControlOrMeta+V');
}

/** Address of a cell of a table, by the column's header and the row counted from 0. */
export async function tableCell(page: Page, table: string, header: string, row: number): Promise<string> {
  return paneFrame(page).evaluate(
    ([name, column, index]) =>
      Excel.run(async (context) => {
        const cell = context.workbook.tables
          .getItem(name as string)
          .columns.getItem(column as string)
          .getDataBodyRange()
          .getCell(index as number, 0);
        cell.load('address');
        await context.sync();
        return cell.address.split('!').at(-1)!;
      }),
    [table, header, row] as const,
  );
}
