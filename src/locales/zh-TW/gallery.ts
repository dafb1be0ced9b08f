/** 函數範例：工作表與窗格頁面的文字。 */
import type { GalleryWords } from '../en/gallery';

export const gallery: GalleryWords = {
  sheet: {
    name: '函數範例',
    hint: '每個函數都附上範例。更改右側的輸入值，結果會跟著變動，核對欄則會顯示與範例不同。',
    summary: '{total} 個範例中 {ok} 個 OK',
    single: '結果只占一個儲存格',
    tables: '結果占多個儲存格',
    function: '函數',
    purpose: '用途',
    formula: '公式',
    check: '核對',
    answer: '結果',
    expected: '應為',
    inputs: '輸入值',
    ok: 'OK',
    differs: '不同',
  },
  page: {
    open: '函數範例表…',
    title: '函數範例',
    purpose: '一張工作表看懂所有函數：範例都是可以更改的公式，旁邊列出應有的結果，並逐項核對。',
    writes: '將新增一張工作表「{name}」，內含 {functions} 個函數、{examples} 個範例。其他內容不會更動。',
    insert: '插入函數範例',
    done: '已新增「{name}」。',
    undoOnce: '想要復原，按一次「復原」即可。',
    undo: '想要復原，刪除這張工作表即可。',
    failed: '未插入函數範例',
    back: '所有函數',
    help: '使用說明',
    helpText:
      '輸入值寫在每個範例右側的儲存格，公式直接參照。「核對」欄將結果與應有的值比對到六位有效數字；全部為 OK，表示函數在這台 Excel 上運作正常。這張工作表可以隨時刪除，不影響其他內容。',
  },
};
