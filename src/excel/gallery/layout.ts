/** Where each example of the function gallery stands: its formula, answer, expected value and inputs, none in the way of another. No words, no looks. */
import { area, cell, type Rect } from '../../sheet/address';
import { namespace } from '../../functions/namespace';
import type { Call, Input } from './calls';

export const columns = { function: 0, purpose: 1, formula: 2, check: 3, answer: 4, expected: 5, inputs: 7 } as const;
/** Title, what it is, how many are OK, headers. */
export const headerRow = 3;

export interface PlacedInput extends Input {
  rect: Rect;
  /** Where its name stands. */
  label: { row: number; column: number };
}

export interface PlacedCall extends Call {
  /** The first example of its function in its part of the sheet. */
  first: boolean;
  /** The row of the formula. */
  row: number;
  answer: Rect;
  expectedAt: Rect;
  /** Labels above the blocks of a table. */
  labels: { answer: Rect; expected: Rect } | null;
  inputs: PlacedInput[];
  formula: string;
}

export interface Layout {
  /** Row of the title of each part, and its calls. */
  single: { row: number; calls: PlacedCall[] };
  tables: { row: number; calls: PlacedCall[] };
  rows: number;
  columns: number;
}

export function layoutOf(calls: Call[]): Layout {
  const single = place(
    calls.filter(({ spills }) => !spills),
    headerRow + 2,
    besides,
  );
  const tables = place(
    calls.filter(({ spills }) => spills),
    single.end + 2,
    beneathLabels,
  );
  const rects = [...single.calls, ...tables.calls].flatMap(({ answer, expectedAt, inputs }) => [
    answer,
    expectedAt,
    ...inputs.map(({ rect }) => rect),
  ]);
  return {
    single: { row: headerRow + 1, calls: single.calls },
    tables: { row: single.end + 1, calls: tables.calls },
    rows: Math.max(...rects.map(({ row, rows }) => row + rows)),
    columns: Math.max(...rects.map(({ column, columns: width }) => column + width)),
  };
}

type Placing = (call: Call, row: number) => Omit<PlacedCall, keyof Call | 'first' | 'formula'>;

function place(calls: Call[], from: number, placing: Placing): { calls: PlacedCall[]; end: number } {
  let row = from;
  const placed = calls.map((call, i): PlacedCall => {
    const at = placing(call, row);
    row = 1 + lastRow(at) + (call.spills ? 1 : 0);
    return { ...call, ...at, first: calls[i - 1]?.id !== call.id, formula: formulaOf(call, at.inputs) };
  });
  return { calls: placed, end: row };
}

const lastRow = ({ answer, inputs }: Pick<PlacedCall, 'answer' | 'inputs'>): number =>
  Math.max(...[answer, ...inputs.map(({ rect }) => rect)].map(({ row, rows }) => row + rows - 1));

/** One line: answer, expected value, then each input after its name. */
const besides: Placing = (call, row) => {
  const one = (column: number): Rect => ({ row, column, rows: 1, columns: 1 });
  return {
    row,
    answer: one(columns.answer),
    expectedAt: one(columns.expected),
    labels: null,
    inputs: inputsFrom(columns.inputs, call, (input, column) => ({
      label: { row, column },
      rect: { ...sizeOf(input.cells), row, column: column + 1 },
    })),
  };
};

/** Blocks side by side beneath a line of their names, a free column between them. */
const beneathLabels: Placing = (call, row) => {
  const size = sizeOf(call.expected);
  const answer = { ...size, row: row + 1, column: columns.answer };
  const expectedAt = { ...answer, column: answer.column + size.columns + 1 };
  const above = ({ column }: Rect): Rect => ({ row, column, rows: 1, columns: size.columns });
  return {
    row: row + 1,
    answer,
    expectedAt,
    labels: { answer: above(answer), expected: above(expectedAt) },
    inputs: inputsFrom(expectedAt.column + size.columns + 1, call, (input, column) => ({
      label: { row, column },
      rect: { ...sizeOf(input.cells), row: row + 1, column },
    })),
  };
};

function inputsFrom(
  from: number,
  call: Call,
  placing: (input: Input, column: number) => Pick<PlacedInput, 'label' | 'rect'>,
): PlacedInput[] {
  let column = from;
  return call.arguments.flatMap((argument) => {
    if (typeof argument === 'string') return [];
    const at = placing(argument, column);
    // Labels above may stand close; labels beside keep blocks apart themselves.
    column = at.rect.column + at.rect.columns;
    return [{ ...argument, ...at }];
  });
}

const sizeOf = (cells: readonly (readonly unknown[])[]) => ({ rows: cells.length, columns: cells[0]!.length });

function formulaOf(call: Call, inputs: PlacedInput[]): string {
  let next = 0;
  const shown = call.arguments.map((argument) =>
    typeof argument === 'string' ? argument : area(inputs[next++]!.rect),
  );
  return `=${namespace}.${call.id}(${shown.join(',')})`;
}

/** Native, so that it holds on every Excel: numbers to six digits, everything else to the letter. */
export function checkFormula(
  { answer, expectedAt, spills, spoken, expected }: PlacedCall,
  words: { ok: string; differs: string },
): string {
  const [got, due] = [area(answer), area(expectedAt)];
  // Joined with nothing, an empty cell is the empty text it looks like.
  const same = `EXACT(${got}&"",${due}&"")`;
  const near = `IF(ISNUMBER(${got}),ABS(${got}-${due})<=1E-6*(1+ABS(${due})),FALSE)`;
  const test = spills
    ? `AND(IF(ISNUMBER(${due}),${near},${same}))`
    : spoken.length > 0
      ? `OR(${spoken.map((word) => `EXACT(${cell(answer.row, answer.column)},${inFormula(word)})`).join(',')})`
      : typeof expected[0]![0] === 'number'
        ? near
        : same;
  return `=IF(IFERROR(${test},FALSE),${inFormula(words.ok)},${inFormula(words.differs)})`;
}

export const inFormula = (text: string): string => `"${text.replaceAll('"', '""')}"`;
