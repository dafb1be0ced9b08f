/** What must hold for any data: sums, scales, orders of rows, bounds, directions, both ends of a domain. */
import fc from 'fast-check';
import { cards } from '../../src/functions/index';
import { CellError, KPI } from './calculator';
import { columnOf } from './csv';

const money = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100);
const positive = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100);
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const near = (a: unknown, b: unknown, relative = 1e-9) =>
  expect(Math.abs((a as number) - (b as number))).toBeLessThanOrEqual(
    relative * Math.max(1, Math.abs(a as number), Math.abs(b as number)),
  );
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const is = (answer: unknown): answer is CellError => answer instanceof CellError;
const flat = (answer: unknown) => (answer as number[][]).flat();

// However busy the machine is, so few rows are answered at once.
beforeAll(() => void jest.spyOn(Date, 'now').mockReturnValue(0));
afterAll(() => jest.restoreAllMocks());

describe('variance', () => {
  test('lower is the mirror of higher; neutral is higher', () => {
    fc.assert(
      fc.property(money, money, (actual, target) => {
        near(KPI.VARIANCE!(actual, target, 'lower'), -(KPI.VARIANCE!(actual, target) as number));
        expect(KPI.VARIANCE!(actual, target, 'neutral')).toBe(KPI.VARIANCE!(actual, target));
      }),
    );
  });

  test('the currency does not change a share', () => {
    fc.assert(
      fc.property(
        money,
        money.filter((target) => target !== 0),
        fc.constantFrom(0.001, 7.1, 10_000),
        (actual, target, unit) => {
          for (const base of ['abs', 'raw'])
            near(KPI.VARIANCEPCT!(actual * unit, target * unit, '', base), KPI.VARIANCEPCT!(actual, target, '', base));
          if (target > 0) near(KPI.ATTAINMENT!(actual * unit, target * unit), KPI.ATTAINMENT!(actual, target));
        },
      ),
    );
  });

  test('more is never worse for higher, never better for lower', () => {
    const colours = ['RED', 'AMBER', 'GREEN'];
    fc.assert(
      fc.property(positive, positive, positive, (a, b, target) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const rank = (actual: number, direction: string) =>
          colours.indexOf(KPI.STATUS!(actual, target, direction) as string);
        expect(rank(more, 'higher')).toBeGreaterThanOrEqual(rank(less, 'higher'));
        expect(rank(more, 'lower')).toBeLessThanOrEqual(rank(less, 'lower'));
      }),
    );
  });

  test('price, volume, mix and the rest add up to the change, whatever the order of items', async () => {
    const item = fc.record({
      p0: positive,
      q0: fc.integer({ min: 0, max: 500 }),
      p1: positive,
      q1: fc.integer({ min: 0, max: 500 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('current', 'prior'),
        async (items, method) => {
          const call = (rows: typeof items, names: string[]) =>
            KPI.PVM!(
              columnOf(names),
              columnOf(rows.map((r) => r.p0)),
              columnOf(rows.map((r) => r.q0)),
              columnOf(rows.map((r) => r.p1)),
              columnOf(rows.map((r) => r.q1)),
              method,
              false,
            ) as (string | number)[][];
          const names = items.map((_, i) => `I${i}`);
          const spill = call(items, names);
          const total = spill.at(-1)!.slice(1) as number[];
          near(sum(total), sum(items.map((r) => r.p1 * r.q1 - r.p0 * r.q0)));
          for (const row of spill) expect(row.at(-1)).toBe(0);
          const mirrored = call([...items].reverse(), [...names].reverse());
          for (const [i, part] of (mirrored.at(-1)!.slice(1) as number[]).entries()) near(part, total[i]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('dividing totals', () => {
  test('rounded parts add up to the rounded total, each within one unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: -2, max: 4 }),
        (values, digits) => {
          const unit = 10 ** -digits;
          const parts = flat(KPI.ROUNDSUM!(columnOf(values), digits));
          near(sum(parts), Math.sign(sum(values)) * Math.round(Math.abs(sum(values)) / unit) * unit, 1e-6);
          parts.forEach((part, i) => expect(Math.abs(part - values[i]!)).toBeLessThanOrEqual(unit * 1.0001));
        },
      ),
    );
  });

  test('allocations add up exactly, respect bounds, come in steps, and grow with the weight', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        weights,
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.constantFrom(1, 10, 0.01),
        (weight, units, low, step) => {
          // Parts in steps can only add up to a total in steps.
          const total = step > 1 ? units * step : units;
          const high = low + 20_000;
          const answer = KPI.ALLOCATE!(total, columnOf(weight), low, high, step);
          if (is(answer)) {
            const room = (bound: number) => Math.floor(bound / step + 1e-9) * step * weight.length;
            expect(total < Math.ceil(low / step) * step * weight.length || total > room(high)).toBe(true);
            return;
          }
          const parts = flat(answer);
          near(sum(parts), total, 1e-12);
          const odd = parts.filter((part) => Math.abs(part / step - Math.round(part / step)) > 1e-6);
          expect(odd.length).toBeLessThanOrEqual(total % step ? 1 : 0);
          parts.forEach((part, i) => {
            expect(part).toBeGreaterThanOrEqual(low - 1e-9);
            expect(part).toBeLessThanOrEqual(high + 1e-9);
            parts.forEach((other, j) => expect(weight[i]! <= weight[j]! || part >= other - 1e-9).toBe(true));
          });
          expect(weight.map((_, i) => KPI.ALLOCATE!(total, columnOf(weight), low, high, step, i + 1))).toEqual(parts);
        },
      ),
    );
  });

  test('a budget is spent, and no shift of money between free channels gains', async () => {
    const curve = fc.record({
      cap: fc.integer({ min: 10, max: 5000 }),
      half: fc.integer({ min: 10, max: 2000 }),
      shape: fc.constantFrom(0.5, 0.8, 1),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(curve, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: 5000 }),
        async (curves, total) => {
          const columns = [curves.map((c) => c.cap), curves.map((c) => c.half), curves.map((c) => c.shape)].map(
            columnOf,
          );
          const spill = (await KPI.OPTIMIZE!(total, ...columns, '', '', false, 'en')) as [
            number,
            number,
            number | string,
            string,
          ][];
          near(sum(spill.map(([spend]) => spend)), total, 1e-8);
          const gained = (i: number, j: number, amount: number) => {
            const brings = (k: number, spend: number) =>
              KPI.RESPONSE!(spend, curves[k]!.cap, curves[k]!.half, curves[k]!.shape) as number;
            return (
              brings(i, spill[i]![0] + amount) +
              brings(j, spill[j]![0] - amount) -
              brings(i, spill[i]![0]) -
              brings(j, spill[j]![0])
            );
          };
          for (let i = 0; i < curves.length; i++) {
            for (let j = 0; j < curves.length; j++)
              if (i !== j) expect(gained(i, j, Math.min(spill[j]![0], total / 100))).toBeLessThanOrEqual(1e-6);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('customers', () => {
  const order = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 46000, max: 46100 }), money);
  const orders = fc.array(order, { minLength: 1, maxLength: 60 });
  const rfm = (rows: [number, number, number][], unit = 1, bins = 5) =>
    KPI.RFM!(
      columnOf(rows.map(([id]) => `C${id}`)),
      columnOf(rows.map(([, day]) => day)),
      columnOf(rows.map(([, , amount]) => amount * unit)),
      46200,
      bins,
      'GRID11',
      false,
      'en',
    ) as (string | number)[][];

  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(
        orders.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => expect(rfm(shuffled)).toEqual(rfm(rows)),
      ),
    );
  });

  test('the unit of the amounts does not change a score', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(100, 0.0001, 7.3), (rows, unit) =>
        expect(rfm(rows, unit).map((row) => row.slice(5))).toEqual(rfm(rows).map((row) => row.slice(5))),
      ),
    );
  });

  test('nothing is lost: customers, orders and amounts add up, codes fall, scores stay in range', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 2, max: 9 }), (rows, bins) => {
        const spill = rfm(rows, 1, bins) as [
          string,
          number,
          number,
          number,
          number,
          number,
          number,
          number,
          number,
          string,
        ][];
        expect(spill.length).toBe(new Set(rows.map(([id]) => id)).size);
        expect(sum(spill.map((row) => row[3]))).toBe(rows.length);
        near(sum(spill.map((row) => row[4])), sum(rows.map(([, , amount]) => amount)));
        expect(spill.map((row) => row[8])).toEqual(spill.map((row) => row[8]).sort((a, b) => b - a));
        for (const row of spill)
          expect(row.slice(5, 8).every((score) => (score as number) >= 1 && (score as number) <= bins)).toBe(true);
      }),
    );
  });

  test('the summary is the list, added up', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (rows) => {
        const list = rfm(rows);
        const summary = (await KPI.RFMSUMMARY!(
          columnOf(rows.map(([id]) => `C${id}`)),
          columnOf(rows.map(([, day]) => day)),
          columnOf(rows.map(([, , amount]) => amount)),
          46200,
          5,
          'GRID11',
          false,
          'en',
        )) as [string, number, number, number][];
        expect(summary.length).toBe(11);
        for (const [segment, customers, , amount] of summary) {
          const own = list.filter((row) => row[9] === segment);
          expect(customers).toBe(own.length);
          near(amount, sum(own.map((row) => row[4] as number)));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a cohort never holds more than its size, and period 0 is all of it', async () => {
    await fc.assert(
      fc.asyncProperty(orders, fc.constantFrom('month', 'quarter', 'week'), async (rows, unit) => {
        const spill = (await KPI.COHORT!(
          columnOf(rows.map(([id]) => `C${id}`)),
          columnOf(rows.map(([, day]) => day)),
          unit,
          'count',
          false,
        )) as (number | string)[][];
        expect(sum(spill.map((row) => row[1] as number))).toBe(new Set(rows.map(([id]) => id)).size);
        for (const [, size, first, ...later] of spill) {
          expect(first).toBe(size);
          for (const count of later) expect(count === '' || (count as number) <= (size as number)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('all 125 combinations of scores have one segment, in both schemes', () => {
    const found = { GRID11: new Set(), CN8: new Set() };
    for (let r = 1; r <= 5; r++)
      for (let f = 1; f <= 5; f++)
        for (let m = 1; m <= 5; m++)
          for (const scheme of ['GRID11', 'CN8'] as const) found[scheme].add(KPI.RFMSEGMENT!(r, f, m, scheme));
    expect([found.GRID11.size, found.CN8.size]).toEqual([11, 8]);
  });

  test('scores against given cuts are scores of the column', () => {
    fc.assert(
      fc.property(
        fc.array(money, { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 2, max: 9 }),
        fc.constantFrom('higher', 'lower'),
        (values, bins, direction) => {
          const cuts = [Array.from({ length: bins - 1 }, (_, k) => KPI.RFMCUT!(columnOf(values), k + 1, bins))];
          expect(values.map((value) => KPI.RFMSCORE!(value, cuts, direction))).toEqual(
            flat(KPI.BINSCORE!(columnOf(values), bins, direction)),
          );
        },
      ),
    );
  });
});

describe('attribution', () => {
  const touch = fc.tuple(
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 46000, max: 46030 }),
    fc.constantFrom('a', 'b', 'c', ''),
    fc.integer({ min: 0, max: 500 }),
  );
  const models = ['linear', 'first', 'last', 'position', 'decay'];
  const credit = async (rows: [number, number, string, number][], model: string) =>
    (await KPI.ATTRIBUTION!(
      columnOf(rows.map(([id]) => `P${id}`)),
      columnOf(rows.map(([, time]) => time)),
      columnOf(rows.map(([, , channel]) => channel)),
      columnOf(rows.map(([, , , value]) => value)),
      model,
      7,
      '',
      false,
    )) as [string, number, number][];

  test('credits add up to the values, whatever the model and the order of rows', async () => {
    const shuffled = fc
      .array(touch, { minLength: 1, maxLength: 30 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, fc.constantFrom(...models), async ([rows, other], model) => {
        const [spill, again] = [await credit(rows, model), await credit(other, model)];
        near(sum(spill.map(([, value]) => value)), sum(rows.map(([, , , value]) => value)));
        const found = new Map(again.map(([channel, value]) => [channel, value]));
        expect(found.size).toBe(spill.length);
        for (const [channel, value] of spill) near(found.get(channel), value);
      }),
    );
  });

  const path = fc.tuple(
    fc.array(fc.constantFrom('A', 'B', 'C', 'direct'), { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 0, max: 20 }),
  );

  test('path credits add up to the conversions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(path, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('linear', 'first', 'last', 'position', 'lastnondirect', 'markov', 'shapley'),
        async (paths, model) => {
          const answer = await KPI.PATHCREDIT!(
            columnOf(paths.map(([steps]) => steps.join(' > '))),
            columnOf(paths.map(([, count]) => count)),
            model,
            columnOf(paths.map(([, , nulls]) => nulls)),
            '>',
            false,
          );
          near(
            sum((answer as [string, number, number][]).map(([, value]) => value)),
            sum(paths.map(([, count]) => count)),
          );
        },
      ),
    );
  });

  test('Markov: one inverse gives what removing each channel in turn gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(path, { minLength: 2, maxLength: 12 }).filter((paths) => paths.some(([, count]) => count > 0)),
        async (paths) => {
          const spill = (await KPI.PATHCREDIT!(
            columnOf(paths.map(([steps]) => steps.join(' > '))),
            columnOf(paths.map(([, count]) => count)),
            'markov',
            columnOf(paths.map(([, , nulls]) => nulls)),
            '>',
            false,
          )) as [string, number, number][];
          const expected = removalCredit(paths);
          for (const [channel, value] of spill) near(value, expected.get(channel), 1e-8);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The slow way: the chain is solved anew, by repeated substitution, with each channel removed. */
function removalCredit(paths: [string[], number, number][]): Map<string, number> {
  const moves = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, weight: number) => {
    const row = moves.get(from) ?? moves.set(from, new Map()).get(from)!;
    row.set(to, (row.get(to) ?? 0) + weight);
  };
  for (const [steps, conversions, nulls] of paths) {
    if (conversions + nulls === 0) continue;
    ['(start)', ...steps].forEach((from, i) => {
      if (i < steps.length) add(from, steps[i]!, conversions + nulls);
      else {
        add(from, '(yes)', conversions);
        add(from, '(no)', nulls);
      }
    });
  }
  const chance = (removed: string): number => {
    const reach = new Map<string, number>([['(yes)', 1]]);
    for (let round = 0; round < 20_000; round++) {
      let moved = 0;
      for (const [from, row] of moves) {
        if (from === removed) continue;
        const all = sum([...row.values()]);
        const value = sum([...row].map(([to, weight]) => (to === removed ? 0 : (reach.get(to) ?? 0)) * (weight / all)));
        moved = Math.max(moved, Math.abs(value - (reach.get(from) ?? 0)));
        reach.set(from, value);
      }
      if (moved < 1e-15) break;
    }
    return reach.get('(start)') ?? 0;
  };
  const channels = [...new Set(paths.flatMap(([steps]) => steps))];
  const whole = chance('');
  const effects = channels.map((channel) => whole - chance(channel));
  const conversions = sum(paths.map(([, count]) => count));
  return new Map(channels.map((channel, i) => [channel, (effects[i]! / sum(effects)) * conversions]));
}

describe('tests', () => {
  const group = fc
    .integer({ min: 0, max: 3000 })
    .chain((users) => fc.tuple(fc.constant(users), fc.integer({ min: 0, max: users })));

  test('P(B > A) + P(A > B) = 1, and the two losses differ by the difference of the means', () => {
    fc.assert(
      fc.property(group, group, fc.constantFrom(0.5, 1, 3), ([nA, xA], [nB, xB], prior) => {
        const args = (output: string) => [output, prior, prior] as const;
        near(
          (KPI.ABPROB!(nA, xA, nB, xB, ...args('win')) as number) +
            (KPI.ABPROB!(nB, xB, nA, xA, ...args('win')) as number),
          1,
          1e-9,
        );
        const mean = (n: number, x: number) => (prior + x) / (2 * prior + n);
        const [chooseB, chooseA] = [
          KPI.ABPROB!(nA, xA, nB, xB, ...args('risk')) as number,
          KPI.ABPROB!(nB, xB, nA, xA, ...args('risk')) as number,
        ];
        near(chooseB - chooseA, mean(nA, xA) - mean(nB, xB), 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test('more conversions in B never make B less likely', () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 1999 }), ([nA, xA], nB, x) => {
        const xB = Math.min(x, nB - 1);
        const chance = (conversions: number) => KPI.ABPROB!(nA, xA, nB, conversions) as number;
        expect(chance(xB + 1)).toBeGreaterThanOrEqual(chance(xB) - 1e-10);
      }),
      { numRuns: 60 },
    );
  });

  test('extreme sizes: ten million users, no conversions, all conversions', () => {
    expect(KPI.ABPROB!(1e7, 1e5, 1e7, 1.02e5)).toBeGreaterThan(0.999);
    expect(KPI.ABPROB!(1e7, 0, 1e7, 0)).toBeCloseTo(0.5, 9);
    expect(KPI.ABPROB!(1e7, 1e7, 1e7, 1e7)).toBeCloseTo(0.5, 9);
    expect(KPI.ABPROB!(100, 100, 100, 0)).toBeLessThan(1e-50);
    near(KPI.ABPROB!(0, 0, 1, 1), 2 / 3);
  });

  test('a smaller effect, more power or more confidence need no fewer users', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 9 }), (baseline, effect) => {
        const size = (points: number, confidence = 0.95, power = 0.8) =>
          KPI.SAMPLESIZE!(baseline / 100, points / 100, false, confidence, power) as number;
        expect(size(effect / 2)).toBeGreaterThanOrEqual(size(effect));
        expect(size(effect, 0.99)).toBeGreaterThanOrEqual(size(effect));
        expect(size(effect, 0.95, 0.9)).toBeGreaterThanOrEqual(size(effect));
      }),
    );
  });
});

