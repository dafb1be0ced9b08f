/** QBK-4 Awareness & Content: media, platforms, topics, content, UGC and creators. */
import {
  amount,
  choice,
  date,
  flag,
  id,
  label,
  needed,
  number,
  percent,
  ratio,
  text,
  whole,
  yesNo,
} from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const awarenessContent: Sheet = {
  code: 'QBK-4',
  pack: 'quarterly',
  step: 'act',
  name: 'Awareness & Content',
  purpose: 'Media, platforms, topics, content, UGC and creators.',
  howTo: {
    read: 'posts a week, media of the month, topic reads, ranking of creators.',
    type: 'platform totals every week, media and topics as they run, results of creators and content.',
    computed: 'rates, ROI, monthly and weekly counts, tiers, indices, ranks.',
  },
  freeze: 1,
  names: {
    QBK_PostsWk: number(
      'Posts a week, all platforms',
      '=IF(OR(N(QBK_Weeks)<=0,COUNT(QBK_Plat[posts])=0),"",SUM(QBK_Plat[posts])/QBK_Weeks)',
      {
        format: '0.0',
      },
    ),
    QBK_MediaMon: whole(
      'Quality exposures this month',
      '=COUNTIFS(QBK_Media[mon],QBK_MonNo,QBK_Media[qual],"Y",QBK_Media[day],"<="&SET_AsOf)',
    ),
    QBK_Summits: whole('Summits planned', '=COUNTIF(QBK_Media[form],~media.summit)'),
    QBK_UgcSum: whole('Valid UGC so far', '=IF(COUNT(QBK_Ugc[ok])=0,"",SUM(QBK_Ugc[ok]))'),
    QBK_UgcPace: ratio(
      'UGC pace',
      '=IF(OR(QBK_UgcSum="",N(P_Ugc)=0,N(QBK_Elapsed)=0),"",QBK_UgcSum/P_Ugc/QBK_Elapsed)',
    ),
    QBK_KolHeads: whole('Head creators (S+A)', '=COUNTIF(QBK_Kol[tier],~kol.S)+COUNTIF(QBK_Kol[tier],~kol.A)'),
    QBK_CompTarget: percent('Completion target now', '=IFERROR(INDEX(QBK_Goal[exp],MATCH("Q14",QBK_Goal[id],0)),"")'),
    QBK_Words: whole('Keywords monitored', { sample: 312 }),
  },
  charts: [
    {
      title: 'Exposure and engagement by platform',
      alt: 'Columns by platform: exposure; line: engagement rate.',
      kind: 'combo',
      categories: 'QBK_Plat[pf]',
      series: [
        { name: 'Exposure', values: 'QBK_Plat[exp]' },
        { name: 'Engagement rate', values: 'QBK_Plat[er]', line: true, secondary: true },
      ],
      format: '#,##0',
      secondFormat: '0.0%',
    },
    {
      title: 'Fee and revenue by creator',
      alt: 'Bars by creator: fee and revenue.',
      kind: 'bar',
      categories: 'QBK_Kol[name]',
      series: [
        { name: 'Fee', values: 'QBK_Kol[fee]' },
        { name: 'Revenue', values: 'QBK_Kol[rev]' },
      ],
      format: '#,##0',
    },
    {
      title: 'Valid UGC so far',
      alt: 'Columns by month: valid UGC since the start of the quarter.',
      kind: 'column',
      categories: 'QBK_Ugc[mon]',
      series: [{ name: 'Valid so far', values: 'QBK_Ugc[cum]' }],
      format: '#,##0',
    },
  ],
  tables: [
    {
      name: 'QBK_Plat',
      title: 'Platform matrix',
      note: 'Output, engagement and ROI of each platform, and the share of content it earns.',
      rows: 8,
      columns: {
        pf: choice('plat', 'Platform', needed),
        ct: choice('cfmt', 'Main format', needed),
        wk: whole('Posts a week (plan)', needed, { hint: 'All platforms together: at least 15 a week.' }),
        posts: whole('Posts so far', needed),
        exp: whole('Exposure', needed),
        eng: whole('Interactions', needed),
        clk: whole('Clicks'),
        ord: whole('Orders'),
        rev: amount('Revenue'),
        cost: amount('Content cost'),
        avg: number('Posts a week (actual)', '=IF(OR([@pf]="",N(QBK_Weeks)=0),"",[@posts]/QBK_Weeks)', {
          format: '0.0',
        }),
        er: percent('Engagement rate', '=IF(OR([@pf]="",N([@exp])=0),"",[@eng]/[@exp])'),
        ctr: percent('CTR', '=IF(OR([@clk]="",N([@exp])=0),"",[@clk]/[@exp])', { format: '0.00%' }),
        cvr: percent('CVR', '=IF(OR([@ord]="",N([@clk])=0),"",[@ord]/[@clk])', { format: '0.00%' }),
        roi: ratio('ROI', '=IF(OR([@rev]="",N([@cost])=0),"",[@rev]/[@cost])', { bar: 'plain' }),
        mix: percent('Suggested share', '=IF(OR([@roi]="",SUM([roi])=0),"",[@roi]/SUM([roi]))'),
      },
      start: {
        rows: rows`
          pf | ct
          wechat | long
          weibo | pic
          douyin | short
          bili | deep
          red | pic
        `,
      },
      sample: rows`
        pf     | ct    | wk | posts | exp      | eng     | clk    | ord   | rev     | cost
        wechat | long  | 3  | 24    | 8400000  | 252000  | 117000 | 2340  | 545000  | 96000
        weibo  | pic   | 3  | 27    | 21600000 | 432000  | 151000 | 1510  | 322000  | 88000
        douyin | short | 5  | 43    | 46000000 | 1610000 | 874000 | 19200 | 4420000 | 310000
        bili   | deep  | 1  | 9     | 6200000  | 310000  | 74000  | 890   | 215000  | 120000
        red    | pic   | 4  | 33    | 17800000 | 979000  | 409000 | 9010  | 2170000 | 142000
      `,
    },
    {
      name: 'QBK_Topic',
      title: 'Topic campaigns',
      note: 'One brand-led topic a month, carried by three layers.',
      rows: 12,
      columns: {
        day: date('Start', needed),
        tag: text('Topic', needed),
        hot: text('Hot event used'),
        koc: whole('KOC igniters', needed),
        mid: whole('Mid-tier spreaders', needed),
        pub: whole('Public participants', needed),
        reads: whole('Reads', needed),
        cost: amount('Cost'),
        lay: whole('Layers used', '=([@koc]>0)+([@mid]>0)+([@pub]>0)'),
        att: percent('Reads attainment', '=KPI.ATTAINMENT([@reads],P_TopicReads)'),
        st: label('rag', 'Status', '=KPI.STATUS([@reads],P_TopicReads,"↑",P_Warn,P_Fail,LST_rag)'),
        cpm: amount('CPM', '=IF(OR([@cost]="",N([@reads])=0),"",[@cost]/[@reads]*1000)'),
      },
      sample: rows`
        day        | tag                 | hot          | koc | mid | pub  | reads    | cost
        2026-04-10 | #Sun-proof commute# | Heat wave    | 42  | 11  | 5200 | 56300000 | 86000
        2026-05-12 | #My gentle routine# | Mother’s Day | 38  | 9   | 3900 | 46200000 | 74000
      `,
    },
    {
      name: 'QBK_Ugc',
      title: 'UGC incentive',
      note: 'Rewards, points and fan levels against the goal of the quarter.',
      rows: 12,
      columns: {
        mon: date('Month', needed, { format: 'yyyy-mm' }),
        ch: text('Challenge', needed),
        sub: whole('Submissions', needed),
        ok: whole('Valid UGC', needed),
        bas: whole('Basic rewards'),
        pre: whole('Premium rewards'),
        pts: whole('Points given'),
        cost: amount('Reward cost', needed),
        vip: whole('Fans levelled up'),
        vr: percent('Valid rate', '=IF(N([@sub])=0,"",[@ok]/[@sub])'),
        cpu: amount('Cost per valid post', '=IF(N([@ok])=0,"",[@cost]/[@ok])'),
        cum: whole('Valid so far', '=SUMIFS([ok],[mon],"<="&[@mon])'),
        prog: percent('Quarter progress', '=IF(P_Ugc=0,"",[@cum]/P_Ugc)'),
      },
      sample: rows`
        mon        | ch                     | sub  | ok  | bas | pre | pts    | cost  | vip
        2026-04-01 | Creative texture shots | 980  | 640 | 420 | 30  | 128000 | 23040 | 310
        2026-05-01 | My sun diary           | 1010 | 655 | 430 | 32  | 131000 | 24890 | 335
      `,
    },
    {
      name: 'QBK_Media',
      title: 'Media & PR',
      note: 'Exposures, interviews and summits, counted by month.',
      rows: 40,
      columns: {
        day: date('Date', needed, { from: 'QBK_Start', to: 'QBK_End' }),
        out: text('Outlet / summit', needed),
        form: choice('media', 'Form', needed),
        qual: yesNo('Quality exposure', needed),
        ttl: text('Topic', needed),
        exp: whole('Exposure'),
        cost: amount('Cost'),
        pre: yesNo('Warm-up and follow-up planned', { hint: 'For summits.' }),
        mon: whole('Month no.', '=MONTH([@day])-MONTH(QBK_Start)+1'),
        cpm: amount('CPM', '=IF(OR([@cost]="",N([@exp])=0),"",[@cost]/[@exp]*1000)'),
      },
      sample: rows`
        day        | out                       | form    | qual | ttl              | exp    | cost   | pre
        2026-04-08 | Business Daily            | news    | Y    | Freshness dates  | 820000 | 18000  |
        2026-04-15 | Beauty Trade              | feature | Y    | Refill economics | 410000 | 22000  |
        2026-04-22 | Founder Talk              | talk    | Y    | Gentle care      | 650000 | 30000  |
        2026-04-27 | Skin Summit, gold sponsor | summit  | Y    | Keynote          | 900000 | 120000 | Y
        2026-05-07 | City Life                 | feature | Y    | Pop-up tour      | 530000 | 20000  |
        2026-05-14 | Green Pack Forum          | summit  | Y    | Zero-carbon line | 380000 | 90000  | Y
        2026-05-21 | Health Weekly             | talk    | Y    | Sun care myths   | 470000 | 16000  |
        2026-05-28 | Local portal              | news    | N    | Store opening    | 90000  | 4000   |
        2026-06-11 | Retail Next, gold sponsor | summit  | Y    | Booth            |        |        | N
      `,
    },
    {
      name: 'QBK_Content',
      title: 'Content plan',
      note: 'Series, persona and pain point; what the numbers taught goes into the next edit.',
      rows: 80,
      columns: {
        id: id('Content ID', needed, { unique: true }),
        ser: text('Series', needed),
        pf: choice('plat', 'Platform', needed),
        fm: choice('cfmt', 'Format', needed),
        aim: choice('cobj', 'Aim', needed),
        day: date('Publish', needed),
        sec: whole('Seconds'),
        ip: text('IP persona'),
        pain: text('Pain point'),
        view: whole('Views'),
        full: whole('Completed views'),
        eng: whole('Interactions'),
        ord: whole('Orders'),
        cost: amount('Cost'),
        rev: amount('Revenue'),
        comp: percent('Completion rate', '=IF(OR([@full]="",N([@view])=0),"",[@full]/[@view])'),
        er: percent('Engagement rate', '=IF(N([@view])=0,"",[@eng]/[@view])'),
        cv: number('Orders per 1 000 views', '=IF(N([@view])=0,"",[@ord]/[@view]*1000)'),
        roi: ratio('ROI', '=IF(OR([@rev]="",N([@cost])=0),"",[@rev]/[@cost])'),
        st: label(
          'rag',
          'Completion status',
          '=IF([@comp]="",~rag.N,KPI.STATUS([@comp],QBK_CompTarget,"↑",P_Warn,P_Fail,LST_rag))',
        ),
        fix: text('Next edit'),
      },
      sample: rows`
        id  | ser          | pf     | fm    | aim   | day        | sec | ip           | pain             | view    | full    | eng    | ord  | cost  | rev    | fix
        V01 | Origin       | douyin | short | edu   | 2026-04-09 | 15  | Lab geek     | Sticky sunscreen | 2140000 | 813000  | 64200  | 1980 | 16000 | 455000 |
        V02 | User stories | red    | pic   | emo   | 2026-04-16 |     | Close friend | Work stress      | 390000  |         | 31200  | 620  | 6000  | 148000 | Shorter title
        V03 | Black tech   | bili   | deep  | edu   | 2026-04-24 | 520 | Lab geek     | Fake claims      | 280000  | 78400   | 15400  | 240  | 18000 | 60000  | Faster opening
        V04 | User stories | douyin | short | emo   | 2026-05-06 | 18  | Close friend | Night feeding    | 3020000 | 1117000 | 121000 | 2410 | 15000 | 541000 |
        V05 | 618 offers   | douyin | short | promo | 2026-05-22 | 14  | Host team    |                  | 1860000 | 576600  | 39000  | 3150 | 12000 | 724000 | Show price first
      `,
    },
    {
      name: 'QBK_Kol',
      title: 'Creator tracker',
      note: 'Tiers by followers, four-way effect; the best join the close-friend plan.',
      rows: 'grows',
      columns: {
        name: text('Creator', needed, { unique: true }),
        pf: choice('plat', 'Platform', needed),
        fol: whole('Followers', needed),
        ver: text('Vertical', needed),
        fee: amount('Fee', needed, { from: 0 }),
        utm: id('UTM link', needed),
        code: id('Promo code', needed, { unique: true }),
        exp: whole('Exposure'),
        eng: whole('Interactions'),
        clk: whole('Clicks'),
        ord: whole('Orders'),
        rev: amount('Revenue'),
        sen: number('Sentiment', { from: -1, to: 1 }),
        tier: label('kol', 'Tier', '=KPI.KOLTIER([@fol],SET_KolCuts,LST_kol)'),
        er: percent('Engagement rate', '=IF(N([@exp])=0,"",[@eng]/[@exp])'),
        cvr: percent('CVR', '=IF(N([@clk])=0,"",[@ord]/[@clk])', { format: '0.00%' }),
        roi: ratio('ROI', '=IF(OR([@rev]="",N([@fee])=0),"",[@rev]/[@fee])', { bar: 'plain' }),
        x1: percent('Exposure index', '=IF(OR([@exp]="",MAX([exp])=0),"",[@exp]/MAX([exp]))'),
        x2: percent('Engagement index', '=IF(OR([@er]="",MAX([er])=0),"",[@er]/MAX([er]))'),
        x3: percent('Conversion index', '=IF(OR([@roi]="",MAX([roi])=0),"",[@roi]/MAX([roi]))'),
        x4: percent('Sentiment index', '=IF([@sen]="","",([@sen]+1)/2)'),
        sc: number(
          'Four-way score',
          '=IF(COUNT([@x1:x4])<4,"",SUMPRODUCT([@x1:x4],INDEX(W_Kol,1,1):INDEX(W_Kol,1,4))*100)',
          { format: '0.0' },
        ),
        rk: whole('Rank', '=IF([@sc]="","",RANK([@sc],[sc]))'),
        fr: flag('Close-friend plan', '=IF([@rk]="",FALSE,[@rk]<=P_KolTop)'),
      },
      rules: [
        { columns: ['roi'], when: 'AND([@roi]<>"",[@roi]<1)', look: 'bad' },
        { columns: ['fr'], when: '[@fr]=TRUE', look: 'good' },
      ],
      sample: rows`
        name         | pf     | fol     | ver            | fee    | utm     | code  | exp     | eng    | clk    | ord  | rev    | sen
        Dr Mo        | douyin | 6200000 | Skin science   | 180000 | utm=mo  | QYMO  | 9800000 | 392000 | 118000 | 2950 | 702000 | 0.62
        Ayu          | douyin | 5000000 | Lifestyle      | 140000 | utm=ayu | QYAYU | 7600000 | 243000 | 76000  | 1440 | 331000 | 0.48
        Nanfeng      | red    | 2100000 | Sensitive skin | 60000  | utm=nf  | QYNF  | 3100000 | 201000 | 68200  | 2110 | 498000 | 0.71
        Kai outdoors | bili   | 1300000 | Outdoor        | 52000  | utm=kai | QYKAI | 1900000 | 95000  | 24700  | 470  | 118000 | 0.55
        Xiaoli       | red    | 640000  | Student        | 18000  | utm=xl  | QYXL  | 880000  | 70400  | 21100  | 690  | 121000 | 0.66
        Mama Chen    | wechat | 280000  | Parenting      | 9000   | utm=mc  | QYMC  | 310000  | 21700  | 9300   | 402  | 83000  | 0.58
        Lab bench    | bili   | 120000  | Ingredients    | 6000   | utm=lb  | QYLB  | 160000  | 14400  | 5100   | 153  | 34000  | 0.8
        Tiantian     | douyin | 85000   | Campus         | 2000   | utm=tt  | QYTT  | 90000   | 5400   | 1800   | 36   | 6100   | 0.4
      `,
    },
  ],
};
