/** Inserting plan sheets, from the gallery to the result, as a person does it: by mouse, by keyboard, with wrong entries, with Excel refusing. */
import { cleanup, act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { insertPlan, type InsertResult } from '../../src/excel/insert';
import { PlanProblem } from '../../src/excel/problem';
import { goTo, onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { pane as en } from '../../src/locales/en/pane';
import { languageCodes } from '../../src/locales/languages';
import { sheetWords } from '../../src/locales/sheets';
import { defaultAnswers } from '../../src/sheet/answers';
import { planSteps } from '../../src/sheet/template';
import { catalogueIn } from '../../src/taskpane/insert/catalogue';
import { isoDate } from '../../src/taskpane/insert/draft';
import { emptySurvey, showPane } from './pane';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/insert', () => ({ insertPlan: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
}));

const sheets = catalogueIn('en');
const sheetOf = (code: string) => sheets.find((sheet) => sheet.code === code)!;
const [first, second] = [sheetOf('EXP-4'), sheetOf('EXP-5')];
const execution = sheets.filter(({ pack }) => pack === 'execution');
const result = (change: Partial<InsertResult> = {}): InsertResult => ({
  sheets: [{ code: first.code, name: first.name, address: 'A24' }],
  reused: [],
  unlinked: [],
  renamed: [],
  oneUndoStep: true,
  startsWithWorkbook: true,
  ...change,
});

beforeEach(() => {
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest.mocked(goTo).mockReset().mockResolvedValue();
  jest
    .mocked(onSheetsChanged)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
  jest.mocked(insertPlan).mockReset().mockResolvedValue(result());
});

/** The plan sheets in view. By attribute: the filters have options too, and asking two dozen for their role takes long. */
const shownSheets = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];
const chosenSheets = () => shownSheets().filter((each) => each.getAttribute('aria-selected') === 'true');
const option = (name: string) =>
  screen.getByText(name, { selector: '[role=option] *' }).closest<HTMLElement>('[role=option]')!;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (label: string) => screen.getByRole('textbox', { name: new RegExp(`^${label}`) });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const status = () => screen.getByRole('status');
const alert = () => screen.findByRole('alert');

async function openForm(user: UserEvent, ...names: string[]): Promise<void> {
  for (const name of names.length > 0 ? names : [first.name]) await user.click(option(name));
  await user.click(button(en.gallery.next));
  await heading(en.form.title);
}

describe.each(languageCodes)('in %s', (language) => {
  it('from the gallery to the sheet', async () => {
    const catalogue = catalogueIn(language);
    const chosen = catalogue.filter(({ code }) => [first.code, second.code].includes(code));
    jest
      .mocked(insertPlan)
      .mockResolvedValue(result({ sheets: chosen.map(({ code, name }) => ({ code, name, address: 'B2' })) }));
    const { speech, user } = await showPane({ language, place: 'insert' });
    const { words, count, fill } = speech;

    const lists = screen.getAllByRole('listbox');
    expect(lists.map((list) => list.getAttribute('aria-label'))).toEqual([
      ...new Set(catalogue.map(({ pack }) => words.packs[pack])),
    ]);
    expect(shownSheets()).toHaveLength(catalogue.length);
    for (const { name, purpose } of catalogue) expect(option(name)).toHaveAccessibleDescription(purpose);
    await waitFor(() => expect(shownSheets()[0]!.querySelectorAll('svg:first-child path').length).toBeGreaterThan(3));

    for (const { name } of chosen) await user.click(option(name));
    expect(screen.getByText(count(words.gallery.chosen, 2))).toBeVisible();
    await user.click(button(words.gallery.next));

    await heading(words.form.title);
    const outlook = await screen.findByRole('region', { name: words.form.creates });
    for (const { name } of chosen) expect(within(outlook).getByText(name)).toBeVisible();
    await user.type(field(words.form.brand), '青屿');
    await user.click(button(count(words.form.insert, 2)));

    await heading(count(words.result.title, 2));
    const today = isoDate(new Date());
    expect(insertPlan).toHaveBeenCalledWith(
      {
        sheets: chosen.map(({ code }) => code),
        tables: [],
        answers: {
          ...defaultAnswers(today, {
            code: language,
            currency: { en: 'USD', 'zh-CN': 'CNY', 'zh-TW': 'TWD' }[language],
          }),
          brand: '青屿',
        },
      },
      expect.any(Function),
      expect.any(AbortSignal),
    );
    expect(screen.getByText(words.result.undoOnce)).toBeVisible();
    await user.click(button(chosen[1]!.name));
    expect(goTo).toHaveBeenCalledWith(chosen[1]!.name, 'B2');
    expect(fill(words.home.gone, { sheet: '' })).not.toContain('{');
  });

  it('says what is missing, in a sentence, and leads there', async () => {
    const { speech, user } = await showPane({ language, place: 'insert' });
    const { words, count } = speech;
    await user.click(shownSheets()[0]!);
    await user.click(button(words.gallery.next));
    await heading(words.form.title);
    await user.click(button(count(words.form.insert, 1)));
    expect(field(words.form.brand)).toHaveFocus();
    expect(field(words.form.brand)).toBeInvalid();
    expect(field(words.form.brand)).toHaveAccessibleDescription(words.answers.needed);
    expect(status()).toHaveTextContent(`${count(words.form.wrong, 1)} ${words.form.brand}: ${words.answers.needed}`);
    expect(insertPlan).not.toHaveBeenCalled();
  });
});

