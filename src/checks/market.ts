/** Market, rivals and strategy: analyses without gaps, initiatives with a reason, a roadmap with all of its stages. */
import { groups } from './figures';
import type { Check, Rule } from './rule';
import { atRow, atTable } from './scope';

const quadrants: Check = (rows, { word }, table) => {
  const used = rows.filter(({ touched }) => touched);
  if (!table || used.length === 0) return [];
  const empty = ['S', 'W', 'O', 'T']
    .filter((code) => !used.some((row) => row.is('q', code)))
    .map((code) => atTable(table, 'q', { q: word('swot', code) }, { what: code }));
  const wanted = table.template.name === 'AMP_Swot' ? ['weak', 'move'] : ['use'];
  const hollow = used
    .filter((row) => row.is('q', 'O'))
    .flatMap((row) => {
      const key = wanted.find((one) => row.blank(one));
      return key ? [atRow(row, key, { q: row.text('item'), column: row.header(key) }, { says: 'chance' })] : [];
    });
  return [...empty, ...hollow];
};

function update(key: string): Check {
  return (rows) =>
    rows
      .filter((row) => row.touched && row.blank(key))
      .map((row) => atRow(row, key, { name: row.text('name'), column: row.header(key) }));
}

const stages: Check = (rows, { word }) =>
  [
    ...groups(
      rows.filter((row) => row.has('q')),
      (row) => row.text('q'),
    ),
  ].flatMap(([q, own]) => {
    const missing = ['research', 'push', 'promo', 'review'].filter((stage) => !own.some((row) => row.is('st', stage)));
    const [first] = own;
    if (!first || missing.length === 0) return [];
    const facts = { q, stage: { list: missing.map((stage) => word('ystage', stage)) } };
    return [{ ...atRow(first, 'st', facts), about: `AMP_Road.${first.table.copy} stages ${q}` }];
  });

const basis: Check = (rows) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) => {
      const key = ['pain', 'greq', 'goal'].find((one) => row.blank(one));
      return key ? [atRow(row, key, { id: row.name, column: row.header(key) })] : [];
    });

const rivalsAhead: Check = (rows) =>
  rows
    .filter((row) => row.number('need') >= 4 && row.number('gap') < 0)
    .map((row) => atRow(row, 'gap', { dim: row.text('dim') }));

export const market: Rule[] = [
  { id: 'L100', severity: 'warning', by: { AMP_Swot: quadrants, QBK_Swot: quadrants } },
  { id: 'L101', severity: 'info', by: { AMP_Comp: update('shB'), QBK_Comp: update('sh0') } },
  { id: 'L104', severity: 'info', by: { AMP_Road: stages } },
  { id: 'L107', severity: 'warning', by: { AMP_Strat: basis } },
  { id: 'L109', severity: 'warning', by: { QBK_Value: rivalsAhead } },
];
