import fc from 'fast-check';
import type { EngineAnswer } from '../../../src/preview/engine/calculation';
import { CellError } from '../../../src/preview/engine/engine';
import { engineFunctions, type FunctionOptions, type FunctionsMetadata } from '../../../src/preview/functions';
import { runFunctions } from './runtime';

const parameter = (name: string, more = {}) => ({ name, description: `${name}?`, type: 'any' as const, ...more });
const metadata: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  allowCustomDataForDataTypeAny: true,
  enums: [{ id: 'DIRECTION', values: [{ name: 'lower', stringValue: 'lower', tooltip: 'Lower is better' }] }],
  functions: [
    { id: 'ECHO', name: 'ECHO', parameters: [parameter('value'), parameter('option', { optional: true })] },
    { id: 'GRID', name: 'GRID', parameters: [parameter('cells', { dimensionality: 'matrix' })] },
    {
      id: 'TYPED',
      name: 'TYPED',
      parameters: (['number', 'string', 'boolean'] as const).map((type) => parameter(type, { type })),
    },
    {
      id: 'MANY',
      name: 'MANY',
      parameters: [parameter('first'), parameter('rest', { repeating: true, dimensionality: 'matrix' })],
    },
    { id: 'ANSWER', name: 'ANSWER', parameters: [parameter('which', { type: 'string', customEnumId: 'DIRECTION' })] },
    { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
    { id: 'MISSING', name: 'MISSING', parameters: [] },
  ],
};

/** What the function received is kept on the script's own window, as JSON where it can be. */
const script = `
  const seen = [];
  const keep = (...args) => { seen.push(args); return 'ok'; };
  for (const id of ['ECHO', 'GRID', 'TYPED', 'MANY']) CustomFunctions.associate(id, keep);
  CustomFunctions.associate('WHERE', (invocation) => invocation.address);
  const answers = {
    undefined: () => undefined, NaN: () => NaN, Infinity: () => -Infinity, long: () => 'x'.repeat(32768),
    double: () => ({ type: 'Double', basicValue: 0.125, numberFormat: '0.0%' }),
    entity: () => ({ type: 'Entity', basicValue: '#VALUE!', text: 'x' }),
    returned: () => new CustomFunctions.Error('#N/A', 'No value yet.'),
    thrown: () => { throw new CustomFunctions.Error('#VALUE!', 'Target is text.'); },
    mute: () => { throw new CustomFunctions.Error('#DIV/0!', 'never shown'); },
    inputOnly: () => { throw new CustomFunctions.Error('#REF!'); },
    crash: () => { throw new TypeError('internal'); },
    text: () => { throw 'Plain sentence.'; },
    later: () => Promise.resolve([[1, 2]]),
    rejected: () => Promise.reject(new CustomFunctions.Error('#N/A', 'Not yet.')),
    matrix: () => [[1, 'a'], [NaN, undefined], [new CustomFunctions.Error('#N/A', 'Gap.'), { type: 'Double', basicValue: 2, numberFormat: '0.00' }]],
    ragged: () => [[1, 2], [3]], flat: () => [1, 2], empty: () => [[]],
  };
  CustomFunctions.associate('ANSWER', (which) => answers[which]());
  CustomFunctions.seen = seen;
`;

function bridge(options: FunctionOptions = {}) {
  const runtime = runFunctions(script);
  const functions = engineFunctions(metadata, 'KPI', runtime, options);
  const call = (name: string, args: unknown[], at: { sheet: string; row: number; column: number } | null = null) =>
    functions.find((each) => each.name === `KPI.${name}`)!.call(args, at);
  const received = (name: string, args: unknown[]) => {
    expect(call(name, args)).toEqual({ value: 'ok' });
    const { seen } = runtime as unknown as { seen: unknown[][] };
    return seen.at(-1)!.slice(0, -1);
  };
  return { functions, call, received };
}
const error = (code: string, sentence?: string): EngineAnswer => ({
  value: sentence ? new CellError(code, sentence) : new CellError(code),
});

