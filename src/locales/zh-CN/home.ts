/** 首页“计划状态”的简体中文。 */
import type { HomeWords } from '../en/home';

export const home: HomeWords = {
  state: '计划状态',
  reading: '正在读取计划表…',
  unread: '读不到计划状态。',
  counts: { overdue: '逾期', red: '红灯', amber: '黄灯', routines: '例行逾期' },
  open: '{label} {count} 条，在预警页查看',
  first: '先看这几条',
  all: { other: '查看全部 {count} 条预警' },
  calm: '没有红灯、黄灯和逾期事项。',
  routine: '{what}：{date} 起已逾期',
  complete: { title: '补全“{sheet}”' },
  missing: { other: '还有 {count} 个必填单元格空着，第一个在 {address}。' },
  check: {
    title: '检查计划',
    never: '还没有检查过。',
    last: { other: '上次检查 {date}：{count} 个问题未处理，得分 {score}。' },
  },
  sheetState: '逾期 {overdue} · 红灯 {red} · 黄灯 {amber}',
  sheetCalm: '没有需要关注的事项',
  settings: '参数设置',
  copy: '{pack}（{copy}）',
  asOf: '状态按 {date} 判断，前往数据截至日',
  prompts: '不知道怎么写？打开提示卡',
  shortcuts: {
    ShowPane: '打开窗格',
    InsertPlan: '插入计划表',
    CheckPlan: '检查计划',
    ShowAlerts: '预警与节奏',
    AssistRfm: 'RFM 助手',
    SharePlan: '共享',
    ExplainCell: '解释单元格',
    InsertFunction: '插入函数',
    ConvertToValues: '把所选区域转换为数值',
    OpenPrompts: '提示卡',
  },
  help: {
    title: '使用说明',
    text: [
      '每次打开首页都会读取本工作簿的所有计划表，改过名、挪过位置的也认得。',
      '点任意一条都能跳到对应单元格。这一页不会往工作簿里写任何内容。',
      '状态按“数据截至日”判断，不按今天：想看别的日子，在参数设置表里改这个日期。',
    ],
    keys: '光标在表格里时可用的快捷键（与其他功能冲突时，Excel 会问一次用哪个）：',
  },
};
