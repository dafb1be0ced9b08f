/** What the insert form asks changes the sheets as it says: lists, rows, columns, facts, links between packs. */
import { cell, rectOf } from '../../src/sheet/address';
import type { Answers } from '../../src/sheet/answers';
import { emptyWorkbook } from '../../src/sheet/existing';
import type { Plan, PlanCell } from '../../src/sheet/plan';
import { cellsOf, drawn, formulaOf, planOf, sheetOf, textOf } from './plans';

/** What stands in a column of a table, by its English header; empty cells left out. */
function column(plan: Plan, code: string, table: string, header: string): PlanCell[] {
  const sheet = sheetOf(plan, code);
  const found = sheet.tables.find(({ name }) => name === table);
  const rect = rectOf(found?.address ?? '');
  const cells = cellsOf(sheet);
  const at = Array.from({ length: rect.columns }, (_, index) => rect.column + index).find(
    (index) => textOf(cells.get(cell(rect.row, index))) === header,
  );
  if (at === undefined) throw new Error(`${table} has no column ${header}`);
  return Array.from({ length: rect.rows - 1 }, (_, index) => cells.get(cell(rect.row + 1 + index, at)) ?? null).filter(
    (one) => one !== null,
  );
}

const texts = (cells: PlanCell[]) => cells.map(textOf);
const items = (...names: string[]) => names.map((name, index) => ({ code: `u${index + 1}`, name }));

function named(plan: Plan, name: string): PlanCell | undefined {
  const [, sheet = '', address = ''] =
    /^='(.*)'!(.*)$/.exec(plan.names.find((one) => one.name === name)?.formula ?? '') ?? [];
  const target = plan.sheets.find((one) => one.name === sheet.replaceAll("''", "'"));
  return target && cellsOf(target).get(address.replaceAll('$', ''));
}

const withAnswers = (answers: Partial<Answers>, sheets?: string[]) =>
  planOf({ answers, ...(sheets ? { sheets } : {}) });

describe('channels', () => {
  const plan = withAnswers({ channels: items('Line', 'Shops', 'Search') });
  test('make the rows of budgets, ads, attribution, customer value and channel mix', () => {
    expect(texts(column(plan, 'AMP-7', 'AMP_Bud', 'Channel'))).toEqual(['Line', 'Shops', 'Search', 'All']);
    expect(texts(column(plan, 'QBK-9', 'QBK_Bud', 'Channel'))).toEqual(['Line', 'Shops', 'Search', 'All']);
    for (const [code, table] of [
      ['QBK-7', 'QBK_Ads'],
      ['QBK-7', 'QBK_Attr'],
      ['QBK-6', 'QBK_RfmChan'],
    ] as const) {
      expect(texts(column(plan, code, table, 'Channel'))).toEqual(['Line', 'Shops', 'Search']);
    }
    expect(texts(column(plan, 'EXP-3', 'EXP_Chan', 'Channel'))).toEqual(['Line', 'Shops', 'Search', 'All']);
  });

  test('share the budget equally, with one part to spare', () => {
    expect(column(plan, 'EXP-3', 'EXP_Chan', 'Budget share')).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(column(plan, 'EXP-3', 'EXP_Chan', 'Sequence')).toEqual([1, 2, 3, 4]);
  });
});

test('product lines by regions make the rows of the split, with equal weights', () => {
  const plan = withAnswers({ lines: items('Soap', 'Oil'), regions: items('North', 'South', 'East') });
  expect(texts(column(plan, 'AMP-4', 'AMP_Split', 'Product line'))).toEqual([
    'Soap',
    'Soap',
    'Soap',
    'Oil',
    'Oil',
    'Oil',
  ]);
  expect(texts(column(plan, 'AMP-4', 'AMP_Split', 'Region')).slice(0, 3)).toEqual(['North', 'South', 'East']);
  const weights = column(plan, 'AMP-4', 'AMP_Split', 'Weight').map(Number);
  expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  expect(column(plan, 'AMP-4', 'AMP_Split', 'Sequence')).toEqual([1, 2, 3, 4, 5, 6]);
});

