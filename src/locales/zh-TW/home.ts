/** 首頁「計畫狀態」的繁體中文（臺灣）。 */
import type { HomeWords } from '../en/home';

export const home: HomeWords = {
  state: '計畫狀態',
  reading: '正在讀取計畫表…',
  unread: '無法讀取計畫狀態。',
  counts: { overdue: '逾期', red: '紅燈', amber: '黃燈', routines: '例行逾期' },
  open: '{label} {count} 筆，到警示頁檢視',
  first: '先看這幾筆',
  all: { other: '檢視全部 {count} 筆警示' },
  calm: '沒有紅燈、黃燈與逾期事項。',
  routine: '{what}：{date} 起已逾期',
  complete: { title: '補完「{sheet}」' },
  missing: { other: '還有 {count} 個必填儲存格空著，第一個在 {address}。' },
  check: {
    title: '檢查計畫',
    never: '還沒有檢查過。',
    last: { other: '上次檢查 {date}：{count} 個問題未處理，得分 {score}。' },
  },
  sheetState: '逾期 {overdue} · 紅燈 {red} · 黃燈 {amber}',
  sheetCalm: '沒有需要留意的事項',
  settings: '參數設定',
  copy: '{pack}（{copy}）',
  asOf: '狀態依 {date} 判斷，前往資料截至日',
  prompts: '不知道怎麼寫？開啟提示卡',
  shortcuts: {
    ShowPane: '開啟窗格',
    InsertPlan: '插入計畫表',
    CheckPlan: '檢查計畫',
    ShowAlerts: '警示與節奏',
    AssistRfm: 'RFM 助手',
    SharePlan: '共用',
    ExplainCell: '解釋儲存格',
    InsertFunction: '插入函數',
    ConvertToValues: '把所選範圍轉換為值',
    OpenPrompts: '提示卡',
  },
  help: {
    title: '使用說明',
    text: [
      '每次開啟首頁都會讀取此活頁簿的所有計畫表，改過名稱、移動過位置的也認得。',
      '點選任何一筆都會跳到對應的儲存格。這一頁不會在活頁簿中寫入任何內容。',
      '狀態依「資料截至日」判斷，不看今天：想看別的日子，請在參數設定表修改這個日期。',
    ],
    keys: '游標在工作表中時可用的快速鍵（與其他功能衝突時，Excel 會詢問一次要用哪個）：',
  },
};
