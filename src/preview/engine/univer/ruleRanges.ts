/**
 * Lets conditional formats follow inserted, deleted and moved cells where there is no screen; on screen Univer's own
 * controller, which is a part of its user interface, does the same.
 */
import { generateRandomId, type IDisposable, type IMutationInfo } from '@univerjs/core';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFValueType,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { Book } from './book';

interface Holder {
  value?: number | string;
}

export function followRanges(book: Book): void {
  const model = book.injector.get(ConditionalFormattingRuleModel);
  const service = book.injector.get(FormulaRefRangeService);
  const watched = new Map<string, IDisposable>();
  const watch = (unitId: string, subUnitId: string, rule: IConditionFormattingRule) => {
    const target = { unitId, subUnitId };
    const registered = service.registerRangeFormula(
      unitId,
      subUnitId,
      rule.ranges,
      holders(rule).map(({ value }) => String(value)),
      (results) => {
        const [first, ...others] = results;
        if (!first) {
          return {
            redos: [{ id: DeleteConditionalRuleMutation.id, params: { ...target, cfId: rule.cfId } }],
            undos: [{ id: AddConditionalRuleMutation.id, params: { ...target, rule } }],
          };
        }
        const redos: IMutationInfo[] = [
          { id: SetConditionalRuleMutation.id, params: { ...target, cfId: rule.cfId, rule: adjusted(rule, first) } },
        ];
        const undos: IMutationInfo[] = [
          { id: SetConditionalRuleMutation.id, params: { ...target, cfId: rule.cfId, rule } },
        ];
        for (const part of others) {
          const cfId = generateRandomId(8);
          redos.push({
            id: AddConditionalRuleMutation.id,
            params: { ...target, rule: { ...adjusted(rule, part), cfId } },
          });
          undos.push({ id: DeleteConditionalRuleMutation.id, params: { ...target, cfId } });
        }
        return { redos, undos };
      },
    );
    watched.set(rule.cfId, registered);
  };
  model.$ruleChange.subscribe(({ type, unitId, subUnitId, rule }) => {
    if (type === 'sort') return;
    watched.get(rule.cfId)?.dispose();
    watched.delete(rule.cfId);
    if (type !== 'delete') watch(unitId, subUnitId, rule);
  });
}

/** Where nobody sees conditional formats, nothing about them need be calculated. */
export function leaveUncalculated(book: Book): void {
  book.injector.get(ConditionalFormattingFormulaService).registerFormulaWithRange = () => {};
  book.injector.get(ConditionalFormattingViewModel).getCellCfs = () => [];
}

function adjusted(
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
