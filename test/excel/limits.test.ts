/** Limits of Excel that the stand-in does not impose, held against every plan we can make. From Excel's specifications and limits page and the dialogs themselves. */
import { languageCodes } from '../../src/locales/languages';
import { sheetWords } from '../../src/locales/sheets';
import { overlaps, rectOf } from '../../src/sheet/address';
import { compile } from '../../src/sheet/compile';
import { emptyWorkbook } from '../../src/sheet/existing';
import type { Plan, PlanSheet } from '../../src/sheet/plan';
import { library } from '../../src/templates';
import { answers, fullPlan, plainSheet, planOf } from './plans';

interface Limit {
  what: string;
  found: (sheet: PlanSheet) => string[];
}

const longer = (texts: (string | undefined)[], length: number) =>
  texts.filter((text): text is string => text !== undefined && text.length > length);
const validationFormulas = ({ validations }: PlanSheet) =>
  validations.flatMap(({ rule }) =>
    rule.kind === 'list'
      ? [rule.source]
      : rule.kind === 'custom'
        ? [rule.formula]
        : [rule.from, rule.to].filter((bound): bound is string => typeof bound === 'string'),
  );
const ruleFormulas = ({ rules }: PlanSheet) => rules.flatMap((rule) => (rule.kind === 'formula' ? [rule.formula] : []));
const cellFormulas = ({ blocks }: PlanSheet) =>
  blocks
    .flatMap(({ cells }) => cells.flat())
    .flatMap((cell) => (cell !== null && typeof cell === 'object' && 'formula' in cell ? [cell.formula] : []));
const texts = ({ blocks }: PlanSheet) =>
  blocks
    .flatMap(({ cells }) => cells.flat())
    .flatMap((cell) => (cell !== null && typeof cell === 'object' && 'text' in cell ? [cell.text] : []));

function headers(sheet: PlanSheet, address: string): unknown[] {
  const { row, column, columns } = rectOf(address);
  return Array.from({ length: columns }, (_, index) => {
    for (const block of sheet.blocks) {
      const rect = rectOf(block.address);
      const cell = block.cells[row - rect.row]?.[column + index - rect.column];
      if (cell !== undefined && cell !== null) return typeof cell === 'object' && 'text' in cell ? cell.text : cell;
    }
    return undefined;
  });
}

