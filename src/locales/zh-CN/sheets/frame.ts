/** What stands around every table of a plan, in simplified Chinese. */
import type { FrameWords } from '../../../sheet/words';

export const frame: FrameWords = {
  readFirst: '先看：{what}',
  youType: '您填写（蓝字）：{what}',
  computed: '自动计算（灰底）：{what}',
  facts: '计划信息',
  figures: '关键数字',
  asOf: '数据截至',
  page: '第 &P 页，共 &N 页',
  required: '必填。',
  wrongEntry: '超出计划设定的范围，仍要保留吗？',
  pickFromList: '请从下拉列表中选择。列表文字在参数设置表中维护。',
  pickKnown: '所引用的列中没有这一项，仍要保留吗？',
  yesOrNo: '请填 Y 或 N。',
  wholeNumber: '请填不小于 {from} 的整数。',
  between: '请填 {from} 到 {to} 之间的数。',
  atLeast: '请填不小于 {from} 的数。',
  date: '请填日期，如 2026-04-06。',
  dateBetween: '日期超出计划设定的范围，仍要保留吗？',
  twice: '本列已有相同的内容，仍要保留吗？',
};
