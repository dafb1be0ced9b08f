import { isDate, mondayOf, serialOf, shiftDate } from '../../src/sheet/dates';

test('serial numbers are the ones Excel shows', () => {
  expect(serialOf('2026-04-06')).toBe(46118);
  expect(serialOf('2000-01-01')).toBe(36526);
  expect(serialOf('2026-04-23 11:20')).toBeCloseTo(46135.4722, 4);
  expect(serialOf('16:00')).toBeCloseTo(2 / 3, 12);
});

test('weeks begin on Monday', () => {
  expect(['2026-04-06', '2026-04-09', '2026-04-12'].map(mondayOf)).toEqual(Array(3).fill('2026-04-06'));
});

test('days are counted over month, year and leap day', () => {
  expect(shiftDate('2024-02-28', 2)).toBe('2024-03-01');
  expect(shiftDate('2026-01-01', -1)).toBe('2025-12-31');
});

test('only dates of the calendar are dates', () => {
  expect(['2026-02-28', '2024-02-29'].every(isDate)).toBe(true);
  expect(['2026-02-29', '2026-13-01', '26-01-01', ''].some(isDate)).toBe(false);
});
