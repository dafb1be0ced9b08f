/** The Settings page: as-of date, language, thresholds within their bounds and back to what they began with. */
import { screen, waitFor, within } from '@testing-library/react';
import { switchLanguage } from '../../src/excel/language/switch';
import { keepNewSheets } from '../../src/excel/newSheets';
import { recolourSheets } from '../../src/excel/palette/recolour';
import { readSettings, setAsOf, setThresholds, type SettingsFound } from '../../src/excel/settingsSheet/settingsSheet';
import { settings as en } from '../../src/locales/en/settings';
import { languageCodes, languages } from '../../src/locales/languages';
import { settingsWords } from '../../src/locales/settings';
import { showPane } from './pane';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/newSheets', () => ({
  readNewSheets: jest.fn(() => Promise.resolve({ language: null, palette: 'standard' })),
  keepNewSheets: jest.fn((change) => Promise.resolve({ language: null, palette: 'standard', ...change })),
}));
jest.mock('../../src/excel/settingsSheet/lists', () => ({ readLists: jest.fn(() => Promise.resolve([])) }));
jest.mock('../../src/excel/settingsSheet/weights', () => ({ readWeights: jest.fn(() => Promise.resolve([])) }));
jest.mock('../../src/excel/palette/recolour', () => ({ recolourSheets: jest.fn() }));
jest.mock('../../src/excel/language/switch', () => ({ switchLanguage: jest.fn() }));
jest.mock('../../src/excel/settingsSheet/holidays', () => ({
  readHolidays: jest.fn(() => Promise.resolve({ days: [], incomplete: 0 })),
}));
jest.mock('../../src/excel/settingsSheet/settingsSheet', () => ({
  readSettings: jest.fn(),
  setAsOf: jest.fn(),
  setThresholds: jest.fn(),
}));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
}));

const found: SettingsFound = {
  sheet: 'KPI Settings',
  language: 'en',
  asOf: 46173,
  thresholds: [
    { key: 'Warn', label: 'Green from', value: 1, standard: 1, from: 0.5, to: 1.5, percent: true },
    { key: 'BreakN', label: 'Periods', value: 5, standard: 3, from: 2, to: 12, percent: false },
  ],
};

beforeEach(() => {
  jest.mocked(readSettings).mockReset().mockResolvedValue(found);
  jest.mocked(setAsOf).mockReset().mockResolvedValue();
  jest.mocked(setThresholds).mockReset().mockResolvedValue();
  jest.mocked(switchLanguage).mockReset();
});

describe.each(languageCodes)('in %s', (language) => {
  it('shows the date, the other languages and every threshold with its bounds', async () => {
    const words = await settingsWords[language]();
    const { speech } = await showPane({ language, place: 'settings' });
    expect(await screen.findByLabelText(words.asOf)).toHaveValue('2026-05-31');
    for (const code of languageCodes) {
      const name = speech.fill(words.switchDo, { language: languages[code].name });
      expect(screen.queryAllByRole('button', { name })).toHaveLength(code === 'en' ? 0 : 1);
    }
    expect(screen.getByLabelText('Green from')).toHaveValue(100);
    expect(screen.getByText(speech.fill(words.bounds, { from: '50 %', to: '150 %' }))).toBeVisible();
  });
  it('a workbook without settings leads to the plan sheets', async () => {
    jest.mocked(readSettings).mockResolvedValue({ sheet: null, language: null, asOf: null, thresholds: [] });
    const words = await settingsWords[language]();
    await showPane({ language, place: 'settings' });
    expect(await screen.findByText(words.none)).toBeVisible();
    expect(screen.getByRole('button', { name: words.insert })).toBeVisible();
  });
});

it('a threshold is written when it fits, and refused with its bounds when it does not', async () => {
  const { user } = await showPane({ place: 'settings' });
  const input = await screen.findByLabelText('Green from');
  await user.clear(input);
  await user.type(input, '20{Enter}');
  expect(setThresholds).not.toHaveBeenCalled();
  expect(screen.getByText('Enter a number from 50 % to 150 %.')).toBeVisible();
  await user.clear(input);
  await user.type(input, '95{Enter}');
  expect(setThresholds).toHaveBeenCalledWith({ Warn: 0.95 });
});

it('one threshold, or all of them, back to what they began with', async () => {
  const { user } = await showPane({ place: 'settings' });
  await user.click(await screen.findByRole('button', { name: 'Periods: Back to 3' }));
  expect(setThresholds).toHaveBeenLastCalledWith({ BreakN: 3 });
  await user.click(screen.getByRole('button', { name: 'Back to the default (1)' }));
  expect(setThresholds).toHaveBeenCalledTimes(2);
});

it('finds thresholds by their names', async () => {
  const { user } = await showPane({ place: 'settings' });
  await user.type(await screen.findByRole('searchbox', { name: en.search }), 'period');
  expect(screen.queryByLabelText('Green from')).toBeNull();
  expect(screen.getByLabelText('Periods')).toBeVisible();
});

it('the date is typed, or today', async () => {
  const { user } = await showPane({ place: 'settings' });
  await user.click(await screen.findByRole('button', { name: en.today }));
  expect(setAsOf).toHaveBeenCalledWith(expect.any(Number));
});

it('switches the language and says so', async () => {
  jest.mocked(switchLanguage).mockResolvedValue({ sheets: ['A', 'B'], changes: 9, oneUndoStep: true });
  const { user } = await showPane({ place: 'settings' });
  const section = await screen.findByRole('region', { name: en.language });
  await user.click(within(section).getByRole('button', { name: 'Switch to 简体中文' }));
  expect(switchLanguage).toHaveBeenCalledWith('zh-CN');
  expect(await within(section).findByText('2 sheets are in 简体中文 now.')).toBeVisible();
});

it('the language and colours of new sheets are kept, with settings or without', async () => {
  jest.mocked(readSettings).mockResolvedValue({ sheet: null, language: null, asOf: null, thresholds: [] });
  const { user } = await showPane({ place: 'settings' });
  const choose = async (name: string, option: string) => {
    await waitFor(() => expect(screen.getByRole('combobox', { name })).toBeEnabled());
    await user.selectOptions(screen.getByRole('combobox', { name }), option);
  };
  await choose(en.newSheets.language, '繁體中文');
  expect(keepNewSheets).toHaveBeenLastCalledWith({ language: 'zh-TW' });
  await choose(en.newSheets.palette, en.newSheets.palettes.safe);
  expect(keepNewSheets).toHaveBeenLastCalledWith({ palette: 'safe' });
});

it('the sheets that are there take the colours chosen, and what did not is said', async () => {
  jest.mocked(recolourSheets).mockResolvedValue({ sheets: 4, changes: 60, chartsLeft: 1, oneUndoStep: false });
  const { user } = await showPane({ place: 'settings' });
  const palette = await screen.findByRole('combobox', { name: en.newSheets.palette });
  await waitFor(() => expect(palette).toBeEnabled());
  await user.selectOptions(palette, en.newSheets.palettes.safe);
  const button = screen.getByRole('button', { name: en.newSheets.recolour });
  expect(button).toHaveAccessibleDescription(en.newSheets.recolourHelp);
  await user.click(button);
  expect(recolourSheets).toHaveBeenCalledWith('safe');
  const said = `4 sheets have these colours now. 1 chart with many series keeps the colours it has. ${en.severalUndo}`;
  const section = within(screen.getByRole('region', { name: en.newSheets.title }));
  expect(await section.findByText(said)).toBeVisible();
});
