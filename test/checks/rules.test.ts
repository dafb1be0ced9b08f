/** Every rule fires on a plan changed so that it must, and is silent where there is nothing to tell. */
import { rules } from '../../src/checks';
import { checkRules } from '../../src/locales/en/checkRules';
import { checkRules as simplified } from '../../src/locales/zh-CN/checkRules';
import { checkRules as taiwan } from '../../src/locales/zh-TW/checkRules';
import { Change, day, word } from './change';

const change = () => new Change();
const untouched = change().findings();
const count = (findings: { rule: string }[], rule: string) => findings.filter((one) => one.rule === rule).length;

/** Rule → changes that each make it find more than in the sample. */
const fires: Record<string, Change[]> = {
  L001: [change().set('AMP_Goal', 0, { goal: '' }), change().set('EXP_Wbs', 0, { std: '' })],
  L002: [
    change().set('AMP_Goal', 0, { cls: 'Main goal' }),
    change().set('AMP_Store', 0, { pos: 'yes' }),
    change().set('AMP_Goal', 1, { cls: 'core goal' }),
  ],
  L003: [
    change().formula('EXP_Wbs', 3, 'days', 14),
    change().formula('EXP_Wbs', 3, 'days', '=[@End]-[@Start]'),
    change().formula('EXP_Wbs', 3, 'days', ''),
  ],
  L004: [change().error('#DIV/0!', '=1/0')],
  L005: [
    change().set('EXP_Wbs', 0, { e: day('2026-04-01') }),
    change().set('AMP_Goal', 0, { due: day('2027-01-31') }),
    change().set('AMP_Order', 0, { date: day('2026-07-01') }),
  ],
  L006: [
    change().set('EXP_Wbs', 1, { id: 'W01' }),
    change().set('EXP_Day', 1, { day: day('2026-04-06') }),
    change().set('AMP_KpiLog', 1, { kpi: 'K01', mon: day('2026-01-01') }),
  ],
  L007: [
    change().set('AMP_KpiLog', 40, { act: '' }),
    change().set('QBK_Goal', 0, { a2: '' }),
    change().set('EXP_Day', 3, { day: day('2026-04-06') }),
  ],
  L008: [change().deleteColumn('EXP_Wbs', 'why')],
  L009: [change().threshold('Warn', 3)],
  L010: [change().set('SET_List', 1, { label: '' }), change().set('SET_List', 1, { label: '↑ higher is better' })],
  L011: [
    change().set('AMP_Goal', 0, { goal: 'Improve brand awareness' }),
    change().set('EXP_Goal', 0, { goal: '提升品牌知名度' }),
    change().set('AMP_Meet', 0, { act: '全面優化' }),
  ],
  L012: [change().set('EXP_Goal', 0, { smart: 'SM-RT' }), change().set('QBK_Vision', 0, { met: '' })],
  L013: [change().all('AMP_Goal', { cls: word('gcls', 'core') }), change().threshold('GoalMax', 5)],
  L014: [change().all('EXP_Goal', { cls: word('gcls', 'aux') }), change().set('AMP_Goal', 3, { cls: '' })],
  L015: [change().set('AMP_Goal', 0, { own: '' }), change().set('EXP_Review', 0, { due: '' })],
  L016: [change().set('AMP_Split', 0, { tgt: 1 }), change().set('AMP_Season', 0, { sh: 0.5 })],
  L017: [change().set('EXP_Goal', 0, { tgt: 20000 }), change().set('EXP_Goal', 0, { tgt: 90000 })],
  L018: [change().set('QBK_Goal', 1, { m2: 0.06 }), change().set('QBK_Goal', 0, { m2: '' })],
  L019: [
    change().set('AMP_Goal', 0, { w: 0.5 }),
    change().set('QBK_Score', 0, { w: 0.6 }),
    change().set('SET_Weight', 0, { w1: 0.9 }),
  ],
  L020: [change().set('AMP_Bud', 0, { plan: 1 }), change().cell('QBK_BudTotal', 6_000_000)],
  L021: [change().threshold('ResLo', 0.13)],
  L022: [change().threshold('IncubMax', 0.01)],
  L023: [change().threshold('CoreMin', 0.9)],
  L024: [change().set('AMP_Bud', 0, { ok: word('decision', 'hold') }), change().set('QBK_Bud', 6, { rev2: 300_000 })],
  L025: [change().set('QBK_Bud', 0, { cb: word('breaker', 'tripped') })],
  L026: [change().set('QBK_Adj', 0, { trg: word('trig', 'roll') })],
  L027: [
    change().set('QBK_Bud', 0, { brk: true }),
    change().set('AMP_BudMonth', 0, { brk: true }),
    change().cell('AMP_RevSwing', -0.3).all('AMP_BudMonth', { mv: '' }),
  ],
  L028: [change().set('QBK_Adj', 0, { a1: 'N' })],
  L029: [change().all('QBK_Roi', { end: day('2026-04-12') })],
  L030: [change().set('AMP_BudMonth', 34, { line: 'B01' })],
  L031: [change().set('QBK_Bud', 0, { pace: 0.5 })],
  L032: [
    change().set('SET_Rhythm', 0, { st: word('sla', 'late') }),
    change().set('EXP_Meet', 2, { st: word('sla', 'late') }),
  ],
  L033: [change().set('AMP_BudMix', 3, { sh: 0 })],
  L034: [change().set('AMP_BudMix', 4, { sh: 0 })],
  L035: [change().set('QBK_Abc', 3, { why: '' })],
  L036: [
    change().set('AMP_Raci', 0, { mkt: 'A', sales: 'A' }),
    change().set('QBK_Raci', 0, { sales: 'C', prod: 'C', ven: 'C', mkt: 'A' }),
    change().set('QBK_Raci', 0, { mkt: '' }),
  ],
  L037: [
    change().set('EXP_Wbs', 0, { own: 'Lin Yue and He Qing' }),
    change().set('EXP_Goal', 0, { own: '林悦、何清' }),
    change().set('EXP_Goal', 1, { own: '林悦和何清' }),
  ],
  L038: [change().set('AMP_Team', 0, { src: word('src', 'out') })],
  L039: [change().set('AMP_Team', 2, { media: 0 }), change().set('AMP_Team', 1, { gap: 2 })],
  L040: [change().set('AMP_Vendor', 1, { sc: 2 })],
  L041: [change().set('AMP_Tool', 1, { ok: 2 })],
  L042: [change().set('QBK_Score', 2, { kq: word('kq', 'quant') })],
  L043: [change().set('AMP_Kpi', 1, { lo: '' }), change().set('QBK_Metric', 0, { own: '' })],
  L044: [change().set('EXP_Day', 0, { lag: 2 })],
  L045: [change().set('EXP_Day', 0, { src: word('dept', 'mkt') }), change().set('AMP_KpiLog', 0, { src: 'Elsewhere' })],
  L046: [change().set('EXP_Day', 4, { flag: true }).empty('EXP_Meet').all('EXP_Week', { rvd: '' })],
  L047: [change().set('AMP_Crisis', 0, { c2: word('sla', 'late') })],
  L048: [change().set('EXP_Week', 7, { rvd: '' })],
  L049: [change().set('QBK_Metric', 0, { z: -2.5 }), change().set('EXP_Week', 7, { var: -0.9 })],
  L050: [change().set('AMP_Goal', 14, { why: '' })],
  L051: [change().set('EXP_Wbs', 0, { days: 3 })],
  L052: [change().set('EXP_Plan', 0, { res: '' })],
  L053: [change().set('EXP_Wbs', 9, { why: '' }), change().set('AMP_Road', 5, { tst: word('task', 'late') })],
  L054: [change().set('EXP_Wbs', 0, { s: day('2026-03-01') }), change().set('EXP_Wbs', 12, { s: day('2026-04-20') })],
  L055: [
    change().set('AMP_Risk', 0, { plan: '' }),
    change().set('AMP_Risk', 0, { ready: '' }),
    change().set('EXP_Risk', 0, { made: day('2026-05-01') }),
    change().empty('EXP_Risk', 0, 1),
    change().set('AMP_Macro', 0, { act: '' }),
  ],
  L056: [change().set('EXP_Plan', 0, { bud: 900_000 })],
  L057: [change().all('EXP_Wbs', { ph: word('wph', 'exec') })],
  L058: [change().set('EXP_Wbs', 0, { std: 'Good enough' })],
  L059: [
    change()
      .set('EXP_Wbs', 0, { st: word('task', 'late') })
      .formula('EXP_Wbs', 0, 'st', word('task', 'late')),
  ],
  L060: [change().set('EXP_Strat', 1, { what: '' })],
  L061: [change().set('EXP_Chan', 0, { sh: 0.9 }), change().set('AMP_BudReg', 0, { sh: 0.9 })],
  L062: [change().all('EXP_Review', { lv: word('rlv', 'result') })],
  L063: [
    change().set('EXP_Review', 0, { act: '' }),
    change().set('AMP_Road', 3, { next: '' }),
    change().cell('SET_AsOf', day('2026-07-05')).all('EXP_Review', { sop: 'N' }),
  ],
  L064: [change().cell('SET_AsOf', day('2026-07-05'))],
  L065: [change().set('QBK_Media', 0, { qual: 'N' }).set('QBK_Media', 1, { qual: 'N' })],
  L066: [change().cell('QBK_PostsWk', 9), change().empty('QBK_Plat', 4)],
  L067: [change().set('QBK_Topic', 0, { reads: 10 }), change().empty('QBK_Topic', 1)],
  L068: [change().cell('QBK_UgcPace', 0.5)],
  L069: [
    change().set('QBK_Kol', 0, { fol: 90_000, tier: word('kol', 'X') }),
    change().set('QBK_Kol', 0, { tier: word('kol', 'B') }),
  ],
  L070: [change().set('QBK_Kol', 0, { utm: '' }), change().set('QBK_Kol', 0, { code: 'QYAYU' })],
  L071: [change().cell('QBK_KolHeads', 40).threshold('KolHeads', 41).set('QBK_Kol', 0, { fol: 1 })],
  L072: [change().cell('QBK_Summits', 2)],
  L073: [change().threshold('Playbooks', 40)],
  L074: [change().cell('QBK_DrillsQ', 0)],
  L075: [change().set('QBK_Survey', 3, { cause: '' })],
  L076: [change().threshold('AbMonth', 30)],
  L077: [change().set('QBK_Ab', 0, { taken: word('ab', 'a'), v2: word('ab', 'b') })],
  L078: [change().set('QBK_Model', 0, { feat: 20 })],
  L079: [change().all('QBK_Attr', { lin: '', dec: '' })],
  L080: [change().set('QBK_Benefit', 9, { rep: '' })],
  L081: [change().threshold('Benefits', 20), change().cell('QBK_Payback', 0.4)],
  L082: [change().set('QBK_Adj', 1, { line: 'L7' })],
  L083: [change().set('QBK_Private', 0, { slots: 1 })],
  L084: [change().set('QBK_Launch', 0, { rule: word('band', 'hi') })],
  L085: [change().set('QBK_Event', 0, { plans: 1 })],
  L086: [change().set('QBK_Run', 1, { at: 0.39 })],
  L087: [change().set('QBK_Pack', 0, { vi: 1 })],
  L088: [change().set('QBK_Dealer', 0, { tr: 0.5 })],
  L089: [change().set('QBK_Cobrand', 0, { comp: 'Y' }), change().set('QBK_Cobrand', 0, { f2: 2 })],
  L090: [change().set('AMP_Supply', 1, { v: word('band', 'hi') })],
  L091: [change().set('QBK_Csr', 0, { rep: day('2026-01-10') })],
  L092: [change().set('QBK_Ads', 4, { cyc: 9 })],
  L093: [change().cell('QBK_Words', 12)],
  L094: [change().threshold('Win1', 2)],
  L095: [change().set('AMP_RfmSum', 0, { play: '' })],
  L096: [change().set('QBK_Private', 3, { dx: 1.2 })],
  L097: [
    change().set('AMP_Perf', 0, { gmv: 1 }),
    change().set('AMP_Comp', 0, { shA: 0.5 }),
    change().set('AMP_BudMonth', 0, { ret: 9_000_000 }),
    change().set('QBK_Goal', 0, { a1: 1 }),
    change().cell('QBK_SatAll', 0.5),
    change().set('QBK_Nps', 1, { nps: 3 }),
    change().set('QBK_Private', 0, { n: 5 }),
    change().set('QBK_Bud', 0, { plan: 5 }),
    change().set('EXP_Day', 0, { cost: 9_000_000 }),
  ],
  L098: [change().set('AMP_Supply', 2, { emg: 'N' })],
  L099: [change().error('#NAME?', '=KPI.STATUS(1,2)')],
  L100: [change().set('AMP_Swot', 4, { move: '' }), change().empty('QBK_Swot', 0, 1)],
  L101: [change().set('AMP_Comp', 1, { shB: '' })],
  L102: [change().set('AMP_Risk', 0, { amt: 9_000_000 })],
  L103: [change().all('AMP_Segment', { type: word('seg', 'untap'), unmet: '' })],
  L104: [change().set('AMP_Road', 0, { st: word('ystage', 'push') })],
  L105: [change().set('AMP_Share', 0, { tot: 0.9 })],
  L106: [change().set('AMP_Store', 0, { vis: 'N' })],
  L107: [change().set('AMP_Strat', 0, { pain: '' })],
  L108: [change().set('QBK_Score', 0, { adj: 0.2 }), change().set('QBK_Score', 0, { adj: 0.3 })],
  L109: [change().set('QBK_Value', 0, { need: 5, gap: -1 })],
  L110: [change().set('QBK_Content', 0, { sec: 60 }), change().set('QBK_Content', 2, { ip: '' })],
  L111: [change().threshold('PainHi', 3)],
  L112: [change().set('QBK_Topic', 0, { lay: 2 })],
  L113: [change().set('QBK_Survey', 0, { dim: word('svd', 'price') })],
  L114: [change().set('QBK_Voice', 2, { case: 'N' })],
  L115: [change().cell('QBK_MemX', 1.1)],
  L116: [change().threshold('Metrics', 20)],
  L117: [change().set('QBK_Event', 0, { site: 2 }), change().set('QBK_Event', 0, { dwell: '' })],
  L118: [change().set('QBK_Audit', 0, { rec: 0, st: word('state', 'open') })],
  L119: [change().set('EXP_Chan', 0, { xu: 1 }), change().set('EXP_Week', 0, { plan: 1 })],
  L120: [
    change().set('EXP_Goal', 0, { link: '' }),
    change().set('EXP_Goal', 0, { link: 'Q99' }),
    change().set('EXP_Plan', 0, { gid: 'E9' }),
  ],
  L121: [change().set('EXP_Wbs', 6, { s: day('2026-05-20') })],
};

