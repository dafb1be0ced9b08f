/** The page that explains a cell: steps, rule, arguments with their cells, errors, and the way along references and back; in every language. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { readActiveCell, type ReadCell } from '../../src/excel/formula/cell';
import { readStatus, type ReadStatus } from '../../src/excel/formula/status';
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
jest.mock('../../src/excel/formula/status', () => ({ readStatus: jest.fn() }));

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
  jest.mocked(readStatus).mockReset().mockResolvedValue(null);
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

const rule = '=IF([@Days]="","",IF([@Days]<P_TaskLo,"short",IF([@Days]>P_TaskHi,"long","ok")))';
const band = (days: number | '', more: Partial<ReadStatus> = {}): ReadStatus => ({
  light: 'amber',
  rule,
  follows: true,
  references: cells({ '[@Days]': days, P_TaskLo: 3, P_TaskHi: 10 }),
  formats: new Map([['Days', '#,##0']]),
  settings: new Map([
    ['P_TaskLo', 'Shortest task'],
    ['P_TaskHi', 'Longest task'],
  ]),
  ...more,
});

describe.each(languageCodes)('a status without functions of ours, in %s', (language) => {
  it('says why, against which threshold, how far the next word is, and leads to what it reads', async () => {
    jest.mocked(readActiveCell).mockResolvedValue(cell({ text: 'long', value: 'long', formula: rule }));
    jest.mocked(readStatus).mockResolvedValue(band(12));
    const { speech, user } = await showPane({ place: 'explain', language });
    const words = await explainWords[language]();
    const side = (label: string, value: string) => speech.fill(words.status.side, { label, value });
    const why = await screen.findByRole('region', { name: speech.fill(words.status.title, { word: 'long' }) });
    const sides = { left: side('Days', '12'), right: side('Longest task · P_TaskHi', '10') };
    expect(within(why).getByText(speech.fill(words.status.tests['>'], sides))).toBeVisible();
    const turn = { limit: '10', distance: '2', word: 'ok' };
    expect(within(why).getByText(speech.fill(words.status.turnsDown.atMost, turn))).toBeVisible();
    expect(within(why).getByRole('img')).toBeInTheDocument();
    const reads = screen.getByRole('region', { name: words.page.arguments });
    expect(within(reads).getAllByRole('listitem')).toHaveLength(3);
    await user.click(within(reads).getByRole('button', { name: 'KPIs!P_TaskHi' }));
    expect(goTo).toHaveBeenCalledWith('KPIs', 'P_TaskHi');
    expect(screen.queryByText(words.page.noFunction)).toBeNull();
  });
});

it('a status that leaves the rule, one that is a value, and one with nothing to judge', async () => {
  jest.mocked(readActiveCell).mockResolvedValue(cell({ text: 'fine', value: 'fine', formula: '="fine"' }));
  jest.mocked(readStatus).mockResolvedValue(band(12, { follows: false }));
  await showPane({ place: 'explain' });
  expect(await screen.findByText(/does not follow the rule of the plan, which says “long”/)).toBeVisible();
  jest.mocked(readActiveCell).mockResolvedValue(cell({ text: 'long', value: 'long' }));
  act(() => heard());
  expect(await screen.findByText(/This is the rule of the plan, which says the same/)).toBeVisible();
  jest.mocked(readActiveCell).mockResolvedValue(cell({ text: '', value: '', formula: rule }));
  jest.mocked(readStatus).mockResolvedValue(band('', { light: undefined }));
  act(() => heard());
  expect(await screen.findByText('Days is blank.')).toBeVisible();
});

it('a status whose function Share took out is explained by the function of its rule', async () => {
  jest.mocked(readActiveCell).mockResolvedValue(cell({ text: '红', value: '红' }));
  jest.mocked(readStatus).mockResolvedValue({
    ...band(12, { follows: false, light: 'red' }),
    rule: red.formula,
    references: red.references,
  });
  await showPane({ place: 'explain' });
  expect(await screen.findByText(/^Red, because/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Why “红”' })).toBeVisible();
});

it('another formula without functions of ours lists what it reads', async () => {
  jest
    .mocked(readActiveCell)
    .mockResolvedValue(cell({ text: '12', value: 12, formula: '=A1*B1', references: cells({ A1: 3, B1: 4 }) }));
  const { user } = await showPane({ place: 'explain' });
  const reads = await screen.findByRole('region', { name: 'What it reads' });
  expect(within(reads).getByText('3')).toBeVisible();
  await user.click(within(reads).getByRole('button', { name: 'KPIs!B1' }));
  expect(goTo).toHaveBeenCalledWith('KPIs', 'B1');
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

it('a level says how far the next and the one before are', async () => {
  jest.mocked(readActiveCell).mockResolvedValue(
    cell({
      formula: '=KPI.TIER(A1,{0,500000},{"Basic","Silver"})',
      references: cells({ A1: 412_500 }),
    }),
  );
  await showPane({ place: 'explain' });
  expect(await screen.findByText('“Silver” begins at 500,000: 87,500 more.')).toBeVisible();
  expect(screen.getByText('Below 0 it would be blank: it lies 412,500 above that.')).toBeVisible();
});
