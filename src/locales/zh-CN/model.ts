/** 把训练好的模型存进工作簿：工作表与窗格的文字。 */
import type { ModelWords } from '../en/model';

export const model: ModelWords = {
  sheet: { name: '模型', hint: '训练好的模型，供函数读取：{formula}' },
  page: {
    title: '从文件导入模型',
    text: '选择 XGBoost 保存的 JSON 文件。内容会拆成若干单元格写入一张新工作表，随工作簿一起保存。其他内容不会改动，也不会上传。',
    choose: '选择模型文件…',
    large: '文件有 {size} MB，这里最多支持 {limit} MB。请用更少的树重新保存模型。',
    wrong: '这不是可以读取的 XGBoost JSON 模型：{got}。',
    failed: '模型没有写入工作簿',
    done: '已写入工作簿。把它作为第一个参数：{reference}',
    working: '正在写入模型…',
  },
};
