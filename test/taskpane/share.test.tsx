/** The Share page: what colleagues see, what converting would write, what it wrote, the way back, and repair. */
import { act, screen, within } from '@testing-library/react';
import { onSelection } from '../../src/excel/formula/selection';
import { PlanProblem } from '../../src/excel/problem';
import { convert } from '../../src/excel/share/convert';
import { lookAtSharing, type Outlook } from '../../src/excel/share/outlook';
import { lookForDamage, repair } from '../../src/excel/share/repair';
import { restore } from '../../src/excel/share/restore';
import { goTo, onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { share as en } from '../../src/locales/en/share';
import { languageCodes } from '../../src/locales/languages';
import { shareWords } from '../../src/locales/share';
import { emptySurvey, showPane } from './pane';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/formula/selection', () => ({ onSelection: jest.fn() }));
jest.mock('../../src/excel/share/convert', () => ({ convert: jest.fn() }));
jest.mock('../../src/excel/share/outlook', () => ({ lookAtSharing: jest.fn() }));
jest.mock('../../src/excel/share/repair', () => ({ lookForDamage: jest.fn(), repair: jest.fn() }));
jest.mock('../../src/excel/share/restore', () => ({ restore: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
}));

const empty: Outlook = {
  sheets: [],
  waiting: [],
  errors: [],
  names: [],
  readers: [],
  held: [],
  losing: { places: [], charts: [] },
  kept: 0,
};
const plan: Outlook = {
  sheets: [
    { name: 'Goals', cells: 10, native: 7, others: 30 },
    { name: 'Notes', cells: 0, native: 0, others: 2 },
  ],
  waiting: [{ sheet: 'Goals', address: 'B7' }],
  errors: [{ sheet: 'Goals', address: 'C9', error: '#N/A' }],
  names: ['Ratio'],
  readers: [{ sheet: 'Notes', address: 'C1' }],
  held: [{ sheet: 'Goals', address: 'G1' }],
  losing: { places: [{ sheet: 'Notes', address: 'E2:E9' }], charts: ['Notes: Chart 1'] },
  kept: 0,
};
const place = { sheet: 'Goals', address: 'D4' };

beforeEach(() => {
  jest
    .mocked(onSelection)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
  jest
    .mocked(onSheetsChanged)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
  jest
    .mocked(surveyWorkbook)
    .mockReset()
    .mockResolvedValue({
      ...emptySurvey,
      existing: { ...emptySurvey.existing, sheetNames: ['Goals', 'Notes', 'Plansheet originals'] },
    });
  jest.mocked(goTo).mockReset().mockResolvedValue();
  jest.mocked(lookAtSharing).mockReset().mockResolvedValue(plan);
  for (const command of [convert, restore, lookForDamage, repair]) jest.mocked(command as () => unknown).mockReset();
});

const fill = (sentence: string, slots: Record<string, unknown>) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(slots[name]));

describe.each(languageCodes)('in %s', (language) => {
  it('says how many cells of each sheet can stay alive, and which have no result or an error', async () => {
    const words = await shareWords[language]();
    await showPane({ language, place: 'share' });
    expect(
      await screen.findByText(fill(words.sheetLine, { cells: 10, native: 7, values: 3, others: 30 })),
    ).toBeVisible();
    expect(screen.queryByText('Notes')).toBeNull();
    expect(screen.getByText(fill(words.nativeHelp, { native: 7, values: 2 }))).toBeVisible();
    expect(screen.getByText(fill(words.valuesHelp, { count: 9 }))).toBeVisible();
    expect(screen.getByText(words.waitingHelp)).toBeVisible();
    expect(screen.getByText(words.errorsHelp)).toBeVisible();
    expect(screen.getByText(words.readersHelp)).toBeVisible();
    expect(screen.getByText(words.heldHelp)).toBeVisible();
    expect(screen.getByText(words.losingHelp)).toBeVisible();
    expect(screen.getByText('Notes: Chart 1')).toBeVisible();
    expect(screen.getByText(fill(words.namesHelp, { names: 'Ratio' }))).toBeVisible();
  });

  it('a workbook without functions has nothing to convert', async () => {
    jest.mocked(lookAtSharing).mockResolvedValue(empty);
    const words = await shareWords[language]();
    await showPane({ language, place: 'share' });
    expect(await screen.findByRole('heading', { level: 2, name: words.none })).toBeVisible();
    expect(screen.queryByRole('button', { name: words.valuesDo })).toBeNull();
    expect(screen.queryByRole('button', { name: words.restoreDo })).toBeNull();
    expect(screen.getByRole('button', { name: words.repairLook })).toBeEnabled();
  });
});

