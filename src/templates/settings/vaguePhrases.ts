/** Phrases that say nothing a figure could confirm, in the languages people write their plans in; each with a way to say it. */
import { rows } from '../../sheet/rows';

export const vaguePhrases = rows`
  phrase                  | better
  提升品牌知名度          | 到x月底，品牌搜索量较y增长z%
  完成推广                | 按渠道写明篇数、场次、截止周
  扩大影响                | 写明曝光量或话题阅读量
  加强合作                | 写明合作家数与产出
  全面优化                | 写明指标与幅度
  提升品牌知名度與好感度  | 到x月底，品牌搜尋量較y成長z%
  完成推廣                | 依通路寫明篇數、場次、截止週
  擴大影響力              | 寫明曝光量或話題瀏覽量
  加強合作                | 寫明合作家數與產出
  全面優化                | 寫明指標與幅度
  improve brand awareness | brand search volume +x % by <date>
  do more promotion       | n posts / n sessions by week w
  as soon as possible     | a date
  boost                   | metric + figure + date
  better experience       | satisfaction from a to b
`;
