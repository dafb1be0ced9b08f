/** A custom function as data: what it takes, how it answers, how its numbers look. One card a file in `cards/`; what explains and proves it is its guide. */
import type { Cell } from './cells';
import type { Parameter, Value } from './parameters';
import type { Sentences } from './sentences';
import type { Format, Table } from './table';

export type Parameters = Record<string, Parameter<unknown>>;
export type Arguments<P extends Parameters> = { [K in keyof P]: Value<P[K]> };

/** Long work yields now and then, so that the pane stays alive. */
export type Work<T> = T | Promise<T> | Generator<void, T>;

interface Common<P extends Parameters> {
  /** In Excel's order; the keys are the names that the wizard and the sentences show. New ones only at the end. */
  parameters: P;
}

/** As a method, so that a card of particular arguments still is a card. */
type FormatOf<P extends Parameters> = { bivariant(args: Arguments<P>): Format }['bivariant'];

/** One cell, or a block in the shape of a range that was read whole. */
export type Answer = Cell | Cell[][];

/** Answers with one cell; given ranges for single values, with one cell for each. */
export interface ScalarCard<P extends Parameters> extends Common<P> {
  answer(args: Arguments<P>, words: Sentences): Answer | Generator<void, Answer>;
  format?: Format | FormatOf<P>;
}
/** Spills a table. Parameters named `headers` and `language` mean the same in all of them; `words` are in that language. */
export interface TableCard<P extends Parameters> extends Common<P> {
  /** A single cell where the caller asked for one line only. */
  table(args: Arguments<P>, words: Sentences): Work<Table | Cell>;
}
export type Card<P extends Parameters = Parameters> = ScalarCard<P> | TableCard<P>;

/** Only for the types: the arguments of `answer` follow from the parameters. */
export function card<P extends Parameters>(definition: ScalarCard<P>): ScalarCard<P>;
export function card<P extends Parameters>(definition: TableCard<P>): TableCard<P>;
export function card<P extends Parameters>(definition: Card<P>): Card<P> {
  return definition;
}