describe('what a function receives', () => {
  test('omitted arguments are null, the invocation comes last', () => {
    expect(bridge().received('ECHO', [5])).toEqual([5, null]);
  });

  test.each([
    ['on the web', null],
    ['on older desktops', 0],
  ] as const)('an empty cell of a range, %s', (_where, blank) => {
    expect(bridge({ blank }).received('GRID', [[[1, null, '']]])).toEqual([[[1, blank, '']]]);
  });

  test('a single value stands for a range of one cell, and a range of one cell for a single value', () => {
    expect(bridge().received('GRID', [7])).toEqual([[[7]]]);
    expect(bridge().received('ECHO', [[[7]]])).toEqual([7, null]);
    expect(bridge().call('ECHO', [[[1, 2]]])).toEqual(error('#VALUE!'));
  });

  test('values are converted to the declared type, or the function is not called', () => {
    expect(bridge().received('TYPED', ['12.5', 3, 'true'])).toEqual([12.5, '3', true]);
    expect(bridge().received('TYPED', [true, false, 0])).toEqual([1, 'FALSE', false]);
    expect(bridge().call('TYPED', ['twelve', '', true])).toEqual(error('#VALUE!'));
    expect(bridge().call('TYPED', [1, '', 'perhaps'])).toEqual(error('#VALUE!'));
  });

  test('error cells reach arguments of type any, and stop the call elsewhere', () => {
    const [[[instance]]] = bridge().received('GRID', [[[new CellError('#DIV/0!')]]]) as [[[{ code: string }]]];
    expect(instance).toBeInstanceOf(Object);
    expect(instance.code).toBe('#DIV/0!');
    expect(bridge({ errorsAs: 'object' }).received('GRID', [[[new CellError('#N/A')]]])).toEqual([
      [[{ type: 'Error', basicType: 'Error', basicValue: '#N/A', errorType: 'NotAvailable' }]],
    ]);
    expect(bridge().call('TYPED', [new CellError('#NUM!'), '', true])).toEqual(error('#NUM!'));
  });

  test('repeated arguments arrive as one list', () => {
    expect(bridge().received('MANY', [1, [[2]], [[3, null]]])).toEqual([1, [[[2]], [[3, null]]]]);
  });

  test('the address is quoted as a formula would quote it', () => {
    const { call } = bridge({ sheetName: (id) => ({ a: 'Plan', b: "Q2 'new'", c: '计划表' })[id] ?? id });
    expect(call('WHERE', [], { sheet: 'a', row: 0, column: 0 })).toEqual({ value: 'Plan!A1' });
    expect(call('WHERE', [], { sheet: 'b', row: 9, column: 27 })).toEqual({ value: "'Q2 ''new'''!AB10" });
    expect(call('WHERE', [], { sheet: 'c', row: 1_048_575, column: 16_383 })).toEqual({ value: '计划表!XFD1048576' });
  });
});

describe('what a cell shows of the answer', () => {
  const answer = (which: string) => bridge().call('ANSWER', [which]);
  test.each<[string, EngineAnswer]>([
    ['undefined', { value: 0 }],
    ['NaN', error('#VALUE!')],
    ['Infinity', error('#NUM!')],
    ['long', error('#VALUE!')],
    ['double', { value: 0.125, numberFormat: '0.0%' }],
    ['entity', error('#VALUE!')],
    ['returned', error('#N/A', 'No value yet.')],
    ['thrown', error('#VALUE!', 'Target is text.')],
    ['mute', error('#DIV/0!')],
    ['inputOnly', error('#VALUE!')],
    ['crash', error('#VALUE!')],
    ['text', error('#VALUE!', 'Plain sentence.')],
    ['ragged', error('#VALUE!')],
    ['flat', error('#VALUE!')],
    ['empty', error('#VALUE!')],
    [
      'matrix',
      {
        value: [
          [1, 'a'],
          [0, 0],
          [new CellError('#N/A', 'Gap.'), 2],
        ],
        numberFormats: [
          ['', ''],
          ['', ''],
          ['', '0.00'],
        ],
      },
    ],
  ])('%s', (which, expected) => {
    expect(answer(which)).toEqual(expected);
  });

  test('promises', async () => {
    await expect(answer('later')).resolves.toEqual({ value: [[1, 2]] });
    await expect(answer('rejected')).resolves.toEqual(error('#N/A', 'Not yet.'));
  });

  test('a crash is told to the developer, a sentence for the user is not', () => {
    const onCrash = jest.fn();
    const { call } = bridge({ onCrash });
    call('ANSWER', ['thrown']);
    expect(onCrash).not.toHaveBeenCalled();
    call('ANSWER', ['crash']);
    expect(onCrash).toHaveBeenCalledWith('ANSWER', expect.objectContaining({ message: 'internal' }));
    expect(call('MISSING', [])).toEqual(error('#VALUE!'));
  });

  test('whatever a function gives back, a cell gets a value or an error, never an exception', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withTypedArray: true }),
        (value) => {
          const runtime = { ...runFunctions(''), _association: { mappings: { ECHO: () => value } } };
          const [echo] = engineFunctions(metadata, 'KPI', runtime);
          const cells = [(echo!.call([], null) as EngineAnswer).value].flat(2);
          for (const cell of cells) {
            expect(
              cell instanceof CellError || ['string', 'boolean'].includes(typeof cell) || Number.isFinite(cell),
            ).toBe(true);
          }
        },
      ),
    );
  });
});

test('descriptions and choices come from the metadata', () => {
  const { functions } = bridge();
  expect(functions.find(({ name }) => name === 'KPI.ANSWER')!.parameters).toEqual([
    {
      name: 'which',
      description: 'which?',
      matrix: false,
      optional: false,
      repeating: false,
      choices: [{ value: 'lower', label: 'lower', tip: 'Lower is better' }],
    },
  ]);
});
