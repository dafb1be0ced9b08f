/** Axes: the limits and steps Excel would choose, and where a value falls. */
import type { Axis, ChartPicture, Series } from './picture';

export interface Scale {
  low: number;
  high: number;
  ticks: number[];
  /** 0 at the low end, 1 at the high end; flipped on a reversed axis. */
  at(value: number): number;
}

/** `least` is the room from one step to the next. */
export function valueScale(axis: Axis, values: number[], room: number, least = 30): Scale {
  const lowest = values.length ? drawable(Math.min(...values)) : 0;
  const highest = values.length ? drawable(Math.max(...values)) : 1;
  const natural = naturalLimits(lowest, highest);
  const given = [axis.minimum ?? natural[0], axis.maximum ?? natural[1]] as const;
  // Limits the wrong way round are no limits.
  const [low, high] = given[0] < given[1] ? given : natural;
  const step =
    axis.majorUnit && axis.majorUnit > 0 ? axis.majorUnit : niceStep((high - low) / Math.max(2, room / least));
  const from = axis.minimum ?? floorTo(low, step);
  const to = Math.max(axis.maximum ?? ceilTo(high, step), from + step);
  return linear(from, to, step, axis.reversed);
}

/** Below this a step would have no digits left. */
const drawable = (value: number) => (Math.abs(value) < 1e-200 ? 0 : value);

/** Excel's rule: zero is on the axis unless all values lie within a sixth of the largest; a twentieth of air beyond the ends. */
function naturalLimits(lowest: number, highest: number): [low: number, high: number] {
  const span = highest - lowest;
  // One value, or several that differ by less than the digits of an axis can tell apart.
  if (span <= 1e-9 * Math.max(-lowest, highest))
    return lowest === 0 ? [0, 1] : [Math.min(0, lowest * 1.05), Math.max(0, highest * 1.05)];
  const air = span / 20;
  if (lowest >= 0) return [span > highest / 6 ? 0 : lowest - span / 2, highest + air];
  if (highest <= 0) return [lowest - air, span > -lowest / 6 ? 0 : highest + span / 2];
  return [lowest - air, highest + air];
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}

/** Steps such as 0.1 do not add up; counting them does. */
const floorTo = (value: number, step: number) => tidy(Math.floor(tidy(value / step)) * step);
const ceilTo = (value: number, step: number) => tidy(Math.ceil(tidy(value / step)) * step);
const tidy = (value: number) => Number(value.toPrecision(12));

function linear(low: number, high: number, step: number, reversed: boolean): Scale {
  const count = Math.min(200, Math.floor(tidy((high - low) / step)));
  const place = (value: number) => (value - low) / (high - low);
  return {
    low,
    high,
    ticks: Array.from({ length: count + 1 }, (_, index) => tidy(low + index * step)),
    at: (value) => (reversed ? 1 - place(value) : place(value)),
  };
}

/** From where to where each point of a series reaches; stacked ones stand on those before them. */
export interface Extent {
  from: number;
  to: number;
}
export function extents(picture: ChartPicture): Map<Series, (Extent | null)[]> {
  const found = new Map<Series, (Extent | null)[]>();
  for (const group of stackGroups(picture.series)) {
    const totals = picture.categories.map((_, index) =>
      group.reduce((sum, series) => sum + Math.abs(series.values[index] ?? 0), 0),
    );
    const tops = { plus: picture.categories.map(() => 0), minus: picture.categories.map(() => 0) };
    for (const series of group) {
      found.set(
        series,
        series.values.map((value, index) => {
          if (value === null) return null;
          if (series.stacking === 'none') return { from: 0, to: value };
          const share = series.stacking === 'percent' ? value / (totals[index] || 1) : value;
          const side = share < 0 ? tops.minus : tops.plus;
          const from = side[index] ?? 0;
          side[index] = from + share;
          return { from, to: from + share };
        }),
      );
    }
  }
  return found;
}

/** Series that stand on each other: same shape, same axis. Unstacked ones are groups of one. */
function stackGroups(all: Series[]): Series[][] {
  const groups = new Map<string, Series[]>();
  all.forEach((series, index) => {
    const key = series.stacking === 'none' ? `${index}` : `${series.shape} ${series.secondary}`;
    groups.set(key, [...(groups.get(key) ?? []), series]);
  });
  return [...groups.values()];
}

/** All values an axis has to show. */
export function valuesOn(picture: ChartPicture, secondary: boolean): number[] {
  const reach = extents(picture);
  return picture.series
    .filter((series) => series.secondary === secondary)
    .flatMap((series) => (reach.get(series) ?? []).flatMap((extent) => (extent ? [extent.to] : [])));
}
