/**
 * A picture of every sheet in every language, empty and with the sample, drawn by the preview into `test/output/sheets`; and that nothing
 * that stands on them is cut off. `npm run pictures:sheets` makes them all, `-- -t 'zh-TW sample'` a part.
 */
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { pane as english } from '../../src/locales/en/pane';
import { pane as simplified } from '../../src/locales/zh-CN/pane';
import { pane as taiwan } from '../../src/locales/zh-TW/pane';
import { library } from '../../src/templates';
import { launchBrowser, openPreview } from '../e2e/preview';
import { clippedTexts } from './clipped';
import { extentsOfSheets, showSheet } from './extents';

jest.setTimeout(900_000);

const languages = { en: english, 'zh-CN': simplified, 'zh-TW': taiwan };
/** A picture larger than this is cut in tiles, so that its letters can be read. */
const tile = { width: 1560, height: 1080 };
/** Beyond these a sheet only goes on as it has begun. */
const most = { width: 4600, height: 2600 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cases = Object.entries(languages).flatMap(([lang, words]) =>
  (['sample', 'empty'] as const).map((content) => ({ lang, words, content })),
);

test.each(cases)('$lang $content', async ({ lang, words, content }) => {
  const theme = process.env.PICTURES_THEME ?? 'light';
  const { page, pane, complaints, close } = await openPreview(browser, { lang, theme });
  await pane.getByRole('button', { name: words.home.start }).click();
  // Once clicked, a button offers the opposite.
  const selectAll = pane.getByRole('button', { name: words.gallery.selectAll });
  await selectAll.first().click();
  while ((await selectAll.count()) > 0) await selectAll.first().click();
  await pane.getByRole('button', { name: words.gallery.next, exact: true }).click();
  if (content === 'sample') await pane.getByText(words.form.sample).click();
  else await pane.getByLabel(words.form.brand).fill('Qingyu 青屿');
  const insert = words.form.insert.other.replace('{count}', String(library.sheets.length));
  await pane.getByRole('button', { name: insert }).click();
  await pane.getByRole('button', { name: words.result.again }).waitFor();
  await page.locator('.pane-title button').click();

  const folder = `test/output/sheets/${lang}/${content}${theme === 'dark' ? '-dark' : ''}`;
  mkdirSync(folder, { recursive: true });
  const clipped: string[] = [];
  for (const sheet of await extentsOfSheets(page)) {
    const frame = await showSheet(page, sheet, most);
    for (let top = 0, row = 1; top < frame.height; top += tile.height, row += 1) {
      for (let left = 0, column = 1; left < frame.width; left += tile.width, column += 1) {
        await page.screenshot({
          path: `${folder}/${sheet.code}-${row}${column}.png`,
          clip: {
            x: frame.x + left,
            y: frame.y + top,
            width: Math.min(tile.width, frame.width - left),
            height: Math.min(tile.height, frame.height - top),
          },
        });
      }
    }
    clipped.push(...(await clippedTexts(page, sheet.name)).map((one) => `${sheet.code} ${one}`));
  }
  expect(complaints).toEqual([]);
  expect(clipped).toEqual([]);
  await close();
});
