/** Pies and doughnuts: rings from the inside out, one per series. */
import type { ReactElement } from 'react';
import { labelSize, type Box } from './frame';
import { ink, paletteColor, type ChartPicture, type Series } from './picture';
import { numberText } from './text';

export function Pie({ picture, box }: { picture: ChartPicture; box: Box }): ReactElement {
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const outside = picture.hole === 0 && picture.series.some((series) => series.labels);
  const radius = Math.max(5, Math.min(box.width, box.height) / 2 - (outside ? labelSize * 2 : 4));
  const ring = (radius * (1 - picture.hole)) / Math.max(1, picture.series.length);
  return (
    <g>
      {picture.series.map((series, index) => {
        const inner = radius * picture.hole + ring * index;
        return (
          <Ring
            key={index}
            series={series}
            names={picture.categories}
            center={center}
            inner={inner}
            outer={inner + ring}
          />
        );
      })}
    </g>
  );
}

interface RingProps {
  series: Series;
  names: string[];
  center: { x: number; y: number };
  inner: number;
  outer: number;
}

function Ring({ series, names, center, inner, outer }: RingProps): ReactElement {
  // Excel turns minus into plus here; a blank has no slice.
  const sizes = series.values.map((value) => Math.abs(value ?? 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const at = (share: number, radius: number) => ({
    x: center.x + radius * Math.sin(share * 2 * Math.PI),
    y: center.y - radius * Math.cos(share * 2 * Math.PI),
  });
  const from = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0) / total);
  return (
    <g>
      {sizes.map((size, index) => {
        if (!size) return null;
        const share = size / total;
        const { labels } = series;
        const place = at((from[index] ?? 0) + share / 2, inner > 0 ? (inner + outer) / 2 : outer + labelSize);
        const said = labels && labelText(labels, names[index] ?? '', series.values[index] ?? 0, share);
        return (
          <g key={index}>
            <path
              d={slice(at, from[index] ?? 0, share, inner, outer)}
              fill={series.pointColors[index] ?? paletteColor(index)}
              stroke={ink.paper}
              strokeWidth={1.5}
            >
              <title>{`${names[index] ?? ''}: ${series.values[index] ?? ''} (${numberText(share, '0.0%')})`}</title>
            </path>
            {said && (
              <text x={place.x} y={place.y + 4} fontSize={labelSize} fill={labels.color} textAnchor="middle">
                {said}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

const labelText = (labels: NonNullable<Series['labels']>, name: string, value: number, share: number) =>
  [
    labels.category && name,
    labels.value && numberText(value, labels.numberFormat),
    labels.percent && numberText(share, '0%'),
  ]
    .filter(Boolean)
    .join(', ');

type At = (share: number, radius: number) => { x: number; y: number };

/** An arc cannot close on itself, so a whole ring is drawn as two halves. */
function slice(at: At, from: number, share: number, inner: number, outer: number): string {
  if (share >= 0.9999) return slice(at, from, 0.5, inner, outer) + slice(at, from + 0.5, 0.4999, inner, outer);
  const [a, b, c, d] = [at(from, outer), at(from + share, outer), at(from + share, inner), at(from, inner)];
  const large = share > 0.5 ? 1 : 0;
  return `M${a.x} ${a.y}A${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y}Z`;
}
