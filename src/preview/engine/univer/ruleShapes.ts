/** Conditional formats between Excel's kinds and Univer's: each kind one row, back and forth. */
import type { IRange } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalRule, Rect, RuleFormat, ScalePoint } from '../engine';
import { address, letters } from './formula/translate';
import { scan } from './formula/scan';
import { iconsOf, iconStyleOf } from './ruleIcons';
import { toFormat, toStyle } from './style';

type Of<Kind extends ConditionalRule['kind']> = Extract<ConditionalRule, { kind: Kind }>;
type Config = IConditionalFormattingRuleConfig;
type ValueConfig = { type: CFValueType; value?: number | string };

const numberOperators: [excel: string, univer: CFNumberOperator, symbol: string][] = [
  ['Between', CFNumberOperator.between, ''],
  ['NotBetween', CFNumberOperator.notBetween, ''],
  ['EqualTo', CFNumberOperator.equal, '='],
  ['NotEqualTo', CFNumberOperator.notEqual, '<>'],
  ['GreaterThan', CFNumberOperator.greaterThan, '>'],
  ['GreaterThanOrEqual', CFNumberOperator.greaterThanOrEqual, '>='],
  ['LessThan', CFNumberOperator.lessThan, '<'],
  ['LessThanOrEqual', CFNumberOperator.lessThanOrEqual, '<='],
];
const textOperators: [string, CFTextOperator][] = [
  ['Contains', CFTextOperator.containsText],
  ['NotContains', CFTextOperator.notContainsText],
  ['BeginsWith', CFTextOperator.beginsWith],
  ['EndsWith', CFTextOperator.endsWith],
];
const presets: Record<string, Partial<IHighlightCell> & { operator?: string }> = {
  Blanks: { subType: CFSubRuleType.text, operator: CFTextOperator.containsBlanks },
  NonBlanks: { subType: CFSubRuleType.text, operator: CFTextOperator.notContainsBlanks },
  Errors: { subType: CFSubRuleType.text, operator: CFTextOperator.containsErrors },
  NonErrors: { subType: CFSubRuleType.text, operator: CFTextOperator.notContainsErrors },
  Yesterday: { subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator.yesterday },
  Today: { subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator.today },
  Tomorrow: { subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator.tomorrow },
  LastSevenDays: { subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator.last7Days },
  LastWeek: { subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator.lastWeek },
  ThisWeek: { subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator.thisWeek },
  NextWeek: { subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator.nextWeek },
  LastMonth: { subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator.lastMonth },
  ThisMonth: { subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator.thisMonth },
  NextMonth: { subType: CFSubRuleType.timePeriod, operator: CFTimePeriodOperator.nextMonth },
  AboveAverage: { subType: CFSubRuleType.average, operator: CFNumberOperator.greaterThan },
  BelowAverage: { subType: CFSubRuleType.average, operator: CFNumberOperator.lessThan },
  EqualOrAboveAverage: { subType: CFSubRuleType.average, operator: CFNumberOperator.greaterThanOrEqual },
  EqualOrBelowAverage: { subType: CFSubRuleType.average, operator: CFNumberOperator.lessThanOrEqual },
  UniqueValues: { subType: CFSubRuleType.uniqueValues },
  DuplicateValues: { subType: CFSubRuleType.duplicateValues },
};
/** These Univer does not know; they become formulas. */
const deviations: Record<string, string> = {
  OneStdDevAboveAverage: '>%A+1*%S',
  OneStdDevBelowAverage: '<%A-1*%S',
  TwoStdDevAboveAverage: '>%A+2*%S',
  TwoStdDevBelowAverage: '<%A-2*%S',
  ThreeStdDevAboveAverage: '>%A+3*%S',
  ThreeStdDevBelowAverage: '<%A-3*%S',
};
const valueTypes: [string, CFValueType][] = [
  ['LowestValue', CFValueType.min],
  ['HighestValue', CFValueType.max],
  ['Number', CFValueType.num],
  ['Percent', CFValueType.percent],
  ['Percentile', CFValueType.percentile],
  ['Formula', CFValueType.formula],
];

