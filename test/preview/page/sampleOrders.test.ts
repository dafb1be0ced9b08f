import { sampleOrders } from '../../../src/preview/page/sampleOrders';
import { languages, words } from '../../../src/preview/page/words';

const numbers = (language: (typeof languages)[number]) =>
  sampleOrders(words[language]).rows.map(([, customer, date, , amount]) => [customer, date, amount]);

test('the same orders every time and in every language', () => {
  for (const language of languages) expect(numbers(language)).toEqual(numbers('en'));
  expect(sampleOrders(words['zh-CN']).header).toEqual(['订单号', '客户', '日期', '渠道', '金额']);
});

test('they look like a shop: in order of time, money above zero, a few regulars and many who came once', () => {
  const { rows } = sampleOrders(words.en);
  expect(rows).toHaveLength(800);
  const dates = rows.map(([, , date]) => Number(date));
  expect(dates).toEqual([...dates].sort((a, b) => a - b));
  expect(
    rows.every(
      ([, , , , amount]) =>
        typeof amount === 'number' && amount > 0 && Number.isInteger(Math.round(amount * 1e6) / 1e4),
    ),
  ).toBe(true);
  const orders = new Map<unknown, number>();
  for (const [, customer] of rows) orders.set(customer, (orders.get(customer) ?? 0) + 1);
  const counts = [...orders.values()].sort((a, b) => b - a);
  expect(counts.filter((count) => count === 1).length).toBeGreaterThan(30);
  expect(counts.slice(0, 20).reduce((sum, count) => sum + count, 0) / 800).toBeGreaterThan(0.2);
});
