/** Columns of exports are found by what platforms call them, in three languages; how they are written is told from what they hold. */
import { guessMapping, guessWriting } from '../../../src/sheet/import/mapping';
import { unitIn } from '../../../src/sheet/import/unit';
import { sourceOf } from '../../../src/sheet/import/source';
import { namesFor } from '../../../src/taskpane/import/names';
import { targetIn, workbook } from './plan';

/** Key → header of the column of the source. */
function mapped(table: string, headers: string[], row = headers.map(() => '1')): Record<string, string> {
  const target = targetIn(workbook({ [table]: [{}] }), table);
  const source = sourceOf([headers, row], 0);
  return Object.fromEntries(
    Object.entries(guessMapping(source, target.columns, namesFor(target))).map(([key, taken]) => [
      key,
      taken.from === 'column' ? (headers[taken.at] ?? '') : '',
    ]),
  );
}

test.each([
  [
    'an ad console of the mainland',
    'EXP_Day',
    ['日期', '计划名称', '展现量', '点击量', '点击率', '消耗（元）', '成交订单数', '成交金额', '新客数'],
    {
      day: '日期',
      imp: '展现量',
      clk: '点击量',
      cost: '消耗（元）',
      ord: '成交订单数',
      rev: '成交金额',
      new: '新客数',
    },
  ],
  [
    'an ad console in English',
    'EXP_Day',
    ['Day', 'Campaign', 'Impr.', 'Clicks', 'CTR', 'Cost', 'Conversions', 'Conv. value'],
    { day: 'Day', imp: 'Impr.', clk: 'Clicks', cost: 'Cost', ord: 'Conversions', rev: 'Conv. value' },
  ],
  [
    'one of Taiwan',
    'EXP_Day',
    ['日期', '曝光次數', '連結點擊次數', '花費金額 (TWD)', '購買次數', '購買價值'],
    { day: '日期', imp: '曝光次數', clk: '連結點擊次數', cost: '花費金額 (TWD)', ord: '購買次數', rev: '購買價值' },
  ],
  [
    'orders of a shop',
    'QBK_Order',
    ['订单编号', '买家昵称', '付款时间', '实付金额', '订单来源', '流量来源'],
    { cust: '买家昵称', date: '付款时间', amt: '实付金额', chan: '流量来源' },
  ],
  [
    'a ledger',
    'AMP_BudMonth',
    ['Month', 'Cost centre', 'Posted amount'],
    { mon: 'Month', line: 'Cost centre', sp: 'Posted amount' },
  ],
  [
    'paths',
    'QBK_Touch',
    ['user_pseudo_id', 'event_timestamp', 'source / medium', 'revenue'],
    {
      path: 'user_pseudo_id',
      at: 'event_timestamp',
      ch: 'source / medium',
      val: 'revenue',
    },
  ],
  [
    'the template itself',
    'AMP_KpiLog',
    ['月份', '指标编号', '目标', '实际'],
    { mon: '月份', kpi: '指标编号', tgt: '目标', act: '实际' },
  ],
])('%s', (_, table, headers, expected) => expect(mapped(table, headers)).toEqual(expected));

test.each([
  ['花费(万元)', 1e4],
  ['花費（萬）', 1e4],
  ['销售额/千元', 1e3],
  ['销售额（百万元）', 1e6],
  ['GMV（单位：亿元）', 1e8],
  ['曝光(万次)', 1e4],
  ['Revenue (USD thousands)', 1e3],
  ['Revenue ($k)', 1e3],
  ["Sales ('000)", 1e3],
  ['Sales (in millions)', 1e6],
  ['花费(元)', 1],
  ['CPM（元/千次）', 1],
  ['曝光/千次', 1],
  ['Clicks (all)', 1],
  ['Items (item)', 1],
])('figures under %s are multiplied by %d', (header, times) =>
  expect(unitIn(header)).toEqual({ times, hundredths: false }),
);

test('a header with a unit is found, and its unit goes with it', () => {
  expect(mapped('EXP_Day', ['日期', '花费(万元)'], ['2026-05-03', '12.5'])).toEqual({
    day: '日期',
    cost: '花费(万元)',
  });
  expect(mapped('EXP_Day', ['日期', '成交金额/千元'], ['2026-05-03', '12.5'])).toEqual({
    day: '日期',
    rev: '成交金额/千元',
  });
  const columns = targetIn(workbook({ EXP_Day: [{}], AMP_Comp: [{}] }), 'EXP_Day').columns;
  const cost = columns.find(({ key }) => key === 'cost')!;
  expect(guessWriting({ header: '花费(万元)', sample: ['12.5', '3万'] }, cost).times).toBe(1e4);
  expect(guessWriting({ header: '花费(万元)', sample: ['3万'] }, cost).times).toBeUndefined();
  const share = targetIn(workbook({ AMP_Comp: [{}] }), 'AMP_Comp').columns.find(({ key }) => key === 'shA')!;
  for (const header of ['占比(%)', '占比（％）', 'Share %'])
    expect(guessWriting({ header, sample: ['0.5', '0.8'] }, share)).toMatchObject({ hundredths: true });
});

test('without headers, as many columns are taken as they stand; others not', () => {
  const target = targetIn(workbook({ AMP_Order: [{}] }), 'AMP_Order');
  const guess = (row: string[]) => guessMapping(sourceOf([row], -1), target.columns, namesFor(target));
  expect(guess(['C1', '2026-05-03', '12'])).toEqual({
    cust: { from: 'column', at: 0 },
    date: { from: 'column', at: 1 },
    amt: { from: 'column', at: 2 },
  });
  // Only the dates are told by what they are.
  expect(guess(['2026-05-03', '12'])).toEqual({ date: { from: 'column', at: 0 } });
});

test('the only dates are the date, whatever their header', () => {
  expect(mapped('EXP_Day', ['dt', '花费'], ['2026-05-03', '12'])).toEqual({ day: 'dt', cost: '花费' });
});

test.each([
  ['EXP_Day', 'day', ['05/03/26', '07/03/26'], { dates: 'ymd', doubtful: { dates: ['dmy', 'mdy'] } }],
  ['EXP_Day', 'day', ['31/03/2026', '07/03/2026'], { dates: 'dmy', doubtful: { dates: [] } }],
  ['AMP_KpiLog', 'mon', ['2026-05', '2026-06'], { doubtful: { dates: [] } }],
  ['EXP_Day', 'cost', ['1.234,56'], { mark: ',', doubtful: { mark: false } }],
  ['EXP_Day', 'cost', ['1.234'], { mark: '.', doubtful: { mark: true } }],
  ['AMP_Comp', 'shA', ['12', '3.5'], { hundredths: true, doubtful: { hundredths: true } }],
  ['AMP_Comp', 'shA', ['0.12', '0.035'], { hundredths: false, doubtful: { hundredths: true } }],
  ['AMP_Comp', 'shA', ['12%', '0'], { hundredths: false, doubtful: { hundredths: false } }],
])('%s.%s with %j', (table, key, sample, expected) => {
  const column = targetIn(workbook({ [table]: [{}] }), table).columns.find((one) => one.key === key)!;
  expect(guessWriting({ header: '', sample }, column)).toMatchObject(expected);
});
