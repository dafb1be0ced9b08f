/** 範本的任務：寫進表格的任務名稱與交付標準。 */
import type { TaskPresetWords } from '../en/taskPresets';

export const taskPresets: TaskPresetWords = {
  campaign: {
    brief: { task: '活動簡報與預算拆分', std: '簡報1份：1個目標數字、1個受眾、各通路預算' },
    creative: { task: '創意與到達頁', std: '主視覺3款、到達頁2個，連結全部測過' },
    warmUp: { task: '預熱', std: '預熱素材3則上線，受眾名單100%備妥' },
    push: { task: '主推', std: '版位全部確定；每天10:00前有花費與訂單' },
    report: { task: '活動結案', std: '報告1份：目標、花費、ROI、3個心得' },
  },
  content: {
    topics: { task: '選題與排程', std: '12個選題，各有1位負責人與日期' },
    pilot: { task: '樣稿與風格規範', std: '樣稿2篇定稿，規範1頁' },
    publish: { task: '發布與互動', std: '發布6篇；留言24小時內回覆' },
    lessons: { task: '內容檢討', std: '清單1份：成效最好與最差的各3篇' },
  },
  live: {
    script: { task: '腳本、選品與備貨', std: '腳本1份、選品表1份、備足3場庫存' },
    rehearsal: { task: '彩排', std: '全程彩排1次，失效連結0個' },
    shows: { task: '直播', std: '3場，每場3小時；隔天10:00前有數據' },
    clips: { task: '精華與問答', std: '精華5支上線，提問100%回覆' },
    report: { task: '直播檢討', std: '報告1份：各場觀看、訂單與ROI' },
  },
  event: {
    venue: { task: '場地、申請與流程', std: '合約1份、許可1份、以分鐘計的流程表1份' },
    build: { task: '搭建、人員與備案', std: '搭建1處、人員訓練100%、備案5套' },
    invite: { task: '邀請與預熱', std: '邀請300人，預熱3則' },
    days: { task: '活動執行', std: '每天21:00前統計人流與銷售' },
    close: { task: '撤場與結案', std: '2天內交還場地，報告1份' },
  },
  launch: {
    proof: { task: '賣點、佐證與定價', std: '賣點表1份附檢驗報告，各通路價格1套' },
    listing: { task: '包裝、上架與備貨', std: '商品頁100%完整，備足4週庫存' },
    teaser: { task: '預熱', std: '創作者8位，貼文20篇' },
    burst: { task: '爆發', std: '每日計畫達成100%；10:00與18:00各盤一次庫存' },
    sustain: { task: '延續', std: '每週2篇內容、1個優惠；評價24小時內回覆' },
    review: { task: '上市檢討', std: '報告1份：銷量、新使用者、ROI；3個標準步驟' },
  },
  review: {
    desk: { task: '資料來源與日報表', std: '日報表1份，每個來源有1位負責人' },
    watch: { task: '每日數據與週五檢討', std: '每天10:00前有數據，每週檢討1次' },
    final: { task: '結案報告與標準步驟', std: '報告1份，標準步驟3個' },
  },
  part: '{task}（{part}/{parts}）',
};
