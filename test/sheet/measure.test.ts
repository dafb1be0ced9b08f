import { headerWidth, linesIn, textWidth } from '../../src/sheet/measure';

test('a Chinese character is a little wider than two digits', () => {
  expect(['abcd', '完成', '（）', 'W12'].map(textWidth)).toEqual([4, 4.2, 4.2, 3.25]);
});

test.each(['Share of plan elapsed', 'Granularity', '最近完成日', 'ROI', 'A/B confidence'])(
  '%s stands on two lines',
  (header) => {
    expect(linesIn(header, headerWidth(header))).toBeLessThanOrEqual(2);
  },
);

test('Latin words stay whole', () => {
  expect(headerWidth('Granularity of work')).toBeGreaterThan(textWidth('Granularity'));
});
