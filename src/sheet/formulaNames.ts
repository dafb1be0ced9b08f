/** Names that stand for a formula over whole columns, said with addresses: they hold whatever the headers are called. */
import { writeFormula } from './formula';
import type { PlacedSheet } from './placed';
import type { Plan } from './plan';
import type { Scope } from './scope';
import { columnAddress } from './speak';
import type { Sheet } from './template';

export function formulaNames({ formulas = {} }: Sheet, sheets: PlacedSheet[], scope: Scope): Plan['names'] {
  return Object.entries(formulas).map(([name, formula]) => ({
    name: scope.nameOf(name) ?? name,
    formula: writeFormula(formula, {
      word: scope.word,
      name: (one) => scope.nameOf(one) ?? one,
      column: ({ table = '', from }) => columnAddress(`${table}[${from}]`, sheets, scope) ?? from,
    }),
  }));
}
