import { overlaps, rectOf } from '../../src/sheet/address';
import { compile } from '../../src/sheet/compile';
import { defaultAnswers } from '../../src/sheet/answers';
import { emptyWorkbook } from '../../src/sheet/existing';
import { library } from '../../src/templates';
import { sheetWords } from '../../src/locales/sheets';
import { languageCodes } from '../../src/locales/languages';
import { cellsOf, drawn, formulaOf, planOf, sheetOf, textOf, today } from '../templates/plans';

const execution = ['EXP-4', 'EXP-5'];

test('the same request makes the same plan', () => {
  expect(JSON.stringify(planOf({ sheets: execution }))).toBe(
    JSON.stringify(planOf({ sheets: [...execution].reverse() })),
  );
});

test('a plan is plain data: it survives JSON unchanged', () => {
  const plan = planOf({ sheets: execution, answers: { sample: true } });
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
});

test('an unknown sheet is refused', () => {
  expect(() => planOf({ sheets: ['EXP-99'] })).toThrow('unknownSheet {"code":"EXP-99"}');
});

describe.each(languageCodes)('%s', (language) => {
  test.each([true, false])('nothing is written twice, sample %s', (sample) => {
    for (const { blocks } of planOf({ language, answers: { sample } }).sheets) {
      const rects = blocks.map(({ address }) => rectOf(address));
      rects.forEach((rect, index) => {
        const other = rects.find((one, at) => at > index && overlaps(one, rect));
        expect(other && [blocks[index]?.address, other]).toBeUndefined();
      });
    }
  });

  test('blocks have the shape their address says', () => {
    for (const { blocks } of planOf({ language }).sheets) {
      for (const { address, cells } of blocks) {
        const { rows, columns } = rectOf(address);
        expect([address, cells.length, ...new Set(cells.map((row) => row.length))]).toEqual([address, rows, columns]);
      }
    }
  });
});

describe('where the facts of a plan stand', () => {
  test('on the first sheet inserted, so that one sheet alone can be computed', () => {
    const plan = planOf({ sheets: ['EXP-5'] });
    const start = plan.names.find(({ name }) => name === 'EXP_Start');
    expect(start?.formula).toMatch(/^='WBS & Gantt'!\$[A-Z]+\$\d+$/);
    expect(plan.unlinked).toEqual([]);
  });

  test('the answers fill them; execution plans begin on a Monday', () => {
    const plan = planOf({ sheets: execution, answers: { start: '2026-06-04', weeks: 8, budget: 250000 } });
    const at = (name: string) => {
      const address =
        plan.names
          .find((one) => one.name === name)
          ?.formula.split('!')[1]
          ?.replaceAll('$', '') ?? '';
      return cellsOf(sheetOf(plan, 'EXP-4')).get(address);
    };
    expect([at('EXP_Start'), at('EXP_Weeks'), at('EXP_Budget')]).toEqual([46174, 8, 250000]);
    expect(textOf(at('EXP_Name'))).toBe('Acme');
  });

  test('with the sample those of its story, but the name as typed', () => {
    const plan = planOf({ sheets: ['EXP-4'], answers: { sample: true, weeks: 3 } });
    const cells = [...cellsOf(sheetOf(plan, 'EXP-4')).values()];
    expect(cells).toContain(620000);
    expect(cells.map(textOf)).toContain('Acme');
  });

  test('a sheet that comes later reads the facts that are there', () => {
    const first = planOf({ sheets: ['EXP-4'] });
    const second = planOf({ sheets: ['EXP-5'], existing: drawn(first) });
    expect(second.names.map(({ name }) => name).filter((name) => name.startsWith('EXP_'))).toEqual([
      'EXP_Late',
      'EXP_OnTime',
    ]);
    expect(second.sheets.map(({ code }) => code)).toEqual(['EXP-5']);
  });
});

describe('what cannot be linked', () => {
  const plan = planOf({ sheets: ['EXP-4'] });
  test('is told with what it needs', () => {
    expect(plan.unlinked).toEqual([
      { sheet: 'Execution Plan', address: expect.stringMatching(/^R/), needs: ['EXP_Wbs'] },
      { sheet: 'Execution Plan', address: expect.stringMatching(/^S/), needs: ['EXP_Wbs'] },
    ]);
  });

  test('is an empty typed cell, not a formula', () => {
    const cells = cellsOf(sheetOf(plan, 'EXP-4'));
    const rect = rectOf(plan.unlinked[0]?.address ?? '');
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) expect(cells.get(`R${row + 1}`)).toBeNull();
  });
});

