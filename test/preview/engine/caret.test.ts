import { typingAt } from '../../../src/preview/engine/univer/formula/caret';

test.each<[string, ReturnType<typeof typingAt>]>([
  ['=KPI.ROI(|', { name: 'KPI.ROI', argument: 0, text: '', start: 9 }],
  ['=KPI.ROI(A1, "ab|', { name: 'KPI.ROI', argument: 1, text: '"ab', start: 13 }],
  ['=KPI.ROI(A1,"a,b",|', { name: 'KPI.ROI', argument: 2, text: '', start: 18 }],
  ['=IF(KPI.ROI(1,2)>3,|', { name: 'IF', argument: 1, text: '', start: 19 }],
  ['=IF(KPI.ROI(1,|2),3)', { name: 'KPI.ROI', argument: 1, text: '', start: 14 }],
  ["=SUM('a (b'!A1,|", { name: 'SUM', argument: 1, text: '', start: 15 }],
  ['=(1+|', null],
  ['=KPI.ROI(1)|', null],
  ['KPI.ROI(|', null],
  ['=1+|', null],
])('%s', (text, expected) => {
  expect(typingAt(text.replace('|', ''), text.indexOf('|'))).toEqual(expected);
});
