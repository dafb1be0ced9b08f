import { sectionsOf } from '../../../src/excel/draw/print';

test.each([
  ['', ['', '', '']],
  ['Plan', ['', 'Plan', '']],
  ['&L&A&RPage &P of &N', ['&A', '', 'Page &P of &N']],
  ['&CMiddle&LLeft', ['Left', 'Middle', '']],
  ['R&&D &Lx&&L', ['x&&L', 'R&&D ', '']],
  ['第 &P 页，共 &N 页', ['', '第 &P 页，共 &N 页', '']],
])('%s', (text, sections) => {
  expect(sectionsOf(text)).toEqual(sections);
});
