/**
 * Charts over cells of this or another sheet. Excel offers add-ins no alternative text for charts: what the chart shows becomes its name,
 * which the selection pane lists and screen readers say.
 */
import { cell, rectOf, splitReference } from '../../sheet/address';
import type { PlanChart } from '../../sheet/plan';
import { rangeOf } from './areas';
import type { Job } from './requests';

const types = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  barStacked: 'BarStacked',
  columnStacked: 'ColumnStacked',
  line: 'Line',
  pie: 'Pie',
  doughnut: 'Doughnut',
  combo: 'ColumnClustered',
} as const satisfies Record<PlanChart['kind'], string>;

const round = new Set<PlanChart['kind']>(['pie', 'doughnut']);

export function chartJob(workbook: Excel.Workbook, sheet: Excel.Worksheet, plan: PlanChart): Job {
  return { weight: 3000 + plan.series.length * 3000, run: () => putChart(workbook, sheet, plan) };
}

function putChart(workbook: Excel.Workbook, sheet: Excel.Worksheet, plan: PlanChart): void {
  const cellsOf = (reference: string) => {
    const { sheet: name, address } = splitReference(reference);
    return rangeOf(workbook.worksheets.getItem(name), address);
  };
  const [first, ...others] = plan.series;
  if (!first) return;
  const { columns } = rectOf(splitReference(first.values).address);
  const chart = sheet.charts.add(types[plan.kind], cellsOf(first.values), columns === 1 ? 'Columns' : 'Rows');
  chart.name = plan.alt;
  chart.title.text = plan.title;
  // Else a chart over folded columns would be empty.
  chart.plotVisibleOnly = false;
  const at = rectOf(plan.at);
  chart.setPosition(cell(at.row, at.column), cell(at.row + at.rows - 1, at.column + at.columns - 1));

  const drawn = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  const categories = cellsOf(plan.categories);
  plan.series.forEach((series, index) => {
    const target = drawn[index];
    if (!target) return;
    if (index > 0) target.setValues(cellsOf(series.values));
    target.setXAxisValues(categories);
    putSeries(target, series, plan.kind);
  });
  chart.legend.visible = plan.series.length > 1 || round.has(plan.kind);
  chart.legend.position = 'Bottom';
  if (!round.has(plan.kind)) putAxes(chart.axes, plan);
}

function putAxes(axes: Excel.ChartAxes, { numberFormat, secondNumberFormat, fromZero }: PlanChart): void {
  if (numberFormat) axes.valueAxis.numberFormat = numberFormat;
  if (fromZero) axes.valueAxis.minimum = 0;
  if (secondNumberFormat) axes.getItem('Value', 'Secondary').numberFormat = secondNumberFormat;
}

function putSeries(target: Excel.ChartSeries, series: PlanChart['series'][number], kind: PlanChart['kind']): void {
  target.name = series.name;
  const asLine = kind === 'line' || series.line;
  if (kind === 'combo' && series.line) target.chartType = 'Line';
  if (series.secondary) target.axisGroup = 'Secondary';
  // A round chart has one series and a colour for each of its parts, which Excel picks.
  if (round.has(kind)) return;
  if (asLine) target.format.line.color = series.color;
  else target.format.fill.setSolidColor(series.color);
}
