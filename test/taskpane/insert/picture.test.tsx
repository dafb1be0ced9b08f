/** The small picture of a sheet: what the plan says is where the picture has it. */
import type { PlanChart, PlanSheet } from '../../../src/sheet/plan';
import { languageCodes } from '../../../src/locales/languages';
import { catalogueIn, pictureIn } from '../../../src/taskpane/insert/catalogue';
import { ganttBars } from '../../../src/taskpane/insert/picture/gantt';
import { cellsOf, stylesOf } from '../../../src/taskpane/insert/picture/cells';
import { pictureOf } from '../../../src/taskpane/insert/picture/picture';

const blank: PlanSheet = {
  code: 'T-1',
  copy: 1,
  name: 'T',
  tabColor: '#000000',
  blocks: [],
  tables: [],
  styles: [],
  columnWidths: [],
  rowHeights: [],
  fitted: [],
  validations: [],
  rules: [],
  charts: [],
  links: [],
  outline: [],
  freeze: { rows: 0, columns: 0 },
  print: { area: 'A1', landscape: false, titleRows: '$1:$1', pagesWide: 1, header: '', footer: '' },
};
const text = (word: string) => ({ text: word });

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
}
const rectangles = (sheet: PlanSheet): Rectangle[] =>
  pictureOf(sheet).layers.flatMap(({ fill, path }) =>
    [...path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)].map((match) => {
      const [x, y, width, height] = match.slice(1).map(Number) as [number, number, number, number];
      return { x, y, width, height, fill };
    }),
  );
const ofColor = (sheet: PlanSheet, color: string) => rectangles(sheet).filter(({ fill }) => fill === color);

describe('a picture', () => {
  it('has columns and rows to scale', () => {
    const sheet: PlanSheet = {
      ...blank,
      blocks: [
        {
          address: 'A1:C2',
          cells: [
            [text('a'), text('b'), text('c')],
            [text('d'), null, null],
          ],
        },
      ],
      columnWidths: [
        { columns: 'A:A', width: 10 },
        { columns: 'B:C', width: 20 },
      ],
      rowHeights: [{ rows: '1:1', points: 30 }],
      styles: [{ style: { fill: '#112233' }, areas: ['B2:C2'] }],
    };
    expect(ofColor(sheet, '#112233')).toEqual([{ x: 75, y: 40, width: 290, height: 20, fill: '#112233' }]);
  });

  it('shows a text as a bar as long as the text, a Chinese sign a little over twice as wide', () => {
    const long = (word: string) =>
      ofColor({ ...blank, blocks: [{ address: 'A1', cells: [[text(word)]] }] }, '#1F2937')[0]!.width;
    expect(long('abcdefgh') / long('abcd')).toBeCloseTo(2, 1);
    expect(long('计划') / long('abcd')).toBeCloseTo(1.05, 1);
  });

  it('wraps a text in its cell, and cuts one in a grid', () => {
    const sheet = (style: PlanSheet['styles'][number]['style']): PlanSheet => ({
      ...blank,
      blocks: [{ address: 'A1', cells: [[text('x'.repeat(40))]] }],
      rowHeights: [{ rows: '1:1', points: 45 }],
      styles: [{ style, areas: ['A1'] }],
    });
    expect(ofColor(sheet({ wrap: true }), '#1F2937')).toHaveLength(3);
    const [cut] = ofColor(sheet({ grid: '#cccccc' }), '#1F2937');
    expect(cut!.width).toBe(54);
    const [over] = ofColor(sheet({}), '#1F2937');
    expect(over!.width).toBeGreaterThan(200);
  });

  it('colours a word as its rule does, and a computed one by the looks it can take', () => {
    const rules: PlanSheet['rules'] = [
      { kind: 'equals', areas: ['A2:A4'], text: 'Done', look: { fill: '#00ff00' } },
      { kind: 'equals', areas: ['A2:A4'], text: 'Late', look: { fill: '#ff0000' } },
    ];
    const typed: PlanSheet = {
      ...blank,
      rules,
      blocks: [{ address: 'A2:A4', cells: [[text('Late')], [text('Done')], [text('else')]] }],
    };
    expect([ofColor(typed, '#ff0000').map(({ y }) => y), ofColor(typed, '#00ff00').map(({ y }) => y)]).toEqual([
      [20],
      [40],
    ]);
    const computed: PlanSheet = {
      ...blank,
      rules,
      blocks: [{ address: 'A2:B4', cells: Array.from({ length: 3 }, () => [{ formula: '=1' }, text('x')]) }],
    };
    expect(ofColor(computed, '#00ff00').map(({ y }) => y)).toEqual([20, 60]);
    expect(ofColor(computed, '#ff0000').map(({ y }) => y)).toEqual([40]);
  });

  it('leaves computed cells of rows with nothing typed as empty as Excel shows them', () => {
    expect(rectangles({ ...blank, blocks: [{ address: 'A1:B1', cells: [[{ formula: '=1' }, null]] }] })).toEqual([]);
  });

  it('closes folded columns and scrolls past what stands before the first table', () => {
    const sheet: PlanSheet = {
      ...blank,
      blocks: [{ address: 'A1:C10', cells: Array.from({ length: 10 }, () => [text('x'), text('y'), text('z')]) }],
      outline: [{ columns: 'B:B', collapsed: true }],
      tables: [{ name: 'T', address: 'A9:C10', filterButtons: false }],
      styles: [{ style: { fill: '#112233' }, areas: ['C9'] }],
    };
    expect(ofColor(sheet, '#112233')).toEqual([{ x: 64, y: 80, width: 64, height: 20, fill: '#112233' }]);
  });

  it('keeps cells inside, however large the sheet', () => {
    const cells = Array.from({ length: 60 }, () => Array.from({ length: 40 }, () => text('word')));
    const sheet: PlanSheet = {
      ...blank,
      blocks: [{ address: 'A1:AN60', cells }],
      styles: [{ style: { fill: '#112233', grid: '#445566' }, areas: ['A1:AN60'] }],
    };
    const { width, height } = pictureOf(sheet);
    expect(width).toBeLessThan(40 * 64);
    const outside = rectangles(sheet).filter((each) => each.x + each.width > width || each.y + each.height > height);
    expect(outside).toEqual([]);
  });

  it.each(languageCodes)('is there for every sheet in %s', (language) => {
    for (const { code } of catalogueIn(language)) {
      const { layers, width, height } = pictureIn(language, code);
      const paths = layers.map(({ path }) => path).join('');
      expect(paths.match(/z/g)?.length ?? 0).toBeGreaterThan(30);
      expect(paths).not.toMatch(/--|NaN|undefined|Infinity/);
      expect(width / height).toBeCloseTo(1 / 0.56, 1);
    }
  });
});

