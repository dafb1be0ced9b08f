/** Palettes: readable, told apart by colour-blind readers where that is promised, and put into every rule and chart of a plan. */
import { paletteNames, palettes } from '../../src/sheet/palettes';
import type { RuleLook } from '../../src/sheet/style';
import { sheetWords } from '../../src/locales/sheets';
import { defaultAnswers } from '../../src/sheet/answers';
import { compile } from '../../src/sheet/compile';
import { emptyWorkbook } from '../../src/sheet/existing';
import { library } from '../../src/templates';

type Rgb = [number, number, number];
const linear = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map((hex) => luminance(linear(hex)) + 0.05).sort((a, b) => b - a);
  return light / dark;
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const simulations: Record<string, number[][]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE 1976 Lab from linear sRGB, D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(hex: string, matrix: number[][]): Rgb {
  const rgb = linear(hex);
  return lab(
    matrix.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, part, at) => sum + part * (rgb[at] ?? 0), 0),
        ),
      ),
    ) as Rgb,
  );
}

const apart = (one: string, other: string, matrix: number[][]) =>
  Math.hypot(...seen(one, matrix).map((value, at) => value - (seen(other, matrix)[at] ?? 0)));

const fills = ({ rules: { good, warn, bad } }: (typeof palettes)['safe']) =>
  [good, warn, bad].map(({ fill = '' }: RuleLook) => fill);

function nearest(colors: readonly string[], matrix: number[][]): number {
  return Math.min(...colors.flatMap((one, index) => colors.slice(index + 1).map((other) => apart(one, other, matrix))));
}

test.each(paletteNames)('%s: the words in a coloured cell can be read', (name) => {
  const poor = Object.entries<RuleLook>(palettes[name].rules).filter(
    ([look, { fill = '#FFFFFF', color }]) =>
      color !== undefined && look !== 'planned' && look !== 'finished' && contrast(fill, color) < 4.5,
  );
  expect(poor).toEqual([]);
});

test.each(Object.entries(simulations))('safe: good, warn and bad are far apart with %s', (_, matrix) => {
  expect(nearest(fills(palettes.safe), matrix)).toBeGreaterThan(25);
  expect(nearest(palettes.safe.series, matrix)).toBeGreaterThan(15);
});

test('standard: they are not, which is why there is another', () => {
  expect(nearest(fills(palettes.standard), simulations.deuteranopia ?? [])).toBeLessThan(25);
});

test('within a palette every look is its own, so that it can be told in a workbook', () => {
  for (const name of paletteNames) {
    const looks = Object.values<RuleLook>(palettes[name].rules).map(({ fill, color, border }) =>
      JSON.stringify([fill, color, border]),
    );
    expect(looks.filter((one, index) => looks.indexOf(one) !== index)).toEqual([]);
  }
});

test('a plan has the colours of the palette and nothing else is different', () => {
  const today = '2026-05-31';
  const answers = { ...defaultAnswers(today, { code: 'en', currency: 'CNY' }), sample: true };
  const [standard, safe] = paletteNames.map((palette) =>
    compile(library, sheetWords.en, {
      sheets: ['EXP-6', 'QBK-9', 'AMP-4'],
      answers,
      existing: { ...emptyWorkbook, palette },
      today,
    }),
  );
  const coloured = JSON.stringify(safe?.sheets.map(({ rules, charts }) => [rules, charts]));
  const text = JSON.stringify(safe);
  const gone = [
    ...fills(palettes.standard),
    palettes.standard.bars.good,
    ...palettes.standard.series.filter((color) => !palettes.safe.series.includes(color)),
  ];
  expect(JSON.stringify(standard)).toContain(palettes.standard.rules.bad.fill);
  expect(gone.filter((color) => coloured.includes(color))).toEqual([]);
  expect(text.replace(/#[0-9A-F]{6}/g, '')).toBe(JSON.stringify(standard).replace(/#[0-9A-F]{6}/g, ''));
});
