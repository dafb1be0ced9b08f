/** The README's pictures (`npm run pictures` keeps them), and that what they show still comes about as the README says. */
import { extentsOfSheets, showSheet } from '../pictures/extents';
import { eventually, goTo, launchBrowser, openPreview, picture, tableCell } from './preview';

const said = {
  en: {
    choose: 'Choose a plan sheet',
    all: 'Choose all',
    next: 'Next',
    sample: 'With a complete example',
    insert: /^Insert 25/,
    done: /^26 sheets/,
    gantt: 'WBS & Gantt',
    status: 'Task status',
    late: 'Overdue',
  },
  'zh-CN': {
    choose: '选择计划表',
    all: '全选',
    next: '下一步',
    sample: '带完整示例',
    insert: /^插入 25/,
    done: /^已插入 26/,
    gantt: '任务分解甘特',
    status: '任务状态',
    late: '已延期',
  },
};
const dashboards = { 'AMP-1': 'annual', 'QBK-1': 'quarterly', 'EXP-1': 'execution' };
/** Cards, alerts and the first row of charts, at their full width in every language. */
const most = { width: 1600, height: 766 };

/** Takes the pictures; answers what was seen on the way. */
export async function takePictures(lang: keyof typeof said) {
  const words = said[lang];
  const browser = await launchBrowser();
  try {
    const { page, pane, complaints } = await openPreview(browser, { lang });
    await pane.getByRole('button', { name: words.choose }).click();
    // Once clicked, a button offers the opposite.
    for (let pack = 0; pack < 3; pack++) await pane.getByRole('button', { name: words.all }).first().click();
    await pane.getByRole('button', { name: words.next }).click();
    await pane.getByText(words.sample).click();
    await pane.getByRole('button', { name: words.insert }).click();
    await pane.getByRole('heading', { name: words.done }).waitFor({ timeout: 240_000 });
    await pane.getByRole('button', { name: words.gantt }).click();
    await eventually(page, 'A1', words.gantt);
    const tenth = await tableCell(page, 'EXP_Wbs', words.status, 9);
    await eventually(page, tenth, words.late);
    await goTo(page, 'AC33');
    await goTo(page, 'S13');
    await page.waitForTimeout(1000);
    await picture(page, `readme/preview-${lang}`);

    const sheets = (await extentsOfSheets(page)).filter(({ code }) => code in dashboards);
    await page.locator('.pane-title button').click();
    for (const sheet of sheets) {
      const clip = await showSheet(page, sheet, most);
      await picture(page, `readme/${dashboards[sheet.code as keyof typeof dashboards]}-${lang}`, clip);
    }
    return { dashboards: sheets.map(({ code }) => code).sort(), complaints };
  } finally {
    await browser.close();
  }
}
