/** The task builder: rows of the plan offered, split, changed by hand, written with the very rows that were shown; trouble is said. */
import { screen, waitFor, within } from '@testing-library/react';
import { readSelection, onSelection } from '../../src/excel/formula/selection';
import { PlanProblem } from '../../src/excel/problem';
import { readWorkbook } from '../../src/excel/read/read';
import { addRows } from '../../src/excel/rows/addRows';
import { goTo, onCellsEdited, onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { languageCodes } from '../../src/locales/languages';
import { taskPresetWords } from '../../src/locales/taskPresets';
import { taskWords } from '../../src/locales/tasks';
import { dateOf, serialOf } from '../../src/sheet/dates';
import { mastersOf } from '../../src/taskpane/tasks/masters';
import { sampleReading } from '../checks/sample';
import { emptySurvey, showPane } from './pane';
import { noPlans } from './reading';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/read/read', () => ({ readWorkbook: jest.fn() }));
jest.mock('../../src/excel/rows/addRows', () => ({ addRows: jest.fn() }));
jest.mock('../../src/excel/rows/addWeekColumns', () => ({ addWeekColumns: jest.fn() }));
jest.mock('../../src/excel/formula/selection', () => ({ readSelection: jest.fn(), onSelection: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
  onCellsEdited: jest.fn(),
}));

const sheets = ['EXP-1', 'EXP-4', 'EXP-5'];
const plan = sampleReading('en', sheets);
const end = () => Promise.resolve();

beforeEach(() => {
  jest.mocked(readWorkbook).mockReset().mockResolvedValue(plan);
  jest.mocked(readSelection).mockReset().mockResolvedValue(null);
  jest.mocked(onSelection).mockReset().mockResolvedValue(end);
  jest
    .mocked(addRows)
    .mockReset()
    .mockResolvedValue({ sheet: 'WBS & Gantt', address: 'A33:N37', inserted: 5, oneUndoStep: true });
  jest.mocked(goTo).mockReset().mockResolvedValue();
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest.mocked(onSheetsChanged).mockReset().mockResolvedValue(end);
  jest.mocked(onCellsEdited).mockReset().mockResolvedValue(end);
});

describe.each(languageCodes)('in %s', (language) => {
  it('splits the chosen row and writes what is shown, in the words of the workbook', async () => {
    jest.mocked(readWorkbook).mockResolvedValue(sampleReading(language, sheets));
    const { speech, user } = await showPane({ language, place: '#tasks' });
    const [own, texts] = await Promise.all([taskWords[language](), taskPresetWords[language]()]);
    await user.selectOptions(await screen.findByLabelText(own.row), screen.getAllByRole('option', { name: /^P3/ })[0]!);
    await user.click(screen.getByRole('button', { name: own.split }));
    const list = screen.getByRole('region', { name: own.list });
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    expect(within(list).getByText(`W21 ${texts.campaign.brief.task}`, { exact: false })).toBeVisible();
    await user.click(screen.getByRole('button', { name: speech.count(own.writeButton, 5) }));
    const [[wanted]] = jest.mocked(addRows).mock.calls as [[Parameters<typeof addRows>[0]]];
    expect([wanted.table.name, wanted.rows.length]).toEqual(['EXP_Wbs', 5]);
    expect(wanted.rows[0]).toMatchObject({ id: 'W21', pid: 'P3', s: serialOf('2026-05-11'), dep: '' });
    const sentence = speech.fill(speech.count(own.written, 5), { address: 'A33:N37' });
    expect((await screen.findAllByText(sentence, { exact: false }))[0]).toBeVisible();
    await user.click(screen.getByRole('button', { name: speech.words.written.show }));
    expect(goTo).toHaveBeenCalledWith('WBS & Gantt', 'A33:N37');
  });
});

test.each([
  ['en', 'reaches beyond', -1, 'outsidePlan'],
  ['zh-CN', 'reaches beyond', -1, 'outsidePlan'],
  ['en', 'lies wholly after', 5, 'apartFromPlan'],
  ['zh-CN', 'lies wholly after', 5, 'apartFromPlan'],
] as const)('%s: a row that %s the plan says where its tasks go', async (language, _where, first, key) => {
  const local = sampleReading(language, sheets);
  const days = local.cells.flatMap(({ name, value }) => (/^EXP_(Start|End)$/.test(name) ? [Number(value)] : []));
  const [start, last] = [Math.min(...days), Math.max(...days)];
  const tables = local.tables.map((table) =>
    table.template.name === 'EXP_Plan'
      ? {
          ...table,
          rows: table.rows.map((row) => ({ ...row, values: { ...row.values, s: last + first, e: last + first + 9 } })),
        }
      : table,
  );
  jest.mocked(readWorkbook).mockResolvedValue({ ...local, tables });
  const { speech } = await showPane({ language, place: '#tasks' });
  const own = await taskWords[language]();
  await screen.findByLabelText(own.row);
  const time = screen.getByText(new RegExp(speech.date(dateOf(last)))).textContent;
  const { column, cell } = mastersOf({ ...local, tables })[0]!.timeNodes;
  const facts = { column, cell, start: speech.date(dateOf(start)), end: speech.date(dateOf(last)) };
  const sentence = speech.fill(own[key], facts);
  expect(time?.endsWith(language === 'en' ? `. ${sentence}` : `。${sentence}`)).toBe(true);
});

test('the row that is selected in the sheet comes first', async () => {
  const { body, sheet, name } = plan.tables.find(({ template }) => template.name === 'EXP_Plan')!;
  jest.mocked(readSelection).mockResolvedValue({
    sheet,
    address: 'B9',
    row: body.row + 3,
    column: 1,
    rows: 1,
    columns: 1,
    table: { name, headers: [], whole: false },
  });
  await showPane({ place: '#tasks' });
  const own = await taskWords.en();
  await waitFor(() => expect(screen.getByLabelText(own.row)).toHaveDisplayValue(/^P4/));
});

test('tasks are changed, moved and removed; what is wrong is said, and what cannot be written is not', async () => {
  const { speech, user } = await showPane({ place: '#tasks' });
  const own = await taskWords.en();
  await user.click(await screen.findByRole('button', { name: own.split }));
  const list = screen.getByRole('region', { name: own.list });
  const items = () => within(list).getAllByRole('listitem');
  await user.click(within(items()[1]!).getByText(/W22/));
  const name = within(items()[1]!).getByLabelText(own.fields.task);
  const button = screen.getByRole('button', { name: speech.count(own.writeButton, 6) });
  await user.clear(name);
  expect(screen.getAllByText(speech.fill(own.problems.name, { id: 'W22' })).length).toBeGreaterThan(0);
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await user.type(name, 'Films');
  const standard = within(items()[1]!).getByLabelText(own.fields.std);
  await user.clear(standard);
  await user.type(standard, 'Good');
  expect(screen.getByText('W22 “Films”: the standard has no figure, so it cannot be checked.')).toBeVisible();

  const up = within(items()[1]!).getByRole('button', {
    name: speech.fill(own.what, { action: own.up, task: 'Films' }),
  });
  await user.click(up);
  expect(items()[0]).toHaveTextContent('W21 Films');
  expect(up).toHaveFocus();
  const remove = speech.fill(own.what, { action: own.remove, task: 'Films' });
  await user.click(within(items()[0]!).getByRole('button', { name: remove }));
  expect(items()).toHaveLength(5);
  expect(list).toContainElement(document.activeElement as HTMLElement);
  await user.click(within(list).getByRole('button', { name: own.add }));
  expect(items()).toHaveLength(6);
});

test('a failure is said and the tasks stay to be written again', async () => {
  jest.mocked(addRows).mockRejectedValue(new PlanProblem('protected'));
  const { speech, user } = await showPane({ place: '#tasks' });
  const own = await taskWords.en();
  await user.click(await screen.findByRole('button', { name: own.split }));
  await user.click(screen.getByRole('button', { name: speech.count(own.writeButton, 6) }));
  expect(await screen.findByRole('alert')).toHaveTextContent(own.notWritten);
  expect(screen.getByRole('button', { name: speech.count(own.writeButton, 6) })).toBeEnabled();
});

test('a plan of more weeks than are drawn: said, with the columns that would be added', async () => {
  const cells = plan.cells.map((cell) => (cell.name === 'EXP_Weeks' ? { ...cell, value: 14 } : cell));
  jest.mocked(readWorkbook).mockResolvedValue({ ...plan, cells });
  const { speech } = await showPane({ place: '#tasks' });
  const own = await taskWords.en();
  const weeks = await screen.findByRole('region', { name: own.weeks.title });
  expect(weeks).toHaveTextContent(speech.fill(speech.count(own.weeks.missing, 2), { weeks: 14, drawn: 12 }));
  expect(within(weeks).getByRole('button', { name: speech.count(own.weeks.add, 2) })).toBeEnabled();
});

test('without an execution plan there is a way to insert one', async () => {
  jest.mocked(readWorkbook).mockResolvedValue(noPlans);
  await showPane({ place: '#tasks' });
  const own = await taskWords.en();
  expect(await screen.findByText(own.noneHelp)).toBeVisible();
  expect(screen.getByRole('button', { name: own.choose })).toBeVisible();
});
