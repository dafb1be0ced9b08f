/** 预设的任务：写进表格的任务名称与交付标准。 */
import type { TaskPresetWords } from '../en/taskPresets';

export const taskPresets: TaskPresetWords = {
  campaign: {
    brief: { task: '活动简报与预算拆分', std: '1份简报：1个目标数、1类人群、分渠道预算' },
    creative: { task: '创意与落地页', std: '主视觉3张、落地页2个，链接全部测通' },
    warmUp: { task: '预热', std: '预热素材3条上线，人群包100%就位' },
    push: { task: '主推', std: '资源位全部锁定；每日10:00前出花费与订单' },
    report: { task: '活动总结', std: '1份报告：目标、花费、ROI、3条经验' },
  },
  content: {
    topics: { task: '选题与排期', std: '12个选题，每个有1名负责人和日期' },
    pilot: { task: '样稿与风格规范', std: '样稿2篇过审，规范1页' },
    publish: { task: '发布与互动', std: '发布6篇；评论24小时内回复' },
    lessons: { task: '内容复盘', std: '1份清单：数据最好和最差的各3篇' },
  },
  live: {
    script: { task: '脚本、货盘与备货', std: '脚本1份、货盘1份、备足3场库存' },
    rehearsal: { task: '彩排', std: '全流程彩排1次，失效链接0个' },
    shows: { task: '直播', std: '3场，每场3小时；次日10:00前出数' },
    clips: { task: '切片与答疑', std: '切片5条上线，提问100%回复' },
    report: { task: '直播复盘', std: '1份报告：分场次观看、订单与ROI' },
  },
  event: {
    venue: { task: '场地、报批与流程', std: '合同1份、批文1份、精确到分钟的流程表1份' },
    build: { task: '搭建、人员与备用方案', std: '搭建1处、人员培训100%、备用方案5套' },
    invite: { task: '邀约与预热', std: '邀约300人，预热3条' },
    days: { task: '活动执行', std: '每日21:00前统计客流与销售' },
    close: { task: '撤场与总结', std: '2天内交还场地，报告1份' },
  },
  launch: {
    proof: { task: '卖点、背书与定价', std: '卖点表1份附检测报告，分渠道价格1套' },
    listing: { task: '包装、上架与备货', std: '商品页100%完整，备足4周库存' },
    teaser: { task: '预热', std: '达人8位，笔记20篇' },
    burst: { task: '爆发', std: '日计划完成100%；10:00和18:00各查一次库存' },
    sustain: { task: '持续', std: '每周2篇内容、1个优惠；评价24小时内回复' },
    review: { task: '上市复盘', std: '1份报告：销量、新用户、ROI；3条标准步骤' },
  },
  review: {
    desk: { task: '数据源与日报表', std: '日报表1份，每个数据源有1名负责人' },
    watch: { task: '每日出数与周五复盘', std: '每日10:00前出数，每周复盘1次' },
    final: { task: '终报与标准步骤', std: '终报1份，标准步骤3条' },
  },
  part: '{task}（{part}/{parts}）',
};
