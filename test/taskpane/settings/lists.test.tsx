/** Lists and weights on the Settings page: what can be changed, what is refused before it is written, and what is said afterwards. */
import { screen, within } from '@testing-library/react';
import { addItem, readLists, removeItem, type ListFound } from '../../../src/excel/settingsSheet/lists';
import { renameItem } from '../../../src/excel/settingsSheet/renameItem';
import { readSettings } from '../../../src/excel/settingsSheet/settingsSheet';
import { readWeights, setWeights } from '../../../src/excel/settingsSheet/weights';
import { settings as en } from '../../../src/locales/en/settings';
import { languageCodes } from '../../../src/locales/languages';
import { settingsWords } from '../../../src/locales/settings';
import { weights as rows } from '../../../src/templates/settings/weights';
import { showPane } from '../pane';

jest.mock('../../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../../src/excel/newSheets', () => ({
  readNewSheets: jest.fn(() => Promise.resolve({ language: null, palette: 'standard' })),
}));
jest.mock('../../../src/excel/palette/recolour', () => ({ recolourSheets: jest.fn() }));
jest.mock('../../../src/excel/language/switch', () => ({ switchLanguage: jest.fn() }));
jest.mock('../../../src/excel/settingsSheet/settingsSheet', () => ({ readSettings: jest.fn() }));
jest.mock('../../../src/excel/settingsSheet/holidays', () => ({
  readHolidays: jest.fn(() => Promise.resolve({ days: [], incomplete: 0 })),
}));
jest.mock('../../../src/excel/settingsSheet/lists', () => ({
  readLists: jest.fn(),
  addItem: jest.fn(),
  removeItem: jest.fn(),
}));
jest.mock('../../../src/excel/settingsSheet/renameItem', () => ({ renameItem: jest.fn() }));
jest.mock('../../../src/excel/settingsSheet/weights', () => ({ readWeights: jest.fn(), setWeights: jest.fn() }));
jest.mock('../../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
}));

const lists: ListFound[] = [
  {
    list: 'raci',
    title: 'RACI role',
    own: false,
    renames: false,
    items: [{ code: 'R', label: 'R', mayGo: false }],
  },
  {
    list: 'rag',
    title: 'Traffic light',
    own: false,
    renames: true,
    items: [{ code: 'G', label: 'Green', mayGo: false }],
  },
  {
    list: 'dept',
    title: 'Department',
    own: true,
    renames: true,
    items: [
      { code: 'mkt', label: 'Marketing', mayGo: true },
      { code: 'all', label: 'All departments', mayGo: false },
    ],
  },
];

beforeEach(() => {
  jest.mocked(readSettings).mockResolvedValue({ sheet: 'KPI Settings', language: 'en', asOf: 46173, thresholds: [] });
  jest.mocked(readLists).mockReset().mockResolvedValue(lists);
  jest.mocked(addItem).mockReset().mockResolvedValue({ result: undefined, oneUndoStep: true });
  jest.mocked(removeItem).mockReset().mockResolvedValue({ result: undefined, oneUndoStep: true });
  jest
    .mocked(renameItem)
    .mockReset()
    .mockResolvedValue({ result: { cells: 3, own: ['Plan!N1'] }, oneUndoStep: true });
  jest.mocked(setWeights).mockReset().mockResolvedValue();
  jest
    .mocked(readWeights)
    .mockReset()
    .mockResolvedValue([
      {
        set: 'Prio',
        criteria: [
          { name: 'strategic fit', weight: 0.6, standard: 0.6 },
          { name: 'historical ROI', weight: 0.4, standard: 0.4 },
        ],
      },
    ]);
});

async function show(title: string, language: (typeof languageCodes)[number] = 'en') {
  const { user } = await showPane({ language, place: 'settings' });
  return { user, section: within(await screen.findByRole('region', { name: title })) };
}

it.each(languageCodes)('every set of weights has a name in %s', async (language) => {
  const words = (await settingsWords[language]()).weights;
  expect(Object.keys(words.sets)).toEqual(rows.cells.map(([set]) => set));
  const { section } = await show(words.title, language);
  expect(await section.findByText(words.sets.Prio ?? '')).toBeVisible();
});

it('weights are written only when they come to 100 %', async () => {
  const { user, section } = await show(en.weights.title);
  await user.click(await section.findByText('Priority of budget lines'));
  const [first, second] = [section.getByLabelText('strategic fit'), section.getByLabelText('historical ROI')];
  await user.clear(first);
  expect(section.getByText(en.weights.incomplete)).toBeVisible();
  await user.type(first, '70');
  expect(section.getByText('Sum 110 %: it must be 100 %.')).toBeVisible();
  const save = section.getByRole('button', { name: 'Priority of budget lines: Save' });
  expect(save).toBeDisabled();
  await user.clear(second);
  await user.type(second, '30');
  await user.click(save);
  expect(setWeights).toHaveBeenCalledWith('Prio', [0.7, 0.3]);
});

it('an item is said otherwise, and how many cells with it', async () => {
  const { user, section } = await show(en.lists.title);
  const item = await section.findByRole('textbox', { name: 'Word for Marketing' });
  await user.clear(item);
  await user.type(item, 'All departments{Enter}');
  expect(section.getByText(en.lists.twice)).toBeVisible();
  expect(renameItem).not.toHaveBeenCalled();
  await user.clear(item);
  await user.type(item, 'Growth{Enter}');
  expect(renameItem).toHaveBeenCalledWith('dept', 'mkt', 'Growth');
  expect(
    await section.findByText(
      '“Marketing” is “Growth” now. 3 cells were changed with it. Formulas of your own still say “Marketing”: Plan!N1.',
    ),
  ).toBeVisible();
});

it('one more, one less; what templates speak of stays', async () => {
  const { user, section } = await show(en.lists.title);
  await user.type(await section.findByRole('textbox', { name: en.lists.add }), ' Studio ');
  await user.click(section.getByRole('button', { name: en.lists.addDo }));
  expect(addItem).toHaveBeenCalledWith('dept', 'Studio');
  expect(section.queryByRole('button', { name: 'Remove All departments' })).toBeNull();
  await user.click(section.getByRole('button', { name: 'Remove Marketing' }));
  expect(removeItem).toHaveBeenCalledWith('dept', 'mkt');
});

it('words that formulas read may be others, but no more; those that functions know are shown alone', async () => {
  const { user, section } = await show(en.lists.title);
  await user.selectOptions(await section.findByRole('combobox'), 'rag');
  expect(section.getByText(en.lists.readHelp)).toBeVisible();
  expect(section.getAllByRole('textbox')).toHaveLength(1);
  await user.type(section.getByRole('textbox', { name: 'Word for Green' }), ' light{Enter}');
  expect(renameItem).toHaveBeenCalledWith('rag', 'G', 'Green light');
  await user.selectOptions(section.getByRole('combobox'), 'raci');
  expect(section.getByText('R')).toBeVisible();
  expect(section.getByText(en.lists.fixedHelp)).toBeVisible();
  expect(section.queryByRole('textbox')).toBeNull();
});
