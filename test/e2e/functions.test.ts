/** The functions in the cells, on real orders, against an independent computation. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { plainRfm } from '../bench/plain-rfm';
import { eventually, launchBrowser, openPreview, paste, picture, type, values, type Preview } from './preview';

jest.setTimeout(300_000);

let browser: Browser;
let preview: Preview;
beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser, { lang: 'en' });
});
afterAll(() => browser.close());

test('answers follow the cells they read, and say why there is none', async () => {
  const { page } = preview;
  await type(page, 'A1', '120');
  await type(page, 'B1', '100');
  await type(page, 'C1', '=KPI.VARIANCE(A1,B1)');
  await eventually(page, 'C1', 20);
  await type(page, 'A1', '90');
  await eventually(page, 'C1', -10);
  await type(page, 'C2', '=KPI.ROI(4000,A3)');
  await eventually(page, 'C2', '#N/A');
  await type(page, 'A3', '1000');
  await eventually(page, 'C2', 3);
  await picture(page, 'functions-en');
});

/** CDNOW: 6,919 orders of 2,357 customers (CamDavidsonPilon/lifetimes, MIT; see test/analytics/fixtures/README.md). */
const [header, ...orders] = readFileSync('test/analytics/fixtures/rfm/cdnow_transactions.csv', 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','));

const serial = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

/** The whole spilled table against the independent computation. */
async function expectRfm(lines: string[][]): Promise<void> {
  const { page } = preview;
  const expected = plainRfm(
    lines.map(([id]) => [Number(id)]),
    lines.map(([, date]) => [serial(date!)]),
    lines.map(([, , , amount]) => [Number(amount)]),
  );
  expect(expected).toHaveLength(2357);
  const first = expected.findIndex(({ id }) => id === String(Number(lines[0]![0])));
  await eventually(page, `K${first + 2}`, expected[first]!.last);
  const spilled = await values(page, `J2:S${expected.length + 2}`);
  expect(spilled.at(-1)!.every((cell) => cell === '')).toBe(true);
  expected.forEach((customer, i) => {
    const { id, last, recency, orders, amount, r, f, m, code, segment } = customer;
    const row = spilled[i]!;
    const whole = [Number(id), last, recency, orders, r, f, m, Number(code), segment];
    expect(row.filter((_, column) => column !== 4)).toEqual(whole);
    expect(row[4]).toBeCloseTo(amount, 9);
  });
}

test('RFM of pasted orders: every customer as computed independently', async () => {
  const { page } = preview;
  await paste(page, 'E1', [header!, ...orders]);
  const last = `H${orders.length + 1}`;
  await eventually(page, last, Number(orders.at(-1)![3]));
  await type(page, 'J1', `=KPI.RFM(E2:E${orders.length + 1},F2:F${orders.length + 1},H2:${last})`);
  await eventually(page, 'J1', 'Customer');

  await expectRfm(orders);
  await picture(page, 'rfm-en');

  // One order moved to the last day changes the customer's recency and score, and perhaps others' cuts.
  const [id, , ...rest] = orders[0]!;
  await type(page, 'F2', '1998-06-30');
  await expectRfm([[id!, '1998-06-30', ...rest], ...orders.slice(1)]);
});

test('nothing went wrong on the page, nothing left the machine', () => {
  expect(preview.complaints).toEqual([]);
});
