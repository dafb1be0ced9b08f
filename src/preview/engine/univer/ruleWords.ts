/** The words of Excel's conditional formats beside Univer's. */
import {
  CFNumberOperator,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
  type IHighlightCell,
} from '@univerjs/sheets-conditional-formatting';

export type ValueConfig = { type: CFValueType; value?: number | string };

export const numberOperators: [excel: string, univer: CFNumberOperator, symbol: string][] = [
  ['Between', CFNumberOperator.between, ''],
  ['NotBetween', CFNumberOperator.notBetween, ''],
  ['EqualTo', CFNumberOperator.equal, '='],
  ['NotEqualTo', CFNumberOperator.notEqual, '<>'],
  ['GreaterThan', CFNumberOperator.greaterThan, '>'],
  ['GreaterThanOrEqual', CFNumberOperator.greaterThanOrEqual, '>='],
  ['LessThan', CFNumberOperator.lessThan, '<'],
  ['LessThanOrEqual', CFNumberOperator.lessThanOrEqual, '<='],
];
export const textOperators: [string, CFTextOperator][] = [
  ['Contains', CFTextOperator.containsText],
  ['NotContains', CFTextOperator.notContainsText],
  ['BeginsWith', CFTextOperator.beginsWith],
  ['EndsWith', CFTextOperator.endsWith],
];
export const presets: Record<string, Partial<IHighlightCell> & { operator?: string }> = {
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
export const deviations: Record<string, string> = {
  OneStdDevAboveAverage: '>%A+1*%S',
  OneStdDevBelowAverage: '<%A-1*%S',
  TwoStdDevAboveAverage: '>%A+2*%S',
  TwoStdDevBelowAverage: '<%A-2*%S',
  ThreeStdDevAboveAverage: '>%A+3*%S',
  ThreeStdDevBelowAverage: '<%A-3*%S',
};
export const valueTypes: [string, CFValueType][] = [
  ['LowestValue', CFValueType.min],
  ['HighestValue', CFValueType.max],
  ['Number', CFValueType.num],
  ['Percent', CFValueType.percent],
  ['Percentile', CFValueType.percentile],
  ['Formula', CFValueType.formula],
];

export const signed = (formula: string) => (formula.startsWith('=') ? formula : `=${formula}`);
