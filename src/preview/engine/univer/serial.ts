/** Excel's serial numbers of days and times. Day 60 is the 29 February 1900 that never was, as in Excel. */

const dayLength = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

export function fromDate(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = (time - epoch) / dayLength;
  return serial < 61 ? serial - 1 : serial;
}

export function fromTime(hours: number, minutes: number, seconds: number, half: string): number | null {
  if (minutes > 59 || seconds >= 60 || (half && (hours < 1 || hours > 12))) return null;
  const hour = half ? (hours % 12) + (half === 'p' ? 12 : 0) : hours;
  return (hour * 3600 + minutes * 60 + seconds) / 86_400;
}
