/** AMP-5 Strategy & Roadmap: initiatives with stage gates, rules of the split, stores, private domain, campaign calendar. */
import { amount, choice, date, id, label, needed, number, percent, ratio, text, whole, yesNo } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const strategyRoadmap: Sheet = {
  code: 'AMP-5',
  pack: 'annual',
  step: 'act',
  name: 'Strategy & Roadmap',
  purpose: 'Initiatives with stage gates, rules of the split, stores, private domain, campaign calendar.',
  howTo: {
    read: 'roadmap rows that are late or at risk, then red gates.',
    type: 'initiatives, money spent and returned, progress, campaign results.',
    computed: 'ROI, gate verdict, task status, order value, conversion, pay-outs, revenue per square metre.',
  },
  freeze: 1,
  charts: [
    {
      title: 'ROI of initiatives',
      alt: 'Bars by initiative: ROI so far and the gate it has to pass.',
      kind: 'bar',
      categories: 'AMP_Strat[name]',
      series: [
        { name: 'ROI', values: 'AMP_Strat[roi]' },
        { name: 'Gate', values: 'AMP_Strat[greq]' },
      ],
      format: '0.0',
    },
    {
      title: 'Revenue per square metre',
      alt: 'Columns by store: revenue per square metre.',
      kind: 'column',
      categories: 'AMP_Store[store]',
      series: [{ name: 'Revenue per m²', values: 'AMP_Store[eff]' }],
      format: '#,##0',
    },
    {
      title: 'Progress of the roadmap',
      alt: 'Bars by activity: share of the work done.',
      kind: 'bar',
      categories: 'AMP_Road[name]',
      series: [{ name: 'Progress', values: 'AMP_Road[pct]' }],
      format: '0%',
    },
  ],
  tables: [
    {
      name: 'AMP_Share',
      title: 'Online-offline split',
      note: 'Who gets what of an order, so that channels do not fight; shares add to 100 %.',
      rows: 8,
      columns: {
        case: text('Scenario', needed),
        amt: amount('Example order', needed),
        on: percent('Online share', needed, { from: 0, to: 1 }),
        st: percent('Store share', needed, { from: 0, to: 1 }),
        pt: percent('Partner share', needed, { from: 0, to: 1 }),
        tot: percent('Share total', '=[@on]+[@st]+[@pt]'),
        pon: amount('Online pay-out', '=ROUND([@amt]*[@on],2)'),
        pst: amount('Store pay-out', '=ROUND([@amt]*[@st],2)'),
        ppt: amount('Partner pay-out', '=[@amt]-[@pon]-[@pst]'),
        n: whole('Orders this year'),
      },
      rules: [{ columns: ['tot'], when: 'AND([@tot]<>"",ABS([@tot]-1)>0.0005)', look: 'bad' }],
      start: {
        rows: rows`
          case
          Order online, try in store
          Store scan, ship from warehouse
          Creator code, store pick-up
        `,
      },
      sample: rows`
        case                            | amt | on   | st   | pt   | n
        Order online, try in store      | 300 | 0.7  | 0.25 | 0.05 | 860
        Store scan, ship from warehouse | 260 | 0.3  | 0.65 | 0.05 | 1240
        Creator code, store pick-up     | 280 | 0.55 | 0.25 | 0.2  | 310
      `,
    },
    {
      name: 'AMP_Private',
      title: 'Private-domain layers',
      note: 'WeCom, mini program and community side by side.',
      rows: 6,
      columns: {
        lay: choice('pd', 'Layer', needed),
        n: whole('Members', needed),
        act: whole('Active this month', needed),
        ord: whole('Buyers this month'),
        ben: text('Tier benefits'),
        inv: text('Referral rule'),
        ar: percent('Active rate', '=IF(OR([@lay]="",N([@n])=0),"",[@act]/[@n])'),
        br: percent('Buying rate', '=IF(OR([@lay]="",N([@n])=0),"",[@ord]/[@n])'),
        tg: percent('Active target'),
        st: label(
          'rag',
          'Status',
          '=IF(OR([@ar]="",[@tg]=""),~rag.N,KPI.STATUS([@ar],[@tg],"↑",P_Warn,P_Fail,LST_rag))',
        ),
      },
      start: {
        rows: rows`
          lay
          wecom
          mini
          group
        `,
      },
      sample: rows`
        lay   | n      | act    | ord   | ben                    | inv                      | tg
        wecom | 148000 | 61000  | 9200  | Adviser, birthday gift | 3 invites = coupon       | 0.4
        mini  | 326000 | 102000 | 15400 | Points double day      | 5 invites = member month | 0.33
        group | 84000  | 33500  | 6100  | Flash sale first       | Group buy                | 0.38
      `,
    },
    {
      name: 'AMP_Store',
      title: 'Store digitalisation',
      note: 'Revenue per square metre and linkage of each store.',
      rows: 30,
      columns: {
        store: text('Store', needed),
        rg: choice('region', 'Region', needed),
        area: number('Area m²', needed, { format: '0.0', from: 0 }),
        rev: amount('Revenue this year', needed),
        pos: yesNo('Terminal linked to CRM'),
        vis: yesNo('Data visible'),
        mem: whole('Members won'),
        eff: amount('Revenue per m²', '=IF(OR([@store]="",N([@area])=0),"",[@rev]/[@area])'),
        vs: percent('Against store mean', '=IF([@eff]="","",KPI.VARIANCEPCT([@eff],AVERAGE([eff])))', {
          bar: 'diverging',
        }),
      },
      sample: rows`
        store              | rg    | area | rev     | pos | vis | mem
        Shanghai Xintiandi | east  | 86   | 1190000 | Y   | Y   | 3120
        Guangzhou Taikoo   | south | 74   | 905000  | Y   | Y   | 2440
        Chengdu IFS        | west  | 92   | 760000  | Y   | N   | 1980
        Xuzhou Wuyue       | east  | 68   | 395000  | N   | N   | 610
      `,
    },
    {
      name: 'AMP_Strat',
      title: 'Strategy initiatives',
      note: 'An initiative passes its gate when its ROI does.',
      rows: 24,
      columns: {
        id: id('Strategy ID', needed, { unique: true }),
        ty: choice('stype', 'Type', needed),
        name: text('Initiative', needed),
        goal: id('Goal ID', needed, { ref: 'AMP_Goal[id]' }),
        pain: text('Pain point / basis'),
        met: text('Success metric', needed),
        gate: choice('gate', 'Stage gate', needed),
        greq: ratio('Gate ROI', { hint: 'Usually pilot 1, ramp-up 2, run 3.' }),
        bud: amount('Budget', needed),
        spent: amount('Spent'),
        ret: amount('Return so far'),
        roi: ratio('ROI', '=IF(OR([@ret]="",[@spent]="",[@spent]=0),"",KPI.ROI([@ret],[@spent],"ratio"))'),
        gst: label(
          'rag',
          'Gate verdict',
          '=IF(OR([@roi]="",[@greq]=""),~rag.N,KPI.STATUS([@roi],[@greq],"↑",1,0.8,LST_rag))',
        ),
        s: date('Start', needed),
        e: date('End', needed),
        pct: percent('Progress', { from: 0, to: 1 }),
        tst: label('task', 'Task status', '=KPI.TASKSTATUS([@s],[@e],N([@pct]),SET_AsOf,P_Slack,LST_task)'),
        own: choice('dept', 'Owner', needed),
      },
      start: {
        rows: rows`
          id | ty
          ST01 | feature
          ST02 | ux
          ST03 | eco
          ST04 | newch
          ST05 | o2o
          ST06 | coord
          ST07 | data
          ST08 | smart
          ST09 | priv
          ST10 | model
        `,
      },
      sample: rows`
        id   | ty      | name                                   | goal | pain                   | met                          | gate  | greq | bud     | spent   | ret     | s          | e          | pct  | own
        ST01 | feature | Freshness-dated serum line             | G01  | Product age doubts     | Line revenue 9 m             | grow  | 2    | 900000  | 410000  | 1240000 | 2026-02-01 | 2026-09-30 | 0.5  | prod
        ST02 | ux      | AI service desk and one-tap returns    | G06  | Slow replies           | First reply < 60 s           | run   | 1    | 360000  | 150000  | 190000  | 2026-01-10 | 2026-06-30 | 0.8  | cs
        ST03 | eco     | Refill subscription                    | G14  | Plastic waste          | 8 000 subscribers            | pilot | 1    | 300000  | 120000  | 138000  | 2026-03-01 | 2026-12-31 | 0.3  | prod
        ST04 | newch   | Own live room and KOC matrix           | G01  | High paid traffic cost | Live GMV 26 m                | run   | 3    | 5400000 | 2000000 | 7800000 | 2026-01-01 | 2026-12-31 | 0.42 | mkt
        ST05 | o2o     | Smart terminals in 60 stores           | G12  | No store data          | Revenue per m² 30 000 a year | pilot | 1    | 600000  | 260000  | 210000  | 2026-02-15 | 2026-10-31 | 0.35 | tech
        ST06 | coord   | Online order, store trial split        | G11  | Channel conflict       | 2 400 joint orders           | pilot | 1    | 120000  | 40000   | 61000   | 2026-03-01 | 2026-08-31 | 0.5  | sales
        ST07 | data    | CDP + automation, one tag system       | G02  | Scattered data         | 92 % profile match           | grow  | 2    | 780000  | 350000  |         | 2026-01-15 | 2026-09-30 | 0.45 | data
        ST08 | smart   | Dynamic creatives by place and profile | G02  | One ad for all         | CTR +20 %                    | pilot | 1    | 260000  | 90000   | 142000  | 2026-03-15 | 2026-08-31 | 0.4  | mkt
        ST09 | priv    | WeCom + mini program + groups          | G04  | Low repurchase         | 120 000 members              | run   | 3    | 1440000 | 520000  | 2930000 | 2026-01-01 | 2026-12-31 | 0.45 | ops
        ST10 | model   | Purchase-likelihood model              | G02  | Broad targeting        | Targeted ROI +40 %           | pilot | 1    | 200000  | 60000   | 95000   | 2026-04-01 | 2026-09-30 | 0.3  | data
      `,
    },
    {
      name: 'AMP_Road',
      title: 'Campaign roadmap',
      note: 'Each quarter runs through four stages: research, push, promotion, review.',
      rows: 'grows',
      columns: {
        id: id('Activity ID', needed, { unique: true }),
        q: id('Quarter', needed),
        st: choice('ystage', 'Stage', needed),
        name: text('Activity', needed),
        aud: text('Audience'),
        chs: text('Channels'),
        s: date('Start', needed),
        e: date('End', needed, { from: '[@s]' }),
        own: choice('dept', 'Owner', needed),
        co: choice('dept', 'Partner dept'),
        bud: amount('Budget'),
        xroi: ratio('Planned ROI'),
        ret: amount('Return'),
        spent: amount('Spent'),
        ords: whole('Orders'),
        vis: whole('Visits'),
        pct: percent('Progress', { from: 0, to: 1 }),
        roi: ratio('ROI', '=IF(OR([@ret]="",[@spent]="",[@spent]=0),"",KPI.ROI([@ret],[@spent],"ratio"))'),
        aov: amount('Average order', '=IF(N([@ords])=0,"",[@ret]/[@ords])'),
        cvr: percent('Conversion rate', '=IF(N([@vis])=0,"",[@ords]/[@vis])', { format: '0.00%' }),
        vr: percent('ROI variance', '=IF(OR([@roi]="",[@xroi]=""),"",KPI.VARIANCEPCT([@roi],[@xroi]))'),
        tst: label('task', 'Task status', '=KPI.TASKSTATUS([@s],[@e],N([@pct]),SET_AsOf,P_Slack,LST_task)'),
        next: text('Lesson / next shift', { hint: 'Required in the review stage.' }),
      },
      rules: [{ columns: ['vr'], when: 'AND([@vr]<>"",[@vr]<0)', look: 'bad' }],
      start: {
        rows: rows`
          id | q | st
          RD01 | Q1 | research
          RD02 | Q1 | push
          RD03 | Q1 | promo
          RD04 | Q1 | review
          RD05 | Q2 | research
          RD06 | Q2 | push
          RD07 | Q2 | promo
          RD08 | Q2 | review
          RD09 | Q3 | research
          RD10 | Q3 | push
          RD11 | Q3 | promo
          RD12 | Q3 | review
          RD13 | Q4 | research
          RD14 | Q4 | push
          RD15 | Q4 | promo
          RD16 | Q4 | review
        `,
      },
      sample: rows`
        id   | q  | st       | name                             | aud         | chs                                 | s          | e          | own   | co      | bud     | xroi | ret     | spent  | ords | vis    | pct  | next
        RD01 | Q1 | research | Winter skin panel, 1 200 answers | City women  | Survey, notes                       | 2026-01-05 | 2026-01-25 | mkt   | data    | 60000   |      |         | 58000  |      |        | 1    |
        RD02 | Q1 | push     | New-year serum push              | City women  | Short video, social                 | 2026-01-20 | 2026-02-28 | mkt   | content | 820000  | 3    | 2720000 | 803000 | 9650 | 301000 | 1    |
        RD03 | Q1 | promo    | March 8 member week              | All members | Private domain, stores              | 2026-03-01 | 2026-03-10 | ops   | sales   | 560000  | 4    | 2385000 | 548000 | 8120 | 214000 | 1    |
        RD04 | Q1 | review   | Q1 review                        |             |                                     | 2026-03-25 | 2026-04-03 | data  | all     |         |      |         |        |      |        | 1    | Shift 6 % from brand ads to live
        RD05 | Q2 | research | Sunscreen usage study            | Gen Z       | Survey                              | 2026-03-16 | 2026-04-05 | mkt   | data    | 50000   |      |         | 49000  |      |        | 1    |
        RD06 | Q2 | push     | Sunscreen summer launch          | Gen Z       | Short video, creators, social       | 2026-04-06 | 2026-06-28 | mkt   | content | 620000  | 3.2  | 1390000 | 430000 | 6180 | 98000  | 0.72 |
        RD07 | Q2 | promo    | 618 bundle and member gift       | All         | Short video, search, private domain | 2026-05-20 | 2026-06-20 | sales | ops     | 980000  | 3.6  | 720000  | 210000 | 2760 | 81000  | 0.35 |
        RD08 | Q2 | review   | Q2 review                        |             |                                     | 2026-06-24 | 2026-07-03 | data  | all     |         |      |         |        |      |        | 0    |
        RD09 | Q3 | push     | Back-to-school kits              | Gen Z       | Social, stores                      | 2026-08-10 | 2026-09-12 | mkt   | sales   | 700000  | 2.8  |         |        |      |        | 0    |
        RD10 | Q4 | promo    | Double 11                        | All         | All channels                        | 2026-10-20 | 2026-11-12 | sales | mkt     | 1900000 | 3.4  |         |        |      |        | 0    |
      `,
    },
  ],
};
