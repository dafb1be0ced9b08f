/** The attribution assistant: touches of a plan or of any list, the models beside each other, a sheet as formulas or values. */
import { screen, waitFor, within } from '@testing-library/react';
import { insertComparison } from '../../src/excel/attribution/insertComparison';
import { readRegion, readTableRegion, type Region } from '../../src/excel/formula/region';
import { PlanProblem } from '../../src/excel/problem';
import { readWorkbook } from '../../src/excel/read/read';
import { readColumns } from '../../src/excel/rfm/readColumns';
import { onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { attributionWords } from '../../src/locales/attribution';
import { languageCodes, type LanguageCode } from '../../src/locales/languages';
import { rfmWords } from '../../src/locales/rfm';
import { emptySurvey, showPane } from './pane';
import { noPlans, readingWith, table } from './reading';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/insert', () => ({ insertPlan: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
  onCellsEdited: () => Promise.resolve(() => Promise.resolve()),
}));
jest.mock('../../src/excel/read/read', () => ({ readWorkbook: jest.fn() }));
jest.mock('../../src/excel/formula/region', () => ({ readRegion: jest.fn(), readTableRegion: jest.fn() }));
jest.mock('../../src/excel/rfm/readColumns', () => ({ readColumns: jest.fn() }));
jest.mock('../../src/excel/attribution/insertComparison', () => ({ insertComparison: jest.fn() }));

const touches: [string, number | string, string, number | ''][] = [
  ['P1', 46143, 'Search ads', ''],
  ['P1', 46150, 'Creators', 300],
  ['P2', 46145, 'Creators', ''],
  ['P2', 46145.5, 'Search ads', 100],
  ['P3', 46146, 'Radio', ''],
];
const columns = (rows: readonly (readonly unknown[])[]) => rows[0]!.map((_, at) => rows.map((row) => row[at]));
const list = (headers: string[], rows: readonly (readonly unknown[])[]): Region => ({
  sheet: 'Data',
  address: 'B1:E6',
  row: 1,
  rows: rows.length,
  table: null,
  columns: headers.map((header, at) => ({
    header,
    address: `${'BCDEF'[at]}2:${'BCDEF'[at]}6`,
    column: at + 1,
    values: rows.map((row) => row[at]),
    texts: rows.map((row) => String(row[at])),
    numberFormats: rows.map(() => 'General'),
  })),
});
const plan = readingWith({
  tables: [
    table(
      'QBK_Touch',
      'Digital',
      touches.map(([path, at, ch, val]) => ({ path, at, ch, val })),
    ),
    table('QBK_Bud', 'Budget', [
      { ch: 'Search ads', plan: 300 },
      { ch: 'Creators', plan: 100 },
    ]),
    table('SET_Param', 'Settings', [{ key: 'P_HalfLife', val: 14 }]),
  ],
});

beforeEach(() => {
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest
    .mocked(onSheetsChanged)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
  jest.mocked(readWorkbook).mockReset().mockResolvedValue(plan);
  jest
    .mocked(readRegion)
    .mockReset()
    .mockResolvedValue(list(['Journey', 'Time', 'Channel', 'Revenue'], touches));
  jest
    .mocked(readTableRegion)
    .mockReset()
    .mockResolvedValue({
      ...list(
        ['Note', 'Path ID', 'Touch time', 'Channel', 'Order value (last touch)'],
        touches.map((row) => ['', ...row]),
      ),
      sheet: 'Digital',
      table: 'QBK_Touch',
      rows: 7,
    });
  jest.mocked(readColumns).mockReset().mockResolvedValue(columns(touches));
  jest.mocked(insertComparison).mockReset().mockResolvedValue({ sheet: 'Attribution', oneUndoStep: true });
});

async function shown(language: LanguageCode = 'en') {
  const pane = await showPane({ language, place: '#attribution' });
  return { ...pane, words: await attributionWords[language](), listWords: await rfmWords[language]() };
}
const written = () => jest.mocked(insertComparison).mock.calls[0]![0];

