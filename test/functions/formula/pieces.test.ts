/** Formulas come apart and together again unchanged, and the pieces are what Excel takes them for. */
import fc from 'fast-check';
import { allPieces, piecesOf, textOf, type Piece } from '../../../src/functions/formula/pieces';
import { library } from '../../../src/templates';
import { formulasOf } from '../../../src/sheet/library';

const formulas = [
  '=KPI.ROI(A1,B1)',
  `=IF('It''s (a) plan'!$A$1:B2="say ""KPI.ROI(""",[@[a '[b'] c]],Plan[[#This Row],[W 1]:[W 4]])`,
  '=[2]!_xldudf_KPI_ROI(A1,,{1,2;"a","b"})+Other.xla!KPI.X()-\'C:\\x\\[b.xla]S\'!KPI.Y(#REF!)',
  '=SUM(A:A,$1:$3,B2#,Sheet1:Sheet3!C4,1.5E-3,.5)%^-2&Name_1.x=TRUE',
  '=LET(_a,A1,(_a+1)*{1,2})',
  '=INDEX(T[c],1):INDEX(T[c],COUNT(T[c]))',
  '= KPI.ROI( A1 , B1 ) ',
  '=LOG10(A1)+A1.B+ABC1234567(2)+Sheet1!A1',
  '=broken(((',
  '=a)b}c]',
  '="open',
  '=[open',
];

test.each(formulas)('%s', (formula) => expect(textOf(piecesOf(formula)).slice(0, formula.length)).toBe(formula));

test('every formula of the templates', () => {
  for (const formula of [...library.sheets, library.settings].flatMap(formulasOf))
    expect(textOf(piecesOf(formula))).toBe(formula);
});

test('whatever is typed comes together again, brackets closed at most', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'=A1$B:(){}[]!\'",;#@+ _.KPI'), { maxLength: 30 }), (characters) => {
      const formula = characters.join('');
      expect(textOf(piecesOf(formula)).startsWith(formula)).toBe(true);
    }),
  );
});

test('pieces are what Excel takes them for', () => {
  const kinds = (formula: string) => allPieces(piecesOf(formula)).map((piece) => [piece.kind, textOf([piece])]);
  expect(kinds("'My sheet'!A1+Sheet2!B$2:C3")).toEqual([
    ['cells', "'My sheet'!A1"],
    ['mark', '+'],
    ['cells', 'Sheet2!B$2:C3'],
  ]);
  expect(kinds('KPI.ROI(Rate,[@a],"B1")')).toEqual([
    ['call', 'KPI.ROI(Rate,[@a],"B1")'],
    ['name', 'Rate'],
    ['structured', '[@a]'],
    ['literal', '"B1"'],
  ]);
  const call = piecesOf('[2]!_xldudf_KPI_ROI(1,,)')[0] as Piece & { kind: 'call' };
  expect([call.prefix, call.name, call.args.map(textOf)]).toEqual(['[2]!', '_xldudf_KPI_ROI', ['1', '', '']]);
  expect(kinds('LOG10(A1)')[0]).toEqual(['call', 'LOG10(A1)']);
  expect(kinds('AB12_x')).toEqual([['name', 'AB12_x']]);
});
