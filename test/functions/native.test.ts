/** Each native twin gives the same cell as its function, in the spreadsheet engine: for every example, and for inputs drawn at random. */
import type { Card } from '../../src/functions/card';
import { guides } from '../../src/functions/guides';
import { cards } from '../../src/functions/index';
import { nativeFormula, withoutTwin } from '../../src/functions/native';
import type { FunctionId } from '../../src/functions/words';
import { CellError as EngineError, type Engine } from '../../src/preview/engine/engine';
import { enginePath } from '../../src/preview/engine/bundle.js';
import { argumentsOf, CellError, KPI, splitArguments } from './calculator';

const ids = Object.keys(guides) as FunctionId[];
const cardOf = (id: FunctionId): Card => cards[id];
const twinned = ids.filter((id) => {
  const { native } = guides[id];
  return typeof native === 'string' || 'formula' in native;
});
const VARIANTS = 60;

let engine: Engine;
let sheet: string;
beforeAll(async () => {
  const { createNodeEngine } = (await import(enginePath())) as { createNodeEngine: () => Engine };
  engine = createNodeEngine();
  sheet = engine.sheets.list()[0]!.id;
}, 120_000);
afterAll(() => engine.dispose());

/** What the spreadsheet makes of the formulas. */
async function calculated(formulas: string[]): Promise<unknown[]> {
  const rect = { row: 0, column: 0, rows: formulas.length, columns: 1 };
  engine.cells.clear(sheet, rect, 'all');
  engine.cells.write(
    sheet,
    rect,
    formulas.map((formula) => [`=${formula}`]),
  );
  await engine.calculation.settle();
  return engine.cells.read(sheet, rect).map(([cell]) => cell!.value);
}

const isError = (value: unknown) =>
  value instanceof CellError ||
  value instanceof EngineError ||
  (typeof value === 'object' && value !== null && 'code' in value);

function same(ours: unknown, theirs: unknown): boolean {
  if (isError(ours) || isError(theirs)) return isError(ours) && isError(theirs);
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
  }
  return ours === theirs;
}

function random(seed: number): () => number {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

/** An example with its numbers moved a little, a lot, or to the edges. */
function variantOf(args: readonly string[], next: () => number): string[] {
  const moved = (number: string): string => {
    const value = Number(number);
    const isDay = value > 40_000 && value < 50_000;
    const choices = isDay
      ? [value, value + Math.floor(next() * 61) - 30]
      : [
          value,
          value,
          0,
          1,
          -value,
          value * next(),
          value * (1 + next()),
          Math.round(value * 2 * next()),
          Math.ceil(next() * 5),
        ];
    const picked = choices[Math.floor(next() * choices.length)]!;
    return String(Number(picked.toPrecision(8))).replace('e', 'E');
  };
  // Dates are written out first; numbers inside texts stay.
  return args.map((arg) =>
    arg
      .replace(/DATE\((\d+),(\d+),(\d+)\)/g, (_, y: string, m: string, d: string) =>
        String(Date.UTC(Number(y), Number(m) - 1, Number(d)) / 86_400_000 + 25569),
      )
      .split(/("(?:[^"]|"")*")/)
      .map((part) =>
        part.startsWith('"') ? part : part.replace(/-?\d+(\.\d+)?/g, (found) => (next() < 0.7 ? moved(found) : found)),
      )
      .join(''),
  );
}

test.each(twinned)(
  '%s',
  async (id) => {
    const { native, examples } = guides[id];
    const next = random(id.length * 7919 + id.charCodeAt(0));
    const typed = examples.map(([args]) => splitArguments(args));
    const calls = [...typed, ...Array.from({ length: VARIANTS }, (_, i) => variantOf(typed[i % typed.length]!, next))];
    const twins = calls.flatMap((args) => {
      const formula = nativeFormula(native, cardOf(id), args);
      return formula === null ? [] : [{ args, formula }];
    });
    expect(twins.length).toBeGreaterThan(VARIANTS / 4);
    const theirs = await calculated(twins.map(({ formula }) => formula));
    const differing = [];
    for (const [i, { args, formula }] of twins.entries()) {
      const ours = await KPI[id]!(...argumentsOf(args.join(',')));
      // Wrong use is refused by the function; what the bare formula makes of it is anybody's guess.
      if (ours instanceof CellError && ours.code === '#VALUE!') continue;
      if (!same(ours, theirs[i]))
        differing.push({
          call: `${id}(${args.join(',')})`,
          ours: String(ours),
          native: JSON.stringify(theirs[i]),
          formula,
        });
    }
    expect(differing.slice(0, 3)).toEqual([]);
  },
  120_000,
);

test('the others say why they have none', () => {
  const reasons = Object.fromEntries(ids.filter((id) => !twinned.includes(id)).map((id) => [id, guides[id].native]));
  for (const reason of Object.values(reasons)) expect(withoutTwin).toContain((reason as { without: string }).without);
  expect(Object.keys(reasons)).toEqual([
    'SCORE',
    'SCORECARD',
    'PVM',
    'BRIDGE',
    'ROUNDSUM',
    'BREAKER',
    'ALLOCATE',
    'OPTIMIZE',
    'RFM',
    'RFMSUMMARY',
    'BINSCORE',
    'COHORT',
    'WEAKSTAGE',
    'CLV',
    'ATTRIBUTION',
    'PATHCREDIT',
    'ABTEST',
    'ABPROB',
    'PREDICT',
    'WEEKDATE',
    'SMART',
    'VAGUE',
  ]);
});

describe('as a formula', () => {
  const twin = (id: FunctionId, ...args: string[]) => nativeFormula(guides[id].native, cardOf(id), args);

  test('references and literals stand where they are used, options are decided', () => {
    expect(twin('VARIANCE', 'A2', 'B2')).toBe('IF(OR(A2="",B2=""),NA(),IF(FALSE,B2-A2,A2-B2))');
    expect(twin('VARIANCE', '[@Actual]', '[@Target]', '"lower"')).toBe(
      'IF(OR([@Actual]="",[@Target]=""),NA(),IF(TRUE,[@Target]-[@Actual],[@Actual]-[@Target]))',
    );
    expect(twin('BREAKEVENROAS', '3500/8500')).toBe(
      'LET(_margin,3500/8500,IF(OR(_margin="",_margin<=0),NA(),1/_margin))',
    );
  });

  test('what is more than that is named once', () => {
    expect(twin('RATIO', 'SUM(A1:A9)', 'B1')).toMatch(/^LET\(_numerator,SUM\(A1:A9\),IF\(/);
  });

  test('calls that a twin does not cover have none', () => {
    expect(twin('PACE', '1', '2', '3', '4', '5', 'Holidays')).toBeNull();
    expect(twin('STATUS', 'A1', 'B1', '', '', '', '"reason"')).toBeNull();
    expect(twin('FUNNEL', 'A1:A4')).toBeNull();
    expect(twin('RFM', 'A1:A4')).toBeNull();
  });
});
