/** The annual marketing plan. Its facts are what every sheet of it reads. */
import { date, text, whole } from '../../sheet/field';
import type { PackTemplate } from '../../sheet/template';

export const annualPack: PackTemplate = {
  code: 'annual',
  prefix: 'AMP',
  name: 'Annual marketing plan',
  tabColor: '#2E8B78',
  facts: {
    AMP_Brand: text('Brand', { answer: 'brand', sample: 'Qingyu' }),
    AMP_Year: whole('Year', { answer: 'year', sample: 2026, format: '0' }),
    AMP_Cur: text('Currency', { answer: 'currency', sample: 'CNY' }),
    AMP_Owner: text('Plan owner', { sample: 'Lin Yue' }),
    AMP_Start: date('Year start', '=DATE(AMP_Year,1,1)'),
    AMP_End: date('Year end', '=DATE(AMP_Year,12,31)'),
  },
  meta: '=AMP_Brand&"  ·  "&AMP_Year&"  ·  "&AMP_Cur&"  ·  "&~frame.asOf&" "&TEXT(SET_AsOf,"yyyy-mm-dd")',
};
