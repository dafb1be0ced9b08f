/** QBK-9 Quarter Budget: priorities, elastic adjustment, and the watch over input and output. */
import {
  amount,
  choice,
  date,
  flag,
  id,
  label,
  mixed,
  needed,
  number,
  percent,
  ratio,
  score,
  text,
  whole,
  yesNo,
} from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const quarterBudget: Sheet = {
  code: 'QBK-9',
  pack: 'quarterly',
  step: 'budget',
  name: 'Quarter Budget',
  purpose: 'Priorities, elastic adjustment, and the watch over input and output.',
  howTo: {
    read: 'the ROI light, the circuit breaker, lines to reopen, the guard-rails.',
    type: 'plans, two-weekly spending and return, adjustments, sign-offs, cost drivers, audit.',
    computed: 'priority, ROI, breaker, pace, capped revisions, next quarter’s draft, allocated cost.',
  },
  freeze: 1,
  names: {
    QBK_BudTotal: amount('Quarter budget', '=INDEX(AMP_Season[bud],QBK_Q)', {
      linked: true,
      answer: 'budget',
      sample: 5040000,
    }),
    QBK_BudGap: amount('Budget gap', '=SUM(QBK_Bud[rev2])-N(QBK_BudTotal)', {
      alarm: { when: 'ROUND(N(QBK_BudGap),0)<>0', look: 'bad' },
    }),
    QBK_RoiAsOf: date('ROI log up to', '=IF(COUNT(QBK_Roi[end])=0,"",MAX(QBK_Roi[end]))'),
    QBK_RoiAll: ratio('Quarter ROI', '=IF(SUM(QBK_Bud[sp])=0,"",KPI.ROI(SUM(QBK_Bud[ret]),SUM(QBK_Bud[sp]),"ratio"))'),
    QBK_TripCnt: whole('Lines tripped', '=COUNTIF(QBK_Bud[cb],~breaker.tripped)'),
  },
  charts: [
    {
      title: 'Plan, revised and spent',
      alt: 'Columns by budget line: plan, revised plan and spent.',
      kind: 'column',
      categories: 'QBK_Bud[ch]',
      series: [
        { name: 'Plan', values: 'QBK_Bud[plan]' },
        { name: 'Revised plan', values: 'QBK_Bud[rev2]' },
        { name: 'Spent', values: 'QBK_Bud[sp]' },
      ],
      format: '#,##0',
    },
    {
      title: 'Money by line type',
      alt: 'Ring: money of each line type.',
      kind: 'doughnut',
      categories: 'QBK_Mix[ty]',
      series: [{ name: 'Amount', values: 'QBK_Mix[amt]' }],
    },
    {
      title: 'ROI by line',
      alt: 'Columns by budget line: ROI so far; line: historical ROI.',
      kind: 'combo',
      categories: 'QBK_Bud[ch]',
      series: [
        { name: 'ROI', values: 'QBK_Bud[roi]' },
        { name: 'Historical ROI', values: 'QBK_Bud[lroi]', line: true },
      ],
      format: '0.0',
    },
  ],
  tables: [
    {
      name: 'QBK_Mix',
      title: 'Guard-rails',
      note: 'Core, incubation and reserve against the bands of the settings.',
      rows: 'filled',
      columns: {
        ty: choice('btype', 'Line type', needed),
        amt: amount('Amount', '=SUMIFS(QBK_Bud[rev2],QBK_Bud[ty],[@ty])'),
        sh: percent('Share', '=IF(N(QBK_BudTotal)*SUM(QBK_Bud[rev2])=0,"",[@amt]/QBK_BudTotal)'),
        lo: percent('Lower', '=IF([@ty]=~btype.core,P_CoreMin,IF([@ty]=~btype.res,P_ResLo,""))'),
        hi: percent('Upper', '=IF([@ty]=~btype.res,P_ResHi,IF([@ty]=~btype.incub,P_IncubMax,""))'),
        v: label(
          'band',
          'Verdict',
          '=IF([@sh]="","",IF(AND([@lo]<>"",[@sh]<N([@lo])),~band.lo,IF(AND([@hi]<>"",[@sh]>N([@hi])),~band.hi,~band.ok)))',
        ),
      },
      start: {
        rows: rows`
          ty
          core
          hiroi
          reg
          incub
          res
        `,
      },
      sample: rows`
        ty
        core
        hiroi
        reg
        incub
        res
      `,
    },
    {
      name: 'QBK_Bud',
      title: 'Budget lines',
      note: 'Priority, spending, ROI light, breaker, pace, revised plan and next quarter’s draft, line by line.',
      rows: 40,
      columns: {
        id: id('Line ID', needed, { unique: true }),
        ty: choice('btype', 'Line type', needed),
        sec: choice('sec', 'Section', needed),
        ch: choice('chan', 'Channel', needed),
        plan: amount('Plan', needed),
        lroi: ratio('Historical ROI'),
        cbon: yesNo('Breaker applies', needed),
        fit: score('Strategic fit', needed),
        rs: number('ROI score', '=IF([@lroi]="","",MIN(5,[@lroi]/P_RoiMin*3))', { format: '0.0' }),
        pr: number('Priority score', '=IF([@rs]="","",SUMPRODUCT([@fit:rs],INDEX(W_Prio,1,1):INDEX(W_Prio,1,2)))'),
        rk: whole('Priority rank', '=IF([@pr]="","",RANK([@pr],[pr]))'),
        sp: amount('Spent', '=SUMIFS(QBK_Roi[sp],QBK_Roi[line],[@id])'),
        ret: amount('Return', '=SUMIFS(QBK_Roi[ret],QBK_Roi[line],[@id])'),
        roi: ratio('ROI', '=IF([@sp]=0,"",KPI.ROI([@ret],[@sp],"ratio"))'),
        light: label(
          'rag',
          'ROI light',
          '=IF(OR([@roi]="",[@lroi]=""),~rag.N,KPI.STATUS([@roi],[@lroi],"↑",P_Warn,P_Fail,LST_rag))',
        ),
        over: percent(
          'Overrun',
          '=IF(SUMIFS(QBK_Roi[plan],QBK_Roi[line],[@id])*[@sp]=0,"",KPI.VARIANCEPCT([@sp],SUMIFS(QBK_Roi[plan],QBK_Roi[line],[@id])))',
        ),
        brk: flag('Reopen budget', '=IF([@over]="",FALSE,ROUND([@over],9)>=P_CostOver)'),
        pace: ratio(
          'Pace',
          '=IF(OR(QBK_RoiAsOf="",[@sp]*[@plan]=0),"",KPI.PACE([@sp],[@plan],QBK_Start,QBK_End,QBK_RoiAsOf))',
        ),
        cb: label(
          'breaker',
          'Circuit breaker',
          '=IF(OR([@sp]=0,[@cbon]="N"),"",KPI.BREAKER(QBK_Roi[roi],QBK_Roi[line],[@id],P_BreakRoi,P_BreakN,LST_breaker))',
        ),
        rev2: amount('Revised plan', '=[@plan]+SUMIFS(QBK_Adj[dlt],QBK_Adj[line],[@id],QBK_Adj[ok],TRUE)'),
        nxt: amount(
          'Next quarter draft',
          '=IF(N([@lroi])=0,[@plan],KPI.REVISE([@plan],[@plan]*IF([@roi]="",1,[@roi]/[@lroi]),P_RollCap))',
        ),
      },
      rules: [{ columns: ['brk'], when: '[@brk]=TRUE', look: 'bad' }],
      start: {
        each: 'channels',
        rows: rows`
          id | ty | ch | cbon
          L{no} | reg | {item} | Y
        `,
        after: rows`
          id | ty | ch | plan | cbon
          L{no} | res | all | {reserve} | N
        `,
      },
      sample: rows`
        id | ty    | sec | ch     | plan    | lroi | cbon | fit
        L1 | core  | s07 | short  | 1512000 | 3.4  | Y    | 5
        L2 | hiroi | s08 | search | 604800  | 3.1  | Y    | 3
        L3 | core  | s04 | kol    | 756000  | 2.6  | Y    | 4
        L4 | hiroi | s06 | priv   | 403200  | 5.4  | Y    | 4
        L5 | reg   | s09 | store  | 554400  | 1.9  | Y    | 3
        L6 | reg   | s05 | media  | 403200  | 1.1  | N    | 3
        L7 | incub | s11 | new    | 201600  | 0.9  | Y    | 2
        L8 | res   | s12 | all    | 604800  |      | N    | 3
      `,
    },
    {
      name: 'QBK_Adj',
      title: 'Adjustment log',
      note: 'Rolling, triggered and breaker adjustments; major ones need three signatures.',
      rows: 40,
      columns: {
        day: date('Date', needed),
        line: id('Line ID', needed, { ref: 'QBK_Bud[id]' }),
        trg: choice('trig', 'Trigger', needed),
        note: text('Figure behind it', needed),
        base: amount('Before', needed),
        prop: amount('Proposed', needed),
        maj: yesNo('Major', needed),
        a1: yesNo('Finance sign-off'),
        a2: yesNo('Operations sign-off'),
        a3: yesNo('Marketing sign-off'),
        set: amount('After (capped)', '=IF([@trg]=~trig.roll,KPI.REVISE([@base],[@prop],P_RollCap),[@prop])'),
        dlt: amount('Change', '=[@set]-[@base]', { signed: true }),
        pc: percent('Change %', '=IF(N([@base])=0,"",[@set]/[@base]-1)'),
        ok: flag('Approved', '=IF([@maj]="Y",AND([@a1]="Y",[@a2]="Y",[@a3]="Y"),[@a1]="Y")'),
      },
      rules: [{ columns: ['ok'], when: 'AND(ISLOGICAL([@ok]),NOT([@ok]))', look: 'warn' }],
      sample: rows`
        day        | line | trg  | note              | base   | prop   | maj | a1 | a2 | a3
        2026-05-25 | L7   | cb   | ROI .8 .7 .9      | 201600 | 120000 | Y   | Y  | Y  | Y
        2026-05-25 | L4   | cb   | Receives L7 money | 403200 | 484800 | Y   | Y  | Y  | Y
        2026-05-28 | L5   | cost | Overrun 21 %      | 554400 | 620000 | Y   | Y  | N  | Y
      `,
    },
    {
      name: 'QBK_Abc',
      title: 'Cost drivers (ABC)',
      note: 'Costs by what drives them, to see where an overrun comes from.',
      rows: 40,
      columns: {
        pool: text('Cost pool', needed),
        cost: amount('Pool cost', needed),
        drv: text('Driver', needed),
        tot: number('Driver total', needed, mixed),
        pl: choice('pline', 'Product line', needed),
        use: number('Driver used', needed, mixed),
        bud: amount('Budgeted', needed),
        act: amount('Allocated cost', '=IF(N([@tot])=0,"",[@cost]*[@use]/[@tot])'),
        ov: percent('Overrun', '=IF(OR([@act]="",N([@bud])=0),"",KPI.VARIANCEPCT([@act],[@bud]))'),
        fl: flag('Investigate', '=IF([@ov]="",FALSE,ROUND([@ov],9)>=P_CostOver)'),
        why: text('Root cause', { hint: 'Required when the row is flagged.' }),
      },
      rules: [{ columns: ['fl'], when: '[@fl]=TRUE', look: 'bad' }],
      sample: rows`
        pool            | cost   | drv          | tot | pl      | use | bud    | why
        Live operations | 260000 | Live hours   | 520 | sun     | 300 | 148000 |
        Live operations | 260000 | Live hours   | 520 | serum   | 150 | 78000  |
        Live operations | 260000 | Live hours   | 520 | cleanse | 70  | 36000  |
        Packaging       | 180000 | Change-overs | 60  | sun     | 34  | 82000  | Two extra sizes
        Packaging       | 180000 | Change-overs | 60  | serum   | 18  | 56000  |
        Packaging       | 180000 | Change-overs | 60  | cleanse | 8   | 28000  |
      `,
    },
    {
      name: 'QBK_Audit',
      title: 'Budget audit',
      note: 'A third party checks the budget every quarter.',
      rows: 12,
      columns: {
        day: date('Date', needed),
        who: text('Auditor', needed, { hint: 'A third party.' }),
        amt: amount('Amount checked', needed),
        bad: amount('Irregular amount', needed),
        rec: amount('Recovered'),
        st: choice('state', 'State', needed),
        rate: percent('Irregular rate', '=IF(N([@amt])=0,"",[@bad]/[@amt])'),
        left: amount('Still open', '=[@bad]-[@rec]'),
        note: text('Finding'),
      },
      sample: rows`
        day        | who           | amt     | bad   | rec   | st   | note
        2026-04-20 | Clearview CPA | 4180000 | 92000 | 92000 | done | Duplicate invoice
      `,
    },
    {
      name: 'QBK_Roi',
      title: 'Two-weekly ROI log',
      note: 'One row per line and fortnight; the breaker reads it.',
      rows: 'grows',
      columns: {
        end: date('Period end', needed, { hint: 'Every 14 days.' }),
        line: id('Line ID', needed, { ref: 'QBK_Bud[id]' }),
        plan: amount('Plan', needed),
        sp: amount('Spent', needed),
        ret: amount('Return', needed),
        note: text('Finding'),
        roi: ratio('ROI', '=IF(N([@sp])=0,"",N([@ret])/[@sp])'),
        low: flag('Below 1', '=IF([@roi]="",FALSE,[@roi]<P_BreakRoi)'),
      },
      rules: [{ columns: ['low'], when: '[@low]=TRUE', look: 'bad' }],
      sample: rows`
        end        | line | plan   | sp     | ret     | note
        2026-04-12 | L1   | 181400 | 185000 | 573500  |
        2026-04-12 | L2   | 72600  | 71100  | 234600  |
        2026-04-12 | L3   | 90700  | 90700  | 199500  |
        2026-04-12 | L4   | 48400  | 46000  | 230000  |
        2026-04-12 | L5   | 66500  | 80500  | 112700  |
        2026-04-12 | L6   | 48400  | 48400  | 38700   |
        2026-04-12 | L7   | 24200  | 21800  | 19600   |
        2026-04-26 | L1   | 211700 | 215900 | 777200  |
        2026-04-26 | L2   | 84700  | 83000  | 257300  |
        2026-04-26 | L3   | 105800 | 105800 | 296200  |
        2026-04-26 | L4   | 56400  | 53600  | 300200  |
        2026-04-26 | L5   | 77600  | 93900  | 103300  |
        2026-04-26 | L6   | 56400  | 56400  | 50800   |
        2026-04-26 | L7   | 28200  | 25400  | 20300   |
        2026-05-10 | L1   | 272200 | 277600 | 1110400 |
        2026-05-10 | L2   | 108900 | 106700 | 341400  |
        2026-05-10 | L3   | 136100 | 136100 | 421900  |
        2026-05-10 | L4   | 72600  | 69000  | 400200  |
        2026-05-10 | L5   | 99800  | 120800 | 193300  |
        2026-05-10 | L6   | 72600  | 72600  | 79900   |
        2026-05-10 | L7   | 36300  | 32700  | 22900   |
        2026-05-24 | L1   | 272200 | 277600 | 1165900 |
        2026-05-24 | L2   | 108900 | 106700 | 320100  |
        2026-05-24 | L3   | 136100 | 136100 | 449100  |
        2026-05-24 | L4   | 72600  | 69000  | 420900  |
        2026-05-24 | L5   | 99800  | 120800 | 229500  |
        2026-05-24 | L6   | 72600  | 72600  | 87100   |
        2026-05-24 | L7   | 36300  | 32700  | 29400   |
      `,
    },
  ],
};