/** Rules that find something in the sample → the change that puts it right. */
const mends: Record<string, Change> = {
  L012: change().set('AMP_Goal', 11, { smart: 'SMART' }),
  L017: change().set('AMP_Goal', 11, { tgt: 8_000_000 }),
  L024: change().set('AMP_Bud', 1, { ok: word('decision', 'scale') }),
  L025: change().set('AMP_Bud', 6, { ok: word('decision', 'stop') }),
  L028: change().set('QBK_Adj', 2, { a2: 'Y' }),
  L031: change().set('QBK_Bud', 4, { pace: 1 }),
  L032: change().set('AMP_Meet', 2, { done: day('2026-05-30') }),
  L036: change().set('QBK_Raci', 1, { mkt: 'A' }),
  L037: change().set('QBK_Raci', 4, { pic: 'Ma Jun' }),
  L038: change().set('AMP_Team', 3, { cert: 'Y' }),
  L039: change().set('AMP_Team', 0, { gap: 0 }),
  L040: change().set('AMP_Vendor', 2, { bak: 'Another house' }),
  L041: change().set('AMP_Tool', 2, { ok: 3 }),
  L043: change().set('AMP_Kpi', 0, { lo: 1 }),
  L044: change().all('EXP_Day', { lag: 0 }),
  L047: change().set('AMP_Crisis', 1, { c1: word('sla', 'met') }),
  L049: change().all('QBK_Metric', { z: 0 }),
  L051: change().set('EXP_Wbs', 18, { days: 14 }),
  L067: change().set('QBK_Topic', 1, { reads: 60_000_000 }),
  L069: change().set('QBK_Kol', 7, { fol: 150_000, tier: word('kol', 'B') }),
  L071: change().cell('QBK_KolHeads', 30),
  L073: change().cell('QBK_Plays', 12),
  L076: change().threshold('AbMonth', 19),
  L078: change().all('QBK_Model', { feat: 300, lead: 50, up: 0.5 }),
  L083: change().all('QBK_Private', { up: 2 }),
  L085: change().all('QBK_Event', { plans: 5 }),
  L086: change().set('QBK_Run', 3, { at: 0.46875, end: 0.5 }),
  L087: change().all('QBK_Pack', { vi: 3 }),
  L088: change().all('QBK_Dealer', { tr: 1 }),
  L090: change().all('QBK_Stock', { v: word('band', 'ok') }),
  L091: change().all('QBK_Csr', { rep: day('2026-05-20') }),
  L094: change().threshold('Win1', 300),
  L096: change().all('QBK_Private', { dx: 3 }),
  L098: change().set('AMP_Supply', 0, { bn: 1, emg: 'Y' }),
  L104: change().empty('AMP_Road', 8),
  L106: change().all('AMP_Store', { pos: 'Y', vis: 'Y' }),
  L109: change().all('QBK_Value', { gap: 0 }),
  L110: change().set('QBK_Content', 3, { sec: 15 }),
  L121: change().set('EXP_Wbs', 2, { s: day('2026-04-18') }),
};

