/** QBK-6 Growth & Loyalty: get, keep, recall and reward users; the private domain. */
import { amount, choice, date, id, label, needed, number, percent, ratio, text, whole, yesNo } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const growthLoyalty: Sheet = {
  code: 'QBK-6',
  pack: 'quarterly',
  step: 'act',
  name: 'Growth & Loyalty',
  purpose: 'Get, keep, recall and reward users; the private domain.',
  howTo: {
    read: 'lapsed users, key customers silent for 30 and 60 days, benefits to drop.',
    type: 'layer counts, results of mechanisms, use of benefits, touchpoint figures, orders.',
    computed:
      'retention, cost per user, completion, payback, talk uplift, the RFM list, customers by segment, tier and channel.',
  },
  freeze: 1,
  names: {
    QBK_Fee: amount('Membership fee a year', { sample: 199 }),
    QBK_Payback: ratio('Fee payback', '=IF(N(QBK_Fee)=0,"",SUM(QBK_Benefit[val])*12/QBK_Fee)'),
    QBK_MemCvr: percent('Paid-member conversion', { sample: 0.086 }),
    QBK_MemInd: percent('Industry member conversion', { sample: 0.041 }),
    QBK_MemX: ratio('Against industry', '=IF(OR(QBK_MemCvr="",N(QBK_MemInd)=0),"",QBK_MemCvr/QBK_MemInd)'),
  },
  charts: [
    {
      title: 'Customers by RFM segment',
      alt: 'Ring: customers of each of the eight RFM segments.',
      kind: 'doughnut',
      categories: 'QBK_RfmSum[seg]',
      series: [{ name: 'Customers', values: 'QBK_RfmSum[n]' }],
    },
    {
      title: 'Use of benefits',
      alt: 'Bars by benefit: share of those entitled who used it this month.',
      kind: 'bar',
      categories: 'QBK_Benefit[name]',
      series: [{ name: 'Usage rate', values: 'QBK_Benefit[use]' }],
      format: '0%',
    },
    {
      title: 'Cost per result',
      alt: 'Columns by mechanism step: cost per new user or order.',
      kind: 'column',
      categories: 'QBK_Mech[step]',
      series: [{ name: 'Cost per result', values: 'QBK_Mech[cpn]' }],
      format: '0.0',
    },
  ],
  spills: [
    {
      name: 'QBK_RfmList',
      label: 'Customers by RFM',
      beside: 'QBK_Order',
      formula:
        '=IF(COUNT(QBK_Order[date])*COUNT(QBK_Order[amt])=0,"",KPI.RFM(QBK_Order[cust],QBK_Order[date],QBK_Order[amt],SET_AsOf,5,"CN8",TRUE,SET_Lang))',
      formats: ['@', 'yyyy-mm-dd', '#,##0', '#,##0', '#,##0', '0', '0', '0', '@', '@'],
      rows: 5000,
      ranges: {
        QBK_RfmId: { column: 1, label: 'RFM list: customers' },
        QBK_RfmDays: { column: 3, label: 'RFM list: days since last order' },
        QBK_RfmOrd: { column: 4, label: 'RFM list: orders' },
        QBK_RfmAmt: { column: 5, label: 'RFM list: spend' },
        QBK_RfmR: { column: 6, label: 'RFM list: R score' },
        QBK_RfmF: { column: 7, label: 'RFM list: F score' },
        QBK_RfmM: { column: 8, label: 'RFM list: M score' },
        QBK_RfmSeg: { column: 10, label: 'RFM list: segment' },
      },
      rules: [
        { columns: ['QBK_RfmDays'], when: 'AND(QBK_RfmDays<>"",QBK_RfmDays>=P_Win2)', look: 'bad' },
        { columns: ['QBK_RfmDays'], when: 'AND(QBK_RfmDays<>"",QBK_RfmDays>=P_Win1)', look: 'warn' },
        { columns: ['QBK_RfmSeg'], when: 'AND(QBK_RfmM<>"",QBK_RfmM>=4,QBK_RfmR>=4)', look: 'good' },
        { columns: ['QBK_RfmSeg'], when: 'AND(QBK_RfmM<>"",QBK_RfmM>=4,QBK_RfmF>=4)', look: 'warn' },
        { columns: ['QBK_RfmSeg'], when: 'AND(QBK_RfmM<>"",QBK_RfmM>=4)', look: 'bad' },
        { columns: ['QBK_RfmSeg'], when: 'QBK_RfmM<>""', look: 'none' },
      ],
    },
  ],
  tables: [
    {
      name: 'QBK_Layer',
      title: 'User layers',
      note: 'New, existing and lapsed users, each with its own tool and cost.',
      rows: 3,
      columns: {
        lay: choice('layer', 'Layer', needed),
        tool: text('Main tool', needed),
        path: choice('path', 'Target path', needed, { hint: 'Level keeps a stock, cumulative wins over time.' }),
        base: whole('Users at start', needed),
        new: whole('New in period'),
        end: whole('Users now', needed),
        tgt: whole('Target count', needed, { hint: 'Users won, kept or recalled.' }),
        act: whole('Actual count', needed),
        cost: amount('Cost', needed),
        att: percent(
          'Attainment to time',
          '=IF(OR(N([@tgt])=0,AND([@path]=~path.cum,N(QBK_Elapsed)=0)),"",KPI.ATTAINMENT([@act],[@tgt]*IF([@path]=~path.cum,QBK_Elapsed,1)))',
        ),
        cpu: amount('Cost per user', '=IF(N([@act])=0,"",[@cost]/[@act])'),
        ret: percent('Retention', '=IF([@base]=0,"",KPI.RETENTION([@base],[@end],N([@new])))'),
        st: label('rag', 'Status', '=IF([@att]="",~rag.N,KPI.STATUS([@att],1,"↑",P_Warn,P_Fail,LST_rag))'),
      },
      start: {
        rows: rows`
          lay | path
          new | cum
          exist | level
          lost | cum
        `,
      },
      sample: rows`
        lay   | tool            | path  | base   | new   | end    | tgt    | act    | cost
        new   | Social ads      | cum   | 0      | 38700 | 38700  | 58000  | 38700  | 1720000
        exist | Member benefits | level | 212000 | 38700 | 232800 | 196000 | 194100 | 410000
        lost  | Targeted offers | cum   | 64000  | 0     | 57900  | 9500   | 6100   | 92000
      `,
    },
    {
      name: 'QBK_RfmSum',
      title: 'RFM plays',
      note: 'A benefit package per segment, and how it was answered.',
      rows: 8,
      columns: {
        seg: choice('rfm', 'RFM segment', needed),
        rc: id('R is', needed),
        fc: id('F is', needed),
        mc: id('M is', needed),
        n: whole('Customers', '=COUNTIFS(QBK_RfmR,[@rc],QBK_RfmF,[@fc],QBK_RfmM,[@mc])'),
        amt: amount('Spend', '=SUMIFS(QBK_RfmAmt,QBK_RfmR,[@rc],QBK_RfmF,[@fc],QBK_RfmM,[@mc])'),
        ash: percent('Spend share', '=IF(SUM(QBK_RfmAmt)=0,"",[@amt]/SUM(QBK_RfmAmt))', { bar: 'plain' }),
        d30: whole(
          'Silent 30 days',
          '=COUNTIFS(QBK_RfmR,[@rc],QBK_RfmF,[@fc],QBK_RfmM,[@mc],QBK_RfmDays,">="&P_Win1,QBK_RfmDays,"<"&P_Win2)',
        ),
        d60: whole('Silent 60 days', '=COUNTIFS(QBK_RfmR,[@rc],QBK_RfmF,[@fc],QBK_RfmM,[@mc],QBK_RfmDays,">="&P_Win2)'),
        play: text('Benefit package', needed),
        sent: whole('Contacted'),
        buy: whole('Bought'),
        rev: amount('Revenue'),
        cost: amount('Cost'),
        rr: percent('Response rate', '=IF(N([@sent])=0,"",[@buy]/[@sent])'),
        roi: ratio('ROI', '=IF(OR([@rev]="",N([@cost])=0),"",[@rev]/[@cost])'),
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
        seg | rc  | fc  | mc  | play                            | sent  | buy  | rev    | cost
        hv  | >=4 | >=4 | >=4 | Adviser, birthday box, pre-sale | 4200  | 1180 | 472000 | 39000
        hd  | >=4 | <4  | >=4 | Second-order bundle             | 6100  | 790  | 206000 | 24000
        hk  | <4  | >=4 | >=4 | Personal call + gift            | 2300  | 310  | 128000 | 26000
        hs  | <4  | <4  | >=4 | AI call + big coupon            | 1900  | 150  | 61000  | 21000
        gv  | >=4 | >=4 | <4  | Double points                   | 8800  | 1410 | 148000 | 15000
        gd  | >=4 | <4  | <4  | New-user course                 | 10400 | 1250 | 121000 | 16000
        gk  | <4  | >=4 | <4  | Flash sale                      | 5200  | 560  | 50000  | 8000
        gs  | <4  | <4  | <4  | Message only                    | 7400  | 190  | 15000  | 2000
      `,
    },
    {
      name: 'QBK_Tier',
      title: 'Member tiers',
      note: 'Customers and spend by member tier.',
      rows: 4,
      columns: {
        k: whole('Step', needed),
        tier: choice('mtier', 'Member tier', needed),
        from: amount('Spend from', '=INDEX(SET_TierCuts,[@k])'),
        n: whole(
          'Customers',
          '=COUNTIFS(QBK_RfmAmt,">="&[@from])-IF([@k]=4,0,COUNTIFS(QBK_RfmAmt,">="&INDEX(SET_TierCuts,MIN(4,[@k]+1))))',
        ),
        amt: amount(
          'Spend',
          '=SUMIFS(QBK_RfmAmt,QBK_RfmAmt,">="&[@from])-IF([@k]=4,0,SUMIFS(QBK_RfmAmt,QBK_RfmAmt,">="&INDEX(SET_TierCuts,MIN(4,[@k]+1))))',
        ),
        ash: percent('Spend share', '=IF(SUM(QBK_RfmAmt)=0,"",[@amt]/SUM(QBK_RfmAmt))'),
      },
      start: {
        rows: rows`
          k | tier
          1 | basic
          2 | silver
          3 | gold
          4 | plat
        `,
      },
      sample: rows`
        k | tier
        1 | basic
        2 | silver
        3 | gold
        4 | plat
      `,
    },
    {
      name: 'QBK_RfmChan',
      title: 'Channel customer value',
      note: 'Orders and spend by channel, and how much of it comes from key customers.',
      rows: 12,
      columns: {
        ch: choice('chan', 'Channel', needed),
        n: whole('Orders', '=COUNTIF(QBK_Order[chan],[@ch])'),
        amt: amount('Spend', '=SUMIFS(QBK_Order[amt],QBK_Order[chan],[@ch])'),
        hv: amount('Spend of key customers', '=SUMIFS(QBK_Order[amt],QBK_Order[chan],[@ch],QBK_Order[ms],">=4")'),
        hs: percent('Key share', '=IF(N([@amt])=0,"",[@hv]/[@amt])'),
        avg: amount('Spend per order', '=IF(N([@n])=0,"",[@amt]/[@n])'),
        act: text('Promotion / resource move'),
      },
      start: {
        each: 'channels',
        rows: rows`
          ch
          {item}
        `,
      },
      sample: rows`
        ch     | act
        short  | Keep
        search | Win-back ads
        social | Upsell kits
        kol    |
        priv   | Invest
        store  | Adviser visits
        new    | Cut
      `,
    },
    {
      name: 'QBK_RfmCut',
      title: 'RFM cut points',
      note: 'The cut points behind the scores: a score is 1 plus the number of cuts below the value; for recency it is counted from the other end.',
      rows: 4,
      columns: {
        k: whole('Cut', needed),
        r: number('Recency cut (days)', '=IF(COUNT(QBK_RfmDays)=0,"",PERCENTILE.INC(QBK_RfmDays,[@k]/5))', {
          format: '0.0',
        }),
        f: number('Frequency cut (orders)', '=IF(COUNT(QBK_RfmOrd)=0,"",PERCENTILE.INC(QBK_RfmOrd,[@k]/5))', {
          format: '0.0',
        }),
        m: amount('Monetary cut', '=IF(COUNT(QBK_RfmAmt)=0,"",PERCENTILE.INC(QBK_RfmAmt,[@k]/5))'),
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
      name: 'QBK_Private',
      title: 'Private touchpoints',
      note: 'Activity, dwell time and data loop of each touchpoint.',
      rows: 16,
      columns: {
        pd: choice('pd', 'Touchpoint', needed),
        name: text('Account', needed),
        n: whole('Members / fans', needed),
        slots: whole('Fixed slots last week'),
        msg0: whole('Messages, base month'),
        msg1: whole('Messages, this month'),
        dw: number('Dwell seconds', { format: '0.0' }),
        ind: number('Industry dwell', { format: '0.0' }),
        jump: whole('Jumps to shop'),
        ord: whole('Orders'),
        cdp: yesNo('Data returned to CDP'),
        up: percent('Talk uplift', '=IF(OR([@msg1]="",N([@msg0])=0),"",[@msg1]/[@msg0]-1)'),
        dx: ratio('Dwell vs industry', '=IF(N([@ind])=0,"",[@dw]/[@ind])'),
        jr: percent('Jump rate', '=IF(OR([@jump]="",N([@n])=0),"",[@jump]/[@n])'),
        cv: percent('Order rate', '=IF(OR([@ord]="",N([@jump])=0),"",[@ord]/[@jump])'),
      },
      rules: [{ columns: ['up'], when: 'AND([@up]<>"",[@up]<P_TalkUp)', look: 'warn' }],
      sample: rows`
        pd    | name                    | n       | slots | msg0  | msg1  | dw | ind  | jump  | ord   | cdp
        wecom | Advisers                | 148000  |       |       |       |    |      | 22400 | 4210  | Y
        mini  | Mini shop               | 326000  |       |       |       | 96 | 52   |       | 15400 | Y
        group | 212 groups              | 84000   | 3     | 41000 | 98400 |    |      | 18700 | 3950  | Y
        main  | Brand main              | 1240000 |       |       |       | 21 | 10.2 | 31000 | 4100  | N
        sub   | Skin lab, mums, outdoor | 386000  |       |       |       | 18 | 10.2 | 9800  | 1120  | N
      `,
    },
    {
      name: 'QBK_Mech',
      title: 'Growth mechanisms',
      note: 'Invite ladder, group buy, game path, cross-sell: what a result costs.',
      rows: 20,
      columns: {
        ty: choice('mech', 'Mechanism', needed),
        step: text('Threshold / step', needed),
        need: whole('Invites or actions', { hint: 'Invite ladder: usually 3, then 5.' }),
        rew: text('Reward', needed),
        in: whole('Participants', needed),
        done: whole('Completed', needed),
        new: whole('New users or orders'),
        cost: amount('Cost', needed),
        dr: percent('Completion rate', '=IF(N([@in])=0,"",[@done]/[@in])'),
        cpn: amount('Cost per result', '=IF(N([@new])=0,"",[@cost]/[@new])'),
        k: number('New per participant', '=IF(N([@in])=0,"",[@new]/[@in])'),
      },
      start: {
        rows: rows`
          ty | step | need
          invite | 3 friends | 3
          invite | 5 friends | 5
          group | 3-person group | 3
          game | Sign in → browse → share → buy | 4
          cross | Product → its companion | 1
        `,
      },
      sample: rows`
        ty     | step                           | need | rew            | in    | done | new  | cost
        invite | 3 friends                      | 3    | Coupon 20      | 5400  | 1180 | 3540 | 47200
        invite | 5 friends                      | 5    | Member month   | 1180  | 320  | 1600 | 25600
        group  | 3-person group                 | 3    | Group price    | 4200  | 2650 | 5300 | 79500
        game   | Sign in → browse → share → buy | 4    | Badge + points | 15200 | 2430 | 2430 | 36500
        cross  | Sunscreen → after-sun gel      | 1    | Bundle −10 %   | 12800 | 1740 | 1740 | 20900
      `,
    },
    {
      name: 'QBK_Benefit',
      title: 'Member benefits',
      note: 'Hardly used benefits are dropped and replaced.',
      rows: 24,
      columns: {
        name: text('Benefit', needed),
        tier: text('Tier', needed),
        elig: whole('Eligible', needed),
        used: whole('Used this month', needed),
        cost: amount('Cost'),
        val: amount('Voucher value / month'),
        use: percent('Usage rate', '=IF(N([@elig])=0,"",[@used]/[@elig])'),
        keep: label('keep', 'Keep or drop', '=IF([@use]="","",IF([@use]<P_BenMin,~keep.drop,~keep.keep))'),
        rep: text('Replacement', { hint: 'Required when the benefit is dropped.' }),
      },
      rules: [{ columns: ['use'], when: '[@keep]=~keep.drop', look: 'bad' }],
      sample: rows`
        name               | tier | elig   | used  | cost   | val | rep
        Free shipping      | Paid | 21000  | 13900 | 83400  | 12  |
        Early access       | Paid | 21000  | 6200  | 0      | 0   |
        Birthday box       | Gold | 9800   | 820   | 41000  | 20  |
        Own adviser        | Gold | 9800   | 2450  | 36000  | 0   |
        Points ×2 day      | All  | 146000 | 30100 | 60200  | 4   |
        Returns in one tap | All  | 146000 | 9400  | 28200  | 0   |
        Member price       | Paid | 21000  | 15200 | 152000 | 25  |
        Sample pick        | Paid | 21000  | 7100  | 42600  | 8   |
        Product class      | Gold | 9800   | 1340  | 6000   | 0   |
        Factory visit      | Gold | 9800   | 230   | 12000  | 0   | Cloud storage of skin diary
        New-item test      | Gold | 9800   | 980   | 15000  | 0   |
        Festival gift      | Paid | 21000  | 4100  | 61500  | 10  |
      `,
    },
    {
      name: 'QBK_Order',
      title: 'Orders',
      note: 'One row per order; paste the order list here. The formula beside it lists every customer, best first; leave the cells below and right of it empty.',
      rows: 'grows',
      columns: {
        cust: id('Customer ID', needed, { hint: 'Repeats: one row per order.' }),
        date: date('Order date', needed, { to: 'SET_AsOf' }),
        amt: amount('Amount', needed, { signed: true, hint: 'Refunds as rows of their own, with a minus.' }),
        chan: choice('chan', 'Channel', needed),
        ms: whole('M score of the customer', '=IFERROR(INDEX(QBK_RfmM,MATCH([@cust],QBK_RfmId,0)),"")'),
      },
      sample: rows`
        cust | date       | amt  | chan
        C001 | 2025-06-03 | 365  | short
        C006 | 2025-06-09 | 1720 | store
        C002 | 2025-06-12 | 450  | priv
        C007 | 2025-06-19 | 370  | search
        C005 | 2025-06-23 | 1600 | store
        C010 | 2025-06-30 | 495  | priv
        C003 | 2025-07-01 | 85   | short
        C001 | 2025-07-02 | 405  | short
        C011 | 2025-07-13 | 139  | store
        C006 | 2025-07-17 | 1325 | store
        C002 | 2025-07-19 | 300  | priv
        C007 | 2025-07-26 | 445  | search
        C001 | 2025-08-01 | 365  | short
        C004 | 2025-08-09 | 103  | social
        C007 | 2025-08-12 | 295  | search
        C010 | 2025-08-14 | 330  | priv
        C006 | 2025-08-24 | 1455 | store
        C002 | 2025-08-25 | 335  | priv
        C001 | 2025-08-31 | 440  | short
        C003 | 2025-09-08 | 120  | short
        C008 | 2025-09-08 | 130  | new
        C005 | 2025-09-09 | 1800 | store
        C006 | 2025-09-11 | 1325 | store
        C002 | 2025-09-12 | 335  | priv
        C001 | 2025-09-14 | 295  | short
        C007 | 2025-09-18 | 335  | search
        C010 | 2025-09-27 | 370  | priv
        C003 | 2025-10-11 | 95   | short
        C004 | 2025-10-12 | 94   | social
        C001 | 2025-10-14 | 330  | short
        C002 | 2025-10-18 | 490  | priv
        C010 | 2025-10-18 | 370  | priv
        C006 | 2025-10-19 | 1590 | store
        C007 | 2025-10-25 | 335  | search
        C001 | 2025-11-13 | 330  | short
        C002 | 2025-11-24 | 375  | priv
        C006 | 2025-11-26 | 1060 | store
        C005 | 2025-11-27 | 1800 | store
        C007 | 2025-11-30 | 480  | search
        C010 | 2025-12-01 | 535  | priv
        C001 | 2025-12-13 | 475  | short
        C007 | 2025-12-18 | 370  | search
        C003 | 2025-12-20 | 105  | short
        C001 | 2025-12-27 | 365  | short
        C012 | 2025-12-28 | 4600 | short
        C002 | 2025-12-31 | 410  | priv
        C006 | 2026-01-03 | 1190 | store
        C011 | 2026-01-09 | 201  | store
        C010 | 2026-01-15 | 410  | priv
        C002 | 2026-01-18 | 375  | priv
        C006 | 2026-01-21 | 1190 | store
        C001 | 2026-01-26 | 405  | short
        C005 | 2026-02-14 | 2600 | store
        C007 | 2026-02-14 | 420  | search
        C002 | 2026-02-24 | 450  | priv
        C001 | 2026-02-25 | 365  | short
        C003 | 2026-02-27 | 95   | short
        C010 | 2026-02-28 | 455  | priv
        C010 | 2026-03-21 | 410  | priv
        C006 | 2026-03-22 | 1745 | store
        C001 | 2026-03-27 | 440  | short
        C002 | 2026-04-01 | 300  | priv
        C001 | 2026-04-10 | 295  | short
        C009 | 2026-04-19 | 99   | kol
        C004 | 2026-05-11 | 113  | social
        C005 | 2026-05-18 | 2000 | store
        C002 | 2026-05-20 | 360  | priv
        C008 | 2026-05-24 | 130  | new
        C001 | 2026-05-27 | 355  | short
        C003 | 2026-05-29 | 120  | short
        C010 | 2026-05-30 | 515  | priv
      `,
    },
  ],
};
