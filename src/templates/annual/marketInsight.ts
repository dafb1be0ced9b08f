/** AMP-2 Market Insight: what is changing outside, where rivals stand, where the gap is. */
import { amount, choice, date, label, needed, number, percent, ratio, score, text, whole } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const marketInsight: Sheet = {
  code: 'AMP-2',
  pack: 'annual',
  step: 'insight',
  name: 'Market Insight',
  purpose: 'What is changing outside, where rivals stand, where the gap is.',
  howTo: {
    read: 'the gap to own brand, then outside changes of high attention.',
    type: 'scores from 1 to 5, shares, estimated spend, findings.',
    computed: 'share change, ROI, weighted scores, gap, attention, side.',
  },
  freeze: 1,
  charts: [
    {
      title: 'Capability by competitor',
      alt: 'Columns by competitor: scores for R&D, channel coverage, supply, service and loyalty.',
      kind: 'column',
      categories: 'AMP_Comp[name]',
      series: [
        { name: 'Research', values: 'AMP_Comp[r1]' },
        { name: 'Channel coverage', values: 'AMP_Comp[r2]' },
        { name: 'Supply efficiency', values: 'AMP_Comp[r3]' },
        { name: 'Service', values: 'AMP_Comp[r4]' },
        { name: 'Brand loyalty', values: 'AMP_Comp[r5]' },
      ],
      format: '0',
    },
    {
      title: 'Market share',
      alt: 'Bars by competitor: share this year and last year.',
      kind: 'bar',
      categories: 'AMP_Comp[name]',
      series: [
        { name: 'This year', values: 'AMP_Comp[shA]' },
        { name: 'Last year', values: 'AMP_Comp[shB]' },
      ],
      format: '0.0%',
    },
    {
      title: 'Outside changes',
      alt: 'Bars: weighted effect of each change; below zero is a threat.',
      kind: 'bar',
      categories: 'AMP_Macro[item]',
      series: [{ name: 'Weighted effect', values: 'AMP_Macro[score]' }],
      format: '0',
      signed: true,
    },
  ],
  tables: [
    {
      name: 'AMP_Comp',
      title: 'Competitor benchmark',
      note: 'Own brand in the first row, one competitor a row below it.',
      rows: 8,
      columns: {
        name: text('Competitor', needed, { hint: 'Own brand in the first row.' }),
        type: choice('rival', 'Type', needed),
        shA: percent('Share this year', needed, { from: 0, to: 1 }),
        shB: percent('Share last year', { from: 0, to: 1 }),
        lines: whole('Product lines covered'),
        px: whole('Price index (own=100)', { from: 0 }),
        pos: text('Positioning'),
        c1: score('Content score'),
        c2: score('Social score'),
        c3: score('Promotion score'),
        spend: amount('Est. media spend'),
        ret: amount('Est. attributed sales'),
        r1: score('R&D'),
        r2: score('Channel coverage'),
        r3: score('Supply efficiency'),
        r4: score('Service'),
        r5: score('Brand loyalty'),
        chg: percent('Share change', '=IF([@shB]="","",[@shA]-[@shB])'),
        roi: ratio('Est. ROI', '=IF(OR([@ret]="",N([@spend])=0),"",[@ret]/[@spend])'),
        mk: number(
          'Marketing score',
          '=IF(COUNT([@c1:c3])<3,"",SUMPRODUCT([@c1:c3],INDEX(W_Mkt,1,1):INDEX(W_Mkt,1,3)))',
        ),
        cap: number('Capability score', '=IF(COUNT([@r1:r5])<5,"",SUMPRODUCT([@r1:r5],W_Cap))'),
        gap: number('Capability gap to own', '=IF(OR([@cap]="",INDEX([cap],1)=""),"",[@cap]-INDEX([cap],1))', {
          bar: 'diverging',
        }),
        take: text('Tactic to borrow'),
      },
      rules: [{ columns: ['chg'], when: 'AND([@type]=~rival.own,[@chg]<>"",[@chg]<0)', look: 'bad' }],
      start: {
        each: 'rivals',
        rows: rows`
          name | type
          {item} | direct
        `,
        before: rows`
          name | type
          {brand} | own
        `,
      },
      sample: rows`
        name         | type     | shA    | shB   | lines | px  | pos                  | c1 | c2 | c3 | spend    | ret       | r1 | r2 | r3 | r4 | r5 | take
        Qingyu       | own      | 0.0655 | 0.062 | 3     | 100 | Gentle natural care  | 4  | 4  | 3  | 15200000 | 48600000  | 3  | 3  | 4  | 4  | 4  |
        Luoyi        | direct   | 0.112  | 0.104 | 5     | 118 | Dermatologist backed | 5  | 5  | 3  | 42000000 | 151200000 | 5  | 4  | 4  | 4  | 4  | Doctor live Q&A
        Chunlu       | direct   | 0.071  | 0.074 | 4     | 82  | Low price basics     | 3  | 3  | 5  | 18000000 | 45000000  | 2  | 5  | 4  | 3  | 2  | Bundle pricing
        Skin studios | indirect | 0.03   | 0.022 | 2     | 160 | Service first        | 3  | 2  | 2  |          |           | 3  | 2  | 2  | 5  | 4  | Trial card
      `,
    },
    {
      name: 'AMP_Swot',
      title: 'SWOT',
      note: 'Weigh each finding; opportunities name the rival’s weak point and the breakthrough.',
      rows: 24,
      columns: {
        q: choice('swot', 'Quadrant', needed),
        item: text('Finding', needed),
        imp: score('Weight', needed),
        conf: score('Confidence', needed),
        src: text('Evidence row'),
        score: whole('SWOT score', '=IF([@item]="","",[@imp]*[@conf])', { bar: 'plain' }),
        weak: text('Rival weak point', { hint: 'For opportunities.' }),
        move: text('Breakthrough action'),
        strat: text('Strategy ID', { ref: 'AMP_Strat[id]' }),
      },
      sample: rows`
        q | item                                     | imp | conf | src                  | weak               | move                          | strat
        S | Own plant in Suzhou, 9-day replenishment | 5   | 5    | Supply redundancy    |                    | Sell freshness dates          | ST01
        S | Loyalty score 4 of 5                     | 4   | 4    | Competitor benchmark |                    | Paid membership               | ST09
        W | R&D behind Luoyi by 2 points             | 4   | 5    | Competitor benchmark |                    | Joint lab                     | ST01
        W | Few stores in tier-3/4 cities            | 4   | 4    | Annual goals         |                    | Dealer programme              | ST05
        O | Chunlu loyalty only 2 of 5               | 4   | 4    | Competitor benchmark | No membership      | Switch offer                  | ST06
        O | Refill demand in panel 38 %              | 4   | 4    | Market scan          | None sells refills | Refill serum                  | ST03
        T | Luoyi price cut before 618               | 4   | 3    | Risk register        |                    | Benefit upgrade, no price war | ST09
        T | Consent rule shrinks audiences           | 3   | 4    | Market scan          |                    | First-party tags              | ST07
      `,
    },
    {
      name: 'AMP_Macro',
      title: 'Macro & industry scan',
      note: 'Outside changes by dimension, weighed by effect, impact and likelihood.',
      rows: 'grows',
      columns: {
        dim: choice('macro', 'Dimension', needed),
        item: text('Change observed', needed),
        ev: text('Evidence / source'),
        eff: number('Effect (-2..+2)', needed, {
          format: '0.0',
          from: -2,
          to: 2,
          hint: 'From -2 (threat) to 2 (chance).',
        }),
        imp: score('Impact', needed),
        prob: score('Likelihood', needed),
        when: date('Effect from'),
        score: number('Weighted effect', '=IF([@item]="","",[@eff]*[@imp]*[@prob])', {
          format: '0.0',
          bar: 'diverging',
        }),
        lv: label(
          'lvl',
          'Attention level',
          '=IF([@item]="","",KPI.RISKLEVEL([@prob],[@imp],P_RiskMid,P_RiskHigh,LST_lvl))',
        ),
        side: label('swot', 'Side', '=IF([@item]="","",IF([@eff]>=0,~swot.O,~swot.T))'),
        act: text('Response'),
        own: choice('dept', 'Owner'),
      },
      sample: rows`
        dim      | item                                          | ev                     | eff | imp | prob | when       | act                                | own
        consumer | Ingredient transparency and refills preferred | Panel survey, Jan 2026 | 1   | 4   | 4    | 2026-01-01 | Launch refill pack                 | prod
        consumer | Search starts on short video, not portals     | Own traffic log        | 2   | 4   | 5    | 2026-01-01 | Move search content to video       | mkt
        policy   | Tighter consent rules for personal data       | Regulator notice       | -1  | 4   | 4    | 2026-07-01 | Re-collect consent in mini program | legal
        policy   | Packaging recycling quota                     | Draft standard         | -1  | 3   | 3    | 2027-01-01 | Eco material trial                 | prod
        supply   | Zinc oxide price +12 %                        | Supplier quote         | -2  | 3   | 4    | 2026-03-01 | Two-source contract                | ops
        tech     | Generated creatives cut production time       | Pilot, Q4 2025         | 1   | 3   | 5    | 2026-01-01 | Template library                   | design
        economy  | Flat cosmetics retail growth 3 %              | Statistics bureau      | -1  | 3   | 4    | 2026-01-01 | Protect price slot                 | fin
      `,
    },
  ],
};
