/** `Excel.ChartType`, the words. */
const solid = ['Col', 'Bar'].flatMap((way) => ['Clustered', 'Stacked', 'Stacked100'].map((stack) => way + stack));

export const chartTypes = new Set([
  ...['Column', 'Bar', '3DColumn', '3DBar'].flatMap((way) =>
    ['Clustered', 'Stacked', 'Stacked100'].map((stack) => way + stack),
  ),
  ...['Cylinder', 'Cone', 'Pyramid'].flatMap((body) => [...solid, 'Col'].map((kind) => body + kind)),
  ...[
    'Line',
    'LineStacked',
    'LineStacked100',
    'LineMarkers',
    'LineMarkersStacked',
    'LineMarkersStacked100',
    '3DLine',
    '3DColumn',
  ],
  ...['Pie', 'PieOfPie', 'PieExploded', 'BarOfPie', '3DPie', '3DPieExploded', 'Doughnut', 'DoughnutExploded'],
  ...['XYScatter', 'XYScatterSmooth', 'XYScatterSmoothNoMarkers', 'XYScatterLines', 'XYScatterLinesNoMarkers'],
  ...['Area', 'AreaStacked', 'AreaStacked100', '3DArea', '3DAreaStacked', '3DAreaStacked100'],
  ...[
    'Radar',
    'RadarMarkers',
    'RadarFilled',
    'Bubble',
    'Bubble3DEffect',
    'StockHLC',
    'StockOHLC',
    'StockVHLC',
    'StockVOHLC',
  ],
  ...['Surface', 'SurfaceWireframe', 'SurfaceTopView', 'SurfaceTopViewWireframe'],
  ...['Histogram', 'Boxwhisker', 'Pareto', 'RegionMap', 'Treemap', 'Waterfall', 'Sunburst', 'Funnel'],
]);
