/** The page of states: taking a snapshot, deleting one after being asked, comparing with now, cases, and rows carried to another plan. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { insertComparison } from '../../src/excel/archive/insertComparison';
import { keepCases } from '../../src/excel/archive/keepCases';
import { keepSnapshot } from '../../src/excel/archive/keepSnapshot';
import { readArchive, readSnapshots, type ArchiveFound } from '../../src/excel/archive/readArchive';
import { readPlanNow } from '../../src/excel/archive/readPlanNow';
import { removeSnapshot } from '../../src/excel/archive/removeSnapshot';
import { PlanProblem } from '../../src/excel/problem';
import { readWorkbook } from '../../src/excel/read/read';
import { addRows } from '../../src/excel/rows/addRows';
import { goTo, onCellsEdited, onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { archiveWords } from '../../src/locales/archive';
import { languageCodes } from '../../src/locales/languages';
import type { Entry } from '../../src/sheet/archive/entry';
import type { Snapshot } from '../../src/sheet/archive/snapshotRows';
import { dateOf } from '../../src/sheet/dates';
import { emptySurvey, showPane } from './pane';
import { asOf, noPlans, readingWith, table } from './reading';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/read/read', () => ({ readWorkbook: jest.fn() }));
jest.mock('../../src/excel/rows/addRows', () => ({ addRows: jest.fn() }));
jest.mock('../../src/excel/archive/insertComparison', () => ({ insertComparison: jest.fn() }));
jest.mock('../../src/excel/archive/keepCases', () => ({ keepCases: jest.fn() }));
jest.mock('../../src/excel/archive/keepSnapshot', () => ({ keepSnapshot: jest.fn() }));
jest.mock('../../src/excel/archive/readArchive', () => ({ readArchive: jest.fn(), readSnapshots: jest.fn() }));
jest.mock('../../src/excel/archive/readPlanNow', () => ({ readPlanNow: jest.fn() }));
jest.mock('../../src/excel/archive/removeSnapshot', () => ({ removeSnapshot: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
  onCellsEdited: jest.fn(),
}));

const tasks = [
  { id: 'W01', pid: 'P1', task: 'Brief', s: asOf - 50, e: asOf - 40, pct: 1 },
  { id: 'W02', pid: 'P1', task: 'Contracts', own: 'Lin Yue', s: asOf - 20, e: asOf - 10, pct: 0.5 },
];
const review = { lv: 'Result', item: 'Data feed', find: 'Late twice', cause: 'Queue', act: 'Night export', sop: 'Y' };
const start = (name: string, value: number) => ({ name, sheet: 'Tasks', address: 'C7', value, formula: '' });
const reading = readingWith({
  sheets: [
    { name: 'Tasks', hidden: false, code: 'EXP-5', copy: 1 },
    { name: 'Tasks (2)', hidden: false, code: 'EXP-5', copy: 2 },
  ],
  tables: [
    table('EXP_Wbs', 'Tasks', tasks),
    table('EXP_Review', 'Review', [review]),
    { ...table('EXP_Wbs', 'Tasks (2)', [tasks[1]!]), copy: 2, name: 'EXP_Wbs_2' },
  ],
  cells: [start('EXP_Start', asOf - 56), start('EXP_Start_2', asOf + 28), { ...start('EXP_Name', 0), value: 'Summer' }],
});
const snapshot: Snapshot = {
  id: 'S1',
  taken: asOf + 0.5,
  asOf,
  plan: { pack: 'execution', copy: 1 },
  planName: 'Execution plan · Summer',
  note: 'first',
  values: 12,
};
const later: Snapshot = { ...snapshot, id: 'S2', taken: asOf + 1.5 };
const entry = (value: Entry['value']): Entry => ({
  ...{ table: 'EXP_Wbs', row: 'W02', column: 'pct', kind: 'figure', value, format: '0%' },
  names: { sheet: 'Tasks', table: 'WBS tasks & Gantt', row: 'W02 · Contracts', column: 'Done' },
  at: { sheet: 'Tasks', address: 'L8' },
});

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(readWorkbook).mockResolvedValue(reading);
  jest.mocked(readArchive).mockResolvedValue({ sheet: 'Archive', snapshots: [snapshot], cases: new Set() });
  jest.mocked(goTo).mockResolvedValue();
  jest.mocked(surveyWorkbook).mockResolvedValue(emptySurvey);
  jest.mocked(onSheetsChanged).mockResolvedValue(() => Promise.resolve());
  jest.mocked(onCellsEdited).mockResolvedValue(() => Promise.resolve());
});

describe.each(languageCodes)('in %s', (language) => {
  it('a snapshot is taken after saying where, and told with its number of values', async () => {
    jest
      .mocked(keepSnapshot)
      .mockResolvedValue({ sheet: 'Archive', address: 'A7', oneUndoStep: true, id: 'S2', values: 9 });
    const { speech, user } = await showPane({ language, place: '#archive' });
    const own = (await archiveWords[language]()).snapshots;
    expect(await screen.findByText(speech.fill(own.willAppend, { sheet: 'Archive' }))).toBeVisible();
    await user.type(screen.getByLabelText(own.note), ' June ');
    await user.click(screen.getByRole('button', { name: own.take }));
    const [order] = jest.mocked(keepSnapshot).mock.calls[0]!;
    expect(order).toMatchObject({ plan: { pack: 'execution', copy: 1 }, note: 'June' });
    expect(order.planName).toContain('Summer');
    const sentence = speech.fill(speech.count(own.taken, 9), { id: 'S2' });
    expect(
      await screen.findByText(sentence + (language === 'en' ? ' ' : '') + speech.words.written.undoOnce),
    ).toBeVisible();
    expect(readArchive).toHaveBeenCalledTimes(2);
  });
});

test('deleting asks first, and keeps what is not deleted', async () => {
  jest.mocked(removeSnapshot).mockResolvedValue({ oneUndoStep: true });
  const { speech, user } = await showPane({ place: '#archive' });
  const own = (await archiveWords.en()).snapshots;
  const remove = await screen.findByRole('button', { name: speech.fill(own.removeThis, { id: 'S1' }) });
  await user.click(remove);
  expect(removeSnapshot).not.toHaveBeenCalled();
  const question = screen.getByRole('group', { name: speech.fill(own.removeThis, { id: 'S1' }) });
  expect(within(question).getByText(speech.fill(speech.count(own.ask, 12), { id: 'S1' }))).toBeVisible();
  expect(within(question).getByRole('button', { name: own.keep })).toHaveFocus();
  await user.click(within(question).getByRole('button', { name: own.keep }));
  expect(removeSnapshot).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: speech.fill(own.removeThis, { id: 'S1' }) }));
  await user.click(screen.getByRole('button', { name: own.remove }));
  expect(removeSnapshot).toHaveBeenCalledWith('S1');
  expect((await screen.findAllByText(new RegExp(speech.fill(own.removed, { id: 'S1' }))))[0]).toBeVisible();
});

test('compared with now: the figure, what it comes to, and the way to its cell', async () => {
  jest.mocked(readSnapshots).mockResolvedValue([[entry(0.5)]]);
  const settings = { ...reading.settings, asOf };
  jest.mocked(readPlanNow).mockResolvedValue({ reading: { ...reading, settings }, entries: [entry(0.75)] });
  const { speech, user } = await showPane({ place: '#archive' });
  const words = await archiveWords.en();
  await user.click(await screen.findByRole('button', { name: speech.fill(words.snapshots.compareThis, { id: 'S1' }) }));
  await user.click(screen.getByRole('button', { name: words.compare.run }));
  expect(await screen.findByRole('region', { name: speech.count(words.compare.result, 1) })).toBeVisible();
  const item = screen.getByRole('button', { name: /W02 · Contracts/ });
  expect(item).toHaveTextContent('Done: 50% → 75%');
  expect(item).toHaveTextContent('+25% (+50.0%) · better');
  await user.click(item);
  expect(goTo).toHaveBeenCalledWith('Tasks', 'L8');
  jest.mocked(insertComparison).mockResolvedValue({ sheet: 'Comparison', oneUndoStep: true });
  await user.click(screen.getByRole('button', { name: words.compare.write }));
  const now = speech.fill(words.compare.nowAsOf, { date: speech.date(dateOf(asOf)) });
  expect(jest.mocked(insertComparison).mock.calls[0]![1].meta).toContain(now);
});

test('what is kept stays when its plan is gone, and what is read again when a sheet goes', async () => {
  const { speech } = await showPane({ place: '#archive' });
  const own = (await archiveWords.en()).snapshots;
  expect(await screen.findByRole('button', { name: own.take })).toBeVisible();
  jest.mocked(readWorkbook).mockResolvedValue(noPlans);
  jest.mocked(readArchive).mockResolvedValue({ sheet: 'Archive', snapshots: [later, snapshot], cases: new Set() });
  for (const [listener] of jest.mocked(onSheetsChanged).mock.calls) act(listener);
  expect(await screen.findByRole('button', { name: speech.fill(own.compareThis, { id: 'S2' }) })).toBeVisible();
  expect(screen.getByRole('button', { name: speech.fill(own.removeThis, { id: 'S1' }) })).toBeVisible();
  expect(screen.queryByRole('button', { name: own.take })).not.toBeInTheDocument();
});

test('cells in use are named; a lost column of the archive too', async () => {
  jest.mocked(keepCases).mockRejectedValue(new PlanProblem('cellsInUse', { sheet: 'Archive', address: 'U9:AE9' }));
  const { speech, user } = await showPane({ place: '#archive' });
  const words = await archiveWords.en();
  await user.click(await screen.findByRole('button', { name: words.parts.cases }));
  expect(screen.getByRole('checkbox', { name: /Data feed/ })).toBeChecked();
  await user.click(screen.getByRole('button', { name: speech.count(words.cases.copy, 1) }));
  expect(await screen.findByRole('alert')).toHaveTextContent('U9:AE9');
  const [rows] = jest.mocked(keepCases).mock.calls[0]!;
  expect(rows[0]!.cells).toMatchObject({ cause: { text: 'Queue' }, response: { text: 'Night export' } });
  jest.mocked(keepCases).mockRejectedValue(new PlanProblem('notFound', { name: 'ARC_Case[Key]' }));
  await user.click(screen.getByRole('button', { name: speech.count(words.cases.copy, 1) }));
  expect(await screen.findByText(/ARC_Case\[Key\]/)).toBeVisible();
});

test('where the button goes away with the cases that were copied, the way to them has the focus', async () => {
  let answer: (found: ArchiveFound) => void = () => undefined;
  jest.mocked(keepCases).mockImplementation(() => {
    jest.mocked(readArchive).mockReturnValue(new Promise((resolve) => (answer = resolve)));
    return Promise.resolve({ sheet: 'Archive', address: 'U9:AE9', oneUndoStep: true });
  });
  const { speech, user } = await showPane({ place: '#archive' });
  const words = await archiveWords.en();
  await user.click(await screen.findByRole('button', { name: words.parts.cases }));
  const copy = screen.getByRole('button', { name: speech.count(words.cases.copy, 1) });
  await user.click(copy);
  const show = await screen.findByRole('button', { name: speech.words.written.show });
  expect(copy).toHaveFocus();
  const { key } = jest.mocked(keepCases).mock.calls[0]![0][0]!.cells as { key: { text: string } };
  act(() => answer({ sheet: 'Archive', snapshots: [], cases: new Set([key.text]) }));
  await waitFor(() => expect(show).toHaveFocus());
});

test('open rows go to the other plan with free ids, their dates moved by the days between the plans or left', async () => {
  jest.mocked(addRows).mockResolvedValue({ sheet: 'Tasks (2)', address: 'A8:R8', inserted: 0, oneUndoStep: true });
  const { speech, user } = await showPane({ place: '#archive' });
  const words = await archiveWords.en();
  await user.click(await screen.findByRole('button', { name: words.parts.carry }));
  expect(screen.getByRole('checkbox', { name: /W02/ })).toBeChecked();
  expect(screen.queryByRole('checkbox', { name: /W01/ })).not.toBeInTheDocument();
  expect(screen.getByRole('radio', { name: speech.count(words.carry.shift, 84) })).toBeChecked();
  await user.click(screen.getByRole('button', { name: speech.count(words.carry.write, 1) }));
  const { table: target, rows } = jest.mocked(addRows).mock.calls[0]![0];
  expect(target.name).toBe('EXP_Wbs_2');
  expect(rows).toEqual([{ ...tasks[1], id: 'W03', s: asOf + 64, e: asOf + 74 }]);
  expect((await screen.findAllByText(new RegExp(speech.count(words.carry.renumbered, 1))))[0]).toBeVisible();
  // Nothing is ticked any more, so that it is not carried twice.
  expect(screen.getByRole('button', { name: speech.count(words.carry.write, 0) })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('another plan to carry to leaves what is ticked as it is', async () => {
  const third = { ...table('EXP_Wbs', 'Tasks (3)', [tasks[1]!]), copy: 3, name: 'EXP_Wbs_3' };
  jest.mocked(readWorkbook).mockResolvedValue(
    readingWith({
      sheets: [1, 2, 3].map((copy) => ({ name: `Tasks (${copy})`, hidden: false, code: 'EXP-5', copy })),
      tables: [
        table('EXP_Wbs', 'Tasks (1)', tasks),
        { ...table('EXP_Wbs', 'Tasks (2)', [tasks[1]!]), copy: 2, name: 'EXP_Wbs_2' },
        third,
      ],
    }),
  );
  const { user } = await showPane({ place: '#archive' });
  const words = await archiveWords.en();
  await user.click(await screen.findByRole('button', { name: words.parts.carry }));
  await user.click(screen.getByRole('checkbox', { name: /W02/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: words.carry.to }), 'EXP_Wbs_3');
  expect(screen.getByRole('combobox', { name: words.carry.to })).toHaveValue('EXP_Wbs_3');
  expect(screen.getByRole('checkbox', { name: /W02/ })).not.toBeChecked();
});

test('without a plan there is a way to insert one', async () => {
  jest.mocked(readWorkbook).mockResolvedValue(noPlans);
  jest.mocked(readArchive).mockResolvedValue({ sheet: null, snapshots: [], cases: new Set() });
  await showPane({ place: '#archive' });
  expect(await screen.findByText((await archiveWords.en()).noneHelp)).toBeVisible();
});