const limits: Limit[] = [
  { what: 'sheet name', found: ({ name }) => (/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/.test(name) ? [] : [name]) },
  { what: 'cell formula of 8192', found: (sheet) => longer(cellFormulas(sheet), 8192) },
  { what: 'cell text of 32767', found: (sheet) => longer(texts(sheet), 32767) },
  { what: 'validation formula of 255', found: (sheet) => longer(validationFormulas(sheet), 255) },
  {
    what: 'validation titles of 32',
    found: ({ validations }) =>
      longer(
        validations.flatMap(({ error, prompt }) => [error.title, prompt?.title]),
        32,
      ),
  },
  {
    what: 'validation errors of 225',
    found: ({ validations }) =>
      longer(
        validations.map(({ error }) => error.message),
        225,
      ),
  },
  {
    what: 'validation prompts of 255',
    found: ({ validations }) =>
      longer(
        validations.map(({ prompt }) => prompt?.message),
        255,
      ),
  },
  {
    what: 'no table references in validations and rules',
    found: (sheet) =>
      [...validationFormulas(sheet), ...ruleFormulas(sheet)].filter((formula) => /\w\[|\[[@#]/.test(formula)),
  },
  {
    what: 'no functions of ours in validations and rules',
    found: (sheet) =>
      [...validationFormulas(sheet), ...ruleFormulas(sheet)].filter((formula) => formula.includes('KPI.')),
  },
  { what: 'header and footer of 255', found: ({ print }) => longer([print.header, print.footer], 255) },
  {
    what: 'link tips of 255',
    found: ({ links }) =>
      longer(
        links.map(({ tip }) => tip),
        255,
      ),
  },
  {
    what: 'chart titles of 255',
    found: ({ charts }) =>
      longer(
        charts.map(({ title }) => title),
        255,
      ),
  },
  {
    what: 'column width of 255',
    found: ({ columnWidths }) => columnWidths.filter(({ width }) => width > 255).map(({ columns }) => columns),
  },
  {
    what: 'row height of 409',
    found: ({ rowHeights }) => rowHeights.filter(({ points }) => points > 409).map(({ rows }) => rows),
  },
  {
    what: 'table names',
    found: ({ tables }) =>
      tables
        .map(({ name }) => name)
        .filter((name) => !/^[A-Za-z_][\w.]{0,254}$/.test(name) || /^[A-Z]{1,3}\d+$/i.test(name)),
  },
  {
    what: 'table headers that are texts, all different',
    found: (sheet) =>
      sheet.tables.flatMap(({ name, address }) => {
        const found = headers(sheet, address);
        const folded = found.map((header) => String(header).toLowerCase());
        return found.every((header) => typeof header === 'string' && header.length <= 255) &&
          new Set(folded).size === found.length
          ? []
          : [name];
      }),
  },
  {
    what: 'tables apart from each other',
    found: ({ tables }) => {
      const rects = tables.map(({ address }) => rectOf(address));
      return tables.flatMap(({ name }, index) =>
        rects.slice(0, index).some((rect) => overlaps(rect, rectOf(tables[index]!.address))) ? [name] : [],
      );
    },
  },
  {
    what: 'blocks as large as their address',
    found: ({ blocks }) =>
      blocks.flatMap(({ address, cells }) => {
        const { rows, columns } = rectOf(address);
        return cells.length === rows && cells.every(({ length }) => length === columns) ? [] : [address];
      }),
  },
];

const breaches = (plan: Plan) =>
  plan.sheets.flatMap((sheet) =>
    limits.flatMap(({ what, found }) => found(sheet).map((where) => `${sheet.name}: ${what}: ${where}`)),
  );

const codes = library.sheets.map(({ code }) => code);
const plans = languageCodes.flatMap((language) =>
  [true, false].map((sample) => ({ language, sample, answers: { ...answers, language, sample } })),
);

describe('what Excel would refuse', () => {
  test.each(plans)('nothing in $language, sample $sample', ({ language, answers: given }) => {
    const plan = compile(library, sheetWords[language], {
      sheets: codes,
      answers: given,
      existing: emptyWorkbook,
      today: '2026-04-01',
    });
    expect(plan.sheets.length).toBeGreaterThan(codes.length);
    expect(breaches(plan)).toEqual([]);
  });

  test('nothing with the longest answers', () => {
    const brand = '字'.repeat(60);
    const plan = compile(library, sheetWords['zh-TW'], {
      sheets: codes,
      answers: { ...answers, brand, weeks: 26 },
      existing: emptyWorkbook,
      today: '2026-04-01',
    });
    expect(breaches(plan)).toEqual([]);
  });

  test('a plan made by hand holds them too', () => {
    expect(breaches(fullPlan())).toEqual([]);
  });

  test('the limits bite', () => {
    const error = { title: 'x'.repeat(33), message: 'y'.repeat(226), stop: true };
    const wrong = plainSheet('a/b', {
      blocks: [
        {
          address: 'A1:B2',
          cells: [
            [{ text: 'Same' }, { text: 'same' }],
            [{ formula: `=${'1+'.repeat(5000)}1` }, null],
          ],
        },
      ],
      tables: [{ name: 'A1', address: 'A1:B2', filterButtons: false }],
      validations: [{ areas: ['A2'], rule: { kind: 'list', source: '=Tasks[Task]' }, error }],
      rules: [{ kind: 'formula', areas: ['A2'], formula: '=KPI.VARIANCE(A1,1)>0', look: {} }],
    });
    expect(breaches(planOf(wrong)).map((breach) => breach.split(': ')[1])).toEqual([
      'sheet name',
      'cell formula of 8192',
      'validation titles of 32',
      'validation errors of 225',
      'no table references in validations and rules',
      'no functions of ours in validations and rules',
      'table names',
      'table headers that are texts, all different',
    ]);
  });
});
