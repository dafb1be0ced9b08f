/** The words of SET-1 in Taiwan's Chinese. */
import type { SheetWords } from '../../../sheet/words';

export const settings: SheetWords = {
  name: '參數設定',
  purpose: '每本活頁簿一張：所有計畫共用的門檻、權重與清單。',
  howTo: {
    read: '資料截至日；所有狀態都依這一天判定。',
    type: '資料截至日、門檻值、清單文字、權重。',
    computed: '權重合計。',
  },
  names: {
    SET_AsOf: '資料截至日',
    SET_Lang: '表格語言',
    SET_Online: '唯一資料來源部門',
  },
  tables: {
    SET_Param: {
      title: '門檻參數',
      note: '每列一個門檻，公式依參數鍵取值。',
      columns: {
        key: '參數鍵',
        name: '參數名稱',
        val: '設定值',
        unit: '單位',
        lo: '允許下限',
        hi: '允許上限',
        src: '來源',
        note: '團隊備註',
      },
    },
    SET_Vague: {
      title: '空泛表述庫',
      note: '無法用數字驗證的說法；目標和任務會據此檢查。',
      columns: {
        phrase: '空泛表述',
        better: '改寫建議',
      },
    },
    SET_Weight: {
      title: '評分權重',
      note: '各評分項目的權重，每列合計100%。',
      columns: {
        set: '權重組',
        w1: '權重1',
        w2: '權重2',
        w3: '權重3',
        w4: '權重4',
        w5: '權重5',
        sum: '合計',
        use: '評分項順序',
      },
    },
    SET_List: {
      title: '下拉式清單',
      note: '下拉儲存格的可選文字；表格顯示文字，公式識別代碼。',
      columns: {
        list: '清單',
        code: '代碼',
        label: '顯示文字',
        use: '啟用',
      },
    },
  },
  texts: {
    'content, social, promotion': '內容、社群、促銷',
    'R&D, channel coverage, supply chain, service, loyalty': '研發、通路覆蓋、供應鏈、服務、忠誠度',
    'delivery quality, response, cost': '交付品質、回應速度、成本',
    'manager, peers, partners, self': '主管、同儕、協作方、自評',
    'exposure, engagement, conversion, sentiment': '曝光、互動、轉換、口碑',
    'footfall, audience fit, access, low rival density': '客流、客群匹配、交通、競品少',
    'tone match, audience overlap, resources': '調性契合、客群重合、資源',
    'strategic fit, historical ROI': '戰略契合、歷史ROI',
    'Annual plan guide': '年度計畫指引',
    'Quarterly KPI guide': '季度KPI指引',
    'Execution plan guide': '執行計畫指引',
    'Quarterly KPI guide, example': '季度KPI指引範例',
    'Execution plan guide, example': '執行計畫指引範例',
    'Quarterly KPI guide, inferred': '季度KPI指引推定',
    'Plansheet default': 'Plansheet預設值',
    'The word as it stands in the sheets. Cells that hold the old word keep it.':
      '表格中顯示的文字。改名後，已填的舊文字不會自動更新。',
  },
};
