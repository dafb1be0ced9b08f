/** The rules that hold for all functions: blanks, text, errors, arrays, directions, labels, languages, formats. */
import { CellError, functionsIn, KPI } from './calculator';

const error = (code: string, sentence: RegExp) => {
  const match = (answer: unknown) =>
    answer instanceof CellError && answer.code === code && sentence.test(answer.message);
  return {
    asymmetricMatch: match,
    toString: () => `${code} ${sentence}`,
    toAsymmetricMatcher: () => `${code} ${sentence}`,
  };
};
const rich = (basicValue: unknown, type = 'Double') => ({ type, basicValue, basicType: typeof basicValue });
const richError = (code: string) => ({ type: 'Error', basicType: 'Error', basicValue: code, errorType: 'Div0' });

describe('blanks', () => {
  test.each([[null], [undefined], ['']])('%p is not reported, for a figure and for an option', (blank) => {
    expect(KPI.VARIANCE!(blank, 100)).toEqual(error('#N/A', /^actual is blank/));
    expect(KPI.VARIANCE!(120, 100, blank)).toBe(20);
    expect(KPI.STATUS!(blank, 46)).toBe('NO DATA');
    expect(KPI.BAND!(blank, 1, 2)).toBe('');
  });

  test('0 is a number', () => expect(KPI.VARIANCE!(0, 100)).toBe(-100));

  test('arguments left out at the end count as blank', () => expect(KPI.ATTAINMENT!(24, 21)).toBeCloseTo(24 / 21, 12));

  test('an invocation object behind the arguments is not one of them', () => {
    expect(KPI.VARIANCE!(120, 100, null, { functionName: 'VARIANCE', address: 'Sheet1!A1' })).toBe(20);
  });
});

describe('wrong values', () => {
  test.each([['100'], ['12%'], [' '], [true], ['n/a']])(
    '%p where a number is due names argument and value',
    (value) => {
      const quoted = value === true ? 'TRUE' : String(value);
      expect(KPI.VARIANCE!(value, 100)).toEqual(error('#VALUE!', new RegExp(`^actual must be a number.*${quoted}`)));
      expect(KPI.VARIANCE!(100, value)).toEqual(error('#VALUE!', /^target must be a number/));
    },
  );

  test('an unknown option names what is accepted', () => {
    expect(KPI.VARIANCE!(1, 2, 'sideways')).toEqual(error('#VALUE!', /direction.*sideways.*higher, lower, neutral/));
  });

  test('a range where one value is due', () => {
    expect(KPI.RFM!([['A']], [[46000]], [[1]], [[46001], [46002]])).toEqual(
      error('#VALUE!', /^asOf must be a single value/),
    );
  });

  test('text in a column names the row', () => {
    expect(KPI.RFM!([['A'], ['B']], [[46000], ['soon']], [[1], [2]])).toEqual(error('#VALUE!', /dates.*2.*soon/));
    expect(KPI.RFM!([['A'], ['B']], [[46000], [46001]], [[1], ['n/a']])).toEqual(error('#VALUE!', /amounts.*2.*n\/a/));
  });

  test('too large for a cell', () => expect(KPI.VARIANCE!(1e308, -1e308)).toEqual(error('#N/A', /too large/)));
});

describe('errors', () => {
  test.each(['#DIV/0!', '#REF!', '#NAME?', '#N/A', '#NUM!'])('%s comes out as it came in, in both shapes', (code) => {
    const instance = new CellError(code);
    expect(KPI.VARIANCE!(instance, 100)).toBe(instance);
    expect(KPI.VARIANCE!('', instance)).toBe(instance);
    expect(KPI.VARIANCE!(richError(code), 100)).toMatchObject({ code });
    expect(KPI.WSCORE!([[1, instance, 2]])).toBe(instance);
    expect(KPI.RFM!([['A']], [[46000]], [[instance]])).toBe(instance);
  });

  test('of a range read whole the first comes out, also behind a cell that is wrong itself', () => {
    const [first, second] = [new CellError('#REF!'), new CellError('#N/A')];
    expect(KPI.WSCORE!([['x'], [first], [second]])).toBe(first);
    expect(KPI.WSCORE!([['x'], [1]])).toEqual(error('#VALUE!', /scores.*x/));
  });

  test('in spare cells of labels they are skipped', () => {
    expect(KPI.BAND!(5, 1, 2, [['Low', 'Normal', 'High', new CellError('#N/A'), 7, '']])).toBe('High');
  });

  test('formatted numbers, texts and entities are unwrapped', () => {
    expect(KPI.VARIANCE!(rich(120), [[rich(100)]], rich('lower', 'String'))).toBe(-20);
    expect(KPI.VARIANCE!({ type: 'Entity', basicType: 'Error', basicValue: '#VALUE!', text: 'Contoso' }, 1)).toEqual(
      error('#VALUE!', /Contoso/),
    );
    expect(KPI.VARIANCE!({ type: 'Empty', basicType: 'Empty', basicValue: '' }, 1)).toEqual(error('#N/A', /blank/));
  });
});

