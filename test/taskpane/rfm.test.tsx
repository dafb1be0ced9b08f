/** The RFM assistant: a list is taken, its columns found, scored and shown, written as formula or values; in every language. */
import { screen, waitFor, within } from '@testing-library/react';
import { readRegion, type Region } from '../../src/excel/formula/region';
import { PlanProblem } from '../../src/excel/problem';
import { readColumns } from '../../src/excel/rfm/readColumns';
import { writeRfm } from '../../src/excel/rfm/writeRfm';
import { onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { languageCodes } from '../../src/locales/languages';
import { rfmWords } from '../../src/locales/rfm';
import { emptySurvey, showPane } from './pane';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/insert', () => ({ insertPlan: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
}));
jest.mock('../../src/excel/formula/region', () => ({ readRegion: jest.fn() }));
jest.mock('../../src/excel/rfm/readColumns', () => ({ readColumns: jest.fn() }));
jest.mock('../../src/excel/rfm/writeRfm', () => ({ writeRfm: jest.fn() }));

const data = {
  ids: Array.from({ length: 50 }, (_, i) => `C${i % 10}`),
  days: Array.from({ length: 50 }, (_, i) => 46_000 + ((i * 37) % 100)),
  amounts: Array.from({ length: 50 }, (_, i) => 10 + ((i * 13) % 90)),
};
const region = (dates: unknown[] = data.days): Region => ({
  sheet: '订单',
  address: 'A1:C51',
  row: 1,
  rows: 50,
  table: null,
  columns: (
    [
      ['会员编号', data.ids],
      ['下单日期', dates],
      ['实付金额', data.amounts],
    ] as const
  ).map(([header, values], column) => ({
    header,
    address: `${'ABC'[column]}2:${'ABC'[column]}51`,
    column,
    values: [...values],
    texts: values.map(String),
    numberFormats: values.map(() => 'General'),
  })),
});

beforeEach(() => {
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest
    .mocked(onSheetsChanged)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
  jest.mocked(readRegion).mockReset().mockResolvedValue(region());
  jest.mocked(readColumns).mockReset().mockResolvedValue([data.ids, data.days, data.amounts]);
  jest
    .mocked(writeRfm)
    .mockReset()
    .mockResolvedValue({ result: { sheet: 'RFM', address: 'A20' }, oneUndoStep: true });
});

describe.each(languageCodes)('in %s', (language) => {
  it('from the selected list to a sheet with a live formula', async () => {
    const { speech, user } = await showPane({ place: 'rfm', language });
    const words = await rfmWords[language]();
    await user.click(await screen.findByRole('button', { name: words.take }));
    expect(await screen.findByRole('combobox', { name: words.fields.customer })).toHaveDisplayValue('会员编号');
    expect(screen.getByRole('combobox', { name: words.fields.date })).toHaveDisplayValue('下单日期');
    await user.click(screen.getByRole('button', { name: words.start }));
    expect(await screen.findByRole('heading', { name: speech.count(words.result, 10) })).toBeVisible();
    expect(screen.getByRole('heading', { name: words.grid })).toBeVisible();
    expect(screen.getAllByRole('row')).toHaveLength((language === 'en' ? 11 : 8) + 1 + 6 + 6);
    await user.click(screen.getByRole('button', { name: words.writeButton }));
    const said = speech.fill(words.written, { sheet: 'RFM' });
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(said));
    const [sheet] = jest.mocked(writeRfm).mock.calls[0]!;
    const scheme = language === 'en' ? 'GRID11' : 'CN8';
    expect(sheet.list).toMatchObject({
      formula: `=KPI.RFM('订单'!A2:A51,'订单'!B2:B51,'订单'!C2:C51,,5,"${scheme}",TRUE,"${language}")`.replaceAll(
        "'订单'",
        '订单',
      ),
    });
    expect(sheet.plays.texts).toHaveLength(language === 'en' ? 11 : 8);
    expect(sheet.name).toBe(words.sheet);
  });
});

