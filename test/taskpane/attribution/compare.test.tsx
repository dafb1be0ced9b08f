/** The models side by side: what each gives is what the functions give, and what cannot be read is told and left out. */
import { toEnd } from '../../../src/analytics/steps';
import type { Region } from '../../../src/excel/formula/region';
import { functionIn } from '../../../src/taskpane/functions/calculate';
import {
  compare,
  mostChannels,
  TooManyChannels,
  touchModels,
  type CompareOptions,
  type Comparison,
} from '../../../src/taskpane/attribution/compare';
import { guessMapping } from '../../../src/taskpane/attribution/mapping';
import { momentIn } from '../../../src/sheet/readDates';

const options: CompareOptions = { dateOrder: 'serial', halfLifeDays: 7, separator: '>' };
const touches: [string, number, string, number | ''][] = [
  ['P1', 46143, 'short', ''],
  ['P1', 46148.8, 'social', ''],
  ['P1', 46150.9, 'priv', 320],
  ['P2', 46145, 'search', 180],
  ['P3', 46132, 'kol', ''],
  ['P3', 46146.4, 'short', ''],
  ['P3', 46146.9, 'direct', 540],
  ['P4', 46152, 'short', ''],
  ['P4', 46154, 'short', 260],
  ['P5', 46144, 'social', ''],
];
const column = (at: number) => touches.map((row) => row[at]);
const ofTouches = (more: Partial<CompareOptions> = {}, times: unknown[] = column(1)) =>
  toEnd(
    compare('touches', { path: column(0), time: times, channel: column(2), value: column(3) }, { ...options, ...more }),
  )!;
const creditOf = ({ channels, credit }: Comparison, model: keyof Comparison['credit']) =>
  Object.fromEntries(channels.map((channel, at) => [channel, credit[model]?.[at]]));
const spilled = (id: 'ATTRIBUTION' | 'PATHCREDIT', ...args: unknown[]) => {
  const rows = functionIn('en', id, false)(...args) as [string, number, number][];
  return Object.fromEntries(rows.map(([channel, credit]) => [channel, credit]));
};
const cells = (values: unknown[]) => values.map((value) => [value]);

test.each(touchModels)('%s of touches is that of KPI.ATTRIBUTION', (model) => {
  const args = [0, 1, 2, 3].map((at) => cells(column(at)));
  expect(creditOf(ofTouches({ halfLifeDays: 3 }), model)).toEqual(
    spilled('ATTRIBUTION', ...args, model, 3, null, false),
  );
});

const paths = ['short > social > priv', 'search', 'kol > short > direct', 'short > short', 'social'];
const worth = [320, 180, 540, 260, 0];
test.each(['lastnondirect', 'shapley'] as const)(
  '%s of touches is that of KPI.PATHCREDIT over their paths',
  (model) => {
    expect(creditOf(ofTouches(), model)).toEqual(
      spilled('PATHCREDIT', cells(paths), cells(worth), model, null, '>', false),
    );
  },
);

test('a Markov chain of touches counts paths that are worth something, and shares out the whole value', () => {
  const found = ofTouches();
  const [converted, nulls] = [worth.map((each) => Number(each > 0)), worth.map((each) => Number(each === 0))];
  const chain = spilled('PATHCREDIT', cells(paths), cells(converted), 'markov', cells(nulls), '>', false);
  for (const [channel, credit] of Object.entries(creditOf(found, 'markov')))
    expect(credit).toBeCloseTo((chain[channel]! / 4) * 1300, 9);
  expect(found).toMatchObject({ hasNulls: true, total: 1300, unclaimed: 0, paths: 5, rows: 10 });
});

test.each(['last', 'first', 'linear', 'position', 'lastnondirect', 'markov', 'shapley'] as const)(
  '%s of whole paths is that of KPI.PATHCREDIT',
  (model) => {
    const path = ['Google', 'Mailing', 'Google → Mailing', 'Direct → Google → Direct'];
    const [conversions, nulls] = [
      [2, 1, 1, 3],
      [1, 0, 0, ''],
    ];
    const found = toEnd(compare('paths', { path, conversions, nulls }, { ...options, separator: '→' }))!;
    const args = [cells(path), cells(conversions), model, cells(nulls), '→', false];
    expect(creditOf(found, model)).toEqual(spilled('PATHCREDIT', ...args));
  },
);

