/** Every function explains every one of its examples: the steps end in the answer, the formulas shown are true, the rule has its figures, in every language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '../../../src/functions/cells';
import { explain } from '../../../src/functions/explain/explain';
import { explanations } from '../../../src/functions/explain/index';
import { rules } from '../../../src/functions/explain/rules';
import type { Told } from '../../../src/functions/explain/telling';
import { terms } from '../../../src/functions/explain/terms';
import { turns } from '../../../src/functions/explain/turns';
import { evaluate } from '../../../src/functions/formula/evaluate';
import { parse } from '../../../src/functions/formula/parse';
import { guides } from '../../../src/functions/guides';
import { cards } from '../../../src/functions/index';
import { filled } from '../../../src/functions/sentences';
import { speech } from '../../../src/functions/speech';
import type { FunctionId } from '../../../src/functions/words';
import { explainWords } from '../../../src/locales/explain';
import { functionSentences } from '../../../src/locales/functions';
import { closestLanguage, languageCodes } from '../../../src/locales/languages';
import { argumentsOf, CellError, functionsIn } from '../calculator';

const KPI = functionsIn('en');
const speaking = speech(functionSentences, closestLanguage, {
  language: () => 'en',
  formatsNumbers: () => false,
  cellError: (code, sentence) => new CellError(code, sentence),
});

async function told(
  id: FunctionId,
  text: string,
  row = 0,
  column = 0,
): Promise<{ answer: unknown; told: Told | null }> {
  const values = argumentsOf(text);
  const answer = await KPI[id]!(...values);
  return { answer, told: await explain({ id, values, answer, row, column }, speaking) };
}

/** The formula as Excel would read it; null for what is not meant to be reckoned. */
function reckoned(formula: string, known: Readonly<Record<string, unknown>>): unknown {
  if (formula === '' || /[Σ²…]/.test(formula) || /STDEV/.test(formula)) return null;
  const plain = formula
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .replace(/\|([^|]+)\|/g, 'ABS($1)');
  const tree = parse(plain);
  if (!tree) throw new Error(`not a formula: ${formula}`);
  const outcome = evaluate(tree, {
    cells: (name) => {
      const value = known[name];
      if (value === undefined) return undefined;
      return Array.isArray(value) ? value.map((each) => [each]) : [[value]];
    },
  });
  if (!('value' in outcome)) throw new Error(`cannot be worked out: ${formula}`);
  return outcome.value;
}

const near = (value: Cell) =>
  typeof value === 'number' ? expect.closeTo(value, Math.abs(value) > 1e6 ? 2 : 6) : value;
const ids = Object.keys(cards) as FunctionId[];
const blankExamples: string[] = [];

test('there is an explanation for each function, and no other', () => {
  expect(Object.keys(explanations).sort()).toEqual([...ids].sort());
});

describe.each(ids)('%s', (id) => {
  test.each(guides[id].examples.map(([args]) => args))('(%s)', async (args) => {
    const whole = (await told(id, args)).answer;
    const [rows, columns] = Array.isArray(whole) ? [whole.length, (whole[0] as unknown[]).length] : [1, 1];
    const spots = [0, 1].flatMap((row) => [0, 1].map((column) => [row, column] as const));
    for (const [row, column] of spots.filter(([r, c]) => r < rows && c < columns)) {
      const { answer, told: found } = await told(id, args, row, column);
      if (answer instanceof CellError || answer === '') {
        blankExamples.push(id);
        continue;
      }
      expect(found).not.toBeNull();
      const { steps, known, rule, turns: others } = found!;
      expect(rule).not.toBeNull();
      for (const { formula, value } of steps) {
        const worked = reckoned(formula, known);
        if (worked !== null) expect([formula, worked]).toEqual([formula, near(value)]);
      }
      const last = steps.at(-1)?.value;
      const isTable = 'table' in cards[id];
      if (typeof answer === 'number' && typeof last === 'number' && !isTable && !notReckoned.has(id))
        expect(last).toBeCloseTo(answer, Math.abs(answer) > 1e6 ? 2 : 6);
      for (const language of languageCodes) {
        const words = await explainWords[language]();
        expect(filled(words.rules[rule!.rule], rule!.facts)).not.toMatch(/[{}]/);
        for (const { turn, facts } of others) expect(filled(words.turns[turn], facts)).not.toMatch(/[{}]/);
      }
    }
  });
});
/** Their number codes a level, or is one part of a list. */
const notReckoned = new Set<FunctionId>(['STATUS', 'ROUNDSUM']);

