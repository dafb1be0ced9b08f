/** Launch phases, events and their running order, packaging, dealers, co-brands, stock and supply. */
import { groups, over, under } from './figures';
import type { Check, Rule } from './rule';
import { atRow } from './scope';

const phaseLength: Check = (rows) =>
  rows
    .filter((row) => row.is('rule', 'lo', 'hi'))
    .map((row) => atRow(row, 'e', { phase: row.text('ph'), prod: row.text('prod'), days: row.number('days') }));

const backups: Check = (rows, { p }) =>
  rows
    .filter((row) => row.number('plans') < p('EventPlans'))
    .map((row) => atRow(row, 'plans', { name: row.text('name'), n: row.number('plans'), min: p('EventPlans') }));

const gaps: Check = (rows) => {
  const timed = rows.filter((row) => ['day', 'at', 'end'].every((key) => !Number.isNaN(row.number(key))));
  return [...groups(timed, (row) => `${row.text('ev')} ${row.number('day')}`).values()].flatMap((day) => {
    const order = [...day].sort((a, b) => a.number('at') - b.number('at'));
    return order.slice(1).flatMap((row, index) => {
      const before = order[index];
      const minutes = Math.round((row.number('at') - (before?.number('end') ?? NaN)) * 1440);
      const facts = { ev: row.text('ev'), n: Math.abs(minutes), time: { time: row.number('at') } };
      return Math.abs(minutes) > 0 ? [atRow(row, 'at', facts, minutes > 0 ? {} : { says: 'overlap' })] : [];
    });
  });
};

const identity: Check = (rows) =>
  rows
    .filter((row) => row.touched && row.number('vi') < 3)
    .map((row) => atRow(row, 'vi', { sku: row.text('sku'), vi: row.number('vi') }));

const training: Check = (rows) =>
  rows
    .filter((row) => row.touched && under(row.number('tr'), 1))
    .map((row) => atRow(row, 'tr', { name: row.text('name'), pct: { percent: row.number('tr') } }));

const partners: Check = (rows) =>
  rows.flatMap((row) => {
    if (row.yes('comp')) return [atRow(row, 'comp', { who: row.text('who') })];
    return row.number('f2') <= 2
      ? [atRow(row, 'f2', { who: row.text('who'), n: row.number('f2') }, { says: 'fit' })]
      : [];
  });

const stock: Check = (rows) =>
  rows
    .filter((row) => row.is('v', 'lo', 'hi'))
    .map((row) => {
      const item = ['ch', 'rg', 'pl']
        .map((key) => row.text(key))
        .filter((part) => part !== '')
        .join(' · ');
      return atRow(
        row,
        'cov',
        { item, days: Math.round(row.number('cov') * 10) / 10 },
        { says: row.is('v', 'lo') ? 'low' : 'high' },
      );
    });

const supply: Check = (rows) =>
  rows
    .filter((row) => row.is('v', 'lo', 'hi'))
    .map((row) =>
      atRow(
        row,
        'sco',
        { item: row.text('item'), days: Math.round(row.number('sco') * 10) / 10 },
        { says: row.is('v', 'lo') ? 'low' : 'high' },
      ),
    );

/** Share of a supplier on whom everything hangs. */
const dependence = 0.7;

const oneSupplier: Check = (rows) =>
  rows
    .filter((row) => over(row.number('sh'), dependence) && (!(row.number('bn') >= 1) || !row.yes('emg')))
    .map((row) =>
      atRow(row, row.number('bn') >= 1 ? 'emg' : 'bn', { item: row.text('item'), pct: { percent: row.number('sh') } }),
    );

const sites: Check = (rows, { asOf }) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) => {
      const name = row.text('name');
      if (row.number('site') < 3) return [atRow(row, 'site', { name, n: Math.round(row.number('site') * 10) / 10 })];
      const empty = row.number('e') < asOf ? ['dwell', 'smp', 'mall'].filter((key) => row.blank(key)) : [];
      const [first] = empty;
      return first
        ? [atRow(row, first, { name, columns: { list: empty.map((key) => row.header(key)) } }, { says: 'data' })]
        : [];
    });

const stores: Check = (rows) =>
  rows
    .filter((row) => row.no('pos') || row.no('vis'))
    .map((row) => atRow(row, row.no('pos') ? 'pos' : 'vis', { store: row.text('store') }));

export const launch: Rule[] = [
  { id: 'L084', severity: 'warning', by: { QBK_Launch: phaseLength } },
  { id: 'L085', severity: 'warning', by: { QBK_Event: backups } },
  { id: 'L086', severity: 'warning', by: { QBK_Run: gaps } },
  { id: 'L087', severity: 'warning', by: { QBK_Pack: identity } },
  { id: 'L088', severity: 'warning', by: { QBK_Dealer: training } },
  { id: 'L089', severity: 'error', by: { QBK_Cobrand: partners } },
  { id: 'L090', severity: 'warning', by: { QBK_Stock: stock, AMP_Supply: supply } },
  { id: 'L098', severity: 'warning', by: { AMP_Supply: oneSupplier } },
  { id: 'L106', severity: 'info', by: { AMP_Store: stores } },
  { id: 'L117', severity: 'warning', by: { QBK_Event: sites } },
];
