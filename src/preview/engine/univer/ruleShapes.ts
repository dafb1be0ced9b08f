/** Excel's conditional formats as Univer's, one row for each kind. */
import type { IRange } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalRule, RuleFormat, ScalePoint } from '../rules';
import type { Rect } from '../engine';
import { address, letters } from './formula/translate';
import { scan } from './formula/scan';
import { iconsOf } from './ruleIcons';
import { deviations, numberOperators, presets, signed, textOperators, valueTypes, type ValueConfig } from './ruleWords';
import { toStyle } from './style';

type Of<Kind extends ConditionalRule['kind']> = Extract<ConditionalRule, { kind: Kind }>;
type Config = IConditionalFormattingRuleConfig;

const topLeft = (ranges: Rect[]) => `${letters(ranges[0]?.column ?? 0)}${(ranges[0]?.row ?? 0) + 1}`;
const area = (ranges: Rect[]) => ranges.map(address).join(',');
const number = (formula: string) =>
  /^=?\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(formula) ? Number(formula.replace('=', '')) : null;
const bare = (formula: string) => formula.replace(/^=/, '');

const makers: { [Kind in ConditionalRule['kind']]: (rule: Of<Kind>) => Config } = {
  cellValue: ({ operator, formula1, formula2 = '', format, ranges }) => {
    const row = numberOperators.find(([excel]) => excel === operator);
    if (!row) throw new Error(`There is no operator ${operator} for a rule on cell values.`);
    const [first, second] = [number(formula1), number(formula2)];
    const two = row[2] === '';
    if (first !== null && (!two || second !== null)) {
      const value = two ? [first, second] : first;
      return { ...highlight(format, CFSubRuleType.number), operator: row[1], value } as Config;
    }
    const cell = topLeft(ranges);
    const [one, other] = [bare(formula1), bare(formula2)];
    const between = `AND(${cell}>=MIN(${one},${other}),${cell}<=MAX(${one},${other}))`;
    const test = two ? (operator === 'Between' ? between : `NOT(${between})`) : `${cell}${row[2]}(${one})`;
    return formula(format, `=${test}`);
  },
  custom: ({ formula: text, format }) => formula(format, signed(text)),
  text: ({ operator, text, format }) => {
    const code = textOperators.find(([excel]) => excel === operator)?.[1];
    if (!code) throw new Error(`There is no operator ${operator} for a rule on text.`);
    return { ...highlight(format, CFSubRuleType.text), operator: code, value: text } as Config;
  },
  topBottom: ({ side, rank, percent, format }) =>
    ({
      ...highlight(format, CFSubRuleType.rank),
      isBottom: side === 'bottom',
      isPercent: percent,
      value: rank,
    }) as Config,
  preset: ({ criterion, format, ranges }) => {
    const deviation = deviations[criterion];
    if (deviation) {
      const range = area(ranges);
      return formula(
        format,
        `=${topLeft(ranges)}${deviation.replace('%A', `AVERAGE(${range})`).replace('%S', `STDEV.P(${range})`)}`,
      );
    }
    const preset = presets[criterion];
    if (!preset) throw new Error(`There is no preset rule ${criterion}.`);
    return { ...highlight(format, CFSubRuleType.text), ...preset } as Config;
  },
  colorScale: ({ points }) => ({
    type: CFRuleType.colorScale,
    config: points.map((point, index) => ({ index, color: point.color, value: toValue(point) })),
  }),
  dataBar: ({ positive, negative, gradient, showValue, low, high, ranges }) => ({
    type: CFRuleType.dataBar,
    isShowValue: showValue,
    config: {
      // Excel's automatic bars start at zero unless there are negative numbers.
      min: low.type === 'Automatic' ? { type: CFValueType.formula, value: `=MIN(0,${area(ranges)})` } : toValue(low),
      max: high.type === 'Automatic' ? { type: CFValueType.formula, value: `=MAX(0,${area(ranges)})` } : toValue(high),
      isGradient: gradient,
      positiveColor: positive,
      nativeColor: negative,
    },
  }),
  iconSet: ({ style, reverse, iconOnly, criteria }) => {
    const icons = iconsOf(style, reverse);
    // Univer goes from the best icon down, Office.js from the worst up; the last one needs no criterion.
    const config = [...criteria].reverse().map((criterion, index) => {
      const operator =
        criterion.operator === 'GreaterThan' ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual;
      const last = index === criteria.length - 1;
      return {
        operator: last ? CFNumberOperator.lessThanOrEqual : operator,
        value: last ? { type: CFValueType.num, value: Number.MAX_SAFE_INTEGER } : toValue(criterion),
        ...icons[index],
      };
    });
    return { type: CFRuleType.iconSet, isShowValue: !iconOnly, config } as Config;
  },
};

/** The operands back out of the formula that a rule on cell values was turned into. */
export function operandsOf(text: string): string[] {
  const between = text.indexOf('MIN(');
  const start = between < 0 ? text.search(/[=<>]\(/) + 2 : between + 4;
  const operands = [''];
  let at = 1;
  let depth = 0;
  for (const piece of scan(text.slice(1))) {
    const inside = at >= start;
    at += piece.text.length;
    if (!inside) continue;
    if (piece.text === '(') depth += 1;
    if (piece.text === ')' && depth-- === 0) break;
    if (piece.text === ',' && depth === 0) operands.push('');
    else operands[operands.length - 1] += piece.text;
  }
  return operands.map((operand) => `=${operand}`);
}

export function toUniver(rule: ConditionalRule, ranges: IRange[]): IConditionFormattingRule {
  const make = makers[rule.kind] as (rule: ConditionalRule) => Config;
  return { cfId: rule.id, ranges, stopIfTrue: rule.stopIfTrue, rule: make(rule) };
}

function highlight(format: RuleFormat, subType: CFSubRuleType) {
  return { type: CFRuleType.highlightCell as const, subType, style: toStyle(format) };
}

const formula = (format: RuleFormat, value: string) =>
  ({ ...highlight(format, CFSubRuleType.formula), value }) as Config;

function toValue({ type, formula: text = '' }: ScalePoint): ValueConfig {
  const code = valueTypes.find(([excel]) => excel === type)?.[1] ?? CFValueType.num;
  if (code === CFValueType.min || code === CFValueType.max) return { type: code };
  const constant = number(text);
  if (constant !== null && code !== CFValueType.formula) return { type: code, value: constant };
  return { type: CFValueType.formula, value: signed(text) };
}
