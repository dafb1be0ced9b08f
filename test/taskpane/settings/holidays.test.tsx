/** Holidays on the Settings page: listed by year, pasted with a preview, told what was left out, removed. */
import { screen, within } from '@testing-library/react';
import { addHolidays, readHolidays, removeHolidays, type Holiday } from '../../../src/excel/settingsSheet/holidays';
import { readSettings } from '../../../src/excel/settingsSheet/settingsSheet';
import { settings as en } from '../../../src/locales/en/settings';
import { languageCodes } from '../../../src/locales/languages';
import { settingsWords } from '../../../src/locales/settings';
import { serialOf } from '../../../src/sheet/dates';
import { CompileProblem } from '../../../src/sheet/problem';
import { showPane } from '../pane';

jest.mock('../../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../../src/excel/newSheets', () => ({
  readNewSheets: jest.fn(() => Promise.resolve({ language: null, palette: 'standard' })),
  keepNewSheets: jest.fn((change) => Promise.resolve({ language: null, palette: 'standard', ...change })),
}));
jest.mock('../../../src/excel/settingsSheet/lists', () => ({ readLists: jest.fn(() => Promise.resolve([])) }));
jest.mock('../../../src/excel/settingsSheet/weights', () => ({ readWeights: jest.fn(() => Promise.resolve([])) }));
jest.mock('../../../src/excel/palette/recolour', () => ({ recolourSheets: jest.fn() }));
jest.mock('../../../src/excel/language/switch', () => ({ switchLanguage: jest.fn() }));
jest.mock('../../../src/excel/settingsSheet/settingsSheet', () => ({ readSettings: jest.fn() }));
jest.mock('../../../src/excel/settingsSheet/holidays', () => ({
  readHolidays: jest.fn(),
  addHolidays: jest.fn(),
  removeHolidays: jest.fn(),
}));
jest.mock('../../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
}));

const day = (date: string, kind: Holiday['kind'] = 'off', name = '春节'): Holiday => ({
  date: serialOf(date),
  name,
  kind,
});
const there = [day('2026-02-14', 'work'), day('2026-02-16'), day('2026-02-17'), day('2027-01-01', 'off', '元旦')];

beforeEach(() => {
  jest.mocked(readSettings).mockResolvedValue({ sheet: 'KPI Settings', language: 'en', asOf: 46173, thresholds: [] });
  jest.mocked(readHolidays).mockReset().mockResolvedValue({ days: there, incomplete: 1 });
  jest.mocked(addHolidays).mockReset().mockResolvedValue({ added: 2, kept: 0, oneUndoStep: true });
  jest.mocked(removeHolidays).mockReset().mockResolvedValue({ oneUndoStep: true });
});

async function show(language: (typeof languageCodes)[number] = 'en') {
  const shown = await showPane({ language, place: 'settings' });
  const words = (await settingsWords[language]()).holidays;
  const section = await screen.findByRole('region', { name: words.title });
  return { ...shown, words, section: within(section) };
}

it.each(languageCodes)('lists them by year in %s', async (language) => {
  const { speech, words, section } = await show(language);
  const line = speech.fill(words.year, {
    year: '2026',
    days: speech.list([speech.count(words.off, 2), speech.count(words.work, 1)]),
  });
  expect(await section.findByText(line)).toBeVisible();
  expect(section.getByText(speech.count(words.incomplete, 1))).toBeVisible();
});

it('shows what it understood before it writes, without the days that are there', async () => {
  const { user, section } = await show();
  await section.findByText('2027: 1 day off');
  const box = section.getByRole('textbox', { name: en.holidays.paste });
  await user.click(box);
  await user.paste('2026-02-16~2026-02-18 春节\n10-10\n2026-05-04 班');
  expect(section.getByText('To be added: 2 days are there already and stay as they are.')).toBeVisible();
  expect(section.getByText('Line 2, “10-10”: no date found.')).toBeVisible();
  await user.click(section.getByRole('button', { name: 'Add 2 days' }));
  expect(addHolidays).toHaveBeenCalledWith([day('2026-02-18'), day('2026-05-04', 'work', '')]);
  expect(await section.findByText('2 days added.')).toBeVisible();
  expect(box).toHaveValue('');
});

it('keeps the text when there is no room', async () => {
  jest
    .mocked(addHolidays)
    .mockRejectedValue(new CompileProblem('settingsFull', { table: 'Holidays', missing: 1, free: 0 }));
  const { user, section } = await show();
  const box = section.getByRole('textbox', { name: en.holidays.paste });
  await user.click(box);
  await user.paste('2028-01-01 New Year');
  await user.click(section.getByRole('button', { name: 'Add 1 day' }));
  expect(await section.findByRole('alert')).toHaveTextContent('Holidays');
  expect(box).toHaveValue('2028-01-01 New Year');
});

it('takes out a span, or a year', async () => {
  const { user, section } = await show();
  await user.click(await section.findByText('2026: 2 days off and 1 make-up workday'));
  await user.click(section.getByRole('button', { name: 'Remove Mon, Feb 16, 2026 – Tue, Feb 17, 2026' }));
  expect(removeHolidays).toHaveBeenLastCalledWith([serialOf('2026-02-16'), serialOf('2026-02-17')]);
  await user.click(section.getByRole('button', { name: 'Remove all of 2026' }));
  expect(removeHolidays).toHaveBeenLastCalledWith(there.slice(0, 3).map(({ date }) => date));
});
