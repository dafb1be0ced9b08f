/** How many requests an insert takes, how large they are, and what happens at Excel's limit of 5 MB. */
import { place } from '../../src/excel/place';
import type { Plan } from '../../src/sheet/plan';
import { webPayloadLimit, type RequestRecord } from '../../src/preview/wire/bridge';
import { startExcel } from '../host/office';
import { answers, fullPlan, largePlan, plainSheet, planOf, smallPlan } from './plans';

/** Of Excel as it is on the web, which refuses larger ones. */
async function requestsOf(plan: Plan): Promise<RequestRecord[]> {
  const excel = await startExcel({ global: true, payloadLimit: webPayloadLimit });
  try {
    // The library's own requests at its start are over when the first of ours is answered.
    await Excel.run((context) => context.sync(context.workbook.load('name')));
    await excel.events();
    const { requests } = excel.host.bridge;
    const before = requests.length;
    await place({ planFor: () => plan, answers, report: () => undefined, signal: new AbortController().signal });
    await excel.events();
    return requests.slice(before);
  } finally {
    excel.dispose();
  }
}

/** Two to look, two to write, one to show. */
const count = 5;

test('a small plan takes as many requests as a large one', async () => {
  const small = await requestsOf(smallPlan());
  const full = await requestsOf(fullPlan());
  const large = await requestsOf(largePlan(3, 12));
  expect([small, full, large].map(({ length }) => length)).toEqual([count, count, count]);
  expect(large.map(({ error }) => error)).toEqual(Array(count).fill(undefined));
  expect(Math.max(...large.map(({ sent }) => sent))).toBeLessThan(1_000_000);
});

test('above the limit it takes more, and none is refused', async () => {
  const text = 'a few words that make the sheet heavy '.repeat(20);
  const cells = Array.from({ length: 9000 }, () => [{ text }]);
  const heavy = planOf(plainSheet('Heavy', { blocks: [{ address: 'A1:A9000', cells }] }));
  const requests = await requestsOf(heavy);
  expect(requests.length).toBeGreaterThan(count);
  expect(requests.map(({ error }) => error)).toEqual(requests.map(() => undefined));
  expect(Math.max(...requests.map(({ sent }) => sent))).toBeLessThan(webPayloadLimit);
});
