/** A change in words: values as their cells show them, and what it comes to. */
import type { ArchiveWords } from '../../locales/en/archive';
import type { CellValue } from '../../sheet/existing';
import { dateOf } from '../../sheet/dates';
import type { Speech } from '../words';
import type { Change } from './compare';

/** By the number format of the cell: percentages as such, and as many decimals as it shows. */
export function figureText(value: number, format: string, language: string): string {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length;
  const isPercent = format.includes('%');
  return new Intl.NumberFormat(language, {
    style: isPercent ? 'percent' : 'decimal',
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? (format.includes('0') ? 0 : 2),
  }).format(value);
}

export function valueText(
  value: CellValue | null,
  { kindOfValue, format }: Pick<Change, 'kindOfValue' | 'format'>,
  words: ArchiveWords,
  { language, date }: Speech,
): string {
  if (value === null) return words.compare.empty;
  if (typeof value !== 'number') return String(value);
  return kindOfValue === 'date' ? date(dateOf(value)) : figureText(value, format, language);
}

/** `+1,200 (+14.5 %)`, or by how many days; '' where nothing can be said. */
export function differenceText(change: Change, words: ArchiveWords, { count, language }: Speech): string {
  const { difference, share, kindOfValue, format } = change;
  if (difference === null) return '';
  if (kindOfValue === 'date') {
    const days = Math.round(Math.abs(difference));
    return days === 0 ? '' : count(difference > 0 ? words.compare.days : words.compare.earlier, days);
  }
  const signed = (text: string, value: number) => (value > 0 ? `+${text}` : text);
  const amount = signed(figureText(difference, format, language), difference);
  return share === null ? amount : `${amount} (${signed(figureText(share, '0.0%', language), share)})`;
}
