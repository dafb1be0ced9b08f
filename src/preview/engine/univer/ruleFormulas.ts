/** The formulas inside a conditional format as Univer keeps it, taken out and put back. */
import { CFRuleType, CFValueType, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';

interface Holder {
  value?: number | string;
}

export const formulasOf = (rule: IConditionFormattingRule): string[] => holders(rule).map(({ value }) => String(value));

/** A copy with every formula changed. */
export function withFormulas(
  rule: IConditionFormattingRule,
  change: (formula: string) => string,
): IConditionFormattingRule {
  return adjusted(rule, { ranges: rule.ranges, formulas: formulasOf(rule).map(change) });
}

export function adjusted(
  rule: IConditionFormattingRule,
  { formulas, ranges }: Pick<IConditionFormattingRule, 'ranges'> & { formulas: string[] },
): IConditionFormattingRule {
  const copy = structuredClone({ ...rule, ranges });
  holders(copy).forEach((holder, index) => (holder.value = formulas[index] ?? ''));
  return copy;
}

/** The places of a rule that hold formulas. */
function holders({ rule }: IConditionFormattingRule): Holder[] {
  const formulas = (values: { type: CFValueType; value?: number | string }[]) =>
    values.filter(({ type }) => type === CFValueType.formula);
  switch (rule.type) {
    case CFRuleType.highlightCell:
      return rule.subType === 'formula' ? [rule as Holder] : [];
    case CFRuleType.dataBar:
      return formulas([rule.config.min, rule.config.max]);
    default:
      return formulas(
        (rule as { config: { value: { type: CFValueType; value?: number | string } }[] }).config.map(
          ({ value }) => value,
        ),
      );
  }
}
