/** Three whole packs called back while they are written: the button is heard, and nothing of them is left. */
import type { Browser } from 'playwright-core';
import { launchBrowser, openPreview, picture } from './preview';

jest.setTimeout(300_000);

let browser: Browser;
beforeAll(async () => (browser = await launchBrowser()));
afterAll(() => browser.close());

test('cancel is heard in the middle of a request and leaves the workbook as it was', async () => {
  const { page, pane, complaints } = await openPreview(browser, { lang: 'en' });
  await pane.getByRole('button', { name: 'Choose a plan sheet' }).click();
  for (let pack = 0; pack < 3; pack++) await pane.getByRole('button', { name: 'Choose all' }).first().click();
  await pane.getByRole('button', { name: 'Next' }).click();
  await pane.getByText('With a complete example').click();
  await pane.getByRole('button', { name: /^Insert \d+ sheets$/ }).click({ noWaitAfter: true });
  // By its place: the driver's own click waits for more quiet than there is.
  const { x, y } = (await pane.getByRole('button', { name: 'Cancel' }).boundingBox())!;
  await page.mouse.click(x + 10, y + 10);
  await pane.getByText('Cancelled. The workbook is as it was.').filter({ visible: true }).first().waitFor();
  await picture(page, 'cancelled');
  const sheets = await page
    .frames()
    .find((frame) => frame.url().includes('taskpane.html'))!
    .evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets, names, tables } = context.workbook;
        for (const collection of [worksheets, names, tables]) collection.load('items/name');
        await context.sync();
        return [worksheets, names, tables].map(({ items }) => items.map(({ name }) => name));
      }),
    );
  expect(sheets).toEqual([['Sheet1'], [], []]);
  expect(complaints).toEqual([]);
});