test('without product lines there is one, All; those of the sample story stay with it', () => {
  const labels = (plan: Plan) => texts(column(plan, 'SET-1', 'SET_List', 'Label'));
  const empty = withAnswers({});
  expect(new Set(texts(column(empty, 'AMP-4', 'AMP_Split', 'Product line')))).toEqual(new Set(['All']));
  expect(labels(empty)).not.toContain('Serum');
  expect(labels(withAnswers({ sample: true }))).toContain('Serum');
});

test('the reserve is held back from the budget', () => {
  const plan = withAnswers({ budget: 1000, reserve: 0.15 });
  expect(column(plan, 'AMP-7', 'AMP_Bud', 'Year plan')).toEqual([150]);
  expect(column(plan, 'QBK-9', 'QBK_Bud', 'Plan')).toEqual([150]);
  expect(column(withAnswers({ reserve: 0.15 }), 'AMP-7', 'AMP_Bud', 'Year plan')).toEqual([]);
});

test('competitors stand below the own brand', () => {
  const plan = withAnswers({ brand: 'Acme', rivals: ['Globex', 'Initech'] });
  expect(texts(column(plan, 'AMP-2', 'AMP_Comp', 'Competitor'))).toEqual(['Acme', 'Globex', 'Initech']);
  expect(texts(column(plan, 'AMP-2', 'AMP_Comp', 'Type'))).toEqual(['Own brand', 'Direct', 'Direct']);
  expect(texts(column(plan, 'QBK-3', 'QBK_Comp', 'Competitor'))).toEqual(['Globex', 'Initech']);
});

test('weeks make the rows of the weekly path', () => {
  expect(column(withAnswers({ weeks: 5 }, ['EXP-6']), 'EXP-6', 'EXP_Week', 'Week')).toEqual([1, 2, 3, 4, 5]);
});

test('the scene decides the first tasks', () => {
  const tasks = (scene: Answers['scene']) =>
    texts(column(withAnswers({ scene }, ['EXP-5']), 'EXP-5', 'EXP_Wbs', 'Task'));
  expect(tasks('holiday')).toContain('Bundles, stock and delivery promise');
  expect(tasks('growth')).toContain('Invite ladder and tracking links');
  expect(
    new Set((['launch', 'brand', 'holiday', 'expansion', 'growth'] as const).map((scene) => String(tasks(scene)))).size,
  ).toBe(5);
});

test('goals and budgets typed in the form stand in their named cells', () => {
  const plan = withAnswers({ revLast: 90, revGoal: 120, budget: 18, year: 2027, quarter: 3 }, [
    'AMP-4',
    'AMP-7',
    'QBK-1',
  ]);
  expect(
    ['AMP_RevBase', 'AMP_RevTarget', 'AMP_BudTotal', 'AMP_Year', 'QBK_Q'].map((name) => named(plan, name)),
  ).toEqual([90, 120, 18, 2027, 3]);
});

test('dates of first rows lie in the year, the quarter or the plan asked for', () => {
  const plan = withAnswers({ year: 2027, quarter: 3, start: '2027-09-06', weeks: 4 });
  const within = (cells: PlanCell[], from: number, to: number) =>
    cells.every((one) => Number(one) >= from && Number(one) <= to);
  expect(within(column(plan, 'AMP-4', 'AMP_Goal', 'Due'), 46388, 46752)).toBe(true);
  expect(within(column(plan, 'AMP-8', 'AMP_KpiLog', 'Month'), 46388, 46388)).toBe(true);
  expect(within(column(plan, 'EXP-5', 'EXP_Wbs', 'Start'), 46636, 46663)).toBe(true);
});

test('routines begin with the first date that is not past', () => {
  const dates = column(
    withAnswers({ year: 2026, quarter: 1, start: '2026-01-05' }),
    'SET-1',
    'SET_Rhythm',
    'First date',
  );
  expect(dates).toHaveLength(15);
  expect(dates.filter((one) => Number(one) < 46173)).toEqual([]);
});

