/** What stands around every table of a plan, in Taiwan's Chinese. */
import type { FrameWords } from '../../../sheet/words';

export const frame: FrameWords = {
  readFirst: '先看：{what}',
  youType: '您填寫（藍字）：{what}',
  computed: '自動計算（灰底）：{what}',
  facts: '計畫資訊',
  figures: '關鍵數字',
  asOf: '資料截至',
  page: '第 &P 頁，共 &N 頁',
  required: '必填。',
  wrongEntry: '超出計畫設定的範圍，仍要保留嗎？',
  pickFromList: '請從下拉式清單選取。清單文字在參數設定工作表中維護。',
  pickKnown: '參照的欄位中沒有這一項，仍要保留嗎？',
  yesOrNo: '請填 Y 或 N。',
  wholeNumber: '請填不小於 {from} 的整數。',
  between: '請填 {from} 到 {to} 之間的數字。',
  atLeast: '請填不小於 {from} 的數字。',
  date: '請填日期，例如 2026-04-06。',
  dateBetween: '日期超出計畫設定的範圍，仍要保留嗎？',
  twice: '這一欄已有相同的內容，仍要保留嗎？',
};