const topLeft = (ranges: Rect[]) => `${letters(ranges[0]?.column ?? 0)}${(ranges[0]?.row ?? 0) + 1}`;
const area = (ranges: Rect[]) => ranges.map(address).join(',');
const number = (formula: string) =>
  /^=?\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(formula) ? Number(formula.replace('=', '')) : null;
const bare = (formula: string) => formula.replace(/^=/, '');
const signed = (formula: string) => (formula.startsWith('=') ? formula : `=${formula}`);

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

/** What a rule made on screen is in Excel's words. */
export function fromUniver({ cfId, stopIfTrue, rule }: IConditionFormattingRule, ranges: Rect[]): ConditionalRule {
  const shared = { id: cfId, ranges, stopIfTrue };
  switch (rule.type) {
    case CFRuleType.colorScale:
      return {
        ...shared,
        kind: 'colorScale',
        points: rule.config.map(({ color, value }) => ({ ...fromValue(value), color })),
      };
    case CFRuleType.dataBar: {
      const { min, max, isGradient, positiveColor, nativeColor } = rule.config;
      return {
        ...shared,
        kind: 'dataBar',
        positive: positiveColor,
        negative: nativeColor,
        gradient: isGradient,
        showValue: rule.isShowValue,
        low: fromValue(min),
        high: fromValue(max),
      };
    }
    case CFRuleType.iconSet: {
      const criteria = [...rule.config].reverse().map(({ operator, value }, index) => ({
        ...(index === 0 ? { type: 'Percent', formula: '=0' } : fromValue(value)),
        operator: operator === CFNumberOperator.greaterThan ? 'GreaterThan' : 'GreaterThanOrEqual',
      }));
      return { ...shared, kind: 'iconSet', ...iconStyleOf(rule.config), iconOnly: !rule.isShowValue, criteria };
    }
    default:
      return fromHighlight(rule, shared);
  }
}

function fromHighlight(
  rule: Exclude<Config, { type: CFRuleType.colorScale | CFRuleType.dataBar | CFRuleType.iconSet }>,
  shared: { id: string; ranges: Rect[]; stopIfTrue: boolean },
): ConditionalRule {
  const format = toRuleFormat(rule.style);
  switch (rule.subType) {
    case CFSubRuleType.formula:
      return { ...shared, kind: 'custom', formula: rule.value, format };
    case CFSubRuleType.rank:
      return {
        ...shared,
        kind: 'topBottom',
        side: rule.isBottom ? 'bottom' : 'top',
        rank: rule.value,
        percent: rule.isPercent,
        format,
      };
    case CFSubRuleType.number: {
      const values = Array.isArray(rule.value) ? rule.value : [rule.value ?? 0];
      const operator = numberOperators.find((row) => row[1] === rule.operator)?.[0] ?? 'EqualTo';
      return {
        ...shared,
        kind: 'cellValue',
        operator,
        formula1: `=${values[0]}`,
        ...(values.length > 1 ? { formula2: `=${values[1]}` } : {}),
        format,
      };
    }
    case CFSubRuleType.text: {
      const operator = textOperators.find((row) => row[1] === rule.operator)?.[0];
      if (operator) return { ...shared, kind: 'text', operator, text: rule.value ?? '', format };
    }
  }
  const { subType, operator } = rule as { subType: string; operator?: string };
  const criterion = Object.keys(presets).find(
    (name) => presets[name]?.subType === subType && presets[name]?.operator === operator,
  );
  return { ...shared, kind: 'preset', criterion: criterion ?? 'UniqueValues', format };
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

function fromValue({ type, value }: ValueConfig): ScalePoint {
  const word = valueTypes.find((row) => row[1] === type)?.[0] ?? 'Number';
  return value === undefined ? { type: word } : { type: word, formula: signed(String(value)) };
}

function toRuleFormat(style: IHighlightCell['style']): RuleFormat {
  const whole = toFormat(style);
  const format: RuleFormat = {};
  if (style.bl !== undefined) format.bold = whole.bold;
  if (style.it !== undefined) format.italic = whole.italic;
  if (style.ul) format.underline = whole.underline;
  if (style.st) format.strikethrough = whole.strikethrough;
  if (style.cl) format.fontColor = whole.fontColor;
  if (style.bg) format.fill = whole.fill;
  if (style.n) format.numberFormat = whole.numberFormat;
  if (style.bd) format.borders = whole.borders;
  return format;
}
