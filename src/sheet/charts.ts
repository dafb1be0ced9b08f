/** Charts of a placed sheet: where their figures stand, in colours that can be told apart, with words for those who do not see them. */
import { area, quoted } from './address';
import type { PlacedSheet } from './placed';
import type { PlanChart } from './plan';
import type { Scope } from './scope';
import { columnAddress } from './speak';
import { seriesColors } from './style';
import type { Chart } from './template';

/** A line shows change, a ring shares. */
const freeKinds = new Set<PlanChart['kind']>(['line', 'pie', 'doughnut']);

export function chartsOf(sheet: PlacedSheet, sheets: PlacedSheet[], scope: Scope): PlanChart[] {
  return sheet.charts.flatMap(({ chart, rect }) => {
    const drawn = chartOf(chart, sheet, sheets, scope);
    return drawn ? [{ ...drawn, at: area(rect) }] : [];
  });
}

function chartOf(
  chart: Chart,
  sheet: PlacedSheet,
  sheets: PlacedSheet[],
  scope: Scope,
): Omit<PlanChart, 'at'> | undefined {
  const translate = (text: string) => scope.dictionary.text(sheet.template, text);
  const address = (reference: string) => filledPart(reference, sheets) ?? columnAddress(reference, sheets, scope);
  const categories = address(chart.categories);
  const series = chart.series.flatMap(({ name, values, line, secondary }, index) => {
    const found = address(values);
    const color = seriesColors[index % seriesColors.length] ?? seriesColors[0];
    if (found === undefined) return [];
    return [
      { name: translate(name), values: found, color, ...(line ? { line } : {}), ...(secondary ? { secondary } : {}) },
    ];
  });
  if (categories === undefined || series.length === 0) return undefined;
  return {
    kind: chart.kind,
    title: translate(chart.title),
    alt: translate(chart.alt),
    categories,
    series,
    ...(chart.format === undefined ? {} : { numberFormat: chart.format }),
    ...(chart.secondFormat === undefined ? {} : { secondNumberFormat: chart.secondFormat }),
    ...(chart.signed || freeKinds.has(chart.kind) ? {} : { fromZero: true }),
  };
}

/** Of a table with spare rows only those that hold something, lest the chart shows them as gaps. */
function filledPart(reference: string, sheets: PlacedSheet[]): string | undefined {
  const [, name = '', key = ''] = /^(\w+)\[(\w+)\]$/.exec(reference) ?? [];
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ template }) => template.name === name);
    if (!table || table.filled.length === 0) continue;
    const column = table.header.column + table.columns.findIndex((one) => one.key === key);
    const rect = { ...table.body, rows: table.filled.length, column, columns: 1 };
    return `${quoted(sheet.name)}!${area(rect, 'both')}`;
  }
  return undefined;
}
