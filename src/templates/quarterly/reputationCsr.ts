/** QBK-5 Reputation & CSR: what users feel, what is being said, how fast we answer, what we give back. */
import {
  amount,
  choice,
  date,
  flag,
  hours,
  label,
  moment,
  needed,
  number,
  percent,
  score,
  text,
  whole,
  yesNo,
} from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const reputationCsr: Sheet = {
  code: 'QBK-5',
  pack: 'quarterly',
  step: 'measure',
  name: 'Reputation & CSR',
  purpose: 'What users feel, what is being said, how fast we answer, what we give back.',
  howTo: {
    read: 'open red and yellow alerts, then dimensions that fell.',
    type: 'survey counts, NPS counts, alerts, response times, drills.',
    computed: 'means, satisfied share, change, NPS, alert level, clocks, alert text.',
  },
  freeze: 1,
  names: {
    QBK_SatAll: percent(
      'Overall satisfaction',
      '=IF(SUM(QBK_Survey[n1])+SUM(QBK_Survey[n2])+SUM(QBK_Survey[n3])+SUM(QBK_Survey[n4])+SUM(QBK_Survey[n5])=0,"",(SUM(QBK_Survey[n4])+SUM(QBK_Survey[n5]))/(SUM(QBK_Survey[n1])+SUM(QBK_Survey[n2])+SUM(QBK_Survey[n3])+SUM(QBK_Survey[n4])+SUM(QBK_Survey[n5])))',
    ),
    QBK_Plays: whole('Playbooks', '=COUNT(QBK_Play[no])'),
    QBK_DrillsQ: whole('Drills this quarter', '=COUNTIFS(QBK_Play[drill],">="&QBK_Start,QBK_Play[drill],"<="&QBK_End)'),
  },
  charts: [
    {
      title: 'Answers by dimension',
      alt: 'Stacked bars by dimension: answers from very poor to very good.',
      kind: 'barStacked',
      categories: 'QBK_Survey[dim]',
      series: [
        { name: 'Very poor', values: 'QBK_Survey[n1]' },
        { name: 'Poor', values: 'QBK_Survey[n2]' },
        { name: 'Neutral', values: 'QBK_Survey[n3]' },
        { name: 'Good', values: 'QBK_Survey[n4]' },
        { name: 'Very good', values: 'QBK_Survey[n5]' },
      ],
      format: '#,##0',
    },
    {
      title: 'NPS by month',
      alt: 'Line: NPS of each month.',
      kind: 'line',
      categories: 'QBK_Nps[mon]',
      series: [{ name: 'NPS', values: 'QBK_Nps[nps]' }],
      format: '0',
    },
  ],
  tables: [
    {
      name: 'QBK_Survey',
      title: 'Satisfaction survey',
      note: 'Answers by dimension, the change on last quarter, and who has to improve it.',
      rows: 10,
      columns: {
        dim: choice('svd', 'Dimension', needed),
        n1: whole('Very poor', needed),
        n2: whole('Poor', needed),
        n3: whole('Neutral', needed),
        n4: whole('Good', needed),
        n5: whole('Very good', needed),
        prev: percent('Last quarter top-2'),
        mean: number('Mean (1-5)', '=KPI.LIKERT([@n1:n5],"mean")'),
        top: percent('Top-2 share', '=KPI.LIKERT([@n1:n5],"top2")'),
        qoq: percent('Change', '=IF(OR([@prev]="",[@top]=""),"",[@top]-[@prev])'),
        st: label('rag', 'Status', '=IF([@top]="",~rag.N,KPI.STATUS([@top],P_Sat,"↑",1,0.95,LST_rag))'),
        cause: text('Root cause', { hint: 'Required when the figure fell.' }),
        fix: text('Improvement plan', { hint: 'Required when the figure fell.' }),
        kpi: yesNo('Counted in KPI'),
        own: choice('dept', 'Owner'),
      },
      start: {
        rows: rows`
          dim
          prod
          serv
          brand
          after
          price
        `,
      },
      sample: rows`
        dim   | n1 | n2 | n3  | n4  | n5  | prev  | cause           | fix          | kpi | own
        prod  | 10 | 20 | 66  | 552 | 552 | 0.905 |                 |              | Y   | prod
        serv  | 12 | 24 | 80  | 552 | 532 | 0.892 |                 |              | Y   | cs
        brand | 6  | 18 | 76  | 560 | 540 | 0.905 |                 |              | N   | brand
        after | 36 | 62 | 136 | 500 | 466 | 0.835 | Night shift gap | Add 4 agents | Y   | cs
        price | 8  | 28 | 84  | 572 | 508 | 0.885 |                 |              | N   | sales
      `,
    },
    {
      name: 'QBK_Cross',
      title: 'Cross analysis',
      note: 'Where satisfaction differs, and whether that group is worth most.',
      rows: 24,
      columns: {
        seg: text('User group', needed),
        by: text('Split by', needed, { hint: 'Age, region or frequency.' }),
        n: whole('Answers', needed),
        sat: whole('Satisfied', needed),
        val: amount('Spend per person', needed),
        top: percent('Top-2 share', '=IF(N([@n])=0,"",[@sat]/[@n])'),
        gap: percent('Gap to overall', '=IF(OR([@top]="",QBK_SatAll=""),"",[@top]-QBK_SatAll)'),
        hv: flag('High value', '=[@val]>AVERAGE([val])'),
        flag: flag('Act first', '=IF([@gap]="",FALSE,AND([@hv],[@gap]<0))'),
        ask: text('Core demand'),
      },
      rules: [{ columns: ['flag'], when: '[@flag]=TRUE', look: 'bad' }],
      sample: rows`
        seg            | by        | n   | sat | val  | ask
        City 25-34     | Age       | 520 | 478 | 1180 | Faster reply
        Gen Z          | Age       | 310 | 278 | 260  | Cheaper kits
        High frequency | Frequency | 190 | 160 | 3420 | Own adviser
        West           | Region    | 180 | 148 | 540  | Stock
      `,
    },
    {
      name: 'QBK_Nps',
      title: 'NPS by month',
      note: 'Counts of each month.',
      rows: 12,
      columns: {
        mon: date('Month', needed, { format: 'yyyy-mm' }),
        pro: whole('Promoters 9-10', needed),
        pas: whole('Passives 7-8', needed),
        det: whole('Detractors 0-6', needed),
        nps: number('NPS', '=KPI.NPS([@pro],[@pas],[@det])', { format: '0.0' }),
      },
      sample: rows`
        mon        | pro | pas | det
        2026-03-01 | 684 | 288 | 228
        2026-04-01 | 708 | 276 | 216
        2026-05-01 | 720 | 264 | 216
      `,
    },
    {
      name: 'QBK_Play',
      title: 'Crisis playbooks',
      note: 'Fact check, internal talk, statement, aftercare; drilled once a quarter.',
      rows: 20,
      columns: {
        no: whole('No.', needed, { from: 1, to: 12 }),
        sc: text('Scenario', needed),
        lv: choice('alert', 'Level', needed),
        f1: yesNo('Fact check ready'),
        f2: yesNo('Internal talk ready'),
        f3: yesNo('Statement ready'),
        f4: yesNo('Aftercare ready'),
        lead: choice('dept', 'Lead department', needed),
        join: text('Joint departments'),
        h: hours('First reply limit (h)', needed),
        drill: date('Last drill'),
        imp: text('Improvement list'),
        ok: whole('Steps ready', '=COUNTIF([@f1:f4],"Y")'),
        due: flag('Drill due', '=OR([@drill]="",[@drill]<QBK_Start)'),
      },
      rules: [
        { columns: ['ok'], when: 'AND([@ok]<>"",[@ok]<4)', look: 'warn' },
        { columns: ['drill'], when: '[@due]=TRUE', look: 'due' },
      ],
      start: {
        rows: rows`
          no | sc | lv | lead | h
          1 | Product quality dispute | red | pr | 2
          2 | Executive remark | red | pr | 2
          3 | Allergy cluster | red | cs | 2
          4 | Price mistake | yellow | sales | 2
          5 | Delivery failure | yellow | ops | 2
          6 | Data leak | red | legal | 2
          7 | False advertising claim | yellow | legal | 2
          8 | Creator scandal | yellow | pr | 2
          9 | Counterfeits | blue | legal | 2
          10 | Store conflict | blue | sales | 2
          11 | Rival smear | blue | pr | 2
          12 | Policy change | yellow | legal | 2
        `,
      },
      sample: rows`
        no | sc                      | lv     | f1 | f2 | f3 | f4 | lead  | join           | h | drill      | imp
        1  | Product quality dispute | red    | Y  | Y  | Y  | Y  | pr    | Service, legal | 2 | 2026-04-16 | Lab contact list
        2  | Executive remark        | red    | Y  | Y  | Y  | Y  | pr    | Service, legal | 2 | 2026-05-18 | Spokesperson rule
        3  | Allergy cluster         | red    | Y  | Y  | Y  | Y  | cs    | Service, legal | 2 | 2026-03-16 |
        4  | Price mistake           | yellow | Y  | Y  | Y  | N  | sales | Service, legal | 2 | 2026-03-16 |
        5  | Delivery failure        | yellow | Y  | Y  | Y  | Y  | ops   | Service, legal | 2 | 2026-03-16 |
        6  | Data leak               | red    | Y  | Y  | Y  | Y  | legal | Service, legal | 2 | 2026-03-16 |
        7  | False advertising claim | yellow | Y  | Y  | Y  | Y  | legal | Service, legal | 2 | 2026-03-16 |
        8  | Creator scandal         | yellow | Y  | Y  | Y  | Y  | pr    | Service, legal | 2 | 2026-03-16 |
        9  | Counterfeits            | blue   | Y  | Y  | Y  | Y  | legal | Service, legal | 2 | 2026-03-16 |
        10 | Store conflict          | blue   | Y  | Y  | Y  | N  | sales | Service, legal | 2 |            |
        11 | Rival smear             | blue   | Y  | Y  | N  | N  | pr    | Service, legal | 2 |            |
      `,
    },
    {
      name: 'QBK_Csr',
      title: 'CSR programme',
      note: 'A three-year roadmap in figures, with volunteers, orders that join in, and public reports.',
      rows: 8,
      columns: {
        name: text('Programme', needed),
        fit: score('Brand fit', needed),
        ngo: text('NGO partner', needed),
        yr: whole('Roadmap year (1-3)', needed, { from: 1, to: 3 }),
        unit: text('Unit', needed),
        tgt: number('Target', needed, { byUnit: 'unit' }),
        act: number('Actual', { byUnit: 'unit' }),
        vol: hours('Volunteer hours'),
        pts: whole('Charity points redeemed'),
        ord: whole('Orders joined'),
        rep: date('Progress report'),
        form: text('Disclosure form', { hint: 'Such as a video diary or an interview.' }),
        att: percent('Attainment', '=IF([@act]="","",KPI.ATTAINMENT([@act],[@tgt]))'),
        don: amount('Donation from orders', '=IF([@ord]="","",[@ord]*P_Donate)'),
      },
      sample: rows`
        name                       | fit | ngo           | yr | unit    | tgt   | act   | vol | pts   | ord   | rep        | form
        Sun kits for field workers | 5   | Blue Sky Fund | 1  | kits    | 20000 | 11800 | 420 | 31000 | 26400 | 2026-05-20 | Video diary
        School skin class          | 4   | Youth Care    | 1  | classes | 60    | 22    | 180 | 9000  |       |            |
      `,
    },
    {
      name: 'QBK_Voice',
      title: 'Voice alerts',
      note: 'Volume, sentiment and speed decide the level; the alert text is ready to send.',
      rows: 'grows',
      columns: {
        at: moment('Detected', needed),
        ch: choice('vch', 'Channel', needed),
        kw: choice('kw', 'Keyword group', needed),
        what: text('Issue', needed),
        vol: whole('Mentions', needed),
        sen: number('Sentiment', needed, { from: -1, to: 1 }),
        vel: percent('Spread per hour', needed),
        lv: label('alert', 'Alert level', '=KPI.ALERTLEVEL([@vol],[@sen],[@vel],SET_AlertLimits,LST_alert)'),
        first: moment('First response'),
        own: choice('dept', 'Lead department', needed),
        c1: label(
          'sla',
          'Response clock',
          '=IF(OR([@lv]=~alert.none,[@kw]=~kw.rival),"",KPI.SLA([@at],IF([@first]="","",[@first]),P_RespH,SET_AsOf,LST_sla))',
        ),
        push: text('Alert text', '=IF([@lv]=~alert.none,"",[@lv]&" · "&[@what]&" · "&TEXT([@vol],"#,##0"))', {
          width: 34,
        }),
        book: whole('Playbook no.'),
        end: moment('Closed'),
        case: yesNo('Filed in case base'),
      },
      sample: rows`
        at               | ch     | kw    | what               | vol  | sen   | vel  | first            | own     | book | end              | case
        2026-04-12 10:20 | social | brand | Sunscreen pilling  | 640  | -0.35 | 0.45 | 2026-04-12 11:35 | cs      | 3    | 2026-04-14 18:00 | Y
        2026-05-03 09:05 | forum  | rival | Luoyi refund row   | 2300 | -0.55 | 0.8  |                  | pr      |      | 2026-05-04 12:00 | N
        2026-05-22 20:15 | social | brand | Live price mistake | 1250 | -0.52 | 0.7  | 2026-05-22 23:05 | sales   | 4    | 2026-05-24 12:00 | Y
        2026-05-29 14:00 | news   | hot   | Heat wave tips     | 5200 | 0.4   | 1.3  |                  | content |      |                  | N
      `,
    },
  ],
};