describe.each(languageCodes)('in %s', (language) => {
  it('from the touches of the plan to a sheet with live formulas, beside the budget', async () => {
    const { speech, user, words, listWords } = await shown(language);
    const take = speech.fill(words.takePlan, { table: 'QBK_Touch', sheet: 'Digital' });
    await user.click(await screen.findByRole('button', { name: take }));
    expect(screen.getByRole('combobox', { name: words.fields.channel })).toHaveDisplayValue('Channel');
    expect(screen.getByText(speech.fill(words.halfLifeHint.plan, { days: 14 }))).toBeVisible();
    await user.click(screen.getByRole('button', { name: words.start }));
    expect(await screen.findByRole('heading', { name: speech.count(words.result, 3) })).toBeVisible();
    // As the table stands now: it has become longer, and a column was put before the others.
    expect(jest.mocked(readColumns).mock.calls[0]![0]).toMatchObject({ rows: 7, columns: [2, 3, 4, 5] });
    const section = screen.getByRole('region', { name: words.channels });
    const [creators] = within(section).getAllByRole('rowgroup').slice(1);
    expect(creators).toHaveTextContent(`Creators${speech.fill(words.budget, { share: '25%' })}`);
    const rows = within(creators!).getAllByRole('row').slice(1);
    expect(
      rows
        .map((row) =>
          within(row)
            .getAllByRole('cell')
            .map((cell) => cell.textContent),
        )
        .slice(0, 2),
    ).toEqual([
      ['300', '75%', ''],
      ['200', '50%', '-25'],
    ]);

    await user.click(screen.getByRole('button', { name: listWords.writeButton }));
    const said = speech.fill(listWords.written, { sheet: 'Attribution' });
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(said));
    const sheet = written();
    expect(sheet.channels).toEqual(['Creators', 'Search ads', 'Radio']);
    expect(sheet.models.map(({ title }) => title)).toEqual(
      (['last', 'linear', 'decay', 'markov'] as const).map((model) => words.models[model]),
    );
    const columnsOf = 'QBK_Touch[Path ID],QBK_Touch[Touch time],QBK_Touch[Channel],QBK_Touch[Order value (last touch)]';
    expect(sheet.models[2]!.credit[0]).toEqual({ formula: `=KPI.ATTRIBUTION(${columnsOf},"decay",$B$8,$A12)` });
    expect(sheet.models[3]!.credit).toEqual([expect.any(Number), expect.any(Number), 0]);
    expect(sheet.halfLife).toEqual({ label: words.sheet.halfLife, days: 14 });
    expect(sheet.budget!.shares[2]).toBeNull();
    expect(sheet.budget!.shares[0]).toEqual({
      formula: expect.stringContaining('SUMIFS(QBK_Bud[Plan],QBK_Bud[Channel],"Creators")') as unknown,
    });
  });
});