describe('a sheet that comes later', () => {
  const first = planOf({ sheets: ['EXP-4'] });
  const later = (existing = drawn(first)) => planOf({ sheets: ['EXP-5'], existing });
  const formulas = (plan: ReturnType<typeof later>) =>
    plan.additions.flatMap(({ blocks }) =>
      blocks.flatMap(({ address, cells }) => cells.map(([one]) => [address, formulaOf(one)] as const)),
    );

  test('lets the empty columns that waited for it be computed', () => {
    const found = formulas(later()).filter(([, formula]) => formula?.includes('EXP_Wbs'));
    expect([...new Set(found.map(([address]) => address))]).toEqual(first.unlinked.map(({ address }) => address));
    expect(found[0]?.[1]).toContain('SUMIFS(EXP_Wbs[Days],EXP_Wbs[Row ID],[@[Row ID]])');
  });

  test('leaves a column alone in which someone typed', () => {
    const existing = drawn(first);
    const tables = existing.tables.map((table) =>
      table.name === 'EXP_Plan'
        ? {
            ...table,
            rows:
              table.rows?.map((row, at) => (at === 0 ? row.map((one, index) => (index === 17 ? 0.5 : one)) : row)) ??
              [],
          }
        : table,
    );
    expect(
      formulas(later({ ...existing, tables }))
        .filter(([, formula]) => formula?.includes('EXP_Wbs'))
        .map(([address]) => address[0]),
    ).toEqual(expect.not.arrayContaining(['R']));
  });
});

describe('a second copy', () => {
  const first = planOf({ sheets: execution });
  const second = planOf({ sheets: ['EXP-5'], existing: drawn(first) });
  const sheet = sheetOf(second, 'EXP-5');

  test('has its own names, tables and sheet name, and no second settings sheet', () => {
    expect(second.sheets.map(({ name, copy }) => `${name} ${copy}`)).toEqual(['WBS & Gantt (2) 2']);
    expect(sheet.tables.map(({ name }) => name)).toEqual(['EXP_Wbs_2']);
    expect(second.names.map(({ name }) => name)).toContain('EXP_Start_2');
  });

  test('reads its own facts', () => {
    const formulas = [...cellsOf(sheet).values()].flatMap((one) => formulaOf(one) ?? []);
    expect(formulas.some((formula) => formula.includes('EXP_Start_2'))).toBe(true);
    expect(formulas.filter((formula) => /EXP_(Start|Wbs)(?!_2)\b/.test(formula))).toEqual([]);
  });
});

test('a sheet name that is taken gets a number and keeps to 31 characters', () => {
  const existing = { ...emptyWorkbook, sheetNames: ['execution plan', 'Execution Plan (2)'] };
  expect(planOf({ sheets: ['EXP-4'], existing }).sheets[0]?.name).toBe('Execution Plan (3)');
});