const scored = async () => {
  const shown = await showPane({ place: 'rfm' });
  const words = await rfmWords.en();
  await shown.user.click(await screen.findByRole('button', { name: words.take }));
  return { ...shown, words };
};

it('dates as texts: the format is shown, can be changed, and values are written', async () => {
  const texts = data.days.map(
    (_, i) => `${String((i % 12) + 1).padStart(2, '0')}/${String((i % 9) + 1).padStart(2, '0')}/2026`,
  );
  jest.mocked(readRegion).mockResolvedValue(region(texts));
  jest.mocked(readColumns).mockResolvedValue([data.ids, texts, data.amounts]);
  const { user, words } = await scored();
  expect(await screen.findByText(words.ambiguous)).toBeVisible();
  expect(screen.getByText('01/01/2026 is Jan 1, 2026.')).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: words.dates }), 'mdy');
  await user.click(screen.getByRole('button', { name: words.start }));
  expect(await screen.findByText(words.onlyValues.texts)).toBeVisible();
  await user.click(screen.getByRole('button', { name: words.writeButton }));
  const [sheet] = jest.mocked(writeRfm).mock.calls[0]!;
  expect(sheet.list).toMatchObject({ headers: expect.arrayContaining(['RFM code']) });
  expect('rows' in sheet.list && sheet.list.rows).toHaveLength(10);
});

it('another scheme and threshold change the segments without reading again', async () => {
  const { user, words } = await scored();
  await user.click(screen.getByRole('button', { name: words.start }));
  await screen.findByRole('heading', { name: words.segments });
  await user.click(screen.getByRole('radio', { name: words.schemes.CN8 }));
  expect(screen.getByText('Key to develop')).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: words.high }), '3');
  expect(screen.getByText(words.onlyValues.high)).toBeVisible();
  expect(readColumns).toHaveBeenCalledTimes(1);
});

it('no list, no readable row, cancelled, refused: each said in its place', async () => {
  jest.mocked(readRegion).mockResolvedValueOnce(null);
  const { user, words } = await scored();
  expect(await screen.findByRole('alert')).toHaveTextContent(words.none);
  await user.click(screen.getByRole('button', { name: words.take }));
  jest.mocked(readColumns).mockResolvedValueOnce([['a'], ['soon'], [1]]);
  await user.click(await screen.findByRole('button', { name: words.start }));
  expect(await screen.findByText(words.noRows)).toBeVisible();
  jest.mocked(readColumns).mockRejectedValueOnce(new PlanProblem('cancelled'));
  await user.click(screen.getByRole('button', { name: words.start }));
  expect(await screen.findByText(words.cancelled)).toBeVisible();
  await user.click(screen.getByRole('button', { name: words.start }));
  await screen.findByRole('heading', { name: words.segments });
  jest.mocked(writeRfm).mockRejectedValueOnce(new PlanProblem('workbookProtected'));
  await user.click(screen.getByRole('button', { name: words.writeButton }));
  expect(within(await screen.findByRole('alert')).getByText(words.notWritten)).toBeVisible();
});

it('the tags for the CRM: one line per customer', async () => {
  const { user, words } = await scored();
  await user.click(screen.getByRole('button', { name: words.start }));
  await user.click(await screen.findByRole('button', { name: words.copyTags }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(words.copied));
  const lines = (await navigator.clipboard.readText()).split('\n');
  expect(lines).toHaveLength(11);
  expect(lines[0]).toBe('Customer\tSegment');
  expect(lines[1]).toMatch(/^C\d\t(Champions|Loyal)$/);
});

it('after cancelling the focus is on the button that began', async () => {
  const { user, words } = await scored();
  jest.mocked(readColumns).mockImplementationOnce((_, report, signal) => {
    report(8);
    return new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new PlanProblem('cancelled'))),
    );
  });
  await user.click(screen.getByRole('button', { name: words.start }));
  await user.click(await screen.findByRole('button', { name: words.cancel }));
  expect(await screen.findByText(words.cancelled)).toBeVisible();
  expect(screen.getByRole('button', { name: words.start })).toHaveFocus();
});
