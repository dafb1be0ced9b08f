/** The settings all plans share: thresholds within their bounds, lists with one word each, weights that add to 100 %. */
import { foldedHeader } from '../sheet/recognise';
import { groups, isWhole, outside, sum } from './figures';
import type { Row } from './row';
import type { Check, Rule } from './rule';
import { atRow } from './scope';

const bounds: Check = (rows) =>
  rows
    .filter((row) => outside(row.number('val'), row.number('lo'), row.number('hi')))
    .map((row) =>
      atRow(row, 'val', {
        name: row.text('name'),
        value: row.number('val'),
        lo: row.number('lo'),
        hi: row.number('hi'),
      }),
    );

const labels: Check = (rows) =>
  [
    ...groups(
      rows.filter((row) => row.has('list')),
      (row) => row.text('list'),
    ),
  ].flatMap(([list, entries]) => {
    const said = new Set<string>();
    return entries.flatMap((row) => {
      const label = row.text('label');
      const folded = foldedHeader(label);
      if (label === '') return [atRow(row, 'label', { list, code: row.text('code') }, { says: 'empty' })];
      if (said.has(folded)) return [atRow(row, 'label', { list, label })];
      said.add(folded);
      return [];
    });
  });

const sets: Check = (rows) =>
  rows.flatMap((row) => {
    const parts = ['w1', 'w2', 'w3', 'w4', 'w5'].map((key) => row.number(key)).filter((part) => !Number.isNaN(part));
    const total = parts.reduce((all, part) => all + part, 0);
    return parts.length === 0 || isWhole(total)
      ? []
      : [atRow(row, 'w1', { name: row.text('set'), sum: { percent: total } })];
  });

const goals: Check = (rows) => addUp(rows, '');

const scores: Check = (rows) =>
  [
    ...groups(
      rows.filter((row) => row.has('dept')),
      (row) => row.text('dept'),
    ),
  ].flatMap(([dept, own]) => addUp(own, dept));

/** Weights of rows; `name` is whose they are. */
function addUp(rows: Row[], name: string) {
  const weighted = rows.filter((row) => row.has('w'));
  const [first] = weighted;
  const total = sum(weighted, 'w');
  if (!first || isWhole(total)) return [];
  const found = atRow(first, 'w', { name, sum: { percent: total } }, name === '' ? { says: 'plain' } : {});
  return [{ ...found, about: `${first.table.template.name}.${first.table.copy} weights ${name}`.trim() }];
}

export const settings: Rule[] = [
  { id: 'L009', severity: 'warning', by: { SET_Param: bounds } },
  { id: 'L010', severity: 'error', by: { SET_List: labels } },
  { id: 'L019', severity: 'error', by: { SET_Weight: sets, AMP_Goal: goals, QBK_Goal: goals, QBK_Score: scores } },
];