test.each(languageCodes)('the words in %s are complete and name the same figures', async (language) => {
  const [english, words] = await Promise.all([explainWords.en(), explainWords[language]()]);
  expect(Object.keys(words.terms).sort()).toEqual([...terms].sort());
  expect(Object.keys(words.rules).sort()).toEqual([...rules].sort());
  const slots = (text: string) => [...text.matchAll(/\{(\w+(?::\w+)?)\}/g)].map((match) => match[1]).sort();
  for (const rule of rules) expect([rule, slots(words.rules[rule])]).toEqual([rule, slots(english.rules[rule])]);
  expect(Object.keys(words.turns).sort()).toEqual([...turns].sort());
  for (const turn of turns) expect([turn, slots(words.turns[turn])]).toEqual([turn, slots(english.turns[turn])]);
  expect(Object.keys(words.columns)).toEqual(Object.keys(english.columns));
});

test('every term, rule and turn is used', () => {
  const used = new Set<string>();
  const sources = ['variance', 'money', 'customers', 'tests', 'planning'].map((name) =>
    readFileSync(join(__dirname, `../../../src/functions/explain/${name}.ts`), 'utf8'),
  );
  for (const source of sources) for (const match of source.matchAll(/['`](\w+?)(?:'|`|_\$\{)/g)) used.add(match[1]!);
  const isUsed = (key: string) => used.has(key) || (key.includes('_') && used.has(key.split('_')[0]!));
  expect([...terms, ...rules, ...turns].filter((key) => !isUsed(key))).toEqual([]);
});

test('a red status says why and how far it is to amber', async () => {
  const { told: found } = await told('STATUS', '80,100');
  expect(found!.rule).toEqual({ rule: 'status_red', facts: { attainment: 0.8, greenAt: 1, amberAt: 0.9 } });
  expect(found!.steps.map(({ what, value }) => [what, value])).toEqual([
    ['attainment', 0.8],
    ['distance', expect.closeTo(0.1, 9)],
    ['needed', 90],
  ]);
});

test('the row of a spilled block, and a row of a spilled table', async () => {
  const block = await told('VARIANCE', '{1;5},{3;4}', 1, 0);
  expect(block.told!.steps.at(-1)!.value).toBe(1);
  const orders = '{"A";"B";"A"},{46000;46010;46020},{100;50;30},46030';
  const header = await told('RFM', orders, 0, 3);
  expect(header.told!.columns).toContain('segment');
  const second = await told('RFM', orders, 2, 0);
  const steps = second.told!.steps.map(({ what, value }) => [
    typeof what === 'object' && 'column' in what ? what.column : what,
    value,
  ]);
  expect(steps).toContainEqual(['customer', 'B']);
  expect(steps).toContainEqual(['rCuts', '12; 14; 16; 18']);
});

test('nothing to tell of an error or a blank', async () => {
  expect((await told('VARIANCEPCT', '1,0')).told).toBeNull();
  expect((await told('BAND', '"",1,2')).told).toBeNull();
  expect((await told('VARIANCE', '#N/A,1')).told).toBeNull();
});

test.each<[FunctionId, string, number | undefined]>([
  ['BAND', '4,1,2.5', 1.5],
  ['BAND', '0.5,1,2.5', 0.5],
  ['BAND', '2,1,2.5', undefined],
  ['TASKSTATUS', '46100,46109,0.3,46107,0.2', 0.3],
  ['TASKSTATUS', '46100,46109,0.7,46107,0.2', undefined],
])('%s(%s) says how much is missing to a better word', async (id, text, missing) => {
  const { told: explained } = await told(id, text);
  const step = explained?.steps.find(({ what }) => what === 'distance');
  if (missing === undefined) expect(step).toBeUndefined();
  else expect(step?.value).toBeCloseTo(missing, 10);
});

/** Known by hand: how far each other word is. */
test.each<[FunctionId, string, Told['turns']]>([
  [
    'RISKLEVEL',
    '2,4',
    [
      turn('pointsUp', { word: 'HIGH', limit: 12, distance: 4 }),
      turn('pointsDown', { word: 'LOW', limit: 6, distance: 2 }),
    ],
  ],
  ['RISKLEVEL', '5,5,6,12,{"Low","Mid","High"}', [turn('pointsDown', { word: 'Mid', limit: 12, distance: 13 })]],
  ['RISKLEVEL', '2,2,8,8', [turn('pointsUp', { word: 'HIGH', limit: 8, distance: 4 })]],
  ['RISKLEVEL', '5,5,6,30', [turn('pointsDown', { word: 'LOW', limit: 6, distance: 19 })]],
  ['SLA', '46164.5,"",24,46165', [turn('hoursLeft', { word: 'BREACHED', distance: 12 })]],
  ['SLA', '46164.5,46164.55,2,46173', [turn('hoursSpare', { word: 'BREACHED', distance: 0.8 })]],
  ['SLA', '46164.84375,46164.9618,2,46173', [turn('hoursMissed', { word: 'MET', distance: 50 / 60 })]],
  ['SLA', '46164.5,"",24,46167', [turn('hoursOver', { word: 'MET', distance: 36 })]],
  [
    'TIER',
    '5230,{0,500,3000,8000},{"Basic","Silver","Gold","Platinum"}',
    [
      turn('amountUp', { word: 'Platinum', limit: 8000, distance: 2770 }),
      turn('amountDown', { word: 'Silver', limit: 3000, distance: 2230 }),
    ],
  ],
  [
    'TIER',
    '100,{0,500},{"Basic","Silver"}',
    [turn('amountUp', { word: 'Silver', limit: 500, distance: 400 }), turn('amountOut', { limit: 0, distance: 100 })],
  ],
  [
    'BREAKER',
    '{1.2,1.25}',
    [turn('breakerNext', { word: 'WATCH', count: 2 }), turn('breakerLast', { limit: 1, distance: 0.25 })],
  ],
  [
    'BREAKER',
    '{1.1,0.9,0.75}',
    [
      turn('breakerNext', { word: 'TRIPPED', count: 1 }),
      turn('breakerBack', { word: 'CLOSED', limit: 1, distance: 0.25 }),
    ],
  ],
  ['BREAKER', '{1.1,0.9,0.8,0.75}', [turn('breakerBack', { word: 'CLOSED', limit: 1, distance: 0.25 })]],
  [
    'BREAKER',
    '{2},,,1,2',
    [turn('breakerNext', { word: 'TRIPPED', count: 2 }), turn('breakerLast', { limit: 1, distance: 1 })],
  ],
  [
    'ALERTLEVEL',
    '1250,-0.5,0.75',
    [
      turn('alertUp', { word: 'RED', volume: 750, sentiment: 0.1, velocity: 0.25 }),
      turn('alertDown', { word: 'BLUE', volume: 750, sentiment: 0.1, velocity: 0.25 }),
    ],
  ],
  ['ALERTLEVEL', '5000,0.25,2', [turn('alertSilent', { distance: 0.25 })]],
  ['ALERTLEVEL', '5000,-0.1,0.1', [turn('alertUp', { word: 'BLUE', volume: 0, sentiment: 0.1, velocity: 0.1 })]],
])('%s(%s) says how far other words are', async (id, text, expected) => {
  const found = (await told(id, text)).told!.turns;
  const close = (facts: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'number' ? expect.closeTo(fact, 9) : fact]),
    );
  expect(found).toEqual(expected.map((one) => ({ ...one, facts: close(one.facts) })));
});

function turn(name: Told['turns'][number]['turn'], facts: Record<string, string | number>): Told['turns'][number] {
  return { turn: name, facts };
}
