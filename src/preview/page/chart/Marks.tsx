/** The bars, lines and areas of a chart with axes, and the labels of their points. */
import { Fragment, type ReactElement } from 'react';
import { labelSize, type Frame } from './frame';
import type { ChartPicture, Series } from './picture';
import { extents, type Extent, type Scale } from './scale';
import { numberText, widthOf } from './text';

interface Mark {
  series: Series;
  scale: Scale;
  extents: (Extent | null)[];
}

export function Marks({ picture, frame }: { picture: ChartPicture; frame: Frame }): ReactElement {
  const reach = extents(picture);
  const marks = picture.series.map((series): Mark => {
    const scale = (series.secondary && frame.secondary) || frame.primary;
    return { series, scale, extents: reach.get(series) ?? [] };
  });
  const bars = marks.filter(({ series }) => series.shape === 'column' || series.shape === 'bar');
  // Areas behind, lines in front, as Excel layers them.
  return (
    <>
      {marks
        .filter(({ series }) => series.shape === 'area')
        .map((mark) => (
          <Area key={keyOf(mark)} {...mark} frame={frame} />
        ))}
      {[false, true].map((secondary) => (
        <Bars
          key={String(secondary)}
          marks={bars.filter(({ series }) => series.secondary === secondary)}
          picture={picture}
          frame={frame}
        />
      ))}
      {marks
        .filter(({ series }) => series.shape === 'line')
        .map((mark) => (
          <Line key={keyOf(mark)} {...mark} frame={frame} names={picture.categories} />
        ))}
    </>
  );
  function keyOf(mark: Mark): number {
    return marks.indexOf(mark);
  }
}

/** What hovering a point says, in Excel's words. */
const pointTip = (series: Series, category: string | undefined, value: number | null | undefined) =>
  `${series.name}${category ? ` · ${category}` : ''}: ${value ?? ''}`;

function Bars({ marks, picture, frame }: { marks: Mark[]; picture: ChartPicture; frame: Frame }): ReactElement | null {
  if (!marks.length) return null;
  const slots: Mark[][] = [];
  for (const mark of marks) {
    const stack =
      mark.series.stacking === 'none' ? undefined : slots.find((slot) => slot[0]?.series.stacking !== 'none');
    if (stack) stack.push(mark);
    else slots.push([mark]);
  }
  const width = frame.band / (slots.length + picture.gapWidth / 100);
  const margin = (frame.band - width * slots.length) / 2;
  return (
    <>
      {slots.flatMap((slot, position) =>
        slot.map((mark, layer) => (
          <g key={`${position} ${layer}`}>
            {mark.extents.map((extent, index) => {
              if (!extent) return null;
              const start = frame.start(index) + margin + width * position;
              const a = frame.place(start, mark.scale.at(held(extent.from, mark.scale)));
              const b = frame.place(start + width, mark.scale.at(held(extent.to, mark.scale)));
              return (
                <Fragment key={index}>
                  <rect
                    x={Math.min(a.x, b.x)}
                    y={Math.min(a.y, b.y)}
                    width={Math.max(0, Math.abs(a.x - b.x) - 0.5)}
                    height={Math.max(0, Math.abs(a.y - b.y) - 0.5)}
                    fill={mark.series.pointColors[index] ?? mark.series.color}
                  >
                    <title>{pointTip(mark.series, picture.categories[index], mark.series.values[index])}</title>
                  </rect>
                  <BarLabel mark={mark} index={index} a={a} b={b} lying={frame.lying} />
                </Fragment>
              );
            })}
          </g>
        )),
      )}
    </>
  );
}

/** A bar ends where the axis ends. */
const held = (value: number, scale: Scale) => Math.min(Math.max(value, scale.low), scale.high);

type Point = { x: number; y: number };

function BarLabel(props: { mark: Mark; index: number; a: Point; b: Point; lying: boolean }): ReactElement | null {
  const { mark, index, a, b, lying } = props;
  const { labels, stacking } = mark.series;
  const value = mark.series.values[index];
  if (!labels?.value || value === null || value === undefined) return null;
  const text = numberText(value, labels.numberFormat);
  const inside = stacking !== 'none';
  // On a stack there is nowhere else to put it.
  if (inside && (Math.abs(a.x - b.x) < widthOf(text, labelSize) || Math.abs(a.y - b.y) < labelSize * 0.8)) return null;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 + 4 };
  const at = inside
    ? middle
    : lying
      ? { x: b.x + (value < 0 ? -5 : 5), y: middle.y }
      : { x: middle.x, y: b.y + (value < 0 ? 14 : -5) };
  return (
    <text
      {...at}
      fontSize={labelSize}
      fill={labels.color}
      textAnchor={inside || !lying ? 'middle' : value < 0 ? 'end' : 'start'}
    >
      {text}
    </text>
  );
}

function Line({ series, scale, extents: reach, frame, names }: Mark & { frame: Frame; names: string[] }): ReactElement {
  const points = reach.map(
    (extent, index) => extent && frame.place(frame.start(index) + frame.band / 2, scale.at(extent.to)),
  );
  return (
    <g>
      <path
        d={pathThrough(points, series.smooth)}
        fill="none"
        stroke={series.color}
        strokeWidth={2.25}
        strokeLinejoin="round"
        strokeLinecap="round"
        {...(series.dashed && { strokeDasharray: '6 4' })}
      />
      {points.map((point, index) => {
        if (!point) return null;
        const value = series.values[index];
        return (
          <Fragment key={index}>
            <circle
              cx={point.x}
              cy={point.y}
              r={series.markers ? 3 : 6}
              fill={series.color}
              opacity={series.markers ? 1 : 0}
            >
              <title>{pointTip(series, names[index], value)}</title>
            </circle>
            {series.labels?.value && typeof value === 'number' && (
              <text x={point.x} y={point.y - 8} fontSize={labelSize} fill={series.labels.color} textAnchor="middle">
                {numberText(value, series.labels.numberFormat)}
              </text>
            )}
          </Fragment>
        );
      })}
    </g>
  );
}

/** Gaps stay gaps. Smooth lines pass through their points with the slope of the neighbours. */
export function pathThrough(points: (Point | null)[], smooth: boolean): string {
  return points
    .map((point, index) => {
      if (!point) return '';
      const before = points[index - 1];
      if (!before) return `M${point.x} ${point.y}`;
      if (!smooth) return `L${point.x} ${point.y}`;
      const earlier = points[index - 2] ?? before;
      const later = points[index + 1] ?? point;
      const c1 = { x: before.x + (point.x - earlier.x) / 6, y: before.y + (point.y - earlier.y) / 6 };
      const c2 = { x: point.x - (later.x - before.x) / 6, y: point.y - (later.y - before.y) / 6 };
      return `C${c1.x} ${c1.y} ${c2.x} ${c2.y} ${point.x} ${point.y}`;
    })
    .join('');
}

function Area({ series, scale, extents: reach, frame }: Mark & { frame: Frame }): ReactElement {
  const middle = (index: number) => frame.start(index) + frame.band / 2;
  const edge = (side: 'from' | 'to') =>
    reach.map((extent, index) => frame.place(middle(index), scale.at(held(extent?.[side] ?? 0, scale))));
  const outline = [...edge('to'), ...edge('from').reverse()];
  return <polygon points={outline.map(({ x, y }) => `${x},${y}`).join(' ')} fill={series.color} fillOpacity={0.85} />;
}
