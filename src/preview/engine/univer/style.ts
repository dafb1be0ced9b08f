/** Cell formats between Office.js's words and Univer's style data. */
import {
  BooleanNumber,
  BorderStyleTypes as Line,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { BorderEdge, BorderLine, CellFormat } from '../engine';

/** What Office.js reports of a cell nobody has formatted. */
export const plainFormat: CellFormat = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  rotation: 0,
  borders: {},
};

const horizontals: [string, HorizontalAlign][] = [
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['CenterAcrossSelection', HorizontalAlign.JUSTIFIED],
  ['Justify', HorizontalAlign.BOTH],
  ['Distributed', HorizontalAlign.DISTRIBUTED],
  ['Fill', HorizontalAlign.LEFT],
];
const verticals: [string, VerticalAlign][] = [
  ['Top', VerticalAlign.TOP],
  ['Center', VerticalAlign.MIDDLE],
  ['Bottom', VerticalAlign.BOTTOM],
  ['Justify', VerticalAlign.MIDDLE],
  ['Distributed', VerticalAlign.MIDDLE],
];
const underlines: [string, TextDecoration][] = [
  ['Single', TextDecoration.SINGLE],
  ['Double', TextDecoration.DOUBLE],
  ['SingleAccountant', TextDecoration.SINGLE],
  ['DoubleAccountant', TextDecoration.DOUBLE],
];
const lines: [style: string, weight: string, Line][] = [
  ['Continuous', 'Thin', Line.THIN],
  ['Continuous', 'Hairline', Line.HAIR],
  ['Continuous', 'Medium', Line.MEDIUM],
  ['Continuous', 'Thick', Line.THICK],
  ['Dot', 'Thin', Line.DOTTED],
  ['Dash', 'Thin', Line.DASHED],
  ['Dash', 'Medium', Line.MEDIUM_DASHED],
  ['DashDot', 'Thin', Line.DASH_DOT],
  ['DashDot', 'Medium', Line.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', Line.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', Line.MEDIUM_DASH_DOT_DOT],
  ['Double', 'Thick', Line.DOUBLE],
  ['SlantDashDot', 'Medium', Line.SLANT_DASH_DOT],
];
const edges: Record<BorderEdge, keyof IBorderData> = {
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
  diagonalDown: 'tl_br',
  diagonalUp: 'bl_tr',
};
/** Pixels of one step of indentation, and the padding of a cell without. */
const step = 9;
const padding = 2;

const word = <T>(table: [string, T][], code: T, otherwise: string) =>
  table.find((row) => row[1] === code)?.[0] ?? otherwise;
const code = <T>(table: [string, T][], name: string): T | null => table.find((row) => row[0] === name)?.[1] ?? null;
const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

export const patternOf = (style: Nullable<IStyleData>): string => style?.n?.pattern || 'General';

export function toFormat(style: Nullable<IStyleData>): CellFormat {
  if (!style) return { ...plainFormat, borders: {} };
  return {
    numberFormat: patternOf(style),
    fontName: style.ff ?? plainFormat.fontName,
    fontSize: style.fs ?? plainFormat.fontSize,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s ? word(underlines, style.ul.t ?? TextDecoration.SINGLE, 'Single') : 'None',
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    fontColor: color(style.cl?.rgb) || plainFormat.fontColor,
    fill: color(style.bg?.rgb),
    horizontal: word(horizontals, style.ht ?? HorizontalAlign.UNSPECIFIED, 'General'),
    vertical: word(verticals, style.vt ?? VerticalAlign.UNSPECIFIED, 'Bottom'),
    wrap: style.tb === WrapStrategy.WRAP,
    indent: Math.max(0, Math.round((Math.max(style.pd?.l ?? 0, style.pd?.r ?? 0) - padding) / step)),
    rotation: style.tr?.v ? 180 : -(style.tr?.a ?? 0) || 0,
    borders: toBorders(style.bd),
  };
}

/** Null takes a property away; Univer merges the rest into what the cell has. */
export function toStyle(patch: Partial<CellFormat>): IStyleData {
  const style: IStyleData = {};
  if (patch.numberFormat !== undefined)
    style.n = patch.numberFormat === 'General' ? null : { pattern: patch.numberFormat };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.underline !== undefined) {
    const decoration = code(underlines, patch.underline);
    style.ul = decoration === null ? { s: BooleanNumber.FALSE } : { s: BooleanNumber.TRUE, t: decoration };
  }
  if (patch.strikethrough !== undefined) style.st = { s: flag(patch.strikethrough) };
  if (patch.fontColor !== undefined) style.cl = patch.fontColor ? { rgb: patch.fontColor } : null;
  if (patch.fill !== undefined) style.bg = patch.fill ? { rgb: patch.fill } : null;
  if (patch.horizontal !== undefined) style.ht = code(horizontals, patch.horizontal);
  if (patch.vertical !== undefined) style.vt = code(verticals, patch.vertical);
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (patch.indent !== undefined) style.pd = patch.indent ? indented(patch) : null;
  if (patch.rotation !== undefined) {
    style.tr =
      patch.rotation === 180 ? { a: 0, v: BooleanNumber.TRUE } : patch.rotation ? { a: -patch.rotation } : null;
  }
  if (patch.borders !== undefined) style.bd = fromBorders(patch.borders);
  return style;
}

function indented({ indent = 0, horizontal }: Partial<CellFormat>) {
  const side = padding + indent * step;
  return horizontal === 'Right' ? { r: side } : { l: side };
}

function toBorders(data: Nullable<IBorderData>): CellFormat['borders'] {
  const borders: CellFormat['borders'] = {};
  if (!data) return borders;
  for (const edge of Object.keys(edges) as BorderEdge[]) {
    const line = data[edges[edge]];
    const row = line && lines.find((candidate) => candidate[2] === line.s);
    if (row) borders[edge] = { style: row[0], weight: row[1], color: color(line.cl?.rgb) || '#000000' };
  }
  return borders;
}

function fromBorders(borders: CellFormat['borders']): IBorderData {
  const data: IBorderData = {};
  for (const edge of Object.keys(borders) as BorderEdge[]) {
    const line = borders[edge];
    if (line)
      data[edges[edge]] = line.style === 'None' ? null : { s: lineCode(line), cl: { rgb: line.color || '#000000' } };
  }
  return data;
}

function lineCode({ style, weight }: BorderLine): Line {
  const exact = lines.find((row) => row[0] === style && row[1] === weight);
  return (exact ?? lines.find((row) => row[0] === style))?.[2] ?? Line.THIN;
}

function color(rgb: Nullable<string>): string {
  if (!rgb) return '';
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(rgb);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(rgb);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : rgb
  ).toUpperCase();
}
