/** Where the plot of a chart with axes lies: room for labels and titles first, the rest is the plot. */
import type { ChartPicture } from './picture';
import { valueScale, valuesOn, type Scale } from './scale';
import { numberText, widthOf, wrap } from './text';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Frame extends Box {
  /** The ends of the room for plot, labels and titles together. */
  left: number;
  right: number;
  bottom: number;
  /** Bars lie: values run to the right, categories upwards. */
  lying: boolean;
  primary: Scale;
  secondary: Scale | null;
  /** Share of the category axis that one category has. */
  band: number;
  /** Pixels of a place given as shares of the category and of the value axis. */
  place(category: number, value: number): { x: number; y: number };
  /** Share of the category axis where a category begins. */
  start(index: number): number;
  labels: CategoryLabels;
}

export interface CategoryLabels {
  /** Degrees the labels are turned by. */
  turn: 0 | 45 | 90;
  /** Lines each one may take. */
  lines: number;
  /** Only every so many are shown. */
  every: number;
  /** Room each one has before it is cut. */
  room: number;
}

export const labelSize = 12;
export const titleSize = 13;
const titleRoom = 20;
const gap = 7;

export function frameOf(picture: ChartPicture, box: Box): Frame {
  const { category, value, secondary } = picture.axes;
  const lying = picture.series.some((series) => series.shape === 'bar');
  const hasSecondary = picture.series.some((series) => series.secondary);
  const count = Math.max(1, picture.categories.length);

  const valueRoom = (scale: Scale, numberFormat: string) =>
    Math.max(...scale.ticks.map((tick) => widthOf(numberText(tick, numberFormat), labelSize))) + gap;
  // Limits depend on the room, room on the labels of the limits: a first guess settles it.
  const scales = (room: number, least?: number) => ({
    primary: valueScale(value, valuesOn(picture, false), room, least),
    secondary: hasSecondary ? valueScale(secondary, valuesOn(picture, true), room, least) : null,
  });
  const guess = scales((lying ? box.width : box.height) * 0.8);
  // Beside one another labels need more room than one above the other.
  const least = lying ? Math.max(30, valueRoom(guess.primary, value.numberFormat) + gap) : undefined;

  const margin = { left: 0, right: 0, top: 8, bottom: 0 };
  const longest = Math.max(0, ...picture.categories.map((label) => widthOf(label, labelSize)));
  let labels: CategoryLabels = { turn: 0, lines: 1, every: 1, room: longest };
  if (lying) {
    if (category.visible) margin.left += Math.min(longest, box.width * 0.4) + gap;
    if (value.visible) margin.bottom += labelSize + gap;
    labels = { turn: 0, lines: 1, every: Math.ceil((labelSize * 1.3 * count) / box.height), room: box.width * 0.4 };
    // The last value's label is centred on the end of the plot.
    margin.right = valueRoom(guess.primary, value.numberFormat) / 2;
  } else {
    if (value.visible) margin.left += valueRoom(guess.primary, value.numberFormat);
    if (guess.secondary && secondary.visible) margin.right += valueRoom(guess.secondary, secondary.numberFormat);
    labels = standingLabels(picture.categories, (box.width - margin.left - margin.right) / count, box.height);
    if (category.visible) margin.bottom += heightOf(labels, longest) + gap;
  }
  const titled = { category: category.title ? titleRoom : 0, value: value.title ? titleRoom : 0 };
  margin.left += lying ? titled.category : titled.value;
  margin.bottom += lying ? titled.value : titled.category;
  if (hasSecondary && secondary.title) margin.right += titleRoom;

  const plot: Box = {
    x: box.x + margin.left,
    y: box.y + margin.top,
    width: Math.max(10, box.width - margin.left - margin.right),
    height: Math.max(10, box.height - margin.top - margin.bottom),
  };
  const band = 1 / count;
  // Lying categories run upwards in Excel, the first one at the bottom.
  const along = (share: number) => (category.reversed ? 1 - share : share);
  return {
    ...plot,
    left: box.x,
    right: box.x + box.width,
    bottom: box.y + box.height,
    ...scales(lying ? plot.width : plot.height, least),
    lying,
    band,
    labels,
    start: (index) => index * band,
    place: (share, height) =>
      lying
        ? { x: plot.x + height * plot.width, y: plot.y + (1 - along(share)) * plot.height }
        : { x: plot.x + along(share) * plot.width, y: plot.y + (1 - height) * plot.height },
  };
}

/** As Excel does it: level if they fit, on two lines if that helps, else slanted, else upright and only some of them. */
function standingLabels(names: string[], band: number, height: number): CategoryLabels {
  const level = band - 4;
  const fits = (lines: number) =>
    names.every(
      (name) =>
        wrap(name, labelSize, level).length <= lines &&
        !wrap(name, labelSize, level).some((line) => widthOf(line, labelSize) > level),
    );
  for (const lines of [1, 2]) if (fits(lines)) return { turn: 0, lines, every: 1, room: level };
  const every = Math.max(1, Math.ceil((labelSize * 1.3) / band));
  return { turn: band >= labelSize * 1.6 ? 45 : 90, lines: 1, every, room: height * 0.4 };
}

function heightOf(labels: CategoryLabels, longest: number): number {
  const length = Math.min(longest, labels.room);
  if (labels.turn === 0) return labelSize * 1.2 * labels.lines;
  return labels.turn === 90 ? length + 2 : length * 0.72 + labelSize * 0.7;
}
