/** What the budget assistant works out, held against the figures the sheets themselves compute from the sample. */
import { serialOf } from '../../../src/sheet/dates';
import { planReading, type Reading, type ReadRow } from '../../../src/sheet/reading';
import {
  adjustablePlans,
  lackingIn,
  overBudget,
  rowFor,
  settledAt,
  waitingIn,
  type Draft,
} from '../../../src/taskpane/budget/adjustments';
import { divide, moneyOf, termsBy } from '../../../src/taskpane/budget/allocation';
import { figureIn } from '../../../src/taskpane/budget/figures';
import { draftOf, formFor } from '../../../src/taskpane/budget/form';
import { railsOf } from '../../../src/taskpane/budget/guardRails';
import { decisionOf, fitted, rollsOf } from '../../../src/taskpane/budget/roll';
import { sumOf, targetsOf, type Target } from '../../../src/taskpane/budget/targets';
import { watchedLines } from '../../../src/taskpane/budget/watchedLines';
import { sampleReading } from '../../checks/sample';

const reading = sampleReading('en');
const target = (name: string): Target => targetsOf(reading).find(({ key }) => key === name)!;
const values = (row: ReadRow, ...keys: string[]) => keys.map((key) => row.values[key]);
const rowsOf = (name: string, from: Reading = reading) =>
  from.tables.find(({ template }) => template.name === name)!.rows.filter(({ begun }) => begun);

describe('dividing', () => {
  test('what can be divided, with its money and the columns that can weigh it', () => {
    expect(
      targetsOf(reading).map(({ key, kind, money, lines, weightings }) => [
        key,
        kind,
        money,
        lines.length,
        weightings.map((one) => one.key),
      ]),
    ).toEqual([
      ['QBK_Bud', 'amount', 5_040_000, 8, ['pr', 'lroi', 'roi', 'nxt']],
      ['AMP_Bud', 'amount', 18_000_000, 8, ['lroi', 'roi']],
      ['AMP_BudReg', 'share', 18_000_000, 4, ['rev']],
      ['EXP_Chan', 'share', 620_000, 6, ['xu']],
    ]);
  });

  test('by the weights they have, nothing changes, and shares come to the money of the sheet', () => {
    for (const one of targetsOf(reading)) {
      const now = one.lines.map((line) => line.now);
      expect(divide(one, termsBy(one, 'now'), sumOf(now), one.kind === 'share' ? 0.01 : 1)).toEqual({ parts: now });
    }
    const channels = target('EXP_Chan');
    const shares = channels.lines.map(({ now }) => now);
    expect(moneyOf(shares, 620_000)).toEqual(rowsOf('EXP_Chan').map((row) => row.values.amt));
  });

  test('by a column: lines without a figure in it keep what they have, the rest adds up in whole steps', () => {
    const lines = target('QBK_Bud');
    const terms = termsBy(lines, 'lroi');
    expect(terms.map(({ keep }) => keep)).toEqual([false, false, false, false, false, false, false, true]);
    const outcome = divide(lines, terms, 5_040_000, 1000);
    const parts = 'parts' in outcome ? outcome.parts : [];
    expect(sumOf(parts)).toBe(5_040_000);
    expect(parts[7]).toBe(604_800);
    // What is less than a step stays with one line.
    expect(parts.slice(0, 7).filter((part) => part % 1000 !== 0)).toHaveLength(1);
    expect(parts[3]!).toBeGreaterThan(parts[0]!);
  });

  test('a line without its name has its share all the same', () => {
    const tables = reading.tables.map((table) =>
      table.template.name === 'EXP_Chan'
        ? {
            ...table,
            rows: table.rows.map((row, at) => (at === 5 ? { ...row, values: { ...row.values, ch: '' } } : row)),
          }
        : table,
    );
    const channels = targetsOf({ ...reading, tables }).find(({ key }) => key === 'EXP_Chan')!;
    expect(channels.lines.map(({ title, now }) => [title, now]).at(-1)).toEqual(['Retention', 0.06]);
  });

  test('bounds are kept; what cannot be is refused with the line or the room there is', () => {
    const lines = target('QBK_Bud');
    const terms = termsBy(lines, 'equal');
    const bounded = terms.map((one, at) => (at === 0 ? { ...one, max: 300_000 } : one));
    const outcome = divide(lines, bounded, 5_040_000, 100);
    expect('parts' in outcome && outcome.parts[0]).toBe(300_000);
    const with0 = (change: Partial<(typeof terms)[number]>) => [{ ...terms[0]!, ...change }, ...terms.slice(1)];
    expect(divide(lines, with0({ min: 5, max: 4 }), 100, 1)).toEqual({ refused: 'crossed', line: 0 });
    expect(divide(lines, with0({ min: 110, max: 190 }), 5_000_000, 1000)).toEqual({ refused: 'crossed', line: 0 });
    expect(divide(lines, with0({ weight: -1 }), 100, 1)).toEqual({ refused: 'negative', line: 0 });
    expect(divide(lines, with0({ min: 200 }), 100, 1)).toEqual({ refused: 'room', low: 200, high: null, total: 100 });
    const capped = terms.map((one) => ({ ...one, max: 10 }));
    expect(divide(lines, capped, 100, 1)).toEqual({ refused: 'room', low: 0, high: 80, total: 100 });
    // In whole hundreds two lines of at least 150 each take 400; the third keeps what it has.
    const pair = { ...lines, lines: lines.lines.slice(0, 3) };
    const floors = terms.slice(0, 3).map((one, at) => ({ ...one, min: 150, keep: at === 2 }));
    const { now: third } = pair.lines[2]!;
    expect(divide(pair, floors, third + 350, 100)).toEqual({
      refused: 'room',
      low: third + 400,
      high: null,
      total: third + 350,
    });
    const kept = terms.map((one) => ({ ...one, keep: true }));
    expect(divide(lines, kept, 100, 1)).toEqual({ refused: 'kept', kept: 5_040_000, total: 100 });
  });

  test('figures as typed', () => {
    expect(['', '1,200', '１２０万', '0.125', '-3', 'much'].map(figureIn)).toEqual([
      null,
      1200,
      1_200_000,
      0.125,
      -3,
      NaN,
    ]);
  });
});

