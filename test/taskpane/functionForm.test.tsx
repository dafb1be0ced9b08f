/** Filling in a function: arguments picked from the sheet, the live answer, insertion, refusals; in every language and by keyboard. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { readFormula } from '../../src/excel/formula/cell';
import { decimalSign, insertFormula } from '../../src/excel/formula/insertFormula';
import { readRegion } from '../../src/excel/formula/region';
import { onSelection, readSelection, type Picked } from '../../src/excel/formula/selection';
import { PlanProblem } from '../../src/excel/problem';
import { onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { languageCodes } from '../../src/locales/languages';
import { functionFormWords } from '../../src/locales/functionForm';
import { emptySurvey, showPane } from './pane';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/insert', () => ({ insertPlan: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
}));
jest.mock('../../src/excel/formula/selection', () => ({ readSelection: jest.fn(), onSelection: jest.fn() }));
jest.mock('../../src/excel/formula/region', () => ({ readRegion: jest.fn() }));
jest.mock('../../src/excel/formula/cell', () => ({ readFormula: jest.fn() }));
jest.mock('../../src/excel/formula/insertFormula', () => ({ insertFormula: jest.fn(), decimalSign: jest.fn() }));

const cells: Record<string, unknown[][]> = {
  B2: [[120]],
  C2: [[100]],
  'B2:B3': [[120], [80]],
  'C2:C3': [[100], [100]],
};
const at = (address: string, more: Partial<Picked> = {}): Picked => ({
  sheet: 'Data',
  address,
  row: 1,
  column: 4,
  rows: 1,
  columns: 1,
  table: null,
  ...more,
});
let heard: () => void = () => undefined;
const select = async (picked: Picked | null) => {
  jest.mocked(readSelection).mockResolvedValue(picked);
  await act(async () => {
    heard();
    await Promise.resolve();
  });
};

beforeEach(() => {
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest
    .mocked(onSheetsChanged)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
  jest.mocked(readSelection).mockReset().mockResolvedValue(at('E2'));
  jest
    .mocked(onSelection)
    .mockReset()
    .mockImplementation((listener) => {
      heard = listener;
      return Promise.resolve(() => Promise.resolve());
    });
  jest.mocked(decimalSign).mockReset().mockResolvedValue('.');
  jest.mocked(insertFormula).mockReset();
  jest
    .mocked(readFormula)
    .mockReset()
    .mockImplementation((formula) => {
      const wanted = formula.match(/[A-Z]\d(:[A-Z]\d)?|lowr/g) ?? [];
      const found = new Map(
        wanted
          .filter((reference) => cells[reference])
          .map((reference) => [
            reference,
            { sheet: 'Data', address: reference, rows: 1, columns: 1, values: cells[reference]! },
          ]),
      );
      return Promise.resolve({ found, lost: wanted.find((reference) => !cells[reference]) ?? null });
    });
});

const open = async (id: string, language: (typeof languageCodes)[number] = 'en') => {
  const shown = await showPane({ place: `functions/${id}`, language });
  const words = await functionFormWords[language]();
  await screen.findByRole('heading', { name: words.title });
  return { ...shown, words };
};
const field = (name: string) => screen.getByRole('textbox', { name: new RegExp(`^${name}\\b`) });

describe.each(languageCodes)('in %s', (language) => {
  it('arguments are picked, the answer shows at once, and the formula goes into the chosen cell', async () => {
    const { user, words, speech } = await open('VARIANCE', language);
    await user.click(screen.getByRole('button', { name: speech.fill(words.pick, { name: 'actual' }) }));
    await select(at('B2'));
    expect(field('actual')).toHaveValue('B2');
    await user.click(screen.getByRole('button', { name: speech.fill(words.pick, { name: 'target' }) }));
    await select(at('C2'));
    expect(screen.getByText('=KPI.VARIANCE(B2,C2)')).toBeVisible();
    expect(await screen.findAllByText('20.00')).not.toHaveLength(0);
    await user.click(screen.getByRole('button', { name: words.target }));
    await select(at('E5', { row: 4 }));
    jest.mocked(insertFormula).mockResolvedValue({
      result: { address: 'E5', localFormula: '=KPI.VARIANCE(B2,C2)' },
      oneUndoStep: true,
    });
    await user.click(screen.getByRole('button', { name: speech.fill(words.insert, { place: 'Data!E5' }) }));
    const said = speech.fill(words.inserted, { place: 'Data!E5' });
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(said));
    expect(insertFormula).toHaveBeenCalledWith(
      expect.objectContaining({ sheet: 'Data', address: 'E5', formula: '=KPI.VARIANCE(B2,C2)', rows: 1, columns: 1 }),
    );
  });
});

it('typed arguments: what is unreadable or leads nowhere is said at its field, and nothing can be inserted', async () => {
  const { user, words, speech } = await open('VARIANCE');
  await user.type(field('actual'), 'B2+');
  expect(screen.getByText(words.unreadable)).toBeVisible();
  await user.clear(field('actual'));
  await user.type(field('actual'), 'lowr');
  await user.type(field('target'), 'C2');
  expect(await screen.findByText(speech.fill(words.lost, { reference: 'lowr' }))).toBeVisible();
  expect(screen.getByRole('button', { name: /^Insert into/ })).toHaveAttribute('aria-disabled', 'true');
});

it('options are offered and written as words', async () => {
  const { user } = await open('VARIANCE');
  await user.type(field('actual'), 'B2');
  await user.type(field('target'), 'C2');
  await user.click(screen.getByRole('combobox', { name: /^direction/ }));
  await user.click(await screen.findByRole('option', { name: /^lower/ }));
  expect(screen.getByText('=KPI.VARIANCE(B2,C2,"lower")')).toBeVisible();
  expect(await screen.findAllByText('-20.00')).not.toHaveLength(0);
});

it('a spilling answer says what it fills, and takes the room for it', async () => {
  const { user } = await open('VARIANCE');
  await user.type(field('actual'), 'B2:B3');
  await user.type(field('target'), 'C2:C3');
  expect(await screen.findByText(/Fills 2 rows and 1 column\./)).toBeVisible();
  jest.mocked(insertFormula).mockRejectedValue(new PlanProblem('cellsInUse', { sheet: 'Data', address: 'E3' }));
  await user.click(screen.getByRole('button', { name: /^Insert into/ }));
  expect(insertFormula).toHaveBeenCalledWith(expect.objectContaining({ rows: 2, columns: 1 }));
  expect(await screen.findByRole('alert')).toHaveTextContent('E3');
});

it('the formula is shown with the separators of the region, and typed with them', async () => {
  jest.mocked(decimalSign).mockResolvedValue(',');
  const { user } = await open('VARIANCE');
  await user.type(field('actual'), '1,5');
  await user.type(field('target'), 'C2');
  expect(await screen.findByText('=KPI.VARIANCE(1,5;C2)')).toBeVisible();
});

it('the columns of the selected list fill the arguments by their headers', async () => {
  jest.mocked(readRegion).mockResolvedValue({
    sheet: 'Data',
    address: 'A1:C3',
    row: 1,
    rows: 2,
    table: null,
    columns: ['Name', '目标', 'Actual'].map((header, column) => ({
      header,
      address: ['A2:A3', 'C2:C3', 'B2:B3'][column]!,
      column,
      values: [],
      texts: [],
      numberFormats: [],
    })),
  });
  const { user, words } = await open('VARIANCE');
  await user.click(screen.getByRole('button', { name: words.fill }));
  expect(field('actual')).toHaveValue('Data!B2:B3');
  await select(at('E2'));
  expect(field('actual')).toHaveValue('B2:B3');
  expect(field('target')).toHaveValue('C2:C3');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('2 arguments filled in.'));
  jest.mocked(readRegion).mockResolvedValue(null);
  await user.click(screen.getByRole('button', { name: words.fill }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words.nothing));
});

it('what only Excel can work out is said', async () => {
  const { user } = await open('VARIANCE');
  await user.type(field('actual'), 'XLOOKUP(B2,C2,C2)');
  await user.type(field('target'), 'C2');
  expect(await screen.findByText(/Only Excel can work out XLOOKUP/)).toBeVisible();
  expect(within(document.body).getByRole('button', { name: /^Insert into/ })).toBeEnabled();
});
