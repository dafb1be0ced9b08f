/** The page that explains a cell: steps, rule, arguments with their cells, errors, and the way along references and back; in every language. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { readActiveCell, type ReadCell } from '../../src/excel/formula/cell';
import { onSelection } from '../../src/excel/formula/selection';
import { goTo, onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { filled } from '../../src/functions/sentences';
import { explainWords } from '../../src/locales/explain';
import { languageCodes } from '../../src/locales/languages';
import { emptySurvey, showPane } from './pane';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/insert', () => ({ insertPlan: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
}));
jest.mock('../../src/excel/formula/selection', () => ({ onSelection: jest.fn() }));
jest.mock('../../src/excel/formula/cell', () => ({ readActiveCell: jest.fn() }));

const cells = (values: Record<string, unknown>): ReadCell['references'] =>
  new Map(
    Object.entries(values).map(([reference, value]) => {
      const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
      return [reference, { sheet: 'KPIs', address: reference, rows: rows.length, columns: 1, values: rows }];
    }),
  );
const cell = (more: Partial<ReadCell>): ReadCell => ({
  sheet: 'KPIs',
  address: 'E5',
  text: '',
  value: '',
  formula: '',
  localFormula: more.formula ?? '',
  spill: null,
  table: null,
  references: new Map(),
  ...more,
});
let heard: () => void = () => undefined;

beforeEach(() => {
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest.mocked(goTo).mockReset().mockResolvedValue();
  const silent = () => Promise.resolve(() => Promise.resolve());
  jest.mocked(onSheetsChanged).mockReset().mockImplementation(silent);
  jest
    .mocked(onSelection)
    .mockReset()
    .mockImplementation((listener) => {
      heard = listener;
      return silent();
    });
});

const red = cell({
  text: '红',
  value: '红',
  formula: '=IF([@a]="","",KPI.STATUS([@a],[@t],"↑",P_Warn,P_Fail,LST))',
  references: cells({ '[@a]': 80, '[@t]': 100, P_Warn: 1, P_Fail: 0.9, LST: [['绿'], ['黄'], ['红'], ['无']] }),
});

describe.each(languageCodes)('in %s', (language) => {
  it('a status in a formula: the rule that decided, each step with its figures, the cells it reads', async () => {
    jest.mocked(readActiveCell).mockResolvedValue(red);
    const { speech, user } = await showPane({ place: 'explain', language });
    const words = await explainWords[language]();
    const facts = { attainment: 0.8, greenAt: 1, amberAt: 0.9 };
    expect(await screen.findByText(filled(words.rules.status_red, facts))).toBeVisible();
    const steps = screen.getByRole('region', { name: words.page.steps });
    expect(within(steps).getByText(words.terms.distance)).toBeVisible();
    expect(within(steps).getByText('actual ÷ target = 80 ÷ 100')).toBeVisible();
    const reads = screen.getByRole('region', { name: words.page.arguments });
    expect(within(reads).getByText(speech.count(words.page.cells, 4))).toBeVisible();
    await user.click(within(reads).getByRole('button', { name: 'KPIs![@t]' }));
    expect(goTo).toHaveBeenCalledWith('KPIs', '[@t]');
    await user.click(await screen.findByRole('button', { name: speech.fill(words.page.goTo, { address: 'KPIs!E5' }) }));
    expect(goTo).toHaveBeenLastCalledWith('KPIs', 'E5');
  });
});

it('follows the selection, and says so to a screen reader', async () => {
  jest.mocked(readActiveCell).mockResolvedValue(red);
  await showPane({ place: 'explain' });
  await screen.findByText(/^Red, because/);
  jest.mocked(readActiveCell).mockResolvedValue(cell({ address: 'B2', text: '12', value: 12 }));
  act(() => heard());
  expect(await screen.findByText('This cell holds a typed value, no formula.')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('B2: 12'));
});

it('an error with its sentence; one that came in, with the cell it comes from', async () => {
  jest
    .mocked(readActiveCell)
    .mockResolvedValue(
      cell({ text: '#N/A', value: '#N/A', formula: '=KPI.ROI(A1,B1)', references: cells({ A1: 10, B1: 0 }) }),
    );
  const { user } = await showPane({ place: 'explain' });
  expect(await screen.findByText(/cost is 0/)).toBeVisible();
  jest
    .mocked(readActiveCell)
    .mockResolvedValue(
      cell({ text: '#REF!', value: '#REF!', formula: '=KPI.ROI(A1,B1)', references: cells({ A1: 10, B1: '#REF!' }) }),
    );
  act(() => heard());
  expect(await screen.findByText(/The error comes from KPIs!B1/)).toBeVisible();
  await user.click(screen.getByText('Go to KPIs!B1'));
  expect(goTo).toHaveBeenCalledWith('KPIs', 'B1');
});

it('what only Excel can work out is said, and the rest is still told', async () => {
  jest
    .mocked(readActiveCell)
    .mockResolvedValue(
      cell({ text: '2', value: 2, formula: '=KPI.ROI(XLOOKUP(A1,A1,A1),B1)', references: cells({ A1: 1, B1: 3 }) }),
    );
  await showPane({ place: 'explain' });
  expect(await screen.findByText(/Only Excel can work out XLOOKUP\(A1,A1,A1\)/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'KPIs!B1' })).toBeVisible();
});

it('the header row of a spilled table shows what its columns mean, a row its figures', async () => {
  const table = (row: number) =>
    cell({
      text: '5',
      value: 5,
      formula: '=KPI.RFM(A1:A3,B1:B3,C1:C3)',
      spill: { address: 'E1', row, column: 5 },
      references: cells({
        'A1:A3': [['a'], ['b'], ['a']],
        'B1:B3': [[46000], [46010], [46020]],
        'C1:C3': [[100], [50], [30]],
      }),
    });
  jest.mocked(readActiveCell).mockResolvedValue(table(0));
  await showPane({ place: 'explain' });
  expect(await screen.findByText('Score of recency: fewer days, higher score.')).toBeVisible();
  jest.mocked(readActiveCell).mockResolvedValue(table(2));
  act(() => heard());
  expect(await screen.findByText('Cuts of recency (days)')).toBeVisible();
  expect(screen.getByText('Part of the answer of the formula in E1.')).toBeVisible();
});

it('two functions, one inside the other, are both explained', async () => {
  jest
    .mocked(readActiveCell)
    .mockResolvedValue(cell({ formula: '=KPI.BAND(KPI.ROAS(A1,B1),1,2)', references: cells({ A1: 4, B1: 1 }) }));
  await showPane({ place: 'explain' });
  expect(await screen.findByRole('heading', { name: 'KPI.BAND' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'KPI.ROAS' })).toBeVisible();
  expect(screen.getByText('Above, because 4 is more than the upper limit 2.')).toBeVisible();
});
