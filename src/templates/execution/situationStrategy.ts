/** EXP-3 Situation & Strategy: steps 2 and 3: what we know, whom we talk to, what we say, where, with how much. */
import { amount, choice, flag, label, mixed, needed, number, percent, text, whole, yesNo } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const situationStrategy: Sheet = {
  code: 'EXP-3',
  pack: 'execution',
  step: 'insight',
  name: 'Situation & Strategy',
  purpose: 'Steps 2 and 3: what we know, whom we talk to, what we say, where, with how much.',
  howTo: {
    read: 'gaps in resources and elements not decided yet.',
    type: 'findings, effects, what we have and need, the four decisions, shares of channels.',
    computed: 'gap, side, completeness, budget by channel, cost per user.',
  },
  freeze: 1,
  names: {
    EXP_Short: whole('Short resources', '=COUNTIF(EXP_Env[side],~side.short)'),
  },
  charts: [
    {
      title: 'Budget by channel',
      alt: 'Ring: budget of each channel.',
      kind: 'doughnut',
      categories: 'EXP_Chan[ch]',
      series: [{ name: 'Budget', values: 'EXP_Chan[amt]' }],
    },
  ],
  tables: [
    {
      name: 'EXP_Strat',
      title: 'Four strategy elements',
      note: 'Audience, message, channel mix, split of resources.',
      rows: 4,
      columns: {
        el: choice('elem', 'Element', needed),
        what: text('Decision', needed),
        det: text('Detail', needed, {
          hint: 'Audience: age, city, habits. Message: proof and price edge. Channels: the role of each. Resources: the rule of the split.',
        }),
        own: text('Owner'),
        ok: flag('Filled', '=AND(LEN([@what])>3,LEN([@det])>3)'),
      },
      rules: [{ columns: ['ok'], when: 'AND(ISLOGICAL([@ok]),NOT([@ok]))', look: 'bad' }],
      start: {
        rows: rows`
          el
          aud
          msg
          chan
          res
        `,
      },
      sample: rows`
        el   | what                                      | det                                      | own
        aud  | Sporty Gen Z and office women 20-32       | Tier 1-2, RED + Douyin, ingredient-aware | Lin Yue
        msg  | Dry in 8 seconds, 25 % cheaper than Luoyi | Test report, price map                   | Xu Bo
        chan | Notes seed, live sells, groups retain     | Seed → convert → retain                  | Fang Li
        res  | Online 78 %, offline and reserve 22 %     | By channel weight in EXP_Chan            | Gu Wei
      `,
    },
    {
      name: 'EXP_Env',
      title: 'Three-way analysis',
      note: 'Outside, rivals, and own resources with the gap.',
      rows: 20,
      columns: {
        dim: choice('dim3', 'Dimension', needed),
        asp: text('Aspect', needed, {
          hint: 'Outside: policy, economy, technology, society. Rivals: position, strategy. Own: team, budget, channels, data.',
        }),
        find: text('Finding', needed),
        ev: text('Evidence'),
        eff: number('Effect (-2..+2)', { format: '0.0', from: -2, to: 2 }),
        have: number('Have', mixed, { hint: 'Only for own resources.' }),
        need: number('Need', mixed, { hint: 'Only for own resources.' }),
        use: text('Meaning for the plan', needed),
        gap: number('Resource gap', '=IF(OR([@have]="",[@need]=""),"",MAX(0,[@need]-[@have]))', mixed),
        side: label(
          'side',
          'Side',
          '=IF([@dim]=~dim3.self,IF([@gap]="","",IF([@gap]>0,~side.short,~side.enough)),IF([@eff]="","",IF([@eff]>=0,~side.chance,~side.threat)))',
        ),
      },
      start: {
        rows: rows`
          dim | asp
          macro | Policy
          macro | Economy
          macro | Technology
          macro | Society
          rival | Positioning
          rival | Strategy
          self | Team
          self | Budget
          self | Channels
          self | User data
        `,
      },
      sample: rows`
        dim   | asp         | find                              | ev          | eff | have   | need   | use
        macro | Policy      | Sunscreen claims need test report | Notice      | -1  |        |        | Show report in notes
        macro | Economy     | Small packs sell better           | Sales data  | 1   |        |        | 40 ml hero pack
        macro | Technology  | Live search entry opened          | Platform    | 2   |        |        | Keyword live titles
        macro | Society     | Outdoor habits grow               | Panel       | 1   |        |        | Scene content
        rival | Positioning | Luoyi: medical                    | Store check | -1  |        |        | Own “dry in 8 s”
        rival | Strategy    | Chunlu bundles at 39              | Price watch | -1  |        |        | Add travel gift
        self  | Team        | Live hosts                        | HR          |     | 5      | 6      | Borrow one host
        self  | Budget      | Plan budget                       | Finance     |     | 620000 | 620000 | Keep 6 % spare
        self  | Channels    | Creators on contract              | CRM         |     | 8      | 8      | Use all
        self  | User data   | Tagged members                    | CDP         |     | 146000 | 120000 | Target lapsed
      `,
    },
    {
      name: 'EXP_Chan',
      title: 'Channel mix & budget',
      note: 'Shares by importance of the channel; the last row is the spare.',
      rows: 'grows',
      columns: {
        ch: choice('chan', 'Channel', needed),
        role: choice('chrole', 'Role', needed),
        sh: percent('Budget share', needed, { hint: 'Shares add to 100 %.' }),
        seq: whole('Sequence', needed),
        act: yesNo('Audience active here'),
        xu: whole('Planned new users'),
        amt: amount('Budget', '=IF(N(EXP_Budget)=0,"",KPI.ALLOCATE(N(EXP_Budget),[sh],,,1,[@seq]))'),
        cpu: amount('Planned cost per user', '=IF(OR([@amt]="",N([@xu])=0),"",[@amt]/[@xu])'),
      },
      start: {
        each: 'channels',
        rows: rows`
          ch | sh | seq
          {item} | {shareWithSpare} | {no}
        `,
        after: rows`
          ch | role | sh | seq
          all | retain | {shareWithSpare} | {no}
        `,
      },
      sample: rows`
        ch     | role    | sh   | seq | act | xu
        short  | convert | 0.42 | 1   | Y   | 17000
        kol    | seed    | 0.22 | 2   | Y   | 9500
        priv   | retain  | 0.08 | 3   | Y   | 4500
        social | expose  | 0.06 | 4   | Y   | 3000
        store  | convert | 0.16 | 5   | Y   | 2000
        all    | retain  | 0.06 | 6   |     |
      `,
    },
  ],
};
