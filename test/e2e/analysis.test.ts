/** Tests and attribution as an analyst does them, in the real pane: a test judged and logged, the models of a plan's touches on a sheet. */
import type { Browser } from 'playwright-core';
import { attributionWords } from '../../src/locales/attribution';
import { paneWords } from '../../src/locales/pane';
import { rfmWords } from '../../src/locales/rfm';
import { testLabWords } from '../../src/locales/testLab';
import { speechOf } from '../../src/taskpane/words';
import { eventually, launchBrowser, openPreview, paneFrame, picture, values, type Preview } from './preview';

jest.setTimeout(300_000);

let browser: Browser;
let preview: Preview;
beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser, { lang: 'zh-CN' });
});
afterAll(() => browser.close());

const show = (place: string) => paneFrame(preview.page).evaluate((hash) => void (window.location.hash = hash), place);

test('a test is judged by the plan’s confidence and becomes a row of the log', async () => {
  const { page, pane } = preview;
  const [words, paneText] = await Promise.all([testLabWords['zh-CN'](), paneWords['zh-CN']()]);
  const speech = speechOf('zh-CN', paneText);
  await show('testLab');
  await pane.getByRole('button', { name: words.log.insert }).click();
  await pane.getByRole('button', { name: paneText.gallery.next, exact: true }).click();
  await pane.getByText(paneText.form.sample).click();
  await pane.getByRole('button', { name: speech.count(paneText.form.insert, 1) }).click();
  await pane.getByRole('button', { name: paneText.result.home }).waitFor();

  await show('testLab');
  const take = pane.getByRole('combobox', { name: words.take });
  await take.selectOption({ index: 12 });
  await pane.getByText(words.verdicts.b, { exact: true }).first().waitFor();
  await pane.getByRole('textbox', { name: words.fields.conversionsB }).fill('240');
  await pane.getByRole('combobox', { name: words.add.variable }).selectOption({ index: 1 });
  await pane.getByRole('button', { name: words.add.add }).click();
  await pane.getByRole('button', { name: paneText.written.show }).click();
  // Of the new row: the sheet works out what the pane said.
  await pane.getByRole('button', { name: /^T42/ }).waitFor();
  const address = await paneFrame(page).evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address.split('!').at(-1)!;
    }),
  );
  expect((await values(page, address))[0]!.slice(3, 7)).toEqual([5800, 228, 5800, 240]);
  await eventually(page, address.replace(/^A(\d+):.*/, 'M$1'), words.verdicts.open);
  await picture(page, 'test-lab');
});

test('the touches of the plan: models beside each other, and a sheet that answers the same', async () => {
  const { page, pane } = preview;
  const [words, listWords] = await Promise.all([attributionWords['zh-CN'](), rfmWords['zh-CN']()]);
  await show('attribution');
  await pane.getByRole('button', { name: 'QBK_Touch' }).click();
  await pane.getByRole('button', { name: words.start }).click();
  await pane.getByRole('region', { name: words.channels }).waitFor();
  await pane.getByRole('button', { name: listWords.writeButton }).click();
  await pane.getByRole('button', { name: listWords.show }).waitFor();
  // P3 to P5 of the sample: the last touch brought 720 to private domain and to search ads each, 260 to short video.
  await eventually(page, 'B12', 720);
  expect((await values(page, 'B12:B18')).flat()).toEqual([720, 720, 260, 0, 0, 0, 1700]);
  await picture(page, 'attribution');
});

test('nothing went wrong on the page, nothing left the machine', () => {
  expect(preview.complaints).toEqual([]);
});
