/** EXP-2 SMART Goals: step 1: few goals, all measurable, each tied to a strategic priority. */
import { choice, date, id, label, needed, number, percent, text } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const smartGoals: Sheet = {
  code: 'EXP-2',
  pack: 'execution',
  step: 'goals',
  name: 'SMART Goals',
  purpose: 'Step 1: few goals, all measurable, each tied to a strategic priority.',
  howTo: {
    read: 'the status and the SMART letters.',
    type: 'the goal in one sentence, metric, baseline, target, due date, link, owner.',
    computed: 'actual from the daily data, expected by now, variance, gap, status, SMART letters, vague phrase.',
  },
  freeze: 1,
  charts: [
    {
      title: 'Goals: variance',
      alt: 'Bars by goal: variance against what is expected by now.',
      kind: 'bar',
      categories: 'EXP_Goal[met]',
      series: [{ name: 'Variance', values: 'EXP_Goal[var]' }],
      format: '0%',
      signed: true,
    },
  ],
  tables: [
    {
      name: 'EXP_Goal',
      title: 'SMART goals',
      note: 'Core goals first; the letters say what a goal still lacks.',
      rows: 'grows',
      columns: {
        id: id('Goal ID', needed, { unique: true }),
        cls: choice('gcls', 'Class', needed),
        goal: text('Goal', needed, { hint: 'With a figure and a date.' }),
        met: text('Metric', needed),
        unit: text('Unit', needed),
        dir: choice('dir', 'Direction', needed),
        path: choice('path', 'Path', needed),
        base: number('Baseline', { byUnit: 'unit' }),
        tgt: number('Target', needed, { byUnit: 'unit' }),
        due: date('Due', needed, { to: 'EXP_End' }),
        link: text('Strategic link', needed, { hint: 'ID of a goal of the quarter or the year.' }),
        own: text('Owner', needed),
        man: number('Actual (typed)', { hint: 'Only when there is no feed.', byUnit: 'unit' }),
        feed: id('Feed', { hint: 'new, ord, imp, rev, cvr or roi; empty: type the actual figure yourself.' }),
        act: number(
          'Actual',
          '=IF([@feed]="",IF([@man]="","",[@man]),IF([@feed]="new",SUM(EXP_Day[new]),IF([@feed]="ord",SUM(EXP_Day[ord]),IF([@feed]="imp",SUM(EXP_Day[imp]),IF([@feed]="rev",SUM(EXP_Day[rev]),IF([@feed]="cvr",IF(SUM(EXP_Day[clk])=0,"",SUM(EXP_Day[ord])/SUM(EXP_Day[clk])),IF(SUM(EXP_Day[cost])=0,"",SUM(EXP_Day[rev])/SUM(EXP_Day[cost]))))))))',
          { byUnit: 'unit' },
        ),
        exp: number('Expected by now', '=IF([@path]=~path.cum,[@tgt]*EXP_Elapsed,[@tgt])', { byUnit: 'unit' }),
        var: percent('Variance', '=IF(OR([@act]="",N([@exp])=0),"",KPI.VARIANCEPCT([@act],[@exp],[@dir]))'),
        gap: number('Gap to target', '=IF([@act]="","",[@tgt]-[@act])', { byUnit: 'unit', signed: true }),
        st: label(
          'rag',
          'Status',
          '=IF(OR([@act]="",N([@exp])=0),~rag.N,KPI.STATUS([@act],[@exp],[@dir],P_Warn,P_Fail,LST_rag))',
        ),
        smart: text(
          'SMART check',
          '=KPI.SMART([@goal],[@tgt],[@unit],IF([@base]="","",[@base]),[@due],IF([@link]="","",[@link]),SET_VagueList,P_Stretch)',
        ),
        vague: text('Vague phrase', '=KPI.VAGUE([@goal],SET_VagueList)'),
      },
      rules: [
        { columns: ['smart'], when: 'ISNUMBER(FIND("-",[@smart]))', look: 'warn' },
        { columns: ['vague'], when: '[@vague]<>""', look: 'bad' },
      ],
      sample: rows`
        id | cls  | goal                             | met             | unit   | dir | path  | base    | tgt     | due        | link | own     | man  | feed
        E1 | core | 36 000 new users in 12 weeks     | New users       | people | ↑   | cum   | 21000   | 36000   | 2026-06-28 | Q08  | Lin Yue |      | new
        E2 | core | Conversion 6.5 % by week 12      | Conversion rate | %      | ↑   | level | 0.048   | 0.065   | 2026-06-28 | G02  | Lin Yue |      | cvr
        E3 | core | 2.1 m launch revenue             | Revenue         | CNY    | ↑   | cum   | 1250000 | 2100000 | 2026-06-28 | Q10  | Xu Bo   |      | rev
        E4 | aux  | 9 m exposures                    | Exposure        | views  | ↑   | cum   | 5200000 | 9000000 | 2026-06-28 | Q05  | Fang Li |      | imp
        E5 | aux  | ROI kept at 3.2                  | ROI             | x      | ↑   | level | 2.8     | 3.2     | 2026-06-28 | Q11  | Gu Wei  |      | roi
        E6 | aux  | Brand search up 50 % in 12 weeks | Search index    | pts    | ↑   | level | 1200    | 1800    | 2026-06-28 | G08  | Fang Li | 1640 |
      `,
    },
  ],
};
