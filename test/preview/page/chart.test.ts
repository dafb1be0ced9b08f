import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Chart } from '../../../src/preview/page/chart/Chart';
import { pathThrough } from '../../../src/preview/page/chart/Marks';
import { paletteColor, type Axis, type ChartPicture, type Series } from '../../../src/preview/page/chart/picture';
import { extents, valueScale } from '../../../src/preview/page/chart/scale';
import { clip, widthOf, wrap } from '../../../src/preview/page/chart/text';

const axis: Axis = {
  visible: true,
  title: null,
  minimum: null,
  maximum: null,
  majorUnit: null,
  numberFormat: '#,##0',
  gridlines: true,
  reversed: false,
};
const series = (more: Partial<Series>): Series => ({
  name: 'Actual',
  shape: 'column',
  stacking: 'none',
  secondary: false,
  values: [3, 2, 1],
  color: paletteColor(0),
  pointColors: {},
  markers: false,
  smooth: false,
  dashed: false,
  labels: null,
  ...more,
});
const picture = (more: Partial<ChartPicture>): ChartPicture => ({
  title: 'Budget',
  alt: '',
  categories: ['Search', 'Short video', '私域'],
  series: [series({})],
  axes: { category: { ...axis, gridlines: false }, value: axis, secondary: { ...axis, numberFormat: '0%' } },
  legend: 'Bottom',
  gapWidth: 150,
  hole: 0,
  ...more,
});
const svg = (drawn: ChartPicture) =>
  renderToStaticMarkup(createElement(Chart, { picture: drawn, width: 480, height: 288 }));
const rects = (markup: string) =>
  [
    ...markup.matchAll(/<rect x="([-\d.]+)" y="([-\d.]+)" width="([-\d.]+)" height="([-\d.]+)" fill="(#\w+)"><title>/g),
  ].map((match) => ({
    x: Number(match[1]),
    y: Number(match[2]),
    width: Number(match[3]),
    height: Number(match[4]),
    fill: match[5],
  }));

describe('axis limits', () => {
  const limits = (values: number[], more: Partial<Axis> = {}) => {
    const { low, high, ticks } = valueScale({ ...axis, ...more }, values, 200);
    return [low, high, ticks.length > 1 ? Number((ticks[1]! - ticks[0]!).toPrecision(6)) : 0];
  };
  test.each<[string, number[], number[]]>([
    ['from zero up', [45, 420], [0, 500, 100]],
    ['both sides', [-0.2, 0.3], [-0.3, 0.4, 0.1]],
    ['far from zero and close together', [980, 1000], [970, 1005, 5]],
    ['nothing to show', [], [0, 1.2, 0.2]],
    ['all zero', [0, 0], [0, 1, 0.2]],
  ])('%s', (_name, values, expected) => {
    expect(limits(values)).toEqual(expected);
  });

  test('what was set by hand holds', () => {
    expect(limits([45, 420], { minimum: 0, maximum: 600, majorUnit: 200 })).toEqual([0, 600, 200]);
  });

  test('large values that hardly differ', () => {
    expect(limits([-999999999.9684948, -999999999.9900001])).toEqual([-1_200_000_000, 0, 200_000_000]);
  });

  test('every value lies on its axis, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 20 }),
        (drawn) => {
          // A pixel could not show the difference to zero.
          const values = drawn.map((value) => (Math.abs(value) < 1e-100 ? 0 : value));
          const scale = valueScale(axis, values, 200);
          for (const value of values) {
            expect(scale.at(value)).toBeGreaterThanOrEqual(-1e-9);
            expect(scale.at(value)).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(scale.ticks).toEqual([...scale.ticks].sort((a, b) => a - b));
          expect(scale.ticks.length).toBeLessThan(40);
        },
      ),
    );
  });
});

