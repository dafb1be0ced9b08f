/** Each card keeps what the list, the doc comment and its own examples promise. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../src/functions/card';
import { parse, within } from '../../src/functions/formula/parse';
import { further } from '../../src/functions/further';
import { furtherIds } from '../../src/functions/furtherIds';
import { answerIn } from '../../src/functions/guide';
import { guides } from '../../src/functions/guides';
import { cards } from '../../src/functions/index';
import type { FunctionId } from '../../src/functions/words';
import { sentences } from '../../src/locales/en/functions';
import { approximately } from './approximately';
import { calculate, KPI, valueOf } from './calculator';
import { documentedExports } from './docstrings';

const lists = ['index.ts', 'core.ts', 'further.ts', 'furtherIds.ts', 'guides.ts'];
const folder = join(__dirname, '../../src/functions/cards');
const documented = documentedExports(folder);

test('the list holds every card of the folder, under its own name', () => {
  expect(readdirSync(folder).sort()).toEqual(
    Object.keys(cards)
      .map((id) => `${id}.ts`)
      .sort(),
  );
  expect(Object.keys(guides).sort()).toEqual(Object.keys(cards).sort());
  expect(Object.keys(further)).toEqual([...furtherIds]);
});

describe.each(Object.entries<Card>(cards))('%s', (id, card) => {
  test('takes and answers what its examples say', async () => {
    const { examples } = guides[id as FunctionId];
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const [args, answer] of examples) {
      expect([args, await calculate(`=KPI.${id}(${args})`)]).toEqual([
        args,
        approximately(answerIn(sentences, answer)),
      ]);
    }
  });

  test('its examples can be typed into a cell', () => {
    for (const [args] of guides[id as FunctionId].examples) {
      const formula = `=KPI.${id}(${args})`;
      expect(formula.length).toBeLessThanOrEqual(8192);
      for (const node of within(parse(formula)!)) {
        if (node.kind === 'constant') expect(String(node.value).length).toBeLessThanOrEqual(255);
        // Excel takes constants between braces, and nothing else.
        if (node.kind === 'array')
          for (const each of node.rows.flat())
            expect([args, each.kind === 'operation' ? each.operator : each.kind]).toEqual([
              args,
              expect.stringMatching(/^(constant|-x)$/),
            ]);
      }
    }
  });

  test('its doc comment asks, explains, names problems and source, and its example holds', async () => {
    const found = documented.find(({ name }) => name === id)!;
    expect(found.comment).toContain('?');
    expect(found.comment).toMatch(/Problems: /);
    expect(found.comment).toMatch(/Source: /);
    expect(found.examples).toHaveLength(1);
    const [formula, answer] = found.examples[0]!.split(' → ');
    expect(await calculate(formula!)).toEqual(approximately(valueOf(answer!)));
  });

  test('optional arguments come last, and headers and language stand together', () => {
    const optional = Object.values(card.parameters).map((parameter) => parameter.optional);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    const names = Object.keys(card.parameters);
    if (names.includes('language')) expect(names[names.indexOf('language') - 1]).toBe('headers');
  });

  test('is registered', () => expect(KPI[id]).toBeInstanceOf(Function));
});

test('a card is all there is to a function: no other file of the room names one', () => {
  const room = join(folder, '..');
  const offenders = readdirSync(room)
    .filter((file) => file.endsWith('.ts') && !lists.includes(file))
    .filter((file) =>
      Object.keys(cards).some((id) => new RegExp(`['"]${id}['"]`).test(readFileSync(join(room, file), 'utf8'))),
    );
  expect(offenders).toEqual([]);
});
