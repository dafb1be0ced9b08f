import { chainLength, chainLengths, countCalls } from '../../src/sheet/calls';
import type { Library, Table } from '../../src/sheet/template';
import { text, whole } from '../../src/sheet/field';
import { library } from '../../src/templates';
import { planOf } from '../templates/plans';

test('a pack with its sample makes at most 400 calls of custom functions, and no more than two wait for each other', () => {
  const lengths = chainLengths(library);
  const sheets = planOf({ answers: { sample: true } }).sheets.map((sheet) => ({
    code: sheet.code,
    ...countCalls(sheet),
    chain: lengths[sheet.code] ?? 0,
  }));
  const packs = new Map<string, number>();
  for (const { code, live } of sheets) packs.set(code.slice(0, 3), (packs.get(code.slice(0, 3)) ?? 0) + live);
  const lines = sheets.map(
    ({ code, live, written, chain }) => `${code}  ${live} calls, ${written} written, chain ${chain}`,
  );
  process.stdout.write(`${[...lines, ...[...packs].map(([pack, calls]) => `${pack}    ${calls} calls`)].join('\n')}\n`);
  expect([...packs].filter(([, calls]) => calls > 400)).toEqual([]);
  expect(sheets.filter(({ chain }) => chain > 2)).toEqual([]);
  expect(packs.get('AMP')).toBeGreaterThan(300);
});

const table = (columns: Table['columns']): Table => ({ name: 'EXP_Wbs', title: '', note: '', rows: 3, columns });
const withTable = (columns: Table['columns']): Library => ({
  ...library,
  sheets: [
    {
      code: 'X',
      pack: 'execution',
      name: '',
      purpose: '',
      howTo: { read: '', type: '', computed: '' },
      tables: [table(columns)],
    },
  ],
});

test('calls wait for the calls behind the cells they read, native steps between them included', () => {
  const chained = withTable({
    a: whole('A'),
    b: whole('B', '=KPI.ROI([@a],1)'),
    c: whole('C', '=[@b]*2'),
    d: whole('D', '=KPI.ROI([@c],1)'),
  });
  expect(chainLength(chained, '=SUM(EXP_Wbs[d])')).toBe(2);
  expect(chainLength(chained, '=KPI.ROI(SUM(EXP_Wbs[a:d]),1)')).toBe(3);
  expect(chainLengths(chained).X).toBe(2);
});

test('a circle of formulas is told by its cells', () => {
  const circle = withTable({ a: text('A'), b: whole('B', '=[@c]+1'), c: whole('C', '=SUM([b])') });
  expect(() => chainLengths(circle)).toThrow('Circular: EXP_Wbs[c] → EXP_Wbs[b] → EXP_Wbs[c]');
});
