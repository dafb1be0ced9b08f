/** Tasks laid into a stretch of time: whole weeks where they fit, overlapping where there is too little, working days at both ends. */
import fc from 'fast-check';
import { workCalendar } from '../../src/analytics/calendar';
import { schedule } from '../../src/analytics/schedule';

const plain = workCalendar([], []);
/** 2026-04-06, a Monday. */
const monday = 46118;
const slots = (days: number, shares: number[], calendar = plain) =>
  schedule({ start: monday, end: monday + days - 1, shares, shortest: 7, longest: 14, calendar }).map(
    ({ start, end }) => [start - monday, end - monday],
  );

test('twelve weeks for seven tasks: whole weeks, ended on Fridays where that leaves them long enough', () => {
  expect(slots(84, [10, 15, 15, 15, 15, 15, 15])).toEqual([
    [0, 6],
    [7, 18],
    [21, 32],
    [35, 46],
    [49, 60],
    [63, 74],
    [77, 83],
  ]);
});

test('days that are no whole weeks are still used up', () => {
  expect(slots(17, [1, 1])).toEqual([
    [0, 8],
    [9, 16],
  ]);
});

test('too little time: tasks as short as may be, spread and overlapping; a row shorter than a task fills it', () => {
  expect(slots(14, [1, 1, 1])).toEqual([
    [0, 6],
    [4, 10],
    [7, 13],
  ]);
  expect(slots(4, [1, 1])).toEqual([
    [0, 3],
    [0, 3],
  ]);
});

test('too much time: tasks as long as may be, from the first day to the last', () => {
  expect(slots(60, [1, 1])).toEqual([
    [0, 11],
    [46, 59],
  ]);
});

test('holidays move the ends, make-up workdays count', () => {
  const spring = workCalendar([monday, monday + 1], [monday + 12]);
  expect(slots(14, [1], spring)).toEqual([[2, 12]]);
});

test('every task lies in the stretch and begins no earlier than the one before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }),
      (days, shares) => {
        const found = slots(days, shares);
        expect(found).toHaveLength(shares.length);
        found.forEach(([start = 0, end = 0], index) => {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThan(days);
          expect(end - start + 1).toBeGreaterThanOrEqual(Math.min(7, days));
          expect(end - start + 1).toBeLessThanOrEqual(14);
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.[0] ?? 0);
        });
      },
    ),
  );
});

test('a stretch that ends before it starts is refused', () => {
  expect(() => slots(0, [1])).toThrow('notAbove');
});
