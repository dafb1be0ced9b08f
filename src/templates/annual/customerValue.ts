/** AMP-3 Customer Value: who the customers are, where the journey leaks, who is worth keeping. */
import { amount, choice, date, id, needed, number, percent, score, text, whole } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const customerValue: Sheet = {
  code: 'AMP-3',
  pack: 'annual',
  step: 'insight',
  name: 'Customer Value',
  purpose: 'Who the customers are, where the journey leaks, who is worth keeping.',
  howTo: {
    read: 'key customers to keep and to win back, then the weakest journey step.',
    type: 'segments, journey counts, orders, plays and their budgets.',
    computed: 'potential and rank, step rates, the RFM list, cut points, customers and silent ones by segment.',
  },
  freeze: 1,
  names: {
    AMP_Weak: text(
      'Weakest journey step',
      '=IF(COUNT(AMP_Journey[n])<2,"",KPI.WEAKSTAGE(AMP_Journey[st],AMP_Journey[n],AMP_Journey[bench]))',
    ),
  },
  charts: [
    {
      title: 'Customers by RFM segment',
      alt: 'Ring: customers of each of the eight RFM segments.',
      kind: 'doughnut',
      categories: 'AMP_RfmSum[seg]',
      series: [{ name: 'Customers', values: 'AMP_RfmSum[n]' }],
    },
    {
      title: 'Customer journey',
      alt: 'Bars by stage: share that came from the stage before, against the benchmark.',
      kind: 'bar',
      categories: 'AMP_Journey[st]',
      series: [
        { name: 'Rate from previous', values: 'AMP_Journey[rate]' },
        { name: 'Benchmark', values: 'AMP_Journey[bench]' },
      ],
      format: '0%',
    },
    {
      title: 'Potential by segment',
      alt: 'Bars by customer segment: potential value.',
      kind: 'bar',
      categories: 'AMP_Segment[name]',
      series: [{ name: 'Potential value', values: 'AMP_Segment[pot]' }],
      format: '#,##0',
    },
  ],
  spills: [
    {
      name: 'AMP_RfmList',
      label: 'Customers by RFM',
      beside: 'AMP_Order',
      formula:
        '=IF(COUNT(AMP_Order[date])*COUNT(AMP_Order[amt])=0,"",KPI.RFM(AMP_Order[cust],AMP_Order[date],AMP_Order[amt],SET_AsOf,5,"CN8",TRUE,SET_Lang))',
      formats: ['@', 'yyyy-mm-dd', '#,##0', '#,##0', '#,##0', '0', '0', '0', '@', '@'],
      rows: 5000,
      ranges: {
        AMP_RfmId: { column: 1, label: 'RFM list: customers' },
        AMP_RfmDays: { column: 3, label: 'RFM list: days since last order' },
        AMP_RfmOrd: { column: 4, label: 'RFM list: orders' },
        AMP_RfmAmt: { column: 5, label: 'RFM list: spend' },
        AMP_RfmR: { column: 6, label: 'RFM list: R score' },
        AMP_RfmF: { column: 7, label: 'RFM list: F score' },
        AMP_RfmM: { column: 8, label: 'RFM list: M score' },
        AMP_RfmSeg: { column: 10, label: 'RFM list: segment' },
      },
      rules: [
        { columns: ['AMP_RfmDays'], when: 'AND(AMP_RfmDays<>"",AMP_RfmDays>=P_Win2)', look: 'bad' },
        { columns: ['AMP_RfmDays'], when: 'AND(AMP_RfmDays<>"",AMP_RfmDays>=P_Win1)', look: 'warn' },
        { columns: ['AMP_RfmSeg'], when: 'AND(AMP_RfmM<>"",AMP_RfmM>=4,AMP_RfmR>=4)', look: 'good' },
        { columns: ['AMP_RfmSeg'], when: 'AND(AMP_RfmM<>"",AMP_RfmM>=4,AMP_RfmF>=4)', look: 'warn' },
        { columns: ['AMP_RfmSeg'], when: 'AND(AMP_RfmM<>"",AMP_RfmM>=4)', look: 'bad' },
        { columns: ['AMP_RfmSeg'], when: 'AMP_RfmM<>""', look: 'none' },
      ],
    },
  ],
  tables: [
    {
      name: 'AMP_Segment',
      title: 'Customer segments',
      note: 'Core groups and those not won yet, in one list.',
      rows: 14,
      columns: {
        name: text('Segment', needed),
        type: choice('seg', 'Type', needed),
        demo: text('Demographics'),
        beh: text('Behaviour'),
        size: whole('People', needed),
        spend: amount('Yearly spend / person', needed),
        reach: percent('Reachable share', needed, { from: 0, to: 1 }),
        need1: text('First need'),
        prio: score('Need priority', needed),
        unmet: text('Unmet need', { hint: 'Required for untapped segments.' }),
        bar: score('Entry barrier', { hint: 'Required for untapped segments.' }),
        pot: amount('Potential value', '=[@size]*[@spend]*[@reach]'),
        att: number('Attractiveness', '=[@prio]*[@reach]*(6-IF([@bar]="",1,[@bar]))/5'),
        rk: whole('Rank', '=RANK([@pot],[pot])'),
      },
      sample: rows`
        name                 | type  | demo                  | beh                  | size    | spend | reach | need1                 | prio | unmet                   | bar
        City women 25-34     | core  | Tier 1-2, income 12k+ | Buys 4+ times a year | 2400000 | 320   | 0.3   | Gentle daily care     | 5    |                         |
        Gen Z students       | core  | 18-24                 | Short video, coupons | 5200000 | 120   | 0.22  | Acne-safe sunscreen   | 4    |                         |
        High-net-worth care  | core  | 35-50, income 50k+    | Store and consultant | 300000  | 2200  | 0.08  | Repair serum          | 3    |                         |
        County young mothers | untap | Tier 3-4              | Community groups     | 3600000 | 150   | 0.12  | Safe for family       | 4    | No trusted store nearby | 3
        Outdoor workers      | untap | Riders, guides        | App buying at night  | 1800000 | 90    | 0.15  | Sweat-proof sunscreen | 3    | Small low-price pack    | 2
      `,
    },
    {
      name: 'AMP_Journey',
      title: 'Customer journey',
      note: 'Five stages from awareness to loyalty with people counts.',
      rows: 5,
      columns: {
        ord: whole('Order', needed),
        st: choice('stage', 'Stage', needed),
        touch: text('Touchpoints', needed),
        n: whole('People in 12 months', needed),
        rate: percent(
          'Rate from previous',
          '=IF(OR([@n]="",[@ord]=1),"",IF(N(INDEX([n],MATCH([@ord]-1,[ord],0)))=0,"",[@n]/INDEX([n],MATCH([@ord]-1,[ord],0))))',
        ),
        bench: percent('Benchmark rate'),
        vs: percent('Against benchmark', '=IF(OR([@bench]="",[@rate]=""),"",KPI.VARIANCEPCT([@rate],[@bench]))'),
        fac: choice('factor', 'Main decision factor'),
        sat: score('Satisfaction'),
        pain: text('Friction'),
        own: choice('dept', 'Owner'),
      },
      rules: [{ columns: ['vs'], when: 'AND([@vs]<>"",[@vs]<0)', look: 'bad' }],
      start: {
        rows: rows`
          ord | st
          1 | aware
          2 | consider
          3 | buy
          4 | use
          5 | loyal
        `,
      },
      sample: rows`
        ord | st       | touch                   | n        | bench | fac     | sat | pain                 | own
        1   | aware    | Short video, search     | 24000000 |       | wom     | 3   | Low recall           | brand
        2   | consider | RED notes, product page | 3120000  | 0.12  | wom     | 4   | Ingredient questions | content
        3   | buy      | Flagship shop, store    | 412000   | 0.14  | price   | 4   | Price gap to Chunlu  | sales
        4   | use      | Pack guide, WeCom       | 371000   | 0.88  | service | 4   | Wrong usage          | cs
        5   | loyal    | Membership              | 108000   | 0.27  | service | 4   | Benefits unclear     | ops
      `,
    },
    {
      name: 'AMP_RfmSum',
      title: 'RFM plays',
      note: 'The eight segments with head-count, value and the play for each.',
      rows: 8,
      columns: {
        seg: choice('rfm', 'RFM segment', needed),
        rc: id('R is', needed),
        fc: id('F is', needed),
        mc: id('M is', needed),
        n: whole('Customers', '=COUNTIFS(AMP_RfmR,[@rc],AMP_RfmF,[@fc],AMP_RfmM,[@mc])'),
        nsh: percent('Customer share', '=IF(COUNT(AMP_RfmR)=0,"",[@n]/COUNT(AMP_RfmR))'),
        amt: amount('Spend', '=SUMIFS(AMP_RfmAmt,AMP_RfmR,[@rc],AMP_RfmF,[@fc],AMP_RfmM,[@mc])'),
        ash: percent('Spend share', '=IF(SUM(AMP_RfmAmt)=0,"",[@amt]/SUM(AMP_RfmAmt))', { bar: 'plain' }),
        avg: amount('Spend per customer', '=IF(N([@n])=0,"",[@amt]/[@n])'),
        d30: whole(
          'Silent 30 days',
          '=COUNTIFS(AMP_RfmR,[@rc],AMP_RfmF,[@fc],AMP_RfmM,[@mc],AMP_RfmDays,">="&P_Win1,AMP_RfmDays,"<"&P_Win2)',
        ),
        d60: whole('Silent 60 days', '=COUNTIFS(AMP_RfmR,[@rc],AMP_RfmF,[@fc],AMP_RfmM,[@mc],AMP_RfmDays,">="&P_Win2)'),
        play: text('Retention play', needed),
        bud: amount('Play budget'),
        own: choice('dept', 'Owner'),
      },
      start: {
        rows: rows`
          seg | rc  | fc  | mc
          hv  | >=4 | >=4 | >=4
          hd  | >=4 | <4  | >=4
          hk  | <4  | >=4 | >=4
          hs  | <4  | <4  | >=4
          gv  | >=4 | >=4 | <4
          gd  | >=4 | <4  | <4
          gk  | <4  | >=4 | <4
          gs  | <4  | <4  | <4
        `,
      },
      sample: rows`
        seg | rc  | fc  | mc  | play                            | bud    | own
        hv  | >=4 | >=4 | >=4 | Dedicated adviser, early access | 240000 | ops
        hd  | >=4 | <4  | >=4 | Second-order bundle             | 180000 | ops
        hk  | <4  | >=4 | >=4 | Personal call with care gift    | 200000 | cs
        hs  | <4  | <4  | >=4 | Big coupon and call             | 160000 | cs
        gv  | >=4 | >=4 | <4  | Double points                   | 120000 | ops
        gd  | >=4 | <4  | <4  | New-user guide                  | 140000 | ops
        gk  | <4  | >=4 | <4  | Flash sale                      | 100000 | ops
        gs  | <4  | <4  | <4  | Low-cost message                | 60000  | ops
      `,
    },
    {
      name: 'AMP_RfmCut',
      title: 'RFM cut points',
      note: 'The cut points behind the scores: a score is 1 plus the number of cuts below the value; for recency it is counted from the other end.',
      rows: 4,
      columns: {
        k: whole('Cut', needed),
        r: number('Recency cut (days)', '=IF(COUNT(AMP_RfmDays)=0,"",PERCENTILE.INC(AMP_RfmDays,[@k]/5))', {
          format: '0.0',
        }),
        f: number('Frequency cut (orders)', '=IF(COUNT(AMP_RfmOrd)=0,"",PERCENTILE.INC(AMP_RfmOrd,[@k]/5))', {
          format: '0.0',
        }),
        m: amount('Monetary cut', '=IF(COUNT(AMP_RfmAmt)=0,"",PERCENTILE.INC(AMP_RfmAmt,[@k]/5))'),
      },
      start: {
        rows: rows`
          k
          1
          2
          3
          4
        `,
      },
      sample: rows`
        k
        1
        2
        3
        4
      `,
    },
    {
      name: 'AMP_Order',
      title: 'Orders',
      note: 'One row per order; paste the order list here. The formula beside it lists every customer, best first; leave the cells below and right of it empty.',
      rows: 'grows',
      columns: {
        cust: id('Customer ID', needed, { hint: 'Repeats: one row per order.' }),
        date: date('Order date', needed, { to: 'SET_AsOf' }),
        amt: amount('Amount', needed, { signed: true, hint: 'Refunds as rows of their own, with a minus.' }),
      },
      sample: rows`
        cust | date       | amt
        C001 | 2025-06-03 | 365
        C006 | 2025-06-09 | 1720
        C002 | 2025-06-12 | 450
        C007 | 2025-06-19 | 370
        C005 | 2025-06-23 | 1600
        C010 | 2025-06-30 | 495
        C003 | 2025-07-01 | 85
        C001 | 2025-07-02 | 405
        C011 | 2025-07-13 | 139
        C006 | 2025-07-17 | 1325
        C002 | 2025-07-19 | 300
        C007 | 2025-07-26 | 445
        C001 | 2025-08-01 | 365
        C004 | 2025-08-09 | 103
        C007 | 2025-08-12 | 295
        C010 | 2025-08-14 | 330
        C006 | 2025-08-24 | 1455
        C002 | 2025-08-25 | 335
        C001 | 2025-08-31 | 440
        C003 | 2025-09-08 | 120
        C008 | 2025-09-08 | 130
        C005 | 2025-09-09 | 1800
        C006 | 2025-09-11 | 1325
        C002 | 2025-09-12 | 335
        C001 | 2025-09-14 | 295
        C007 | 2025-09-18 | 335
        C010 | 2025-09-27 | 370
        C003 | 2025-10-11 | 95
        C004 | 2025-10-12 | 94
        C001 | 2025-10-14 | 330
        C002 | 2025-10-18 | 490
        C010 | 2025-10-18 | 370
        C006 | 2025-10-19 | 1590
        C007 | 2025-10-25 | 335
        C001 | 2025-11-13 | 330
        C002 | 2025-11-24 | 375
        C006 | 2025-11-26 | 1060
        C005 | 2025-11-27 | 1800
        C007 | 2025-11-30 | 480
        C010 | 2025-12-01 | 535
        C001 | 2025-12-13 | 475
        C007 | 2025-12-18 | 370
        C003 | 2025-12-20 | 105
        C001 | 2025-12-27 | 365
        C012 | 2025-12-28 | 4600
        C002 | 2025-12-31 | 410
        C006 | 2026-01-03 | 1190
        C011 | 2026-01-09 | 201
        C010 | 2026-01-15 | 410
        C002 | 2026-01-18 | 375
        C006 | 2026-01-21 | 1190
        C001 | 2026-01-26 | 405
        C005 | 2026-02-14 | 2600
        C007 | 2026-02-14 | 420
        C002 | 2026-02-24 | 450
        C001 | 2026-02-25 | 365
        C003 | 2026-02-27 | 95
        C010 | 2026-02-28 | 455
        C010 | 2026-03-21 | 410
        C006 | 2026-03-22 | 1745
        C001 | 2026-03-27 | 440
        C002 | 2026-04-01 | 300
        C001 | 2026-04-10 | 295
        C009 | 2026-04-19 | 99
        C004 | 2026-05-11 | 113
        C005 | 2026-05-18 | 2000
        C002 | 2026-05-20 | 360
        C008 | 2026-05-24 | 130
        C001 | 2026-05-27 | 355
        C003 | 2026-05-29 | 120
        C010 | 2026-05-30 | 515
      `,
    },
  ],
};
