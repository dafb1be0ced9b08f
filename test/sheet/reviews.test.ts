/** Reviews that routines ask for: which rows begin them, and that none begins twice. */
import { routinesOf } from '../../src/sheet/alerts';
import { isReview, reviewStarts } from '../../src/sheet/reviews';
import { serialOf } from '../../src/sheet/dates';
import type { Reading } from '../../src/sheet/reading';
import { library } from '../../src/templates';
import { sampleReading } from '../checks/sample';

const reading = sampleReading('en');
const startsOf = (out: string, day: string, of: Reading = reading) => reviewStarts({ out, due: serialOf(day) }, of);

test('of all routines those are reviews that end in a log', () => {
  const { keys, cells } = library.settings.tables.find(({ name }) => name === 'SET_Rhythm')!.sample!;
  const outs = cells.map((row) => row[keys.indexOf('out')]!);
  expect(outs.filter((out) => isReview({ out }))).toEqual([
    'EXP_Meet',
    'AMP_Meet',
    'QBK_Meet',
    'QBK_Roi',
    'AMP_BudMonth',
  ]);
});

test('a row for each line that holds money, none for the reserve', () => {
  const [start] = startsOf('QBK_Roi', '2026-06-07');
  expect(start!.rows).toEqual(
    ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'].map((line) => ({ line, end: serialOf('2026-06-07') })),
  );
  expect(start!.begun).toBeNull();
  const [month] = startsOf('AMP_BudMonth', '2026-06-30');
  expect(month!.rows.map(({ mon }) => mon)).toEqual(Array(7).fill(serialOf('2026-06-01')));
});

test('what stands there is led to; lines that are missing are still written', () => {
  const [done] = startsOf('QBK_Roi', '2026-05-24');
  expect(done!.rows).toEqual([]);
  expect(done!.begun).toEqual({ sheet: 'Quarter Budget', address: expect.stringMatching(/^[A-Z]+\d+$/) as string });
  const tables = reading.tables.map((table) =>
    table.template.name === 'QBK_Roi'
      ? { ...table, rows: table.rows.filter(({ values }) => values.line !== 'L7') }
      : table,
  );
  expect(startsOf('QBK_Roi', '2026-05-24', { ...reading, tables })[0]!.rows).toEqual([
    { line: 'L7', end: serialOf('2026-05-24') },
  ]);
});

test('the Friday review has the week of its plan, and brings the actions that are open', () => {
  const [friday] = startsOf('EXP_Meet', '2026-06-05');
  expect(friday!.rows).toEqual([{ k: 9, day: serialOf('2026-06-05') }]);
  expect(friday!.open).toEqual([
    { act: 'Hold on 2 June with stand-by', owner: 'He Qing', due: serialOf('2026-06-02') },
  ]);
});

test('without the plan or its table there is nothing to begin', () => {
  expect(startsOf('QBK_Goal', '2026-06-05')).toEqual([]);
  expect(startsOf('EXP_Meet', '2026-06-05', { ...reading, plans: [] })).toEqual([]);
  expect(startsOf('EXP_Meet', '2026-06-05', { ...reading, tables: [] })).toEqual([]);
});

test('a Friday review that is done dates its week too, unless that is dated', () => {
  const blanked = (name: string, is: (values: Record<string, unknown>) => boolean, key: string) => ({
    ...reading,
    tables: reading.tables.map((table) =>
      table.template.name === name
        ? {
            ...table,
            rows: table.rows.map((row) => (is(row.values) ? { ...row, values: { ...row.values, [key]: '' } } : row)),
          }
        : table,
    ),
  });
  const due = blanked('SET_Rhythm', ({ id }) => id === 'R02', 'last');
  const review = (of: Reading) => routinesOf(of).find(({ id }) => id === 'R02')!;
  expect(review(due)).toMatchObject({ state: 'late', out: 'EXP_Meet', due: serialOf('2026-05-29'), also: [] });
  const weeks = blanked('EXP_Week', ({ k }) => k === 8, 'rvd').tables.find(
    ({ template }) => template.name === 'EXP_Week',
  )!;
  const open = { ...due, tables: due.tables.map((table) => (table.name === weeks.name ? weeks : table)) };
  expect(review(open).also).toEqual([
    { sheet: 'Daily Data', address: expect.any(String) as string, column: 'Review done' },
  ]);
});
