/** How far each sheet of ours reaches, and a window large enough to see one of them whole. */
import type { Page } from 'playwright-core';
import { paneFrame } from '../e2e/preview';

export interface SheetExtent {
  name: string;
  code: string;
  /** In pixels, without the row and column headings. */
  width: number;
  height: number;
}

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

const pixelsPerPoint = 4 / 3;
const scrollBars = 24;

export function extentsOfSheets(page: Page): Promise<SheetExtent[]> {
  return paneFrame(page).evaluate(
    (scale) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name');
        await context.sync();
        const found = worksheets.items.map((sheet) => ({
          sheet,
          used: sheet.getUsedRange().load('left,top,width,height'),
          charts: sheet.charts.load('items/left,items/top,items/width,items/height'),
          properties: sheet.customProperties.load('items/key,items/value'),
        }));
        await context.sync();
        return found.flatMap(({ sheet, used, charts, properties }) => {
          const code = properties.items.find(({ key }) => key === 'Plansheet.Code')?.value;
          if (code === undefined) return [];
          const right = Math.max(used.left + used.width, ...charts.items.map((chart) => chart.left + chart.width));
          const bottom = Math.max(used.top + used.height, ...charts.items.map((chart) => chart.top + chart.height));
          return [{ name: sheet.name, code, width: right * scale, height: bottom * scale }];
        });
      }),
    pixelsPerPoint,
  );
}

/** Brings the sheet to the front in a window that holds it, and answers where on the page it is. */
export async function showSheet(page: Page, sheet: SheetExtent, most: Pick<Frame, 'width' | 'height'>): Promise<Frame> {
  const wanted = {
    width: Math.min(most.width, Math.ceil(sheet.width) + 46 + scrollBars),
    height: Math.min(most.height, Math.ceil(sheet.height) + 20 + scrollBars),
  };
  const { box: before, window } = await gridOf(page);
  await page.setViewportSize({
    width: Math.max(900, wanted.width + window.width - before.width),
    height: Math.max(500, wanted.height + window.height - before.height),
  });
  await paneFrame(page).evaluate(
    (name) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        worksheet.activate();
        worksheet.getRange('A1').select();
        await context.sync();
      }),
    sheet.name,
  );
  await page.waitForTimeout(900);
  const { box } = await gridOf(page);
  return { x: box.x, y: box.y, width: Math.min(box.width, wanted.width), height: Math.min(box.height, wanted.height) };
}

async function gridOf(page: Page): Promise<{ box: Frame; window: { width: number; height: number } }> {
  const box = await page.locator('canvas[id^=univer-sheet-main]').first().boundingBox();
  const window = page.viewportSize();
  if (!box || !window) throw new Error('The spreadsheet is not to be seen.');
  return { box, window };
}
