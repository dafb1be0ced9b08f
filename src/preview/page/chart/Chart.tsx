/** A chart as Excel would draw it, as SVG: title, legend, and a plot with axes or a pie. */
import type { ReactElement } from 'react';
import { Axes, BaseLine } from './Axes';
import { frameOf, labelSize, type Box } from './frame';
import { Marks } from './Marks';
import { ink, isPie, paletteColor, type ChartPicture } from './picture';
import { Pie } from './Pie';
import { clip, font, widthOf } from './text';

const margin = 10;
const titleHeight = 30;
const titleFontSize = 18;
const legendRow = 20;
const swatch = 8;

export function Chart(props: { picture: ChartPicture; width: number; height: number }): ReactElement {
  const { picture, width, height } = props;
  const top = picture.title ? titleHeight : 0;
  const inside: Box = { x: margin, y: margin + top, width: width - 2 * margin, height: height - 2 * margin - top };
  const entries = legendEntries(picture);
  const { plot, legend } = withLegend(picture, inside, entries);
  const frame = isPie(picture) ? null : frameOf(picture, plot);
  return (
    <svg
      role="img"
      aria-label={picture.alt || picture.title || picture.series.map((series) => series.name).join(', ')}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={font}
    >
      <rect width={width} height={height} fill={ink.paper} />
      {picture.title && (
        <text x={width / 2} y={margin + titleFontSize} fontSize={titleFontSize} fill={ink.text} textAnchor="middle">
          {clip(picture.title, titleFontSize, width - 2 * margin)}
        </text>
      )}
      {frame ? (
        <>
          <Axes picture={picture} frame={frame} />
          <Marks picture={picture} frame={frame} />
          <BaseLine frame={frame} />
        </>
      ) : (
        <Pie picture={picture} box={plot} />
      )}
      {legend && <Legend entries={entries} box={legend} upright={isBeside(picture)} />}
    </svg>
  );
}

interface Entry {
  name: string;
  color: string;
  line: boolean;
}

/** A pie's legend names its slices. */
function legendEntries(picture: ChartPicture): Entry[] {
  const [first] = picture.series;
  if (isPie(picture)) {
    return picture.categories.map((name, index) => ({
      name,
      color: first?.pointColors[index] ?? paletteColor(index),
      line: false,
    }));
  }
  return picture.series.map(({ name, color, shape }) => ({ name, color, line: shape === 'line' }));
}

const isBeside = (picture: ChartPicture) => picture.legend === 'Left' || picture.legend === 'Right';
const entryWidth = (entry: Entry) => widthOf(entry.name, labelSize) + swatch + 26;

/** The legend takes its room off one side of the plot. */
function withLegend(picture: ChartPicture, box: Box, entries: Entry[]): { plot: Box; legend: Box | null } {
  if (picture.legend === 'None' || !entries.length) return { plot: box, legend: null };
  if (isBeside(picture)) {
    const width = Math.min(box.width * 0.35, Math.max(...entries.map(entryWidth)));
    const plot = { ...box, width: box.width - width, x: picture.legend === 'Left' ? box.x + width : box.x };
    return { plot, legend: { ...box, width, x: picture.legend === 'Left' ? box.x : box.x + box.width - width } };
  }
  const height = rowsOf(entries, box.width).length * legendRow + 4;
  const plot = { ...box, height: box.height - height, y: picture.legend === 'Top' ? box.y + height : box.y };
  return { plot, legend: { ...box, height, y: picture.legend === 'Top' ? box.y : box.y + box.height - height + 4 } };
}

function rowsOf(entries: Entry[], width: number): Entry[][] {
  const rows: Entry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    const wide = entryWidth(entry);
    if (used && used + wide > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(entry);
    used += wide;
  }
  return rows;
}

function Legend({ entries, box, upright }: { entries: Entry[]; box: Box; upright: boolean }): ReactElement {
  const rows = upright ? entries.map((entry) => [entry]) : rowsOf(entries, box.width);
  const top = upright ? box.y + Math.max(0, (box.height - rows.length * legendRow) / 2) : box.y;
  return (
    <g fontSize={labelSize} fill={ink.text}>
      {rows.map((row, index) => {
        let x = upright ? box.x + 8 : box.x + (box.width - row.reduce((sum, entry) => sum + entryWidth(entry), 0)) / 2;
        return row.map((entry, position) => {
          const start = x;
          x += entryWidth(entry);
          const y = top + index * legendRow + legendRow / 2;
          return (
            <g key={position}>
              {entry.line ? (
                <line x1={start} x2={start + 18} y1={y} y2={y} stroke={entry.color} strokeWidth={2.25} />
              ) : (
                <rect x={start + 6} y={y - swatch / 2} width={swatch} height={swatch} fill={entry.color} />
              )}
              <text x={start + 22} y={y + 4}>
                {clip(entry.name, labelSize, box.width - 24)}
              </text>
            </g>
          );
        });
      })}
    </g>
  );
}