test('L001 to L121, each once, each with sentences', () => {
  const ids = rules.map(({ id }) => id);
  expect([...ids].sort()).toEqual(Array.from({ length: 121 }, (_, index) => `L${String(index + 1).padStart(3, '0')}`));
  expect(Object.keys(checkRules).sort()).toEqual([...ids].sort());
});

test.each(rules.map(({ id }) => id))('%s fires', (id) => {
  const changes = fires[id] ?? [];
  expect(changes.length).toBeGreaterThan(0);
  changes.forEach((one, index) => {
    const found = one.findings(id);
    const before = untouched.filter(({ rule }) => rule === id);
    const said = (findings: typeof found) =>
      findings.map(({ about, says, facts }) => JSON.stringify([about, says, facts]));
    const fresh = said(found).filter((line) => !said(before).includes(line));
    expect([id, index, fresh.length > 0]).toEqual([id, index, true]);
    for (const { says = 'main', place } of found) {
      expect(place.sheet).not.toBe('');
      expect(Object.keys(checkRules[id as keyof typeof checkRules])).toContain(
        says === 'main' && !('main' in checkRules[id as keyof typeof checkRules]) ? 'never' : says,
      );
    }
  });
});

test.each(rules.map(({ id }) => id))('%s is silent where nothing is wrong', (id) => {
  const before = count(untouched, id);
  const mend = mends[id];
  if (before === 0) expect(mend).toBeUndefined();
  else expect(count(mend!.findings(id), id)).toBeLessThan(before);
});

