/** The settings sheet changed from the pane: by name wherever it is, within bounds, and as it was when a request fails. */
import { insertPlan } from '../../src/excel/insert';
import { readSettings, setAsOf, setThresholds } from '../../src/excel/settingsSheet/settingsSheet';
import { defaultAnswers } from '../../src/sheet/answers';
import { startExcel, type StartedExcel } from '../host/office';
import { failEverywhere, planted } from './failures';

const failures = planted();
let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ global: true, excelApi: '1.20', fail: failures.fail });
});
afterAll(() => excel.dispose());

test('a workbook without settings has none', async () => {
  expect(await readSettings('en')).toEqual({ sheet: null, language: null, asOf: null, thresholds: [] });
  await expect(setAsOf(46173)).rejects.toMatchObject({ code: 'notFound' });
});

test('found by name after the sheet was renamed and rows inserted', async () => {
  const answers = { ...defaultAnswers('2026-05-31', { code: 'zh-CN', currency: 'CNY' }), brand: '青屿' };
  await insertPlan({ sheets: ['EXP-4'], answers }, () => undefined, new AbortController().signal);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('参数设置');
    sheet.getRange('1:2').insert('Down');
    sheet.name = "Anna's 设置";
    await context.sync();
  });
  const found = await readSettings('zh-CN');
  expect(found).toMatchObject({ sheet: "Anna's 设置", language: 'zh-CN', asOf: expect.any(Number) });
  expect(found.thresholds.find(({ key }) => key === 'Slack')).toEqual({
    key: 'Slack',
    label: '进度滞后容差',
    value: 0.2,
    standard: 0.2,
    from: 0,
    to: 1,
    percent: true,
  });
  await setThresholds({ Slack: 0.1, RiskMid: 5 });
  await setAsOf(46200);
  const after = await readSettings('zh-CN');
  expect(after.asOf).toBe(46200);
  expect(
    after.thresholds.filter(({ value, standard }) => value !== standard).map(({ key, value }) => [key, value]),
  ).toEqual([
    ['Slack', 0.1],
    ['RiskMid', 5],
  ]);
  expect(() => setThresholds({ Slack: 2 })).toThrow(RangeError);
}, 300_000);

test('a failure at any action of any request', async () => {
  await failEverywhere(
    excel,
    failures,
    () => setThresholds({ Slack: 0.3, RiskMid: 7 }),
    () => setThresholds({ Slack: 0.1, RiskMid: 5 }),
  );
  await failEverywhere(
    excel,
    failures,
    () => setAsOf(46201),
    () => setAsOf(46200),
  );
}, 300_000);