describe('guard-rails', () => {
  test.each([
    ['quarterly', 'QBK_Mix', 'ty'],
    ['annual', 'AMP_BudMix', 'bkt'],
  ])('%s: shares and verdicts are those of the sheet', (pack, table, bucket) => {
    const rails = railsOf(planReading(reading, pack, 1), new Map());
    const within = reading.settings.wordOf('band', 'ok');
    expect(rails.map(({ title, now, verdict }) => [title, Number(now.toFixed(4)), verdict])).toEqual(
      rowsOf(table).map((row) => [row.values[bucket], Number(Number(row.values.sh).toFixed(4)), 'within']),
    );
    expect(rowsOf(table).map((row) => row.values.v)).toEqual(rails.map(() => within));
  });

  test('money moved from the reserve into tests leaves both bands', () => {
    const plan = planReading(reading, 'quarterly', 1);
    const [tests, reserve] = [rowsOf('QBK_Bud')[6]!, rowsOf('QBK_Bud')[7]!];
    const rails = railsOf(
      plan,
      new Map([
        [tests, 300_000],
        [reserve, -300_000],
      ]),
    );
    expect(rails.map(({ verdict }) => verdict)).toEqual(['within', 'within', 'within', 'above', 'below']);
  });
});

describe('next quarter', () => {
  const [roll] = rollsOf(reading);

  test('the draft is that of the sheet, the money that of the next quarter of the year', () => {
    expect(roll!.lines.map(({ draft }) => Math.round(draft))).toEqual(
      rowsOf('QBK_Bud').map((row) => Math.round(Number(row.values.nxt))),
    );
    expect(roll!.money).toBe(rowsOf('AMP_Season')[2]!.values.bud);
  });

  const renamed = <T extends { copy: number; name: string }>(one: T, copy: number): T => ({
    ...one,
    copy,
    name: one.name.replace(/(_\d+)?$/, `_${copy}`),
  });
  const isQuarterly = ({ sheetTemplate }: { sheetTemplate: { pack?: string } }) => sheetTemplate.pack === 'quarterly';
  const secondQuarter: Reading = {
    ...reading,
    tables: reading.tables.map((table) => (isQuarterly(table) ? renamed(table, 2) : table)),
    cells: reading.cells.map((cell) => (cell.name.startsWith('QBK_') ? { ...cell, copy: 2 } : cell)),
    plans: reading.plans.map((plan) => (plan.pack === 'quarterly' ? { ...plan, copy: 2 } : plan)),
  };

  test('of a second quarter, too, where there is one annual plan', () => {
    expect(rollsOf(secondQuarter)[0]!.money).toBe(rowsOf('AMP_Season')[2]!.values.bud);
  });

  test('of several annual plans it is the one the budget of the quarter is taken from', () => {
    const season = reading.tables.find(({ template }) => template.name === 'AMP_Season')!;
    const rows = season.rows.map((row) => ({ ...row, values: { ...row.values, bud: 77 } }));
    const tables = [...reading.tables, { ...renamed(season, 2), rows }];
    const moneyBy = (formula: string) =>
      rollsOf({
        ...reading,
        tables,
        cells: reading.cells.map((cell) => (cell.name === 'QBK_BudTotal' ? { ...cell, formula } : cell)),
      })[0]!.money;
    expect(moneyBy('=INDEX(AMP_Season_2[Budget],QBK_Q)')).toBe(77);
    expect(moneyBy('=INDEX(AMP_Season[Budget],QBK_Q)')).toBe(rowsOf('AMP_Season')[2]!.values.bud);
  });

  test('the decision is that of the annual sheet', () => {
    const lines = rowsOf('AMP_Bud').filter(({ values: { roi } }) => typeof roi === 'number');
    expect(
      lines.map((row) => reading.settings.wordOf('decision', decisionOf(row, Number(row.values.roi), reading))),
    ).toEqual(lines.map((row) => row.values.dec));
    expect(roll!.lines.map(({ decision }) => decision)).toEqual([
      'scale',
      'scale',
      'hold',
      'scale',
      'hold',
      'hold',
      'stop',
      null,
    ]);
  });

  test('fitted, lines add up to the money and stay inside the cap; beyond it, it says from what to what', () => {
    const fit = fitted(roll!, 5_200_000);
    const parts = 'parts' in fit ? fit.parts : [];
    expect(sumOf(parts)).toBe(5_200_000);
    parts.forEach((part, at) => expect(Math.abs(part / roll!.lines[at]!.plan - 1)).toBeLessThanOrEqual(0.15 + 1e-9));
    expect(fitted(roll!, 9_000_000)).toEqual({ low: 4_284_000, high: 5_796_000 });
  });
});

