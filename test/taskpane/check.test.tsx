/** The Check page: what was found and how it is said, the way to the cells, fixing, ignoring with a reason, and what went wrong. */
import { screen, within } from '@testing-library/react';
import type { Finding } from '../../src/checks/run';
import { checkWorkbook, type Checked } from '../../src/excel/check/check';
import { applyFixes } from '../../src/excel/check/fix';
import { heed, ignore } from '../../src/excel/check/memory';
import { insertReport } from '../../src/excel/check/report';
import { PlanProblem } from '../../src/excel/problem';
import { goTo, onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { checkWords } from '../../src/locales/check';
import { check as en } from '../../src/locales/en/check';
import { languageCodes } from '../../src/locales/languages';
import { emptySurvey, showPane } from './pane';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/check/check', () => ({ checkWorkbook: jest.fn() }));
jest.mock('../../src/excel/check/fix', () => ({ applyFixes: jest.fn() }));
jest.mock('../../src/excel/check/memory', () => ({ ignore: jest.fn(), heed: jest.fn() }));
jest.mock('../../src/excel/check/report', () => ({ insertReport: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
}));

const fix = { table: 'EXP_Wbs', column: 'Days', row: 3, cells: [[{ formula: '=1' }]], was: [[99]] };
const typed: Finding = {
  rule: 'L003',
  severity: 'warning',
  id: 'L003 days',
  about: 'days',
  says: 'typed',
  place: { sheet: 'WBS', address: 'H9' },
  facts: { column: 'Days', row: '3' },
  fix,
};
const broken: Finding = {
  rule: 'L004',
  severity: 'error',
  id: 'L004 cell',
  about: 'cell',
  place: { sheet: 'Goals', address: 'C7' },
  facts: { error: '#DIV/0!', cell: 'C7', n: 1 },
};
const asked: Checked['asked'] = [
  { rule: 'L003', severity: 'warning' },
  { rule: 'L004', severity: 'error' },
];
const checked: Checked = {
  findings: [broken, typed],
  pending: 0,
  asked,
  tables: 4,
  rows: 30,
  ignored: [],
  score: 0,
  trend: [],
};
const clean: Checked = { ...checked, findings: [], score: 100 };

beforeEach(() => {
  jest
    .mocked(onSheetsChanged)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest.mocked(goTo).mockReset().mockResolvedValue();
  jest.mocked(checkWorkbook).mockReset().mockResolvedValue(checked);
  for (const command of [applyFixes, ignore, heed, insertReport]) jest.mocked(command as () => unknown).mockReset();
});

const fill = (sentence: string, slots: Record<string, unknown>) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(slots[name]));

async function run(language: (typeof languageCodes)[number] = 'en') {
  const { page: words, rules } = await checkWords[language]();
  const shown = await showPane({ language, place: 'check' });
  await shown.user.click(await screen.findByRole('button', { name: words.run }));
  await screen.findByRole('button', { name: words.again });
  return { ...shown, words, rules, main: within(screen.getByRole('main')) };
}

describe.each(languageCodes)('in %s', (language) => {
  it('says what it found, where, and the score', async () => {
    const { words, rules, main, speech } = await run(language);
    expect(await main.findByText(fill(rules.L003.typed, typed.facts))).toBeVisible();
    expect(main.getByText(new RegExp(fill(words.at, { sheet: 'Goals', address: 'C7' })))).toBeVisible();
    expect(main.getByLabelText(fill(words.of, { score: 0 }))).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(speech.count(words.done, 2));
  });

  it('a workbook without plan sheets is led to them; one in order is told so', async () => {
    jest.mocked(checkWorkbook).mockResolvedValueOnce({ ...clean, asked: [], tables: 0, score: null });
    const { user, words, main } = await run(language);
    expect(main.getByRole('heading', { name: words.empty })).toBeVisible();
    jest.mocked(checkWorkbook).mockResolvedValueOnce(clean);
    await user.click(main.getByRole('button', { name: words.again }));
    expect(await main.findByText(words.clean)).toBeVisible();
  });
});

it('a finding leads to its cell, and says when that is gone', async () => {
  const { user, main } = await run();
  const [first] = main.getAllByTitle(en.goTo);
  await user.click(first!);
  expect(goTo).toHaveBeenCalledWith('Goals', 'C7');
  jest.mocked(goTo).mockRejectedValueOnce(new PlanProblem('notFound'));
  await user.click(first!);
  expect(await main.findByText(en.gone)).toBeVisible();
});

it('fixes what has one right answer, checks again, and says how to take it back', async () => {
  jest.mocked(applyFixes).mockResolvedValue({ done: [fix], changed: [], oneUndoStep: true });
  const { user, main, speech } = await run();
  jest.mocked(checkWorkbook).mockResolvedValue({ ...checked, findings: [broken] });
  await user.click(main.getByRole('button', { name: speech.count(en.fixAll, 1) }));
  expect(applyFixes).toHaveBeenCalledWith([fix]);
  expect(await main.findByText(`${speech.count(en.fixed, 1)} ${en.undo}`)).toBeVisible();
  expect(main.queryByText(/99|Days/)).toBeNull();
});

it('ignores with a reason only, and takes it back', async () => {
  const { user, main, rules, speech } = await run();
  const sentence = fill(rules.L003.typed, typed.facts);
  await user.click(main.getByRole('button', { name: fill(en.ignoreThis, { sentence }) }));
  const save = main.getByRole('button', { name: en.save });
  await user.click(save);
  expect(ignore).not.toHaveBeenCalled();
  const one = { id: typed.id, sentence, reason: 'Agreed', day: '2026-06-01' };
  jest.mocked(ignore).mockResolvedValue([one]);
  await user.type(main.getByRole('textbox'), ' Agreed ');
  await user.click(save);
  expect(jest.mocked(ignore).mock.calls[0]?.[0]).toMatchObject({ id: typed.id, sentence, reason: 'Agreed' });
  await user.click(await main.findByRole('button', { name: speech.count(en.ignored, 1) }));
  jest.mocked(heed).mockResolvedValue([]);
  await user.click(await main.findByRole('button', { name: fill(en.heedThis, { sentence }) }));
  expect(heed).toHaveBeenCalledWith(typed.id);
  expect(await main.findByRole('button', { name: fill(en.ignoreThis, { sentence }) })).toBeVisible();
});

it('what went wrong is a sentence, and what was found stays', async () => {
  jest.mocked(applyFixes).mockRejectedValue(new PlanProblem('protected'));
  const { user, main, speech } = await run();
  await user.click(main.getByRole('button', { name: speech.count(en.fixAll, 1) }));
  expect(await screen.findByRole('alert')).toHaveTextContent(`${en.notFixed} ${speech.words.problems.protected}`);
  expect(main.getAllByTitle(en.goTo)).toHaveLength(2);
});
