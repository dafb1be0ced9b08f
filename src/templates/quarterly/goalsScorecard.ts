/** QBK-2 Goals & Scorecard: what the quarter must deliver, and who is scored on what. */
import { choice, date, id, label, mixed, needed, number, percent, score, text, whole } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const goalsScorecard: Sheet = {
  code: 'QBK-2',
  pack: 'quarterly',
  step: 'goals',
  name: 'Goals & Scorecard',
  purpose: 'What the quarter must deliver, and who is scored on what.',
  howTo: {
    read: 'the status of the goals, section by section.',
    type: 'monthly targets once, monthly actuals at each month’s end, reasons for red rows, R, A, C and I.',
    computed: 'quarter target, expected by now, actual, variance, status, SMART letters, weights, scores.',
  },
  freeze: 1,
  names: {
    QBK_GoalScore: percent(
      'Weighted goal score',
      '=IF(COUNT(QBK_Goal[att])=0,"",SUMPRODUCT(QBK_Goal[w],QBK_Goal[att]))',
    ),
  },
  charts: [
    {
      title: 'Attainment by goal',
      alt: 'Bars by goal: attainment of what is expected by now.',
      kind: 'bar',
      categories: 'QBK_Goal[id]',
      series: [{ name: 'Attainment', values: 'QBK_Goal[att]' }],
      format: '0%',
    },
    {
      title: 'Scores of indicators',
      alt: 'Bars by indicator: weighted score.',
      kind: 'bar',
      categories: 'QBK_Score[ind]',
      series: [{ name: 'Weighted score', values: 'QBK_Score[sc]' }],
      format: '0.0',
    },
  ],
  tables: [
    {
      name: 'QBK_Goal',
      title: 'Quarter goals',
      note: 'Monthly path and actuals, what is expected by now, and the status of every section.',
      rows: 40,
      columns: {
        id: id('Goal ID', needed, { unique: true }),
        sec: choice('sec', 'Section', needed),
        goal: text('Goal', needed),
        unit: text('Unit', needed),
        dir: choice('dir', 'Direction', needed),
        agg: choice('agg', 'Quarter value by', needed),
        base: number('Baseline', { byUnit: 'unit' }),
        m1: number('Month 1 target', needed, { byUnit: 'unit' }),
        m2: number('Month 2 target', needed, { byUnit: 'unit' }),
        m3: number('Month 3 target', needed, { byUnit: 'unit' }),
        a1: number('Month 1 actual', { byUnit: 'unit' }),
        a2: number('Month 2 actual', { byUnit: 'unit' }),
        a3: number('Month 3 actual', { byUnit: 'unit' }),
        own: choice('dept', 'Owner', needed),
        w: percent('Weight', needed, { hint: 'Shares add to 100 %.' }),
        n: whole('Last month reported', '=IF([@a3]<>"",3,IF([@a2]<>"",2,IF([@a1]<>"",1,0)))'),
        tgt: number(
          'Quarter target',
          '=IF([@agg]=~agg.sum,SUM([@m1:m3]),IF([@agg]=~agg.avg,AVERAGE([@m1:m3]),[@m3]))',
          { byUnit: 'unit' },
        ),
        exp: number(
          'Expected by now',
          '=IF([@n]=0,"",IF([@agg]=~agg.last,INDEX([@m1:m3],[@n]),([@m1]+([@n]>1)*[@m2]+([@n]>2)*[@m3])/IF([@agg]=~agg.avg,[@n],1)))',
          { byUnit: 'unit' },
        ),
        act: number(
          'Actual to date',
          '=IF([@n]=0,"",IF([@agg]=~agg.sum,SUM([@a1:a3]),IF([@agg]=~agg.avg,AVERAGE([@a1:a3]),INDEX([@a1:a3],[@n]))))',
          { byUnit: 'unit' },
        ),
        var: percent('Variance', '=IF(OR([@n]=0,N([@exp])=0),"",KPI.VARIANCEPCT([@act],[@exp],[@dir]))'),
        att: percent('Attainment', '=IF(OR([@n]=0,N([@exp])=0),"",KPI.ATTAINMENT([@act],[@exp],[@dir]))'),
        st: label(
          'rag',
          'Status',
          '=IF(OR([@n]=0,N([@exp])=0),~rag.N,KPI.STATUS([@act],[@exp],[@dir],P_Warn,P_Fail,LST_rag))',
        ),
        smart: text(
          'SMART check',
          '=KPI.SMART([@goal],[@tgt],[@unit],IF([@base]="","",[@base]),QBK_End,[@sec],SET_VagueList,P_Stretch)',
        ),
        why: text('Reason / action', { hint: 'Required when the light is red.' }),
      },
      rules: [{ columns: ['smart'], when: 'ISNUMBER(FIND("-",[@smart]))', look: 'warn' }],
      start: {
        rows: rows`
          id | sec | goal | unit | dir | agg | own | w
          Q01 | s01 | Revenue of the quarter, in figures | CNY | ↑ | sum | sales | 0.048
          Q02 | s01 | Category share in the last month | % | ↑ | last | sales | 0.048
          Q03 | s01 | Satisfaction in the last month | % | ↑ | last | cs | 0.048
          Q04 | s04 | Quality media exposures, how many | times | ↑ | sum | pr | 0.048
          Q05 | s04 | Social exposure, in figures | views | ↑ | sum | brand | 0.048
          Q06 | s04 | Valid UGC, how many | posts | ↑ | sum | content | 0.048
          Q07 | s05 | Share of alerts answered in time | % | ↑ | avg | pr | 0.048
          Q08 | s06 | New customers, how many | people | ↑ | sum | mkt | 0.048
          Q09 | s06 | Repurchase rate in the last month | % | ↑ | last | ops | 0.048
          Q10 | s07 | Units of the new product, how many | units | ↑ | sum | prod | 0.048
          Q11 | s08 | Marketing ROI of the quarter | x | ↑ | avg | mkt | 0.048
          Q12 | s08 | A/B tests, how many | tests | ↑ | sum | data | 0.048
          Q13 | s09 | Visitors of events, how many | visits | ↑ | sum | sales | 0.048
          Q14 | s10 | Video completion in the last month | % | ↑ | last | content | 0.048
          Q15 | s11 | Sell-through of dealers, in figures | CNY | ↑ | sum | sales | 0.048
          Q16 | s12 | Share of budget lines inside the guard-rails | % | ↑ | last | fin | 0.048
          Q17 | s13 | Share of tasks on time | % | ↑ | avg | hr | 0.048
          Q18 | s02 | Share of voice in the last month | % | ↑ | last | brand | 0.046
          Q19 | s03 | Recall of the positioning in the last month | % | ↑ | last | brand | 0.046
          Q20 | s04 | Search index in the last month | pts | ↑ | last | brand | 0.046
          Q21 | s04 | PR coverage of the target outlets | % | ↑ | last | pr | 0.046
        `,
      },
      sample: rows`
        id  | sec | goal                               | unit   | dir | agg  | base      | m1       | m2       | m3       | a1       | a2       | a3 | own     | w    | why
        Q01 | s01 | Q2 revenue 33.6 m                  | CNY    | ↑   | sum  | 26900000  | 10000000 | 12000000 | 11600000 | 10300000 | 11100000 |    | sales   | 0.11 |
        Q02 | s01 | Category share 6.75 % in June      | %      | ↑   | last | 0.0645    | 0.0655   | 0.0665   | 0.0675   | 0.0652   | 0.0655   |    | sales   | 0.08 | Western stock-out
        Q03 | s01 | Satisfaction 90 % in June          | %      | ↑   | last | 0.872     | 0.88     | 0.885    | 0.9      | 0.884    | 0.889    |    | cs      | 0.08 |
        Q18 | s02 | Share of voice 12 %                | %      | ↑   | last | 0.11      | 0.115    | 0.118    | 0.12     | 0.116    | 0.117    |    | brand   | 0.01 |
        Q19 | s03 | Position recall 30 %               | %      | ↑   | last | 0.26      | 0.27     | 0.285    | 0.3      | 0.272    | 0.281    |    | brand   | 0.01 |
        Q04 | s04 | 11 quality media exposures         | times  | ↑   | sum  | 8         | 3        | 4        | 4        | 4        | 3        |    | pr      | 0.04 |
        Q05 | s04 | Social exposure 150 m              | views  | ↑   | sum  | 118000000 | 45000000 | 55000000 | 50000000 | 47200000 | 52800000 |    | brand   | 0.06 |
        Q06 | s04 | 2 000 valid UGC                    | posts  | ↑   | sum  | 1450      | 600      | 700      | 700      | 640      | 655      |    | content | 0.05 |
        Q20 | s04 | Search index 5 200 in June         | pts    | ↑   | last | 4600      | 4800     | 5000     | 5200     | 4760     | 5010     |    | brand   | 0.01 |
        Q21 | s04 | PR coverage 70 % of target outlets | %      | ↑   | last | 0.6       | 0.62     | 0.66     | 0.7      | 0.63     | 0.65     |    | pr      | 0.01 |
        Q07 | s05 | 95 % of alerts answered in 2 h     | %      | ↑   | avg  | 0.9       | 0.95     | 0.95     | 0.95     | 0.97     | 0.93     |    | pr      | 0.05 |
        Q08 | s06 | 58 000 new customers               | people | ↑   | sum  | 41000     | 18000    | 21000    | 19000    | 18600    | 20100    |    | mkt     | 0.08 |
        Q09 | s06 | Repurchase 29.5 % in June          | %      | ↑   | last | 0.281     | 0.285    | 0.29     | 0.295    | 0.288    | 0.293    |    | ops     | 0.06 |
        Q10 | s07 | 42 000 sunscreen units in launch   | units  | ↑   | sum  | 26000     | 12000    | 16000    | 14000    | 12800    | 15100    |    | prod    | 0.06 |
        Q11 | s08 | Marketing ROI 3.2                  | x      | ↑   | avg  | 2.9       | 3.2      | 3.2      | 3.2      | 3.24     | 3.14     |    | mkt     | 0.08 |
        Q12 | s08 | 60 A/B tests                       | tests  | ↑   | sum  | 36        | 20       | 20       | 20       | 22       | 19       |    | data    | 0.04 |
        Q13 | s09 | 24 000 pop-up visitors             | visits | ↑   | sum  | 15000     | 6000     | 9000     | 9000     | 6400     | 8700     |    | sales   | 0.03 |
        Q14 | s10 | Video completion 38 % in June      | %      | ↑   | last | 0.34      | 0.36     | 0.37     | 0.38     | 0.362    | 0.371    |    | content | 0.04 |
        Q15 | s11 | Dealer sell-through 5.4 m          | CNY    | ↑   | sum  | 4300000   | 1700000  | 1900000  | 1800000  | 1620000  | 1750000  |    | sales   | 0.05 | West training late
        Q16 | s12 | 90 % of lines inside guard-rails   | %      | ↑   | last | 0.85      | 0.9      | 0.9      | 0.9      | 0.88     | 0.9      |    | fin     | 0.03 |
        Q17 | s13 | 90 % of tasks on time              | %      | ↑   | avg  | 0.86      | 0.9      | 0.9      | 0.9      | 0.91     | 0.88     |    | hr      | 0.02 |
      `,
    },
    {
      name: 'QBK_Vision',
      title: 'Vision & mission check',
      note: 'Turns statements into figures a survey can measure.',
      rows: 8,
      columns: {
        el: choice('vision', 'Element', needed),
        txt: text('Statement, ours or the rival’s', needed),
        met: text('Measurable indicator', needed),
        tgt: number('Target', needed, mixed),
        act: number('Actual', mixed),
        pen: percent('Penetration in survey'),
        fit: score('Fit with trend and need'),
        st: label('rag', 'Status', '=IF([@act]="",~rag.N,KPI.STATUS([@act],[@tgt],"↑",P_Warn,P_Fail,LST_rag))'),
        act2: text('Wording or channel action'),
      },
      start: {
        rows: rows`
          el
          mission
          vision
          values
          rival
        `,
      },
      sample: rows`
        el      | txt                           | met                      | tgt  | act   | pen   | fit | act2
        mission | Better skin days for everyone | Satisfaction top-2       | 0.9  | 0.889 | 0.31  | 5   |
        vision  | First choice for gentle care  | Unaided recall           | 0.18 | 0.164 | 0.164 | 4   | Repeat slogan in live rooms
        values  | Honest ingredients            | Agree score              | 0.75 | 0.78  | 0.4   | 5   |
        rival   | Luoyi: doctors first          | Distinctive points named | 0.3  | 0.27  |       | 4   | Local service as own point
      `,
    },
    {
      name: 'QBK_Score',
      title: 'Department scorecard',
      note: 'Quantitative and qualitative indicators by department; weights may shift, and the shift stays visible.',
      rows: 40,
      columns: {
        dept: choice('dept', 'Department', needed),
        ind: text('Indicator', needed),
        kq: choice('kq', 'Nature', needed),
        dir: choice('dir', 'Direction', needed),
        tgt: number('Target', needed, mixed, { hint: 'Qualitative indicators: 5.' }),
        act: number('Actual', mixed, { hint: 'Qualitative indicators: 1 to 5.' }),
        w: percent('Base weight', needed, { hint: 'Weights of a department add to 100 %.' }),
        adj: percent('Weight shift', { from: -0.2, to: 0.2 }),
        we: percent(
          'Effective weight',
          '=IF(SUMIFS([w],[dept],[@dept])+SUMIFS([adj],[dept],[@dept])=0,"",([@w]+[@adj])/(SUMIFS([w],[dept],[@dept])+SUMIFS([adj],[dept],[@dept])))',
        ),
        att: percent('Attainment (cap 120 %)', '=IF([@act]="","",KPI.ATTAINMENT([@act],[@tgt],[@dir],,,1.2))'),
        sc: number('Weighted score', '=IF([@att]="","",[@we]*[@att]*100)', { format: '0.0' }),
        tot: number('Department score', '=SUMIFS([sc],[dept],[@dept])', { format: '0.0' }),
      },
      rules: [{ columns: ['tot'], when: 'AND([@tot]<>"",[@tot]<90)', look: 'bad' }],
      start: {
        rows: rows`
          dept | ind | kq | dir | w
          mkt | Growth of social interactions | quant | ↑ | 0.4
          mkt | Brand exposure | quant | ↑ | 0.4
          mkt | Partner satisfaction | qual | ↑ | 0.2
          sales | Revenue attainment | quant | ↑ | 0.4
          sales | Lead-to-deal days | quant | ↓ | 0.4
          sales | Partner satisfaction | qual | ↑ | 0.2
          ops | Repurchase rate | quant | ↑ | 0.5
          ops | Community activity | quant | ↑ | 0.3
          ops | Service attitude review | qual | ↑ | 0.2
        `,
      },
      sample: rows`
        dept  | ind                        | kq    | dir | tgt       | act       | w   | adj
        mkt   | Social interactions growth | quant | ↑   | 0.2       | 0.17      | 0.4 | 0.1
        mkt   | Brand exposure             | quant | ↑   | 100000000 | 100000000 | 0.4 | -0.1
        mkt   | Partner satisfaction       | qual  | ↑   | 5         | 4.2       | 0.2 | 0
        sales | Revenue attainment         | quant | ↑   | 1         | 0.973     | 0.4 | 0
        sales | Lead-to-deal days          | quant | ↓   | 21        | 24        | 0.4 | 0
        sales | Partner satisfaction       | qual  | ↑   | 5         | 3.9       | 0.2 | 0
        ops   | Repurchase rate            | quant | ↑   | 0.29      | 0.293     | 0.5 | 0
        ops   | Community activity         | quant | ↑   | 0.38      | 0.4       | 0.3 | 0
        ops   | Service attitude review    | qual  | ↑   | 5         | 4.4       | 0.2 | 0
      `,
    },
    {
      name: 'QBK_Raci',
      title: 'Responsibility matrix',
      note: 'Exactly one A and at least one R a row.',
      rows: 24,
      columns: {
        work: text('Workstream', needed),
        mkt: choice('raci', 'Marketing'),
        sales: choice('raci', 'Sales'),
        prod: choice('raci', 'Product'),
        tech: choice('raci', 'Tech / data'),
        ops: choice('raci', 'Operations'),
        cs: choice('raci', 'Service'),
        fin: choice('raci', 'Finance'),
        ven: choice('raci', 'Vendor'),
        chk: text('RACI check', '=IF(COUNTA([@mkt:ven])=0,"",KPI.RACI([@mkt:ven]&""))'),
        pic: text('Single interface', needed, { hint: 'One name only.' }),
        due: date('Due'),
        rep2: text('Second reporting line', { hint: 'Second line of reporting, if any.' }),
      },
      rules: [{ columns: ['chk'], when: 'AND([@chk]<>"",[@chk]<>"OK")', look: 'bad' }],
      start: {
        rows: rows`
          work
          Product launch
          Reputation watch
          Private domain
          Quarter budget
          Dealer training
        `,
      },
      sample: rows`
        work             | mkt | sales | prod | tech | ops | cs | fin | ven | pic           | due | rep2
        Sunscreen launch | A   | R     | R    | C    | C   | I  | I   | R   | Lin Yue       |     |
        Reputation watch | C   | I     | I    | C    | I   | R  | I   |     | Fang Li       |     |
        Private domain   | C   | I     | I    | R    | AR  | C  |     |     | He Qing       |     |
        Quarter budget   | R   | C     |      | C    | C   |    | A   |     | Gu Wei        |     |
        Dealer training  | C   | A     | C    |      | R   |    |     | C   | Ma Jun, Xu Bo |     |
      `,
    },
    {
      name: 'QBK_Meet',
      title: 'Sync meeting log',
      note: 'Weekly or two-weekly: progress, needs, blockers, actions.',
      rows: 'grows',
      columns: {
        day: date('Date', needed),
        item: text('Progress item', needed),
        need: text('Resource need'),
        risk: text('Risk / blocker'),
        tool: text('Tool', { hint: 'Such as WeCom or Feishu.' }),
        own: choice('dept', 'Owner', needed),
        act: text('Action', needed),
        due: date('Due', needed),
        done: date('Done on'),
        st: label(
          'sla',
          'Action status',
          '=KPI.SLA([@day],IF([@done]="","",[@done]),([@due]-[@day])*24,SET_AsOf,LST_sla)',
        ),
      },
      sample: rows`
        day        | item            | need           | risk           | tool   | own   | act                | due        | done
        2026-05-13 | Launch week 6   | Two more hosts | Host fatigue   | Feishu | hr    | Stand-by hosts     | 2026-05-20 | 2026-05-19
        2026-05-20 | 618 stock       | 6 000 serum    | West stock-out | WeCom  | ops   | Transfer from east | 2026-05-26 | 2026-05-27
        2026-05-27 | Dealer training | Trainer slots  | West at 58 %   | WeCom  | sales | Two online classes | 2026-06-05 |
      `,
    },
  ],
};
