/**
 * What a formula, or a part of one, comes to outside the grid: constants, the cells it reads (handed in), operators, and the native
 * functions of `natives.ts`. What it cannot tell is `unknown`, never a guess: then only Excel knows.
 */
import { arrived, isFault } from '../cells';
import { natives } from './natives';
import type { Node } from './parse';
import { Fault, isError, numberOf, order, textOf, type Scalar } from './values';

/** Cells as rows; errors of cells as their texts, e.g. `#N/A`. */
export type Block = unknown[][];
export type Outcome = { value: unknown } | { unknown: Node };

export interface Surroundings {
  /** The cells a reference reads; undefined where it is not known. */
  cells(reference: string): Block | undefined;
  /** Our own functions, and whatever else the caller can tell. */
  call?(node: Node & { kind: 'call' }, args: unknown[]): unknown;
}

class Unknown {
  constructor(readonly node: Node) {}
}

export function evaluate(node: Node, around: Surroundings): Outcome {
  try {
    return { value: plain(valueOf(node, around)) };
  } catch (thrown) {
    if (thrown instanceof Unknown) return { unknown: thrown.node };
    throw thrown;
  }
}

/** One cell is a value; errors leave as objects that the door knows. */
function plain(value: unknown): unknown {
  if (value instanceof Fault) return { code: value.code };
  if (!Array.isArray(value)) return value;
  const rows = value as unknown[][];
  if (rows.length === 1 && rows[0]?.length === 1) return plain(rows[0][0]);
  return rows.map((row) => row.map(plain));
}

function valueOf(node: Node, around: Surroundings): unknown {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'error':
      return new Fault(node.code);
    case 'missing':
      return null;
    case 'array':
      return node.rows.map((row) => row.map((each) => valueOf(each, around)));
    case 'reference': {
      const cells = around.cells(node.text);
      if (!cells) throw new Unknown(node);
      return cells.map((row) => row.map(faultOr));
    }
    case 'operation':
      return operation(node, around);
    case 'call':
      return call(node, around);
  }
}

const faultOr = (cell: unknown): unknown => {
  if (isError(cell)) return new Fault(cell);
  const value = arrived(cell);
  return isFault(value) ? new Fault(value.fault) : value;
};

function call(node: Node & { kind: 'call' }, around: Surroundings): unknown {
  const native = natives[node.name.toUpperCase().replace(/^_XLFN\./, '')];
  const lazy = (index: number) => {
    const arg = node.args[index];
    return arg ? valueOf(arg, around) : undefined;
  };
  if (native) {
    const value = native(lazy, node.args.length);
    if (value === undefined) throw new Unknown(node);
    return value;
  }
  if (!around.call) throw new Unknown(node);
  const args = node.args.map((_, index) => plain(lazy(index)));
  const value = around.call(node, args);
  if (value === undefined) throw new Unknown(node);
  return value;
}

function operation(node: Node & { kind: 'operation' }, around: Surroundings): unknown {
  const operator = operators[node.operator];
  if (!operator) throw new Unknown(node);
  return spread(
    node.operands.map((operand) => valueOf(operand, around)),
    operator,
  );
}

/** Ranges are taken cell by cell; one cell, row or column serves all. */
function spread(values: unknown[], work: (...cells: Scalar[]) => Scalar): unknown {
  const blocks = values.map((value) => (Array.isArray(value) ? (value as unknown[][]) : [[value]]));
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 1));
  const cellOf = (block: unknown[][], row: number, column: number): Scalar => {
    const cells = block[block.length === 1 ? 0 : row];
    return (cells ? cells[cells.length === 1 ? 0 : column] : new Fault('#N/A')) as Scalar;
  };
  const result = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cells = blocks.map((block) => cellOf(block, row, column));
      return cells.find((cell) => cell instanceof Fault) ?? work(...cells);
    }),
  );
  return rows === 1 && columns === 1 ? result[0]![0] : result;
}

const arithmetic =
  (work: (a: number, b: number) => number) =>
  (a: Scalar, b?: Scalar): Scalar => {
    const [one, other] = [numberOf(a), numberOf(b)];
    if (one instanceof Fault) return one;
    if (other instanceof Fault) return other;
    const result = work(one, other);
    return Number.isNaN(result) || !Number.isFinite(result) ? new Fault('#NUM!') : result;
  };

const operators: Record<string, (a: Scalar, b: Scalar) => Scalar> = {
  '+': arithmetic((a, b) => a + b),
  '-': arithmetic((a, b) => a - b),
  '*': arithmetic((a, b) => a * b),
  '/': (a, b) => (numberOf(b) === 0 ? new Fault('#DIV/0!') : arithmetic((one, other) => one / other)(a, b)),
  '^': arithmetic((a, b) => a ** b),
  '&': (a, b) => textOf(a) + textOf(b),
  '=': (a, b) => order(a, b) === 0,
  '<>': (a, b) => order(a, b) !== 0,
  '<': (a, b) => order(a, b) < 0,
  '>': (a, b) => order(a, b) > 0,
  '<=': (a, b) => order(a, b) <= 0,
  '>=': (a, b) => order(a, b) >= 0,
  '-x': arithmetic((a) => -a),
  '+x': (a) => a,
  'x%': arithmetic((a) => a / 100),
};
