/** Every page of the pane in a language, light, dark and in high contrast, 320 pixels wide: nothing serious for axe, nothing cut off, all by keyboard. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { LanguageCode } from '../../../src/locales/languages';
import { paneWords } from '../../../src/locales/pane';
import type { PaneWords } from '../../../src/locales/en/pane';
import { launchBrowser, openPreview, paneFrame, picture, type Preview } from '../preview';

const ids = [...readFileSync('src/taskpane/pages/index.ts', 'utf8').matchAll(/\bid: '(\w+)'/g)].map(
  (match) => match[1]!,
);
/** Pages, and what else a page shows at an address of its own. */
const places = [...ids, 'functions/VARIANCE'];

/** A plan with its sample, so that the pages have something to show. */
async function withPlan({ page, pane }: Preview, words: PaneWords): Promise<void> {
  await pane.getByRole('button', { name: words.home.start }).click();
  // By attribute: the filter of the gallery has options too.
  const sheets = pane.locator('[role=option]');
  await sheets.first().waitFor();
  const count = await sheets.count();
  for (const fromEnd of [3, 6]) await sheets.nth(count - fromEnd).click();
  await pane.getByRole('button', { name: words.gallery.next, exact: true }).click();
  await pane.getByText(words.form.sample).click();
  await serious(page, 'insert, its form');
  await pane.getByRole('button', { name: words.form.insert.other.replace('{count}', '2') }).click();
  await pane.getByRole('button', { name: words.result.home }).waitFor();
}

async function show(page: Page, place: string): Promise<void> {
  const frame = paneFrame(page);
  await frame.evaluate((hash) => {
    window.location.hash = hash;
  }, place);
  await frame.locator('main h1:visible').waitFor();
  // Read, fetched, and still.
  await frame.waitForFunction(() => !document.querySelector('main [role=progressbar]'), undefined, { timeout: 60_000 });
}

const found: string[] = [];

/** Roles, names and order are the same in every colour: they are looked at in the light. */
const ofColours = ['color-contrast', 'link-in-text-block'];

async function serious(page: Page, where: string, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page }).include(['iframe[data-pane]', 'body']);
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  for (const { id, impact, nodes } of violations)
    if (impact === 'serious' || impact === 'critical')
      found.push(
        ...nodes.map(({ target, failureSummary }) => `${where}: ${id} at ${target.join(' ')} ${failureSummary}`),
      );
}

/** Something wider than the pane. */
async function cutOff(page: Page, where: string): Promise<void> {
  const wide = await paneFrame(page).evaluate(() => {
    const main = document.querySelector('main')!;
    return main.scrollWidth > main.clientWidth + 1;
  });
  if (wide) found.push(`${where}: wider than the pane`);
}

/** Tab goes through every stop in view and out again; nothing holds it, nothing is left out, and it is never nowhere. */
async function byKeyboard(page: Page, where: string): Promise<void> {
  const frame = paneFrame(page);
  const stops = await frame.evaluate(() => {
    const wanted = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const all = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled') &&
        element.checkVisibility({ visibilityProperty: true }) &&
        // Of a group of radio buttons only the chosen one is a stop.
        !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
    );
    // Pages seen before are still there, out of sight.
    document.querySelectorAll('[data-stop]').forEach((element) => element.removeAttribute('data-stop'));
    all.forEach((element, index) => (element.dataset.stop = String(index)));
    document.querySelector<HTMLElement>('nav a')!.focus();
    return all.length;
  });
  const reached = new Set<string>();
  for (let presses = 0; presses <= stops + 5; presses++) {
    const stop = await frame.evaluate(() => {
      const active = document.activeElement as HTMLElement | null;
      return active === document.body ? null : (active?.dataset.stop ?? 'other');
    });
    if (stop === null || !(await frame.evaluate(() => document.hasFocus()))) break;
    reached.add(stop);
    await page.keyboard.press('Tab');
  }
  const missed = await frame.evaluate(
    (seen) =>
      [...document.querySelectorAll<HTMLElement>('[data-stop]')]
        .filter((element) => !seen.includes(element.dataset.stop!))
        .map((element) => element.outerHTML.slice(0, 120)),
    [...reached],
  );
  found.push(...missed.map((element) => `${where}: Tab does not reach ${element}`));
}

async function look(page: Page, where: string, { rules, keys }: { rules?: string[]; keys?: boolean }): Promise<void> {
  for (const place of places) {
    await show(page, place);
    await serious(page, `${where}, ${place}`, rules);
    await cutOff(page, `${where}, ${place}`);
    if (keys) await byKeyboard(page, `${where}, ${place}`);
    await picture(page, `access/${where.replaceAll(' ', '-')}-${place.replace('/', '-')}`);
  }
}

/** What is wrong with any page in this language, in words. */
export async function troubleIn(lang: LanguageCode): Promise<string[]> {
  const browser = await launchBrowser();
  try {
    const words = await paneWords[lang]();
    const preview = await openPreview(browser, { lang, theme: 'light', width: '320' });
    const { page, pane } = preview;
    await withPlan(preview, words);
    await look(page, `${lang} light`, { keys: lang === 'en' });

    await page.emulateMedia({ forcedColors: 'active' });
    await look(page, `${lang} contrast`, { rules: ofColours });
    await page.emulateMedia({ forcedColors: 'none' });

    await page.locator('.quick.end > button').click();
    await pane.getByRole('heading', { level: 1 }).first().waitFor();
    await page.locator('.strip button:not(:disabled)').first().waitFor();
    await look(page, `${lang} dark`, { rules: ofColours });
    return [...found, ...preview.complaints];
  } finally {
    await browser.close();
  }
}
