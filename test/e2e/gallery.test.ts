/** The function gallery as a person in Shanghai inserts it: every example worked out in the browser, all of them OK. */
import type { Browser } from 'playwright-core';
import { gallery } from '../../src/locales/zh-CN/gallery';
import { eventually, launchBrowser, openPreview, picture, values, type Preview } from './preview';

jest.setTimeout(300_000);

let browser: Browser;
let preview: Preview;
beforeAll(async () => {
  browser = await launchBrowser();
  preview = await openPreview(browser, { lang: 'zh-CN' });
});
afterAll(() => browser.close());

test('from the page of the functions: said before, inserted, all examples OK', async () => {
  const { page, pane } = preview;
  await pane.getByRole('navigation').getByRole('button').last().click();
  await pane.getByRole('menuitem', { name: '函数', exact: true }).click();
  await pane.getByRole('button', { name: gallery.page.open }).click();
  const offer = gallery.page.writes
    .replace('{name}', gallery.sheet.name)
    .replace('{functions}', '\\d+')
    .replace('{examples}', '(\\d+)');
  const said = await pane.getByText(new RegExp(offer)).innerText();
  const total = Number(new RegExp(offer).exec(said)![1]);
  expect(total).toBeGreaterThan(180);
  await pane.getByRole('button', { name: gallery.page.insert }).click();
  await pane.getByText(gallery.page.done.replace('{name}', gallery.sheet.name)).last().waitFor();
  const all = gallery.sheet.summary.replace('{ok}', String(total)).replace('{total}', String(total));
  await eventually(page, 'A3', all);
  const checks = (await values(page, 'D5:D420')).flat().filter((check) => check !== '');
  expect(new Set(checks)).toEqual(new Set([gallery.sheet.ok]));
  expect(checks).toHaveLength(total);
  await picture(page, 'gallery-zh-CN');
});

test('nothing went wrong on the page, nothing left the machine', () => {
  expect(preview.complaints).toEqual([]);
});
