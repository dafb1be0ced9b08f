/** Two hundred thousand random calls over all functions: whatever arrives, what leaves is something a cell can show, and it leaves soon. */
import type { Card } from '../../src/functions/card';
import { choices } from '../../src/functions/choices';
import { guides } from '../../src/functions/guides';
import { cards } from '../../src/functions/index';
import type { FunctionId } from '../../src/functions/words';
import { argumentsOf, CellError, functionsIn } from './calculator';

const CALLS = 210_000;
/** A few functions fit models or solve chains; they get their share of calls, but a smaller one. */
const heavy: Partial<Record<FunctionId, number>> = { CLV: 0.02, PREDICT: 0.5, ABTEST: 0.3, ABPROB: 0.3, OPTIMIZE: 0.2 };

/** Mulberry32: the same calls on every machine. */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const passed = ['#DIV/0!', '#REF!', '#NAME?', '#NUM!', '#NULL!', '#N/A', '#VALUE!'];

function generator(next: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const words = Object.values(choices).flat();
  const scalars: (() => unknown)[] = [
    () => null,
    () => undefined,
    () => '',
    () => ' ',
    () =>
      pick([
        'x',
        '12%',
        '100',
        'A > B',
        'W3-8',
        '提升品牌知名度',
        'A/R',
        '"',
        '{',
        '#N/A',
        '\u0000',
        '😀',
        'x'.repeat(300),
      ]),
    () => pick(words),
    () => next() < 0.5,
    () =>
      pick([
        0,
        1,
        -1,
        0.1 + 0.2,
        2,
        3,
        5,
        0.95,
        1e-300,
        5e-324,
        1e300,
        -1e308,
        1.7e308,
        2 ** 53,
        -0,
        46173,
        46000.5,
        2958465,
        2958466,
      ]),
    () => Math.floor(next() * 12),
    () => next(),
    () => 46000 + Math.floor(next() * 400),
    () => (next() - 0.5) * 10 ** Math.floor(next() * 20 - 5),
    () => pick([NaN, Infinity, -Infinity]),
    () => new CellError(pick(passed)),
    () => ({ type: 'Error', basicType: 'Error', basicValue: pick(passed) }),
    () => ({ type: 'Double', basicType: 'Double', basicValue: next() * 10, numberFormat: '0.0' }),
    () => ({ type: 'String', basicType: 'String', basicValue: pick(words) }),
    () => ({ type: 'Entity', basicType: 'Error', basicValue: '#VALUE!', text: 'Contoso' }),
    () => pick([{}, { basicValue: null }, { basicValue: {} }, { address: 'A1' }, [], [[]], [[], []]]),
  ];
  const scalar = (): unknown => pick(scalars)();
  const plausible = (): unknown =>
    pick([
      () => next() * 10,
      () => Math.floor(next() * 6),
      () => 46000 + Math.floor(next() * 99),
      () => pick(['A', 'B', 'C']),
    ])();
  const range = (rows: number, width: number, cell: () => unknown): unknown[][] =>
    Array.from({ length: rows }, () => Array.from({ length: width }, cell));
  const argument = (rows: number): unknown => {
    const kind = next();
    if (kind < 0.45) return scalar();
    if (kind < 0.6) return plausible();
    if (kind < 0.9) return range(rows, 1, next() < 0.7 ? plausible : scalar);
    if (kind < 0.97) return range(1 + Math.floor(next() * 4), Math.floor(next() * 4), scalar);
    return [[1, 2], [3], 'x', null];
  };
  /** Either all at random, or an example of the function with one argument spoilt. */
  return (card: Card, examples: unknown[][]): unknown[] => {
    const count = Object.keys(card.parameters).length;
    const rows = 1 + Math.floor(next() * 6);
    if (next() < 0.5) return Array.from({ length: Math.floor(next() * (count + 2)) }, () => argument(rows));
    const args = [...pick(examples)];
    const at = Math.floor(next() * count);
    const whole = args[at];
    if (Array.isArray(whole) && next() < 0.5 && Array.isArray(whole[0]) && whole[0].length) {
      const copy = (whole as unknown[][]).map((row) => [...row]);
      const row = pick(copy);
      row[Math.floor(next() * row.length)] = scalar();
      args[at] = copy;
    } else args[at] = argument(rows);
    return args;
  };
}

/** What a cell can show: a finite number, a text it can hold, a boolean, an error with its sentence or one that came in. */
function isShowable(cell: unknown): boolean {
  if (typeof cell === 'number') return Number.isFinite(cell) && !Object.is(cell, -0);
  if (typeof cell === 'string') return cell.length <= 32_767;
  if (typeof cell === 'boolean') return true;
  if (!(cell instanceof CellError)) return false;
  // Ours always speak; what came in says nothing.
  return ['#N/A', '#VALUE!'].includes(cell.code)
    ? cell.message === '' || !/\{\w+(:\w+)?\}|undefined/.test(cell.message)
    : passed.includes(cell.code);
}
const isAnswer = (answer: unknown): boolean =>
  Array.isArray(answer)
    ? answer.length > 0 &&
      answer.every(
        (row) => Array.isArray(row) && row.length === (answer[0] as unknown[]).length && row.every(isShowable),
      )
    : isShowable(answer);

test('every answer of 210,000 random calls can be shown, and none takes long', async () => {
  const functions = functionsIn('zh-TW');
  const ids = Object.keys(cards) as FunctionId[];
  const share = (id: FunctionId) => heavy[id] ?? 1;
  const each = CALLS / ids.reduce((sum, id) => sum + share(id), 0);
  const unexpected = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let calls = 0;
  let said = 0;
  const bad: unknown[] = [];
  const slow: unknown[] = [];
  for (const [number, id] of ids.entries()) {
    const make = generator(random(number + 1));
    const card: Card = cards[id];
    const examples = guides[id].examples.map(([args]) => argumentsOf(args));
    for (let i = 0; i < each * share(id); i++) {
      const args = make(card, examples);
      const shown = () =>
        `${id}(${args.map((arg) => JSON.stringify(arg, (_, v: unknown) => (typeof v === 'number' && !Number.isFinite(v) ? String(v) : v))).join(', ')})`;
      const frozen = i % 20 ? '' : JSON.stringify(args);
      const started = Date.now();
      const answer = await functions[id]!(...args);
      if (Date.now() - started > 3000) slow.push(shown());
      if (!isAnswer(answer)) bad.push([shown(), answer]);
      if (frozen && JSON.stringify(args) !== frozen) bad.push([shown(), 'changed its arguments']);
      if (!(answer instanceof CellError)) said++;
      calls++;
    }
  }
  const crashes = unexpected.mock.calls.slice(0, 5);
  unexpected.mockRestore();
  expect({ bad: bad.slice(0, 5), slow, crashes }).toEqual({ bad: [], slow: [], crashes: [] });
  expect(calls).toBeGreaterThanOrEqual(200_000);
  // Not merely refusals: a good part of the calls must be answered.
  expect(said / calls).toBeGreaterThan(0.15);
}, 600_000);
