/** AMP-7 Annual Budget: where the money goes, whether it works, when to move it. */
import { amount, choice, date, flag, id, label, needed, percent, ratio, text, whole, yesNo } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const annualBudget: Sheet = {
  code: 'AMP-7',
  pack: 'annual',
  step: 'budget',
  name: 'Annual Budget',
  purpose: 'Where the money goes, whether it works, when to move it.',
  howTo: {
    read: 'the circuit breaker and the suggested decision, then the guard-rails.',
    type: 'plans, monthly spending and return, moves between lines.',
    computed: 'shares, ROI, breaker state, suggested decision, overrun, reopening, regional budgets.',
  },
  freeze: 1,
  names: {
    AMP_BudTotal: amount('Marketing budget', { sample: 18000000, answer: 'budget' }),
    AMP_BudGap: amount('Budget gap', '=SUM(AMP_Bud[plan])-N(AMP_BudTotal)', {
      alarm: { when: 'ROUND(N(AMP_BudGap),0)<>0', look: 'bad' },
    }),
    AMP_RoiAll: ratio(
      'Marketing ROI',
      '=IF(SUM(AMP_Bud[sp])=0,"",KPI.ROI(SUM(AMP_Bud[ret]),SUM(AMP_Bud[sp]),"ratio"))',
    ),
    AMP_RevSwing: percent(
      'Revenue swing this month',
      '=IF(SUMIFS(AMP_KpiLog[tgt],AMP_KpiLog[kpi],"K01",AMP_KpiLog[mon],DATE(YEAR(SET_AsOf),MONTH(SET_AsOf),1))=0,"",KPI.VARIANCEPCT(SUMIFS(AMP_KpiLog[act],AMP_KpiLog[kpi],"K01",AMP_KpiLog[mon],DATE(YEAR(SET_AsOf),MONTH(SET_AsOf),1)),SUMIFS(AMP_KpiLog[tgt],AMP_KpiLog[kpi],"K01",AMP_KpiLog[mon],DATE(YEAR(SET_AsOf),MONTH(SET_AsOf),1))))',
    ),
    AMP_Reopen: flag('Budget reopened', '=OR(ABS(N(AMP_RevSwing))>P_RevSwing,COUNTIF(AMP_BudMonth[brk],TRUE)>0)', {
      alarm: { when: 'AMP_Reopen', look: 'bad' },
    }),
  },
  charts: [
    {
      title: 'Plan by bucket',
      alt: 'Ring: planned money of each of the six buckets.',
      kind: 'doughnut',
      categories: 'AMP_BudMix[bkt]',
      series: [{ name: 'Amount', values: 'AMP_BudMix[amt]' }],
    },
    {
      title: 'Plan, spending and ROI by line',
      alt: 'Columns by budget line: plan to date and spent; line: ROI.',
      kind: 'combo',
      categories: 'AMP_Bud[ch]',
      series: [
        { name: 'Plan to date', values: 'AMP_Bud[pyd]' },
        { name: 'Spent', values: 'AMP_Bud[sp]' },
        { name: 'ROI', values: 'AMP_Bud[roi]', line: true, secondary: true },
      ],
      format: '#,##0',
      secondFormat: '0.0',
    },
  ],
  tables: [
    {
      name: 'AMP_BudMix',
      title: 'Guard-rails',
      note: 'Share of each bucket against its band; reserve and test read the settings.',
      rows: 'filled',
      columns: {
        bkt: choice('bkt', 'Bucket', needed),
        amt: amount('Amount', '=SUMIFS(AMP_Bud[plan],AMP_Bud[bkt],[@bkt])'),
        sh: percent('Share', '=IF(N(AMP_BudTotal)*SUM(AMP_Bud[plan])=0,"",[@amt]/AMP_BudTotal)'),
        lo: percent('Lower'),
        hi: percent('Upper'),
        v: label(
          'band',
          'Verdict',
          '=IF([@sh]="","",KPI.BAND([@sh],IF([@bkt]=~bkt.res,P_ResLo,IF([@lo]="","",[@lo])),IF([@bkt]=~bkt.res,P_ResHi,IF([@bkt]=~bkt.test,P_IncubMax,IF([@hi]="","",[@hi]))),LST_band))',
        ),
        why: text('Reason for band'),
      },
      start: {
        rows: rows`
          bkt | lo | hi
          perf | 0.4 | 0.7
          brand | 0.05 | 0.25
          local | 0.05 | 0.2
          test | 0.01 |
          tail | 0.05 | 0.15
          res | |
        `,
      },
      sample: rows`
        bkt   | lo   | hi   | why
        perf  | 0.4  | 0.7  | High-conversion channels first
        brand | 0.05 | 0.25 | First-tier exposure
        local | 0.05 | 0.2  | Lower-tier promotion
        test  | 0.01 |      | Keep a test budget
        tail  | 0.05 | 0.15 | Lifecycle and sleepers
        res   |      |      | Reserve 10-15 %
      `,
    },
    {
      name: 'AMP_BudReg',
      title: 'Regional tiers',
      note: 'Market maturity decides between exposure and local promotion.',
      rows: 10,
      columns: {
        rg: choice('region', 'Region', needed),
        mat: choice('mature', 'Market maturity', needed),
        foc: text('Focus', needed),
        sh: percent('Budget share', needed, { hint: 'Shares add to 100 %.' }),
        seq: whole('Sequence', needed),
        bud: amount(
          'Budget',
          '=IF(N(AMP_BudTotal)=0,"",KPI.ALLOCATE(N(AMP_BudTotal)-SUMIFS(AMP_Bud[plan],AMP_Bud[bkt],~bkt.res),[sh],,,1,[@seq]))',
        ),
        rev: amount('Revenue target', '=SUMIFS(AMP_Split[tgt],AMP_Split[rg],[@rg])'),
        rt: percent('Budget to revenue', '=IF(OR([@bud]="",N([@rev])=0),"",[@bud]/[@rev])'),
      },
      start: {
        each: 'regions',
        rows: rows`
          rg | sh | seq
          {item} | {share} | {no}
        `,
      },
      sample: rows`
        rg    | mat | foc              | sh   | seq
        east  | t1  | Brand exposure   | 0.42 | 1
        south | t1  | Live commerce    | 0.24 | 2
        north | mid | Dealer promotion | 0.18 | 3
        west  | low | Local promotion  | 0.16 | 4
      `,
    },
    {
      name: 'AMP_Bud',
      title: 'Budget lines',
      note: 'Channel, region and product line; spending and return come from the monthly log.',
      rows: 40,
      columns: {
        id: id('Line ID', needed, { unique: true }),
        bkt: choice('bkt', 'Bucket', needed),
        ch: choice('chan', 'Channel', needed),
        rg: choice('region', 'Region', needed),
        pl: choice('pline', 'Product line', needed),
        plan: amount('Year plan', needed),
        lroi: ratio('ROI last year'),
        cbon: yesNo('Breaker applies', needed, { hint: 'N for long-term brand lines.' }),
        sh: percent('Share', '=IF(OR([@id]="",N(AMP_BudTotal)=0),"",[@plan]/AMP_BudTotal)'),
        pyd: amount(
          'Plan to date',
          '=SUMIFS(AMP_BudMonth[plan],AMP_BudMonth[line],[@id],AMP_BudMonth[mon],"<="&SET_AsOf)',
        ),
        sp: amount('Spent', '=SUMIFS(AMP_BudMonth[sp],AMP_BudMonth[line],[@id])'),
        ret: amount('Return', '=SUMIFS(AMP_BudMonth[ret],AMP_BudMonth[line],[@id])'),
        roi: ratio('ROI', '=IF([@sp]=0,"",KPI.ROI([@ret],[@sp],"ratio"))'),
        rch: percent('ROI change', '=IF(OR([@roi]="",[@lroi]=""),"",KPI.VARIANCEPCT([@roi],[@lroi]))'),
        use: percent('Spent vs plan', '=IF(N([@pyd])=0,"",[@sp]/[@pyd])', { bar: 'plain' }),
        cb: label(
          'breaker',
          'Circuit breaker',
          '=IF(OR([@sp]=0,[@cbon]="N"),"",KPI.BREAKER(AMP_BudMonth[roi],AMP_BudMonth[line],[@id],P_BreakRoi,P_BreakN,LST_breaker))',
        ),
        dec: label(
          'decision',
          'Suggested decision',
          '=IF([@roi]="","",IF([@cb]=~breaker.tripped,~decision.stop,IF([@roi]>=P_RoiMin,~decision.scale,IF(AND([@roi]<P_BreakRoi,[@cbon]="Y"),~decision.shrink,~decision.hold))))',
        ),
        ok: choice('decision', 'Decision taken'),
      },
      rules: [{ columns: ['ok'], when: 'AND([@ok]<>"",[@dec]<>"",[@ok]<>[@dec])', look: 'warn' }],
      start: {
        each: 'channels',
        rows: rows`
          id | bkt | ch | rg | pl | cbon
          B{nn} | perf | {item} | all | all | Y
        `,
        after: rows`
          id | bkt | ch | rg | pl | plan | cbon
          B{nn} | res | all | all | all | {reserve} | N
        `,
      },
      sample: rows`
        id  | bkt   | ch     | rg    | pl  | plan    | lroi | cbon | ok
        B01 | perf  | short  | all   | all | 5400000 | 3.4  | Y    | scale
        B02 | perf  | search | all   | all | 2160000 | 3.1  | Y    | hold
        B03 | perf  | social | all   | all | 2700000 | 2.3  | Y    | hold
        B04 | tail  | priv   | all   | all | 1440000 | 4.9  | Y    | scale
        B05 | local | store  | west  | all | 1980000 | 1.8  | Y    | hold
        B06 | brand | media  | east  | all | 1440000 | 1.1  | N    | hold
        B07 | test  | new    | south | sun | 720000  | 1    | Y    |
        B08 | res   | all    | all   | all | 2160000 |      | N    |
      `,
    },
    {
      name: 'AMP_BudMonth',
      title: 'Monthly review log',
      note: 'One row per line and month: the monthly review, and the ROI the breaker watches.',
      rows: 'grows',
      columns: {
        mon: date('Month', needed, { format: 'yyyy-mm', hint: 'First day of the month.' }),
        line: id('Line ID', needed, { ref: 'AMP_Bud[id]' }),
        plan: amount('Plan', needed),
        sp: amount('Spent'),
        ret: amount('Return'),
        roi: ratio('ROI', '=IF(N([@sp])=0,"",N([@ret])/[@sp])'),
        over: percent('Overrun', '=IF(OR([@sp]="",N([@plan])=0),"",[@sp]/[@plan]-1)'),
        brk: flag('Reopen budget', '=IF([@over]="","",ROUND([@over],9)>=P_CostOver)'),
        mv: text('Moved (from→to)'),
        mva: amount('Amount moved'),
        by: text('Approved by'),
      },
      rules: [{ columns: ['brk'], when: '[@brk]=TRUE', look: 'bad' }],
      sample: rows`
        mon        | line | plan   | sp     | ret     | mv      | mva   | by
        2026-01-01 | B01  | 324000 | 330500 | 1189800 |         |       | Gu Wei
        2026-01-01 | B02  | 129600 | 127000 | 406400  |         |       | Gu Wei
        2026-01-01 | B03  | 162000 | 162000 | 388800  |         |       | Gu Wei
        2026-01-01 | B04  | 86400  | 82100  | 426900  |         |       | Gu Wei
        2026-01-01 | B05  | 118800 | 115200 | 207400  |         |       | Gu Wei
        2026-01-01 | B06  | 86400  | 86400  | 103700  |         |       | Gu Wei
        2026-01-01 | B07  | 43200  | 38900  | 35000   |         |       | Gu Wei
        2026-02-01 | B01  | 324000 | 330500 | 1255900 |         |       | Gu Wei
        2026-02-01 | B02  | 129600 | 127000 | 393700  |         |       | Gu Wei
        2026-02-01 | B03  | 162000 | 162000 | 421200  |         |       | Gu Wei
        2026-02-01 | B04  | 86400  | 82100  | 443300  |         |       | Gu Wei
        2026-02-01 | B05  | 118800 | 115200 | 218900  |         |       | Gu Wei
        2026-02-01 | B06  | 86400  | 86400  | 95000   |         |       | Gu Wei
        2026-02-01 | B07  | 43200  | 38900  | 42800   |         |       | Gu Wei
        2026-03-01 | B01  | 432000 | 440600 | 1718300 |         |       | Gu Wei
        2026-03-01 | B02  | 172800 | 169300 | 558700  |         |       | Gu Wei
        2026-03-01 | B03  | 216000 | 216000 | 583200  |         |       | Gu Wei
        2026-03-01 | B04  | 115200 | 109400 | 612600  |         |       | Gu Wei
        2026-03-01 | B05  | 158400 | 153600 | 322600  |         |       | Gu Wei
        2026-03-01 | B06  | 115200 | 115200 | 149800  |         |       | Gu Wei
        2026-03-01 | B07  | 57600  | 51800  | 46600   |         |       | Gu Wei
        2026-04-01 | B01  | 459000 | 468200 | 1919600 |         |       | Gu Wei
        2026-04-01 | B02  | 183600 | 179900 | 575700  |         |       | Gu Wei
        2026-04-01 | B03  | 229500 | 229500 | 665600  |         |       | Gu Wei
        2026-04-01 | B04  | 122400 | 116300 | 639600  |         |       | Gu Wei
        2026-04-01 | B05  | 168300 | 163300 | 326600  |         |       | Gu Wei
        2026-04-01 | B06  | 122400 | 122400 | 146900  |         |       | Gu Wei
        2026-04-01 | B07  | 61200  | 55100  | 44100   |         |       | Gu Wei
        2026-05-01 | B01  | 540000 | 550800 | 2148100 |         |       | Gu Wei
        2026-05-01 | B02  | 216000 | 211700 | 635100  |         |       | Gu Wei
        2026-05-01 | B03  | 270000 | 270000 | 756000  |         |       | Gu Wei
        2026-05-01 | B04  | 144000 | 136800 | 807100  |         |       | Gu Wei
        2026-05-01 | B05  | 198000 | 192100 | 365000  |         |       | Gu Wei
        2026-05-01 | B06  | 144000 | 144000 | 172800  |         |       | Gu Wei
        2026-05-01 | B07  | 72000  | 64800  | 45400   | B07→B04 | 30000 | Gu Wei
      `,
    },
  ],
};
