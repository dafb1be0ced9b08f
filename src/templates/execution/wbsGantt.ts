/** EXP-5 WBS & Gantt: who does what when: tasks of 7 to 14 days by phase, and the Gantt drawn beside them. */
import { amount, bars, choice, date, id, label, needed, number, percent, text, whole } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';
import { scenes } from './scenes';

export const wbsGantt: Sheet = {
  code: 'EXP-5',
  pack: 'execution',
  step: 'act',
  name: 'WBS & Gantt',
  purpose: 'Who does what when: tasks of 7 to 14 days by phase, and the Gantt drawn beside them.',
  howTo: {
    read: 'the task status and the Gantt.',
    type: 'tasks, standards, names, dates, done share, reason of delay.',
    computed: 'days, task size, status, week cells.',
  },
  freeze: 4,
  names: {
    EXP_Late: whole('Tasks overdue', '=COUNTIF(EXP_Wbs[st],~task.late)'),
    EXP_OnTime: percent(
      'Tasks on time',
      '=IF(COUNTIFS(EXP_Wbs[s],"<="&SET_AsOf)=0,"",1-(EXP_Late+COUNTIF(EXP_Wbs[st],~task.risk))/COUNTIFS(EXP_Wbs[s],"<="&SET_AsOf))',
    ),
  },
  tables: [
    {
      name: 'EXP_Wbs',
      title: 'WBS tasks & Gantt',
      note: 'Light cells are planned, dark ones done; the framed column is the current week.',
      rows: 'grows',
      columns: {
        id: id('Task ID', needed, { unique: true }),
        pid: id('Row ID', needed, { ref: 'EXP_Plan[id]' }),
        ph: choice('wph', 'Phase', needed),
        task: text('Task', needed),
        std: text('Delivery standard', needed, { hint: 'With a number, so that it can be checked.' }),
        own: text('Owner', needed, { hint: 'One name.' }),
        dept: choice('dept', 'Partner dept', needed),
        pic: text('Single interface', { hint: 'One name of the partner department.' }),
        s: date('Start', needed, { from: 'EXP_Start', hint: 'Not before the plan starts.' }),
        e: date('End', needed, {
          to: 'EXP_End',
          from: '[@s]',
          hint: 'Not before the start of the task, nor after the end of the plan.',
        }),
        dep: id('After task', { ref: 'EXP_Wbs[id]' }),
        pct: percent('Done', { from: 0, to: 1 }),
        why: text('Delay reason', { hint: 'Required when the task is overdue.' }),
        cost: amount('Cost'),
        days: whole('Days', '=[@e]-[@s]+1'),
        done: number('Done days', '=IF([@days]="","",[@days]*[@pct])', { format: '0.0' }),
        gr: label(
          'band',
          'Task size',
          '=IF([@days]="","",IF([@days]<P_TaskLo,~band.lo,IF([@days]>P_TaskHi,~band.hi,~band.ok)))',
        ),
        st: label('task', 'Task status', '=KPI.TASKSTATUS([@s],[@e],N([@pct]),SET_AsOf,P_Slack,LST_task)'),
        g: bars(
          'W{k}',
          '=([@s]<=EXP_Start+7*{k}-1)*([@e]>=EXP_Start+7*({k}-1))*(1+([@s]+[@pct]*[@days]>EXP_Start+7*({k}-1)))',
          {
            repeat: { by: 'weeks', current: 'INT((SET_AsOf-EXP_Start)/7)+1' },
          },
        ),
      },
      start: { scenes },
      sample: rows`
        id  | pid | ph    | task                  | std                      | own       | dept    | pic       | s          | e          | dep | pct  | why                 | cost
        W01 | P1  | prep  | Brief and personas    | 1 brief, 2 personas      | Lin Yue   | content | Qian Li   | 2026-04-06 | 2026-04-12 |     | 1    |                     | 0
        W02 | P1  | prep  | Creator contracts     | 8 signed                 | Lin Yue   | legal   | Wu Jie    | 2026-04-06 | 2026-04-17 |     | 1    |                     | 140000
        W03 | P1  | exec  | Seeding notes 1-10    | 10 notes, 500 likes each | Qian Li   | design  | Tan Yi    | 2026-04-13 | 2026-04-26 | W02 | 1    |                     | 16000
        W04 | P1  | exec  | Live shows 1-4        | 4 shows, 3 h each        | He Qing   | ops     | Luo An    | 2026-04-20 | 2026-05-03 | W01 | 1    |                     | 24000
        W05 | P1  | exec  | Seeding notes 11-20   | 10 notes, 500 likes each | Qian Li   | design  | Tan Yi    | 2026-05-04 | 2026-05-17 | W03 | 1    |                     | 16000
        W06 | P1  | exec  | Live shows 5-8        | 4 shows, 3 h each        | He Qing   | ops     | Luo An    | 2026-05-18 | 2026-05-31 | W04 | 0.75 | Host ill            | 30000
        W07 | P1  | exec  | Live shows 9-12       | 4 shows, 3 h each        | He Qing   | ops     | Luo An    | 2026-06-08 | 2026-06-21 | W06 | 0    |                     |
        W08 | P2  | exec  | Articles 1-4          | 4 articles, 20 000 reads | Fang Li   | content | Qian Li   | 2026-04-13 | 2026-04-26 |     | 1    |                     | 18000
        W09 | P2  | exec  | Topic push            | 1 topic, 30 m reads      | Fang Li   | content | Qian Li   | 2026-05-04 | 2026-05-17 | W08 | 1    |                     | 42000
        W10 | P2  | exec  | Media reviews         | 3 outlets                | Fang Li   | pr      | Deng Ke   | 2026-05-11 | 2026-05-24 | W08 | 0.67 | Slot moved one week | 32000
        W11 | P2  | exec  | Articles 5-8          | 4 articles, 20 000 reads | Fang Li   | content | Qian Li   | 2026-05-25 | 2026-06-07 | W08 | 0.5  |                     |
        W12 | P3  | prep  | Offer rules and codes | 1 rule set, 3 codes      | Xu Bo     | fin     | Gu Wei    | 2026-05-11 | 2026-05-22 |     | 1    |                     | 6000
        W13 | P3  | exec  | Bundle live           | 3 shops live             | Xu Bo     | ops     | Luo An    | 2026-05-25 | 2026-06-07 | W12 | 0.5  |                     | 72000
        W14 | P3  | exec  | Weekly flash sale     | 2 sales, 80 % sold       | Xu Bo     | ops     | Luo An    | 2026-06-08 | 2026-06-21 | W13 | 0    |                     |
        W15 | P4  | prep  | Data desk set-up      | 1 sheet, 6 feeds         | Zhou Ning | tech    | Mei Fan   | 2026-04-06 | 2026-04-12 |     | 1    |                     | 0
        W16 | P4  | exec  | Mid-plan review pack  | 1 pack, 8 weeks          | Zhou Ning | all     | Zhou Ning | 2026-05-18 | 2026-05-29 | W15 | 1    |                     | 0
        W17 | P4  | close | Final report and SOP  | 1 report, 1 SOP          | Zhou Ning | all     | Zhou Ning | 2026-06-15 | 2026-06-28 | W16 | 0    |                     |
        W18 | P5  | prep  | Store kits            | 60 kits                  | Ma Jun    | design  | Tan Yi    | 2026-04-06 | 2026-04-15 |     | 1    |                     | 34000
        W19 | P5  | exec  | Group warm-up         | 28 posts                 | Ma Jun    | ops     | Luo An    | 2026-05-04 | 2026-05-31 | W18 | 0.9  |                     | 0
        W20 | P5  | close | User feedback         | 300 answers              | Ma Jun    | cs      | He Qing   | 2026-06-22 | 2026-06-28 | W19 | 0    |                     |
      `,
    },
  ],
};
