/**
 * Lets conditional formats follow inserted, deleted and moved cells where there is no screen; on screen Univer's own
 * controller, which is a part of its user interface, does the same.
 */
import { generateRandomId, type IDisposable, type IMutationInfo } from '@univerjs/core';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { Book } from './book';
import { adjusted, formulasOf } from './ruleFormulas';

export function followRanges(book: Book): void {
  const model = book.injector.get(ConditionalFormattingRuleModel);
  const service = book.injector.get(FormulaRefRangeService);
  const watched = new Map<string, IDisposable>();
  const watch = (unitId: string, subUnitId: string, current: IConditionFormattingRule) => {
    // The model changes its rules in place.
    const rule = structuredClone(current);
    const target = { unitId, subUnitId };
    const registered = service.registerRangeFormula(unitId, subUnitId, rule.ranges, formulasOf(rule), (results) => {
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
    });
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