describe('charts', () => {
  const chart = (kind: PlanChart['kind'], values: string[]): PlanSheet => ({
    ...blank,
    blocks: [
      {
        address: 'A1:B2',
        cells: [
          [10, { formula: '=1' }],
          [5, { formula: '=1' }],
        ],
      },
    ],
    charts: [
      {
        kind,
        title: 'T',
        alt: 'A',
        categories: 'A1:A2',
        at: 'A4:H16',
        series: values.map((address, index) => ({ name: 'S', values: address, color: `#00000${index}` })),
      },
    ],
  });
  const drawn = (sheet: PlanSheet, color: string) => ofColor(sheet, color).map(({ width, height }) => [width, height]);

  it('columns and bars are as long as the figures typed', () => {
    const [[, tall], [, low]] = drawn(chart('column', ["'T'!$A$1:$A$2"]), '#000000') as [number[], number[]];
    expect(tall! / low!).toBeCloseTo(2, 1);
    const [[long], [short]] = drawn(chart('bar', ['A1:A2']), '#000000') as [number[], number[]];
    expect(long! / short!).toBeCloseTo(2, 1);
  });

  it('figures not computed yet fall from left to right', () => {
    const heights = drawn(chart('column', ['B1:B2']), '#000000').map(([, height]) => height!);
    expect(heights[0]! > heights[1]!).toBe(true);
  });

  it('several series stand side by side', () => {
    const sheet = chart('column', ['A1:A2', 'A1:A2']);
    const [first, second] = [ofColor(sheet, '#000000')[0]!, ofColor(sheet, '#000001')[0]!];
    expect(second.x).toBe(first.x + first.width);
  });

  it('a doughnut has a slice for each figure, and a hole', () => {
    const paths = pictureOf(chart('doughnut', ['A1:A2'])).layers.map(({ path }) => path);
    expect(paths.filter((path) => /A\d/.test(path))).toHaveLength(2);
    expect(paths.filter((path) => /a\d/.test(path))).toHaveLength(1);
  });

  it('keep what stands at the top of the sheet in sight', () => {
    const sheet: PlanSheet = {
      ...chart('bar', ['A1:A2']),
      tables: [{ name: 'T', address: 'A20:B22', filterButtons: false }],
    };
    expect(ofColor(sheet, '#57606A').map(({ y }) => y)).toEqual([74]);
  });
});

describe('the bars of a Gantt', () => {
  /** Monday 6 April 2026. */
  const monday = 46118;
  const gantt: PlanSheet = {
    ...blank,
    blocks: [
      {
        address: 'A2:F4',
        cells: [
          [monday, monday + 8, 0.5, { formula: '=1' }, { formula: '=1' }, { formula: '=1' }],
          [monday + 14, monday + 60, 0, { formula: '=1' }, { formula: '=1' }, { formula: '=1' }],
          [null, monday, 0.2, { formula: '=1' }, { formula: '=1' }, { formula: '=1' }],
        ],
      },
    ],
    styles: [
      { style: { numberFormat: 'yyyy-mm-dd' }, areas: ['A2:B4'] },
      { style: { numberFormat: '0.0%' }, areas: ['C2:C4'] },
      { style: { numberFormat: ';;;' }, areas: ['D2:F4'] },
    ],
    rules: [
      { kind: 'formula', areas: ['D2:F4'], formula: '=D2=2', look: { fill: '#000088' } },
      { kind: 'formula', areas: ['D2:F4'], formula: '=D2=1', look: { fill: '#8888ff' } },
    ],
  };

  it('go from the week of the first date to that of the last, the done part darker, never past the last week', () => {
    expect(ganttBars(gantt, cellsOf(gantt), stylesOf(gantt))).toEqual([
      { rect: { row: 1, column: 3, rows: 1, columns: 2 }, fill: '#8888ff' },
      { rect: { row: 1, column: 3, rows: 1, columns: 1 }, fill: '#000088' },
      { rect: { row: 2, column: 5, rows: 1, columns: 1 }, fill: '#8888ff' },
    ]);
  });

  it('are none on a sheet without week cells', () => {
    const plain = { ...gantt, styles: gantt.styles.slice(0, 2) };
    expect(ganttBars(plain, cellsOf(plain), stylesOf(plain))).toEqual([]);
  });
});