describe('arrays', () => {
  test('ranges of one shape spill that shape, single values stand for all', () => {
    expect(
      KPI.VARIANCE!(
        [
          [120, 90],
          [80, 100],
        ],
        100,
      ),
    ).toEqual([
      [20, -10],
      [-20, 0],
    ]);
    expect(KPI.VARIANCE!([[120], [90]], [[100], [100]], [['lower'], ['higher']])).toEqual([[-20], [-10]]);
  });

  test('a problem stays in its cell', () => {
    const fault = new CellError('#DIV/0!');
    expect(KPI.VARIANCEPCT!([[110], [''], ['x'], [fault], [5]], [[100], [1], [1], [1], [0]])).toEqual([
      [0.1],
      [error('#N/A', /blank/)],
      [error('#VALUE!', /number/)],
      [fault],
      [error('#N/A', /target is 0/)],
    ]);
    expect(KPI.BAND!([[''], [5]], 1, 9)).toEqual([[''], ['WITHIN']]);
  });

  test('an option that is wrong for all is the answer of each cell, an error in a cell still wins', () => {
    const fault = new CellError('#REF!');
    expect(KPI.VARIANCE!([[1], [fault]], 1, 'up?')).toEqual([[error('#VALUE!', /up\?/)], [fault]]);
  });

  test('other shapes are refused with both', () => {
    expect(KPI.VARIANCE!([[1], [2], [3]], [[1], [2]])).toEqual(error('#VALUE!', /target is 2 × 1, actual is 3 × 1/));
  });

  test('a range of one cell is a single value', () => expect(KPI.VARIANCE!([[120]], [[100]])).toBe(20));
});

describe('directions', () => {
  test.each([
    ['lower', -20],
    ['LOWER', -20],
    [-1, -20],
    ['↓', -20],
    ['↓ lower is better', -20],
    ['↓ 越低越好', -20],
    ['越低越好', -20],
    ['lower is better', -20],
    ['higher', 20],
    [1, 20],
    ['↑ 越高越好', 20],
    ['越高越好', 20],
    ['neutral', 20],
    [0, 20],
    ['中性', 20],
  ])('%p', (direction, answer) => expect(KPI.VARIANCE!(120, 100, direction)).toBe(answer));
});

describe('words', () => {
  test.each([
    ['Every two weeks', 46180],
    ['每两周', 46180],
    ['每兩週', 46180],
    ['2w', 46180],
    ['Monthly', 46185],
    ['每月', 46185],
  ])('an option is taken in any language: %s', (cadence, due) => {
    expect(KPI.DUEDATE!(cadence, 46124, 46173)).toBe(due);
  });

  test('labels in the order given; too few are refused', () => {
    const light = ['绿灯', '黄灯', '红灯', '无数据'];
    expect(KPI.STATUS!(45.8, 46, null, null, null, [light])).toBe('黄灯');
    expect(
      KPI.STATUS!(
        45.8,
        46,
        null,
        null,
        null,
        light.map((word) => [word]),
      ),
    ).toBe('黄灯');
    expect(KPI.STATUS!(45.8, 46, null, null, null, [['绿灯', '黄灯']])).toEqual(
      error('#VALUE!', /output needs 4 texts/),
    );
    expect(KPI.STATUS!(45.8, 46, null, 0.9, 1)).toEqual(
      error('#VALUE!', /amberAt \(1\) must not be above greenAt \(0.9\)/),
    );
  });

  test('sentences follow the display language', () => {
    expect(functionsIn('zh-CN').VARIANCE!('x', 1)).toEqual(error('#VALUE!', /^actual 须为数字，现在是 “x”。$/));
    expect(functionsIn('zh-Hant-HK').VARIANCE!('x', 1)).toEqual(error('#VALUE!', /^actual 必須是數字/));
    expect(functionsIn('de-DE').VARIANCE!('x', 1)).toEqual(error('#VALUE!', /^actual must be a number/));
  });

  test('headers and segments follow the language asked for, else the display language', async () => {
    const orders = [
      [['A'], ['A'], ['B']],
      [[46000], [46020], [46010]],
      [[5], [6], [1]],
    ];
    const head = async (functions: typeof KPI, language?: string) =>
      ((await functions.RFM!(...orders, null, 5, 'CN8', true, language)) as unknown[][]).map((row) => row.at(-1));
    expect(await head(KPI)).toEqual(['Segment', 'Champions', 'General win back']);
    expect(await head(KPI, 'zh-TW')).toEqual(['客戶分層', '重要價值客戶', '一般挽留客戶']);
    expect(await head(functionsIn('zh-CN'))).toEqual(['客户分层', '重要价值客户', '一般挽留客户']);
    expect(await head(KPI, '简体中文')).toEqual(['客户分层', '重要价值客户', '一般挽留客户']);
  });
});

