/** The packs and their facts, in simplified Chinese. */
import type { Words } from '../../../sheet/words';

export const packs: Words['packs'] = {
  settings: { name: '参数设置', facts: {} },
  annual: {
    name: '年度营销计划',
    facts: {
      AMP_Brand: '品牌',
      AMP_Year: '年度',
      AMP_Cur: '币种',
      AMP_Owner: '计划负责人',
      AMP_Start: '年度起始',
      AMP_End: '年度结束',
    },
    texts: { Qingyu: '青屿', 'Lin Yue': '林悦' },
  },
  quarterly: {
    name: '季度品牌KPI',
    facts: {
      QBK_Brand: '品牌',
      QBK_Year: '年度',
      QBK_Q: '季度',
      QBK_Cur: '币种',
      QBK_Start: '季度起始',
      QBK_End: '季度结束',
      QBK_Elapsed: '季度时间进度',
      QBK_Weeks: '已过整周',
      QBK_MonNo: '季内第几月',
      QBK_RevTarget: '季度营收目标',
    },
    texts: { Qingyu: '青屿' },
  },
  execution: {
    name: '执行计划',
    facts: {
      EXP_Name: '计划名称',
      EXP_Start: '计划开始（周一）',
      EXP_Weeks: '周数',
      EXP_End: '计划结束',
      EXP_Budget: '计划预算',
      EXP_Cur: '币种',
      EXP_WeekNo: '当前周次',
      EXP_Elapsed: '计划时间进度',
    },
    texts: { 'Sunscreen summer launch': '防晒夏季上新' },
  },
};
