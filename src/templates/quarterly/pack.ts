/** The brand KPIs of a quarter. Its facts are what every sheet of it reads; the revenue target comes from the annual plan where there is one. */
import { amount, date, percent, text, whole } from '../../sheet/field';
import type { PackTemplate } from '../../sheet/template';

export const quarterlyPack: PackTemplate = {
  code: 'quarterly',
  prefix: 'QBK',
  name: 'Quarterly brand KPIs',
  tabColor: '#E08A1E',
  facts: {
    QBK_Brand: text('Brand', { answer: 'brand', sample: 'Qingyu' }),
    QBK_Year: whole('Year', { answer: 'year', sample: 2026, format: '0' }),
    QBK_Q: whole('Quarter', { answer: 'quarter', sample: 2, from: 1, to: 4 }),
    QBK_Cur: text('Currency', { answer: 'currency', sample: 'CNY' }),
    QBK_Start: date('Quarter start', '=DATE(QBK_Year,QBK_Q*3-2,1)'),
    QBK_End: date('Quarter end', '=EOMONTH(QBK_Start,2)'),
    QBK_Elapsed: percent('Share of quarter elapsed', '=MEDIAN(0,1,(SET_AsOf-QBK_Start+1)/(QBK_End-QBK_Start+1))'),
    QBK_Weeks: whole('Full weeks elapsed', '=MAX(0,INT((MIN(SET_AsOf,QBK_End)-QBK_Start+1)/7))'),
    QBK_MonNo: whole('Month of quarter', '=MEDIAN(1,3,MONTH(MIN(SET_AsOf,QBK_End))-MONTH(QBK_Start)+1)'),
    QBK_RevTarget: amount('Quarter revenue target', '=INDEX(AMP_Season[rev],QBK_Q)', {
      linked: true,
      answer: 'revGoal',
      sample: 33600000,
    }),
  },
  meta: '=QBK_Brand&"  ·  "&QBK_Year&" Q"&QBK_Q&"  ·  "&QBK_Cur&"  ·  "&~frame.asOf&" "&TEXT(SET_AsOf,"yyyy-mm-dd")',
};