test('the known example of a chain: 2.4 and 1.6', () => {
  const path = ['Google', 'Mailing', 'Google > Mailing'];
  const found = toEnd(compare('paths', { path, conversions: [2, 1, 1], nulls: [1, 0, 0] }, options))!;
  expect(found.channels).toEqual(['Google', 'Mailing']);
  expect(found.credit.markov!.map((each) => Number(each.toFixed(12)))).toEqual([2.4, 1.6]);
});

test('texts are read, with their time of day; the order of touches of a day follows', () => {
  const times = column(1).map((_, at) => `05/0${Math.min(9, at + 1)}/2026 ${at === 6 ? '1:30 pm' : '09:00'}`);
  const found = ofTouches({ dateOrder: 'mdy' }, times);
  expect(found).toMatchObject({ texts: true, rows: 10, unread: { count: 0 } });
  expect(momentIn('ymd', '2026/5/1 下午3:15')).toBeCloseTo(46143 + 15.25 / 24, 9);
  expect(momentIn('ymd', '2026-05-01 12:00 AM')).toBe(46143);
  expect(momentIn('compact', '20260501153000')).toBeCloseTo(46143 + 15.5 / 24, 9);
  expect(momentIn('serial', 46143.75)).toBe(46143.75);
  expect(momentIn('serial', '2026-05-01')).toBeNull();
});

test('what cannot be read is left out and told; a row without a path is blank', () => {
  const path = ['A1', '', 'A2', '#N/A', 'A3'];
  const time = [46143, 46143, 'soon', 46143, 46144];
  const found = toEnd(
    compare('touches', { path, time, channel: ['x', 'x', 'y', 'x', 'x'], value: [5, 5, 5, 5, 'much'] }, options),
  )!;
  expect(found).toMatchObject({
    rows: 1,
    blank: 1,
    unread: { count: 3, first: { row: 2, field: 'time', value: 'soon' } },
    total: 5,
  });
});

test('paths without a channel keep their value to themselves, paths without conversions have no chain', () => {
  const found = toEnd(
    compare('touches', { path: ['a', 'b'], time: [46143, ''], channel: ['x', 'y'], value: [0, 70] }, options),
  )!;
  expect(found).toMatchObject({ channels: ['x'], unclaimed: 70, total: 70 });
  expect(found.credit.markov).toBeUndefined();
  expect(toEnd(compare('touches', { path: [''], time: [''], channel: [''], value: [''] }, options))).toBeNull();
});

test('more channels than there can be are refused', () => {
  const many = Array.from({ length: mostChannels + 1 }, (_, at) => `c${at}`);
  const work = compare('paths', { path: many, conversions: many.map(() => 1) }, options);
  expect(() => toEnd(work)).toThrow(TooManyChannels);
});

describe('columns are found by their headers', () => {
  const region = (headers: string[], first: unknown[]): Region => ({
    sheet: 'S',
    address: 'A1:D9',
    row: 1,
    rows: 8,
    table: null,
    columns: headers.map((header, at) => ({
      header,
      address: 'A2:A9',
      column: at,
      values: [first[at]],
      texts: [String(first[at])],
      numberFormats: ['General'],
    })),
  });

  test.each([
    [['Journey', 'Time', 'Channel', 'Revenue'], ['J1', 46143, 'Email', 5], 'touches', [0, 1, 2, 3]],
    [['渠道', '触点时间', '用户ID', '订单金额'], ['抖音', 46143, 'u1', 5], 'touches', [2, 1, 0, 3]],
    [['User', 'Timestamp', 'Source', 'Conversions'], ['u', 46143, 'x', 1], 'touches', [0, 1, 2, 3]],
  ] as const)('%j', (headers, first, kind, [path, time, channel, value]) => {
    expect(guessMapping(region([...headers], [...first]))).toMatchObject({
      kind,
      mapping: { path, time, channel, value },
    });
  });

  test('whole paths are told by what parts them', () => {
    expect(guessMapping(region(['Path', 'Conversions', 'Nulls'], ['Email → Search', 4, 2]))).toMatchObject({
      kind: 'paths',
      separator: '→',
      mapping: { path: 0, conversions: 1, nulls: 2 },
    });
  });
});