describe('settings', () => {
  const names = (sheets: string[], existing = emptyWorkbook) =>
    planOf({ sheets, existing })
      .names.map(({ name }) => name)
      .filter((name) => /^(P|LST)_/.test(name));

  test('only what the sheets speak of is brought', () => {
    expect(names(['EXP-5'])).toEqual(
      [
        ...['P_TaskLo', 'P_TaskHi', 'P_Slack', 'LST_band', 'LST_task', 'LST_dept', 'LST_wph'],
        ...['LST_sla', 'LST_cad', 'LST_pack', 'LST_day'],
      ].sort(byLibrary),
    );
  });

  test('a later sheet adds what is missing, into empty rows, and nothing else', () => {
    const first = planOf({ sheets: ['EXP-5'] });
    const second = planOf({ sheets: ['EXP-4'], existing: drawn(first) });
    expect(second.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['P_RiskMid', 'P_RiskHigh', 'LST_mod', 'LST_lvl']),
    );
    expect(second.names.map(({ name }) => name)).not.toContain('LST_task');
    const settings = sheetOf(first, 'SET-1');
    const filled = cellsOf(settings);
    for (const { sheet, blocks } of second.additions) {
      expect(sheet).toBe(settings.name);
      for (const { address, cells } of blocks) {
        const { row, column, rows, columns } = rectOf(address);
        expect([cells.length, cells[0]?.length]).toEqual([rows, columns]);
        const inTable = settings.tables.some((table) =>
          overlaps(rectOf(table.address), { row, column, rows, columns }),
        );
        expect(inTable).toBe(true);
        for (const [at, one] of filled)
          if (overlaps(rectOf(at), { row, column, rows, columns })) expect([at, one]).toEqual([at, null]);
      }
    }
    expect(second.additions).toHaveLength(2);
  });

  test('when all is there, nothing is added', () => {
    const first = planOf({ sheets: execution });
    expect(planOf({ sheets: execution, existing: drawn(first) }).additions).toEqual([]);
  });

  test('a full settings sheet is told', () => {
    const first = drawn(planOf({ sheets: ['EXP-5'] }));
    const tables = first.tables.map((table) => ({
      ...table,
      rows: table.rows?.map((row) => row.map((value) => value || 'x')) ?? [],
    }));
    expect(() => planOf({ sheets: ['EXP-4'], existing: { ...first, tables } })).toThrow(/settingsFull .*Thresholds/);
  });

  test('formulas say the words as the workbook spells them', () => {
    const first = drawn(planOf({ sheets: ['EXP-4'] }));
    const renamed = first.tables.map((table) => ({
      ...table,
      rows:
        table.rows?.map((row) => (row[0] === 'task' && row[1] === 'late' ? ['task', 'late', 'Slipped', 'Y'] : row)) ??
        [],
    }));
    const plan = planOf({ sheets: ['EXP-5'], existing: { ...first, tables: renamed } });
    const formulas = [...cellsOf(sheetOf(plan, 'EXP-5')).values()].flatMap((one) => formulaOf(one) ?? []);
    expect(formulas).toContain('=COUNTIF(EXP_Wbs[Task status],"Slipped")');
  });

  test("the user's own departments replace the defaults, and the first is the single source", () => {
    const depts = [
      { code: 'd1', name: 'Growth' },
      { code: 'd2', name: 'Retail' },
      { code: 'd3', name: 'Data' },
    ];
    const plan = planOf({ sheets: ['EXP-5'], answers: { depts } });
    const texts = [...cellsOf(sheetOf(plan, 'SET-1')).values()].flatMap((one) => textOf(one) ?? []);
    expect(texts).toEqual(expect.arrayContaining(['Growth', 'Retail', 'All departments']));
    expect(texts).not.toContain('Marketing');
    expect(texts.filter((one) => one === 'Growth')).toHaveLength(2);
  });
});

test('a workbook in another language is spoken to in its own headers', () => {
  const chinese = drawn(planOf({ sheets: ['EXP-5'], language: 'zh-CN' }));
  const plan = planOf({ sheets: ['EXP-4'], existing: chinese });
  const formulas = [...cellsOf(sheetOf(plan, 'EXP-4')).values()].flatMap((one) => formulaOf(one) ?? []);
  expect(formulas.some((formula) => formula.includes('COUNTIF(EXP_Wbs[所属行号],[@[Row ID]])'))).toBe(true);
  expect(plan.unlinked).toEqual([]);
});

test('every threshold can be set in a workbook with all packs, also those that only a check reads', () => {
  const plan = planOf({ sheets: library.sheets.map(({ code }) => code) });
  const texts = new Set([...cellsOf(sheetOf(plan, 'SET-1')).values()].map(textOf));
  // Shares and steps that the guides name as examples: nothing is judged by them.
  const examples = ['ShortShare', 'KolShare', 'FirstMonth', 'Inv1', 'Inv2', 'OnlineShare'];
  const missing = Object.keys(library.thresholds).filter((key) => !texts.has(`P_${key}`));
  expect(missing).toEqual(examples);
});

test('as many week columns as the plan has weeks', () => {
  for (const weeks of [1, 12, 26]) {
    const { address } = sheetOf(planOf({ sheets: ['EXP-5'], answers: { weeks } }), 'EXP-5').tables[0] ?? {
      address: 'A1',
    };
    expect(rectOf(address).columns).toBe(18 + weeks);
  }
});

test('first rows lie inside the plan however short it is', () => {
  const answers = { ...defaultAnswers(today, { code: 'en', currency: 'USD' }), brand: 'Acme', weeks: 1 };
  const plan = compile(library, sheetWords.en, { sheets: ['EXP-5'], answers, existing: emptyWorkbook, today });
  const dates = [...cellsOf(sheetOf(plan, 'EXP-5')).values()].filter((one) => typeof one === 'number' && one > 40000);
  expect(dates.length).toBeGreaterThan(0);
  expect(dates.filter((one) => Number(one) < 46174 || Number(one) > 46180)).toEqual([]);
});

function byLibrary(a: string, b: string): number {
  const order = [
    ...Object.keys(library.thresholds).map((key) => `P_${key}`),
    ...Object.keys(library.lists).map((list) => `LST_${list}`),
  ];
  return order.indexOf(a) - order.indexOf(b);
}
