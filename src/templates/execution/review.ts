/** EXP-7 Review: step 6: close the gap, keep what worked. */
import { choice, date, id, label, mixed, needed, number, percent, text, whole, yesNo } from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const review: Sheet = {
  code: 'EXP-7',
  pack: 'execution',
  step: 'review',
  name: 'Review',
  purpose: 'Step 6: close the gap, keep what worked.',
  howTo: {
    read: 'gaps of the results, then open actions.',
    type: 'findings, causes, improvements, standard steps.',
    computed: 'target, actual, gap, status of actions.',
  },
  freeze: 1,
  names: {
    EXP_Sops: whole('Steps made standard', '=COUNTIF(EXP_Review[sop],"Y")'),
  },
  charts: [
    {
      title: 'Target and actual',
      alt: 'Bars by point: gap to the target.',
      kind: 'bar',
      categories: 'EXP_Review[item]',
      series: [{ name: 'Gap', values: 'EXP_Review[gap]' }],
      format: '0%',
      signed: true,
    },
  ],
  tables: [
    {
      name: 'EXP_Meet',
      title: 'Friday review log',
      note: 'Every Friday: issue, cause, action.',
      rows: 40,
      columns: {
        k: whole('Week', needed),
        day: date('Date', needed),
        what: text('Issue', needed),
        why: text('Cause', needed),
        act: text('Action', needed),
        own: text('Owner', needed),
        due: date('Due', needed),
        done: date('Done on'),
        st: label(
          'sla',
          'Action status',
          '=KPI.SLA([@day],IF([@done]="","",[@done]),([@due]-[@day])*24,SET_AsOf,LST_sla)',
        ),
      },
      sample: rows`
        k | day        | what              | why               | act                          | own       | due        | done
        3 | 2026-04-24 | Feed late 22 Apr  | Export queue      | Manual sheet as fallback     | Zhou Ning | 2026-04-27 | 2026-04-27
        7 | 2026-05-22 | CVR 4 % on 20 May | Landing page slow | Compress images              | Mei Fan   | 2026-05-25 | 2026-05-25
        8 | 2026-05-29 | Show 8 not held   | Host ill          | Hold on 2 June with stand-by | He Qing   | 2026-06-02 |
      `,
    },
    {
      name: 'EXP_Review',
      title: 'Three-layer review',
      note: 'Result, process, strategy; what worked becomes a standard step.',
      rows: 'grows',
      columns: {
        lv: choice('rlv', 'Layer', needed),
        gid: id('Goal ID', { ref: 'EXP_Goal[id]' }),
        item: text('Point', needed),
        find: text('Finding', needed),
        cause: text('Cause', needed),
        act: text('Improvement', needed),
        own: text('Owner', needed),
        due: date('Due', needed),
        sop: yesNo('Made standard'),
        std: text('Standard step', { hint: 'Required when Y.' }),
        done: date('Done on'),
        tgt: number('Target', '=IF([@gid]="","",IFERROR(INDEX(EXP_Goal[tgt],MATCH([@gid],EXP_Goal[id],0)),""))', mixed),
        real: number(
          'Actual',
          '=IF([@gid]="","",IFERROR(INDEX(EXP_Goal[act],MATCH([@gid],EXP_Goal[id],0)),""))',
          mixed,
        ),
        gap: percent('Gap', '=IF(OR([@real]="",N([@tgt])=0),"",KPI.VARIANCEPCT([@real],[@tgt]))', { bar: 'diverging' }),
      },
      rules: [{ columns: ['due'], when: 'AND([@due]<>"",[@done]="",[@due]<SET_AsOf)', look: 'due' }],
      start: {
        rows: rows`
          lv
          result
          result
          process
          process
          strategy
          strategy
        `,
      },
      sample: rows`
        lv       | gid | item        | find                       | cause                   | act                | own       | due        | sop | std                             | done
        result   | E1  | New users   | 64 % after 8 of 12 weeks   | Weeks 6-8 under plan    | Second host pair   | He Qing   | 2026-06-05 | N   |                                 |
        result   | E3  | Revenue     | 66 %                       | Bundle late on one shop | Open by 2 June     | Xu Bo     | 2026-06-02 | N   |                                 |
        process  |     | Media slots | One review a week late     | Booked 9 days ahead     | Book 14 days ahead | Fang Li   | 2026-06-10 | Y   | Media slot fixed 14 days before |
        process  |     | Data feed   | 2 of 55 days late          | Queue                   | Night export       | Zhou Ning | 2026-05-27 | Y   | Export at 02:00                 | 2026-05-27
        strategy | E2  | Note type   | Texture notes convert best | Proof visible           | 70 % texture notes | Qian Li   | 2026-06-07 | Y   | Texture shot first              |
        strategy |     | Live hour   | 20:00 beats 14:00          | Office audience         | Move 3 shows       | He Qing   | 2026-06-08 | N   |                                 |
      `,
    },
  ],
};
