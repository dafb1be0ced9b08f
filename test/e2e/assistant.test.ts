/** Functions filled in, cells explained, customers scored: as an analyst does it, in the real pane, in English and Chinese. */
import { readFileSync } from 'node:fs';
import type { Browser, Frame } from 'playwright-core';
import { explainWords } from '../../src/locales/explain';
import { functionFormWords } from '../../src/locales/functionForm';
import { paneWords } from '../../src/locales/pane';
import { rfmWords } from '../../src/locales/rfm';
import { speechOf } from '../../src/taskpane/words';
import { plainRfm } from '../bench/plain-rfm';
import { eventually, goTo, launchBrowser, openPreview, picture, values, type Preview } from './preview';

jest.setTimeout(600_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const frameOf = ({ page }: Preview): Frame => page.frames().find((frame) => frame.url().includes('taskpane.html'))!;
const show = (preview: Preview, place: string) =>
  frameOf(preview).evaluate((hash) => void (window.location.hash = hash), place);

/** CDNOW: 6,919 orders of 2,357 customers (see test/analytics/fixtures/README.md). */
const orders = readFileSync('test/analytics/fixtures/rfm/cdnow_transactions.csv', 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','));
const serial = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

const put = (preview: Preview, address: string, rows: unknown[][]) =>
  frameOf(preview).evaluate(
    ([where, cells]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(where as string);
        range.values = cells as unknown[][];
        await context.sync();
      }),
    [address, rows] as const,
  );

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  let preview: Preview;
  beforeAll(async () => {
    preview = await openPreview(browser, { lang: language });
  });
  afterAll(() => preview.close());

  test('a function is filled in from the list, its answer seen before, and put into a cell', async () => {
    const [words, pane] = await Promise.all([functionFormWords[language](), paneWords[language]()]);
    const speech = speechOf(language, pane);
    await put(preview, 'A1:C4', [
      ['KPI', language === 'en' ? 'Actual' : '实际', language === 'en' ? 'Target' : '目标'],
      ['a', 120, 100],
      ['b', 80, 100],
      ['c', 45, 46],
    ]);
    await goTo(preview.page, 'B2');
    await show(preview, 'functions/STATUS');
    await preview.pane.getByRole('button', { name: words.fill }).click();
    await goTo(preview.page, 'E2');
    const insert = preview.pane.getByRole('button', { name: speech.fill(words.insert, { place: 'Sheet1!E2' }) });
    await preview.pane.getByRole('cell', { name: 'AMBER', exact: true }).first().waitFor();
    await insert.click();
    await eventually(preview.page, 'E3', 'RED');
    await picture(preview.page, `function-form-${language}`);
  });

  test('the status is explained: why red, and how far to amber', async () => {
    const words = await explainWords[language]();
    await show(preview, 'explain');
    await goTo(preview.page, 'E3');
    await preview.pane.getByText(words.terms.distance).waitFor();
    await preview.pane.getByText('actual ÷ target = 80 ÷ 100').waitFor();
    await picture(preview.page, `explain-${language}`);
  });

  test('CDNOW through the RFM assistant: segments in the pane, a sheet with live formulas', async () => {
    const [words, pane] = await Promise.all([rfmWords[language](), paneWords[language]()]);
    const speech = speechOf(language, pane);
    const rows = orders.map(([id, date, , amount]) => [Number(id), serial(date!), Number(amount)]);
    await put(preview, 'H1:J1', [language === 'en' ? ['Customer', 'Date', 'Amount'] : ['客户', '日期', '金额']]);
    await put(preview, `H2:J${rows.length + 1}`, rows);
    await goTo(preview.page, 'I5');
    await show(preview, 'rfm');
    await preview.pane.getByRole('button', { name: words.take }).click();
    await preview.pane.getByRole('button', { name: words.start }).click();
    await preview.pane.getByRole('heading', { name: speech.count(words.result, 2357) }).waitFor();
    await picture(preview.page, `rfm-pane-${language}`);
    await preview.pane.getByRole('button', { name: words.writeButton }).click();
    await preview.pane.getByRole('button', { name: words.show }).waitFor();
    const expected = plainRfm(
      rows.map(([id]) => [id]),
      rows.map(([, date]) => [date]),
      rows.map(([, , amount]) => [amount]),
    );
    const segments = language === 'en' ? 11 : 8;
    const first = 7 + segments + 4;
    await eventually(preview.page, `A${first}`, Number(expected[0]!.id));
    const list = await values(preview.page, `A${first}:J${first + 2357}`);
    expect(list.at(-1)!.every((cell) => cell === '')).toBe(true);
    expect(list.slice(0, -1).map((row) => [row[0], row[5], row[6], row[7]])).toEqual(
      expected.map(({ id, r, f, m }) => [Number(id), r, f, m]),
    );
    const summary = await values(preview.page, `A8:B${7 + segments}`);
    expect(summary.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(2357);
    await picture(preview.page, `rfm-sheet-${language}`);
  });

  test('nothing went wrong on the page, nothing left the machine', () => {
    expect(preview.complaints).toEqual([]);
  });
});