describe('packs read each other', () => {
  const annual = ['AMP-4', 'AMP-7'];
  test('the quarter reads its row of the annual plan', () => {
    expect(formulaOf(named(planOf(), 'QBK_RevTarget'))).toBe('=INDEX(AMP_Season[Revenue target],QBK_Q)');
    const later = planOf({ sheets: ['QBK-9'], existing: drawn(planOf({ sheets: annual })) });
    expect(formulaOf(named(later, 'QBK_BudTotal'))).toBe('=INDEX(AMP_Season[Budget],QBK_Q)');
    expect(later.unlinked.map(({ needs }) => needs).flat()).not.toContain('AMP_Season');
  });

  test('or has figures typed when there is none, or none is wanted', () => {
    const answers = { revGoal: 500, budget: 70 };
    const alone = planOf({ sheets: ['QBK-9'], answers });
    expect([named(alone, 'QBK_RevTarget'), named(alone, 'QBK_BudTotal')]).toEqual([500, 70]);
    const apart = planOf({ answers: { ...answers, link: false } });
    expect(named(apart, 'QBK_RevTarget')).toBe(500);
    expect(apart.unlinked).toEqual([]);
  });

  test('a whole workbook leaves nothing unlinked', () => {
    expect(planOf().unlinked).toEqual([]);
    expect(planOf({ answers: { sample: true } }).unlinked).toEqual([]);
  });
});

test('packs that come later bring their routines to the calendar that is there', () => {
  const first = planOf({ sheets: ['EXP-5'] });
  const second = planOf({ sheets: ['AMP-8'], existing: drawn(first) });
  const written = second.additions.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat())).map(textOf);
  expect(written).toEqual(expect.arrayContaining(['R03', 'R08', 'R15']));
  expect(written).not.toContain('R01');
});

describe('boards', () => {
  const plan = planOf();
  test('every card and alert leads to a sheet that is there', () => {
    const names = plan.sheets.map(({ name }) => name);
    for (const code of ['AMP-1', 'QBK-1', 'EXP-1']) {
      const { links } = sheetOf(plan, code);
      expect(links.length).toBeGreaterThan(20);
      expect(links.filter(({ reference }) => !names.includes(reference.slice(1, -4).replaceAll("''", "'")))).toEqual(
        [],
      );
    }
  });

  test('alone, a board has no dead links and tells what it cannot read', () => {
    const alone = planOf({ sheets: ['EXP-1'] });
    expect(sheetOf(alone, 'EXP-1').links).toEqual([]);
    expect(alone.unlinked.map(({ needs }) => needs).flat()).toEqual(
      expect.arrayContaining(['EXP_Goal', 'EXP_Wbs', 'EXP_Flags']),
    );
  });

  test('charts cover no cells and no other chart', () => {
    for (const sheet of plan.sheets) {
      const charts = sheet.charts.map(({ at }) => rectOf(at));
      for (const [address, one] of cellsOf(sheet)) {
        if (one === null) continue;
        const { row, column: at } = rectOf(address);
        const covered = charts.some(
          (rect) =>
            row >= rect.row && row < rect.row + rect.rows && at >= rect.column && at < rect.column + rect.columns,
        );
        if (covered) expect([sheet.code, address]).toEqual([]);
      }
    }
  });
});

test('a plan for an empty workbook speaks of names it brings', () => {
  const plan = planOf({ existing: emptyWorkbook });
  const names = new Set([
    ...plan.names.map(({ name }) => name),
    ...plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
  ]);
  const spoken = plan.sheets.flatMap((sheet) =>
    [...cellsOf(sheet).values()].flatMap(
      (one) => (formulaOf(one) ?? '').replace(/"[^"]*"|\[[^\]]*\]+/g, '').match(/\b[A-Z]+_\w+/g) ?? [],
    ),
  );
  expect([...new Set(spoken)].filter((name) => !names.has(name))).toEqual([]);
});
