import { argumentAt } from '../../../src/preview/page/formulaArgument';

/** The caret stands at the bar. */
const at = (marked: string) => argumentAt(marked.replace('|', ''), marked.indexOf('|'));

test.each([
  ['=KPI.STATUS(|', { name: 'KPI.STATUS', index: 0, start: 12, typed: '' }],
  ['=kpi.status(A1,B1,|', { name: 'KPI.STATUS', index: 2, start: 18, typed: '' }],
  ['=KPI.STATUS(A1,B1, "lo|', { name: 'KPI.STATUS', index: 2, start: 18, typed: '"lo' }],
  ['=IF(A1>0,KPI.ROI(A1,SUM(B1:B9),|', { name: 'KPI.ROI', index: 2, start: 31, typed: '' }],
  ['=IF(KPI.ROI(A1,B1)>1,|', { name: 'IF', index: 1, start: 21, typed: '' }],
  ['=KPI.ROI({1,2,3},|', { name: 'KPI.ROI', index: 1, start: 17, typed: '' }],
  ['=KPI.ROI(Table1[[#This Row],[a, b]],|', { name: 'KPI.ROI', index: 1, start: 36, typed: '' }],
  ['=KPI.ROI("a,(b",|', { name: 'KPI.ROI', index: 1, start: 16, typed: '' }],
  ["=KPI.ROI('Plan (1), new'!A1,|", { name: 'KPI.ROI', index: 1, start: 28, typed: '' }],
  ['=KPI.ROI(A1,|B1)', { name: 'KPI.ROI', index: 1, start: 12, typed: '' }],
])('%s', (marked, expected) => {
  expect(at(marked)).toEqual(expected);
});

test.each(['text(|', '=A1+|', '=(1+|', '=KPI.ROI(1,2)|', '|=KPI.ROI('])('%s is in no function', (marked) => {
  expect(at(marked)).toBeNull();
});