describe('bars', () => {
  test('heights keep the proportions of the values', () => {
    const bars = rects(svg(picture({})));
    expect(bars).toHaveLength(3);
    // Half a pixel is left free on every bar.
    const heights = bars.map(({ height }) => height + 0.5);
    expect(heights[0]! / heights[2]!).toBeCloseTo(3, 3);
    expect(heights[1]! / heights[2]!).toBeCloseTo(2, 3);
  });

  test('stacked bars stand on each other, shares of percent bars add up to the whole', () => {
    const stacked = picture({
      series: [series({ stacking: 'stacked' }), series({ stacking: 'stacked', values: [1, 1, 1] })],
    });
    expect(extents(stacked).get(stacked.series[1]!)).toEqual([
      { from: 3, to: 4 },
      { from: 2, to: 3 },
      { from: 1, to: 2 },
    ]);
    const percent = picture({
      series: [series({ stacking: 'percent' }), series({ stacking: 'percent', values: [1, 2, 3] })],
    });
    expect(
      extents(percent)
        .get(percent.series[1]!)!
        .map((extent) => extent!.to),
    ).toEqual([1, 1, 1]);
  });

  test('a lying chart has its first category at the bottom, unless reversed', () => {
    const bar = picture({ series: [series({ shape: 'bar' })] });
    const [first, , last] = rects(svg(bar));
    expect(first!.y).toBeGreaterThan(last!.y);
    const reversed = rects(svg({ ...bar, axes: { ...bar.axes, category: { ...axis, reversed: true } } }));
    expect(reversed[0]!.y).toBeLessThan(reversed[2]!.y);
  });

  test('a point may have a colour of its own', () => {
    expect(
      rects(svg(picture({ series: [series({ pointColors: { 1: '#C00000' } })] }))).map(({ fill }) => fill),
    ).toEqual(['#4472C4', '#C00000', '#4472C4']);
  });
});

test('a line has a gap where a cell is empty', () => {
  const points = [{ x: 0, y: 0 }, null, { x: 2, y: 0 }, { x: 3, y: 1 }];
  expect(pathThrough(points, false)).toBe('M0 0M2 0L3 1');
});

test('a combo chart reads its second axis in the second format', () => {
  const markup = svg(
    picture({ series: [series({}), series({ name: 'ROI', shape: 'line', secondary: true, values: [0.1, 0.2, 0.3] })] }),
  );
  expect(markup).toContain('>40%<');
  expect(markup).toContain('<title>ROI · 私域: 0.3</title>');
});

test('slices of a pie add up, and one that is everything is still drawn', () => {
  const pie = svg(
    picture({
      series: [
        series({
          shape: 'pie',
          labels: { value: false, percent: true, category: false, numberFormat: '', color: '#000' },
        }),
      ],
    }),
  );
  expect([...pie.matchAll(/>(\d+)%</g)].map((match) => Number(match[1]))).toEqual([50, 33, 17]);
  const whole = svg(picture({ series: [series({ shape: 'pie', values: [5, null, 0] })] }));
  expect(whole.match(/<path/g)).toHaveLength(1);
  expect(whole).not.toContain('NaN');
});

test('it is an image with a name', () => {
  expect(svg(picture({ alt: 'Three channels, search leads' }))).toContain(
    'role="img" aria-label="Three channels, search leads"',
  );
  expect(svg(picture({}))).toContain('aria-label="Budget"');
});

test('no chart has a number that is none', () => {
  const values = fc.array(fc.option(fc.double({ noNaN: true, min: -1e12, max: 1e12 })), { maxLength: 30 });
  fc.assert(
    fc.property(
      values,
      values,
      fc.constantFrom('column' as const, 'bar' as const, 'line' as const, 'area' as const, 'pie' as const),
      fc.constantFrom('none' as const, 'stacked' as const, 'percent' as const),
      (first, second, shape, stacking) => {
        const categories = first.map((_, index) => `${index}`);
        const drawn = svg(
          picture({
            categories,
            series: [
              series({ shape, stacking, values: first }),
              series({ shape, stacking, values: second.slice(0, first.length) }),
            ],
          }),
        );
        expect(drawn).not.toMatch(/NaN|Infinity/);
      },
    ),
    { numRuns: 60 },
  );
});

test('text is cut and wrapped to its room', () => {
  expect(widthOf('中文', 12)).toBe(24);
  expect(clip('Private domain', 12, 40)).toMatch(/^Priv.*…$/);
  expect(wrap('Private domain', 12, 60)).toEqual(['Private', 'domain']);
  expect(wrap('公关活动', 12, 25)).toEqual(['公关', '活动']);
});