it('a list of touches: models are chosen, another half-life works anew, values are written when wanted', async () => {
  jest.mocked(readWorkbook).mockResolvedValue(noPlans);
  const { user, words, listWords } = await shown();
  await user.click(screen.getByRole('button', { name: listWords.take }));
  const days = await screen.findByRole('textbox', { name: words.halfLife });
  await user.type(days, '0');
  expect(screen.getByText(words.halfLifeWrong)).toBeVisible();
  expect(screen.getByRole('button', { name: words.start })).toHaveAttribute('aria-disabled', 'true');
  await user.clear(days);
  await user.click(screen.getByRole('button', { name: words.start }));
  await user.click(await screen.findByRole('checkbox', { name: words.models.shapley }));
  await user.click(screen.getByRole('checkbox', { name: words.models.markov }));
  await user.click(screen.getByRole('radio', { name: words.forms.values }));
  await user.click(screen.getByRole('button', { name: listWords.writeButton }));
  await screen.findByText(/Written to the sheet “Attribution”/, { selector: 'main *' });
  const { models, budget, total, notes } = written();
  expect(models.map(({ title }) => title)).toEqual(['Last touch', 'Linear', 'Time decay', 'Shapley value']);
  expect(models.map(({ credit }) => credit.every((cell) => typeof cell === 'number'))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([total, budget, notes[0]]).toEqual([400, null, 'Read from Data!B1:E6: 3 paths.']);
});

it('whole paths: formulas look a channel up in what KPI.PATHCREDIT answers', async () => {
  const paths = [
    ['Google', 2, 1],
    ['Google → Mailing', 1, ''],
  ];
  jest.mocked(readRegion).mockResolvedValue(list(['Path', 'Conversions', 'Nulls'], paths));
  jest.mocked(readColumns).mockResolvedValue(columns(paths));
  const { user, words, listWords } = await shown();
  await user.click(screen.getByRole('button', { name: listWords.take }));
  expect(await screen.findByRole('radio', { name: words.kinds.paths })).toBeChecked();
  expect(screen.getByRole('textbox', { name: words.separator })).toHaveValue('→');
  await user.click(screen.getByRole('button', { name: words.start }));
  await user.click(await screen.findByRole('button', { name: listWords.writeButton }));
  const { models, halfLife, total } = written();
  expect(halfLife).toBeNull();
  expect(total).toEqual({ formula: '=SUM(Data!$C$2:$C$6)' });
  expect(models.at(-1)).toMatchObject({
    title: 'Markov chain',
    credit: [
      {
        formula:
          '=IFNA(VLOOKUP($A9,KPI.PATHCREDIT(Data!$B$2:$B$6,Data!$C$2:$C$6,"markov",Data!$D$2:$D$6,"→",FALSE),2,FALSE),0)',
      },
      {},
    ],
  });
});

it('cells that cannot be read are named, and only values are written then', async () => {
  const rows = touches.map((row) => [...row]);
  rows[3]![1] = 'soon';
  jest.mocked(readColumns).mockResolvedValue(columns(rows));
  const { user, words, listWords } = await shown();
  await user.click(screen.getByRole('button', { name: listWords.take }));
  await user.click(await screen.findByRole('button', { name: words.start }));
  expect(await screen.findByText('1 row cannot be read and is left out: C5 (“soon”).')).toBeVisible();
  expect(screen.getByText(words.onlyValues.unread)).toBeVisible();
  expect(screen.queryByRole('radio', { name: words.forms.formula })).not.toBeInTheDocument();
});

it('channels that a formula could not tell apart are written as values', async () => {
  const paths = [
    ['Google', 2],
    ['google > Mailing', 1],
  ];
  jest.mocked(readRegion).mockResolvedValue(list(['Path', 'Conversions'], paths));
  jest.mocked(readColumns).mockResolvedValue(columns(paths));
  const { user, words, listWords } = await shown();
  await user.click(screen.getByRole('button', { name: listWords.take }));
  await user.click(await screen.findByRole('button', { name: words.start }));
  expect(await screen.findByText(words.onlyValues.names)).toBeVisible();
});

it('tells when nothing is selected, nothing counts, it is cancelled or not written', async () => {
  const { user, words, listWords } = await shown();
  jest.mocked(readRegion).mockResolvedValueOnce(null);
  await user.click(screen.getByRole('button', { name: listWords.take }));
  expect(await screen.findByText(words.none)).toBeVisible();
  await user.click(screen.getByRole('button', { name: listWords.take }));
  const start = await screen.findByRole('button', { name: words.start });
  jest.mocked(readColumns).mockResolvedValueOnce(columns([['', '', '', '']]));
  await user.click(start);
  expect(await screen.findByText(words.noRows)).toBeVisible();

  jest
    .mocked(readColumns)
    .mockImplementationOnce(
      (_, __, signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new PlanProblem('cancelled')))),
    );
  await user.click(start);
  await user.click(await screen.findByRole('button', { name: listWords.cancel }));
  expect(await screen.findByText(listWords.cancelled)).toBeVisible();
  expect(start).toHaveFocus();

  // Another setting ends what goes by the one before, without a word.
  let isEnded = false;
  jest.mocked(readColumns).mockImplementationOnce(
    (_, __, signal) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => {
          isEnded = true;
          reject(new PlanProblem('cancelled'));
        }),
      ),
  );
  await user.click(start);
  await user.type(await screen.findByRole('textbox', { name: words.halfLife }), '9');
  expect(isEnded).toBe(true);
  expect(screen.queryByText(listWords.cancelled)).not.toBeInTheDocument();
  expect(start).not.toHaveAttribute('aria-disabled', 'true');

  await user.click(start);
  jest.mocked(insertComparison).mockRejectedValueOnce(new PlanProblem('workbookProtected'));
  await user.click(await screen.findByRole('button', { name: listWords.writeButton }));
  expect(await screen.findByText(listWords.notWritten)).toBeVisible();
});
