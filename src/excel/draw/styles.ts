/** Looks onto cells: per style one multi-area range; what each property of a look means in Excel. */
import { rectOf } from '../../sheet/address';
import type { Address } from '../../sheet/plan';
import type { Style } from '../../sheet/style';
import { rangeOf, rangesOf } from './areas';
import { shortJob, type Job } from './requests';

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', center: 'Center' } as const;

export function styleJobs(sheet: Excel.Worksheet, { style, areas }: { style: Style; areas: Address[] }): Job[] {
  const look: Job = {
    weight: 3000 + areas.length * 40,
    run() {
      const format = formatOf(style);
      const ranges = rangesOf(sheet, areas);
      for (const each of ranges) each.format.set(format);
      if (style.underline) putLines(ranges, ['EdgeBottom'], style.underline);
      if (style.grid) putGrid(sheet, areas, ranges, style.grid);
    },
  };
  return [look, ...areas.flatMap((area) => numberFormatJobs(sheet, area, style.numberFormat))];
}

/** The properties in the order Excel wants them: an indent holds only for an alignment to the left or right. */
function formatOf(style: Style): Excel.Interfaces.RangeFormatUpdateData {
  return {
    ...(style.font && { font: style.font }),
    ...(style.fill && { fill: { color: style.fill } }),
    ...(style.align && { horizontalAlignment: alignments[style.align] }),
    ...(style.vertical && { verticalAlignment: verticals[style.vertical] }),
    ...(style.wrap !== undefined && { wrapText: style.wrap }),
    ...(style.indent !== undefined && { indentLevel: style.indent }),
  };
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** Excel refuses inner lines to areas that have no inside. */
function putGrid(sheet: Excel.Worksheet, areas: Address[], ranges: Excel.RangeAreas[], color: string): void {
  const only = (axis: 'rows' | 'columns') => {
    const kept = areas.filter((area) => rectOf(area)[axis] > 1);
    return kept.length === areas.length ? ranges : rangesOf(sheet, kept);
  };
  putLines(ranges, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'], color);
  putLines(only('rows'), ['InsideHorizontal'], color);
  putLines(only('columns'), ['InsideVertical'], color);
}

/** Thin, as Excel draws them when nothing else is said. */
function putLines(ranges: Excel.RangeAreas[], edges: Edge[], color: string): void {
  for (const { format } of ranges) {
    for (const edge of edges) format.borders.getItem(edge).set({ style: 'Continuous', color });
  }
}

/** Excel has no number format for several areas at once. */
export function numberFormatJobs(sheet: Excel.Worksheet, area: Address, numberFormat: string | undefined): Job[] {
  if (numberFormat === undefined) return [];
  return [shortJob(() => (rangeOf(sheet, area).numberFormat = uniform(numberFormat)))];
}

/** One value for every cell of a range: Excel documents it, the type does not know it. */
function uniform(value: string): string[][] {
  return value as unknown as string[][];
}
