/** 增加行与复制行页面的用语。 */
import type { RowsWords } from '../en/rows';

export const rows: RowsWords = {
  title: '增加行',
  reading: '正在读取计划表…',
  unread: '无法读取计划表。',
  none: '还没有计划表',
  noneHelp: '请先插入一份计划，之后这里会列出其中的表格。',
  more: {
    title: '给表格加行',
    table: '表格',
    tableHint: '在工作表里选中某个表格的单元格，即可选定该表格。',
    count: '增加的行数',
    countBounds: '请填 1 到 {most} 的整数。',
    free: { other: '表内还有 {count} 行空行。' },
    noneFree: '表内各行都已填写。',
    will: '在“{sheet}”的“{table}”中插入整行。下方的表格随之下移，公式、格式和下拉列表自动延续。',
    do: { other: '增加 {count} 行' },
    done: { other: '已在 {address} 增加 {count} 行。' },
    failed: '没有增加行',
  },
  pass: {
    title: '把一行复制到另一张表',
    help: '威胁应登记到风险表，红色、黄色预警应登记到事件表。请在工作表里选中该行的任一单元格。',
    noRow: '当前没有选中计划表中的行。',
    nothing: '这一行没有对应的登记表。可以复制的有：威胁、红黄预警、亮红灯的指标、卡点和会议问题。',
    row: '选中的行：{row}（{table}）',
    will: '将在“{sheet}”的“{table}”中新增一行：',
    do: '复制到“{table}”',
    there: '“{table}”里已有这一行。',
    showThere: '查看',
    missing: '它应登记到“{table}”，但工作簿里还没有这张表。',
    insert: '插入{sheet}',
    done: '已复制到“{table}”，请补全其余内容。',
    failed: '没有复制',
  },
  help: {
    title: '增加行的说明',
    text: [
      '位于工作表末尾的表格，直接在下一行输入就会自动变长。下方还有别的表格时没有空位，请在这里加行，下方的表格会自动下移。',
      '新行会沿用表格的公式、数字格式、颜色和下拉列表。',
      '复制出来的是另一张表里的新行，之后在那里修改不会影响原来的行。',
      '已填写的内容不会被覆盖。用“撤销”可以去掉新增的行。',
    ],
  },
};
