/** Icon sets by Excel's names. Univer names an icon by its set and its place in it, most sets listing the best icon first. */
import { iconMap, type IIconSet } from '@univerjs/sheets-conditional-formatting';

type IconType = IIconSet['config'][number]['iconType'];
interface Icon {
  iconType: IconType;
  iconId: string;
}

const counts: Record<string, string> = { Three: '3', Four: '4', Five: '5' };
/** Listed by Univer from the worst icon up. */
const worstFirst = new Set(['4Rating', '5Rating']);
/** Univer's word for a cell without an icon, as Office.js's custom icons may ask for. */
const univerName = (style: string) => style.replace(/^(Three|Four|Five)/, (count) => counts[count] ?? '') as IconType;
const excelName = (type: string) =>
  type.replace(/^\d/, (digit) => Object.keys(counts).find((count) => counts[count] === digit) ?? '');

/** The icons of a set from the best down. */
export function iconsOf(style: string, reverse: boolean): Icon[] {
  const iconType = univerName(style);
  const count = iconMap[iconType]?.length;
  if (!count) throw new Error(`There is no icon set ${style}.`);
  const ids = Array.from({ length: count }, (_, index) => String(index));
  if (worstFirst.has(iconType) !== reverse) ids.reverse();
  return ids.map((iconId) => ({ iconType, iconId }));
}

export function iconStyleOf(config: IIconSet['config']): { style: string; reverse: boolean } {
  const [first, second] = config;
  const falling = Number(first?.iconId ?? 0) > Number(second?.iconId ?? 0);
  return { style: excelName(first?.iconType ?? '3Arrows'), reverse: falling !== worstFirst.has(first?.iconType ?? '') };
}
