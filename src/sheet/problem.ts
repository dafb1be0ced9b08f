/** Why a plan cannot be made, as a code the pane has a sentence for. */

export type CompileProblemCode =
  /** facts: code */
  | 'unknownSheet'
  /** The settings sheet has too few empty rows left. facts: table, missing, free */
  | 'settingsFull';

export class CompileProblem extends Error {
  override readonly name = 'CompileProblem';

  constructor(
    readonly code: CompileProblemCode,
    readonly facts: Record<string, string | number>,
  ) {
    super(`${code} ${JSON.stringify(facts)}`);
  }
}
