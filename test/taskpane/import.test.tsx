/** The import page: pasted rows into a table, what is asked and told before they are written, and what was written. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readSelection } from '../../src/excel/formula/selection';
import { keepImport, readImports } from '../../src/excel/imports';
import { PlanProblem } from '../../src/excel/problem';
import { readWorkbook } from '../../src/excel/read/read';
import { addRows } from '../../src/excel/rows/addRows';
import { goTo, surveyWorkbook } from '../../src/excel/workbook';
import { importingWords } from '../../src/locales/importing';
import { languageCodes } from '../../src/locales/languages';
import { workbook } from '../sheet/import/plan';
import { emptySurvey, showPane } from './pane';
import { noPlans } from './reading';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/read/read', () => ({ readWorkbook: jest.fn() }));
jest.mock('../../src/excel/imports', () => ({ readImports: jest.fn(), keepImport: jest.fn() }));
jest.mock('../../src/excel/rows/addRows', () => ({ addRows: jest.fn() }));
jest.mock('../../src/excel/formula/selection', () => ({
  readSelection: jest.fn(),
  onSelection: () => Promise.resolve(() => Promise.resolve()),
}));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: () => Promise.resolve(() => Promise.resolve()),
  onCellsEdited: () => Promise.resolve(() => Promise.resolve()),
}));

const day = { day: 46145, imp: 10, cost: 5 };
const placed = { sheet: 'Daily Data', address: 'A8:I9', inserted: 0, oneUndoStep: true };

beforeEach(() => {
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest
    .mocked(readWorkbook)
    .mockReset()
    .mockResolvedValue(workbook({ AMP_Order: [], EXP_Day: [day] }));
  jest.mocked(readSelection).mockReset().mockResolvedValue(null);
  jest.mocked(readImports).mockReset().mockResolvedValue([]);
  jest
    .mocked(keepImport)
    .mockReset()
    .mockImplementation((one) => Promise.resolve([one]));
  jest.mocked(addRows).mockReset().mockResolvedValue(placed);
  jest.mocked(goTo).mockReset().mockResolvedValue();
});

const paste = (rows: string[]) =>
  fireEvent.paste(screen.getByRole('textbox'), { clipboardData: { getData: () => rows.join('\n') } });

describe.each(languageCodes)('in %s', (language) => {
  it('pasted rows are seen as they will stand, written, and led to', async () => {
    const { speech, user } = await showPane({ language, place: '#import' });
    const words = await importingWords[language]();
    await screen.findByRole('combobox', { name: words.table });
    paste(['日期\t展现\t消耗', '2026-05-03\t1\t1', '2026-05-04\t1.2万\t¥3,000', '2026-05-05\tabc\t7']);
    const button = await screen.findByRole('button', { name: speech.count(words.add, 2) });
    // One is there already, one has a cell that cannot be read.
    expect(screen.getByText(speech.count(words.there.date, 1))).toBeVisible();
    expect(screen.getByText(speech.fill(words.unreadRow, { row: '4', text: 'abc' }))).toBeVisible();
    const preview = screen.getByRole('group', { name: words.preview });
    expect(within(preview).getAllByRole('row')).toHaveLength(3);
    expect(within(preview).getByText(speech.number(12_000))).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: words.unreadChoice }), words.unreadChoices.leaveOut);
    expect(button).toHaveTextContent(speech.count(words.add, 1));
    await user.click(button);
    const show = await screen.findByRole('button', { name: speech.words.written.show });
    await waitFor(() => expect(show).toHaveFocus());
    const [wanted] = jest.mocked(addRows).mock.calls[0]!;
    expect([wanted.table.name, wanted.replace, wanted.rows]).toEqual([
      'EXP_Day',
      false,
      [{ day: 46146, imp: 12_000, cost: 3000 }],
    ]);
    expect(jest.mocked(keepImport).mock.calls[0]![0]).toMatchObject({ table: 'EXP_Day', columns: { day: '日期' } });
    const { sheet, address } = placed;
    const said = speech.fill(speech.count(words.written, 1), { sheet, address });
    expect(screen.getAllByText(said, { exact: false })).toHaveLength(2);
    // What is told aloud is the same, and stays.
    expect(screen.getByRole('status')).toHaveTextContent(said);
    await user.click(show);
    expect(goTo).toHaveBeenCalledWith('Daily Data', 'A8:I9');
  });
});

it('dates that can be read in two ways are asked for first', async () => {
  const { user } = await showPane({ place: '#import' });
  await screen.findByRole('combobox', { name: 'Table' });
  paste(['Date\tCost', '05/03/26\t1', '06/03/26\t2']);
  expect(await screen.findByText(/First choose how the dates in “Date”/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Write/ })).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Dates in “Date” are written' }), 'day/month/year');
  await user.click(await screen.findByRole('button', { name: 'Write 2 rows' }));
  await waitFor(() => expect(addRows).toHaveBeenCalled());
  expect(jest.mocked(addRows).mock.calls[0]![0].rows[0]).toEqual({ day: 46086, cost: 1 });
});

it('a date that is typed for every row is asked for too', async () => {
  const { user } = await showPane({ place: '#import' });
  await screen.findByRole('combobox', { name: 'Table' });
  paste(['Cost', '1']);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Date' }), 'The same in every row…');
  fireEvent.change(screen.getByRole('textbox', { name: /Date/ }), { target: { value: '05/03/26' } });
  expect(screen.getByText(/First choose how the dates in “Date”/)).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Dates in “Date” are written' }), 'day/month/year');
  await user.click(await screen.findByRole('button', { name: 'Write 1 row' }));
  await waitFor(() => expect(addRows).toHaveBeenCalled());
  expect(jest.mocked(addRows).mock.calls[0]![0].rows[0]).toEqual({ day: 46086, cost: 1 });
});

it('figures are multiplied by the unit their header says, unless one says otherwise', async () => {
  const { user } = await showPane({ place: '#import' });
  await screen.findByRole('combobox', { name: 'Table' });
  paste(['日期\t花费(万元)', '2026-05-04\t12.5']);
  const unit = await screen.findByRole('checkbox', {
    name: '“花费(万元)” is in units of 10,000: figures are multiplied.',
  });
  expect(unit).toBeChecked();
  expect(await screen.findByRole('cell', { name: '125,000' })).toBeVisible();
  await user.click(unit);
  await user.click(await screen.findByRole('button', { name: 'Write 1 row' }));
  await waitFor(() => expect(addRows).toHaveBeenCalled());
  expect(jest.mocked(addRows).mock.calls[0]![0].rows).toEqual([{ day: 46146, cost: 12.5 }]);
});

it('the next export of the same kind is set as the last one, and goes where it went', async () => {
  jest.mocked(readImports).mockResolvedValue([
    {
      table: 'AMP_Order',
      columns: { cust: 'who', date: 'when', amt: 'much' },
      values: {},
      writing: {
        date: { dates: 'mdy', mark: '.', hundredths: false },
        amt: { dates: 'ymd', mark: ',', hundredths: false },
      },
      decided: {},
    },
  ]);
  const { user } = await showPane({ place: '#import' });
  await screen.findByRole('combobox', { name: 'Table' });
  await waitFor(() => expect(readImports).toHaveBeenCalled());
  paste(['When\tWho\tMuch', '05/03/26\tC1\t1.234,50']);
  expect(await screen.findByText(/Set as last time/)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Write 1 row' }));
  await waitFor(() => expect(addRows).toHaveBeenCalled());
  const [wanted] = jest.mocked(addRows).mock.calls[0]!;
  expect([wanted.table.name, wanted.rows]).toEqual(['AMP_Order', [{ cust: 'C1', date: 46145, amt: 1234.5 }]]);
});

it('a table clicked into is the target, and can be replaced', async () => {
  const selected = { sheet: 'x', address: 'A8', row: 7, column: 0, rows: 1, columns: 1 };
  jest
    .mocked(readSelection)
    .mockResolvedValue({ ...selected, table: { name: 'EXP_Day', headers: ['Date'], whole: false } });
  const { user } = await showPane({ place: '#import' });
  await screen.findByRole('combobox', { name: 'Table' });
  paste(['Date\tCost', '2026-05-03\t1']);
  expect(await screen.findByText('No row is left to write.')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'is emptied first' }));
  expect(screen.getByText(/Empties what is typed in 1 row of “Daily figures”/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Write 1 row' }));
  await waitFor(() => expect(jest.mocked(addRows).mock.calls[0]?.[0].replace).toBe(true));
});

it('a file is decoded; a workbook is refused with a sentence', async () => {
  const { user } = await showPane({ place: '#import' });
  await screen.findByRole('combobox', { name: 'Table' });
  const choose = () => screen.getByLabelText('Choose a file…', { selector: 'input' });
  const file = (name: string, hex: string) => {
    const bytes = Uint8Array.from(Buffer.from(hex, 'hex'));
    return Object.assign(new File([bytes], name), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
  };
  fireEvent.change(choose(), { target: { files: [file('plan.csv', '504b030414')] } });
  expect(await screen.findByText(/plan.csv is an Excel workbook/)).toBeVisible();
  // 日期,花费 in GBK.
  const rows = Buffer.from('\n2026-06-03,12\n').toString('hex');
  fireEvent.drop(screen.getByRole('textbox'), { dataTransfer: { files: [file('old.xls', 'd0cf11e0a1')] } });
  expect(await screen.findByText(/old.xls is an Excel workbook/)).toBeVisible();
  fireEvent.change(choose(), { target: { files: [file('日报.csv', `c8d5c6da2cbba8b7d1${rows}`)] } });
  expect(await screen.findByText('日报.csv: 1 row, 2 columns')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Take another source' })).toHaveFocus();
  expect(screen.getByRole('combobox', { name: 'Cost' })).toHaveDisplayValue('花费');
  await user.selectOptions(screen.getByLabelText('Encoding'), 'Windows-1252 (western Europe)');
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Cost' })).not.toHaveDisplayValue('花费'));
});

it('when writing fails the source stays, with the reason', async () => {
  jest.mocked(addRows).mockRejectedValue(new PlanProblem('protected', { sheet: 'Daily Data' }));
  const { user, speech } = await showPane({ place: '#import' });
  await screen.findByRole('combobox', { name: 'Table' });
  paste(['Date\tCost', '2026-06-03\t1']);
  await user.click(await screen.findByRole('button', { name: 'Write 1 row' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(speech.words.problems.protected);
  expect(screen.getByRole('button', { name: 'Write 1 row' })).toBeEnabled();
  expect(keepImport).not.toHaveBeenCalled();
});

it('without plan tables it says so and leads to the gallery', async () => {
  jest.mocked(readWorkbook).mockResolvedValue(noPlans);
  const { user } = await showPane({ place: '#import' });
  await user.click(await screen.findByRole('button', { name: 'Choose a plan sheet' }));
  expect(window.location.hash).toBe('#insert');
});
