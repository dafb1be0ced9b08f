/** Moments as people's files hold them: the day as in the RFM assistant, and the time behind it. */
import { dayIn, type DateOrder } from '../rfm/readDates';

const clock = /(上午|下午|[ap]m)?\s*(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*([ap]m)?/i;
const compactClock = /^\d{8}(\d{2})(\d{2})(\d{2})?$/;

/** Excel's serial number of the moment; null where the value is none in this order. */
export function momentIn(order: DateOrder, value: unknown): number | null {
  const day = dayIn(order, value);
  if (day === null) return null;
  if (typeof value === 'number' && order !== 'compact') return value;
  const text = String(value).normalize('NFKC').trim();
  const compact = compactClock.exec(text);
  if (compact) return day + shareOfDay(Number(compact[1]), Number(compact[2]), Number(compact[3] ?? 0));
  const [, before, hours, minutes, seconds = '0', after] = clock.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return day;
  const half = (before ?? after ?? '').toLowerCase();
  const late = half === 'pm' || half === '下午';
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (late ? 12 : 0);
  return day + shareOfDay(hour, Number(minutes), Number(seconds));
}

const shareOfDay = (hours: number, minutes: number, seconds: number): number =>
  (hours * 3600 + minutes * 60 + seconds) / 86_400;
