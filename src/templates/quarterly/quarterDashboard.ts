/** QBK-1 Quarter Dashboard: the weekly front page of the quarter. */
import { amount, date, needed, whole } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const quarterDashboard: Sheet = {
  code: 'QBK-1',
  pack: 'quarterly',
  step: 'review',
  name: 'Quarter Dashboard',
  purpose: 'The weekly front page of the quarter.',
  howTo: { read: 'the cards, then the alerts.', type: 'brand, year, quarter.', computed: 'everything else.' },
  board: true,
  names: {
    QBK_DueWk: whole(
      'Routines due in 7 days',
      '=COUNTIFS(SET_Rhythm[pack],~pack.qbk,SET_Rhythm[next],"<="&(SET_AsOf+7))',
    ),
  },
  cards: [
    {
      metric: 'Revenue to date',
      format: '#,##0',
      actual: '=IFERROR(INDEX(QBK_Goal[act],MATCH("Q01",QBK_Goal[id],0)),"")',
      target: '=IFERROR(INDEX(QBK_Goal[exp],MATCH("Q01",QBK_Goal[id],0)),"")',
      direction: '↑',
      link: 'QBK-2',
    },
    {
      metric: 'Category share',
      format: '0.00%',
      actual: '=IFERROR(INDEX(QBK_Goal[act],MATCH("Q02",QBK_Goal[id],0)),"")',
      target: '=IFERROR(INDEX(QBK_Goal[exp],MATCH("Q02",QBK_Goal[id],0)),"")',
      direction: '↑',
      link: 'QBK-2',
    },
    {
      metric: 'Satisfaction',
      format: '0.0%',
      actual: '=IFERROR(INDEX(QBK_Goal[act],MATCH("Q03",QBK_Goal[id],0)),"")',
      target: '=IFERROR(INDEX(QBK_Goal[exp],MATCH("Q03",QBK_Goal[id],0)),"")',
      direction: '↑',
      link: 'QBK-5',
    },
    {
      metric: 'New customers',
      format: '#,##0',
      actual: '=IFERROR(INDEX(QBK_Goal[act],MATCH("Q08",QBK_Goal[id],0)),"")',
      target: '=IFERROR(INDEX(QBK_Goal[exp],MATCH("Q08",QBK_Goal[id],0)),"")',
      direction: '↑',
      link: 'QBK-6',
    },
    {
      metric: 'Repurchase rate',
      format: '0.0%',
      actual: '=IFERROR(INDEX(QBK_Goal[act],MATCH("Q09",QBK_Goal[id],0)),"")',
      target: '=IFERROR(INDEX(QBK_Goal[exp],MATCH("Q09",QBK_Goal[id],0)),"")',
      direction: '↑',
      link: 'QBK-6',
    },
    {
      metric: 'Quarter ROI',
      format: '0.00',
      actual: '=QBK_RoiAll',
      target: '=P_RoiMin',
      direction: '↑',
      link: 'QBK-9',
    },
    {
      metric: 'Posts a week',
      format: '0.0',
      actual: '=QBK_PostsWk',
      target: '=P_PostsWeek',
      direction: '↑',
      link: 'QBK-4',
    },
    {
      metric: 'Valid UGC',
      format: '#,##0',
      actual: '=QBK_UgcSum',
      target: '=P_Ugc*QBK_Elapsed',
      direction: '↑',
      link: 'QBK-4',
    },
    {
      metric: 'Tests this month',
      format: '#,##0',
      actual: '=QBK_AbMon',
      target: '=P_AbMonth',
      direction: '↑',
      link: 'QBK-7',
    },
    {
      metric: 'Weighted goal score',
      format: '0.0%',
      actual: '=QBK_GoalScore',
      target: '=P_Warn',
      direction: '↑',
      link: 'QBK-2',
    },
  ],
  alerts: [
    { label: 'Goals red', formula: '=COUNTIF(QBK_Goal[st],~rag.R)', link: 'QBK-2' },
    { label: 'Goals amber', formula: '=COUNTIF(QBK_Goal[st],~rag.Y)', link: 'QBK-2' },
    {
      label: 'Metrics red or yellow',
      formula: '=COUNTIF(QBK_Metric[lv],~alert.red)+COUNTIF(QBK_Metric[lv],~alert.yellow)',
      link: 'QBK-7',
    },
    {
      label: 'Voice alerts red or yellow, open',
      formula:
        '=COUNTIFS(QBK_Voice[lv],~alert.red,QBK_Voice[end],"")+COUNTIFS(QBK_Voice[lv],~alert.yellow,QBK_Voice[end],"")',
      link: 'QBK-5',
    },
    { label: 'Responses late', formula: '=COUNTIF(QBK_Voice[c1],~sla.late)', link: 'QBK-5' },
    { label: 'Lines tripped', formula: '=QBK_TripCnt', link: 'QBK-9' },
    { label: 'Lines to reopen', formula: '=COUNTIF(QBK_Bud[brk],TRUE)', link: 'QBK-9' },
    {
      label: 'Guard-rails broken',
      formula: '=COUNTIF(QBK_Mix[v],~band.lo)+COUNTIF(QBK_Mix[v],~band.hi)',
      link: 'QBK-9',
    },
    { label: 'Adjustments not signed', formula: '=COUNTIF(QBK_Adj[ok],FALSE)', link: 'QBK-9' },
    { label: 'Key customers asleep 60 d', formula: '=COUNTIFS(QBK_RfmM,">=4",QBK_RfmDays,">="&P_Win2)', link: 'QBK-6' },
    { label: 'Benefits to drop', formula: '=COUNTIF(QBK_Benefit[keep],~keep.drop)', link: 'QBK-6' },
    {
      label: 'Stock out of band',
      formula: '=COUNTIF(QBK_Stock[v],~band.lo)+COUNTIF(QBK_Stock[v],~band.hi)',
      link: 'QBK-8',
    },
    {
      label: 'RACI rows wrong',
      formula: '=COUNTIFS(QBK_Raci[chk],"?*",QBK_Raci[chk],"<>OK",QBK_Raci[work],"<>")',
      link: 'QBK-2',
    },
    {
      label: 'Routines overdue',
      formula: '=COUNTIFS(SET_Rhythm[pack],~pack.qbk,SET_Rhythm[st],~sla.late)',
      link: 'SET-1',
    },
  ],
  charts: [
    {
      title: 'Revenue by month',
      alt: 'Columns: revenue of each month of the quarter; line: its target.',
      kind: 'combo',
      categories: 'QBK_Month[mon]',
      series: [
        { name: 'Actual', values: 'QBK_Month[act]' },
        { name: 'Target', values: 'QBK_Month[tgt]', line: true },
      ],
      format: '#,##0',
    },
    {
      title: 'Attainment by goal',
      alt: 'Bars by goal: attainment of what is expected by now.',
      kind: 'bar',
      categories: 'QBK_Goal[id]',
      series: [{ name: 'Attainment', values: 'QBK_Goal[att]' }],
      format: '0%',
    },
    {
      title: 'ROI by budget line',
      alt: 'Columns by budget line: ROI so far; line: historical ROI.',
      kind: 'combo',
      categories: 'QBK_Bud[ch]',
      series: [
        { name: 'ROI', values: 'QBK_Bud[roi]' },
        { name: 'Historical ROI', values: 'QBK_Bud[lroi]', line: true },
      ],
      format: '0.0',
    },
    {
      title: 'NPS by month',
      alt: 'Columns: NPS of each month.',
      kind: 'column',
      categories: 'QBK_Nps[mon]',
      series: [{ name: 'NPS', values: 'QBK_Nps[nps]' }],
      format: '0',
      signed: true,
    },
  ],
  tables: [
    {
      name: 'QBK_Month',
      title: 'Revenue by month',
      note: 'Target and actual of goal Q01, month by month; the first chart shows it.',
      rows: 'filled',
      columns: {
        k: whole('Month no.', needed),
        mon: date('Month', '=EDATE(QBK_Start,[@k]-1)', { format: 'yyyy-mm' }),
        tgt: amount(
          'Target',
          '=IF(COUNTIF(QBK_Goal[id],"Q01")=0,"",CHOOSE([@k],SUMIFS(QBK_Goal[m1],QBK_Goal[id],"Q01"),SUMIFS(QBK_Goal[m2],QBK_Goal[id],"Q01"),SUMIFS(QBK_Goal[m3],QBK_Goal[id],"Q01")))',
        ),
        act: amount(
          'Actual',
          '=IF(SUMIFS(QBK_Goal[n],QBK_Goal[id],"Q01")<[@k],"",CHOOSE([@k],SUMIFS(QBK_Goal[a1],QBK_Goal[id],"Q01"),SUMIFS(QBK_Goal[a2],QBK_Goal[id],"Q01"),SUMIFS(QBK_Goal[a3],QBK_Goal[id],"Q01")))',
        ),
      },
      start: {
        rows: rows`
          k
          1
          2
          3
        `,
      },
    },
  ],
};
