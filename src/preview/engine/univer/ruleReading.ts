/** Univer's conditional formats in Excel's words. */
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalRule, RuleFormat, ScalePoint } from '../rules';
import type { Rect } from '../engine';
import { iconStyleOf } from './ruleIcons';
import { numberOperators, presets, signed, textOperators, valueTypes, type ValueConfig } from './ruleWords';
import { toFormat } from './style';

type Config = IConditionalFormattingRuleConfig;

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
