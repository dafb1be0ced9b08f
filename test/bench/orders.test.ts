/** The generator is the reference one to the byte; its summary (test/bench/summary_10k.json, ours, made by the reference generator with NumPy) holds. */
import { createHash } from 'node:crypto';
import { customerId, makeOrders } from './orders';
import summary from './summary_10k.json';

const MILLISECONDS_A_DAY = 86_400_000;

test('10,000 orders are the reference file, byte for byte', () => {
  const { customers, customer, day, cents } = makeOrders(summary.rows, summary.seed);
  const hash = createHash('sha256').update('customer_id,order_date,amount\n');
  for (let i = 0; i < summary.rows; i++) {
    const date = new Date(Date.UTC(2022, 0, 1) + day[i]! * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
    const amount = Math.abs(cents[i]!);
    const sign = cents[i]! < 0 ? '-' : '';
    const decimals = String(amount % 100).padStart(2, '0');
    hash.update(`${customerId(customer[i]!, customers)},${date},${sign}${Math.floor(amount / 100)}.${decimals}\n`);
  }
  expect(hash.digest('hex')).toBe(summary.sha256);
  expect(cents.reduce((sum, amount) => sum + amount, 0)).toBe(summary.total_cents);
});
