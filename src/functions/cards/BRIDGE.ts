import { sameSize } from '../../analytics/problem';
import { bridge, type BridgeStep } from '../../analytics/bridge';
import { card } from '../card';
import type { Cell } from '../cells';
import type { Guide } from '../guide';
import { number, optional, tableOptions } from '../parameters';
import { names, numbers } from '../ranges';
import { Problem } from '../problems';
import { filledRows } from '../shapes';

/**
 * Which changes lead from one total to the other? A table for a waterfall chart: start, the `top` (8) largest changes by size, the others
 * together, end; amount, and base, bar, rise and fall to stack. Blank figures are 0; rows without a label are spare.
 * Problems: #N/A for no labels; #VALUE! for ranges of different length, top below 1, or text.
 * Source: IBCS Standards 1.2 (2022), waterfalls.
 * @example =KPI.BRIDGE({"A";"B"},{10;5},{14;4},8,FALSE,"en") → {"Start",15,0,15,0,0;"A",4,15,0,4,0;"B",-1,18,0,0,1;"End",18,0,18,0,0}
 */
export const BRIDGE = card({
  parameters: {
    labels: names(),
    from: numbers(),
    to: numbers(),
    top: optional(number({ min: 1, whole: true }), 8),
    ...tableOptions,
  },
  table: function* ({ labels, from, to, top }, words) {
    sameSize('from', from.length, 'labels', labels.length);
    sameSize('to', to.length, 'labels', labels.length);
    const rows = filledRows(labels);
    if (!rows.length) throw new Problem('noData', 'labels');
    yield;
    const steps = bridge({
      labels: rows.map((i) => labels[i]!),
      from: rows.map((i) => from[i] ?? 0),
      to: rows.map((i) => to[i] ?? 0),
      top,
    });
    return {
      columns: ['step', 'amount', 'base', 'bar', 'rise', 'fall'],
      rows: steps.map((step) => rowOf(step, step.kind === 'change' ? step.label : words.headers[step.kind])),
    };
  },
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    [
      '{"A";"B"},{10;5},{14;4},8,FALSE,"en"',
      [
        ['Start', 15, 0, 15, 0, 0],
        ['A', 4, 15, 0, 4, 0],
        ['B', -1, 18, 0, 0, 1],
        ['End', 18, 0, 18, 0, 0],
      ],
    ],
    [
      '{"A";"B";"C"},{1;2;3},{9;3;1},1,FALSE,"zh-TW"',
      [
        ['期初', 6, 0, 6, 0, 0],
        ['A', 8, 6, 0, 8, 0],
        ['其他', -1, 13, 0, 0, 1],
        ['期末', 13, 0, 13, 0, 0],
      ],
    ],
  ],
  native: { without: 'table' },
  source: 'IBCS Standards 1.2 (2022), waterfall charts',
};

function rowOf({ kind, amount, base }: BridgeStep, label: string): Cell[] {
  const isTotal = kind === 'start' || kind === 'end';
  return [
    label,
    amount,
    base,
    isTotal ? amount : 0,
    isTotal ? 0 : Math.max(amount, 0),
    isTotal ? 0 : Math.max(-amount, 0),
  ];
}
