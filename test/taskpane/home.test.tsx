/** The page that opens: what the workbook holds, what comes next, and every way from there. */
import { act, screen, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { lastCheck } from '../../src/excel/check/lastCheck';
import { PlanProblem } from '../../src/excel/problem';
import { readWorkbook } from '../../src/excel/read/read';
import { goTo, onSheetsChanged, surveyWorkbook, type Survey } from '../../src/excel/workbook';
import { pane as en } from '../../src/locales/en/pane';
import { alertWords } from '../../src/locales/alerts';
import { homeWords } from '../../src/locales/home';
import { languageCodes } from '../../src/locales/languages';
import { shortcutKeys } from '../../src/taskpane/home/Shortcuts';
import { nextSteps } from '../../src/taskpane/home/steps';
import { catalogueIn } from '../../src/taskpane/insert/catalogue';
import { emptySurvey, showPane } from './pane';
import { asOf, reading } from './reading';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/insert', () => ({ insertPlan: jest.fn() }));
jest.mock('../../src/excel/read/read', () => ({ readWorkbook: jest.fn() }));
jest.mock('../../src/excel/check/lastCheck', () => ({ lastCheck: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
  onCellsEdited: jest.fn(() => Promise.resolve(() => Promise.resolve())),
}));

const catalogue = catalogueIn('en');
const [firstSheet, secondSheet] = catalogue;

/** A workbook with the first sheet of the catalogue, renamed by someone, and the settings. */
const withPlan: Survey = {
  ...emptySurvey,
  sheets: [
    { code: firstSheet!.code, copy: 1, name: 'Summer launch' },
    { code: 'SET-1', copy: 1, name: 'Settings' },
  ],
  language: 'en',
  asOf: 46173,
};

beforeEach(() => {
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  // Still reading, unless a test says otherwise.
  jest
    .mocked(readWorkbook)
    .mockReset()
    .mockReturnValue(new Promise(() => undefined));
  jest.mocked(lastCheck).mockReset().mockResolvedValue(null);
  jest.mocked(goTo).mockReset().mockResolvedValue();
  jest
    .mocked(onSheetsChanged)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
});

describe.each(languageCodes)('in %s', (language) => {
  it('an empty workbook leads to the plan sheets', async () => {
    const { speech, user } = await showPane({ language });
    const { home, gallery } = speech.words;
    expect(await screen.findByText(home.emptyHelp)).toBeVisible();
    expect(screen.getByText(home.private)).toBeVisible();
    await user.click(screen.getByRole('button', { name: home.start }));
    expect(await screen.findByRole('heading', { level: 1, name: gallery.title })).toBeVisible();
  });

  it('a workbook with plan sheets shows them by their own names, the as-of date, and what comes next', async () => {
    jest.mocked(surveyWorkbook).mockResolvedValue(withPlan);
    const { speech } = await showPane({ language });
    const { words, fill, date } = speech;
    const list = await screen.findByRole('region', { name: words.home.sheets });
    expect(
      within(list)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Summer launch', 'Settings']);
    expect(screen.getByText(fill(words.home.asOf, { date: date('2026-05-31') }))).toBeVisible();
    const next = await screen.findByRole('region', { name: words.home.next });
    const added = catalogueIn(language).find(({ code }) => code === secondSheet!.code)!;
    expect(
      within(next)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual([
      fill(words.next.fill.title, { sheet: 'Summer launch' }) + words.next.fill.text,
      fill(words.next.add.title, { sheet: added.name }) + words.next.add.text,
    ]);
  });
});

describe('from home', () => {
  it('a sheet is one key away', async () => {
    jest.mocked(surveyWorkbook).mockResolvedValue(withPlan);
    const { user } = await showPane();
    const jump = await screen.findByRole('button', { name: 'Settings' });
    act(() => jump.focus());
    await user.keyboard('{Enter}');
    expect(goTo).toHaveBeenCalledWith('Settings', 'A1');
  });

  it('a sheet that is gone is said to be gone, until another answers', async () => {
    jest.mocked(surveyWorkbook).mockResolvedValue(withPlan);
    jest.mocked(goTo).mockRejectedValueOnce(new PlanProblem('notFound', { name: 'Settings' }));
    const { user } = await showPane();
    await user.click(await screen.findByRole('button', { name: 'Settings' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('“Settings” is no longer in this workbook.');
    await user.click(screen.getByRole('button', { name: 'Summer launch' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('the next sheet of the pack opens the insert page with that sheet chosen', async () => {
    jest.mocked(surveyWorkbook).mockResolvedValue(withPlan);
    const { user } = await showPane();
    await user.click(await screen.findByRole('button', { name: new RegExp(`^Add ${secondSheet!.name}`) }));
    const option = await screen.findByRole('option', { name: secondSheet!.name });
    expect(option).toHaveAttribute('aria-selected', 'true');
    expect([...document.querySelectorAll('[role=option][aria-selected=true]')]).toEqual([option]);
  });

  it('shows what changes in the workbook while it is open', async () => {
    let changed: () => void = () => undefined;
    jest.mocked(onSheetsChanged).mockImplementation((listener) => {
      changed = listener;
      return Promise.resolve(() => Promise.resolve());
    });
    await showPane();
    expect(await screen.findByText(en.home.empty)).toBeVisible();
    jest.mocked(surveyWorkbook).mockResolvedValue(withPlan);
    act(() => changed());
    expect(await screen.findByRole('button', { name: 'Summer launch' })).toBeVisible();
    expect(screen.queryByText(en.home.empty)).toBeNull();
  });

  it('a workbook that cannot be read is explained in a sentence', async () => {
    jest.mocked(surveyWorkbook).mockRejectedValue(new PlanProblem('cellEditing'));
    await showPane();
    expect(await screen.findByRole('alert')).toHaveTextContent(`${en.home.unread} ${en.problems.cellEditing}`);
  });

  it('ends its listening when the page goes out of view', async () => {
    const end = jest.fn(() => Promise.resolve());
    jest.mocked(onSheetsChanged).mockResolvedValue(end);
    const { user } = await showPane();
    await user.click(screen.getByRole('link', { name: en.pages.insert }));
    await screen.findByRole('heading', { level: 1, name: en.gallery.title });
    expect(end).toHaveBeenCalledTimes(1);
  });
});

describe('what comes next', () => {
  const titles = (sheets: string[], answers: Survey['answers'] = {}) =>
    nextSteps(
      { ...emptySurvey, answers, sheets: sheets.map((code) => ({ code, copy: 1, name: code })) },
      catalogue,
    ).map(({ words, sheet }) => `${words} ${sheet}`);
  const nameOf = (code: string) => catalogue.find((sheet) => sheet.code === code)!.name;

  it('is the sheet that follows the last one there', () => {
    expect(titles(['EXP-4', 'EXP-5', 'SET-1'])).toEqual(['fill EXP-4', `add ${nameOf('EXP-6')}`]);
  });
  it('is one left out before, when the last is there', () => {
    expect(titles(['EXP-7'])).toEqual(['fill EXP-7', `add ${nameOf('EXP-1')}`]);
  });
  it('is nothing to add when the pack is complete, nor a pack nobody began', () => {
    expect(titles(catalogue.filter(({ pack }) => pack === 'execution').map(({ code }) => code))).toEqual([
      'fill EXP-1',
    ]);
  });
  it('is trying out where the worked example is', () => {
    expect(titles(['EXP-7'], { sample: true })[0]).toBe('explore EXP-7');
  });
  it('is nothing with the settings alone', () => expect(titles(['SET-1'])).toEqual([]));
});

test('the help names every keyboard shortcut that Excel is told of', () => {
  const { shortcuts } = JSON.parse(readFileSync('src/commands/shortcuts.json', 'utf8')) as {
    shortcuts: { action: string; key: { default: string } }[];
  };
  const told = Object.fromEntries(shortcuts.map(({ action, key }) => [action, key.default]));
  const named = Object.entries(shortcutKeys).map(([action, key]) => [action, `Ctrl+Alt+Shift+${key}`]);
  expect(Object.fromEntries(named)).toEqual(told);
});

describe('the state of the plans', () => {
  const goals = [
    { id: 'E1', goal: 'New users', own: 'Lin Yue', st: 'Red' },
    { id: 'E2', cls: 'Core goal', goal: 'Conversion', met: 'Rate', unit: '%', dir: '↑', own: 'Xu Bo', st: 'Amber' },
  ];
  const routines = [{ id: 'R10', what: 'UGC awards', owner: 'Content', prev: asOf - 3, next: asOf + 28, last: '' }];

  it.each(languageCodes)(
    'in %s: counts, what to look at first, what is still to be typed, sheets by pack',
    async (language) => {
      jest.mocked(surveyWorkbook).mockResolvedValue(withPlan);
      jest.mocked(readWorkbook).mockResolvedValue(reading(goals, routines));
      const { speech, user } = await showPane({ language });
      const words = await homeWords[language]();
      const { fill, count, date } = speech;
      const state = await screen.findByRole('region', { name: words.state });
      const links = within(state).getAllByRole('link');
      expect(links.map((link) => link.getAttribute('aria-label'))).toEqual(
        (
          [
            ['overdue', 0],
            ['red', 1],
            ['amber', 1],
            ['routines', 1],
          ] as const
        ).map(([name, number]) => fill(words.open, { label: words.counts[name], count: number })),
      );

      const first = screen.getByRole('region', { name: words.first });
      expect(within(first).getByRole('link', { name: count(words.all, 2) })).toHaveAttribute('href', '#alerts');
      await user.click(within(first).getByText('E1 · New users'));
      expect(goTo).toHaveBeenLastCalledWith('Our goals', expect.stringMatching(/^[A-Z]+6$/));
      await user.click(within(first).getByText(fill(words.routine, { what: 'UGC awards', date: date('2026-05-28') })));
      expect(goTo).toHaveBeenLastCalledWith('Settings', expect.stringMatching(/^H6$/));

      const next = screen.getByRole('region', { name: speech.words.home.next });
      await user.click(within(next).getByText(fill(words.complete.title, { sheet: 'Our goals' })));
      expect(goTo).toHaveBeenLastCalledWith('Our goals', 'B6');

      expect(within(next).getByRole('button', { name: new RegExp(words.check.title) })).toHaveTextContent(
        words.check.never,
      );

      const pack = screen.getByRole('region', { name: speech.words.packs.execution });
      expect(within(pack).getByText(fill(words.sheetState, { overdue: 0, red: 1, amber: 1 }))).toBeVisible();
      const settings = screen.getByRole('region', { name: words.settings });
      await user.click(within(settings).getByRole('button'));
      expect(goTo).toHaveBeenLastCalledWith('Settings', 'B7');
    },
  );

  it('a count leads to its alerts, again and again', async () => {
    jest.mocked(surveyWorkbook).mockResolvedValue(withPlan);
    jest.mocked(readWorkbook).mockResolvedValue(reading(goals, routines));
    const { user } = await showPane();
    const [words, own] = [await homeWords.en(), await alertWords.en()];
    for (let round = 0; round < 2; round++) {
      const state = await screen.findByRole('region', { name: words.state });
      await user.click(within(state).getByRole('link', { name: /^Amber/ }));
      const list = await screen.findByRole('region', { name: own.list });
      expect(await within(list).findByText('E2 · Conversion')).toBeVisible();
      expect(within(list).queryByText('E1 · New users')).not.toBeInTheDocument();
      await user.selectOptions(screen.getByLabelText(own.severity), 'all');
      expect(within(list).getByText('E1 · New users')).toBeVisible();
      await user.click(screen.getByRole('link', { name: en.pages.home }));
    }
  });

  it('what the last check left open leads to the check', async () => {
    jest.mocked(surveyWorkbook).mockResolvedValue(withPlan);
    jest.mocked(readWorkbook).mockResolvedValue(reading(goals));
    jest.mocked(lastCheck).mockResolvedValue({ day: '2026-05-30', score: 81, findings: 12 });
    const { speech, user } = await showPane();
    const words = await homeWords.en();
    const last = speech.fill(words.check.last.other, { date: speech.date('2026-05-30'), count: 12, score: 81 });
    await user.click(await screen.findByText(last));
    expect(window.location.hash).toBe('#check');
  });

  it('where the plans cannot be read, the sheets are still there', async () => {
    jest.mocked(surveyWorkbook).mockResolvedValue(withPlan);
    jest.mocked(readWorkbook).mockRejectedValue(new PlanProblem('cellEditing'));
    const { speech } = await showPane();
    expect(await screen.findByText(speech.words.problems.cellEditing)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Summer launch' })).toBeVisible();
  });
});
