/** EXP-4 Execution Plan: the ten-column master table of the plan, with a risk plan made ahead for each row. */
import { amount, choice, date, id, label, needed, percent, score, side, text, whole } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const executionPlan: Sheet = {
  code: 'EXP-4',
  pack: 'execution',
  step: 'act',
  name: 'Execution Plan',
  purpose: 'The ten-column master table of the plan, with a risk plan made ahead for each row.',
  howTo: {
    read: 'the progress status, then the latest progress in the folded columns.',
    type: 'nine of the ten columns; budget, spending and progress in the folded columns (+ above the sheet).',
    computed: 'status, dates from the week text, done share, number of tasks.',
  },
  freeze: 1,
  names: {
    EXP_PlanGap: amount('Budget left to plan', '=EXP_Budget-SUM(EXP_Plan[bud])', {
      alarm: { when: 'EXP_PlanGap<0', look: 'bad' },
    }),
  },
  charts: [
    {
      title: 'Done by module',
      alt: 'Bar chart: share of task days done for each strategy module.',
      kind: 'bar',
      categories: 'EXP_Plan[mod]',
      series: [{ name: 'Done', values: 'EXP_Plan[pct]' }],
      format: '0%',
    },
  ],
  tables: [
    {
      name: 'EXP_Plan',
      title: 'Execution master table',
      note: 'Ten columns as handed to the team; beside the row ID, folded, stand budget, spending, latest progress and what is computed.',
      rows: 15,
      columns: {
        mod: choice('mod', 'Strategy module', needed),
        goal: text('Core goal', needed, { hint: 'With a figure and a date.' }),
        act: text('Concrete measures', needed, { hint: 'How many of what, by channel.' }),
        own: text('Owner', needed, { hint: 'One name, with the department.' }),
        co: text('Partner departments', needed),
        tm: text('Time nodes', needed, { hint: 'Weeks of the plan, such as W1-12.' }),
        res: text('Resource need', needed),
        st: label('task', 'Progress status', '=KPI.TASKSTATUS([@s],[@e],N([@pct]),SET_AsOf,P_Slack,LST_task)'),
        risk: text('Risk plan', needed),
        note: text('Remark'),
        id: id('Row ID', needed, { unique: true }),
        gid: id('Goal ID', needed, side, { ref: 'EXP_Goal[id]' }),
        bud: amount('Budget', needed, side),
        spent: amount('Spent', side),
        news: text('Latest progress', side, { hint: 'The week, then the fact.' }),
        s: date('Start', '=KPI.WEEKDATE([@tm],EXP_Start,"start")', side),
        e: date('End', '=KPI.WEEKDATE([@tm],EXP_Start,"end")', side),
        pct: percent(
          'Done',
          '=IF(SUMIFS(EXP_Wbs[days],EXP_Wbs[pid],[@id])=0,0,SUMIFS(EXP_Wbs[done],EXP_Wbs[pid],[@id])/SUMIFS(EXP_Wbs[days],EXP_Wbs[pid],[@id]))',
          side,
          { bar: 'plain' },
        ),
        n: whole('Tasks', '=COUNTIF(EXP_Wbs[pid],[@id])', side),
      },
      start: {
        rows: rows`
          mod     | tm          | id
          growth  | W1-{weeks}  | P1
          expose  | W1-{weeks}  | P2
          promo   | W1-{weeks}  | P3
          data    | W1-{weeks}  | P4
          support | W1-{weeks}  | P5
        `,
      },
      sample: rows`
        mod     | goal                                                | act                                           | own                 | co                 | tm    | res                            | risk                                   | note                     | id | gid | bud    | spent  | news
        growth  | 36 000 new users by W12                             | 20 notes, 12 live shows, 8 creators           | Lin Yue (Marketing) | Design, Operations | W1-12 | 300 000 incl. creators 140 000 | Likes under 500: add 10 micro creators | Watch engagement         | P1 | E1  | 300000 | 226000 | W8: show 7 of 8 done
        expose  | 9 m exposures by W10                                | 8 articles, 1 topic, 3 media reviews          | Fang Li (Brand)     | Content            | W1-10 | 110 000 media fees             | Slot clash: confirm two weeks ahead    | Topic reads weekly       | P2 | E4  | 110000 | 92000  | W8: review 2 of 3 out
        promo   | 2.1 m revenue, +30 % on last launch                 | Bundle 3 shops, member 10 % off, flash weekly | Xu Bo (Sales)       | Operations         | W6-11 | 130 000 offers                 | Rival price cut: add travel gift       | Sales synced daily       | P3 | E3  | 130000 | 78000  | W8: bundle on 2 shops
        data    | Figures by 10:00, 12 Friday reviews, 1 final report | Daily sheet, Friday review, final report W12  | Zhou Ning (Data)    | All                | W1-12 | Tools ready                    | Feed late: manual count sheet          | Report must list actions | P4 | E2  | 0      | 0      | W8: on time 53 of 55 days
        support | 60 store kits, 300 feedback answers                 | Kits in W1-2, survey in W12                   | Ma Jun (Stores)     | Design             | W1-12 | 42 800 print                   | Printer late: second vendor            |                          | P5 | E2  | 42800  | 34000  | W8: kits done
      `,
    },
    {
      name: 'EXP_Risk',
      title: 'Risk plans made ahead',
      note: 'One prepared plan per row above, written before the start.',
      rows: 'grows',
      columns: {
        id: id('Row ID', needed, { ref: 'EXP_Plan[id]' }),
        cl: choice('riskc', 'Class', needed),
        risk: text('Risk', needed),
        sig: text('Trigger signal', needed, { hint: 'With a figure.' }),
        plan: text('Plan B', needed),
        made: date('Prepared on', needed, { to: 'EXP_Start' }),
        own: text('Owner', needed),
        p: score('Likelihood', needed),
        i: score('Impact', needed),
        lv: label('lvl', 'Risk level', '=KPI.RISKLEVEL([@p],[@i],P_RiskMid,P_RiskHigh,LST_lvl)'),
        used: date('Used on'),
      },
      start: {
        rows: rows`
          id | cl
          P1 | exec
          P2 | voice
          P3 | rival
          P4 | tech
          P5 | res
        `,
      },
      sample: rows`
        id | cl    | risk                   | sig                    | plan                    | made       | own       | p | i | used
        P1 | exec  | Notes under 500 likes  | Mean likes < 500       | 10 extra micro creators | 2026-04-02 | Lin Yue   | 3 | 3 |
        P2 | exec  | Media slots clash      | No slot 14 days before | Swap outlet             | 2026-04-03 | Fang Li   | 4 | 2 | 2026-05-20
        P3 | rival | Rival discount in June | Price gap > 35 %       | Travel gift             | 2026-04-03 | Xu Bo     | 4 | 4 |
        P4 | tech  | Data feed late         | After 10:00            | Manual sheet            | 2026-04-01 | Zhou Ning | 3 | 2 | 2026-04-22
        P5 | res   | Kit print delay        | 3 days before date     | Second printer          | 2026-04-02 | Ma Jun    | 2 | 3 |
      `,
    },
  ],
};
