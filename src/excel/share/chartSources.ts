/** The cells charts draw, as Excel writes them. Where a chart draws nothing of this workbook, Excel has no such text. */
import type { Asking } from './formulasIn';

const dimensions = ['Values', 'Categories'] as const;

/** Before a sync; what each answers, before the next. */
export function loadChartSources(sheets: { name: string; sheet: Excel.Worksheet }[]): () => () => () => Asking[] {
  // Above the requirement set the manifest asks for.
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.15')) return () => () => () => [];
  const all = sheets.map(({ name, sheet }) => ({
    name,
    charts: sheet.charts.load('items/name,items/series/items/name'),
  }));
  return () => {
    const asked = all.flatMap(({ name, charts }) =>
      charts.items.flatMap((chart) =>
        chart.series.items.flatMap((series) =>
          dimensions.map((dimension) => ({
            name,
            chart: chart.name,
            series,
            dimension,
            type: series.getDimensionDataSourceType(dimension),
          })),
        ),
      ),
    );
    return () => {
      const local = asked
        .filter(({ type }) => type.value === 'LocalRange')
        .map((one) => ({ ...one, source: one.series.getDimensionDataSourceString(one.dimension) }));
      return () =>
        local.map(({ name, chart, source }): Asking => {
          return { kind: 'chart', sheet: name, address: chart, formulas: [`=${source.value.replace(/^=/, '')}`] };
        });
    };
  };
}
