import fc from 'fast-check';
import { fromFile, toFile } from '../../../src/preview/xlsx/formula';

const custom = new Set(['KPI.ROI', 'KPI.RFM', 'KPI.RISK_LEVEL']);
const inFile = (formula: string, table: string | null = null) => toFile(formula, { custom, table });

/** Spellings as Excel writes them; LET, FILTER and ANCHORARRAY from files saved by Excel 365, `_xldudf_` from office-js issues 2051 and 3872. */
const pairs: [onScreen: string, file: string][] = [
  ['=KPI.ROI(B2,C2)', '_xldudf_KPI_ROI(B2,C2)'],
  ['=KPI.RISK_LEVEL(1,2)', '_xldudf_KPI_RISK_LEVEL(1,2)'],
  ['=IFERROR(KPI.ROI(A1,A2),"KPI.ROI(x)")', 'IFERROR(_xldudf_KPI_ROI(A1,A2),"KPI.ROI(x)")'],
  ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['=FILTER(A1:A9,B1:B9>0)', '_xlfn._xlws.FILTER(A1:A9,B1:B9>0)'],
  ['=SORT(UNIQUE(A1:A9))', '_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))'],
  ['=SUM(A1:A9)*100%', 'SUM(A1:A9)*100%'],
  ['=LET(x,A1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
  ['=MAP(A1:A3,LAMBDA(v,v*2))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))'],
  ['=LET(f,LAMBDA(a,a+1),f(2))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1),_xlpm.f(2))'],
  ['=SUM(A4#)', 'SUM(_xlfn.ANCHORARRAY(A4))'],
  ["=SUM('Plan 2026'!$A$4#)", "SUM(_xlfn.ANCHORARRAY('Plan 2026'!$A$4))"],
  ['=COUNTA(Orders!B2#)', 'COUNTA(_xlfn.ANCHORARRAY(Orders!B2))'],
  ["='XLOOKUP(2026)'!A1", "'XLOOKUP(2026)'!A1"],
  ['=IF(ISNA(A1),#N/A,#DIV/0!)', 'IF(ISNA(A1),#N/A,#DIV/0!)'],
  ['=SUM(计划[预算])', 'SUM(计划[预算])'],
];

test.each(pairs)('%s', (onScreen, file) => {
  expect(inFile(onScreen)).toBe(file);
  expect(fromFile(file, custom)).toBe(onScreen);
});

test.each([
  ['=[@Actual]-[@[Target (CNY)]]', 'tblKpi[[#This Row],[Actual]]-tblKpi[[#This Row],[Target (CNY)]]'],
  ['=tblKpi[@Actual]', 'tblKpi[[#This Row],[Actual]]'],
  ['=SUM(tblKpi[@[Q1]:[Q4]])', 'SUM(tblKpi[[#This Row],[Q1]:[Q4]])'],
  ['=COLUMNS(tblKpi[@])', 'COLUMNS(tblKpi[#This Row])'],
  ['=SUM([Actual])', 'SUM(tblKpi[Actual])'],
  ["=[@[It''s [here]]]", "tblKpi[[#This Row],[It''s [here]]]"],
])('in a table: %s', (onScreen, file) => {
  expect(inFile(onScreen, 'tblKpi')).toBe(file);
});

test('a custom function of another add-in keeps its namespace', () => {
  expect(fromFile('_xldudf_OTHER_PRICE_OF(A1)', custom)).toBe('=OTHER.PRICE_OF(A1)');
});

test('text is never touched, whatever it says', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const formula = `"${text.replaceAll('"', '""')}"`;
      expect(inFile(`=${formula}`)).toBe(formula);
      expect(fromFile(formula, custom)).toBe(`=${formula}`);
    }),
  );
});