describe('the gallery', () => {
  it('is searched by name, purpose and code; what is found is told', async () => {
    const { user } = await showPane({ place: 'insert' });
    const search = screen.getByRole('searchbox', { name: en.gallery.search });
    await user.type(search, 'GANTT phase');
    expect(shownSheets().map((each) => each.getAttribute('aria-labelledby'))).toEqual([`name-${second.code}`]);
    expect(status()).toHaveTextContent('1 sheet');
    await user.clear(search);
    await user.type(search, first.code);
    expect(shownSheets()).toEqual([option(first.name)]);
    await user.clear(search);
    await user.type(search, 'nonsense');
    expect(shownSheets()).toEqual([]);
    expect(screen.getByText('No sheet matches “nonsense”.', { selector: 'p' })).toBeVisible();
    expect(status()).toHaveTextContent('No sheet matches “nonsense”.');
  });

  it.each(languageCodes)('is narrowed by the step of the plan, in %s', async (language) => {
    const { speech, user } = await showPane({ language, place: 'insert' });
    const { words, count } = speech;
    const steps = screen.getByRole('combobox', { name: words.gallery.step });
    let seen = 0;
    for (const step of planSteps) {
      await user.selectOptions(steps, words.steps[step]);
      const expected = sheets.filter((sheet) => sheet.step === step).map(({ code }) => `name-${code}`);
      expect(shownSheets().map((each) => each.getAttribute('aria-labelledby'))).toEqual(expected);
      expect(status()).toHaveTextContent(count(words.gallery.found, expected.length));
      seen += expected.length;
    }
    // Every sheet is found by one step, and by one only.
    expect(seen).toBe(sheets.length);
    await user.selectOptions(screen.getByRole('combobox', { name: words.gallery.pack }), words.packs.annual);
    await user.selectOptions(steps, words.steps.review);
    expect(shownSheets().map((each) => each.getAttribute('aria-labelledby'))).toEqual(['name-AMP-1']);
  });

  it('what was chosen stays chosen while it is not shown', async () => {
    const { user } = await showPane({ place: 'insert' });
    await user.click(option(first.name));
    await user.type(screen.getByRole('searchbox'), 'gantt');
    await user.click(option(second.name));
    expect(screen.getByText('2 sheets chosen')).toBeVisible();
  });

  it('works by keyboard: one stop for Tab, arrows, Home, End, Space, Enter, Ctrl+A', async () => {
    const { user } = await showPane({ place: 'insert' });
    const [one, two] = execution as [(typeof execution)[0], (typeof execution)[0]];
    await user.selectOptions(screen.getByRole('combobox', { name: en.gallery.pack }), en.packs.execution);
    expect(shownSheets()).toHaveLength(execution.length);
    await user.tab();
    expect(screen.getByRole('combobox', { name: en.gallery.step })).toHaveFocus();
    await user.tab();
    expect(button(en.gallery.selectAll)).toHaveFocus();
    await user.tab();
    expect(option(one.name)).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(option(one.name)).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(option(two.name)).toHaveFocus();
    await user.keyboard(' ');
    expect(option(two.name)).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    expect(option(two.name)).toHaveAttribute('aria-selected', 'false');
    await user.keyboard('{End}{Home}{Control>}a{/Control}');
    expect(option(one.name)).toHaveFocus();
    expect(chosenSheets()).toHaveLength(execution.length);
    await user.keyboard('{Control>}a{/Control}');
    expect(chosenSheets()).toHaveLength(0);
    await user.keyboard('{End}');
    await user.tab({ shift: true });
    await user.tab();
    expect(option(execution.at(-1)!.name)).toHaveFocus();
  });

  it('a whole pack is chosen, and let go, with one button', async () => {
    const { user } = await showPane({ place: 'insert' });
    const pack = within(screen.getByRole('region', { name: en.packs.execution }));
    await user.click(pack.getByRole('button', { name: en.gallery.selectAll }));
    expect(chosenSheets().map((each) => each.getAttribute('aria-labelledby'))).toEqual(
      execution.map(({ code }) => `name-${code}`),
    );
    await user.click(pack.getByRole('button', { name: en.gallery.selectNone }));
    expect(chosenSheets()).toHaveLength(0);
  });

  it('goes on only with something chosen', async () => {
    const { user } = await showPane({ place: 'insert' });
    expect(button(en.gallery.next)).toHaveAttribute('aria-disabled', 'true');
    await user.click(button(en.gallery.next));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(en.gallery.title);
    expect(screen.getByText(en.gallery.hint)).toBeVisible();
  });

  it('marks what the workbook has already', async () => {
    jest
      .mocked(surveyWorkbook)
      .mockResolvedValue({ ...emptySurvey, sheets: [{ code: first.code, copy: 1, name: 'Mine' }] });
    await showPane({ place: 'insert' });
    expect(await within(option(first.name)).findByText(en.gallery.here)).toBeVisible();
    expect(within(option(second.name)).queryByText(en.gallery.here)).toBeNull();
  });
});

