/** Cell formats ⇄ styles of the file. */
import type { Alignment, Border, Borders, BorderStyle, Fill, Font, Style } from 'exceljs';
import type { BorderEdge, BorderLine, CellFormat } from '../engine/engine';
import { fromFileColor, toArgb } from './colors';

const lines: [style: string, weight: string, BorderStyle][] = [
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Hairline', 'hair'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Dash', 'Thin', 'dashed'],
  ['Dash', 'Medium', 'mediumDashed'],
  ['Dot', 'Thin', 'dotted'],
  ['DashDot', 'Thin', 'dashDot'],
  ['DashDot', 'Medium', 'mediumDashDot'],
  ['DashDotDot', 'Thin', 'dashDotDot'],
  ['DashDotDot', 'Medium', 'mediumDashDotDot'],
  ['Double', 'Thick', 'double'],
  ['SlantDashDot', 'Medium', 'slantDashDot'],
];
type Horizontal = NonNullable<Alignment['horizontal']>;
const horizontals: [string, Horizontal][] = [
  ['Left', 'left'],
  ['Center', 'center'],
  ['Right', 'right'],
  ['Fill', 'fill'],
  ['Justify', 'justify'],
  ['CenterAcrossSelection', 'centerContinuous'],
  ['Distributed', 'distributed'],
];
const verticals: [string, NonNullable<Alignment['vertical']>][] = [
  ['Top', 'top'],
  ['Center', 'middle'],
  ['Bottom', 'bottom'],
  ['Justify', 'justify'],
  ['Distributed', 'distributed'],
];
const underlines: [string, NonNullable<Exclude<Font['underline'], boolean>>][] = [
  ['Single', 'single'],
  ['Double', 'double'],
  ['SingleAccountant', 'singleAccounting'],
  ['DoubleAccountant', 'doubleAccounting'],
];
const sides = ['top', 'bottom', 'left', 'right'] as const;

const theirs = <T>(table: [string, T][], ours: string): T | undefined => table.find(([name]) => name === ours)?.[1];
const ours = <T>(table: [string, T][], name: T | undefined): string | undefined =>
  table.find((row) => row[1] === name)?.[0];

/** Only what differs from a cell that nobody has formatted; null where nothing does. */
export function toFileStyle(format: CellFormat): Partial<Style> | null {
  const style: Partial<Style> = {};
  if (format.numberFormat !== 'General') style.numFmt = format.numberFormat;
  const font = toFileFont(format);
  if (font) style.font = font;
  if (format.fill) style.fill = { type: 'pattern', pattern: 'solid', fgColor: toArgb(format.fill) };
  const alignment = toFileAlignment(format);
  if (Object.keys(alignment).length) style.alignment = alignment;
  const border = toFileBorders(format.borders);
  if (Object.keys(border).length) style.border = border;
  return Object.keys(style).length ? style : null;
}

type FontFormat = Pick<CellFormat, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor'>;

const usual = { name: 'Calibri', size: 11, color: '#000000' };

function toFileFont(format: CellFormat): Partial<Font> | null {
  const looks = toRuleFont(format);
  const plain = format.fontName === usual.name && format.fontSize === usual.size && format.fontColor === usual.color;
  if (plain && Object.keys(looks).every((key) => key === 'color')) return null;
  return { name: format.fontName, size: format.fontSize, ...looks };
}

/** Of a rule only what it sets. */
export function toRuleFont(format: Partial<FontFormat>): Partial<Font> {
  const underline = format.underline && theirs(underlines, format.underline);
  return {
    ...(format.bold && { bold: true }),
    ...(format.italic && { italic: true }),
    ...(format.strikethrough && { strike: true }),
    ...(underline && { underline }),
    ...(format.fontColor && { color: toArgb(format.fontColor) }),
  };
}

