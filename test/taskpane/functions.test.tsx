/** The reference of the custom functions: found, opened, read, copied, in every language and by keyboard. */
import { screen, waitFor, within } from '@testing-library/react';
import { onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { groups } from '../../src/functions/guide';
import { cards } from '../../src/functions/index';
import { pane as en } from '../../src/locales/en/pane';
import { languageCodes } from '../../src/locales/languages';
import { matchingFunctions, referenceIn } from '../../src/taskpane/functions/reference';
import { emptySurvey, showPane } from './pane';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/formula/selection', () => ({
  readSelection: () => Promise.resolve(null),
  onSelection: () => Promise.resolve(() => Promise.resolve()),
}));
jest.mock('../../src/excel/formula/insertFormula', () => ({ decimalSign: () => Promise.resolve('.') }));
jest.mock('../../src/excel/insert', () => ({ insertPlan: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
}));

beforeEach(() => {
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest
    .mocked(onSheetsChanged)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
});

const names = () =>
  [...document.querySelectorAll('a[href^="#functions/"] > :first-child')].map((each) => each.textContent);
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe.each(languageCodes)('in %s', (language) => {
  it('lists every function under its group, with a line of what it does', async () => {
    const { speech } = await showPane({ language, place: 'functions' });
    await heading(speech.words.functions.title);
    const entries = await referenceIn(language);
    expect(names()).toEqual(entries.map(({ name }) => name));
    expect(new Set(names())).toEqual(new Set(Object.keys(cards).map((id) => `KPI.${id}`)));
    expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual(
      groups.map((group) => speech.words.groups[group]),
    );
    for (const { summary } of entries) expect(screen.getByText(summary)).toBeVisible();
  });

  it('shows a function with arguments, examples that are worked out, care and source', async () => {
    const { speech } = await showPane({ language, place: 'functions/VARIANCEPCT' });
    const entry = (await referenceIn(language)).find(({ id }) => id === 'VARIANCEPCT')!;
    await heading('KPI.VARIANCEPCT');
    for (const text of [entry.summary, entry.use, entry.care]) expect(screen.getByText(text)).toBeVisible();
    expect(screen.getByText('=KPI.VARIANCEPCT(actual, target, [direction], [negativeBase])')).toBeVisible();
    const parts = await screen.findByRole('region', { name: speech.words.functions.arguments });
    expect([...parts.querySelectorAll('label')].map((label) => label.textContent)).toEqual(
      entry.parameters.map(({ name, optional }) => name + (optional ? speech.words.form.optional : '')),
    );
    expect(screen.getByRole('link', { name: speech.words.functions.help })).toHaveAttribute('href', entry.help);
    expect(await screen.findByText('-7.5%')).toBeVisible();
    expect(screen.getByText(speech.fill(speech.words.functions.source, { source: entry.source }))).toBeVisible();
  });
});

describe('finding', () => {
  it('by what is typed; names before descriptions', async () => {
    const { user } = await showPane({ place: 'functions' });
    await heading(en.functions.title);
    await user.type(screen.getByRole('searchbox', { name: en.functions.search }), '=kpi.roi');
    expect(names()[0]).toBe('KPI.ROI');
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'nonsense');
    expect(names()).toEqual([]);
    expect(screen.getByRole('status')).toHaveTextContent('No function matches “nonsense”.');
  });

  it('several words must all be found, in Chinese as well', async () => {
    const entries = await referenceIn('zh-CN');
    const found = matchingFunctions(entries, 'RFM 分层');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(entries.length / 4);
    expect(matchingFunctions(entries, '  ')).toEqual(entries);
  });

  it('by keyboard: one stop for each group, arrows within, Enter opens, the way back keeps the search', async () => {
    const { user } = await showPane({ place: 'functions' });
    await heading(en.functions.title);
    await user.type(screen.getByRole('searchbox'), 'rfm');
    await user.tab();
    expect(document.activeElement).toHaveAttribute('href', '#functions/RFM');
    await user.keyboard('{ArrowDown}');
    const second = document.activeElement!.getAttribute('href')!;
    expect(second).not.toBe('#functions/RFM');
    await user.keyboard('{Enter}');
    const opened = await heading(second.replace('#functions/', 'KPI.'));
    await waitFor(() => expect(opened).toHaveFocus());
    await user.click(screen.getByRole('button', { name: en.functions.back }));
    expect(await heading(en.functions.title)).toHaveFocus();
    expect(screen.getByRole('searchbox')).toHaveValue('rfm');
  });
});

describe('a function', () => {
  it('that does not exist leads to the list', async () => {
    await showPane({ place: 'functions/NOSUCH' });
    await heading(en.functions.title);
  });

  it('whose answer spills shows a table, reachable by keyboard', async () => {
    await showPane({ place: 'functions/ALLOCATE' });
    await heading('KPI.ALLOCATE');
    const [answer] = await screen.findAllByRole('group', { name: /^Answer of =KPI.ALLOCATE/ });
    expect(answer).toHaveAttribute('tabindex', '0');
    expect(
      within(answer!)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['400', '350', '250']);
  });

  it('gives its formula to the clipboard and says so', async () => {
    const { user } = await showPane({ place: 'functions/ROI' });
    await heading('KPI.ROI');
    const [formula] = (await referenceIn('en')).find(({ id }) => id === 'ROI')!.examples;
    await user.click(screen.getByRole('button', { name: `Copy ${formula}` }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(en.functions.copied));
    expect(await navigator.clipboard.readText()).toBe(formula);
  });

  it('says what to do where the clipboard is refused', async () => {
    const { user } = await showPane({ place: 'functions/ROI' });
    await heading('KPI.ROI');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    document.execCommand = () => false;
    await user.click(screen.getAllByRole('button', { name: /^Copy =KPI.ROI/ })[0]!);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(en.functions.notCopied));
    expect(document.querySelector('textarea')).toBeNull();
  });
});
