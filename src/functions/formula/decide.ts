/**
 * Why a formula of conditions comes to what it does: the tests on the way to its answer, and where another answer begins. What cannot
 * be told outside the grid is not told.
 */
import { evaluate, type Surroundings } from './evaluate';
import { parse, type Node } from './parse';

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '<>';

export interface Test {
  node: Node;
  left: Node;
  /** What stands there, as read. */
  is: unknown;
  /** Null for a mark that is TRUE or FALSE by itself. */
  against: { operator: Comparison; right: Node; is: unknown } | null;
  holds: boolean;
}

export interface Decision {
  answer: unknown;
  /** Only those the answer hangs on, in the order of the formula. */
  tests: Test[];
}

/** Another answer, and how far away it is: the left side of a test would have to grow by so much, or shrink where it is negative. */
export interface Turn {
  test: Test;
  answer: unknown;
  distance: number;
}

class Unsure extends Error {}

/** Null where only Excel can tell. */
export function decide(formula: string, around: Surroundings): Decision | null {
  const tree = parse(formula);
  return tree && walked(tree, around, null);
}

/** The nearest other answer above and the nearest below, for tests of figures. */
export function turnsOf(formula: string, { answer, tests }: Decision, around: Surroundings): Turn[] {
  const tree = parse(formula);
  const turns = tests.flatMap((test): Turn[] => {
    const { is, against, node } = test;
    const isOrder = against !== null && !['=', '<>'].includes(against.operator);
    if (!isOrder || typeof is !== 'number' || typeof against.is !== 'number') return [];
    const other = tree && walked(tree, around, node.start);
    return other && other.answer !== answer ? [{ test, answer: other.answer, distance: against.is - is }] : [];
  });
  // At the limit itself the way on is where the limit does not belong to.
  const isUp = ({ test, distance }: Turn) =>
    distance > 0 || (distance === 0 && ['>', '<='].includes(test.against?.operator ?? ''));
  const nearest = (some: Turn[]) => some.sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance)).slice(0, 1);
  return [...nearest(turns.filter(isUp)), ...nearest(turns.filter((turn) => !isUp(turn)))];
}

/** `turned`: where the one test begins that is taken to come out the other way. */
function walked(tree: Node, around: Surroundings, turned: number | null): Decision | null {
  const tests: Test[] = [];
  try {
    return { answer: answerOf(tree), tests };
  } catch (error) {
    if (error instanceof Unsure) return null;
    throw error;
  }

  function answerOf(node: Node): unknown {
    if (isCall(node, 'IF')) {
      const [condition, then, otherwise] = node.args;
      const branch = condition && holds(condition) ? then : otherwise;
      return branch ? answerOf(branch) : false;
    }
    return isTest(node) ? holds(node) : valueOf(node);
  }

  /** Told as far as the outcome hangs on it: of what is joined by AND the first that fails, or all. */
  function holds(node: Node): boolean {
    if (isCall(node, 'NOT') && node.args[0]) return !holds(node.args[0]);
    if (isCall(node, 'AND') || isCall(node, 'OR')) {
      const decisive = node.name.toUpperCase() === 'OR';
      const before = tests.length;
      for (const arg of node.args) {
        const from = tests.length;
        if (holds(arg) !== decisive) continue;
        const deciding = tests.slice(from);
        tests.splice(before, Infinity, ...deciding);
        return decisive;
      }
      return !decisive;
    }
    const test = testOf(node);
    tests.push(test);
    return test.holds;
  }

  function testOf(node: Node): Test {
    const plain = valueOf(node);
    if (typeof plain !== 'boolean' && typeof plain !== 'number') throw new Unsure();
    const outcome = Boolean(plain) !== (turned === node.start);
    if (node.kind !== 'operation' || !isComparison(node.operator))
      return { node, left: node, is: plain, against: null, holds: outcome };
    const [left, right] = node.operands as [Node, Node];
    const against = { operator: node.operator, right, is: valueOf(right) };
    return { node, left, is: valueOf(left), against, holds: outcome };
  }

  function valueOf(node: Node): unknown {
    const outcome = evaluate(node, around);
    if ('unknown' in outcome) throw new Unsure();
    return outcome.value;
  }
}

const isCall = (node: Node, name: string): node is Node & { kind: 'call' } =>
  node.kind === 'call' && node.name.toUpperCase() === name;

const comparisons: readonly string[] = ['<', '<=', '>', '>=', '=', '<>'];
const isComparison = (operator: string): operator is Comparison => comparisons.includes(operator);

const isTest = (node: Node): boolean =>
  ['AND', 'OR', 'NOT'].some((name) => isCall(node, name)) || (node.kind === 'operation' && isComparison(node.operator));
