/** The test lab: figures typed or taken from the log, the verdict, a new row, the tests of the quarter; with and without a plan. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { onSelection, readSelection } from '../../src/excel/formula/selection';
import { PlanProblem } from '../../src/excel/problem';
import { readWorkbook } from '../../src/excel/read/read';
import { addRows } from '../../src/excel/rows/addRows';
import { goTo, onCellsEdited, onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { languageCodes } from '../../src/locales/languages';
import { testLabWords } from '../../src/locales/testLab';
import type { Reading } from '../../src/sheet/reading';
import { emptySurvey, showPane } from './pane';
import { asOf, noPlans, readingWith, table } from './reading';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/insert', () => ({ insertPlan: jest.fn() }));
jest.mock('../../src/excel/read/read', () => ({ readWorkbook: jest.fn() }));
jest.mock('../../src/excel/rows/addRows', () => ({ addRows: jest.fn() }));
jest.mock('../../src/excel/formula/selection', () => ({ readSelection: jest.fn(), onSelection: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
  onCellsEdited: jest.fn(),
}));

const rows = [
  {
    id: 'T08',
    v: 'Landing page',
    s: 46114,
    nA: 1000,
    cA: 100,
    nB: 1000,
    cB: 130,
    up: 0.3,
    p: 0.98,
    v2: 'B wins',
    mon: 1,
  },
  {
    id: 'T09',
    v: 'Email title',
    s: 46150,
    nA: 500,
    cA: 20,
    nB: 500,
    cB: 21,
    up: 0.05,
    p: 0.56,
    v2: 'Keep testing',
    mon: 2,
  },
];
const figure = (name: string, value: number) => ({ name, sheet: 'Digital', address: 'B2', value, formula: '=1' });
const quarter = readingWith({
  tables: [table('QBK_Ab', 'Digital', rows), table('SET_Param', 'Settings', [{ key: 'P_AbConf', val: 0.9 }])],
  cells: [figure('QBK_Start', 46113), figure('QBK_MonNo', 2), figure('SET_AsOf', asOf)],
});

beforeEach(() => {
  const listen = () => Promise.resolve(() => Promise.resolve());
  jest.mocked(readWorkbook).mockReset().mockResolvedValue(quarter);
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest.mocked(readSelection).mockReset().mockResolvedValue(null);
  jest.mocked(onSelection).mockReset().mockImplementation(listen);
  jest.mocked(onSheetsChanged).mockReset().mockImplementation(listen);
  jest.mocked(onCellsEdited).mockReset().mockImplementation(listen);
  jest.mocked(goTo).mockReset().mockResolvedValue();
  jest
    .mocked(addRows)
    .mockReset()
    .mockResolvedValue({ sheet: 'Digital', address: 'A9:N9', inserted: 0, oneUndoStep: true });
});

describe.each(languageCodes)('in %s', (language) => {
  it('takes a test of the log, says who wins, and puts a new row into the log', async () => {
    const { speech, user } = await showPane({ language, place: '#testLab' });
    const words = await testLabWords[language]();
    await user.selectOptions(await screen.findByRole('combobox', { name: words.take }), 'T08 · Landing page');
    expect(screen.getByRole('textbox', { name: words.fields.conversionsB })).toHaveValue('130');
    expect(screen.getByRole('status')).toHaveTextContent(words.verdicts.b);
    // 90 % of the workbook, not the usual 95 %.
    expect(screen.getByText(speech.fill(words.reasons.b, { win: '98.22%', confidence: '90%' }))).toBeVisible();

    expect(screen.getByRole('textbox', { name: words.add.id })).toHaveValue('T10');
    await user.click(screen.getByRole('button', { name: words.add.add }));
    expect(await screen.findByText(words.add.needed)).toBeVisible();
    expect(addRows).not.toHaveBeenCalled();
    await user.selectOptions(screen.getByRole('combobox', { name: words.add.variable }), 'Ad creative');
    await user.click(screen.getByRole('button', { name: words.add.add }));
    const row = { id: 'T10', v: 'Ad creative', s: asOf, nA: 1000, cA: 100, nB: 1000, cB: 130 };
    expect(addRows).toHaveBeenCalledWith({
      table: expect.objectContaining({ name: 'QBK_Ab' }) as unknown,
      rows: [row],
    });
    const said = speech.fill(words.add.done, { id: 'T10', address: 'A9:N9', sheet: 'Digital' });
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(said));
    expect(readWorkbook).toHaveBeenCalledTimes(2);
    await user.click(screen.getByRole('button', { name: speech.words.written.show }));
    expect(goTo).toHaveBeenCalledWith('Digital', 'A9:N9');
  });

  it('lists the tests of a month with their verdict, and leads to them', async () => {
    const { speech, user } = await showPane({ language, place: '#testLab' });
    const words = await testLabWords[language]();
    const section = await screen.findByRole('region', { name: words.log.title });
    expect(within(section).getAllByRole('progressbar')).toHaveLength(3);
    expect(within(section).getByRole('button', { name: /T09/ })).toHaveTextContent('Keep testing');
    await user.selectOptions(within(section).getByRole('combobox', { name: words.log.months }), '');
    expect(within(section).getByText(speech.count(words.log.listed, 2))).toBeVisible();
    await user.selectOptions(within(section).getByRole('combobox', { name: words.log.verdict }), 'b');
    await user.click(within(section).getByRole('button', { name: /T08/ }));
    expect(goTo).toHaveBeenCalledWith('Digital', 'A6');
  });
});

it('offers the row that is selected in the sheet', async () => {
  jest.mocked(readSelection).mockResolvedValue({
    sheet: 'Digital',
    address: 'D7',
    row: 6,
    column: 3,
    rows: 1,
    columns: 1,
    table: { name: 'QBK_Ab', headers: ['Users A'], whole: false },
  });
  const { speech, user } = await showPane({ place: '#testLab' });
  const words = await testLabWords.en();
  await user.click(
    await screen.findByRole('button', { name: speech.fill(words.takeSelected, { test: 'T09 · Email title' }) }),
  );
  expect(screen.getByRole('textbox', { name: words.fields.usersA })).toHaveValue('500');
  expect(screen.getByText(words.verdicts.open, { selector: 'p' })).toBeVisible();
});

it('adds no second row with the same ID while the log is read again', async () => {
  const { user } = await showPane({ place: '#testLab' });
  const words = await testLabWords.en();
  const add = await screen.findByRole('button', { name: words.add.add });
  await user.selectOptions(screen.getByRole('combobox', { name: words.add.variable }), 'Ad creative');
  let answer: (read: Reading) => void = () => undefined;
  jest.mocked(readWorkbook).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  await user.click(add);
  await waitFor(() => expect(readWorkbook).toHaveBeenCalledTimes(2));
  await user.click(add);
  expect(addRows).toHaveBeenCalledTimes(1);
  expect(add).toHaveAttribute('aria-disabled', 'true');
  act(() => answer(quarter));
  await waitFor(() => expect(add).not.toHaveAttribute('aria-disabled', 'true'));
});

it('names the field that is wrong, and adds no row meanwhile; an empty one may be added', async () => {
  const { user } = await showPane({ place: '#testLab' });
  const words = await testLabWords.en();
  const type = (field: keyof typeof words.fields, text: string) =>
    user.type(screen.getByRole('textbox', { name: words.fields[field] }), text);
  const add = await screen.findByRole('button', { name: words.add.add });
  await user.selectOptions(screen.getByRole('combobox', { name: words.add.variable }), 'Ad creative');
  await type('usersA', '100');
  await type('conversionsA', '120');
  await type('usersB', '100');
  expect(screen.getByText(words.add.wrong)).toBeVisible();
  await type('conversionsB', '12');
  expect(screen.getByText('Conversions A (120) must not be above Visitors A (100).')).toBeVisible();
  expect(add).toHaveAttribute('aria-disabled', 'true');
  await user.click(screen.getByRole('button', { name: words.clear }));
  expect(screen.getByRole('textbox', { name: words.fields.usersA })).toHaveFocus();
  await user.click(add);
  expect(addRows).toHaveBeenCalledWith(expect.objectContaining({ rows: [{ id: 'T10', v: 'Ad creative', s: asOf }] }));
});

it('a row that could not be added is told, and an ID that is taken', async () => {
  jest.mocked(addRows).mockRejectedValue(new PlanProblem('protected'));
  const { speech, user } = await showPane({ place: '#testLab' });
  const words = await testLabWords.en();
  const id = await screen.findByRole('textbox', { name: words.add.id });
  await user.clear(id);
  await user.type(id, 'T08');
  expect(screen.getByText(speech.fill(words.add.twice, { id: 'T08' }))).toBeVisible();
  await user.type(id, 'b');
  await user.selectOptions(screen.getByRole('combobox', { name: words.add.variable }), 'Ad creative');
  await user.click(screen.getByRole('button', { name: words.add.add }));
  expect(await screen.findByText(words.add.failed)).toBeVisible();
});

it('without a plan the calculator works, and the way to the sheet is offered', async () => {
  jest.mocked(readWorkbook).mockResolvedValue(noPlans);
  const { user } = await showPane({ place: '#testLab' });
  const words = await testLabWords.en();
  expect(await screen.findByText(words.log.none)).toBeVisible();
  for (const [field, text] of [
    ['usersA', '1000'],
    ['conversionsA', '100'],
    ['usersB', '1000'],
    ['conversionsB', '130'],
  ] as const)
    await user.type(screen.getByRole('textbox', { name: words.fields[field] }), text);
  expect(screen.getByText(words.verdicts.b, { selector: 'p' })).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: words.size.perDay }), '100');
  expect(screen.getByText(/14,313 visitors in each group/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: words.log.insert }));
  expect(window.location.hash).toBe('#insert/QBK-7');
});
