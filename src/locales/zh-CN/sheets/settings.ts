/** The words of SET-1 in simplified Chinese. */
import type { SheetWords } from '../../../sheet/words';

export const settings: SheetWords = {
  name: '参数设置',
  purpose: '每个工作簿一张：所有计划共用的阈值、权重与列表。',
  howTo: {
    read: '数据截至日；所有状态都按这一天判定。',
    type: '数据截至日、阈值、列表文字、权重。',
    computed: '权重合计。',
  },
  names: {
    SET_AsOf: '数据截至日',
    SET_Lang: '表格语言',
    SET_Online: '唯一数据归口',
  },
  tables: {
    SET_Param: {
      title: '阈值参数',
      note: '每行一个阈值，公式按参数键取值。',
      columns: {
        key: '参数键',
        name: '参数名称',
        val: '取值',
        unit: '单位',
        lo: '允许下限',
        hi: '允许上限',
        src: '来源',
        note: '团队备注',
      },
    },
    SET_Vague: {
      title: '空泛表述库',
      note: '无法用数字验证的说法；目标和任务会据此检查。',
      columns: {
        phrase: '空泛表述',
        better: '改写建议',
      },
    },
    SET_Weight: {
      title: '评分权重',
      note: '各评分项的权重，每行合计100%。',
      columns: {
        set: '权重组',
        w1: '权重1',
        w2: '权重2',
        w3: '权重3',
        w4: '权重4',
        w5: '权重5',
        sum: '合计',
        use: '评分项顺序',
      },
    },
    SET_List: {
      title: '下拉列表',
      note: '下拉单元格的可选文字；表格显示文字，公式识别代码。',
      columns: {
        list: '列表',
        code: '代码',
        label: '显示文字',
        use: '启用',
      },
    },
  },
  texts: {
    'content, social, promotion': '内容、社交、促销',
    'R&D, channel coverage, supply chain, service, loyalty': '研发、渠道覆盖、供应链、服务、忠诚度',
    'delivery quality, response, cost': '交付质量、响应速度、成本',
    'manager, peers, partners, self': '上级、同级、协作方、自评',
    'exposure, engagement, conversion, sentiment': '曝光、互动、转化、口碑',
    'footfall, audience fit, access, low rival density': '客流、客群匹配、交通、竞品少',
    'tone match, audience overlap, resources': '调性契合、客群重合、资源',
    'strategic fit, historical ROI': '战略契合、历史ROI',
    'Annual plan guide': '年度计划指南',
    'Quarterly KPI guide': '季度KPI指南',
    'Execution plan guide': '执行计划指南',
    'Quarterly KPI guide, example': '季度KPI指南示例',
    'Execution plan guide, example': '执行计划指南示例',
    'Quarterly KPI guide, inferred': '季度KPI指南推定',
    'Plansheet default': 'Plansheet默认值',
    'The word as it stands in the sheets. Cells that hold the old word keep it.':
      '表格中显示的文字。改名后，已填的旧文字不会自动更新。',
  },
};
