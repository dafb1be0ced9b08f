/** 新增列與複製列頁面的用語。 */
import type { RowsWords } from '../en/rows';

export const rows: RowsWords = {
  title: '新增列',
  reading: '正在讀取計畫表…',
  unread: '無法讀取計畫表。',
  none: '還沒有計畫表',
  noneHelp: '請先插入一份計畫，之後這裡會列出其中的表格。',
  more: {
    title: '為表格加列',
    table: '表格',
    tableHint: '在工作表中選取某個表格的儲存格，即可選定該表格。',
    count: '新增的列數',
    countBounds: '請填 1 到 {most} 的整數。',
    free: { other: '表內還有 {count} 列空白。' },
    noneFree: '表內各列都已填寫。',
    will: '在「{sheet}」的「{table}」中插入整列。下方的表格會隨之下移，公式、格式與下拉式清單自動延續。',
    do: { other: '新增 {count} 列' },
    done: { other: '已在 {address} 新增 {count} 列。' },
    failed: '沒有新增列',
  },
  pass: {
    title: '把一列複製到另一張表',
    help: '威脅應登記到風險表，紅色、黃色預警應登記到事件表。請在工作表中選取該列的任一儲存格。',
    noRow: '目前沒有選取計畫表中的列。',
    nothing: '這一列沒有對應的登記表。可以複製的有：威脅、紅黃預警、亮紅燈的指標、卡關事項與會議問題。',
    row: '選取的列：{row}（{table}）',
    will: '將在「{sheet}」的「{table}」中新增一列：',
    do: '複製到「{table}」',
    there: '「{table}」裡已有這一列。',
    showThere: '檢視',
    missing: '它應登記到「{table}」，但活頁簿裡還沒有這張表。',
    insert: '插入{sheet}',
    done: '已複製到「{table}」，請補齊其餘內容。',
    failed: '沒有複製',
  },
  help: {
    title: '新增列的說明',
    text: [
      '位於工作表末尾的表格，直接在下一列輸入就會自動變長。下方還有其他表格時沒有空位，請在這裡加列，下方的表格會自動下移。',
      '新列會沿用表格的公式、數字格式、色彩與下拉式清單。',
      '複製出來的是另一張表裡的新列，之後在那裡修改不會影響原本的列。',
      '已填寫的內容不會被覆寫。用「復原」可以移除新增的列。',
    ],
  },
};
