/** The prompt cards: which are offered for what is selected, what is written where, and what is said when it is not. */
import { screen, within } from '@testing-library/react';
import { onSelection } from '../../src/excel/formula/selection';
import { readPlanCell, type PlanCell } from '../../src/excel/planCell';
import { PlanProblem } from '../../src/excel/problem';
import { addPromptComment, insertPromptText } from '../../src/excel/prompt';
import { languageCodes } from '../../src/locales/languages';
import { promptWords } from '../../src/locales/prompts';
import { homeOfTable } from '../../src/sheet/library';
import { library } from '../../src/templates';
import { cards, lineOf, offeredFor, type CardId } from '../../src/taskpane/prompts/cards';
import { showPane } from './pane';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: () => () => undefined }));
jest.mock('../../src/excel/formula/selection', () => ({ onSelection: jest.fn() }));
jest.mock('../../src/excel/planCell', () => ({ readPlanCell: jest.fn() }));
jest.mock('../../src/excel/prompt', () => ({ insertPromptText: jest.fn(), addPromptComment: jest.fn() }));

const goal: PlanCell = { sheet: 'Our goals', address: 'C7', code: 'EXP-2', column: 'EXP_Goal.goal' };

beforeEach(() => {
  jest
    .mocked(onSelection)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
  jest.mocked(readPlanCell).mockReset().mockResolvedValue(goal);
  jest.mocked(insertPromptText).mockReset().mockResolvedValue({ result: null, oneUndoStep: true });
  jest.mocked(addPromptComment).mockReset().mockResolvedValue({ result: null, oneUndoStep: true });
});

test('every card names sheets and typed text columns that are there', () => {
  const wrong = Object.entries(cards).flatMap(([id, places]) =>
    places === 'all'
      ? []
      : Object.entries(places).flatMap(([code, columns]) => [
          ...(library.sheets.some((sheet) => sheet.code === code) ? [] : [`${id}: ${code}`]),
          ...columns.flatMap((column) => {
            const [table = '', key = ''] = column.split('.');
            const home = homeOfTable(library, table);
            const field = home?.sheet.code === code ? home.table.columns[key] : undefined;
            return field && !field.formula && ['text', 'id'].includes(field.kind)
              ? []
              : [`${id}: ${column} of ${code}`];
          }),
        ]),
  );
  expect(wrong).toEqual([]);
  expect(Object.keys(cards)).toHaveLength(35);
});

test('every line of every card, in every language, is a beginning and a question', async () => {
  for (const language of languageCodes) {
    const words = await promptWords[language]();
    for (const [id, { title, lines }] of Object.entries(words.cards)) {
      expect([id, title.trim()]).not.toEqual([id, '']);
      expect([id, language, new Set(lines).size]).toEqual([id, language, lines.length]);
      for (const line of lines) {
        const { start, question } = lineOf(line);
        expect([line, start.trim().length > 1, question.length > 3]).toEqual([line, true, true]);
        // What is written leads into the answer, and is no formula.
        expect(start).toMatch(/^[\p{L}].*(: |：)$/u);
      }
    }
  }
});

test('the same card asks for as much in every language', async () => {
  const all = await Promise.all(languageCodes.map((language) => promptWords[language]()));
  for (const id of Object.keys(cards) as CardId[])
    expect([id, new Set(all.map((words) => words.cards[id].lines.length)).size]).toEqual([id, 1]);
});

test('column first, then sheet, then all others; elsewhere all are others', () => {
  const offered = offeredFor('EXP-2', 'EXP_Goal.goal');
  expect(offered.column).toEqual(['P29']);
  expect(offered.sheet).toEqual(['P34']);
  expect(offered.others).toHaveLength(33);
  expect(offeredFor(null, null).others).toHaveLength(35);
});

describe.each(languageCodes)('in %s', (language) => {
  it('inserts the beginnings of a card into the selected cell', async () => {
    const { speech, user } = await showPane({ language, place: '#prompts' });
    const words = await promptWords[language]();
    expect(await screen.findByText(speech.fill(words.selected, { sheet: 'Our goals', address: 'C7' }))).toBeVisible();
    const column = screen.getByRole('region', { name: words.column });
    await user.click(within(column).getByRole('button', { name: words.cards.P29.title }));
    await user.click(screen.getByRole('button', { name: words.insert }));
    const done = speech.fill(words.inserted, { sheet: 'Our goals', address: 'C7' });
    expect((await screen.findAllByText(done))[0]).toBeVisible();
    const starts = words.cards.P29.lines.map((line) => `${lineOf(line).start}____`);
    expect(insertPromptText).toHaveBeenCalledWith(goal, starts, words.separator);
  });

  it('adds the whole list as a comment, or says why not', async () => {
    jest.mocked(addPromptComment).mockResolvedValueOnce({ result: 'commented', oneUndoStep: true });
    const { speech, user } = await showPane({ language, place: '#prompts' });
    const words = await promptWords[language]();
    await user.click(await screen.findByRole('button', { name: words.cards.P34.title }));
    await user.click(screen.getByRole('button', { name: words.comment }));
    expect(await screen.findByRole('alert')).toHaveTextContent(speech.fill(words.refused.commented, { address: 'C7' }));
    await user.click(screen.getByRole('button', { name: words.comment }));
    const text = [words.cards.P34.title, ...words.cards.P34.lines.map((line) => `☐ ${line}`)].join('\n');
    expect(addPromptComment).toHaveBeenLastCalledWith(goal, text);
    const done = speech.fill(words.commented, { sheet: 'Our goals', address: 'C7' });
    expect((await screen.findAllByText(done))[0]).toBeVisible();
  });
});

test('what Excel refuses is said, and nothing was written', async () => {
  jest.mocked(insertPromptText).mockRejectedValue(new PlanProblem('protected'));
  const { speech, user } = await showPane({ place: '#prompts' });
  const words = await promptWords.en();
  await user.click(await screen.findByRole('button', { name: words.cards.P29.title }));
  await user.click(screen.getByRole('button', { name: words.insert }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(words.failed);
  expect(alert).toHaveTextContent(speech.words.problems.protected);
});
