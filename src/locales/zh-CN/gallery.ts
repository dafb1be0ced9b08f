/** 函数示例：工作表与窗格页面的文字。 */
import type { GalleryWords } from '../en/gallery';

export const gallery: GalleryWords = {
  sheet: {
    name: '函数示例',
    hint: '每个函数都配有示例。改动右侧的输入值，结果随之变化，核对列会提示与示例不一致。',
    summary: '{total} 个示例中 {ok} 个 OK',
    single: '结果只占一个单元格',
    tables: '结果占多个单元格',
    function: '函数',
    purpose: '用途',
    formula: '公式',
    check: '核对',
    answer: '结果',
    expected: '应为',
    inputs: '输入值',
    ok: 'OK',
    differs: '不一致',
  },
  page: {
    open: '函数示例表…',
    title: '函数示例',
    purpose: '一张工作表看全部函数怎么用：示例都是可以改动的公式，旁边列出应得的结果，并逐条核对。',
    writes: '将新增一张工作表“{name}”，包含 {functions} 个函数、{examples} 个示例。其他内容不会改动。',
    insert: '插入函数示例',
    done: '已新增“{name}”。',
    undoOnce: '想撤回，按一次“撤销”即可。',
    undo: '想撤回，删除这张工作表即可。',
    failed: '没有插入函数示例',
    back: '全部函数',
    help: '使用说明',
    helpText:
      '输入值写在每个示例右侧的单元格里，公式直接引用。“核对”列把结果与应得值比到六位有效数字；全部为 OK，说明函数在这台 Excel 上工作正常。这张表可以随时删除，不影响其他内容。',
  },
};
