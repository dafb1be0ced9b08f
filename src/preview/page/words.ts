/** All words of the preview's page in its three languages. The add-in's own words come from the add-in: manifest, pane, function metadata. */

export const languages = ['en', 'zh-CN', 'zh-TW'] as const;
export type Language = (typeof languages)[number];

export interface Words {
  language: string;
  title: string;
  preview: string;
  starting: string;
  workbook: string;
  file: string;
  fileNew: string;
  fileOpen: string;
  fileSave: string;
  fileSample: string;
  fileSampleTip: string;
  undo: string;
  redo: string;
  home: string;
  ribbon: string;
  themeDark: string;
  themeLight: string;
  chooseLanguage: string;
  closePane: string;
  resizePane: string;
  paneName: (name: string) => string;
  errorIn: (address: string) => string;
  unsaved: string;
  discard: string;
  cancel: string;
  close: string;
  saved: (name: string) => string;
  chartsLeftOut: (count: number) => string;
  drawingsLeftOut: (count: number) => string;
  imported: (rows: number, sheet: string) => string;
  uneven: (rows: number) => string;
  notAWorkbook: (name: string) => string;
  wrongType: (name: string) => string;
  failed: (what: string) => string;
  paneCrashed: string;
  pageCrashed: string;
  reload: string;
  sample: {
    orders: string;
    order: string;
    customer: string;
    date: string;
    channel: string;
    amount: string;
    channels: string[];
  };
}

const en: Words = {
  language: 'English',
  title: 'Plansheet preview',
  preview: 'Preview',
  starting: 'Starting …',
  workbook: 'Book1',
  file: 'File',
  fileNew: 'New',
  fileOpen: 'Open .xlsx or .csv …',
  fileSave: 'Save as .xlsx',
  fileSample: 'Sample orders',
  fileSampleTip: 'Adds a sheet with 800 orders to try the functions on.',
  undo: 'Undo',
  redo: 'Redo',
  home: 'Home',
  ribbon: 'Ribbon',
  themeDark: 'Dark theme',
  themeLight: 'Light theme',
  chooseLanguage: 'Language',
  closePane: 'Close',
  resizePane: 'Width of the task pane',
  paneName: (name) => `${name} task pane`,
  errorIn: (address) => `Error in ${address}`,
  unsaved: 'This workbook has changes that are not saved. Go on without them?',
  discard: "Don't save",
  cancel: 'Cancel',
  close: 'Close',
  saved: (name) => `Saved as ${name}.`,
  chartsLeftOut: (count) =>
    count === 1 ? 'One chart is not in the file as a chart.' : `${count} charts are not in the file as charts.`,
  drawingsLeftOut: (count) =>
    count === 1
      ? 'One chart or picture of the file is not shown.'
      : `${count} charts and pictures of the file are not shown.`,
  imported: (rows, sheet) => `${rows.toLocaleString('en')} rows imported into ${sheet}.`,
  uneven: (rows) =>
    rows === 1
      ? 'One row has more or fewer cells than the first.'
      : `${rows} rows have more or fewer cells than the first.`,
  notAWorkbook: (name) => `${name} is not a workbook that can be read. Is it protected by a password?`,
  wrongType: (name) => `${name} cannot be opened. Choose an .xlsx or .csv file.`,
  failed: (what) => `That did not work: ${what}`,
  paneCrashed: 'The task pane has stopped. Your cells are still there.',
  pageCrashed: 'Something went wrong on this page. Save your workbook, then reload.',
  reload: 'Reload',
  sample: {
    orders: 'Orders',
    order: 'Order',
    customer: 'Customer',
    date: 'Date',
    channel: 'Channel',
    amount: 'Amount',
    channels: ['Search', 'Short video', 'Live stream', 'Private domain', 'Store'],
  },
};

