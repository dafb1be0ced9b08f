/** Colours: `#RRGGBB` here; in a file also a place in the theme (with a tint) or in the old palette of 56. */
import type { Color } from 'exceljs';

export const toArgb = (color: string): Partial<Color> => ({ argb: `FF${color.replace('#', '').toUpperCase()}` });

/** The theme a file has when it says nothing: Office 2013-2022. Order as cells number them: light and dark first, swapped. */
const officeTheme = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export function themeColors(xml: string | undefined): string[] {
  return themeOrder.map((name, index) => {
    const found = xml && new RegExp(`<a:${name}>\\s*<a:(?:srgbClr val|sysClr [^>]*lastClr)="(\\w{6})"`).exec(xml)?.[1];
    return found || (officeTheme[index] ?? '000000');
  });
}

const indexed =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF
800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF
FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00
FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** '' where the file leaves the colour to Excel. */
export function fromFileColor(
  color: (Partial<Color> & { tint?: number; indexed?: number }) | undefined,
  theme: string[],
): string {
  if (!color) return '';
  if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) return `#${tinted(theme[color.theme] ?? '000000', color.tint ?? 0)}`;
  const old = color.indexed === undefined ? undefined : indexed[color.indexed];
  return old ? `#${old}` : '';
}

/** Lighter towards white, darker towards black, by lightness as the file format defines it. */
function tinted(hex: string, tint: number): string {
  if (!tint) return hex;
  const channels = [0, 2, 4].map((start) => parseInt(hex.slice(start, start + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const lightness = (high + low) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // Moving every channel towards the end by the same share keeps hue and saturation.
  const moved = channels.map((channel) => {
    if (target <= lightness) return lightness === 0 ? 0 : channel * (target / lightness);
    return lightness === 1 ? 1 : 1 - ((1 - channel) * (1 - target)) / (1 - lightness);
  });
  return moved
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
