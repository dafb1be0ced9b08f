/** What may be typed into the cells of a placed sheet, and what is said to who types something else. */
import { area, cell } from './address';
import type { PlacedSheet, PlacedTable } from './placed';
import type { PlanValidation } from './plan';
import type { Scope, TableColumn } from './scope';
import { columnAddress, ruleFormula } from './speak';
import type { Field, FieldKind, Sheet } from './template';
import { filled, type FrameWords } from './words';

type Rule = PlanValidation['rule'];
interface Check {
  rule: Rule;
  message: string;
  stop: boolean;
}

/** 2000-01-01: what comes earlier is a slip of the keyboard. */
const firstDate = 36526;

export function validationsOf(sheet: PlacedSheet, sheets: PlacedSheet[], scope: Scope): PlanValidation[] {
  return [
    ...[...sheet.facts, ...sheet.figures].flatMap(({ name, field, label, row }) => {
      if (field.formula !== undefined || scope.exists(name)) return [];
      const check = checkOf(field, scope, () => '');
      return check
        ? [validation([cell(row, sheet.valueColumn)], check, label, hintOf(sheet.template, field, scope))]
        : [];
    }),
    ...sheet.tables.flatMap((table) => ofTable(table, sheet, sheets, scope)),
  ];
}

function ofTable(table: PlacedTable, sheet: PlacedSheet, sheets: PlacedSheet[], scope: Scope): PlanValidation[] {
  return table.columns.flatMap((column, index) => {
    const { field, header } = column;
    if (field.formula !== undefined) return [];
    const rect = { ...table.body, column: table.header.column + index, columns: 1 };
    const limit = (formula: string) => ruleFormula(formula, table, sheets, scope);
    const check = uniqueCheck(column, table, scope) ?? knownCheck(field, sheets, scope) ?? checkOf(field, scope, limit);
    const hint = hintOf(sheet.template, field, scope);
    if (!check && hint === undefined) return [];
    // Anything goes, but the hint needs a rule to hang on.
    const any: Check = { rule: { kind: 'custom', formula: '=TRUE' }, message: '', stop: false };
    return [validation([area(rect)], check ?? any, header, hint)];
  });
}

function validation(
  areas: string[],
  { rule, message, stop }: Check,
  title: string,
  hint: string | undefined,
): PlanValidation {
  const short = title.slice(0, 32);
  return {
    areas,
    rule,
    error: { title: short, message: message.slice(0, 225), stop },
    ...(hint === undefined ? {} : { prompt: { title: short, message: hint.slice(0, 255) } }),
  };
}

function hintOf(sheet: Sheet, field: Field, { dictionary }: Scope): string | undefined {
  const hint = field.hint === undefined ? '' : dictionary.text(sheet, field.hint);
  const parts = [field.needed ? dictionary.frame.required : '', hint].filter((part) => part !== '');
  return hint === '' ? undefined : parts.join(' ');
}

function uniqueCheck({ field, key }: TableColumn, table: PlacedTable, { dictionary }: Scope): Check | undefined {
  if (!field.unique) return undefined;
  const column = table.header.column + table.columns.findIndex((one) => one.key === key);
  const all = area({ ...table.body, column, columns: 1 }, 'both');
  const rule: Rule = { kind: 'custom', formula: `=COUNTIF(${all},${cell(table.body.row, column)})=1` };
  return { rule, message: dictionary.frame.twice, stop: false };
}

/** Offers what stands in another column; other entries are let in, for that row may come later. */
function knownCheck({ ref }: Field, sheets: PlacedSheet[], scope: Scope): Check | undefined {
  const address = ref === undefined ? undefined : columnAddress(ref, sheets, scope);
  if (address === undefined) return undefined;
  return { rule: { kind: 'list', source: `=${address}` }, message: scope.dictionary.frame.pickKnown, stop: false };
}

export const lowest: Partial<Record<FieldKind, number>> = {
  whole: 0,
  currency: 0,
  score: 1,
  percent: -1,
  date: firstDate,
  moment: firstDate,
};
export const highest: Partial<Record<FieldKind, number>> = { score: 5, percent: 10 };
const ruleKinds: Partial<Record<FieldKind, 'wholeNumber' | 'decimal' | 'date'>> = {
  whole: 'wholeNumber',
  score: 'wholeNumber',
  currency: 'decimal',
  percent: 'decimal',
  number: 'decimal',
  ratio: 'decimal',
  hours: 'decimal',
  date: 'date',
  moment: 'date',
};

function checkOf(field: Field, scope: Scope, limit: (formula: string) => string): Check | undefined {
  const { frame } = scope.dictionary;
  if (field.kind === 'choice') {
    const source = `=${scope.nameOf(`LST_${field.list ?? ''}`) ?? ''}`;
    return { rule: { kind: 'list', source }, message: frame.pickFromList, stop: true };
  }
  if (field.kind === 'yesNo') return { rule: { kind: 'list', source: 'Y,N' }, message: frame.yesOrNo, stop: true };
  const kind = ruleKinds[field.kind];
  if (!kind) return undefined;
  const said = (bound: number | string | undefined) => (typeof bound === 'string' ? limit(bound) : bound);
  const from = said(field.from) ?? (field.signed ? undefined : lowest[field.kind]);
  const to = said(field.to) ?? highest[field.kind];
  const message = messageFor(kind, from, to, field, frame);
  // A limit that a cell of the plan sets is advice: dates move before the plan does.
  const stop = typeof field.from !== 'string' && typeof field.to !== 'string';
  if (from !== undefined && to !== undefined) return { rule: { kind, operator: 'Between', from, to }, message, stop };
  if (from !== undefined) return { rule: { kind, operator: 'GreaterThanOrEqualTo', from }, message, stop };
  if (to !== undefined) return { rule: { kind, operator: 'LessThanOrEqualTo', from: to }, message, stop };
  return undefined;
}

type Bound = number | string | undefined;

function messageFor(
  kind: 'wholeNumber' | 'decimal' | 'date',
  from: Bound,
  to: Bound,
  field: Field,
  frame: FrameWords,
): string {
  if (kind === 'date') return field.from === undefined && field.to === undefined ? frame.date : frame.dateBetween;
  const numbers = { from: from ?? '', to: to ?? '' };
  if (typeof from === 'string' || typeof to === 'string') return frame.wrongEntry;
  if (from !== undefined && to !== undefined) return filled(frame.between, numbers);
  return filled(kind === 'wholeNumber' ? frame.wholeNumber : frame.atLeast, numbers);
}
