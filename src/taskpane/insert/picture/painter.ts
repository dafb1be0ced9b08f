/** Collects rectangles by colour, grounds below inks, and keeps them inside the picture; shapes above both. Knows edges in pixels, no cells' contents. */
import type { Rect } from '../../../sheet/address';
import type { Style } from '../../../sheet/style';
import type { Spot } from './cells';

export interface Layer {
  fill: string;
  opacity: number;
  /** An SVG path. */
  path: string;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A line of text at 11 points: how tall its bar is, where it begins, how far the next line is, how wide a character. */
const type = { tall: 8, top: 6, step: 18, character: 6.4, margin: 5 };

export function painter(columns: number[], rows: number[], size: { width: number; height: number }) {
  const ground = new Map<string, Layer>();
  const ink = new Map<string, Layer>();
  const over: { fill: string; path: string }[] = [];

  const rectangle = (layers: Map<string, Layer>, { left, top, right, bottom }: Box, fill: string, opacity: number) => {
    const [x, y] = [Math.round(left), Math.round(top)];
    const [wide, tall] = [Math.round(Math.min(right, size.width)) - x, Math.round(Math.min(bottom, size.height)) - y];
    if (wide <= 0 || tall <= 0) return;
    const key = `${fill} ${opacity}`;
    const layer = layers.get(key) ?? { fill, opacity, path: '' };
    layer.path += `M${x} ${y}h${wide}v${tall}h${-wide}z`;
    layers.set(key, layer);
  };
  const box = ({ row, column, rows: down, columns: across }: Rect): Box => ({
    left: columns[column] ?? size.width,
    top: rows[row] ?? size.height,
    right: columns[column + across] ?? size.width,
    bottom: rows[row + down] ?? size.height,
  });

  return {
    area(rect: Rect, fill: string): void {
      rectangle(ground, box(rect), fill, 1);
    },

    /** Below each row of the area. */
    lines(rect: Rect, color: string): void {
      for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
        const { left, right, top, bottom } = box({ ...rect, row, rows: 1 });
        if (bottom > top) rectangle(ground, { left, right, top: bottom - 1, bottom: bottom + 1 }, color, 1);
      }
    },

    /** A text that neither wraps nor stands in a grid runs on over the cells at its right, as far as it is long. */
    text({ row, column }: Spot, characters: number, style: Style | undefined, color: string): void {
      const { left, top, right, bottom } = box({ row, column, rows: 1, columns: 1 });
      if (right <= left || bottom <= top) return;
      const scale = (style?.font?.size ?? 11) / 11;
      const long = characters * type.character * scale;
      const room = style?.wrap || style?.grid ? Math.max(8, right - left - 2 * type.margin) : long;
      const most = style?.wrap ? Math.max(1, Math.floor((bottom - top) / (type.step * scale))) : 1;
      const lines = Math.min(most, Math.max(1, Math.ceil(long / room)));
      for (let line = 0; line < lines; line += 1) {
        const wide = Math.min(room, long - line * room);
        const start = style?.align === 'right' ? right - type.margin - wide : left + type.margin;
        const y = top + (type.top + line * type.step) * scale;
        const bar = { left: start, right: start + wide, top: y, bottom: y + type.tall * scale };
        rectangle(ink, bar, color, style?.font?.bold ? 0.85 : 0.6);
      }
    },

    /** Over everything else, in the cells of the area. Reaching out of the picture is for the picture to cut. */
    shapes(rect: Rect, draw: (frame: Box) => { fill: string; path: string }[]): void {
      const frame = box(rect);
      if (frame.left < size.width && frame.top < size.height) over.push(...draw(frame));
    },

    layers: (): Layer[] => [...ground.values(), ...ink.values(), ...over.map((shape) => ({ ...shape, opacity: 1 }))],
  };
}
