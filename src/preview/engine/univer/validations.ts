/** Data validation: what may be typed into cells, and which cells break it now. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  Rectangle,
  type IMutationInfo,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/data-validation';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';
import type { Validation, Validations } from '../rules';
import { CellError, type Cells, type Rect, type Scalar } from '../engine';
import { toRange, toRect, type Book } from './book';
import type { Evaluation } from './evaluation';
import { shifted } from './formula/shift';
import { calculateWhenTyped } from './validationFormulas';

type Rule = Validation['rule'];
type Compared = Exclude<Rule, { kind: 'list' | 'custom' }>;

const kinds: [Rule['kind'], DataValidationType][] = [
  ['wholeNumber', DataValidationType.WHOLE],
  ['decimal', DataValidationType.DECIMAL],
  ['date', DataValidationType.DATE],
  ['time', DataValidationType.TIME],
  ['textLength', DataValidationType.TEXT_LENGTH],
  ['list', DataValidationType.LIST],
  ['custom', DataValidationType.CUSTOM],
];
const operators: [
  excel: string,
  univer: DataValidationOperator,
  holds: (value: number, first: number, second: number) => boolean,
][] = [
  ['Between', DataValidationOperator.BETWEEN, (value, first, second) => value >= first && value <= second],
  ['NotBetween', DataValidationOperator.NOT_BETWEEN, (value, first, second) => value < first || value > second],
  ['EqualTo', DataValidationOperator.EQUAL, (value, first) => value === first],
  ['NotEqualTo', DataValidationOperator.NOT_EQUAL, (value, first) => value !== first],
  ['GreaterThan', DataValidationOperator.GREATER_THAN, (value, first) => value > first],
  ['GreaterThanOrEqualTo', DataValidationOperator.GREATER_THAN_OR_EQUAL, (value, first) => value >= first],
  ['LessThan', DataValidationOperator.LESS_THAN, (value, first) => value < first],
  ['LessThanOrEqualTo', DataValidationOperator.LESS_THAN_OR_EQUAL, (value, first) => value <= first],
];
const styles: [Validation['error']['style'], DataValidationErrorStyle][] = [
  ['Stop', DataValidationErrorStyle.STOP],
  ['Warning', DataValidationErrorStyle.WARNING],
  ['Information', DataValidationErrorStyle.INFO],
];

export function validationsOf(book: Book, cells: Cells, evaluation: Evaluation): Validations {
  calculateWhenTyped(book, evaluation);
  const model = book.injector.get(DataValidationModel);
  // Undo of a structural change may speak of a rule before it has brought it back.
  const update = model.updateRule.bind(model);
  model.updateRule = (unitId, sheet, id, ...rest) => {
    if (model.getRuleById(unitId, sheet, id)) update(unitId, sheet, id, ...rest);
  };
  // Univer checks sheets out of view when it is idle; by then one may have been deleted.
  const validator = book.injector.get(SheetsDataValidationValidatorService);
  const check = validator.validatorRanges.bind(validator);
  validator.validatorRanges = (unitId, sheet, ranges) =>
    book.workbook.getSheetBySheetId(sheet) ? check(unitId, sheet, ranges) : Promise.resolve([]);
  const target = (sheet: string) => ({ unitId: book.unitId, subUnitId: sheet });
  const stored = (sheet: string) => model.getRules(book.unitId, sheet) as ISheetDataValidationRule[];
  const list = (sheet: string): Validation[] =>
    stored(sheet).flatMap((rule) => rule.ranges.map((range) => ({ ...fromUniver(rule), rect: toRect(range) })));
  return {
    list,
    set: (sheet, rect, validation) => {
      const range = toRange(rect);
      const redos: IMutationInfo[] = [];
      const undos: IMutationInfo[] = [];
      for (const [index, rule] of stored(sheet).entries()) {
        const rest = rule.ranges.flatMap((held) => Rectangle.subtract(held, range));
        if (same(rest, rule.ranges)) continue;
        if (rest.length === 0) {
          redos.push({ id: RemoveDataValidationMutation.id, params: { ...target(sheet), ruleId: rule.uid } });
          undos.unshift({ id: AddDataValidationMutation.id, params: { ...target(sheet), rule, index } });
          continue;
        }
        const ranges = (payload: unknown): IMutationInfo => ({
          id: UpdateDataValidationMutation.id,
          params: { ...target(sheet), ruleId: rule.uid, payload: { type: UpdateRuleType.RANGE, payload } },
        });
        redos.push(ranges(rest));
        undos.unshift(ranges(rule.ranges));
      }
      if (validation) {
        book.reserve(sheet, rect.row, rect.column);
        const rule: ISheetDataValidationRule = { ...toUniver(validation), uid: generateRandomId(8), ranges: [range] };
        redos.push({ id: AddDataValidationMutation.id, params: { ...target(sheet), rule } });
        undos.unshift({ id: RemoveDataValidationMutation.id, params: { ...target(sheet), ruleId: rule.uid } });
      }
      if (redos.length) book.change(redos, undos);
    },
    invalid: (sheet, rect) =>
      evaluation.with((evaluate) => {
        const broken: Rect[] = [];
        const allowed = new Map<string, Set<string>>();
        for (const validation of list(sheet)) {
          const common = intersection(validation.rect, rect);
          if (!common) continue;
          const { row: top, column: left } = validation.rect;
          const at = (formula: string, row: number, column: number) =>
            evaluate(shifted(book, formula, row - top, column - left), sheet, row, column);
          cells.read(sheet, common).forEach((line, y) =>
            line.forEach(({ value }, x) => {
              const [row, column] = [common.row + y, common.column + x];
              const { rule } = validation;
              const source = rule.kind === 'list' ? rule.source : '';
              if (rule.kind === 'list' && !allowed.has(source))
                allowed.set(
                  source,
                  choices(source, (formula) => at(formula, row, column)),
                );
              const fine =
                value === ''
                  ? validation.ignoreBlanks || rule.kind !== 'custom' || truth(at(rule.formula, row, column))
                  : rule.kind === 'list'
                    ? (allowed.get(source)?.has(comparable(value)) ?? false)
                    : rule.kind === 'custom'
                      ? truth(at(rule.formula, row, column))
                      : compares(rule, value, (formula) => at(formula, row, column));
              if (!fine) broken.push({ row, column, rows: 1, columns: 1 });
            }),
          );
        }
        return joined(broken);
      }),
  };
}

function toUniver({
  rule,
  ignoreBlanks,
  error,
  prompt,
}: Omit<Validation, 'rect'>): Omit<ISheetDataValidationRule, 'uid' | 'ranges'> {
  const type = kinds.find(([kind]) => kind === rule.kind)?.[1] ?? DataValidationType.ANY;
  return {
    type,
    allowBlank: ignoreBlanks,
    showErrorMessage: error.show,
    errorStyle: styles.find(([name]) => name === error.style)?.[1] ?? DataValidationErrorStyle.STOP,
    errorTitle: error.title,
    error: error.message,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
    ...settings(rule),
  };
}

function settings(rule: Rule): Partial<ISheetDataValidationRule> {
  if (rule.kind === 'list') {
    return {
      formula1: rule.source,
      showDropDown: rule.dropdown,
      renderMode: rule.dropdown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
    };
  }
  if (rule.kind === 'custom') return { formula1: signed(rule.formula) };
  const operator = operators.find(([name]) => name === rule.operator)?.[1];
  if (!operator) throw new Error(`There is no operator ${rule.operator} for data validation.`);
  return { operator, formula1: rule.formula1, ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }) };
}

function fromUniver(rule: ISheetDataValidationRule): Omit<Validation, 'rect'> {
  const kind = kinds.find(([, type]) => type === rule.type)?.[0] ?? 'custom';
  const { formula1 = '', formula2 } = rule;
  return {
    rule:
      kind === 'list'
        ? { kind, source: formula1, dropdown: rule.showDropDown ?? true }
        : kind === 'custom'
          ? { kind, formula: formula1 }
          : {
              kind,
              operator: operators.find(([, code]) => code === rule.operator)?.[0] ?? 'Between',
              formula1,
              ...(formula2 ? { formula2 } : {}),
            },
    ignoreBlanks: rule.allowBlank ?? true,
    error: {
      show: rule.showErrorMessage ?? true,
      style: styles.find(([, code]) => code === rule.errorStyle)?.[0] ?? 'Stop',
      title: rule.errorTitle ?? '',
      message: rule.error ?? '',
    },
    prompt: { show: rule.showInputMessage ?? true, title: rule.promptTitle ?? '', message: rule.prompt ?? '' },
  };
}

function choices(source: string, evaluate: (formula: string) => Scalar[][]): Set<string> {
  const values = source.startsWith('=') ? evaluate(source).flat() : source.split(',').map((item) => item.trim());
  return new Set(values.filter((value) => value !== '').map(comparable));
}

/** A list compares as Excel does: numbers by value, text as written. */
const comparable = (value: Scalar): string =>
  value instanceof CellError ? value.code : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