describe('time', () => {
  const day = fc.integer({ min: 45000, max: 47000 });
  const lists = fc
    .tuple(fc.uniqueArray(day, { maxLength: 20 }), fc.uniqueArray(day, { maxLength: 20 }))
    .map(([off, on]) => [off, on.filter((d) => !off.includes(d))] as const);

  test('working days of two spans add up; WORKDATE walks what WORKDAYS counts', () => {
    fc.assert(
      fc.property(day, day, day, lists, (a, b, c, [off, on]) => {
        const [first, middle, last] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const count = (from: number, to: number) => KPI.WORKDAYS!(from, to, columnOf(off), columnOf(on)) as number;
        if (middle < last) near(count(first, middle) + count(middle + 1, last), count(first, last));
        const n = count(first + 1, last);
        if (first < last && n > 0)
          expect(KPI.WORKDATE!(first, n, columnOf(off), columnOf(on)) as number).toBeLessThanOrEqual(last);
        if (first < last && n > 0)
          expect(count(first + 1, KPI.WORKDATE!(first, n, columnOf(off), columnOf(on)) as number)).toBe(n);
      }),
    );
  });

  test('a due date lies on its side of asOf, and the next after it is later', () => {
    fc.assert(
      fc.property(fc.constantFrom('D', 'W', '2W', 'M', 'Q', 'Y'), day, day, (cadence, anchor, asOf) => {
        const next = KPI.DUEDATE!(cadence, anchor, asOf) as number;
        const previous = KPI.DUEDATE!(cadence, anchor, asOf, 'previous');
        expect(next).toBeGreaterThanOrEqual(Math.max(asOf, anchor));
        if (asOf < anchor) expect(previous).toBe('');
        else {
          expect(previous).toBeLessThanOrEqual(asOf);
          expect(KPI.DUEDATE!(cadence, anchor, (previous as number) + 1)).toBe(
            next === previous ? KPI.DUEDATE!(cadence, anchor, next + 1) : next,
          );
        }
      }),
    );
  });

  test('on course is 1, all through the period', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200 }), share, (start, length, at) => {
        const asOf = start + Math.floor(at * (length - 1));
        near(KPI.PACE!(((asOf - start + 1) / length) * 80, 80, start, start + length - 1, asOf), 1);
      }),
    );
  });

  test('weeks end the day before the next begin', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 52 }), (start, week) => {
        expect(KPI.WEEKDATE!(`W${week}`, start, 'end')).toBe((KPI.WEEKDATE!(week + 1, start) as number) - 1);
      }),
    );
  });
});

