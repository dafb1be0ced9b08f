/** The packs and their facts, in simplified Chinese. */
import type { Words } from '../../../sheet/words';

export const packs: Words['packs'] = {
  settings: { name: '参数设置', facts: {} },
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
