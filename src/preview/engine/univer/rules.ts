/** Conditional formats of the sheets, in order of priority. What Univer cannot say of a rule is remembered beside it. */
import type { IMutationInfo } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalRule, Rules } from '../rules';
import { toRange, toRect, type Book } from './book';
import { fromUniver } from './ruleReading';
import { operandsOf, toUniver } from './ruleShapes';

interface Kept {
  rule: ConditionalRule;
  /** As Univer was given it; while it still reads so, `rule` tells what it says. */
  given: IConditionFormattingRule;
}

export function rulesOf(book: Book): Rules {
  const model = book.injector.get(ConditionalFormattingRuleModel);
  /** Every form a rule has had, since Undo may bring it back. */
  const kept = new Map<string, Kept[]>();
  const current = (sheet: string) => model.getSubunitRules(book.unitId, sheet) ?? [];
  const tell = (stored: IConditionFormattingRule): ConditionalRule => {
    const ranges = stored.ranges.map(toRect);
    const { cfId, stopIfTrue } = stored;
    const forms = (kept.get(cfId) ?? []).filter(({ given }) => sameKind(given, stored));
    const exact = forms.find(({ given }) => same(given.rule, stored.rule));
    if (exact) return { ...exact.rule, ranges, stopIfTrue };
    const last = forms.at(-1);
    return (last && moved(last, stored, ranges)) ?? fromUniver(stored, ranges);
  };
  const keep = (rule: ConditionalRule, given: IConditionFormattingRule) => {
    const forms = (kept.get(rule.id) ?? []).filter((form) => !same(form.given.rule, given.rule));
    kept.set(rule.id, [...forms, structuredClone({ rule, given })]);
  };
  return {
    list: (sheet) => current(sheet).map(tell),
    replace: (sheet, rules) => {
      const target = { unitId: book.unitId, subUnitId: sheet };
      const before = current(sheet);
      const after = rules.map((rule) => {
        const stored = before.find(({ cfId }) => cfId === rule.id);
        const unchanged = stored && same(tell(stored), rule);
        return { rule, univer: unchanged ? stored : toUniver(rule, rule.ranges.map(toRange)) };
      });
      let common = 0;
      while (
        common < Math.min(before.length, after.length) &&
        same(before.at(-1 - common), after.at(-1 - common)?.univer)
      )
        common += 1;
      const gone = before.slice(0, before.length - common);
      const added = after.slice(0, after.length - common);
      for (const { rule, univer } of added) keep(rule, univer);
      const remove = ({ cfId }: IConditionFormattingRule): IMutationInfo => ({
        id: DeleteConditionalRuleMutation.id,
        params: { ...target, cfId },
      });
      // A rule added last is the first to apply.
      const add = (rule: IConditionFormattingRule): IMutationInfo => ({
        id: AddConditionalRuleMutation.id,
        params: { ...target, rule },
      });
      const redos = [
        ...gone.map(remove),
        ...added
          .map(({ univer }) => univer)
          .reverse()
          .map(add),
      ];
      const undos = [...added.map(({ univer }) => remove(univer)), ...[...gone].reverse().map(add)];
      if (redos.length) book.change(redos, undos);
    },
  };
}

/** A rule whose formulas Univer has adjusted to inserted or deleted cells: the words of ours with references moved alike. */
function moved(
  { rule }: Kept,
  stored: IConditionFormattingRule,
  ranges: ConditionalRule['ranges'],
): ConditionalRule | null {
  if (rule.kind === 'custom' && 'value' in stored.rule) return { ...rule, ranges, formula: String(stored.rule.value) };
  if (rule.kind === 'cellValue' && 'value' in stored.rule) {
    const [formula1, formula2] = operandsOf(String(stored.rule.value));
    if (formula1)
      return { ...rule, ranges, formula1, ...(formula2 && rule.formula2 !== undefined ? { formula2 } : {}) };
  }
  return rule.kind === 'preset' || rule.kind === 'dataBar' ? { ...rule, ranges } : null;
}

const sameKind = (one: IConditionFormattingRule, other: IConditionFormattingRule) =>
  one.rule.type === other.rule.type &&
  ('subType' in one.rule ? one.rule.subType : '') === ('subType' in other.rule ? other.rule.subType : '');

/** Equal whatever the order of their keys. */
function same(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    item && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  ) ?? '';
