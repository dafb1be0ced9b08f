/** AMP-6 Resources & RACI: who does it, with which vendors, people and tools. */
import {
  amount,
  choice,
  date,
  hours,
  label,
  needed,
  number,
  percent,
  score,
  text,
  whole,
  yesNo,
} from '../../sheet/field';
import { rows } from '../../sheet/rows';
import type { Sheet } from '../../sheet/template';

export const resourcesRaci: Sheet = {
  code: 'AMP-6',
  pack: 'annual',
  step: 'act',
  name: 'Resources & RACI',
  purpose: 'Who does it, with which vendors, people and tools.',
  howTo: {
    read: 'the RACI check, vendors of grade C, staffing gaps.',
    type: 'R, A, C and I, vendor scores, head-counts, tool status.',
    computed: 'RACI check, vendor score and grade, response status, gaps, GMV per head, 360° score.',
  },
  freeze: 1,
  charts: [
    {
      title: 'GMV per head',
      alt: 'Bars by team: GMV of the year per head.',
      kind: 'bar',
      categories: 'AMP_Perf[team]',
      series: [{ name: 'GMV per head', values: 'AMP_Perf[pc]' }],
      format: '#,##0',
    },
    {
      title: 'Vendor scores',
      alt: 'Columns by vendor: weighted score from 1 to 5.',
      kind: 'column',
      categories: 'AMP_Vendor[name]',
      series: [{ name: 'Score', values: 'AMP_Vendor[sc]' }],
      format: '0.0',
    },
  ],
  tables: [
    {
      name: 'AMP_Raci',
      title: 'Responsibility matrix',
      note: 'Exactly one A and at least one R a row.',
      rows: 24,
      columns: {
        work: text('Workstream', needed),
        mkt: choice('raci', 'Marketing'),
        sales: choice('raci', 'Sales'),
        prod: choice('raci', 'Product'),
        tech: choice('raci', 'Tech / data'),
        ops: choice('raci', 'Operations'),
        cs: choice('raci', 'Service'),
        fin: choice('raci', 'Finance'),
        ven: choice('raci', 'Vendor'),
        chk: text('RACI check', '=IF(COUNTA([@mkt:ven])=0,"",KPI.RACI([@mkt:ven]&""))'),
        pic: text('Single interface', needed, { hint: 'One name only.' }),
        due: date('Due'),
        rep2: text('Second reporting line', { hint: 'Second line of reporting, if any.' }),
      },
      rules: [{ columns: ['chk'], when: 'AND([@chk]<>"",[@chk]<>"OK")', look: 'bad' }],
      start: {
        rows: rows`
          work
          Campaign content
          Data and tags
          Service hand-over
          Budget control
          Store roll-out
        `,
      },
      sample: rows`
        work              | mkt | sales | prod | tech | ops | cs | fin | ven | pic       | due | rep2
        Campaign content  | A   | C     | C    | I    | R   | I  | I   | R   | Lin Yue   |     |
        Data and tags     | C   | I     | C    | AR   | R   |    |     |     | Zhou Ning |     |
        Service hand-over | C   | R     | I    | I    | C   | A  |     |     | He Qing   |     |
        Budget control    | R   | C     |      | C    | C   |    | A   |     | Gu Wei    |     |
        Store roll-out    | C   | A     | C    | R    | R   |    | C   | C   | Ma Jun    |     |
      `,
    },
    {
      name: 'AMP_Vendor',
      title: 'Vendors',
      note: 'Contracts, response clocks, yearly score and the stand-by.',
      rows: 20,
      columns: {
        name: text('Vendor', needed),
        ty: choice('vendor', 'Type', needed),
        end: date('Contract end', needed),
        q1: score('Delivery quality', needed),
        q2: score('Responsiveness', needed),
        q3: score('Cost fairness', needed),
        slaH: hours('Response limit (h)', needed),
        actH: hours('Mean response (h)'),
        sc: number('Score', '=IF(COUNT([@q1:q3])<3,"",SUMPRODUCT([@q1:q3],INDEX(W_Vendor,1,1):INDEX(W_Vendor,1,3)))'),
        gr: label('pg', 'Grade', '=IF([@sc]="","",KPI.TIER([@sc],{0,3,4},{"C","B","A"}))'),
        slaV: label('rag', 'Response status', '=IF([@actH]="",~rag.N,KPI.STATUS([@actH],[@slaH],"↓",1,0.8,LST_rag))'),
        bak: text('Backup vendor', { hint: 'Required for vendors below the mark.' }),
        rev: date('Next review'),
      },
      rules: [{ columns: ['end'], when: 'AND([@end]<>"",[@end]<SET_AsOf+60)', look: 'due' }],
      sample: rows`
        name              | ty     | end        | q1 | q2 | q3 | slaH | actH | bak        | rev
        Northlight agency | agency | 2026-12-31 | 4  | 4  | 3  | 8    | 6.5  | Tide Works | 2026-06-30
        Douyin media desk | media  | 2026-12-31 | 4  | 5  | 3  | 4    | 3    |            | 2026-06-30
        Pixel print house | svc    | 2026-09-30 | 3  | 2  | 4  | 12   | 17   |            | 2026-06-15
        Insight panel     | svc    | 2027-03-31 | 5  | 4  | 4  | 24   | 20   | Panelwise  | 2026-09-30
      `,
    },
    {
      name: 'AMP_Team',
      title: 'Staffing standard',
      note: 'Large campaigns need a full-function squad; core capability stays in the house.',
      rows: 20,
      columns: {
        proj: text('Project', needed),
        sq: choice('squad', 'Squad type', needed),
        strat: whole('Strategy staff'),
        crea: whole('Creative staff'),
        media: whole('Media staff'),
        data: whole('Data staff'),
        need: whole('Needed', needed),
        core: yesNo('Core capability', needed),
        src: choice('src', 'Sourcing', needed),
        cert: yesNo('Vendor certified', { hint: 'Only when outsourced.' }),
        have: whole('Available', '=SUM([@strat:data])'),
        gap: whole('Gap', '=[@need]-[@have]'),
      },
      rules: [{ columns: ['gap'], when: 'AND([@gap]<>"",[@gap]>0)', look: 'warn' }],
      sample: rows`
        proj                    | sq    | strat | crea | media | data | need | core | src | cert
        618 integrated campaign | full  | 2     | 4    | 3     | 2    | 12   | Y    | in  |
        Short-video assets      | agile | 0     | 3    | 0     | 0    | 3    | N    | out | Y
        Brand strategy          | full  | 3     | 1    | 1     | 1    | 6    | Y    | in  |
        County promo kit        | agile | 0     | 1    | 1     | 0    | 2    | N    | out | N
      `,
    },
    {
      name: 'AMP_Perf',
      title: 'Effectiveness',
      note: 'GMV per head, creatives that worked, and the 360° review.',
      rows: 20,
      columns: {
        team: text('Team', needed),
        n: whole('Head-count', needed, { from: 0 }),
        gmv: amount('GMV this year', needed),
        made: whole('Creatives made'),
        hit: whole('Creatives that worked'),
        s1: score('Manager score'),
        s2: score('Peer score'),
        s3: score('Partner score'),
        s4: score('Self score'),
        pc: amount('GMV per head', '=IF(OR([@team]="",N([@n])=0),"",[@gmv]/[@n])'),
        cr: percent('Creative hit rate', '=IF(N([@made])=0,"",[@hit]/[@made])'),
        sc: number('360 score', '=IF(COUNT([@s1:s4])<4,"",SUMPRODUCT([@s1:s4],INDEX(W_R360,1,1):INDEX(W_R360,1,4)))'),
      },
      sample: rows`
        team                 | n  | gmv      | made | hit | s1 | s2 | s3 | s4
        Live and short video | 14 | 19800000 | 420  | 96  | 4  | 4  | 4  | 5
        Social and creators  | 9  | 9400000  | 310  | 74  | 4  | 3  | 4  | 4
        Private domain       | 8  | 8600000  | 160  | 61  | 5  | 4  | 4  | 4
        Stores and dealers   | 11 | 8000000  | 40   | 15  | 3  | 4  | 3  | 4
      `,
    },
    {
      name: 'AMP_Tool',
      title: 'Tools & data',
      note: 'The tool roadmap with its three compliance switches.',
      rows: 'grows',
      columns: {
        name: text('Tool', needed),
        cl: choice('tool', 'Class', needed),
        abil: text('Capability', needed),
        src: text('Data sources joined'),
        st: choice('tstat', 'Status', needed),
        enc: yesNo('Encryption'),
        acc: yesNo('Access tiers'),
        log: yesNo('Audit trail'),
        own: choice('dept', 'Owner'),
        due: date('Due'),
        ok: whole('Compliance items met', '=COUNTIF([@enc:log],"Y")'),
      },
      rules: [{ columns: ['ok'], when: 'AND([@ok]<>"",[@ok]<3,[@st]=~tstat.live)', look: 'bad' }],
      sample: rows`
        name                   | cl   | abil                                                 | src                   | st    | enc | acc | log | own   | due
        Automation suite       | ma   | Journey map, content engine, multi-touch attribution | CRM, CDP, ads         | build | Y   | Y   | N   | tech  | 2026-08-31
        Customer data platform | cdp  | One profile, live segments, prediction               | CRM, POS, third party | live  | Y   | Y   | Y   | data  | 2026-03-31
        Test desk              | test | Page, creative and timing tests                      | Web, ads              | live  | Y   | N   | N   | data  | 2026-02-28
        Privacy guard          | sec  | Consent, masking, logs                               | All                   | build | Y   | Y   | Y   | legal | 2026-06-30
      `,
    },
  ],
};
