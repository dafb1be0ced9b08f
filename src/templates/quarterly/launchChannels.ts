/** QBK-8 Launch & Channels: launch phases, packaging, events, co-brands, dealers and channel stock. */
import {
  amount,
  choice,
  date,
  label,
  mixed,
  needed,
  number,
  percent,
  ratio,
  score,
  text,
  time,
  whole,
  yesNo,
} from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const launchChannels: Sheet = {
  code: 'QBK-8',
  pack: 'quarterly',
  step: 'act',
  name: 'Launch & Channels',
  purpose: 'Launch phases, packaging, events, co-brands, dealers and channel stock.',
  howTo: {
    read: 'launch status, stock verdicts, ranking of dealers.',
    type: 'phase results, site scores, visitors, run sheet, dealer results, stock.',
    computed: 'phase length, site score, conversion, rebate, cover days, transfers.',
  },
  freeze: 1,
  names: {
    QBK_Visits: whole('Event visitors', '=SUM(QBK_Event[vis])'),
  },
  charts: [
    {
      title: 'Attainment of launch phases',
      alt: 'Columns by phase: attainment of what is expected by now.',
      kind: 'column',
      categories: 'QBK_Launch[ph]',
      series: [{ name: 'Attainment', values: 'QBK_Launch[att]' }],
      format: '0%',
    },
    {
      title: 'Dealers: attainment',
      alt: 'Bars by dealer: attainment to time.',
      kind: 'bar',
      categories: 'QBK_Dealer[name]',
      series: [{ name: 'Attainment', values: 'QBK_Dealer[att]' }],
      format: '0%',
    },
    {
      title: 'Cover days',
      alt: 'Columns by channel: days the stock lasts.',
      kind: 'column',
      categories: 'QBK_Stock[ch]',
      series: [{ name: 'Cover days', values: 'QBK_Stock[cov]' }],
      format: '0',
    },
  ],
  tables: [
    {
      name: 'QBK_Launch',
      title: 'Launch rhythm',
      note: 'Teaser one to two months, burst a week, sustain two to three months, then the long tail.',
      rows: 20,
      columns: {
        prod: text('Product', needed),
        ph: choice('lph', 'Phase', needed),
        act: text('Actions', needed),
        s: date('Start', needed),
        e: date('End', needed, { from: '[@s]' }),
        chs: text('Channels'),
        met: text('KPI', needed),
        tgt: number('Target', needed, mixed),
        real: number('Actual', mixed),
        days: whole('Days', '=[@e]-[@s]+1'),
        rule: label(
          'band',
          'Phase length',
          '=IF([@ph]=~lph.tease,IF([@days]<P_PreLo*28,~band.lo,IF([@days]>P_PreHi*31,~band.hi,~band.ok)),IF([@ph]=~lph.burst,IF([@days]<1,~band.lo,IF([@days]>P_Burst,~band.hi,~band.ok)),IF([@ph]=~lph.sustain,IF([@days]<P_SusLo*28,~band.lo,IF([@days]>P_SusHi*31,~band.hi,~band.ok)),~band.ok)))',
        ),
        exp: number('Expected by now', '=[@tgt]*MEDIAN(0,1,(SET_AsOf-[@s]+1)/[@days])', mixed),
        att: percent('Attainment', '=IF(OR([@real]="",[@exp]=0),"",KPI.ATTAINMENT([@real],[@exp]))'),
        st: label(
          'rag',
          'Status',
          '=IF(OR([@real]="",[@exp]=0),~rag.N,KPI.STATUS([@real],[@exp],"↑",P_Warn,P_Fail,LST_rag))',
        ),
      },
      start: {
        rows: rows`
          ph | s | e
          tease | {before 45} | {before 1}
          burst | {day 0} | {day 6}
          sustain | {day 7} | {day 82}
          tail | {day 83} | {after 90}
        `,
      },
      sample: rows`
        prod          | ph      | act                         | s          | e          | chs                 | met          | tgt   | real
        Air sunscreen | tease   | Teaser posters, closed test | 2026-02-20 | 2026-04-05 | Social, creators    | Waiting list | 20000 | 23400
        Air sunscreen | burst   | All-channel week            | 2026-04-06 | 2026-04-12 | All channels        | Units        | 4000  | 4350
        Air sunscreen | sustain | Reviews, scene content      | 2026-04-13 | 2026-06-28 | Social, short video | Units        | 38000 | 23550
        Air sunscreen | tail    | Review and new channels     | 2026-06-29 | 2026-09-30 | All channels        | Units        | 30000 |
      `,
    },
    {
      name: 'QBK_Pack',
      title: 'Packaging & selling points',
      note: 'Unity of look, function, culture and evidence of each SKU.',
      rows: 30,
      columns: {
        sku: text('SKU', needed),
        usp: text('Selling point', needed),
        pain: text('User pain solved', needed),
        proof: text('Evidence'),
        vi1: yesNo('Colour', needed),
        vi2: yesNo('Font', needed),
        vi3: yesNo('Graphic', needed),
        eco: yesNo('Eco material'),
        open: yesNo('Easy open'),
        port: yesNo('Portable'),
        cult: text('Culture element'),
        upd: date('Last update'),
        vi: whole('VI items met', '=COUNTIF([@vi1:vi3],"Y")'),
        fn: whole('Function items met', '=COUNTIF([@eco:port],"Y")'),
      },
      rules: [{ columns: ['vi'], when: 'AND([@vi]<>"",[@vi]<3)', look: 'bad' }],
      sample: rows`
        sku                 | usp            | pain        | proof      | vi1 | vi2 | vi3 | eco | open | port | cult          | upd
        Air sunscreen 40 ml | Dry in 8 s     | Sticky feel | n=60 test  | Y   | Y   | Y   | Y   | Y    | Y    | Garden window | 2026-03-01
        Serum refill 30 ml  | Pour-in refill | Waste       | LCA report | Y   | N   | Y   | Y   | N    | Y    |               | 2026-02-10
      `,
    },
    {
      name: 'QBK_Cobrand',
      title: 'Co-brand projects',
      note: 'Fit, joint content, exchange of resources, and the figures of each project.',
      rows: 14,
      columns: {
        who: text('Partner', needed),
        ind: text('Industry', needed),
        comp: yesNo('Competitor', needed, { hint: 'Must be N.' }),
        f1: score('Tone match', needed),
        f2: score('Audience overlap', needed),
        f3: score('Resource exchange', needed),
        what: text('Joint product or event'),
        sales: amount('Sales'),
        newc: whole('New customers'),
        touch: whole('People reached'),
        soc: whole('Social interactions'),
        cost: amount('Our cost'),
        fit: number('Fit score', '=IF(COUNT([@f1:f3])<3,"",SUMPRODUCT([@f1:f3],INDEX(W_Fit,1,1):INDEX(W_Fit,1,3)))'),
        ncr: percent('New-customer rate', '=IF(N([@touch])=0,"",[@newc]/[@touch])'),
        roi: ratio('ROI', '=IF(OR([@sales]="",N([@cost])=0),"",[@sales]/[@cost])'),
      },
      sample: rows`
        who                  | ind      | comp | f1 | f2 | f3 | what            | sales  | newc | touch | soc    | cost
        Suzhou Garden Museum | Culture  | N    | 5  | 4  | 4  | Window gift box | 640000 | 3100 | 92000 | 118000 | 150000
        Kids swim club       | Children | N    | 4  | 4  | 3  | Family sun kit  | 210000 | 1450 | 31000 | 22000  | 58000
      `,
    },
    {
      name: 'QBK_Event',
      title: 'Pop-ups & expos',
      note: 'The choice of site, the run, and the chain from visit to repurchase.',
      rows: 12,
      columns: {
        name: text('Event', needed),
        theme: text('Theme', needed),
        f1: score('Footfall score', needed),
        f2: score('Audience fit', needed),
        f3: score('Access score', needed),
        f4: score('Low rival density', needed),
        rent: amount('Rent'),
        s: date('Start', needed),
        e: date('End', needed, { from: '[@s]' }),
        plans: whole('Backup plans', needed, { hint: 'At least 5.' }),
        vis: whole('Visitors'),
        bench: whole('Benchmark / day'),
        smp: whole('Samples given'),
        rep: whole('Sample repurchases'),
        mall: whole('Mall jumps'),
        buy: whole('Buyers on site'),
        dwell: number('Dwell minutes', { format: '0.0' }),
        exp: whole('Social exposure'),
        sen: number('Sentiment', { from: -1, to: 1 }),
        cost: amount('Total cost'),
        rev: amount('Revenue'),
        site: number(
          'Site score',
          '=IF(COUNT([@f1:f4])<4,"",SUMPRODUCT([@f1:f4],INDEX(W_Site,1,1):INDEX(W_Site,1,4)))',
        ),
        day: whole(
          'Visitors a day',
          '=IF(OR([@vis]="",MIN([@e],SET_AsOf)<[@s]),"",[@vis]/(MIN([@e],SET_AsOf)-[@s]+1))',
        ),
        vs: percent('Against benchmark', '=IF(OR([@day]="",[@bench]=""),"",KPI.VARIANCEPCT([@day],[@bench]))'),
        cv: percent('On-site conversion', '=IF(N([@vis])=0,"",[@buy]/[@vis])'),
        rr: percent('Sample repurchase rate', '=IF(N([@smp])=0,"",[@rep]/[@smp])'),
        jr: percent('Mall jump rate', '=IF(N([@vis])=0,"",[@mall]/[@vis])'),
        roi: ratio('ROI', '=IF(OR([@rev]="",N([@cost])=0),"",[@rev]/[@cost])'),
      },
      rules: [{ columns: ['plans'], when: 'AND([@plans]<>"",[@plans]<P_EventPlans)', look: 'bad' }],
      sample: rows`
        name            | theme         | f1 | f2 | f3 | f4 | rent   | s          | e          | plans | vis  | bench | smp  | rep | mall | buy  | dwell | exp     | sen  | cost   | rev
        Shanghai pop-up | Sun lab       | 5  | 5  | 4  | 3  | 90000  | 2026-04-18 | 2026-04-27 | 5     | 6400 | 520   | 3100 | 434 | 1980 | 890  | 6.2   | 4200000 | 0.58 | 168000 | 214000
        Chengdu pop-up  | Sun lab       | 4  | 4  | 4  | 4  | 70000  | 2026-05-09 | 2026-05-20 | 5     | 8700 | 600   | 3900 | 507 | 2350 | 1120 | 5.8   | 3600000 | 0.61 | 152000 | 239000
        Guangzhou expo  | Gentle garden | 5  | 4  | 5  | 2  | 120000 | 2026-06-12 | 2026-06-15 | 3     |      | 900   |      |     |      |      |       |         |      |        |
      `,
    },
    {
      name: 'QBK_Run',
      title: 'Minute run sheet',
      note: 'Minute by minute; gaps and overlaps are found by the plan check.',
      rows: 80,
      columns: {
        ev: text('Event', needed, { ref: 'QBK_Event[name]' }),
        day: date('Date', needed),
        ph: choice('evp', 'Phase', needed),
        at: time('Start', needed),
        min: whole('Minutes', needed, { from: 0 }),
        item: text('Item', needed),
        own: text('Owner', needed),
        res: text('Resource'),
        bak: text('Backup plan'),
        end: time('End', '=[@at]+[@min]/1440'),
      },
      sample: rows`
        ev             | day        | ph   | at    | min | item                 | own     | res                  | bak
        Guangzhou expo | 2026-06-12 | warm | 09:00 | 30  | Topic warm-up posts  | Xu Bo   | Poster set           | Post by hand
        Guangzhou expo | 2026-06-12 | peak | 09:30 | 60  | Creator live tour    | Lin Yue | 2 phones, power bank | Backup host
        Guangzhou expo | 2026-06-12 | peak | 10:30 | 45  | Touch and scent game | Ma Jun  | Scent wall           | Indoor corner
        Guangzhou expo | 2026-06-12 | tail | 11:20 | 40  | UGC wall and pick-up | Xu Bo   | Printer              | QR only
      `,
    },
    {
      name: 'QBK_Rebate',
      title: 'Rebate ladder',
      note: 'The rate of the step reached holds for the whole amount.',
      rows: 6,
      columns: {
        cut: amount('From sell-through', needed),
        rate: percent('Rebate rate', needed),
        note: text('Extra reward'),
      },
      start: {
        rows: rows`
          cut | rate
          0 | 0
          500000 | 0.02
          800000 | 0.03
          1200000 | 0.045
        `,
      },
      sample: rows`
        cut     | rate  | note
        0       | 0     |
        500000  | 0.02  |
        800000  | 0.03  | Contest top 2: +0.5 pp
        1200000 | 0.045 |
      `,
    },
    {
      name: 'QBK_Dealer',
      title: 'Dealers',
      note: 'Training, tools, tiered rebate and the contest of the quarter.',
      rows: 60,
      columns: {
        name: text('Dealer', needed),
        rg: choice('region', 'Region', needed),
        t1: yesNo('Product class'),
        t2: yesNo('Sales class'),
        t3: yesNo('Customer class'),
        sys: yesNo('Stock tool on'),
        bi: yesNo('Data tool on'),
        tgt: amount('Quarter target', needed),
        act: amount('Sell-through', needed),
        inv: amount('Mean stock'),
        pts: whole('Cooperation points'),
        tr: percent('Training done', '=COUNTIF([@t1:t3],"Y")/3'),
        att: percent(
          'Attainment to time',
          '=IF(N([@tgt])*N(QBK_Elapsed)=0,"",KPI.ATTAINMENT([@act],[@tgt]*QBK_Elapsed))',
          { bar: 'plain' },
        ),
        reb: amount(
          'Rebate',
          '=IF(COUNT(QBK_Rebate[cut])=0,"",KPI.LADDER([@act],INDEX(QBK_Rebate[cut],1):INDEX(QBK_Rebate[cut],COUNT(QBK_Rebate[cut])),INDEX(QBK_Rebate[rate],1):INDEX(QBK_Rebate[rate],COUNT(QBK_Rebate[cut]))))',
        ),
        rk: whole('Contest rank', '=IF([@att]="","",RANK([@att],[att]))'),
        turn: number('Stock turns (year)', '=IF(N([@inv])*QBK_Elapsed=0,"",[@act]/[@inv]/QBK_Elapsed*4)', {
          format: '0.0',
        }),
      },
      rules: [{ columns: ['tr'], when: 'AND([@tr]<>"",[@tr]<1)', look: 'warn' }],
      sample: rows`
        name          | rg    | t1 | t2 | t3 | sys | bi | tgt     | act     | inv    | pts
        Huadong Meiye | east  | Y  | Y  | Y  | Y   | Y  | 1800000 | 1290000 | 420000 | 320
        Yuegang       | south | Y  | Y  | Y  | Y   | N  | 1400000 | 930000  | 360000 | 260
        Beifang       | north | Y  | Y  | N  | N   | N  | 1200000 | 690000  | 380000 | 180
        Xibu Kang     | west  | Y  | N  | N  | N   | N  | 1000000 | 460000  | 340000 | 90
      `,
    },
    {
      name: 'QBK_Stock',
      title: 'Channel stock',
      note: 'Cover days, over- and under-stock, and what to transfer.',
      rows: 'grows',
      columns: {
        ch: choice('chan', 'Channel', needed),
        rg: choice('region', 'Region', needed),
        pl: choice('pline', 'Product line', needed),
        stk: whole('Stock units', needed),
        dem: number('Forecast units / day', needed, { format: '0.0', from: 0 }),
        sale: whole('Units sold, 28 days'),
        cov: number('Cover days', '=IF(N([@dem])=0,"",[@stk]/[@dem])', { format: '0.0' }),
        v: label(
          'band',
          'Stock verdict',
          '=IF([@cov]="","",IF([@cov]<P_CoverLo,~band.lo,IF([@cov]>P_CoverHi,~band.hi,~band.ok)))',
        ),
        mv: whole(
          'Transfer suggestion',
          '=IF([@v]=~band.lo,ROUNDUP(P_CoverLo*[@dem]-[@stk],0),IF([@v]=~band.hi,-ROUNDUP([@stk]-P_CoverHi*[@dem],0),0))',
          { signed: true },
        ),
        acc: percent('Forecast error', '=IF(N([@sale])=0,"",[@dem]*28/[@sale]-1)'),
      },
      sample: rows`
        ch    | rg    | pl    | stk   | dem | sale
        short | east  | sun   | 18200 | 420 | 11300
        store | east  | sun   | 9600  | 110 | 3150
        store | west  | serum | 620   | 62  | 1810
        priv  | south | serum | 5400  | 150 | 4020
      `,
    },
  ],
};
