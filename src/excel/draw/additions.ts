/** Cells for sheets that exist already: what stood there is read in the same request before anything is written, so that it can be given back. */
import type { Plan, PlanBlock } from '../../sheet/plan';
import { looks } from '../../sheet/style';
import { rangeOf } from './areas';
import { shortJob, type Job } from './requests';
import { numberFormatJobs } from './styles';

export interface Addition {
  sheetName: string;
  sheet: Excel.Worksheet;
  block: PlanBlock;
  /** What may stand there instead of nothing. */
  over: number | undefined;
  /** Loaded as it was before. */
  range: Excel.Range;
}

export function additionsOf(workbook: Excel.Workbook, additions: Plan['additions']): Addition[] {
  return additions.flatMap(({ sheet: sheetName, blocks, over }) => {
    const sheet = workbook.worksheets.getItem(sheetName);
    return blocks.map((block) => {
      const range = rangeOf(sheet, block.address);
      range.load('formulas,numberFormat,format/font/color,format/fill/color');
      return { sheetName, sheet, block, over, range };
    });
  });
}

/** The cells are laid out already and may look as their owner likes: only how their numbers are shown comes with them. */
export function additionFormatJobs(
  { worksheets }: Excel.Workbook,
  { sheet, styles }: Plan['additions'][number],
): Job[] {
  return styles.flatMap(({ style, areas }) =>
    areas.flatMap((area) => numberFormatJobs(worksheets.getItem(sheet), area, style.numberFormat)),
  );
}

/** A cell that looks as one to be typed, and is computed from now on. How it looked is known by the time the job runs. */
export function computedLookJobs({ sheet, block, range }: Addition): Job[] {
  const isComputed = block.cells.every((line) =>
    line.every((one) => typeof one === 'object' && one && 'formula' in one),
  );
  if (!isComputed) return [];
  return [
    shortJob(() => {
      if (looksTyped(range.format)) paint(rangeOf(sheet, block.address), looks.computed);
    }),
  ];
}

/** Its owner has not given it another ink or ground. */
export function looksTyped({ font, fill }: { font?: { color?: string }; fill?: { color?: string } }): boolean {
  return font?.color === looks.typed.font.color && fill?.color === looks.typed.fill;
}

export function paint({ format }: Excel.Range, { font, fill }: { font: { color: string }; fill: string }): void {
  format.font.color = font.color;
  format.fill.color = fill;
}