test('the marginal ROI is the slope of the response', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 500 }),
      fc.constantFrom(0.7, 1, 1.8),
      (spend, cap, half, shape) => {
        const step = spend * 1e-5;
        const rise =
          ((KPI.RESPONSE!(spend + step, cap, half, shape) as number) -
            (KPI.RESPONSE!(spend - step, cap, half, shape) as number)) /
          (2 * step);
        near((KPI.MARGINALROI!(spend, cap, half, shape) as number) + 1, rise, 1e-4);
      },
    ),
  );
});

test('a customer value with many periods comes close to the endless one, and discounting only lowers it', () => {
  fc.assert(
    fc.property(positive, share, fc.integer({ min: 0, max: 95 }), (value, margin, retention) => {
      near(KPI.LTV!(value, margin, retention / 100, 0, 2000), KPI.LTV!(value, margin, retention / 100), 1e-9);
      expect(KPI.LTV!(value, margin, retention / 100, 0.02)).toBeLessThanOrEqual(
        (KPI.LTV!(value, margin, retention / 100) as number) + 1e-12,
      );
    }),
  );
});

test('the same arguments give the same answer again', () => {
  expect(Object.keys(cards).length).toBeGreaterThanOrEqual(70);
  const call = () =>
    KPI.RFM!(columnOf(['B', 'A', 'B']), columnOf([46000, 46001, 46002]), columnOf([0.1, 0.2, 0.2]), null, 5, 'CN8');
  expect(call()).toEqual(call());
});
