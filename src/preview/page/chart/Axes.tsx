/** Grid lines, axis lines, their labels and titles. */
import type { ReactElement } from 'react';
import { labelSize, titleSize, type Frame } from './frame';
import { ink, type Axis, type ChartPicture } from './picture';
import type { Scale } from './scale';
import { clip, numberText, wrap } from './text';

export function Axes({ picture, frame }: { picture: ChartPicture; frame: Frame }): ReactElement {
  const { category, value, secondary } = picture.axes;
  return (
    <g fontSize={labelSize} fill={ink.text}>
      {value.gridlines && <Grid frame={frame} />}
      {value.visible && <ValueLabels axis={value} scale={frame.primary} frame={frame} far={false} />}
      {frame.secondary && secondary.visible && (
        <ValueLabels axis={secondary} scale={frame.secondary} frame={frame} far />
      )}
      {category.visible && <CategoryLabels names={picture.categories} frame={frame} />}
      <Titles picture={picture} frame={frame} />
    </g>
  );
}

function Grid({ frame }: { frame: Frame }): ReactElement {
  return (
    <g stroke={ink.grid} strokeWidth={1} shapeRendering="crispEdges">
      {frame.primary.ticks.map((tick) => {
        const from = frame.place(0, frame.primary.at(tick));
        const to = frame.place(1, frame.primary.at(tick));
        return <line key={tick} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
      })}
    </g>
  );
}

/** Drawn over the bars, so that they seem to stand on it. */
export function BaseLine({ frame }: { frame: Frame }): ReactElement {
  const { low, high, at } = frame.primary;
  const base = at(Math.min(Math.max(0, low), high));
  const from = frame.place(0, base);
  const to = frame.place(1, base);
  return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke={ink.axis} shapeRendering="crispEdges" />;
}

function ValueLabels(props: { axis: Axis; scale: Scale; frame: Frame; far: boolean }): ReactElement {
  const { axis, scale, frame, far } = props;
  return (
    <g textAnchor={frame.lying ? 'middle' : far ? 'start' : 'end'}>
      {scale.ticks.map((tick) => {
        const { x, y } = frame.place(far ? 1 : 0, scale.at(tick));
        const at = frame.lying
          ? { x, y: frame.y + frame.height + labelSize + 5 }
          : { x: far ? frame.x + frame.width + 6 : frame.x - 6, y: y + 4 };
        return (
          <text key={tick} {...at}>
            {numberText(tick, axis.numberFormat)}
          </text>
        );
      })}
    </g>
  );
}

function CategoryLabels({ names, frame }: { names: string[]; frame: Frame }): ReactElement {
  const { turn, every } = frame.labels;
  const below = frame.y + frame.height;
  return (
    <g textAnchor={frame.lying || turn ? 'end' : 'middle'}>
      {names.map((name, index) => {
        if (index % every) return null;
        const { x, y } = frame.place(frame.start(index) + frame.band / 2, 0);
        if (frame.lying) return label(name, index, frame.x - 6, y + 4);
        if (!turn) return label(name, index, x, below + labelSize + 4);
        return label(name, index, x + 4, below + (turn === 45 ? labelSize : 7));
      })}
    </g>
  );

  function label(name: string, index: number, x: number, y: number): ReactElement {
    const { lines, room } = frame.labels;
    const shown = lines > 1 ? wrap(name, labelSize, room) : [clip(name, labelSize, room)];
    return (
      <text key={index} x={x} y={y} {...(turn && { transform: `rotate(-${turn} ${x} ${y})` })}>
        {shown.map((line, row) => (
          <tspan key={row} x={x} dy={row ? labelSize * 1.2 : 0}>
            {line}
          </tspan>
        ))}
      </text>
    );
  }
}

function Titles({ picture, frame }: { picture: ChartPicture; frame: Frame }): ReactElement {
  const { category, value, secondary } = picture.axes;
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const [below, beside] = frame.lying ? [value, category] : [category, value];
  const room = { below: frame.width, beside: frame.height };
  const upright = (x: number, text: string) => (
    <text x={x} y={middle.y} transform={`rotate(-90 ${x} ${middle.y})`}>
      {clip(text, titleSize, room.beside)}
    </text>
  );
  // The labels of the other axis lie between plot and title; the frame has kept that room.
  return (
    <g fontSize={titleSize} textAnchor="middle">
      {below.title && (
        <text x={middle.x} y={frame.bottom - 4}>
          {clip(below.title, titleSize, room.below)}
        </text>
      )}
      {beside.title && upright(frame.left + titleSize, beside.title)}
      {frame.secondary && secondary.title && upright(frame.right - 4, secondary.title)}
    </g>
  );
}
