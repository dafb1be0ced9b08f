/** QBK-7 Digital & Tests: what each channel really returns, which tests won, which metric moves oddly. */
import {
  amount,
  choice,
  date,
  flag,
  hours,
  id,
  label,
  moment,
  needed,
  number,
  percent,
  ratio,
  text,
  whole,
} from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const digitalTests: Sheet = {
  code: 'QBK-7',
  pack: 'quarterly',
  step: 'measure',
  name: 'Digital & Tests',
  purpose: 'What each channel really returns, which tests won, which metric moves oddly.',
  howTo: {
    read: 'alert levels of the metrics, then efficient channels, then test verdicts.',
    type: 'weekly metric values, channel volumes, test counts, imported paths and scores.',
    computed: 'anomaly scores, levels, unit costs, LTV, bid ceilings, attribution, probabilities, verdicts.',
  },
  freeze: 1,
  names: {
    QBK_Weak: text(
      'Weakest funnel step',
      '=IF(COUNT(QBK_Funnel[n])<2,"",KPI.WEAKSTAGE(QBK_Funnel[st],QBK_Funnel[n],QBK_Funnel[bench]))',
    ),
    QBK_AbMon: whole('Tests this month', '=IF(COUNT(QBK_Ab[mon])=0,"",COUNTIF(QBK_Ab[mon],QBK_MonNo))'),
  },
  charts: [
    {
      title: 'Conversion funnel',
      alt: 'Bars by step: share that came from the step before, against the benchmark.',
      kind: 'bar',
      categories: 'QBK_Funnel[st]',
      series: [
        { name: 'Step rate', values: 'QBK_Funnel[rate]' },
        { name: 'Benchmark', values: 'QBK_Funnel[bench]' },
      ],
      format: '0%',
    },
    {
      title: 'Three views of attribution',
      alt: 'Columns by channel: credit by last touch, linear and time decay.',
      kind: 'column',
      categories: 'QBK_Attr[ch]',
      series: [
        { name: 'Last touch', values: 'QBK_Attr[last]' },
        { name: 'Linear', values: 'QBK_Attr[lin]' },
        { name: 'Time decay', values: 'QBK_Attr[dec]' },
      ],
      format: '#,##0',
    },
    {
      title: 'Lift of tests',
      alt: 'Columns by test: lift of B over A.',
      kind: 'column',
      categories: 'QBK_Ab[id]',
      series: [{ name: 'Lift', values: 'QBK_Ab[up]' }],
      format: '0%',
      signed: true,
    },
  ],
  tables: [
    {
      name: 'QBK_Metric',
      title: 'Core metric watch',
      note: 'Eight weeks, limits on both sides and a score for odd moves.',
      rows: 20,
      columns: {
        name: text('Metric', needed),
        unit: text('Unit'),
        own: choice('dept', 'Owner', needed),
        lo: number('Lower limit', { byUnit: 'unit' }),
        hi: number('Upper limit', { byUnit: 'unit' }),
        h1: number('Week -7', needed, { byUnit: 'unit' }),
        h2: number('Week -6', needed, { byUnit: 'unit' }),
        h3: number('Week -5', needed, { byUnit: 'unit' }),
        h4: number('Week -4', needed, { byUnit: 'unit' }),
        h5: number('Week -3', needed, { byUnit: 'unit' }),
        h6: number('Week -2', needed, { byUnit: 'unit' }),
        h7: number('Week -1', needed, { byUnit: 'unit' }),
        cur: number('This week', needed, { byUnit: 'unit' }),
        z: number('Anomaly score', '=KPI.ANOMALY([@cur],[@h1:h7])'),
        bd: label(
          'band',
          'Limit check',
          '=IF(AND([@lo]<>"",[@cur]<N([@lo])),~band.lo,IF(AND([@hi]<>"",[@cur]>N([@hi])),~band.hi,~band.ok))',
        ),
        lv: label(
          'alert',
          'Alert level',
          '=IF([@bd]<>~band.ok,IF(ABS(N([@z]))>=P_Sigma,~alert.red,~alert.yellow),IF(ABS(N([@z]))>=P_Sigma,~alert.blue,~alert.none))',
        ),
        push: text('Alert text', '=IF(OR([@lv]=~alert.none,[@lv]=""),"",[@name]&" "&[@cur]&" / "&[@own])', {
          width: 36,
        }),
      },
      start: {
        rows: rows`
          name | unit | own
          CTR | % | mkt
          CVR | % | mkt
          Average order value | CNY | sales
          CPM | CNY | mkt
          CPL | CNY | mkt
          CAC | CNY | mkt
          ROI | x | mkt
          Add-to-cart rate | % | ops
          Pay rate | % | ops
          Refund rate | % | cs
          New-user share | % | mkt
          Landing load seconds | s | tech
        `,
      },
      sample: rows`
        name                 | unit | own   | lo    | hi   | h1    | h2     | h3     | h4     | h5     | h6     | h7     | cur
        CTR                  | %    | mkt   | 0.015 |      | 0.018 | 0.0185 | 0.0182 | 0.019  | 0.0188 | 0.0192 | 0.0194 | 0.019
        CVR                  | %    | mkt   | 0.025 |      | 0.03  | 0.031  | 0.0305 | 0.0315 | 0.032  | 0.0322 | 0.0325 | 0.0324
        Average order value  | CNY  | sales | 220   |      | 240   | 243    | 244    | 247    | 249    | 252    | 255    | 250
        CPM                  | CNY  | mkt   |       | 45   | 36    | 37     | 36.5   | 37.2   | 38     | 37.8   | 38.1   | 38.4
        CPL                  | CNY  | mkt   |       | 30   | 24    | 24.6   | 25.1   | 24.8   | 25.3   | 25     | 25.2   | 25.4
        CAC                  | CNY  | mkt   |       | 110  | 96    | 97     | 95     | 98     | 99     | 97.5   | 98.5   | 118
        ROI                  | x    | mkt   | 2.5   |      | 2.7   | 2.8    | 2.9    | 3      | 3.1    | 3.1    | 3.2    | 3.14
        Add-to-cart rate     | %    | ops   | 0.11  |      | 0.128 | 0.127  | 0.126  | 0.127  | 0.125  | 0.126  | 0.128  | 0.12
        Pay rate             | %    | ops   | 0.28  |      | 0.3   | 0.305  | 0.3    | 0.31   | 0.315  | 0.31   | 0.305  | 0.325
        Refund rate          | %    | cs    |       | 0.06 | 0.041 | 0.042  | 0.04   | 0.043  | 0.041  | 0.042  | 0.043  | 0.044
        New-user share       | %    | mkt   | 0.4   | 0.75 | 0.55  | 0.56   | 0.57   | 0.56   | 0.58   | 0.57   | 0.56   | 0.57
        Landing load seconds | s    | tech  |       | 3    | 1.9   | 2      | 1.9    | 2.1    | 2      | 2      | 1.9    | 2
      `,
    },
    {
      name: 'QBK_Funnel',
      title: 'Conversion funnel',
      note: 'From exposure to purchase, with last week and a benchmark.',
      rows: 6,
      columns: {
        ord: whole('Order', needed),
        st: choice('fstep', 'Step', needed),
        n: whole('This week', needed),
        p: whole('Last week'),
        bench: percent('Benchmark step rate'),
        rate: percent('Step rate', '=IF([@ord]=1,"",KPI.FUNNEL([n],"step",[@ord]))'),
        vs: percent('Against benchmark', '=IF(OR([@rate]="",[@bench]=""),"",KPI.VARIANCEPCT([@rate],[@bench]))'),
        wow: percent('Week on week', '=IF(N([@p])=0,"",[@n]/[@p]-1)'),
      },
      rules: [{ columns: ['vs'], when: 'AND([@vs]<>"",[@vs]<0)', look: 'bad' }],
      start: {
        rows: rows`
          ord | st
          1 | expose
          2 | click
          3 | cart
          4 | pay
        `,
      },
      sample: rows`
        ord | st     | n       | p       | bench
        1   | expose | 6900000 | 6600000 |
        2   | click  | 131000  | 128000  | 0.02
        3   | cart   | 15700   | 16400   | 0.13
        4   | pay    | 5100    | 5000    | 0.31
      `,
    },
    {
      name: 'QBK_Ads',
      title: 'Channel economics',
      note: 'ROI, unit costs, LTV and bid ceiling; spending and revenue come from the two-weekly log.',
      rows: 14,
      columns: {
        ch: choice('chan', 'Channel', needed),
        line: id('Budget line', needed, { ref: 'QBK_Bud[id]' }),
        imp: whole('Impressions', needed),
        clk: whole('Clicks', needed),
        lead: whole('Leads', needed),
        new: whole('New customers', needed),
        ord: whole('Orders', needed),
        ind: amount('Industry CPL', needed),
        arpu: amount('Monthly revenue / customer'),
        mar: percent('Gross margin'),
        rt: percent('Monthly retention'),
        cyc: whole('Decision cycle (months)'),
        tr: ratio('Target ROAS'),
        sp: amount('Spend', '=SUMIFS(QBK_Roi[sp],QBK_Roi[line],[@line])'),
        rev: amount('Revenue', '=SUMIFS(QBK_Roi[ret],QBK_Roi[line],[@line])'),
        roi: ratio('ROI', '=IF(N([@sp])=0,"",[@rev]/[@sp])', { bar: 'plain' }),
        ctr: percent('CTR', '=IF(N([@imp])=0,"",[@clk]/[@imp])', { format: '0.00%' }),
        cvr: percent('CVR', '=IF(N([@clk])=0,"",[@ord]/[@clk])', { format: '0.00%' }),
        cpm: amount('CPM', '=IF(N([@imp])=0,"",[@sp]/[@imp]*1000)'),
        cpl: amount('CPL', '=IF(N([@lead])=0,"",[@sp]/[@lead])'),
        cac: amount('CAC', '=IF(N([@new])=0,"",[@sp]/[@new])'),
        edge: percent('CPL edge', '=IF([@cpl]="","",KPI.VARIANCEPCT([@cpl],[@ind],"↓"))'),
        eff: flag('Efficient channel', '=IF([@edge]="",FALSE,[@edge]>=P_CplEdge)'),
        ltv: amount('LTV', '=IF(COUNT([@arpu:rt])<3,"",KPI.LTV([@arpu],[@mar],[@rt],P_Discount))'),
        lc: ratio('LTV / CAC', '=IF(OR([@ltv]="",[@cac]=""),"",[@ltv]/[@cac])'),
        win: text('ROI window (months)', '=IF([@cyc]="","",IF([@cyc]>=P_LongLo,P_LongLo&"–"&P_LongHi,"1–3"))'),
        bid: number('Bid ceiling', '=IF(OR([@tr]="",[@ord]=0),"",[@cvr]*([@rev]/[@ord])/[@tr])'),
      },
      rules: [{ columns: ['eff'], when: '[@eff]=TRUE', look: 'good' }],
      start: {
        each: 'channels',
        rows: rows`
          ch
          {item}
        `,
      },
      sample: rows`
        ch     | line | imp      | clk    | lead  | new  | ord   | ind | arpu | mar  | rt   | cyc | tr
        short  | L1   | 25400000 | 482000 | 38400 | 9700 | 15300 | 38  | 62   | 0.62 | 0.78 | 1   | 3.5
        search | L2   | 4100000  | 143000 | 12900 | 4300 | 5050  | 44  | 58   | 0.62 | 0.8  | 1   | 3
        kol    | L3   | 24200000 | 330000 | 15600 | 5400 | 5700  | 52  | 55   | 0.6  | 0.74 | 2   | 2.8
        priv   | L4   | 3900000  | 171000 | 24000 | 900  | 5600  | 20  | 74   | 0.64 | 0.88 | 1   | 5
        new    | L7   | 2900000  | 31000  | 2100  | 610  | 400   | 36  | 40   | 0.58 | 0.66 | 2   | 1.5
      `,
    },
    {
      name: 'QBK_Attr',
      title: 'Attribution compare',
      note: 'Three models side by side, so that the bias of last touch shows.',
      rows: 14,
      columns: {
        ch: choice('chan', 'Channel', needed),
        last: amount(
          'Last touch',
          '=IF(COUNT(QBK_Touch[val])=0,"",KPI.ATTRIBUTION(QBK_Touch[path],QBK_Touch[at],QBK_Touch[ch],QBK_Touch[val],"last",P_HalfLife,[@ch]))',
        ),
        lin: amount(
          'Linear',
          '=IF(COUNT(QBK_Touch[val])=0,"",KPI.ATTRIBUTION(QBK_Touch[path],QBK_Touch[at],QBK_Touch[ch],QBK_Touch[val],"linear",P_HalfLife,[@ch]))',
        ),
        dec: amount(
          'Time decay',
          '=IF(COUNT(QBK_Touch[val])=0,"",KPI.ATTRIBUTION(QBK_Touch[path],QBK_Touch[at],QBK_Touch[ch],QBK_Touch[val],"decay",P_HalfLife,[@ch]))',
        ),
        sh: percent('Decay share', '=IF(SUM([dec])=0,"",N([@dec])/SUM([dec]))'),
        diff: amount('Shift from last touch', '=IF([@dec]="","",[@dec]-[@last])', { bar: 'diverging', signed: true }),
      },
      start: {
        each: 'channels',
        rows: rows`
          ch
          {item}
        `,
      },
      sample: rows`
        ch
        short
        search
        social
        kol
        priv
      `,
    },
    {
      name: 'QBK_Model',
      title: 'Prediction models',
      note: 'Models scored outside Excel; here they are held against the standards.',
      rows: 8,
      columns: {
        name: text('Model', needed),
        algo: text('Algorithm', needed),
        feat: whole('Features', needed),
        lead: hours('Lead time (h)', needed),
        sr: ratio('ROI targeted', needed),
        cr: ratio('ROI control', needed),
        auc: number('AUC'),
        up: percent('ROI uplift', '=IF(N([@cr])=0,"",KPI.VARIANCEPCT([@sr],[@cr]))'),
        ok: whole('Standards met', '=([@feat]>=P_Feat)+([@lead]>=P_LeadH)+(N([@up])>=P_ModelUp)'),
        own: choice('dept', 'Owner', needed),
      },
      sample: rows`
        name                | algo    | feat | lead | sr   | cr   | auc  | own
        Purchase likelihood | XGBoost | 214  | 48   | 4.62 | 3.18 | 0.81 | data
        Churn risk          | XGBoost | 168  | 72   | 5.1  | 4.2  | 0.77 | data
      `,
    },
    {
      name: 'QBK_Aud',
      title: 'Audience scores',
      note: 'Predictions 48 hours ahead; the best share gets extra budget.',
      rows: 30,
      columns: {
        aud: text('Audience pack', needed),
        n: whole('Users', needed),
        p: percent('Predicted conversion', needed, { format: '0.00%' }),
        at: moment('Scored at', needed),
        top: flag('High potential', '=RANK([@p],[p])<=MAX(1,INT(P_TopShare*COUNT([p])+1E-9))'),
        add: amount('Extra budget'),
        act: percent('Actual conversion', { format: '0.00%' }),
        err: percent('Prediction error', '=IF(OR([@act]="",N([@p])=0),"",KPI.VARIANCEPCT([@act],[@p]))'),
      },
      rules: [{ columns: ['top'], when: '[@top]=TRUE', look: 'good' }],
      sample: rows`
        aud                   | n      | p     | at               | add   | act
        Cart 3 days           | 42000  | 0.064 | 2026-05-29 09:00 | 60000 | 0.061
        Sunscreen viewers     | 180000 | 0.021 | 2026-05-29 09:00 |       | 0.022
        Lapsed 60 days        | 57000  | 0.008 | 2026-05-29 09:00 |       | 0.007
        City women look-alike | 310000 | 0.017 | 2026-05-29 09:00 |       | 0.018
        Refill owners         | 16000  | 0.048 | 2026-05-29 09:00 |       | 0.05
      `,
    },
    {
      name: 'QBK_Ab',
      title: 'A/B test log',
      note: 'At least 20 tests a month; a verdict at 95 %.',
      rows: 120,
      columns: {
        id: id('Test ID', needed, { unique: true }),
        v: choice('abv', 'Variable', needed),
        s: date('Start', needed),
        nA: whole('Users A', needed),
        cA: whole('Conversions A', needed, { to: '[@uA]' }),
        nB: whole('Users B', needed),
        cB: whole('Conversions B', needed, { to: '[@uB]' }),
        taken: choice('ab', 'Decision taken'),
        rA: percent('Rate A', '=IF(N([@nA])=0,"",[@cA]/[@nA])', { format: '0.00%' }),
        rB: percent('Rate B', '=IF(N([@nB])=0,"",[@cB]/[@nB])', { format: '0.00%' }),
        up: percent('Lift', '=IF(OR(N([@rA])=0,[@rB]=""),"",[@rB]/[@rA]-1)'),
        p: percent('P(B > A)', '=KPI.ABPROB([@nA],[@cA],[@nB],[@cB])'),
        v2: label('ab', 'Verdict', '=IF([@p]="","",KPI.ABVERDICT([@p],P_AbConf,LST_ab))'),
        mon: whole('Month no.', '=MONTH([@s])-MONTH(QBK_Start)+1'),
      },
      sample: rows`
        id  | v        | s          | nA   | cA  | nB   | cB  | taken
        T01 | page     | 2026-04-02 | 5000 | 197 | 5000 | 260 |
        T02 | offer    | 2026-04-03 | 5200 | 186 | 5200 | 195 |
        T03 | creative | 2026-04-04 | 4200 | 159 | 4200 | 143 |
        T04 | mail     | 2026-04-05 | 4300 | 139 | 4300 | 156 |
        T05 | timing   | 2026-04-06 | 4100 | 160 | 4100 | 189 |
        T06 | title    | 2026-04-07 | 4600 | 131 | 4600 | 131 |
        T07 | page     | 2026-04-08 | 5300 | 175 | 5300 | 219 |
        T08 | offer    | 2026-04-09 | 4700 | 137 | 4700 | 107 |
        T09 | creative | 2026-04-10 | 5300 | 152 | 5300 | 164 |
        T10 | mail     | 2026-04-11 | 5800 | 171 | 5800 | 197 |
        T11 | timing   | 2026-04-12 | 4700 | 167 | 4700 | 172 |
        T12 | title    | 2026-04-13 | 5800 | 228 | 5800 | 292 |
        T13 | page     | 2026-04-14 | 5800 | 203 | 5800 | 193 |
        T14 | offer    | 2026-04-15 | 4100 | 163 | 4100 | 179 |
        T15 | creative | 2026-04-16 | 4100 | 142 | 4100 | 170 |
        T16 | mail     | 2026-04-17 | 4400 | 138 | 4400 | 188 |
        T17 | timing   | 2026-04-18 | 4400 | 152 | 4400 | 106 |
        T18 | title    | 2026-04-19 | 5800 | 184 | 5800 | 197 |
        T19 | page     | 2026-04-20 | 6600 | 239 | 6600 | 265 |
        T20 | offer    | 2026-04-21 | 4300 | 150 | 4300 | 153 |
        T21 | creative | 2026-04-22 | 6000 | 182 | 6000 | 240 |
        T22 | mail     | 2026-04-23 | 4300 | 149 | 4300 | 156 |
        T23 | timing   | 2026-05-02 | 4200 | 146 | 4200 | 131 |
        T24 | title    | 2026-05-03 | 5900 | 180 | 5900 | 202 |
        T25 | page     | 2026-05-04 | 6100 | 210 | 6100 | 248 |
        T26 | offer    | 2026-05-05 | 6400 | 203 | 6400 | 203 |
        T27 | creative | 2026-05-06 | 5800 | 227 | 5800 | 284 |
        T28 | mail     | 2026-05-07 | 5100 | 161 | 5100 | 126 |
        T29 | timing   | 2026-05-08 | 6500 | 196 | 6500 | 212 |
        T30 | title    | 2026-05-09 | 6400 | 198 | 6400 | 228 |
        T31 | page     | 2026-05-10 | 5800 | 183 | 5800 | 188 |
        T32 | offer    | 2026-05-11 | 5500 | 212 | 5500 | 271 |
        T33 | creative | 2026-05-12 | 6300 | 210 | 6300 | 200 |
        T34 | mail     | 2026-05-13 | 5900 | 235 | 5900 | 258 |
        T35 | timing   | 2026-05-14 | 4300 | 147 | 4300 | 176 |
        T36 | title    | 2026-05-15 | 4500 | 167 | 4500 | 227 |
        T37 | page     | 2026-05-16 | 4400 | 172 | 4400 | 120 |
        T38 | offer    | 2026-05-17 | 5300 | 151 | 5300 | 162 |
        T39 | creative | 2026-05-18 | 6100 | 176 | 6100 | 195 |
        T40 | mail     | 2026-05-19 | 5700 | 199 | 5700 | 203 |
        T41 | timing   | 2026-05-20 | 6800 | 257 | 6800 | 339 |
      `,
    },
    {
      name: 'QBK_Touch',
      title: 'Touch paths',
      note: 'Imported touch paths; the order value stands on the closing touch only.',
      rows: 'grows',
      columns: {
        path: id('Path ID', needed),
        at: moment('Touch time', needed),
        ch: choice('chan', 'Channel', needed),
        val: amount('Order value (last touch)', { hint: 'Only on the touch that closed the sale.' }),
      },
      sample: rows`
        path | at               | ch     | val
        P1   | 2026-05-01 09:00 | short  |
        P1   | 2026-05-06 20:00 | social |
        P1   | 2026-05-08 21:00 | priv   | 320
        P2   | 2026-05-03 12:00 | search | 180
        P3   | 2026-04-20 10:00 | kol    |
        P3   | 2026-05-04 10:00 | short  |
        P3   | 2026-05-04 22:00 | search | 540
        P4   | 2026-05-10 08:00 | short  |
        P4   | 2026-05-12 08:00 | short  | 260
        P5   | 2026-05-02 19:00 | social |
        P5   | 2026-05-16 19:00 | kol    |
        P5   | 2026-05-17 20:00 | priv   | 400
      `,
    },
  ],
};
