/** Which tables take imported rows, and how many. */
import { targetsOf, usualTarget } from '../../../src/sheet/import/target';
import { workbook } from './plan';

test('tables with typed rows that are not fixed; only their typed columns', () => {
  const reading = workbook({
    EXP_Week: [],
    AMP_Month: [],
    SET_List: [],
    EXP_Day: [{}, { day: 46145 }],
    AMP_Goal: [],
    AMP_Order: [],
  });
  const targets = targetsOf(reading);
  expect(targets.map(({ table, begun, mostRows }) => [table.name, begun, mostRows])).toEqual([
    ['EXP_Day', 1, 5000],
    ['AMP_Goal', 0, 1000],
    ['AMP_Order', 0, 20_000],
  ]);
  expect(targets[0]!.columns.map(({ key }) => key)).toEqual('day rec src imp clk ord new rev cost'.split(' '));
  expect(usualTarget(targets)?.table.name).toBe('EXP_Day');
  expect(usualTarget(targets.slice(1))?.table.name).toBe('AMP_Order');
  expect(usualTarget([])).toBeUndefined();
});
