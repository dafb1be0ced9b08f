/** AMP-9 Risk & Response: what could go wrong, how long stock lasts, how fast we answered. */
import {
  amount,
  choice,
  date,
  id,
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

export const riskResponse: Sheet = {
  code: 'AMP-9',
  pack: 'annual',
  step: 'measure',
  name: 'Risk & Response',
  purpose: 'What could go wrong, how long stock lasts, how fast we answered.',
  howTo: {
    read: 'high risks that are open, then stock below its band.',
    type: 'likelihood, impact, plans, stock, times of incidents.',
    computed: 'score, level, cover days, verdict, response clocks.',
  },
  freeze: 1,
  names: {
    AMP_RiskFund: amount('Emergency funds planned', '=SUM(AMP_Risk[amt])'),
  },
  charts: [
    {
      title: 'Cover against lead time',
      alt: 'Columns by item: days of cover, under stress, and lead time.',
      kind: 'column',
      categories: 'AMP_Supply[item]',
      series: [
        { name: 'Cover days', values: 'AMP_Supply[cov]' },
        { name: 'Cover under stress', values: 'AMP_Supply[sco]' },
        { name: 'Lead time', values: 'AMP_Supply[lead]' },
      ],
      format: '0',
    },
    {
      title: 'Risk scores',
      alt: 'Bars by risk: likelihood times impact.',
      kind: 'bar',
      categories: 'AMP_Risk[what]',
      series: [{ name: 'Score', values: 'AMP_Risk[sc]' }],
      format: '0',
    },
  ],
  tables: [
    {
      name: 'AMP_Supply',
      title: 'Supply redundancy',
      note: 'What is left when the main supplier loses part of its volume for one lead time.',
      rows: 30,
      columns: {
        item: text('Item', needed),
        sup: text('Main supplier', needed),
        sh: percent('Share of supply', needed, { from: 0, to: 1 }),
        stab: score('Stability', needed),
        day: whole('Daily use', needed, { from: 0 }),
        stk: whole('Stock', needed),
        lead: whole('Lead time (days)', needed),
        loss: percent('Stress loss', needed, { from: 0, to: 1 }),
        bn: whole('Backup suppliers', needed),
        emg: yesNo('Emergency agreement'),
        cov: number('Cover days', '=IF(N([@day])=0,"",[@stk]/[@day])', { format: '0.0' }),
        sco: number('Cover under stress', '=IF([@cov]="","",[@cov]-[@lead]*[@sh]*[@loss])', { format: '0.0' }),
        v: label('band', 'Stock verdict', '=IF([@sco]="","",KPI.BAND([@sco],[@lead],P_CoverHi,LST_band))'),
      },
      sample: rows`
        item         | sup       | sh   | stab | day  | stk    | lead | loss | bn | emg
        Zinc oxide   | Haitai    | 0.85 | 3    | 620  | 14200  | 18   | 0.5  | 0  | N
        Pump bottles | Yongda    | 0.6  | 4    | 5200 | 210000 | 12   | 0.3  | 2  | Y
        Serum base   | Own plant | 1    | 5    | 900  | 31500  | 9    | 0.2  | 1  | Y
        Refill film  | Lianhe    | 0.7  | 4    | 1400 | 30800  | 15   | 0.4  | 1  | N
      `,
    },
    {
      name: 'AMP_Risk',
      title: 'Risk register',
      note: 'Every risk with the plan written beforehand.',
      rows: 40,
      columns: {
        id: id('Risk ID', needed, { unique: true }),
        cl: choice('riskc', 'Class', needed),
        what: text('Risk', needed),
        sig: text('Early signal', needed),
        p: score('Likelihood', needed),
        i: score('Impact', needed),
        sc: whole('Score', '=IF([@what]="","",[@p]*[@i])'),
        lv: label('lvl', 'Risk level', '=IF([@what]="","",KPI.RISKLEVEL([@p],[@i],P_RiskMid,P_RiskHigh,LST_lvl))'),
        plan: text('Plan B', needed),
        res: text('Back-up resource', { hint: 'Such as a backup media list or an emergency pool.' }),
        amt: amount('Emergency fund'),
        ready: date('Plan ready on', { hint: 'Before the period starts.' }),
        own: choice('dept', 'Owner', needed),
        st: choice('state', 'State', needed),
      },
      sample: rows`
        id  | cl     | what                           | sig                     | p | i | plan                            | res                | amt    | ready      | own   | st
        K-1 | rival  | Luoyi cuts prices before 618   | Price watch −10 %       | 4 | 4 | Member benefits, gift not price | Gift stock 20 000  | 300000 | 2026-03-20 | mkt   | doing
        K-2 | supply | Zinc oxide shortage            | Quote validity < 7 days | 3 | 4 | Second supplier                 | Emergency contract | 400000 | 2026-02-28 | ops   | open
        K-3 | voice  | Allergy complaints spread      | Yellow alert            | 2 | 5 | 48 h statement and refund       | Statement template | 250000 | 2026-03-10 | pr    | open
        K-4 | policy | Consent rule narrows audiences | Draft text              | 4 | 3 | First-party tags                | CDP consent module | 100000 | 2026-04-15 | legal | doing
        K-5 | res    | Key live host leaves           | Notice given            | 2 | 4 | Two stand-by hosts              | Agency pool        | 80000  | 2026-01-15 | hr    | open
        K-6 | exec   | Store roll-out slips           | Progress lag 20 %       | 3 | 3 | Shift 15 stores to Q4           | Field team         | 50000  | 2026-02-10 | sales | open
        K-7 | tech   | Live platform outage           | Status page             | 2 | 3 | Second platform                 | Backup account     | 30000  | 2026-01-15 | tech  | open
      `,
    },
    {
      name: 'AMP_Crisis',
      title: 'Incident clock',
      note: 'Two hours to the first response, 48 to the statement.',
      rows: 'grows',
      columns: {
        id: id('Incident ID', needed, { unique: true }),
        what: text('Incident', needed),
        lv: choice('alert', 'Alert level', needed),
        at: moment('Detected', needed),
        first: moment('First response'),
        stmt: moment('Official statement'),
        comp: yesNo('Compensation template'),
        mon: text('Watch team', needed),
        c1: label(
          'sla',
          'First response clock',
          '=KPI.SLA([@at],IF([@first]="","",[@first]),P_RespH,SET_AsOf,LST_sla)',
        ),
        c2: label('sla', 'Statement clock', '=KPI.SLA([@at],IF([@stmt]="","",[@stmt]),P_StateH,SET_AsOf,LST_sla)'),
        end: moment('Closed'),
        learn: text('Lesson filed'),
      },
      sample: rows`
        id   | what                    | lv     | at               | first            | stmt             | comp | mon           | end              | learn
        I-01 | Cap leaks in batch 2603 | yellow | 2026-03-18 09:40 | 2026-03-18 11:10 | 2026-03-19 16:00 | Y    | PR watch desk | 2026-03-25 18:00 | Add leak test
        I-02 | Live host price mistake | blue   | 2026-05-22 20:15 | 2026-05-22 23:05 | 2026-05-23 10:00 | Y    | PR watch desk | 2026-05-24 12:00 | Price card check
      `,
    },
  ],
};