test('twenty of a kind are told one by one, the rest by their number', () => {
  const doubled = change();
  for (let row = 0; row < 50; row++) doubled.set('EXP_Day', row, { day: day('2026-04-06') + Math.floor(row / 2) });
  const found = doubled.findings('L006').filter(({ about }) => about.startsWith('EXP_Day'));
  expect(found.map(({ says, facts }) => (says === 'more' ? says : facts.n))).toEqual([...Array(20).fill(2), 'more']);
  expect(found.at(-1)?.facts.n).toBe(5);
});

test('figures that disagree are told in their own kind, and none at all disagrees with some', () => {
  const tests = 15;
  const of = (one: Change) => one.findings('L097').map(({ facts: { va, vb } }) => [va, vb]);
  expect(of(change().empty('QBK_Ab', 1).set('QBK_Ab', 0, { mon: 1 }).set('QBK_Goal', tests, { a2: '' }))).toEqual([
    [22, 1],
  ]);
  expect(of(change().all('QBK_Ab', { mon: 2 }).set('QBK_Goal', tests, { a2: '' }))).toEqual([[22, 0]]);
  // A sheet on which nobody has begun says nothing.
  expect(of(change().empty('QBK_Ab'))).toEqual([]);
  expect(of(change().cell('QBK_SatAll', 0.5))).toEqual([[{ percent: expect.any(Number) }, { percent: 0.5 }]]);
});

const slots = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('every sentence fills in the same things in every language', () => {
  for (const [rule, sentences] of Object.entries(checkRules))
    for (const [says, english] of Object.entries(sentences as Record<string, string>))
      for (const other of [simplified, taiwan]) {
        const sentence = (other as Record<string, Record<string, string>>)[rule]?.[says] ?? '';
        expect([rule, says, ...slots(sentence)]).toEqual([rule, says, ...slots(english)]);
      }
});

test('what a sentence fills in is among the facts', () => {
  const all = Object.entries(fires).flatMap(([id, changes]) => changes.flatMap((one) => one.findings(id)));
  for (const { rule, says, facts } of all) {
    const sentences = checkRules[rule as keyof typeof checkRules] as Record<string, string>;
    const sentence = sentences[says ?? 'main'] ?? '';
    expect([rule, says, sentence === '', slots(sentence).filter((slot) => !Object.hasOwn(facts, slot ?? ''))]).toEqual([
      rule,
      says,
      false,
      [],
    ]);
  }
});