describe('one table of a sheet', () => {
  const opened = async () => {
    const shown = await showPane({ place: 'insert' });
    await openForm(shown.user);
    await shown.user.click(screen.getByText(/^Tables of this sheet/));
    return shown;
  };
  const [plan, risks] = first.tables as [(typeof first.tables)[0], (typeof first.tables)[0]];

  it('is inserted without the others; the outlook follows', async () => {
    const { user } = await opened();
    await user.click(screen.getByRole('checkbox', { name: plan.title }));
    const outlook = await screen.findByRole('region', { name: en.form.creates });
    expect(await within(outlook).findByText(risks.title)).toBeVisible();
    await user.type(field(en.form.brand), 'Qingyu');
    await user.click(button('Insert 1 sheet'));
    expect(insertPlan).toHaveBeenCalledWith(
      expect.objectContaining({ sheets: [first.code], tables: [risks.name] }),
      expect.any(Function),
      expect.any(AbortSignal),
    );
  });

  it('has to be one at least', async () => {
    const { user } = await opened();
    for (const { title } of first.tables) await user.click(screen.getByRole('checkbox', { name: title }));
    expect(screen.getByText(en.form.noTables)).toBeVisible();
    await user.type(field(en.form.brand), 'Qingyu');
    await user.click(button('Insert 1 sheet'));
    expect(insertPlan).not.toHaveBeenCalled();
    expect(screen.getByRole('checkbox', { name: plan.title })).toHaveFocus();
  });

  it('is not asked for when several sheets are chosen, nor of a dashboard', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user, first.name, second.name);
    expect(screen.queryByText(/^Tables of this sheet/)).toBeNull();
    await user.click(button(en.form.back));
    await user.click(option(first.name));
    await user.click(option(second.name));
    await openForm(user, sheetOf('EXP-1').name);
    expect(screen.queryByText(/^Tables of this sheet/)).toBeNull();
  });
});

