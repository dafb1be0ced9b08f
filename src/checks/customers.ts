/** Members and customers: silent key customers, plays for every segment, benefits, communities. */
import { cell } from '../sheet/address';
import type { CellValue } from '../sheet/existing';
import { under } from './figures';
import type { Check, Found, Rule } from './rule';
import { atCell, atRow, atTable, type Scope } from './scope';

const round = (value: number) => Math.round(value * 100) / 100;

/** More of them are counted, not listed: a shop has thousands of customers. */
const most = 20;

function silent(name: string): Check {
  return (_rows, scope) => {
    const spill = scope.plan.spill(name);
    if (!spill) return [];
    const prefix = name.slice(0, 3);
    const at = (range: string) => (spill.template.ranges[`${prefix}_Rfm${range}`]?.column ?? 1) - 1;
    const [id, days, m, segment] = [at('Id'), at('Days'), at('M'), at('Seg')];
    const asleep = spill.values.flatMap((row, index) => {
      const [score, since] = [number(row[m]), number(row[days])];
      return score >= 4 && since >= scope.p('Win1') ? [{ row, index, since }] : [];
    });
    const place = (index: number) => ({ sheet: spill.sheet, address: cell(spill.row + index, spill.column + id) });
    const found = asleep.slice(0, most).map(({ row, index, since }): Found => ({
      place: place(index),
      about: `${name}.${spill.copy} ${String(row[id])}`,
      facts: { id: String(row[id]), seg: String(row[segment] ?? ''), days: since },
      ...(since >= scope.p('Win2') && { says: 'second' }),
    }));
    const rest = asleep.length - found.length;
    const next = asleep[most];
    return next
      ? [...found, { place: place(next.index), about: `${name}.${spill.copy} more`, facts: { n: rest }, says: 'more' }]
      : found;
  };
}

const number = (value: CellValue | undefined) => (typeof value === 'number' ? value : NaN);

const plays: Check = (rows) =>
  rows
    .filter((row) => row.number('n') > 0 && row.blank('play'))
    .map((row) => atRow(row, 'play', { seg: row.text('seg'), n: row.number('n') }));

const usage: Check = (rows) =>
  rows
    .filter((row) => row.is('keep', 'drop') && row.blank('rep'))
    .map((row) => atRow(row, 'rep', { name: row.text('name'), pct: { percent: row.number('use') } }));

const benefits: Check = (rows, scope, table) => {
  const [min, payback] = [scope.p('Benefits'), scope.figure('QBK_Payback')];
  if (!table || rows.length === 0) return [];
  return [
    ...(rows.length < min ? [atTable(table, 'name', { n: rows.length, min }, { what: 'rows' })] : []),
    ...(under(payback, 1) ? [atCell(scope, 'QBK_Payback', { x: round(payback) }, { says: 'payback' })] : []),
  ];
};

const communities: Check = (rows, { p }) =>
  rows.flatMap((row) => {
    const name = row.text('name');
    if (row.number('slots') < p('Slots'))
      return [atRow(row, 'slots', { name, slots: row.number('slots'), min: p('Slots') }, { says: 'slots' })];
    return under(row.number('up'), p('TalkUp'))
      ? [atRow(row, 'up', { name, pct: { percent: row.number('up') }, min: { percent: p('TalkUp') } })]
      : [];
  });

const dwell: Check = (rows, { p }) =>
  rows
    .filter((row) => under(row.number('dx'), p('DwellX')))
    .map((row) => atRow(row, 'dx', { name: row.text('name'), x: round(row.number('dx')), min: p('DwellX') }));

const memberConversion: Check = (_rows, scope: Scope) => {
  const [x, min] = [scope.figure('QBK_MemX'), scope.p('MemberX')];
  return under(x, min) ? [atCell(scope, 'QBK_MemX', { x: round(x), min })] : [];
};

const untapped: Check = (rows) =>
  rows
    .filter((row) => row.touched && row.is('type', 'untap') && (row.blank('unmet') || row.blank('bar')))
    .map((row) => atRow(row, row.blank('unmet') ? 'unmet' : 'bar', { name: row.text('name') }));

export const customers: Rule[] = [
  { id: 'L080', severity: 'warning', by: { QBK_Benefit: usage } },
  { id: 'L081', severity: 'warning', by: { QBK_Benefit: benefits } },
  { id: 'L083', severity: 'warning', by: { QBK_Private: communities } },
  { id: 'L094', severity: 'warning', by: { AMP_Order: silent('AMP_RfmList'), QBK_Order: silent('QBK_RfmList') } },
  { id: 'L095', severity: 'warning', by: { AMP_RfmSum: plays, QBK_RfmSum: plays } },
  { id: 'L096', severity: 'info', by: { QBK_Private: dwell } },
  { id: 'L103', severity: 'warning', by: { AMP_Segment: untapped } },
  { id: 'L115', severity: 'warning', by: { QBK_MemX: memberConversion } },
];
