/** Formulas are read as Excel reads them: order of operations, references of every kind, our calls at any depth. */
import { cards } from '../../../src/functions/index';
import { callsIn } from '../../../src/functions/formula/calls';
import { evaluate } from '../../../src/functions/formula/evaluate';
import { parse, within, type Node } from '../../../src/functions/formula/parse';
import { fromLocal, toLocal } from '../../../src/functions/formula/separators';
import { guides } from '../../../src/functions/guides';

const references = (formula: string) =>
  [...within(parse(formula)!)].flatMap((node) => (node.kind === 'reference' ? [node.text] : []));

/** Fully bracketed. */
function shape(node: Node): string {
  switch (node.kind) {
    case 'constant':
      return JSON.stringify(node.value);
    case 'error':
      return node.code;
    case 'missing':
      return '';
    case 'reference':
      return node.text;
    case 'array':
      return `{${node.rows.map((row) => row.map(shape).join(',')).join(';')}}`;
    case 'call':
      return `${node.name}(${node.args.map(shape).join(',')})`;
    case 'operation':
      return `[${node.operands.map(shape).join(` ${node.operator} `)}${node.operands.length === 1 ? node.operator : ''}]`;
  }
}

test.each([
  ['=1+2*3', '[1 + [2 * 3]]'],
  ['=-2^2', '[[2-x] ^ 2]'],
  ['=2^3^2', '[[2 ^ 3] ^ 2]'],
  ['=1-2-3', '[[1 - 2] - 3]'],
  ['=A1&"x"="y""z"', '[[A1 & "x"] = "y\\"z"]'],
  ['=50%*2', '[[50x%] * 2]'],
  ['=(1+2)*3', '[[1 + 2] * 3]'],
  ['=IF(A1="",,NA())', 'IF([A1 = ""],,NA())'],
  ['={1,2;3,"a"}', '{1,2;3,"a"}'],
  ['=INDEX(T[a],1):INDEX(T[a],2)', '[INDEX(T[a],1) : INDEX(T[a],2)]'],
  ['=1.5E-3+.5', '[0.0015 + 0.5]'],
  ['=#N/A', '#N/A'],
])('%s', (formula, expected) => expect(shape(parse(formula)!)).toBe(expected));

test('references of every kind', () => {
  expect(
    references(
      "=F(A1,$B$2:C30,'My ''own'' sheet'!A1:B2,Sheet2!$C4,A:A,3:4,D5#,SET_AsOf,Plan[Done],[@Done],[@[Done ''days'' (1)]],Plan[[#This Row],[a]:[b]],'客户 表'!A2,客户[金额],LOG10,Q1_Total)",
    ),
  ).toEqual([
    'A1',
    '$B$2:C30',
    "'My ''own'' sheet'!A1:B2",
    'Sheet2!$C4',
    'A:A',
    '3:4',
    'D5#',
    'SET_AsOf',
    'Plan[Done]',
    '[@Done]',
    "[@[Done ''days'' (1)]]",
    'Plan[[#This Row],[a]:[b]]',
    "'客户 表'!A2",
    '客户[金额]',
    'LOG10',
    'Q1_Total',
  ]);
});

test.each(['', '=', '=1+', '=(1', '=F(1', '=F(1))', '="a', '=[x', '=1 2', '={1', '=?'])('%j is no formula', (formula) =>
  expect(parse(formula)).toBeNull(),
);

test('our calls at any depth, under both spellings, with their arguments as written', () => {
  const formula =
    '=IF([@a]="","",KPI.STATUS(kpi.attainment([@a], [@b]) ,1,"↑",P_Warn,,LST_rag)&_xldudf_KPI_ROI(1,(2+3)*4))&KPI.NOSUCH(1)&"KPI.CAC(1,2)"';
  expect(callsIn(formula, cards).map(({ id, args }) => [id, args])).toEqual([
    ['STATUS', ['kpi.attainment([@a], [@b])', '1', '"↑"', 'P_Warn', '', 'LST_rag']],
    ['ATTAINMENT', ['[@a]', '[@b]']],
    ['ROI', ['1', '(2+3)*4']],
  ]);
});

test('every example of every guide is read whole', () => {
  for (const [id, { examples }] of Object.entries(guides))
    for (const [args] of examples) expect(callsIn(`=KPI.${id}(${args})`, cards).map((call) => call.id)).toEqual([id]);
});

const cells: Record<string, unknown[][]> = {
  A1: [[3]],
  A2: [['']],
  'B1:B3': [[1], ['x'], [5]],
  'C1:C3': [['k'], ['k'], ['j']],
  E1: [['#DIV/0!']],
};
const worth = (formula: string) => evaluate(parse(formula)!, { cells: (reference) => cells[reference] });

test.each([
  ['=-2^2', 4],
  ['=A1*2+1', 7],
  ['=IF(A2="","",A2)', ''],
  ['=N(A2)+1', 1],
  ['=A2&""', ''],
  ['=SUM(B1:B3)/A1', 2],
  ['=SUMIFS(B1:B3,C1:C3,"K")', 1],
  ['=SUMIFS(B1:B3,B1:B3,">="&2)', 5],
  ['=COUNTIFS(C1:C3,"<>k")', 1],
  ['=INDEX(B1:B3,MATCH("j",C1:C3,0))', 5],
  ['=DATE(2026,YEAR(46000)-2024,1)', 46023],
  ['=MONTH(46118)', 4],
  ['="b">"A"', true],
  ['=1<"a"', true],
  ['=A1=3', true],
  ['=IFERROR(1/0,"none")', 'none'],
  ['=IFERROR(E1,9)', 9],
  ['=E1+1', { code: '#DIV/0!' }],
  ['=ROUND(2.345,2)', 2.35],
  ['=50%', 0.5],
  ['=B1:B3*2', [[2], [{ code: '#VALUE!' }], [10]]],
  ['=OR(A1=1,A1=3)', true],
  ['=AND(A1>1,NOT(A1=4))', true],
])('%s is worked out', (formula, value) => expect(worth(formula)).toEqual({ value }));

test.each(['=XLOOKUP(1,B1:B3,C1:C3)', '=Z9', '=SUMIFS(B1:B3,C1:C3,"k*")', '=A1:INDEX(B1:B3,2)', '=MATCH(3,B1:B3)'])(
  '%s is left to Excel',
  (formula) => expect(worth(formula)).toHaveProperty('unknown'),
);

test('with a decimal comma', () => {
  expect(toLocal('=KPI.X(1.5,"a,b",{1,2;3,4},A1)', ',')).toBe('=KPI.X(1,5;"a,b";{1\\2;3\\4};A1)');
  expect(toLocal('=KPI.X(1.5,2)', '.')).toBe('=KPI.X(1.5,2)');
  expect(fromLocal('0,5', ',')).toBe('0.5');
  expect(fromLocal('SUM(A1;0,5;"a;b")', ',')).toBe('SUM(A1,0.5,"a;b")');
  expect(fromLocal('1,2', '.')).toBe('1,2');
  for (const picked of ['Tab[Umsatz; netto]', "Tab[[#This Row],[1,5 '] x;y]]", "'A;B 1,2'!A1", "'Anna''s; x'!A1"])
    expect(fromLocal(`MAX(${picked};0,5)`, ',')).toBe(`MAX(${picked},0.5)`);
});