describe('the form', () => {
  it('judges a field when it is left, and from then on with every key', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    const weeks = field(en.form.weeks);
    await user.clear(weeks);
    await user.type(weeks, '40');
    expect(weeks).toBeValid();
    await user.tab();
    expect(weeks).toBeInvalid();
    expect(weeks).toHaveAccessibleDescription('Between 1 and 26.');
    await user.type(weeks, '{Backspace}{Backspace}4');
    expect(weeks).toBeValid();
    await user.type(weeks, 'x');
    expect(weeks).toHaveAccessibleDescription(en.answers.notANumber);
  });

  it('steps the weeks with the arrow keys, within their limits', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    const weeks = field(en.form.weeks);
    await user.click(weeks);
    await user.keyboard('{ArrowUp}');
    expect(weeks).toHaveValue('13');
    await user.clear(weeks);
    await user.type(weeks, '1');
    await user.keyboard('{ArrowDown}');
    expect(weeks).toHaveValue('1');
    await user.clear(weeks);
    await user.type(weeks, '26{ArrowUp}');
    expect(weeks).toHaveValue('26');
  });

  it('says the span of the plan in words, moved to its Monday', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    const start = screen.getByLabelText(en.form.start);
    await user.clear(start);
    await user.type(start, '2026-12-02');
    expect(start).toHaveAccessibleDescription('Mon, Nov 30, 2026 to Sun, Feb 21, 2027. Weeks begin on Monday.');
    await user.clear(start);
    await user.type(start, '2026-12-07');
    expect(start).toHaveAccessibleDescription('Mon, Dec 7, 2026 to Sun, Feb 28, 2027');
  });

  it('takes a budget as people write it and reads it back', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    const budget = field(en.form.budget);
    await user.type(budget, '62万');
    await user.tab();
    expect(budget).toHaveValue('620,000');
  });

  it('offers the usual currencies and takes any other code', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    const currency = screen.getByRole('combobox', { name: en.form.currency });
    expect(
      within(currency)
        .getAllByRole('option')
        .map((each) => each.textContent),
    ).toEqual(expect.arrayContaining(['CNY · Chinese Yuan', 'TWD · New Taiwan Dollar', en.form.otherCurrency]));
    await user.selectOptions(currency, en.form.otherCurrency);
    await user.type(screen.getByRole('textbox', { name: en.form.currencyCode }), 'usd');
    expect(screen.getByRole('textbox', { name: en.form.currencyCode })).toHaveValue('usd');
    await user.clear(screen.getByRole('textbox', { name: en.form.currencyCode }));
    await user.type(screen.getByRole('textbox', { name: en.form.currencyCode }), 'sgd');
    await user.type(field(en.form.brand), 'Q');
    await user.click(button('Insert 1 sheet'));
    await heading('1 sheet inserted');
    expect(jest.mocked(insertPlan).mock.calls[0]![0].answers.currency).toBe('SGD');
  });

  it('asks nothing that the worked example brings itself', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    await user.click(screen.getByRole('radio', { name: en.form.sample }));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(en.form.sampleHelp)).toBeVisible();
    expect(screen.getByRole('combobox', { name: en.form.language })).toBeVisible();
    await user.click(button('Insert 1 sheet'));
    await heading('1 sheet inserted');
    expect(jest.mocked(insertPlan).mock.calls[0]![0].answers).toMatchObject({ sample: true, brand: '' });
  });

  it('begins with the language of the workbook and the answers of its last insert', async () => {
    jest.mocked(surveyWorkbook).mockResolvedValue({
      ...emptySurvey,
      language: 'zh-TW',
      answers: { brand: '青嶼', weeks: 8, currency: 'TWD', budget: 500000, start: '2020-01-06', sample: true },
    });
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    await waitFor(() => expect(field(en.form.brand)).toHaveValue('青嶼'));
    expect(field(en.form.weeks)).toHaveValue('8');
    expect(screen.getByRole('combobox', { name: en.form.currency })).toHaveValue('TWD');
    expect(screen.getByRole('combobox', { name: en.form.language })).toHaveValue('zh-TW');
    expect(screen.getByRole('radio', { name: en.form.blank })).toBeChecked();
    expect((screen.getByLabelText(en.form.start) as HTMLInputElement).value > '2026').toBe(true);
  });

  it('begins with the language set for new sheets, whatever the others are in', async () => {
    jest.mocked(surveyWorkbook).mockResolvedValue({
      ...emptySurvey,
      language: 'zh-TW',
      newSheets: { language: 'zh-CN', palette: 'standard' },
    });
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    await waitFor(() => expect(screen.getByRole('combobox', { name: en.form.language })).toHaveValue('zh-CN'));
  });

  it('foresees the names of the new sheets in the language chosen, and what is used as it is', async () => {
    const taken = sheetWords['zh-CN'].sheets[first.code]!.name;
    jest.mocked(surveyWorkbook).mockResolvedValue({
      ...emptySurvey,
      existing: { ...emptySurvey.existing, sheetNames: [taken] },
    });
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    await user.selectOptions(screen.getByRole('combobox', { name: en.form.language }), '简体中文');
    const outlook = await screen.findByRole('region', { name: en.form.creates });
    expect(await within(outlook).findByText(`${taken} (2)`)).toBeVisible();
    expect(outlook).toHaveTextContent(`The name “${taken}” is taken, so it becomes “${taken} (2)”.`);
    expect(outlook).toHaveTextContent(/\d+ tables? · \d+ rows/);
  });

  it('keeps what was typed when one goes back to the sheets', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    await user.type(field(en.form.brand), 'Qingyu');
    await user.click(button(en.form.back));
    await heading(en.gallery.title);
    expect(option(first.name)).toHaveAttribute('aria-selected', 'true');
    await user.click(button(en.gallery.next));
    await heading(en.form.title);
    expect(field(en.form.brand)).toHaveValue('Qingyu');
  });

  it('a workbook that cannot be read does not keep one from inserting', async () => {
    jest.mocked(surveyWorkbook).mockRejectedValue(new PlanProblem('cellEditing'));
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    expect(await alert()).toHaveTextContent(en.problems.cellEditing);
    await user.type(field(en.form.brand), 'Q{Enter}');
    await heading('1 sheet inserted');
  });
});

