/** The execution plan: six steps over some weeks, reviewed every Friday. Its facts are what every sheet of it reads. */
import { amount, date, percent, text, whole } from '../../sheet/field';
import type { PackTemplate } from '../../sheet/template';

export const executionPack: PackTemplate = {
  code: 'execution',
  prefix: 'EXP',
  name: 'Execution plan',
  tabColor: '#2563A8',
  facts: {
    EXP_Name: text('Plan name', { answer: 'brand', sample: 'Sunscreen summer launch' }),
    EXP_Start: date('Plan start (Monday)', { answer: 'start', sample: '2026-04-06' }),
    EXP_Weeks: whole('Weeks', { answer: 'weeks', sample: 12, from: 1, to: 26 }),
    EXP_End: date('Plan end', '=EXP_Start+EXP_Weeks*7-1'),
    EXP_Budget: amount('Plan budget', { answer: 'budget', sample: 620000 }),
    EXP_Cur: text('Currency', { answer: 'currency', sample: 'CNY' }),
    EXP_WeekNo: whole('Current week', '=MEDIAN(1,EXP_Weeks,INT((SET_AsOf-EXP_Start)/7)+1)'),
    EXP_Elapsed: percent('Share of plan elapsed', '=MEDIAN(0,1,(SET_AsOf-EXP_Start+1)/(EXP_Weeks*7))'),
  },
  meta: '=EXP_Name&"  ·  "&TEXT(EXP_Start,"yyyy-mm-dd")&" – "&TEXT(EXP_End,"yyyy-mm-dd")&"  ·  "&EXP_Cur&"  ·  "&~frame.asOf&" "&TEXT(SET_AsOf,"yyyy-mm-dd")',
};
