/** The packs and their facts, in Taiwan's Chinese. */
import type { Words } from '../../../sheet/words';

export const packs: Words['packs'] = {
  settings: { name: '參數設定', facts: {} },
  execution: {
    name: '執行計畫',
    facts: {
      EXP_Name: '計畫名稱',
      EXP_Start: '計畫開始（週一）',
      EXP_Weeks: '週數',
      EXP_End: '計畫結束',
      EXP_Budget: '計畫預算',
      EXP_Cur: '幣別',
      EXP_WeekNo: '目前週次',
      EXP_Elapsed: '計畫時間進度',
    },
    texts: { 'Sunscreen summer launch': '防曬夏季新品上市' },
  },
};
