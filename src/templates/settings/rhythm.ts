/** SET_Rhythm: the calendar of every routine the plans ask for. First dates of a new plan are the first ones that are still to come. */
import { choice, date, id, label, needed, text, time } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Table } from '../../sheet/template';

export const rhythm: Table = {
  name: 'SET_Rhythm',
  title: 'Operating rhythm',
  note: 'Every routine the plans ask for; the dashboards count the overdue ones.',
  rows: 30,
  packKey: 'pack',
  columns: {
    id: id('ID', needed, { unique: true }),
    pack: choice('pack', 'Pack', needed),
    what: text('Routine', needed),
    cad: choice('cad', 'Cadence', needed),
    anchor: date('First date', needed),
    time: time('Due time'),
    owner: choice('dept', 'Owner', needed),
    last: date('Last done'),
    next: date('Next due', '=KPI.DUEDATE([@cad],[@anchor],SET_AsOf)'),
    prev: date('Previous due', '=IF([@anchor]>SET_AsOf,"",KPI.DUEDATE([@cad],[@anchor],SET_AsOf,"previous"))'),
    st: label(
      'sla',
      'Rhythm status',
      '=IF([@prev]="",~sla.run,IF([@last]>=[@prev],~sla.met,IF([@prev]=SET_AsOf,~sla.run,~sla.late)))',
    ),
    out: id('Output'),
  },
  start: {
    rows: rows`
      id  | pack | what                                          | cad | anchor     | time  | owner   | out
      R01 | exp  | Daily figures collected by 10:00 next day     | D   | {dueD 0}   | 10:00 | data    | EXP_Day
      R02 | exp  | Weekly execution review (Friday)              | W   | {dueW 4}   | 16:00 | mkt     | EXP_Meet
      R03 | amp  | Weekly marketing + sales + operations meeting | W   | {dueW 4}   |       | ops     | AMP_Meet
      R04 | qbk  | Weekly cross-team sync                        | W   | {dueW 0}   |       | mkt     | QBK_Meet
      R05 | qbk  | Weekly brand voice and spread heat map        | W   | {dueW 5}   |       | pr      | QBK_Goal
      R06 | qbk  | Weekly content test review                    | W   | {dueW 6}   |       | content | QBK_Content
      R07 | qbk  | Two-weekly ROI review                         | 2W  | {due2W 11} |       | fin     | QBK_Roi
      R08 | amp  | Monthly budget review                         | M   | {dueM 30}  |       | fin     | AMP_BudMonth
      R09 | qbk  | Monthly member-benefit review                 | M   | {dueM 29}  |       | ops     | QBK_Benefit
      R10 | qbk  | Monthly UGC awards                            | M   | {dueM 27}  |       | content | QBK_Ugc
      R11 | qbk  | Quarterly rolling budget revision (±15 %)     | Q   | {dueQ 89}  |       | fin     | QBK_Adj
      R12 | qbk  | Quarterly satisfaction survey                 | Q   | {dueQ 79}  |       | cs      | QBK_Survey
      R13 | qbk  | Quarterly crisis drill                        | Q   | {dueQ 75}  |       | pr      | QBK_Play
      R14 | qbk  | Quarterly third-party budget audit            | Q   | {dueQ 19}  |       | fin     | QBK_Audit
      R15 | amp  | Yearly plan refresh                           | Y   | {dueY 348} |       | mkt     | AMP_Goal
    `,
  },
  sample: rows`
    id  | pack | what                                          | cad | anchor     | time  | owner   | last       | out
    R01 | exp  | Daily figures collected by 10:00 next day     | D   | 2026-04-06 | 10:00 | data    | 2026-05-31 | EXP_Day
    R02 | exp  | Weekly execution review (Friday)              | W   | 2026-04-10 | 16:00 | mkt     | 2026-05-29 | EXP_Meet
    R03 | amp  | Weekly marketing + sales + operations meeting | W   | 2026-01-05 |       | ops     | 2026-05-25 | AMP_Meet
    R04 | qbk  | Weekly cross-team sync                        | W   | 2026-04-01 |       | mkt     | 2026-05-27 | QBK_Meet
    R05 | qbk  | Weekly brand voice and spread heat map        | W   | 2026-04-06 |       | pr      | 2026-05-25 | QBK_Goal
    R06 | qbk  | Weekly content test review                    | W   | 2026-04-07 |       | content | 2026-05-26 | QBK_Content
    R07 | qbk  | Two-weekly ROI review                         | 2W  | 2026-04-12 |       | fin     | 2026-05-24 | QBK_Roi
    R08 | amp  | Monthly budget review                         | M   | 2026-01-31 |       | fin     | 2026-05-31 | AMP_BudMonth
    R09 | qbk  | Monthly member-benefit review                 | M   | 2026-03-30 |       | ops     | 2026-05-30 | QBK_Benefit
    R10 | qbk  | Monthly UGC awards                            | M   | 2026-04-28 |       | content | 2026-04-28 | QBK_Ugc
    R11 | qbk  | Quarterly rolling budget revision (±15 %)     | Q   | 2026-03-31 |       | fin     | 2026-03-31 | QBK_Adj
    R12 | qbk  | Quarterly satisfaction survey                 | Q   | 2026-03-20 |       | cs      | 2026-03-20 | QBK_Survey
    R13 | qbk  | Quarterly crisis drill                        | Q   | 2026-03-16 |       | pr      | 2026-03-16 | QBK_Play
    R14 | qbk  | Quarterly third-party budget audit            | Q   | 2026-04-20 |       | fin     | 2026-04-20 | QBK_Audit
    R15 | amp  | Yearly plan refresh                           | Y   | 2025-12-15 |       | mkt     | 2025-12-15 | AMP_Goal
  `,
};
