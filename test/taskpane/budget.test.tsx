/** The budget assistant: figures before they are written, refusals in words, the way from a tripped line to an adjustment. */
import { screen, within } from '@testing-library/react';
import { PlanProblem } from '../../src/excel/problem';
import { readWorkbook } from '../../src/excel/read/read';
import { addRows } from '../../src/excel/rows/addRows';
import { writeFigures } from '../../src/excel/rows/writeFigures';
import { goTo, onCellsEdited, onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { budgetWords } from '../../src/locales/budget';
import { serialOf } from '../../src/sheet/dates';
import { sampleReading } from '../checks/sample';
import { emptySurvey, showPane } from './pane';
import { noPlans } from './reading';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/read/read', () => ({ readWorkbook: jest.fn() }));
jest.mock('../../src/excel/rows/addRows', () => ({ addRows: jest.fn() }));
jest.mock('../../src/excel/rows/writeFigures', () => ({ writeFigures: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
  onCellsEdited: jest.fn(),
}));

const sheets = ['QBK-1', 'QBK-9'];
const end = () => Promise.resolve();

beforeEach(() => {
  jest.mocked(readWorkbook).mockReset().mockResolvedValue(sampleReading('en', sheets));
  jest
    .mocked(writeFigures)
    .mockReset()
    .mockResolvedValue({ sheet: 'Quarter Budget', address: 'E16:E22', oneUndoStep: true });
  jest
    .mocked(addRows)
    .mockReset()
    .mockResolvedValue({ sheet: 'Quarter Budget', address: 'A60:J60', inserted: 0, oneUndoStep: true });
  jest.mocked(goTo).mockReset().mockResolvedValue();
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest.mocked(onSheetsChanged).mockReset().mockResolvedValue(end);
  jest.mocked(onCellsEdited).mockReset().mockResolvedValue(end);
});

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it('divides by a column, shows the guard-rails before, and writes exactly what it shows', async () => {
    jest.mocked(readWorkbook).mockResolvedValue(sampleReading(language, sheets));
    const { speech, user } = await showPane({ language, place: '#budget' });
    const own = await budgetWords[language]();
    const section = await screen.findByRole('region', { name: own.divide.title });
    expect(within(section).getByText(own.divide.same)).toBeVisible();
    await user.selectOptions(within(section).getByLabelText(own.divide.weights), 'lroi');
    expect(within(section).getAllByText(speech.fill(own.divide.verdicts.below, { lo: '40%' }))).toHaveLength(1);
    await user.click(within(section).getByRole('button', { name: speech.count(own.divide.write, 7) }));
    const [[wanted]] = jest.mocked(writeFigures).mock.calls as [[Parameters<typeof writeFigures>[0]]];
    expect([wanted.table, wanted.figures.length]).toEqual(['QBK_Bud', 7]);
    const sum = wanted.figures.reduce((all, { becomes }) => all + becomes, 0);
    expect(sum + 604_800).toBe(5_040_000);
    expect(wanted.figures[0]).toMatchObject({ row: 1, name: 'L1', was: 1_512_000 });
    const sentence = speech.fill(speech.count(own.divide.written, 7), { column: wanted.column, address: 'E16:E22' });
    expect((await screen.findAllByText(sentence, { exact: false }))[0]).toBeVisible();
  });

  it('leads from a tripped line to an adjustment, and adds it', async () => {
    const reading = sampleReading(language, sheets);
    jest.mocked(readWorkbook).mockResolvedValue(reading);
    const { speech, user } = await showPane({ language, place: '#budget' });
    const own = await budgetWords[language]();
    const breakers = await screen.findByRole('region', { name: own.breakers.title });
    const [tripped] = within(breakers).getAllByRole('listitem');
    expect(tripped).toHaveTextContent(reading.settings.wordOf('breaker', 'tripped'));
    await user.click(within(tripped!).getAllByRole('button')[1]!);
    const form = screen.getByRole('region', { name: own.adjust.title });
    expect(within(form).getByLabelText(own.adjust.base)).toHaveValue('120,000');
    expect(within(form).getByText(own.adjust.lacking.proposed)).toBeVisible();
    await user.type(within(form).getByLabelText(own.adjust.proposed), '90,000');
    await user.click(within(form).getByLabelText(reading.settings.wordOf('dept', 'fin')));
    expect(within(form).getByText(speech.fill(own.adjust.under, { under: '30,000' }))).toBeVisible();
    await user.click(within(form).getByRole('button', { name: own.adjust.write }));
    expect(addRows).toHaveBeenCalledWith({
      table: expect.objectContaining({ name: 'QBK_Adj' }) as unknown,
      rows: [
        expect.objectContaining({
          day: serialOf('2026-05-31'),
          line: 'L7',
          trg: reading.settings.wordOf('trig', 'cb'),
          base: 120_000,
          prop: 90_000,
          maj: 'Y',
          a1: 'Y',
          a2: 'N',
          a3: 'N',
        }),
      ],
    });
    const depts = speech.list([reading.settings.wordOf('dept', 'ops'), reading.settings.wordOf('dept', 'mkt')]);
    expect((await screen.findAllByText(speech.fill(own.adjust.waits, { depts }), { exact: false }))[0]).toBeVisible();
  });
});

