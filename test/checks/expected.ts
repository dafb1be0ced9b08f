/** What the sample plans are made to show: rule, table, and the rows as the templates have them. Fifty-five in all. */

import type { Finding } from '../../src/checks/run';
import { rectOf } from '../../src/sheet/address';
import type { Reading } from '../../src/sheet/reading';
/** Rule, table (or name), rows: what stands in the key column of the sample, in English. */
export const expected: [rule: string, table: string, rows: string[]][] = [
  ['L012', 'AMP_Goal', ['G11']],
  ['L017', 'AMP_Goal', ['G11']],
  ['L024', 'AMP_Bud', ['B02']],
  ['L025', 'AMP_Bud', ['B07']],
  ['L028', 'QBK_Adj', ['2026-05-28']],
  ['L031', 'QBK_Bud', ['L5']],
  ['L032', 'AMP_Meet', ['2026-05-25']],
  ['L032', 'SET_Rhythm', ['R10']],
  ['L036', 'QBK_Raci', ['Reputation watch']],
  ['L037', 'QBK_Raci', ['Dealer training']],
  ['L038', 'AMP_Team', ['County promo kit']],
  ['L039', 'AMP_Team', ['618 integrated campaign']],
  ['L040', 'AMP_Vendor', ['Pixel print house']],
  ['L041', 'AMP_Tool', ['Test desk']],
  ['L043', 'AMP_Kpi', ['K01']],
  ['L044', 'EXP_Day', ['2026-04-22', '2026-05-16']],
  ['L047', 'AMP_Crisis', ['I-02']],
  ['L047', 'QBK_Voice', ['2026-05-22 20:15']],
  ['L049', 'QBK_Metric', ['CAC', 'Add-to-cart rate', 'Pay rate', 'Refund rate']],
  ['L051', 'EXP_Wbs', ['W19']],
  ['L067', 'QBK_Topic', ['2026-05-12']],
  ['L069', 'QBK_Kol', ['Tiantian']],
  ['L071', 'QBK_KolHeads', ['']],
  ['L073', 'QBK_Plays', ['']],
  ['L076', 'QBK_Ab', ['']],
  ['L078', 'QBK_Model', ['Churn risk']],
  ['L083', 'QBK_Private', ['group']],
  ['L085', 'QBK_Event', ['Guangzhou expo']],
  ['L086', 'QBK_Run', ['Guangzhou expo']],
  ['L087', 'QBK_Pack', ['Serum refill 30 ml']],
  ['L088', 'QBK_Dealer', ['Beifang', 'Xibu Kang']],
  ['L090', 'AMP_Supply', ['Zinc oxide']],
  ['L090', 'QBK_Stock', ['store', 'store']],
  ['L091', 'QBK_Csr', ['School skin class']],
  ['L094', 'AMP_RfmList', ['C006', 'C012']],
  ['L094', 'QBK_RfmList', ['C006', 'C012']],
  ['L096', 'QBK_Private', ['mini', 'sub']],
  ['L098', 'AMP_Supply', ['Zinc oxide']],
  ['L104', 'AMP_Road', ['RD09', 'RD10']],
  ['L106', 'AMP_Store', ['Chengdu IFS', 'Xuzhou Wuyue']],
  ['L109', 'QBK_Value', ['func', 'tech']],
  ['L110', 'QBK_Content', ['V04']],
  ['L121', 'EXP_Wbs', ['W03']],
];

/** One line per finding. */
export const expectedLines = expected
  .flatMap(([rule, table, rows]) => rows.map((row) => `${rule} ${table} ${row}`.trim()))
  .sort();

/** A finding of the sample in the same words: its row as the template has it, whatever the language. */
export function lineOf({ rule, about, place, facts }: Finding, reading: Reading): string {
  const name = /^[^. ]+/.exec(about)?.[0] ?? '';
  const table = reading.tables.find(({ template }) => template.name === name);
  const { row, rows } = rectOf(place.address);
  const sampled = table && rows === 1 ? table.template.sample?.cells[row - table.body.row]?.[0] : undefined;
  const spilled = name.endsWith('_RfmList') && typeof facts.id === 'string' ? facts.id : '';
  return `${rule} ${name} ${sampled ?? spilled}`.trim();
}
