/** Cases as rows of the archive's case base. */
import type { PlanCell } from '../plan';
import type { ArchiveRow } from './archiveSheet';
import type { Case } from './cases';

/** `taken`: the day they are copied, a serial number. `planName`: how people call the plan they come from. */
export const caseRow = (one: Case, taken: number, planName: string): ArchiveRow => ({
  cells: {
    taken,
    plan: said(planName),
    source: said(one.source),
    date: one.date === null ? null : Math.floor(one.date),
    what: said(one.what),
    level: said(one.level),
    cause: said(one.cause),
    response: said(one.response),
    lesson: said(one.lesson),
    owner: said(one.owner),
    key: said(one.key),
  },
});

const said = (text: string): PlanCell => (text === '' ? null : { text });