describe('breakers', () => {
  test('tripped first, with the periods under the limit; an overrun with its share', () => {
    expect(
      watchedLines(reading).map(({ state, id, run, over, findings }) => [
        state,
        id,
        run.map((one) => Number(one.toFixed(2))),
        over === null ? null : Number(over.toFixed(4)),
        findings.map(({ rule }) => rule),
      ]),
    ).toEqual([
      ['tripped', 'L7', [0.9, 0.8, 0.7, 0.9], null, []],
      ['tripped', 'B07', [0.9, 0.8, 0.7], null, ['L025']],
      ['reopened', 'L5', [], 0.2104, []],
    ]);
  });

  test('an adjustment of a tripped line begins with what it has', () => {
    const line = watchedLines(reading)[0]!;
    expect(draftOf(formFor(line, 'ROI 0.9'))).toEqual({
      line: 'L7',
      trigger: 'cb',
      note: 'ROI 0.9',
      base: 120_000,
      proposed: null,
      isMajor: true,
      signed: [],
    });
  });
});

describe('adjustments', () => {
  const [plan] = adjustablePlans(reading);
  const draft: Draft = {
    line: 'L2',
    trigger: 'roll',
    note: 'ROI 3.1',
    base: 604_800,
    proposed: 800_000,
    isMajor: false,
    signed: ['a1'],
  };

  test('the one that waits, and for whom', () => {
    const waiting = waitingIn(plan!);
    expect(waiting.map(({ line, change, isMajor, missing }) => [line, change, isMajor, missing])).toEqual([
      ['L5', 65_600, true, ['ops']],
    ]);
    const found = rowsOf('QBK_Adj').filter((row) => row.values.ok === false);
    expect(found.map((row) => values(row, 'line', 'dlt'))).toEqual([['L5', 65_600]]);
  });

  test('a rolling one moves inside the cap, others as proposed; the sum of all lines is held against the budget', () => {
    expect(settledAt(draft, 0.15)).toBe(695_520);
    expect(settledAt({ ...draft, trigger: 'cost' }, 0.15)).toBe(800_000);
    expect(settledAt({ ...draft, proposed: null }, 0.15)).toBeNull();
    expect(overBudget(plan!, 90_720)).toBe(90_720);
  });

  test('the row in the words of the workbook; signatures that are not asked for stay empty', () => {
    const day = serialOf('2026-05-31');
    expect(rowFor(plan!, draft, day)).toEqual({
      day,
      line: 'L2',
      trg: 'Quarter rolling',
      note: 'ROI 3.1',
      base: 604_800,
      prop: 800_000,
      maj: 'N',
      a1: 'Y',
      a2: '',
      a3: '',
    });
    expect(rowFor(plan!, { ...draft, isMajor: true }, day)).toMatchObject({ maj: 'Y', a1: 'Y', a2: 'N', a3: 'N' });
  });

  test('what a row cannot do without', () => {
    expect(lackingIn(draft)).toEqual([]);
    expect(lackingIn({ ...draft, line: '', trigger: '', note: ' ', base: NaN, proposed: -1 })).toEqual([
      'line',
      'trigger',
      'note',
      'base',
      'proposed',
    ]);
  });
});
