/** AMP-8 KPI Monitor: kPI status with limits on both sides, milestones and the weekly meeting. */
import { choice, date, flag, id, label, mixed, needed, number, percent, text, yesNo } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const kpiMonitor: Sheet = {
  code: 'AMP-8',
  pack: 'annual',
  step: 'measure',
  name: 'KPI Monitor',
  purpose: 'KPI status with limits on both sides, milestones and the weekly meeting.',
  howTo: {
    read: 'the status and the limit check; the message is ready to send.',
    type: 'monthly actuals, actuals of milestones, actions of the meeting.',
    computed: 'year to date, variance, status, limit check, message.',
  },
  freeze: 2,
  charts: [
    {
      title: 'KPI variance',
      alt: 'Bars by KPI: variance of the year to date.',
      kind: 'bar',
      categories: 'AMP_Kpi[name]',
      series: [{ name: 'Variance', values: 'AMP_Kpi[var]' }],
      format: '0.0%',
      signed: true,
    },
  ],
  tables: [
    {
      name: 'AMP_Kpi',
      title: 'KPI cards',
      note: 'One card per KPI with both limits; the log below feeds it.',
      rows: 20,
      columns: {
        id: id('KPI ID', needed, { unique: true }),
        name: text('KPI', needed),
        unit: text('Unit', needed),
        dir: choice('dir', 'Direction', needed),
        agg: choice('agg', 'Year-to-date by', needed),
        lo: number('Lower limit', { byUnit: 'unit' }),
        hi: number('Upper limit', { byUnit: 'unit' }),
        own: choice('dept', 'Owner', needed),
        ytdA: number(
          'Actual to date',
          '=IF([@lastM]="","",IF([@agg]=~agg.sum,SUMIFS(AMP_KpiLog[act],AMP_KpiLog[kpi],[@id],AMP_KpiLog[mon],"<="&SET_AsOf),IF([@agg]=~agg.avg,IFERROR(AVERAGEIFS(AMP_KpiLog[act],AMP_KpiLog[kpi],[@id],AMP_KpiLog[mon],"<="&SET_AsOf),""),SUMIFS(AMP_KpiLog[act],AMP_KpiLog[kpi],[@id],AMP_KpiLog[mon],[@lastM]))))',
          { byUnit: 'unit' },
        ),
        ytdT: number(
          'Target to date',
          '=IF(COUNTIFS(AMP_KpiLog[kpi],[@id],AMP_KpiLog[tgt],">-1E+300")=0,"",IF([@agg]=~agg.sum,SUMIFS(AMP_KpiLog[tgt],AMP_KpiLog[kpi],[@id],AMP_KpiLog[mon],"<="&SET_AsOf),IF([@agg]=~agg.avg,IFERROR(AVERAGEIFS(AMP_KpiLog[tgt],AMP_KpiLog[kpi],[@id],AMP_KpiLog[mon],"<="&SET_AsOf),""),SUMIFS(AMP_KpiLog[tgt],AMP_KpiLog[kpi],[@id],AMP_KpiLog[mon],[@lastM]))))',
          { byUnit: 'unit' },
        ),
        lastM: date(
          'Last month with data',
          '=IF(COUNTIFS(AMP_KpiLog[kpi],[@id],AMP_KpiLog[act],">-1E+300")=0,"",MAXIFS(AMP_KpiLog[mon],AMP_KpiLog[kpi],[@id],AMP_KpiLog[act],">-1E+300"))',
          { format: 'yyyy-mm' },
        ),
        cur: number(
          'Latest value',
          '=IF([@lastM]="","",SUMIFS(AMP_KpiLog[act],AMP_KpiLog[kpi],[@id],AMP_KpiLog[mon],[@lastM]))',
          { byUnit: 'unit' },
        ),
        var: percent('Variance', '=IF(OR([@ytdA]="",N([@ytdT])=0),"",KPI.VARIANCEPCT([@ytdA],[@ytdT],[@dir]))'),
        st: label(
          'rag',
          'Status',
          '=IF(OR([@ytdA]="",N([@ytdT])=0),~rag.N,KPI.STATUS([@ytdA],[@ytdT],[@dir],P_Warn,P_Fail,LST_rag))',
        ),
        bd: label(
          'band',
          'Limit check',
          '=IF([@cur]="","",KPI.BAND([@cur],IF([@lo]="","",[@lo]),IF([@hi]="","",[@hi]),LST_band))',
        ),
        push: text(
          'Message to owner',
          '=IF(OR([@st]=~rag.N,AND([@st]<>~rag.R,[@bd]=~band.ok)),"",[@name]&" "&TEXT([@var],"0.0%")&" / "&[@own])',
          { width: 34 },
        ),
      },
      start: {
        rows: rows`
          id | name | unit | dir | agg | own
          K01 | Revenue | CNY | ↑ | sum | sales
          K02 | Gross margin | % | ↑ | avg | fin
          K03 | Conversion rate | % | ↑ | avg | mkt
          K04 | Repurchase rate 90d | % | ↑ | last | ops
          K05 | Market share | % | ↑ | last | sales
          K06 | NPS | pts | ↑ | last | cs
          K07 | Average order value | CNY | ↑ | avg | sales
          K08 | Marketing ROI | x | ↑ | avg | mkt
          K09 | Churn rate | % | ↓ | avg | ops
          K10 | Inventory turnover | times | ↑ | avg | ops
        `,
      },
      sample: rows`
        id  | name                | unit  | dir | agg  | lo    | hi    | own
        K01 | Revenue             | CNY   | ↑   | sum  |       |       | sales
        K02 | Gross margin        | %     | ↑   | avg  | 0.6   |       | fin
        K03 | Conversion rate     | %     | ↑   | avg  | 0.028 |       | mkt
        K04 | Repurchase rate 90d | %     | ↑   | last | 0.25  |       | ops
        K05 | Market share        | %     | ↑   | last | 0.06  |       | sales
        K06 | NPS                 | pts   | ↑   | last | 35    |       | cs
        K07 | Average order value | CNY   | ↑   | avg  | 220   |       | sales
        K08 | Marketing ROI       | x     | ↑   | avg  | 2.5   |       | mkt
        K09 | Churn rate          | %     | ↓   | avg  |       | 0.055 | ops
        K10 | Inventory turnover  | times | ↑   | avg  | 5     | 8     | ops
      `,
    },
    {
      name: 'AMP_Mile',
      title: 'Milestones',
      note: 'A red check point names its fast fix.',
      rows: 24,
      columns: {
        id: id('Milestone ID', needed, { unique: true }),
        cl: choice('mile', 'Class', needed),
        what: text('Check point', needed),
        due: date('Due', needed),
        dir: choice('dir', 'Direction', needed),
        tgt: number('Threshold', needed, mixed),
        act: number('Actual', mixed),
        third: yesNo('Third-party check'),
        st: label(
          'rag',
          'Status',
          '=IF([@act]="",IF([@due]<SET_AsOf,~rag.R,~rag.N),KPI.STATUS([@act],[@tgt],[@dir],P_Warn,P_Fail,LST_rag))',
        ),
        fast: flag('Fast fix needed', '=[@st]=~rag.R'),
        fix: text('Fix / carry forward', { hint: 'Required when the light is red.' }),
        own: choice('dept', 'Owner', needed),
      },
      rules: [{ columns: ['fast'], when: '[@fast]=TRUE', look: 'bad' }],
      start: {
        rows: rows`
          id | cl | dir
          M01 | attain | ↑
          M02 | qual | ↑
          M03 | eff | ↑
          M04 | long | ↑
        `,
      },
      sample: rows`
        id  | cl     | what                         | due        | dir | tgt      | act      | third | fix                   | own
        M01 | attain | Q1 revenue                   | 2026-04-05 | ↑   | 24000000 | 24400000 | N     |                       | sales
        M02 | attain | New users by April           | 2026-05-05 | ↑   | 160000   | 141000   | N     | Raise live hours 20 % | mkt
        M03 | eff    | Cost per order, all channels | 2026-05-10 | ↓   | 78       | 74.5     | Y     |                       | fin
        M04 | qual   | On-time hand-overs           | 2026-05-15 | ↑   | 0.9      | 0.86     | Y     | Interface training    | hr
        M05 | long   | Aided awareness mid-year     | 2026-07-10 | ↑   | 0.3      |          | Y     |                       | brand
        M06 | long   | NPS half-year                | 2026-07-10 | ↑   | 43       |          | N     |                       | cs
      `,
    },
    {
      name: 'AMP_Meet',
      title: 'Weekly three-team meeting',
      note: 'Marketing, sales and operations: what was blocked, who owns it, by when.',
      rows: 120,
      columns: {
        day: date('Date', needed),
        att: text('Teams present', { hint: 'Marketing, sales and operations.' }),
        kpi: id('KPI ID', needed, { ref: 'AMP_Kpi[id]' }),
        gap: text('Bottleneck', needed),
        own: choice('dept', 'Responsible', needed),
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
        day        | att                          | kpi | gap                       | own   | act                      | due        | done
        2026-05-11 | Marketing, sales, operations | K09 | Churn up in county groups | ops   | Adviser call within 48 h | 2026-05-20 | 2026-05-19
        2026-05-18 | Marketing, sales, operations | K01 | Serum stock-out in west   | ops   | Air freight 6 000 units  | 2026-05-24 | 2026-05-23
        2026-05-25 | Marketing, sales, operations | K07 | Bundle discount too deep  | sales | New bundle ladder        | 2026-05-29 |
      `,
    },
    {
      name: 'AMP_KpiLog',
      title: 'KPI log',
      note: 'One row per KPI and month; paste from the CRM or ERP export.',
      rows: 'grows',
      columns: {
        mon: date('Month', needed, { format: 'yyyy-mm', hint: 'First day of the month.' }),
        kpi: id('KPI ID', needed, { ref: 'AMP_Kpi[id]' }),
        tgt: number('Target', needed),
        act: number('Actual'),
        src: text('Source'),
        var: percent(
          'Variance',
          '=IF(OR([@act]="",N([@tgt])=0),"",([@act]-[@tgt])/ABS([@tgt])*IF(LEFT(INDEX(AMP_Kpi[dir],MATCH([@kpi],AMP_Kpi[id],0)),1)="↓",-1,1))',
        ),
        st: label(
          'rag',
          'Status',
          '=IF(OR([@act]="",N([@tgt])=0),~rag.N,KPI.STATUS([@act],[@tgt],INDEX(AMP_Kpi[dir],MATCH([@kpi],AMP_Kpi[id],0)),P_Warn,P_Fail,LST_rag))',
        ),
      },
      start: {
        rows: rows`
          mon | kpi
          {month 0} | K01
          {month 0} | K02
          {month 0} | K03
          {month 0} | K04
          {month 0} | K05
          {month 0} | K06
          {month 0} | K07
          {month 0} | K08
          {month 0} | K09
          {month 0} | K10
        `,
      },
      sample: rows`
        mon        | kpi | tgt      | act      | src
        2026-01-01 | K01 | 7200000  | 7000000  | ERP
        2026-01-01 | K02 | 0.62     | 0.615    | ERP
        2026-01-01 | K03 | 0.03     | 0.0292   | CRM
        2026-01-01 | K04 | 0.27     | 0.268    | CRM
        2026-01-01 | K05 | 0.0625   | 0.0622   | ERP
        2026-01-01 | K06 | 38       | 37       | ERP
        2026-01-01 | K07 | 246      | 243      | ERP
        2026-01-01 | K08 | 3.2      | 2.93     | ERP
        2026-01-01 | K09 | 0.055    | 0.058    | CRM
        2026-01-01 | K10 | 6        | 5.6      | ERP
        2026-02-01 | K01 | 7200000  | 7500000  | ERP
        2026-02-01 | K02 | 0.62     | 0.618    | ERP
        2026-02-01 | K03 | 0.031    | 0.0305   | CRM
        2026-02-01 | K04 | 0.275    | 0.272    | CRM
        2026-02-01 | K05 | 0.0635   | 0.0631   | ERP
        2026-02-01 | K06 | 38       | 39       | ERP
        2026-02-01 | K07 | 248      | 249      | ERP
        2026-02-01 | K08 | 3.2      | 3.05     | ERP
        2026-02-01 | K09 | 0.055    | 0.056    | CRM
        2026-02-01 | K10 | 6        | 5.8      | ERP
        2026-03-01 | K01 | 9600000  | 9900000  | ERP
        2026-03-01 | K02 | 0.62     | 0.621    | ERP
        2026-03-01 | K03 | 0.032    | 0.0318   | CRM
        2026-03-01 | K04 | 0.28     | 0.281    | CRM
        2026-03-01 | K05 | 0.0645   | 0.064    | ERP
        2026-03-01 | K06 | 39       | 38       | ERP
        2026-03-01 | K07 | 250      | 252      | ERP
        2026-03-01 | K08 | 3.2      | 3.18     | ERP
        2026-03-01 | K09 | 0.055    | 0.053    | CRM
        2026-03-01 | K10 | 6        | 6.1      | ERP
        2026-04-01 | K01 | 10000000 | 10300000 | ERP
        2026-04-01 | K02 | 0.62     | 0.624    | ERP
        2026-04-01 | K03 | 0.033    | 0.0336   | CRM
        2026-04-01 | K04 | 0.285    | 0.288    | CRM
        2026-04-01 | K05 | 0.0655   | 0.0652   | ERP
        2026-04-01 | K06 | 40       | 41       | ERP
        2026-04-01 | K07 | 252      | 255      | ERP
        2026-04-01 | K08 | 3.2      | 3.24     | ERP
        2026-04-01 | K09 | 0.055    | 0.052    | CRM
        2026-04-01 | K10 | 6        | 6.3      | ERP
        2026-05-01 | K01 | 12000000 | 11100000 | ERP
        2026-05-01 | K02 | 0.62     | 0.622    | ERP
        2026-05-01 | K03 | 0.034    | 0.0341   | CRM
        2026-05-01 | K04 | 0.29     | 0.293    | CRM
        2026-05-01 | K05 | 0.0665   | 0.0655   | ERP
        2026-05-01 | K06 | 41       | 42       | ERP
        2026-05-01 | K07 | 254      | 251      | ERP
        2026-05-01 | K08 | 3.2      | 3.14     | ERP
        2026-05-01 | K09 | 0.055    | 0.057    | CRM
        2026-05-01 | K10 | 6        | 6.2      | ERP
      `,
    },
  ],
};
