/** AMP-4 Annual Goals: the numbers the year is judged by, and how they break down. */
import { amount, choice, date, id, label, needed, number, percent, text, whole } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const annualGoals: Sheet = {
  code: 'AMP-4',
  pack: 'annual',
  step: 'goals',
  name: 'Annual Goals',
  purpose: 'The numbers the year is judged by, and how they break down.',
  howTo: {
    read: 'the status column, then the weighted score on the dashboard.',
    type: 'goals, baselines, targets, weights, owners; actuals where no KPI feeds them; weights of the split.',
    computed: 'growth, expected by now, actual, variance, status, SMART letters, targets by quarter.',
  },
  freeze: 1,
  names: {
    AMP_RevTarget: amount('Revenue target', { sample: 120000000, answer: 'revGoal' }),
    AMP_RevBase: amount('Revenue last year', { sample: 96000000, answer: 'revLast' }),
    AMP_Elapsed: percent('Share of year elapsed', '=(SET_AsOf-AMP_Start+1)/(AMP_End-AMP_Start+1)'),
    AMP_SplitGap: amount('Decomposition gap', '=SUM(AMP_Split[tgt])-N(AMP_RevTarget)', {
      alarm: { when: 'ROUND(N(AMP_SplitGap),0)<>0', look: 'bad' },
    }),
  },
  charts: [
    {
      title: 'Quarters: target and actual',
      alt: 'Columns by quarter: revenue target and revenue so far.',
      kind: 'column',
      categories: 'AMP_Season[q]',
      series: [
        { name: 'Target', values: 'AMP_Season[rev]' },
        { name: 'Actual', values: 'AMP_Season[act]' },
      ],
      format: '#,##0',
    },
    {
      title: 'Attainment by goal',
      alt: 'Bars by goal: attainment of what is expected by now.',
      kind: 'bar',
      categories: 'AMP_Goal[id]',
      series: [{ name: 'Attainment', values: 'AMP_Goal[att]' }],
      format: '0%',
    },
  ],
  tables: [
    {
      name: 'AMP_Season',
      title: 'Quarter split',
      note: 'Shares of the year; the quarterly plan reads its row.',
      rows: 'filled',
      columns: {
        q: id('Quarter', needed),
        sh: percent('Revenue share', needed, { hint: 'Shares add to 100 %.' }),
        bsh: percent('Budget share', needed, { hint: 'Shares add to 100 %.' }),
        rev: amount(
          'Revenue target',
          '=IF(N(AMP_RevTarget)=0,"",KPI.ALLOCATE(N(AMP_RevTarget),[sh],,,1,MATCH([@q],[q],0)))',
        ),
        bud: amount('Budget', '=IF(N(AMP_BudTotal)=0,"",KPI.ALLOCATE(N(AMP_BudTotal),[bsh],,,1,MATCH([@q],[q],0)))'),
        act: amount(
          'Revenue actual',
          '=SUMIFS(AMP_KpiLog[act],AMP_KpiLog[kpi],"K01",AMP_KpiLog[mon],">="&DATE(AMP_Year,MATCH([@q],[q],0)*3-2,1),AMP_KpiLog[mon],"<="&DATE(AMP_Year,MATCH([@q],[q],0)*3,1))',
        ),
        att: percent('Attainment', '=IF(OR([@act]=0,N([@rev])=0),"",KPI.ATTAINMENT([@act],[@rev]))'),
      },
      start: {
        rows: rows`
          q | sh | bsh
          Q1 | 0.25 | 0.25
          Q2 | 0.25 | 0.25
          Q3 | 0.25 | 0.25
          Q4 | 0.25 | 0.25
        `,
      },
      sample: rows`
        q  | sh   | bsh
        Q1 | 0.2  | 0.22
        Q2 | 0.28 | 0.28
        Q3 | 0.24 | 0.22
        Q4 | 0.28 | 0.28
      `,
    },
    {
      name: 'AMP_Goal',
      title: 'Goal table',
      note: 'Every goal of the year with weight, what is expected by now, status and a check of its wording.',
      rows: 24,
      columns: {
        id: id('Goal ID', needed, { unique: true }),
        area: choice('area', 'Area', needed),
        goal: text('Goal', needed),
        cls: choice('gcls', 'Class', needed),
        kpi: id('KPI ID', { ref: 'AMP_Kpi[id]', hint: 'Empty: type the actual figure yourself.' }),
        dir: choice('dir', 'Direction', needed),
        unit: text('Unit', needed),
        path: choice('path', 'Path', needed),
        base: number('Baseline', { byUnit: 'unit' }),
        tgt: number('Year target', needed, { byUnit: 'unit' }),
        due: date('Due', needed, { from: 'AMP_Start', to: 'AMP_End' }),
        own: choice('dept', 'Owner', needed),
        w: percent('Weight', needed, { hint: 'Shares add to 100 %.' }),
        man: number('Actual (typed)', { hint: 'Only when no KPI ID is given.', byUnit: 'unit' }),
        gr: percent('Planned growth', '=IF(OR([@base]="",[@base]=0),"",KPI.VARIANCEPCT([@tgt],[@base]))'),
        exp: number(
          'Expected by now',
          '=IF([@kpi]<>"",INDEX(AMP_Kpi[ytdT],MATCH([@kpi],AMP_Kpi[id],0)),IF([@path]=~path.cum,[@tgt]*AMP_Elapsed,[@base]+([@tgt]-[@base])*AMP_Elapsed))',
          { byUnit: 'unit' },
        ),
        act: number(
          'Actual',
          '=IF([@kpi]<>"",INDEX(AMP_Kpi[ytdA],MATCH([@kpi],AMP_Kpi[id],0)),IF([@man]="","",[@man]))',
          { byUnit: 'unit' },
        ),
        var: percent('Variance', '=IF(OR([@act]="",N([@exp])=0),"",KPI.VARIANCEPCT([@act],[@exp],[@dir]))'),
        att: percent('Attainment', '=IF(OR([@act]="",N([@exp])=0),"",KPI.ATTAINMENT([@act],[@exp],[@dir]))'),
        st: label(
          'rag',
          'Status',
          '=IF(OR([@act]="",N([@exp])=0),~rag.N,KPI.STATUS([@act],[@exp],[@dir],P_Warn,P_Fail,LST_rag))',
        ),
        smart: text(
          'SMART check',
          '=KPI.SMART([@goal],[@tgt],[@unit],IF([@base]="","",[@base]),[@due],[@area],SET_VagueList,P_Stretch)',
        ),
        vague: text('Vague phrase', '=KPI.VAGUE([@goal],SET_VagueList)'),
        why: text('Reason / action', { hint: 'Required when the light is red.' }),
      },
      rules: [
        { columns: ['smart'], when: 'ISNUMBER(FIND("-",[@smart]))', look: 'warn' },
        { columns: ['vague'], when: '[@vague]<>""', look: 'bad' },
      ],
      start: {
        rows: rows`
          id | area | goal | cls | kpi | dir | unit | path | due | own | w
          G01 | core | Revenue of the year, in figures, by December | core | K01 | ↑ | CNY | cum | {last 0} | sales | 0.067
          G02 | core | Conversion rate, from what to what, by December | core | K03 | ↑ | % | level | {last 0} | mkt | 0.067
          G03 | core | Gross margin held at what share | core | K02 | ↑ | % | level | {last 0} | fin | 0.067
          G04 | core | Repurchase rate in 90 days, from what to what | aux | K04 | ↑ | % | level | {last 0} | ops | 0.067
          G05 | brand | Aided awareness in the target cities, from what to what | aux | | ↑ | % | level | {last 0} | brand | 0.067
          G06 | brand | NPS, from what to what, by December | aux | K06 | ↑ | pts | level | {last 0} | cs | 0.067
          G07 | brand | Followers on the core platforms, how many by December | aux | | ↑ | people | level | {last 0} | content | 0.067
          G08 | brand | Valid UGC posts in the year, how many | aux | | ↑ | posts | cum | {last 0} | content | 0.067
          G09 | brand | Awards, white papers or standards, how many | aux | | ↑ | items | cum | {last 0} | pr | 0.066
          G10 | share | Category share, from what to what, by December | aux | K05 | ↑ | % | level | {last 0} | sales | 0.066
          G11 | share | Revenue from new cities, in figures | aux | | ↑ | CNY | cum | {last 0} | sales | 0.066
          G12 | share | Outlets selling in lower-tier cities, how many | aux | | ↑ | stores | level | {last 0} | sales | 0.066
          G13 | share | Customers won from rivals, how many | aux | | ↑ | people | cum | {last 0} | mkt | 0.067
          G14 | share | Revenue from new lines, in figures | aux | | ↑ | CNY | cum | {last 0} | prod | 0.067
          G15 | brand | Monthly actives on site and app, how many | aux | | ↑ | people | level | {last 0} | content | 0.067
        `,
      },
      sample: rows`
        id  | area  | goal                                    | cls  | kpi | dir | unit   | path  | base     | tgt       | due        | own     | w    | man     | why
        G01 | core  | Revenue 120 m in 2026 (+25 %)           | core | K01 | ↑   | CNY    | cum   | 96000000 | 120000000 | 2026-12-31 | sales   | 0.18 |         |
        G02 | core  | Visitor-to-order rate 3.6 % by Dec      | core | K03 | ↑   | %      | level | 0.029    | 0.036     | 2026-12-31 | mkt     | 0.1  |         |
        G03 | core  | Gross margin held at 62 %               | core | K02 | ↑   | %      | level | 0.618    | 0.62      | 2026-12-31 | fin     | 0.1  |         |
        G04 | core  | 90-day repurchase rate 31 %             | aux  | K04 | ↑   | %      | level | 0.265    | 0.31      | 2026-12-31 | ops     | 0.08 |         |
        G05 | brand | Aided awareness 34 % in target cities   | aux  |     | ↑   | %      | level | 0.26     | 0.34      | 2026-12-31 | brand   | 0.08 | 0.298   |
        G06 | brand | NPS 46 by Dec                           | aux  | K06 | ↑   | pts    | level | 36       | 46        | 2026-12-31 | cs      | 0.08 |         |
        G07 | brand | 3.2 m followers on five platforms       | aux  |     | ↑   | people | level | 2400000  | 3200000   | 2026-12-31 | content | 0.05 | 2690000 |
        G08 | brand | 9 000 valid UGC posts in the year       | aux  |     | ↑   | posts  | cum   | 5200     | 9000      | 2026-12-31 | content | 0.05 | 3610    |
        G15 | brand | 420 000 monthly actives on site and app | aux  |     | ↑   | people | level | 310000   | 420000    | 2026-12-31 | content | 0.02 | 352000  |
        G09 | brand | 4 awards, white papers or standards     | aux  |     | ↑   | items  | cum   | 2        | 4         | 2026-11-30 | pr      | 0.03 | 2       |
        G10 | share | Category share 7.2 % by Dec             | aux  | K05 | ↑   | %      | level | 0.062    | 0.072     | 2026-12-31 | sales   | 0.08 |         |
        G11 | share | 9.6 m revenue from new western cities   | aux  |     | ↑   | CNY    | cum   | 4100000  | 9600000   | 2026-12-31 | sales   | 0.05 | 3720000 |
        G12 | share | 1 150 tier-3/4 outlets selling          | aux  |     | ↑   | stores | level | 760      | 1150      | 2026-12-31 | sales   | 0.05 | 905     |
        G13 | share | 26 000 customers won from rivals        | aux  |     | ↑   | people | cum   | 14000    | 26000     | 2026-12-31 | mkt     | 0.03 | 9800    |
        G14 | share | 6.0 m revenue from refills and kits     | aux  |     | ↑   | CNY    | cum   | 0        | 6000000   | 2026-12-31 | prod    | 0.02 | 1880000 | Refill film late
      `,
    },
    {
      name: 'AMP_Split',
      title: 'Revenue decomposition',
      note: 'Product line by region; the targets add up to the goal exactly.',
      rows: 'grows',
      columns: {
        pl: choice('pline', 'Product line', needed),
        rg: choice('region', 'Region', needed),
        w: percent('Weight', needed, { hint: 'Shares add to 100 %.' }),
        ly: amount('Last year'),
        seq: whole('Sequence', needed),
        tgt: amount('Year target', '=IF(N(AMP_RevTarget)=0,"",KPI.ALLOCATE(N(AMP_RevTarget),[w],,,1,[@seq]))'),
        gr: percent('Growth', '=IF(N([@ly])=0,"",[@tgt]/[@ly]-1)', { bar: 'diverging' }),
        q1: amount('Q1 target', '=IF([@tgt]="","",ROUND([@tgt]*INDEX(AMP_Season[sh],1),0))'),
        q2: amount('Q2 target', '=IF([@tgt]="","",ROUND([@tgt]*INDEX(AMP_Season[sh],2),0))'),
        q3: amount('Q3 target', '=IF([@tgt]="","",ROUND([@tgt]*INDEX(AMP_Season[sh],3),0))'),
        q4: amount('Q4 target', '=IF([@tgt]="","",[@tgt]-[@q1]-[@q2]-[@q3])'),
      },
      start: {
        each: 'linesByRegions',
        rows: rows`
          pl | rg | w | seq
          {line} | {region} | {share} | {no}
        `,
      },
      sample: rows`
        pl      | rg    | w     | ly       | seq
        cleanse | east  | 0.13  | 12902000 | 1
        cleanse | south | 0.075 | 7987000  | 2
        cleanse | north | 0.06  | 6451000  | 3
        cleanse | west  | 0.035 | 3379000  | 4
        serum   | east  | 0.16  | 16128000 | 5
        serum   | south | 0.1   | 9984000  | 6
        serum   | north | 0.08  | 8064000  | 7
        serum   | west  | 0.06  | 4224000  | 8
        sun     | east  | 0.11  | 11290000 | 9
        sun     | south | 0.075 | 6989000  | 10
        sun     | north | 0.06  | 5645000  | 11
        sun     | west  | 0.055 | 2957000  | 12
      `,
    },
  ],
};
