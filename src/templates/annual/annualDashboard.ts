/** AMP-1 Annual Dashboard: the page read first: the year to date, what is red, what is due. */
import { amount, date, needed, percent, whole } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const annualDashboard: Sheet = {
  code: 'AMP-1',
  pack: 'annual',
  step: 'review',
  name: 'Annual Dashboard',
  purpose: 'The page read first: the year to date, what is red, what is due.',
  howTo: {
    read: 'the cards, then the alerts, then the charts.',
    type: 'brand, year, owner.',
    computed: 'everything else.',
  },
  board: true,
  names: {
    AMP_Score: percent('Weighted goal score', '=IF(COUNT(AMP_Goal[att])=0,"",SUMPRODUCT(AMP_Goal[w],AMP_Goal[att]))'),
    AMP_DueWk: whole(
      'Routines due in 7 days',
      '=COUNTIFS(SET_Rhythm[pack],~pack.amp,SET_Rhythm[next],"<="&(SET_AsOf+7))',
    ),
  },
  cards: [
    {
      metric: 'Revenue to date',
      format: '#,##0',
      actual: '=IFERROR(INDEX(AMP_Kpi[ytdA],MATCH("K01",AMP_Kpi[id],0)),"")',
      target: '=IFERROR(INDEX(AMP_Kpi[ytdT],MATCH("K01",AMP_Kpi[id],0)),"")',
      direction: '↑',
      link: 'AMP-8',
    },
    {
      metric: 'Gross margin',
      format: '0.0%',
      actual: '=IFERROR(INDEX(AMP_Kpi[ytdA],MATCH("K02",AMP_Kpi[id],0)),"")',
      target: '=IFERROR(INDEX(AMP_Kpi[ytdT],MATCH("K02",AMP_Kpi[id],0)),"")',
      direction: '↑',
      link: 'AMP-8',
    },
    {
      metric: 'Conversion rate',
      format: '0.00%',
      actual: '=IFERROR(INDEX(AMP_Kpi[ytdA],MATCH("K03",AMP_Kpi[id],0)),"")',
      target: '=IFERROR(INDEX(AMP_Kpi[ytdT],MATCH("K03",AMP_Kpi[id],0)),"")',
      direction: '↑',
      link: 'AMP-8',
    },
    {
      metric: 'Repurchase rate',
      format: '0.0%',
      actual: '=IFERROR(INDEX(AMP_Kpi[ytdA],MATCH("K04",AMP_Kpi[id],0)),"")',
      target: '=IFERROR(INDEX(AMP_Kpi[ytdT],MATCH("K04",AMP_Kpi[id],0)),"")',
      direction: '↑',
      link: 'AMP-8',
    },
    {
      metric: 'Market share',
      format: '0.00%',
      actual: '=IFERROR(INDEX(AMP_Kpi[ytdA],MATCH("K05",AMP_Kpi[id],0)),"")',
      target: '=IFERROR(INDEX(AMP_Kpi[ytdT],MATCH("K05",AMP_Kpi[id],0)),"")',
      direction: '↑',
      link: 'AMP-8',
    },
    {
      metric: 'NPS',
      format: '0.0',
      actual: '=IFERROR(INDEX(AMP_Kpi[ytdA],MATCH("K06",AMP_Kpi[id],0)),"")',
      target: '=IFERROR(INDEX(AMP_Kpi[ytdT],MATCH("K06",AMP_Kpi[id],0)),"")',
      direction: '↑',
      link: 'AMP-8',
    },
    {
      metric: 'Marketing ROI',
      format: '0.00',
      actual: '=AMP_RoiAll',
      target: '=P_RoiMin',
      direction: '↑',
      link: 'AMP-7',
    },
    {
      metric: 'Budget spent',
      format: '#,##0',
      actual: '=IF(SUM(AMP_Bud[sp],AMP_Bud[pyd])=0,"",SUM(AMP_Bud[sp]))',
      target: '=IF(SUM(AMP_Bud[sp],AMP_Bud[pyd])=0,"",SUM(AMP_Bud[pyd]))',
      direction: '↓',
      link: 'AMP-7',
    },
    {
      metric: 'Weighted goal score',
      format: '0.0%',
      actual: '=AMP_Score',
      target: '=P_Warn',
      direction: '↑',
      link: 'AMP-4',
    },
  ],
  alerts: [
    { label: 'KPIs red', formula: '=COUNTIF(AMP_Kpi[st],~rag.R)', link: 'AMP-8' },
    {
      label: 'KPIs outside limits',
      formula: '=COUNTIF(AMP_Kpi[bd],~band.lo)+COUNTIF(AMP_Kpi[bd],~band.hi)',
      link: 'AMP-8',
    },
    { label: 'Goals red', formula: '=COUNTIF(AMP_Goal[st],~rag.R)', link: 'AMP-4' },
    { label: 'Lines tripped', formula: '=COUNTIF(AMP_Bud[cb],~breaker.tripped)', link: 'AMP-7' },
    {
      label: 'Guard-rails broken',
      formula: '=COUNTIF(AMP_BudMix[v],~band.lo)+COUNTIF(AMP_BudMix[v],~band.hi)',
      link: 'AMP-7',
    },
    { label: 'Budget reopened', formula: '=IF(AMP_Reopen,1,0)', link: 'AMP-7' },
    { label: 'Milestones red', formula: '=COUNTIF(AMP_Mile[st],~rag.R)', link: 'AMP-8' },
    {
      label: 'Roadmap late or at risk',
      formula: '=COUNTIF(AMP_Road[tst],~task.late)+COUNTIF(AMP_Road[tst],~task.risk)',
      link: 'AMP-5',
    },
    {
      label: 'High risks open',
      formula: '=COUNTIFS(AMP_Risk[lv],~lvl.high,AMP_Risk[st],"<>"&~state.done)',
      link: 'AMP-9',
    },
    { label: 'Stock short under stress', formula: '=COUNTIF(AMP_Supply[v],~band.lo)', link: 'AMP-9' },
    {
      label: 'Response clocks breached',
      formula: '=COUNTIF(AMP_Crisis[c1],~sla.late)+COUNTIF(AMP_Crisis[c2],~sla.late)',
      link: 'AMP-9',
    },
    { label: 'Key customers asleep 60 d', formula: '=COUNTIFS(AMP_RfmM,">=4",AMP_RfmDays,">="&P_Win2)', link: 'AMP-3' },
    { label: 'Meeting actions overdue', formula: '=COUNTIF(AMP_Meet[st],~sla.late)', link: 'AMP-8' },
    {
      label: 'Routines overdue',
      formula: '=COUNTIFS(SET_Rhythm[pack],~pack.amp,SET_Rhythm[st],~sla.late)',
      link: 'SET-1',
    },
  ],
  charts: [
    {
      title: 'Revenue by month',
      alt: 'Columns: revenue of each month; line: its target.',
      kind: 'combo',
      categories: 'AMP_Month[mon]',
      series: [
        { name: 'Actual', values: 'AMP_Month[act]' },
        { name: 'Target', values: 'AMP_Month[tgt]', line: true },
      ],
      format: '#,##0',
    },
    {
      title: 'Spent against plan to date',
      alt: 'Bars by budget line: plan to date and spent.',
      kind: 'bar',
      categories: 'AMP_Bud[ch]',
      series: [
        { name: 'Plan to date', values: 'AMP_Bud[pyd]' },
        { name: 'Spent', values: 'AMP_Bud[sp]' },
      ],
      format: '#,##0',
    },
    {
      title: 'Customers by RFM segment',
      alt: 'Ring: customers of each of the eight RFM segments.',
      kind: 'doughnut',
      categories: 'AMP_RfmSum[seg]',
      series: [{ name: 'Customers', values: 'AMP_RfmSum[n]' }],
    },
    {
      title: 'Attainment by quarter',
      alt: 'Columns: attainment of the revenue target in each quarter.',
      kind: 'column',
      categories: 'AMP_Season[q]',
      series: [{ name: 'Attainment', values: 'AMP_Season[att]' }],
      format: '0%',
    },
  ],
  tables: [
    {
      name: 'AMP_Month',
      title: 'Revenue by month',
      note: 'Target and actual of KPI K01, month by month; the first chart shows it.',
      rows: 'filled',
      columns: {
        mon: date('Month', needed, { format: 'yyyy-mm' }),
        tgt: amount(
          'Target',
          '=IF(COUNTIFS(AMP_KpiLog[kpi],"K01",AMP_KpiLog[mon],[@mon])=0,"",SUMIFS(AMP_KpiLog[tgt],AMP_KpiLog[kpi],"K01",AMP_KpiLog[mon],[@mon]))',
        ),
        act: amount(
          'Actual',
          '=IF(COUNTIFS(AMP_KpiLog[kpi],"K01",AMP_KpiLog[mon],[@mon],AMP_KpiLog[act],">-1E+300")=0,"",SUMIFS(AMP_KpiLog[act],AMP_KpiLog[kpi],"K01",AMP_KpiLog[mon],[@mon]))',
        ),
      },
      start: {
        rows: rows`
          mon
          {month 0}
          {month 1}
          {month 2}
          {month 3}
          {month 4}
          {month 5}
          {month 6}
          {month 7}
          {month 8}
          {month 9}
          {month 10}
          {month 11}
        `,
      },
    },
  ],
};
