/** The form of a new adjustment as it is typed, and as it starts for a line that needs one. */
import type { Draft, Sign } from './adjustments';
import type { WatchedLine } from './watchedLines';
import { figureIn, textOf } from './figures';

export interface Form {
  /** Key of the plan; '' before one is chosen. */
  plan: string;
  line: string;
  trigger: string;
  note: string;
  base: string;
  proposed: string;
  isMajor: boolean;
  signed: readonly Sign[];
}

export const emptyForm: Form = {
  plan: '',
  line: '',
  trigger: 'roll',
  note: '',
  base: '',
  proposed: '',
  isMajor: false,
  signed: [],
};

export function draftOf({ line, trigger, note, base, proposed, isMajor, signed }: Form): Draft {
  return { line, trigger, note, base: figureIn(base), proposed: figureIn(proposed), isMajor, signed };
}

/** What a breaker or an overrun asks for; how much is for the person to say. */
export function formFor({ table, plan, id, row, state }: WatchedLine, note: string): Form {
  const { rev2, plan: planned } = row.values;
  const money = typeof rev2 === 'number' ? rev2 : planned;
  return {
    ...emptyForm,
    plan: plan.table('QBK_Adj')?.name ?? table.name,
    line: id,
    trigger: state === 'reopened' ? 'cost' : 'cb',
    note,
    base: typeof money === 'number' ? textOf(money) : '',
    // Money taken from a tripped line is no small matter.
    isMajor: true,
  };
}
