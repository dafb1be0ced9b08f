/** The charts of a sheet in outline: bars, dots and slices by the figures that are typed; figures Excel has yet to compute stand in a falling row. */
import { rectOf } from '../../../sheet/address';
import type { PlanChart } from '../../../sheet/plan';
import { seriesColors } from '../../../sheet/style';
import type { PlacedCell } from './cells';
import type { Box } from './painter';

export interface Shape {
  fill: string;
  path: string;
}

interface Series {
  color: string;
  line: boolean;
  /** From 0 to 1, the largest of the chart being 1. */
  heights: number[];
}

/** Kept free around the plot, in pixels: for the title above, for axes and legend. */
const margin = { top: 40, right: 14, bottom: 22, left: 22 };
const most = 12;

export function chartShapes(chart: PlanChart, cells: PlacedCell[], frame: Box): Shape[] {
  const series = seriesOf(chart, cells);
  const plot = {
    left: frame.left + margin.left,
    top: frame.top + margin.top,
    right: frame.right - margin.right,
    bottom: frame.bottom - margin.bottom,
  };
  const title = { left: frame.left + 14, top: frame.top + 14, right: frame.left + 14 + (frame.right - frame.left) / 3 };
  return [
    { fill: '#D0D7DE', path: rectangle(frame) },
    {
      fill: '#FFFFFF',
      path: rectangle({ left: frame.left + 1, top: frame.top + 1, right: frame.right - 1, bottom: frame.bottom - 1 }),
    },
    { fill: '#57606A', path: rectangle({ ...title, bottom: title.top + 9 }) },
    ...drawings[chart.kind](series, plot),
  ];
}

const drawings: Record<PlanChart['kind'], (series: Series[], plot: Box) => Shape[]> = {
  column: columns,
  columnStacked: columns,
  combo: columns,
  line: (series, plot) =>
    columns(
      series.map((one) => ({ ...one, line: true })),
      plot,
    ),
  bar: bars,
  barStacked: bars,
  pie: (series, plot) => slices(series, plot),
  doughnut: (series, plot) => [...slices(series, plot), hole(plot)],
};

function seriesOf(chart: PlanChart, cells: PlacedCell[]): Series[] {
  const figures = chart.series.map(({ values, color, line }) => ({
    color,
    line: line ?? false,
    known: figuresAt(values, cells),
  }));
  const largest = Math.max(...figures.flatMap(({ known }) => known.map((figure) => figure ?? 0)));
  return figures.map(({ color, line, known }) => ({
    color,
    line,
    heights: known.slice(0, most).map((figure, index) => {
      const unknown = figure === undefined || largest <= 0;
      return unknown ? 0.9 - (0.6 * index) / Math.min(most, known.length) : Math.max(0, figure / largest);
    }),
  }));
}

function figuresAt(address: string, cells: PlacedCell[]): (number | undefined)[] {
  const { row, column, rows } = rectOf(address);
  return Array.from({ length: rows }, (_, down) => {
    const found = cells.find((placed) => placed.row === row + down && placed.column === column)?.cell;
    return typeof found === 'number' ? found : undefined;
  });
}

function columns(series: Series[], plot: Box): Shape[] {
  const [wide, tall] = [plot.right - plot.left, plot.bottom - plot.top];
  const standing = series.filter(({ line }) => !line);
  return series.flatMap(({ color, line, heights }) => {
    const step = wide / heights.length;
    const thick = line ? 8 : (step * 0.7) / standing.length;
    const path = heights.map((height, index) => {
      const middle = plot.left + step * (index + 0.5);
      const left = line
        ? middle - 4
        : middle - step * 0.35 + thick * standing.findIndex((one) => one.heights === heights);
      const top = plot.bottom - tall * height;
      return rectangle({ left, top, right: left + thick, bottom: line ? top + 8 : plot.bottom });
    });
    return [{ fill: color, path: path.join('') }];
  });
}

function bars(series: Series[], plot: Box): Shape[] {
  const [wide, tall] = [plot.right - plot.left, plot.bottom - plot.top];
  return series.map(({ color, heights }, which) => {
    const step = tall / heights.length;
    const thick = (step * 0.7) / series.length;
    const path = heights.map((height, index) => {
      const top = plot.top + step * (index + 0.15) + thick * which;
      return rectangle({ left: plot.left, top, right: plot.left + wide * height, bottom: top + thick });
    });
    return { fill: color, path: path.join('') };
  });
}

const middleOf = (plot: Box) => ({
  x: (plot.left + plot.right) / 2,
  y: (plot.top + plot.bottom) / 2,
  radius: Math.min(plot.right - plot.left, plot.bottom - plot.top) / 2,
});

function slices([series]: Series[], plot: Box): Shape[] {
  const { x, y, radius } = middleOf(plot);
  const heights = series?.heights ?? [];
  const total = heights.reduce((sum, height) => sum + height, 0) || 1;
  let turned = -Math.PI / 2;
  return heights.map((height, index) => {
    const from = turned;
    turned += (2 * Math.PI * height) / total;
    const at = (angle: number) =>
      `${Math.round(x + radius * Math.cos(angle))} ${Math.round(y + radius * Math.sin(angle))}`;
    const large = turned - from > Math.PI ? 1 : 0;
    const fill = seriesColors[index % seriesColors.length] ?? seriesColors[0];
    return {
      fill,
      path: `M${Math.round(x)} ${Math.round(y)}L${at(from)}A${Math.round(radius)} ${Math.round(radius)} 0 ${large} 1 ${at(turned)}z`,
    };
  });
}

function hole(plot: Box): Shape {
  const { x, y, radius } = middleOf(plot);
  const [r, left, top] = [Math.round(radius * 0.55), Math.round(x - radius * 0.55), Math.round(y)];
  return { fill: '#FFFFFF', path: `M${left} ${top}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z` };
}

function rectangle({ left, top, right, bottom }: Box): string {
  const [x, y, wide, tall] = [left, top, right - left, bottom - top].map(Math.round);
  return `M${x} ${y}h${wide}v${tall}h-${wide}z`;
}
