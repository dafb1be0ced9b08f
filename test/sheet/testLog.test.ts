/** The log of tests and the budgets of channels, as plans are read back. */
import { channelBudgetOf } from '../../src/sheet/channelBudget';
import { testLogsOf } from '../../src/sheet/testLog';
import { asOf, noPlans, readingWith, table } from '../taskpane/reading';

const cell = (name: string, value: number) => ({ name, sheet: 'Digital', address: 'B2', value, formula: '=1' });
const april = 46113;

test('tests by month against the goal of the workbook, with what the sheet makes of them', () => {
  const [log] = testLogsOf(
    readingWith({
      tables: [
        table('QBK_Ab', 'Digital', [
          {
            id: 'T01',
            v: 'Landing page',
            s: april + 1,
            nA: 10,
            cA: 1,
            nB: 10,
            cB: 2,
            up: 1,
            p: 0.97,
            v2: '采用B',
            mon: 1,
          },
          { id: 'T02', v: 'Email title', s: april + 40, v2: 'Keep testing', mon: 2 },
          { id: 'T03', v: 'Email title', v2: '#N/A', mon: -3 },
          {},
        ]),
        table('SET_Param', 'Settings', [{ key: 'P_AbMonth', val: 2 }]),
      ],
      cells: [cell('QBK_Start', april), cell('QBK_MonNo', 2), cell('SET_AsOf', asOf)],
    }),
  );
  expect(log!.tests).toMatchObject([
    { id: 'T01', number: 1, address: 'A6', usersA: 10, conversionsB: 2, lift: 1, verdict: 'b', verdictWord: '采用B' },
    { id: 'T02', usersA: null, verdict: 'go', month: 2 },
    { id: 'T03', verdict: null, verdictWord: '', month: null },
  ]);
  expect(log!.months).toEqual([
    { number: 1, from: '2026-04-01', tests: 1 },
    { number: 2, from: '2026-05-01', tests: 1 },
    { number: 3, from: '2026-06-01', tests: 0 },
  ]);
  expect([log!.current, log!.goal]).toEqual([2, 2]);
  expect(testLogsOf(noPlans)).toEqual([]);
});

test('the share of each channel in what goes to single channels, whatever language names it', () => {
  const budget = channelBudgetOf(
    readingWith({
      tables: [
        table('QBK_Bud', 'Budget', [
          { ch: 'Search ads', plan: 100 },
          { ch: '短视频直播', plan: 250 },
          { ch: 'Search ads', plan: 50 },
          { ch: 'All', plan: 600 },
          { ch: 'Billboards', plan: 100 },
          { ch: 'Creators' },
        ]),
      ],
    }),
  )!;
  expect(budget.of('搜索广告')).toEqual({ word: 'Search ads', share: 0.3 });
  expect(budget.of('short')).toEqual({ word: '短视频直播', share: 0.5 });
  expect(budget.of('billboards')).toEqual({ word: 'Billboards', share: 0.2 });
  expect(budget.of('Creators')).toBeNull();
  expect(channelBudgetOf(noPlans)).toBeNull();
});