const truth = (values: Scalar[][]): boolean => {
  const value = values[0]?.[0];
  return value === true || (typeof value === 'number' && value !== 0);
};

function compares(rule: Compared, value: Scalar, evaluate: (formula: string) => Scalar[][]): boolean {
  const measured = rule.kind === 'textLength' ? String(value instanceof CellError ? value.code : value).length : value;
  if (typeof measured !== 'number' || (rule.kind === 'wholeNumber' && !Number.isInteger(measured))) return false;
  const operand = (formula: string | undefined) =>
    formula === undefined ? NaN : Number(evaluate(signed(formula))[0]?.[0] ?? NaN);
  const holds = operators.find(([name]) => name === rule.operator)?.[2];
  return holds?.(measured, operand(rule.formula1), operand(rule.formula2)) ?? false;
}

const signed = (formula: string) => (formula.startsWith('=') ? formula : `=${formula}`);

function intersection(one: Rect, other: Rect): Rect | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Cells below one another become one rectangle. */
function joined(cells: Rect[]): Rect[] {
  const result: Rect[] = [];
  for (const cell of [...cells].sort((one, other) => one.column - other.column || one.row - other.row)) {
    const last = result.at(-1);
    if (last && last.column === cell.column && last.row + last.rows === cell.row) last.rows += 1;
    else result.push({ ...cell });
  }
  return result;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