it('converts what was chosen, and says what it wrote', async () => {
  jest.mocked(convert).mockResolvedValue({
    native: 7,
    values: 2,
    names: 1,
    staying: ['Spread'],
    readers: 3,
    waiting: [],
    errors: [],
    differing: [place],
    oneUndoStep: false,
  });
  const { user } = await showPane({ place: 'share' });
  await user.click(await screen.findByRole('combobox', { name: en.scope }));
  const options = await screen.findAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual([en.workbook, en.selection, 'Goals', 'Notes']);
  await user.click(options[2]!);
  await user.click(await screen.findByRole('button', { name: en.nativeDo }));
  expect(convert).toHaveBeenCalledWith({ kind: 'sheet', sheet: 'Goals' }, 'native');
  const done = fill(en.done, { native: 7, values: 2 });
  expect(await within(screen.getByRole('main')).findByText(new RegExp(done))).toHaveTextContent(en.severalUndo);
  expect(screen.getByRole('status')).toHaveTextContent(done);
  expect(screen.getByText(/^7 cells.*1 defined name was converted\. 3 formulas read/)).toBeVisible();
  expect(screen.getByText('Spread')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Goals D4' }));
  expect(goTo).toHaveBeenCalledWith('Goals', 'D4');
});

it('what went wrong is a sentence, and nothing else changed', async () => {
  jest.mocked(convert).mockRejectedValue(new PlanProblem('protected'));
  const { user, speech } = await showPane({ place: 'share' });
  await user.click(await screen.findByRole('button', { name: en.valuesDo }));
  expect(await screen.findByRole('alert')).toHaveTextContent(`${en.failed} ${speech.words.problems.protected}`);
});

it('the selection is looked at anew whenever it changes', async () => {
  let changed: () => void = () => undefined;
  jest.mocked(onSelection).mockImplementation((listener) => {
    changed = listener;
    return Promise.resolve(() => Promise.resolve());
  });
  const { user } = await showPane({ place: 'share' });
  await user.click(await screen.findByRole('combobox', { name: en.scope }));
  await user.click(await screen.findByRole('option', { name: en.selection }));
  expect(lookAtSharing).toHaveBeenLastCalledWith({ kind: 'selection' });
  const { length } = jest.mocked(lookAtSharing).mock.calls;
  await act(async () => changed());
  expect(lookAtSharing).toHaveBeenCalledTimes(length + 1);
});

it('puts functions back, and asks about cells that were changed', async () => {
  jest.mocked(lookAtSharing).mockResolvedValue({ ...empty, kept: 9 });
  const answer = {
    restored: 8,
    changed: [place],
    lost: [],
    changedNames: ['Ratio'],
    lostNames: [],
    deleted: 0,
    oneUndoStep: true,
  };
  jest
    .mocked(restore)
    .mockResolvedValueOnce(answer)
    .mockResolvedValueOnce({ ...answer, restored: 1, changed: [], changedNames: [] });
  const { user } = await showPane({ place: 'share' });
  const section = await screen.findByRole('region', { name: en.restoreTitle });
  await user.click(within(section).getByRole('button', { name: en.restoreDo }));
  expect(restore).toHaveBeenLastCalledWith({ kind: 'workbook' }, 'stays');
  expect(await within(section).findByText(en.changedHelp)).toBeVisible();
  expect(within(section).getByText('Ratio')).toBeVisible();
  await user.click(within(section).getByRole('button', { name: en.changedOver }));
  expect(restore).toHaveBeenLastCalledWith({ kind: 'workbook' }, 'restored');
  expect(await within(section).findByText(/^1 formula is back/)).toBeVisible();
  expect(within(section).queryByText(en.changedHelp)).toBeNull();
});

it('lists damage before it repairs, and what is still wrong afterwards', async () => {
  const damage = {
    ...place,
    formula: '=_xldudf_KPI_ROI(1,2)',
    kind: 'renamed' as const,
    changes: [{ from: '_xldudf_KPI_ROI', to: 'KPI.ROI' }],
  };
  jest.mocked(lookForDamage).mockResolvedValue({ repairable: [damage], unknown: [] });
  jest.mocked(repair).mockResolvedValue({
    repaired: [damage],
    still: [place],
    unknown: [{ ...place, functions: ['KPI.ORACLE'] }],
    oneUndoStep: true,
  });
  const { user } = await showPane({ place: 'share' });
  const section = await screen.findByRole('region', { name: en.repairTitle });
  await user.click(within(section).getByRole('button', { name: en.repairLook }));
  expect(await within(section).findByText(/_xldudf_KPI_ROI → KPI\.ROI/)).toBeVisible();
  await user.click(within(section).getByRole('button', { name: en.repairDo }));
  expect(await within(section).findByText(en.stillHelp)).toBeVisible();
  expect(within(section).getByText(fill(en.unknownHelp, { functions: 'KPI.ORACLE' }))).toBeVisible();
});