describe('formats', () => {
  const formatting = functionsIn('en', true);

  test('a number carries its default format where the host takes one', () => {
    expect(formatting.VARIANCEPCT!(110, 100)).toEqual({ type: 'Double', basicValue: 0.1, numberFormat: '0.0%' });
    expect(formatting.ROI!(3, 1, 'ratio')).toMatchObject({ numberFormat: '0.00' });
    expect(formatting.STATUS!(1, 1)).toBe('GREEN');
    expect(formatting.VARIANCE!([[1], ['']], 1)).toEqual([
      [{ type: 'Double', basicValue: 0, numberFormat: '#,##0.00' }],
      [error('#N/A', /blank/)],
    ]);
  });

  test('dates of a table are dates, however large it is; other numbers as far as the answer holds them', async () => {
    const rows = (count: number) => [
      Array.from({ length: count }, (_, i) => [`C${i}`]),
      Array.from({ length: count }, () => [46000]),
      Array.from({ length: count }, () => [1]),
    ];
    expect(((await formatting.RFM!(...rows(2))) as unknown[][])[1]![1]).toEqual({
      type: 'Double',
      basicValue: 46000,
      numberFormat: 'yyyy-mm-dd',
    });
    const many = ((await formatting.RFM!(...rows(20_000))) as unknown[][])[1]!;
    expect(many[1]).toMatchObject({ basicValue: 46000, numberFormat: 'yyyy-mm-dd' });
    expect(typeof many[8]).toBe('number');
  });
});

describe('orders', () => {
  // However busy the machine is, so few rows are answered at once.
  beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(0));
  afterEach(() => jest.restoreAllMocks());

  const rfm = (ids: unknown[], dates: unknown[], amounts: unknown[], ...more: unknown[]) =>
    KPI.RFM!(
      ids.map((id) => [id]),
      dates.map((date) => [date]),
      amounts.map((amount) => [amount]),
      ...more,
    ) as unknown[][];

  test('ids compare as trimmed text; numbers stay numbers unless text stands among them', () => {
    const spill = rfm(
      [' A', 'A ', 12, '12', 7, 7],
      [1, 2, 3, 4, 5, 6].map((day) => 46000 + day),
      [1, 1, 1, 1, 1, 1],
      null,
      5,
      'CN8',
      false,
    );
    expect(new Map(spill.map((row) => [row[0], row[3]]))).toEqual(
      new Map<unknown, unknown>([
        ['A', 2],
        ['12', 2],
        [7, 2],
      ]),
    );
  });

  test('rows without id or date are skipped, also as an older Excel sends them; a blank amount is 0', () => {
    const web = rfm(['A', null, 'B', ''], [46000, null, 46001, 46002], [5, null, null, 9], null, 5, 'CN8', false);
    const desktop = rfm(['A', 0, 'B', ''], [46000, 0, 46001, 46002], [5, 0, 0, 9], null, 5, 'CN8', false);
    expect(web).toEqual(desktop);
    expect(web.map((row) => [row[0], row[4]]).sort()).toEqual([
      ['A', 5],
      ['B', 0],
    ]);
  });

  test('refunds are summed, asOf before the last order is refused with both dates', () => {
    expect(rfm(['A', 'A'], [46000, 46001], [50, -20], null, 5, 'CN8', false)[0]![4]).toBe(30);
    expect(rfm(['A'], [46173], [1], 46143)).toEqual(error('#VALUE!', /asOf \(2026-05-01\).*2026-05-31/));
  });
});