function toFileAlignment(format: CellFormat): Partial<Alignment> {
  const horizontal = theirs(horizontals, format.horizontal);
  const vertical = theirs(verticals, format.vertical);
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && vertical !== 'bottom' && { vertical }),
    ...(format.wrap && { wrapText: true }),
    ...(format.indent && { indent: format.indent }),
    ...(format.rotation && { textRotation: format.rotation === 180 ? ('vertical' as const) : format.rotation }),
  };
}

export function toFileBorders(borders: CellFormat['borders']): Partial<Borders> {
  const found: Partial<Borders> = {};
  for (const side of sides) {
    const line = borders[side];
    const border = line && toFileLine(line);
    if (border) found[side] = border;
  }
  const diagonal = borders.diagonalDown ?? borders.diagonalUp;
  const border = diagonal && toFileLine(diagonal);
  if (border) found.diagonal = { ...border, down: !!borders.diagonalDown, up: !!borders.diagonalUp };
  return found;
}

function toFileLine(line: BorderLine): Partial<Border> | null {
  const style =
    lines.find(([name, weight]) => name === line.style && weight === line.weight) ??
    lines.find(([name]) => name === line.style);
  return style ? { style: style[2], color: toArgb(line.color || '#000000') } : null;
}

/** What a style of the file asks for, as a change to a plain cell. */
export function fromFileStyle(style: Partial<Style>, theme: string[]): Partial<CellFormat> {
  const { font, alignment, fill, border, numFmt } = style;
  const rotation = alignment?.textRotation;
  return {
    ...(numFmt && numFmt !== 'General' && { numberFormat: numFmt }),
    ...(font && fromFileFont(font, theme)),
    ...(fromFileFill(fill, theme) && { fill: fromFileFill(fill, theme) }),
    ...(alignment?.horizontal && { horizontal: ours(horizontals, alignment.horizontal) ?? 'General' }),
    ...(alignment?.vertical && { vertical: ours(verticals, alignment.vertical) ?? 'Bottom' }),
    ...(alignment?.wrapText && { wrap: true }),
    ...(alignment?.indent && { indent: alignment.indent }),
    ...(rotation && { rotation: rotation === 'vertical' ? 180 : rotation }),
    ...(border && { borders: fromFileBorders(border, theme) }),
  };
}

function fromFileFont(font: Partial<Font>, theme: string[]): Partial<CellFormat> {
  return {
    // The usual font is left to the spreadsheet, which has a substitute for it where it is not installed.
    ...(font.name && font.name !== usual.name && { fontName: font.name }),
    ...(font.size && font.size !== usual.size && { fontSize: font.size }),
    ...fromRuleFont(font, theme),
  };
}

export function fromRuleFont(font: Partial<Font>, theme: string[]): Partial<FontFormat> {
  const color = fromFileColor(font.color, theme);
  return {
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.strike && { strikethrough: true }),
    ...(font.underline && {
      underline: font.underline === true ? 'Single' : (ours(underlines, font.underline as never) ?? 'None'),
    }),
    ...(color && { fontColor: color }),
  };
}

export function fromFileFill(fill: Fill | undefined, theme: string[]): string {
  if (fill?.type === 'gradient') return fromFileColor(fill.stops[0]?.color, theme);
  if (!fill || fill.pattern === 'none') return '';
  // A rule keeps its fill in the background colour, a cell in the foreground.
  return fromFileColor(fill.fgColor, theme) || fromFileColor(fill.bgColor, theme);
}

export function fromFileBorders(border: Partial<Borders>, theme: string[]): CellFormat['borders'] {
  const found: CellFormat['borders'] = {};
  const keep = (edge: BorderEdge, line: Partial<Border> | undefined) => {
    const row = lines.find(([, , style]) => style === line?.style);
    if (row) found[edge] = { style: row[0], weight: row[1], color: fromFileColor(line?.color, theme) || '#000000' };
  };
  for (const side of sides) keep(side, border[side]);
  if (border.diagonal?.down) keep('diagonalDown', border.diagonal);
  if (border.diagonal?.up) keep('diagonalUp', border.diagonal);
  return found;
}