describe('more details', () => {
  const openMore = (user: UserEvent) => user.click(screen.getByText(en.form.more));
  const annual = sheetOf('AMP-7');

  it('are folded away, and opened when one of them is wrong', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user, annual.name);
    expect(screen.getByLabelText(en.form.regions)).not.toBeVisible();
    await openMore(user);
    expect(screen.getByLabelText(en.form.regions)).toBeVisible();
    await user.clear(screen.getByLabelText(en.form.reserve));
    await user.type(screen.getByLabelText(en.form.reserve), '80');
    await openMore(user);
    await user.type(field(en.form.brand), 'Q{Enter}');
    expect(screen.getByLabelText(en.form.reserve)).toBeVisible();
    expect(screen.getByLabelText(en.form.reserve)).toHaveFocus();
    expect(screen.getByLabelText(en.form.reserve)).toHaveAccessibleDescription('Between 0 % and 50 %.');
    expect(insertPlan).not.toHaveBeenCalled();
  });

  it('take names line by line and hand them on as answers', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user, annual.name);
    await openMore(user);
    const regions = screen.getByLabelText(en.form.regions);
    expect((regions as HTMLTextAreaElement).value.split('\n').length).toBeGreaterThan(2);
    await user.clear(regions);
    await user.paste('Nordics\nIberia');
    await user.click(screen.getByLabelText(en.form.rivals));
    await user.paste('Blue Ltd');
    await user.type(screen.getByLabelText(en.form.revGoal), '1,2亿');
    await user.tab();
    expect(screen.getByLabelText(en.form.revGoal)).toBeInvalid();
    await user.clear(screen.getByLabelText(en.form.revGoal));
    await user.type(screen.getByLabelText(en.form.revGoal), '1.2亿');
    await user.clear(screen.getByLabelText(en.form.year));
    await user.type(screen.getByLabelText(en.form.year), '2028');
    await user.type(field(en.form.brand), 'Q');
    await user.click(button('Insert 1 sheet'));
    await heading('1 sheet inserted');
    expect(jest.mocked(insertPlan).mock.calls[0]![0].answers).toMatchObject({
      year: 2028,
      revGoal: 120_000_000,
      regions: [
        { code: 'own1', name: 'Nordics' },
        { code: 'own2', name: 'Iberia' },
      ],
      rivals: ['Blue Ltd'],
      channels: [],
    });
  });

  it('a year out of range is named without a thousands mark', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user, annual.name);
    await user.type(screen.getByLabelText(en.form.year), '0');
    await user.tab();
    expect(screen.getByLabelText(en.form.year)).toHaveAccessibleDescription('Between 2000 and 2100.');
  });

  it('a quarter and a use case are chosen by name', async () => {
    const { user } = await showPane({ place: 'insert' });
    await openForm(user, sheetOf('QBK-9').name, first.name);
    await user.selectOptions(screen.getByRole('combobox', { name: en.form.quarter }), 'Q3');
    await user.selectOptions(screen.getByRole('combobox', { name: en.form.scene }), en.scenes.holiday);
    await user.type(field(en.form.brand), 'Q');
    await user.click(button('Insert 2 sheets'));
    await heading('1 sheet inserted');
    expect(jest.mocked(insertPlan).mock.calls[0]![0].answers).toMatchObject({ quarter: 3, scene: 'holiday' });
  });

  it('with sheets of another pack there, figures are read from them unless one says no', async () => {
    jest
      .mocked(surveyWorkbook)
      .mockResolvedValue({ ...emptySurvey, sheets: [{ code: annual.code, copy: 1, name: 'Budget' }] });
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    await openMore(user);
    const link = await screen.findByRole('switch', { name: en.form.link });
    expect(link).toBeChecked();
    await user.click(link);
    await user.type(field(en.form.brand), 'Q');
    await user.click(button('Insert 1 sheet'));
    await heading('1 sheet inserted');
    expect(jest.mocked(insertPlan).mock.calls[0]![0].answers.link).toBe(false);
  });
});

