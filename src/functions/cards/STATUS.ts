import { attainment } from '../../analytics/attainment';
import { light } from '../../analytics/status';
import { card } from '../card';
import type { Guide } from '../guide';
import { wordsFor } from '../labels';
import { blankAs, direction, number, optional } from '../parameters';
import { choiceOrLabels } from '../ranges';
import { statusReason } from '../statusReason';

const numbers = { green: 3, amber: 2, red: 1, none: 0 };
const letters = { green: 'G', amber: 'Y', red: 'R', none: 'N' };

/**
 * Is the figure green, amber or red? From its attainment: green from greenAt, amber from amberAt, else red; blank figures are no data.
 * Under lower a figure of 0 or less is green: there is nothing left to reduce.
 * Problems: #N/A where ATTAINMENT has none (target 0 or below), #VALUE! when amberAt lies above greenAt, or for text.
 * Source: the red-amber-green scale of PRINCE2 (AXELOS, 2017).
 * @example =KPI.STATUS(45.8,46) → "AMBER"
 */
export const STATUS = card({
  parameters: {
    actual: blankAs(number(), null),
    target: blankAs(number(), null),
    direction: direction(),
    greenAt: optional(number(), 1),
    amberAt: optional(number(), 0.9),
    output: choiceOrLabels('statusOutput', 'status', 'text'),
  },
  answer: ({ actual, target, direction, greenAt, amberAt, output }, words) => {
    const reached = actual === null || target === null ? null : reach(actual, target, direction);
    const color = reached === null ? 'none' : light({ attainment: reached, greenAt, amberAt });
    if (output === 'number') return numbers[color];
    if (output === 'code') return letters[color];
    if (output === 'reason') return statusReason(words, color, { attainment: reached ?? 0, greenAt, amberAt });
    return wordsFor('status', output === 'text' ? null : output)[color];
  },
});

export const guide: Guide = {
  group: 'variance',
  examples: [
    ['45.8,46', 'AMBER'],
    ['24,21,"lower"', 'RED'],
    ['45.8,46,,,,"number"', 2],
    ['"",46,,,,{"Green","Amber","Red","No data"}', 'No data'],
  ],
  native: {
    formula:
      'IF([amberAt]>[greenAt],NA(),LET(_s,IF(OR([actual]="",[target]=""),4,LET(_a,IF([target]<=0,NA(),IF([direction:lower],IF([actual]<=0,1E+300,[target]/[actual]),[actual]/[target])),IF(_a>=[greenAt]-1E-9,1,IF(_a>=[amberAt]-1E-9,2,3)))),IF(AND([output|"text"]="number"),4-_s,IF(AND([output|"text"]="code"),MID("GYRN",_s,1),INDEX(IF(AND([output|"text"]="text"),{"GREEN","AMBER","RED","NO DATA"},[output|"text"]),_s)))))',
    unless: { output: ['reason'] },
  },
  source: 'PRINCE2 (AXELOS, 2017)',
};

function reach(actual: number, target: number, direction: 'higher' | 'lower' | 'neutral'): number {
  return direction === 'lower' && actual <= 0 && target > 0 ? Infinity : attainment({ actual, target, direction });
}
