/** THE list of what can be carried forward to another plan: tables of one kind, which of their rows are open, and what stays behind. */
import { isBlank, type Reading, type ReadRow } from '../reading';

export const carryKinds = ['tasks', 'initiatives', 'campaigns', 'actions', 'lessons', 'risks', 'milestones'] as const;
export type CarryKind = (typeof carryKinds)[number];

export interface CarriedTable {
  kind: CarryKind;
  isOpen(row: ReadRow, reading: Reading): boolean;
  /** Figures and dates of the old plan's own past: not carried. */
  leaves: string[];
  /** Dates of something that happened, never moved on. */
  past?: string[];
  /** What its columns are to the kind, so that tables of other packs can take them. */
  roles?: Record<string, string>;
  /** The state a row of another table begins in. */
  begins?: { key: string; list: string; code: string };
}

const unfinished = ({ values: { pct } }: ReadRow) => typeof pct !== 'number' || pct < 1;
const notDone = ({ values: { done } }: ReadRow) => isBlank(done);
const action = (what: string) => ({ day: 'day', what, act: 'act', own: 'own', due: 'due' });

export const carriedTables: Record<string, CarriedTable> = {
  EXP_Wbs: { kind: 'tasks', isOpen: unfinished, leaves: ['why', 'cost'] },
  AMP_Strat: { kind: 'initiatives', isOpen: unfinished, leaves: ['spent', 'ret'] },
  AMP_Road: { kind: 'campaigns', isOpen: unfinished, leaves: ['spent', 'ret', 'ords', 'vis'] },
  AMP_Meet: { kind: 'actions', isOpen: notDone, leaves: ['done'], roles: action('gap') },
  QBK_Meet: { kind: 'actions', isOpen: notDone, leaves: ['done'], roles: action('item') },
  EXP_Meet: { kind: 'actions', isOpen: notDone, leaves: ['done', 'k'], roles: action('what') },
  EXP_Review: { kind: 'lessons', isOpen: notDone, leaves: ['done'] },
  AMP_Risk: {
    kind: 'risks',
    isOpen: ({ values: { st } }, { settings }) => settings.codeOf('state', st) !== 'done',
    leaves: [],
    past: ['ready'],
    roles: { cl: 'cl', what: 'what', sig: 'sig', plan: 'plan', p: 'p', i: 'i', own: 'own' },
    begins: { key: 'st', list: 'state', code: 'open' },
  },
  EXP_Risk: {
    kind: 'risks',
    isOpen: ({ values: { used } }) => isBlank(used),
    leaves: ['used'],
    past: ['made'],
    roles: { cl: 'cl', what: 'risk', sig: 'sig', plan: 'plan', p: 'p', i: 'i', own: 'own' },
  },
  AMP_Mile: {
    kind: 'milestones',
    isOpen: ({ values: { st } }, { settings }) => settings.codeOf('rag', st) !== 'G',
    leaves: ['act'],
  },
};
