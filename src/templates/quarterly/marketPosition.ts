/** QBK-3 Market & Position: trends, rivals and users of the quarter, and what we promise them. */
import { amount, choice, id, label, needed, number, percent, ratio, score, text, whole } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const marketPosition: Sheet = {
  code: 'QBK-3',
  pack: 'quarterly',
  step: 'insight',
  name: 'Market & Position',
  purpose: 'Trends, rivals and users of the quarter, and what we promise them.',
  howTo: {
    read: 'the share change of rivals, then dimensions in which a rival leads.',
    type: 'scores, shares, estimated spending of rivals, facts of personas.',
    computed: 'share and online change, CPM and ROI of rivals, value type of personas, lead and priority.',
  },
  freeze: 1,
  charts: [
    {
      title: 'Market share',
      alt: 'Bars by competitor: share now and last quarter.',
      kind: 'bar',
      categories: 'QBK_Comp[name]',
      series: [
        { name: 'Now', values: 'QBK_Comp[sh1]' },
        { name: 'Last quarter', values: 'QBK_Comp[sh0]' },
      ],
      format: '0.0%',
    },
    {
      title: 'Own score against the best rival',
      alt: 'Columns by value dimension: own score and the score of the best rival.',
      kind: 'column',
      categories: 'QBK_Value[dim]',
      series: [
        { name: 'Own score', values: 'QBK_Value[me]' },
        { name: 'Best rival', values: 'QBK_Value[r1]' },
      ],
      format: '0',
    },
    {
      title: 'Yearly value by persona',
      alt: 'Bars by persona: size times orders times order value.',
      kind: 'bar',
      categories: 'QBK_Persona[name]',
      series: [{ name: 'Yearly value', values: 'QBK_Persona[val]' }],
      format: '#,##0',
    },
  ],
  tables: [
    {
      name: 'QBK_Trend',
      title: 'Trends',
      note: 'Three trends to begin with; add your own.',
      rows: 12,
      columns: {
        ty: choice('trend', 'Trend', needed),
        item: text('Signal', needed),
        ev: text('Evidence'),
        imp: score('Impact', needed),
        prob: score('Likelihood', needed),
        lv: label(
          'lvl',
          'Attention level',
          '=IF([@item]="","",KPI.RISKLEVEL([@prob],[@imp],P_RiskMid,P_RiskHigh,LST_lvl))',
        ),
        act: text('Brand response'),
        own: choice('dept', 'Owner'),
      },
      start: {
        rows: rows`
          ty
          upgrade
          digital
          green
        `,
      },
      sample: rows`
        ty      | item                     | ev              | imp | prob | act                 | own
        upgrade | Serum > 300 up 18 %      | Panel           | 4   | 4    | Premium refill line | prod
        digital | Live share of sales 41 % | Platform report | 5   | 4    | Own live room       | mkt
        green   | Packaging quota draft    | Draft rule      | 3   | 3    | Traceable material  | prod
      `,
    },
    {
      name: 'QBK_Value',
      title: 'Value & difference',
      note: 'What we promise on each dimension, against the best rival.',
      rows: 10,
      columns: {
        dim: choice('vdim', 'Dimension', needed),
        old: text('Current claim', needed),
        new: text('Upgraded claim', needed),
        proof: text('Proof', needed),
        me: score('Own score', needed),
        r1: score('Best rival score', needed),
        need: score('Importance to user', needed),
        gap: whole('Lead', '=[@me]-[@r1]', { bar: 'diverging', signed: true }),
        pri: whole('Priority', '=[@need]*(1+MAX(0,-[@gap]))'),
        own: choice('dept', 'Owner'),
      },
      start: {
        rows: rows`
          dim
          values
          func
          emo
          exp
          tech
          cult
          price
        `,
      },
      sample: rows`
        dim    | old           | new                      | proof              | me | r1 | need | own
        values | Natural       | Zero-carbon pack line    | Third-party report | 4  | 3  | 4    | brand
        func   | Moist         | 24 h smart lock          | Lab test, n=60     | 4  | 5  | 5    | prod
        emo    | Gentle        | Founder story series     | Survey +8 pts      | 3  | 3  | 3    | content
        exp    | Fast delivery | Unboxing card set        | UGC count          | 3  | 3  | 3    | ops
        tech   | Plant extract | Two patented complexes   | Patent no.         | 3  | 5  | 4    | prod
        cult   | —             | Garden heritage co-brand | Contract           | 4  | 3  | 3    | brand
        price  | Mid           | Affordable luxury slot   | Price map          | 4  | 3  | 4    | sales
      `,
    },
    {
      name: 'QBK_Persona',
      title: 'Persona refresh',
      note: 'Who they are, what they do and feel, when they use it, how many rivals share them.',
      rows: 12,
      columns: {
        name: text('Persona', needed),
        age: text('Age'),
        sex: text('Gender'),
        inc: text('Income'),
        job: text('Occupation'),
        tags: text('Preference tags'),
        n: whole('Size', needed),
        freq: number('Orders a year', needed, { format: '0.0' }),
        aov: amount('Order value', needed),
        rep: percent('Repurchase rate'),
        emo: text('Emotional appeal'),
        scene: choice('scene', 'Scene'),
        ovl: percent('Overlap with rivals'),
        gap: text('Blank area'),
        ty: label(
          'vtype',
          'Value type',
          '=IF([@freq]>=AVERAGE([freq]),IF([@aov]>=AVERAGE([aov]),~vtype.hh,~vtype.hl),IF([@aov]>=AVERAGE([aov]),~vtype.lh,~vtype.ll))',
        ),
        val: amount('Yearly value', '=[@n]*[@freq]*[@aov]'),
      },
      sample: rows`
        name               | age   | sex | inc    | job          | tags             | n      | freq | aov | rep  | emo             | scene  | ovl  | gap
        Office calm seeker | 26-34 | F   | 12-20k | White collar | ingredients, RED | 310000 | 4.6  | 262 | 0.34 | Feel in control | daily  | 0.46 |
        Sporty Gen Z       | 18-24 | F/M | 3-6k   | Student      | eco, Douyin      | 520000 | 2.1  | 118 | 0.19 | Fit in outdoors | daily  | 0.38 |
        Gift buyer         | 28-45 | M   | 15k+   | Manager      | festival         | 90000  | 1.3  | 388 | 0.08 | Show taste      | gift   | 0.52 |
        Silver county      | 55+   | F   | 4-7k   | Retired      | mild, WeChat     | 140000 | 2.8  | 143 | 0.27 | Be cared for    | silver | 0.09 | Not served by rivals
      `,
    },
    {
      name: 'QBK_Comp',
      title: 'Competitor tracker',
      note: 'Share, products, campaign and channels, one rival a row.',
      rows: 8,
      columns: {
        name: text('Competitor', needed),
        cat: text('Category / region'),
        sh1: percent('Share now', needed),
        sh0: percent('Share last quarter'),
        fast: text('Fastest-growing segment'),
        sku: whole('SKU count'),
        plo: amount('Price band from'),
        phi: amount('Price band to'),
        newp: whole('New items this quarter'),
        hero: text('Hero product and claim'),
        rate: number('Review score', { format: '0.0', from: 1, to: 5 }),
        camp: text('Campaign theme'),
        mix: text('Media mix'),
        imp: whole('Est. exposure'),
        spend: amount('Est. spend'),
        ret: amount('Est. sales'),
        on1: percent('Online share now'),
        on0: percent('Online share last quarter'),
        newch: text('Emerging channel'),
        chg: percent('Share change', '=IF([@sh0]="","",[@sh1]-[@sh0])', { format: '0.00%' }),
        cpm: amount('CPM', '=IF(OR([@spend]="",N([@imp])=0),"",[@spend]/[@imp]*1000)'),
        roi: ratio('Est. ROI', '=IF(OR([@ret]="",N([@spend])=0),"",[@ret]/[@spend])'),
        onc: percent('Online shift', '=IF([@on0]="","",[@on1]-[@on0])'),
        use: text('Traffic tactic to reuse'),
        pol: text('Distribution policy'),
      },
      rules: [{ columns: ['chg'], when: 'AND([@chg]<>"",[@chg]>0)', look: 'warn' }],
      start: {
        each: 'rivals',
        rows: rows`
          name
          {item}
        `,
      },
      sample: rows`
        name         | cat              | sh1   | sh0   | fast         | sku | plo | phi | newp | hero                        | rate | camp         | mix       | imp       | spend   | ret      | on1  | on0  | newch               | use               | pol
        Luoyi        | Serum, all       | 0.115 | 0.112 | Repair serum | 64  | 159 | 420 | 5    | Barrier serum, doctor claim | 4.8  | Doctor week  | live, RED | 182000000 | 7900000 | 28400000 | 0.66 | 0.63 | Community group buy | Doctor Q&A shorts | 12 % rebate, no online discount
        Chunlu       | Cleansing, north | 0.069 | 0.071 | Family size  | 48  | 29  | 89  | 3    | 1 L cleanser                | 4.4  | Stock-up day | coupons   | 96000000  | 3100000 | 8200000  | 0.58 | 0.58 | Pop-up van          |                   |
        Skin studios | Service, tier 1  | 0.032 | 0.03  | Sun repair   | 12  | 199 | 599 | 1    | Trial card                  | 4.7  | Summer check | local ads | 12000000  | 600000  | 1900000  | 0.22 | 0.2  |                     |                   |
      `,
    },
    {
      name: 'QBK_Swot',
      title: 'SWOT & openings',
      note: 'The quarter’s SWOT with the goal each point feeds.',
      rows: 'grows',
      columns: {
        q: choice('swot', 'Quadrant', needed),
        item: text('Finding', needed),
        imp: score('Weight', needed),
        conf: score('Confidence', needed),
        score: whole('SWOT score', '=IF([@item]="","",[@imp]*[@conf])', { bar: 'plain' }),
        use: text('Conversion to action'),
        goal: id('Goal ID', { ref: 'QBK_Goal[id]' }),
      },
      sample: rows`
        q | item                             | imp | conf | use                       | goal
        S | Own plant and two patents        | 5   | 5    | Premium for freshness     | Q10
        W | Thin tier-3 coverage             | 4   | 4    | Dealer classes            | Q15
        O | Night and silver use scenes open | 4   | 3    | Travel pack, mild formula | Q10
        O | CRM + DMP joined data            | 4   | 4    | Purchase model            | Q11
        T | 618 price pressure               | 4   | 4    | Benefit upgrade           | Q01
      `,
    },
  ],
};
