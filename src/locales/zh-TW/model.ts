/** 將訓練好的模型存入活頁簿：工作表與窗格的文字。 */
import type { ModelWords } from '../en/model';

export const model: ModelWords = {
  sheet: { name: '模型', hint: '訓練好的模型，供函數讀取：{formula}' },
  page: {
    title: '從檔案匯入模型',
    text: '選擇 XGBoost 儲存的 JSON 檔案。內容會拆成多個儲存格寫入一張新工作表，隨活頁簿一起儲存。其他內容不會更動，也不會上傳。',
    choose: '選擇模型檔案…',
    large: '檔案有 {size} MB，這裡最多支援 {limit} MB。請用較少的樹重新儲存模型。',
    wrong: '這不是可以讀取的 XGBoost JSON 模型：{got}。',
    failed: '模型未寫入活頁簿',
    done: '已寫入活頁簿。請將它作為第一個引數：{reference}',
    working: '正在寫入模型…',
  },
};