test('what does not fit is refused in words that name the line or the room, and nothing can be written', async () => {
  const { speech, user } = await showPane({ place: '#budget' });
  const own = await budgetWords.en();
  const section = await screen.findByRole('region', { name: own.divide.title });
  const total = within(section).getByLabelText(own.divide.total);
  await user.clear(total);
  expect(within(section).getByText(own.divide.noTotal)).toBeVisible();
  await user.type(total, '5,040,000');
  await user.click(within(section).getByText(/^L1/));
  const [first] = within(section).getAllByRole('listitem');
  await user.type(within(first!).getByLabelText(own.divide.min), 'x');
  expect(within(section).getAllByRole('alert').at(-1)).toHaveTextContent(
    speech.fill(own.divide.unread, { line: 'L1 · Short video & live' }),
  );
  await user.clear(within(first!).getByLabelText(own.divide.min));
  await user.type(within(first!).getByLabelText(own.divide.min), '6,000,000');
  expect(within(section).getByRole('alert')).toHaveTextContent('the lines take 6,000,000 at least; 5,040,000 is less');
  expect(within(section).getByRole('button', { name: speech.count(own.divide.write, 0) })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('cells that were changed meanwhile are said, and the workbook is read again', async () => {
  jest.mocked(writeFigures).mockRejectedValue(new PlanProblem('changed', { sheet: 'Quarter Budget', cell: 'E17' }));
  const { speech, user } = await showPane({ place: '#budget' });
  const own = await budgetWords.en();
  const section = await screen.findByRole('region', { name: own.divide.title });
  await user.selectOptions(within(section).getByLabelText(own.divide.weights), 'equal');
  const reads = jest.mocked(readWorkbook).mock.calls.length;
  await user.click(within(section).getByRole('button', { name: speech.count(own.divide.write, 8) }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Cell E17 on the sheet “Quarter Budget” has been changed');
  expect(jest.mocked(readWorkbook).mock.calls.length).toBe(reads + 1);
});

test('the next quarter: fitted to what is typed, or told from what to what it can come', async () => {
  const { user } = await showPane({ place: '#budget' });
  const own = await budgetWords.en();
  const section = await screen.findByRole('region', { name: own.roll.title });
  const money = within(section).getByLabelText(own.roll.money);
  const total = () =>
    within(within(section).getByRole('row', { name: /^Total/ }))
      .getAllByRole('cell')
      .at(-1);
  expect(total()).toHaveTextContent('5,040,000');
  await user.clear(money);
  await user.type(money, '9,000,000');
  expect(within(section).getByRole('alert')).toHaveTextContent('4,284,000 to 5,796,000; 9,000,000');
  expect(total()).toHaveTextContent('–');
});

test('without an amount for the next quarter nothing is copied or written; out of reach, the drafts are', async () => {
  const one = sampleReading('en', sheets);
  const budget = one.tables.find(({ name }) => name === 'QBK_Bud')!;
  jest.mocked(readWorkbook).mockResolvedValue({
    ...one,
    tables: [...one.tables, { ...budget, copy: 2, name: 'QBK_Bud_2', sheet: 'Q2' }],
    plans: one.plans.flatMap((plan) => (plan.pack === 'quarterly' ? [plan, { ...plan, copy: 2 }] : [plan])),
  });
  const { speech, user } = await showPane({ place: '#budget' });
  const own = await budgetWords.en();
  const section = await screen.findByRole('region', { name: `${own.roll.title} · ${budget.sheet}` });
  const money = within(section).getByLabelText(own.roll.money);
  const buttons = () =>
    [own.roll.copy, speech.fill(own.roll.into, { sheet: 'Q2' })].map((name) =>
      within(section).getByRole('button', { name }).getAttribute('aria-disabled'),
    );
  await user.clear(money);
  expect(within(section).getByText(own.roll.noMoney)).toBeVisible();
  expect(buttons()).toEqual(['true', 'true']);
  await user.type(money, '9,000,000');
  expect(within(section).getByRole('alert')).toHaveTextContent('The drafts are what is copied and written.');
  expect(buttons()).not.toContain('true');
});

test('an amount of an adjustment that is no number is said at its field, whatever else is missing', async () => {
  const { user } = await showPane({ place: '#budget' });
  const own = await budgetWords.en();
  const form = await screen.findByRole('region', { name: own.adjust.title });
  await user.type(within(form).getByLabelText(own.adjust.proposed), 'abc');
  expect(within(form).getByText(own.adjust.lacking.line)).toBeVisible();
  expect(within(form).getByText(own.adjust.lacking.proposed)).toBeVisible();
});

test('who has not signed, and the way to the signature', async () => {
  const { speech, user } = await showPane({ place: '#budget' });
  const own = await budgetWords.en();
  const section = await screen.findByRole('region', { name: own.waiting.title });
  const button = within(section).getByRole('button');
  expect(button).toHaveTextContent(speech.fill(own.waiting.lacks, { depts: 'Operations' }));
  await user.click(button);
  expect(goTo).toHaveBeenCalledWith('Quarter Budget', expect.stringMatching(/^I\d+$/));
});

test('without a budget there is a way to insert one', async () => {
  jest.mocked(readWorkbook).mockResolvedValue(noPlans);
  await showPane({ place: '#budget' });
  const own = await budgetWords.en();
  expect(await screen.findByText(own.noneHelp)).toBeVisible();
});