describe('under way', () => {
  type Call = Parameters<typeof insertPlan>;
  /** An insert that goes on until the test ends it. */
  function held() {
    let finish: (done: InsertResult) => void = () => undefined;
    let fail: (error: unknown) => void = () => undefined;
    let call: Call | undefined;
    jest.mocked(insertPlan).mockImplementation((...args) => {
      call = args;
      return new Promise((resolve, reject) => {
        finish = resolve;
        fail = reject;
      });
    });
    return {
      report: (...progress: Parameters<Call[1]>) => act(() => call![1](...progress)),
      signal: () => call![2],
      finish: (done: InsertResult) => act(async () => finish(done)),
      fail: (error: unknown) => act(async () => fail(error)),
    };
  }
  async function start() {
    const insert = held();
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    await user.type(field(en.form.brand), 'Qingyu{Enter}');
    const title = await heading(en.running.title);
    expect(title).toHaveFocus();
    return { insert, user };
  }

  it('shows the step and how far it is, and tells it to screen readers', async () => {
    const { insert } = await start();
    const bar = screen.getByRole('progressbar', { name: en.running.bar });
    const far = () => Number(bar.getAttribute('aria-valuenow'));
    expect(status()).toHaveTextContent(en.running.look);
    insert.report({ step: 'write', done: 0, total: 4 });
    expect(status()).toHaveTextContent(en.running.write);
    const before = far();
    insert.report({ step: 'write', done: 3, total: 4 });
    expect(far()).toBeGreaterThan(before);
    insert.report({ step: 'show', done: 0, total: 1 });
    expect(far()).toBeGreaterThan(0.85);
    await insert.finish(result());
    expect(await heading('1 sheet inserted')).toHaveFocus();
    expect(status()).toHaveTextContent('1 sheet inserted');
  });

  it('can be cancelled; the form comes back as it was', async () => {
    const { insert, user } = await start();
    await user.click(button(en.running.cancel));
    expect(insert.signal().aborted).toBe(true);
    expect(status()).toHaveTextContent(en.running.cancelling);
    expect(button(en.running.cancel)).toHaveAttribute('aria-disabled', 'true');
    await insert.fail(new PlanProblem('cancelled'));
    expect(await alert()).toHaveTextContent(en.problems.cancelled);
    expect(field(en.form.brand)).toHaveValue('Qingyu');
    expect(screen.getByRole('heading', { level: 1, name: en.form.title })).toHaveFocus();
  });

  it('goes on while another page is in view', async () => {
    const { insert, user } = await start();
    await user.click(screen.getByRole('link', { name: en.pages.home }));
    await heading(en.home.title);
    await insert.finish(result());
    expect(screen.getByRole('heading', { level: 1, name: en.home.title })).toHaveFocus();
    await user.click(screen.getByRole('link', { name: en.pages.insert }));
    expect(await heading('1 sheet inserted')).toHaveFocus();
  });

  it('after a failure the same form can be sent again', async () => {
    const { insert, user } = await start();
    await insert.fail(
      new PlanProblem('unexpected', { code: 'GeneralException', statement: 'sheet.activate()', message: '' }),
    );
    expect(await alert()).toHaveTextContent(en.problems.unexpected);
    expect(await alert()).toHaveTextContent('code: GeneralException statement: sheet.activate()');
    expect(await alert()).not.toHaveTextContent('message:');
    jest.mocked(insertPlan).mockResolvedValue(result());
    await user.click(button('Insert 1 sheet'));
    await heading('1 sheet inserted');
  });

  it('what is no problem of Excel is told too, with its own words in the details', async () => {
    const { insert } = await start();
    await insert.fail(new TypeError('x is not a function'));
    expect(await alert()).toHaveTextContent('message: x is not a function');
  });
});

