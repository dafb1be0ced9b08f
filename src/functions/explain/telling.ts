/** How an answer came about, as data in no language: steps with their formula, and the rule that decided. Words stand in `locales/*\/explain.ts`. */
import type { Arguments, Parameters } from '../card';
import type { Cell } from '../cells';
import type { cards } from '../index';
import type { Format, HeaderKey, Table } from '../table';
import type { FunctionId } from '../words';
import type { Rule } from './rules';
import type { Term } from './terms';
import type { Turn } from './turns';

export type Facts = Readonly<Record<string, string | number>>;

export interface Step {
  /** What is worked out: a term, a column of a table, or a name from the cells. */
  what: Term | { column: HeaderKey } | { text: string };
  /** With the names of arguments and terms; '' where there is nothing to reckon. */
  formula: string;
  value: Cell;
  format: Format;
}

export interface Told {
  steps: Step[];
  /** What the names in the formulas stand for. */
  known: Readonly<Record<string, unknown>>;
  rule: { rule: Rule; facts: Facts } | null;
  /** How far other words are, the worse first. */
  turns: { turn: Turn; facts: Facts }[];
  /** What the columns of a spilled table mean. */
  columns: HeaderKey[];
}

/** Where in a spilled answer the cell lies, from its first row of data; null for the header row. */
export interface Spot {
  row: number | null;
  column: number;
}

export class Teller implements Told {
  readonly steps: Step[] = [];
  readonly known: Record<string, unknown>;
  rule: Told['rule'] = null;
  readonly turns: Told['turns'] = [];
  columns: HeaderKey[] = [];

  constructor(
    args: Record<string, unknown>,
    readonly spot: Spot,
    /** What a spilling function made; null for the others. */
    readonly table: Table | null,
    /** What the function answered, for functions that work as black boxes. */
    readonly answer: unknown,
  ) {
    this.known = { ...args };
  }

  /** Later formulas may name the term. */
  step<V extends Cell>(what: Step['what'], formula: string, value: V, format: Format = 'text'): V {
    this.steps.push({ what, formula, value, format });
    if (typeof what === 'string') this.known[what] = value;
    return value;
  }

  because(rule: Rule, facts: Facts = {}): void {
    this.rule = { rule, facts };
  }

  turnsAt(turn: Turn, facts: Facts): void {
    this.turns.push({ turn, facts });
  }
}

type Cards = typeof cards;
export type ArgumentsOf<Id extends FunctionId> = Cards[Id] extends { parameters: infer P extends Parameters }
  ? Arguments<P>
  : never;
export type Explanation<Id extends FunctionId> = (args: ArgumentsOf<Id>, teller: Teller) => void;
export type Explanations<Id extends FunctionId = FunctionId> = { [Key in Id]: Explanation<Key> };
