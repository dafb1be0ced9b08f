/** How figures of mixed units are shown: by the unit that stands in their row. */

const formats: Record<string, string> = { '%': '0.0%', x: '0.00', 倍: '0.00' };

export function unitFormat(unit: string, value?: number): string {
  if (unit !== '') return formats[unit] ?? '#,##0';
  return value !== undefined && Math.abs(value) >= 1000 ? '#,##0' : 'General';
}