describe('the result', () => {
  async function finish(change: Partial<InsertResult>) {
    jest.mocked(insertPlan).mockResolvedValue(result(change));
    const { user } = await showPane({ place: 'insert' });
    await openForm(user);
    await user.type(field(en.form.brand), 'Q{Enter}');
    await screen.findByRole('button', { name: en.result.again });
    return user;
  }

  it('says what was renamed, used, and is not linked yet, by the names of sheets', async () => {
    await finish({
      reused: ['Settings'],
      renamed: [{ from: 'Plan', to: 'Plan (2)' }],
      unlinked: [{ sheet: 'Gantt', address: 'B13:B20', needs: ['EXP_Plan', 'EXP_Risk', 'AMP_Unknown'] }],
      oneUndoStep: false,
    });
    expect(screen.getByText('Plan is now Plan (2)')).toBeVisible();
    expect(screen.getByText('Used as they are: Settings')).toBeVisible();
    expect(screen.getByText(`Gantt B13:B20 needs ${first.name} and AMP_Unknown`)).toBeVisible();
    expect(screen.getByText(en.result.undo)).toBeVisible();
  });

  it('says nothing of what did not happen', async () => {
    await finish({});
    expect(screen.queryByText(en.result.renamed)).toBeNull();
    expect(screen.queryByText(en.result.unlinked)).toBeNull();
    expect(screen.queryByText(/Used as they are/)).toBeNull();
  });

  it('leads to more sheets, with nothing chosen', async () => {
    const user = await finish({});
    await user.click(button(en.result.again));
    await heading(en.gallery.title);
    expect(chosenSheets()).toHaveLength(0);
  });

  it('leads home, where the new sheets are', async () => {
    const user = await finish({});
    jest
      .mocked(surveyWorkbook)
      .mockResolvedValue({ ...emptySurvey, sheets: [{ code: first.code, copy: 1, name: first.name }] });
    await user.click(button(en.result.home));
    await heading(en.home.title);
    expect(await screen.findByRole('button', { name: first.name })).toBeVisible();
  });
});

test('a form half filled in is still there after the pane was loaded anew', async () => {
  const { user } = await showPane({ place: 'insert' });
  await openForm(user, first.name, second.name);
  await user.type(field(en.form.brand), 'Half a na');
  cleanup();
  const { speech } = await showPane({ place: 'insert', reloaded: true, language: 'zh-TW' });
  await heading(speech.words.form.title);
  expect(field(speech.words.form.brand)).toHaveValue('Half a na');
  expect(button(speech.count(speech.words.form.insert, 2))).toBeVisible();
});
