/** Values of a column as one reads them: dates as dates, shares in percent, figures with their thousands. */
import { dateOf } from '../../sheet/dates';
import type { CellValue } from '../../sheet/existing';
import { isMonth } from '../../sheet/import/readCell';
import type { Field } from '../../sheet/template';
import type { Speech } from '../words';

export function figureOf(field: Field, value: CellValue | undefined, { language, date }: Speech): string {
  if (typeof value !== 'number') return String(value ?? '');
  if (field.kind === 'date') return isMonth(field) ? dateOf(value).slice(0, 7) : date(dateOf(value));
  if (field.kind === 'moment') return `${date(dateOf(value))} ${clock(value)}`;
  if (field.kind === 'time') return clock(value);
  if (field.kind === 'percent') return format(language, { style: 'percent', maximumFractionDigits: 4 }).format(value);
  return format(language, { maximumFractionDigits: 6 }).format(value);
}

const format = (language: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options);

function clock(moment: number): string {
  const minutes = Math.round((moment - Math.floor(moment)) * 1440);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