const zhCN: Words = {
  language: '简体中文',
  title: 'Plansheet 预览',
  preview: '预览',
  starting: '正在启动…',
  workbook: '工作簿1',
  file: '文件',
  fileNew: '新建',
  fileOpen: '打开 .xlsx 或 .csv…',
  fileSave: '另存为 .xlsx',
  fileSample: '示例订单',
  fileSampleTip: '新增一张含 800 笔订单的工作表，用来试函数。',
  undo: '撤销',
  redo: '恢复',
  home: '开始',
  ribbon: '功能区',
  themeDark: '深色主题',
  themeLight: '浅色主题',
  chooseLanguage: '语言',
  closePane: '关闭',
  resizePane: '任务窗格宽度',
  paneName: (name) => `${name}任务窗格`,
  errorIn: (address) => `${address} 的错误`,
  unsaved: '此工作簿有未保存的更改，要放弃并继续吗？',
  discard: '不保存',
  cancel: '取消',
  close: '关闭',
  saved: (name) => `已保存为 ${name}。`,
  chartsLeftOut: (count) => `${count} 个图表没有作为图表写入文件。`,
  drawingsLeftOut: (count) => `文件中的 ${count} 个图表或图片未显示。`,
  imported: (rows, sheet) => `已导入 ${rows.toLocaleString('zh-CN')} 行到“${sheet}”。`,
  uneven: (rows) => `有 ${rows} 行的单元格数与首行不同。`,
  notAWorkbook: (name) => `无法读取 ${name}：不是有效的工作簿，或设有密码。`,
  wrongType: (name) => `无法打开 ${name}，请选择 .xlsx 或 .csv 文件。`,
  failed: (what) => `操作未完成：${what}`,
  paneCrashed: '任务窗格已停止工作，单元格里的内容还在。',
  pageCrashed: '页面出错了。请先保存工作簿，再重新加载。',
  reload: '重新加载',
  sample: {
    orders: '订单',
    order: '订单号',
    customer: '客户',
    date: '日期',
    channel: '渠道',
    amount: '金额',
    channels: ['搜索', '短视频', '直播', '私域', '门店'],
  },
};

const zhTW: Words = {
  language: '繁體中文',
  title: 'Plansheet 預覽',
  preview: '預覽',
  starting: '正在啟動…',
  workbook: '活頁簿1',
  file: '檔案',
  fileNew: '新增',
  fileOpen: '開啟 .xlsx 或 .csv…',
  fileSave: '另存為 .xlsx',
  fileSample: '範例訂單',
  fileSampleTip: '新增一張有 800 筆訂單的工作表，用來試用函數。',
  undo: '復原',
  redo: '取消復原',
  home: '常用',
  ribbon: '功能區',
  themeDark: '深色佈景主題',
  themeLight: '淺色佈景主題',
  chooseLanguage: '語言',
  closePane: '關閉',
  resizePane: '工作窗格寬度',
  paneName: (name) => `${name}工作窗格`,
  errorIn: (address) => `${address} 的錯誤`,
  unsaved: '此活頁簿有尚未儲存的變更，要放棄並繼續嗎？',
  discard: '不要儲存',
  cancel: '取消',
  close: '關閉',
  saved: (name) => `已儲存為 ${name}。`,
  chartsLeftOut: (count) => `${count} 個圖表未以圖表形式寫入檔案。`,
  drawingsLeftOut: (count) => `檔案中的 ${count} 個圖表或圖片未顯示。`,
  imported: (rows, sheet) => `已將 ${rows.toLocaleString('zh-TW')} 列匯入「${sheet}」。`,
  uneven: (rows) => `有 ${rows} 列的儲存格數與第一列不同。`,
  notAWorkbook: (name) => `無法讀取 ${name}：不是有效的活頁簿，或已設定密碼。`,
  wrongType: (name) => `無法開啟 ${name}，請選擇 .xlsx 或 .csv 檔案。`,
  failed: (what) => `操作未完成：${what}`,
  paneCrashed: '工作窗格已停止運作，儲存格裡的內容還在。',
  pageCrashed: '頁面發生錯誤。請先儲存活頁簿，再重新載入。',
  reload: '重新載入',
  sample: {
    orders: '訂單',
    order: '訂單編號',
    customer: '客戶',
    date: '日期',
    channel: '通路',
    amount: '金額',
    channels: ['搜尋', '短影音', '直播', '私域', '門市'],
  },
};

export const words: Record<Language, Words> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
