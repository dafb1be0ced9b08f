/** The packs and their facts, in Taiwan's Chinese. */
import type { Words } from '../../../sheet/words';

export const packs: Words['packs'] = {
  settings: { name: '參數設定', facts: {} },
  annual: {
    name: '年度行銷計畫',
    facts: {
      AMP_Brand: '品牌',
      AMP_Year: '年度',
      AMP_Cur: '幣別',
      AMP_Owner: '計畫負責人',
      AMP_Start: '年度起始',
      AMP_End: '年度結束',
    },
    texts: { Qingyu: '青嶼', 'Lin Yue': '林悅' },
  },
  quarterly: {
    name: '季度品牌KPI',
    facts: {
      QBK_Brand: '品牌',
      QBK_Year: '年度',
      QBK_Q: '季度',
      QBK_Cur: '幣別',
      QBK_Start: '季度起始',
      QBK_End: '季度結束',
      QBK_Elapsed: '季度時間進度',
      QBK_Weeks: '已過整週',
      QBK_MonNo: '季內第幾月',
      QBK_RevTarget: '季度營收目標',
    },
    texts: { Qingyu: '青嶼' },
  },
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
