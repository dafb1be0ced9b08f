/** Worked examples in the pane answer what the functions' guides say, in every language, and as a cell would show it. */
import { answerIn } from '../../../src/functions/guide';
import { guides } from '../../../src/functions/guides';
import { namespace } from '../../../src/functions/namespace';
import { functionSentences } from '../../../src/locales/functions';
import { pane as en } from '../../../src/locales/en/pane';
import { languageCodes } from '../../../src/locales/languages';
import { shownAs } from '../../../src/taskpane/functions/Answer';
import { calculate, type Answer, type ShownCell } from '../../../src/taskpane/functions/calculate';
import { speechOf } from '../../../src/taskpane/words';

const plain = (cell: ShownCell) => (typeof cell === 'object' ? cell.basicValue : cell);
const cellsOf = (answer: Answer) => ('rows' in answer ? answer.rows.map((cells) => cells.map(plain)) : answer);
const examples = Object.entries(guides).flatMap(([id, guide]) =>
  guide.examples.map(([args, expected]) => [`=${namespace}.${id}(${args})`, expected] as const),
);
const near = (value: unknown) =>
  typeof value === 'number' ? expect.closeTo(value, Math.abs(value) < 1 ? 6 : 3) : value;

it.each(examples)('%s', async (formula, expected) => {
  const answer = answerIn(functionSentences.en, expected);
  const rows: unknown[][] = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  expect(cellsOf(await calculate(formula, 'en'))).toEqual(rows.map((cells) => cells.map(near)));
});

it.each(languageCodes)('every figure is the same in %s', async (language) => {
  const figures = (answer: Answer) =>
    'rows' in answer
      ? answer.rows
          .flat()
          .map(plain)
          .filter((cell) => typeof cell === 'number')
      : answer;
  for (const [formula] of examples) {
    expect([formula, figures(await calculate(formula, language))]).toEqual([
      formula,
      figures(await calculate(formula, 'en')),
    ]);
  }
});

it('a problem is an error with its sentence, in the language of the pane', async () => {
  expect(await calculate(`=${namespace}.VARIANCEPCT(1,0)`, 'en')).toMatchObject({ error: '#N/A' });
  const [english, chinese] = await Promise.all(
    (['en', 'zh-CN'] as const).map((language) => calculate(`=${namespace}.VARIANCEPCT(1,0)`, language)),
  );
  expect(english).toEqual({ error: '#N/A', sentence: expect.stringMatching(/target.*0/) });
  expect(chinese).toEqual({ error: '#N/A', sentence: expect.stringMatching(/target.*除数/) });
});

it.each<[ShownCell, string]>([
  [{ basicValue: -0.075, numberFormat: '0.0%' }, '-7.5%'],
  [{ basicValue: 1234.5, numberFormat: '#,##0.00' }, '1,234.50'],
  [{ basicValue: 1234.5, numberFormat: '#,##0' }, '1,235'],
  [{ basicValue: 46118, numberFormat: 'yyyy-mm-dd' }, '2026-04-06'],
  [{ basicValue: 0.04567, numberFormat: '0.0000' }, '0.0457'],
  [1234.56789123, '1234.567891'],
  [true, 'TRUE'],
  ['text', 'text'],
])('%j is shown as %s', (cell, text) => expect(shownAs(cell, speechOf('en', en))).toBe(text));
