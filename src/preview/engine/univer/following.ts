/**
 * Rules and validations that follow inserted, deleted and moved cells, with the formulas in them. Univer's own service does
 * this for the sheet on screen only and leaves absolute references as they were; its two ways in are taken over here.
 */
import { RANGE_TYPE, type ICommandInfo, type IMutationInfo, type IRange, type Workbook } from '@univerjs/core';
import { DataValidationModel, UpdateDataValidationMutation, UpdateRuleType } from '@univerjs/data-validation';
import {
  deserializeRangeWithSheet,
  IDefinedNamesService,
  serializeRange,
  serializeRangeWithSheet,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import {
  handleCommonDefaultRangeChangeWithEffectRefCommands as rangesAfter,
  handleDefaultRangeChangeWithEffectRefCommands as rangeAfter,
  RefRangeService,
  RemoveSheetCommand,
  SetWorksheetNameCommand,
  SheetInterceptorService,
  type EffectRefRangeParams,
} from '@univerjs/sheets';
import { ConditionalFormattingRuleModel, SetConditionalRuleMutation } from '@univerjs/sheets-conditional-formatting';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';
import { maxColumns, maxRows, type Book } from './book';
import { mapReferences } from './formula/references';
import { withFormulas } from './ruleFormulas';

const everywhere: IRange = {
  startRow: 0,
  startColumn: 0,
  endRow: maxRows - 1,
  endColumn: maxColumns - 1,
  rangeType: RANGE_TYPE.NORMAL,
};

export function followStructure(book: Book): void {
  const places = book.injector.get(RefRangeService);
  const service = book.injector.get(FormulaRefRangeService);
  const { workbook } = book;
  followSheets(book);
  service.registerRangeFormula = (_unitId, subUnitId, ranges, formulas, callback) =>
    onChange(subUnitId, formulas, (command) => {
      const here = sheetOf(command, workbook) === subUnitId;
      const after = here ? ranges.flatMap((range) => rangesAfter(range, command)) : ranges;
      const moved = formulas.map((formula) => formulaAfter(formula, subUnitId, command, workbook));
      if (same(after, ranges) && same(moved, formulas)) return { redos: [], undos: [] };
      return callback(after.length ? [{ formulas: moved, ranges: after }] : []);
    });
  service.registerFormula = (_unitId, subUnitId, formula, callback) =>
    onChange(subUnitId, [formula], (command) => {
      const moved = formulaAfter(formula, subUnitId, command, workbook);
      return moved === formula ? { redos: [], undos: [] } : callback(moved);
    });

  /** The sheet the formulas stand on, and those they lead to. */
  function onChange(home: string, formulas: string[], handle: Parameters<RefRangeService['registerRefRange']>[1]) {
    const sheets = new Set([home]);
    for (const formula of formulas)
      mapReferences(formula, (reference) => (sheets.add(target(reference, home, workbook)), reference));
    const registered = [...sheets].map((sheet) =>
      places.registerRefRange(everywhere, handle, workbook.getUnitId(), sheet),
    );
    return { dispose: () => registered.forEach((one) => one.dispose()) };
  }
}

/** Formulas of rules, validations and names that name a sheet when it gets another name or goes. */
function followSheets(book: Book): void {
  const { workbook, injector } = book;
  const rules = injector.get(ConditionalFormattingRuleModel);
  const validations = injector.get(DataValidationModel);
  const names = injector.get(IDefinedNamesService);
  injector.get(SheetInterceptorService).interceptCommand({
    getMutations: ({ id, params }) => {
      const answer: { redos: IMutationInfo[]; undos: IMutationInfo[] } = { redos: [], undos: [] };
      if (id !== SetWorksheetNameCommand.id && id !== RemoveSheetCommand.id) return answer;
      const { subUnitId = '', name } = params as { subUnitId?: string; name?: string };
      const changed = workbook.getSheetBySheetId(subUnitId)?.getName();
      const renamed = (formula: string) =>
        mapReferences(formula, (reference) => {
          const { range, sheetName } = deserializeRangeWithSheet(reference);
          if (!sheetName || sheetName !== changed) return reference;
          return name === undefined ? '#REF!' : serializeRangeWithSheet(name, range);
        });
      const swap = (mutation: string, before: object, after: object) => {
        answer.redos.push({ id: mutation, params: after });
        answer.undos.push({ id: mutation, params: before });
      };
      // Names that are nothing but a range Univer sees to itself, and every name when a sheet is called otherwise.
      for (const entry of Object.values(names.getDefinedNameMap(book.unitId) ?? {})) {
        const after = renamed(entry.formulaOrRefString);
        if (name !== undefined || after === entry.formulaOrRefString || /^=?#REF!$/.test(after)) continue;
        const params = { unitId: book.unitId, ...entry };
        swap(SetDefinedNameMutation.id, params, { ...params, formulaOrRefString: after });
      }
      for (const sheet of workbook.getSheets().map((one) => one.getSheetId())) {
        const target = { unitId: book.unitId, subUnitId: sheet };
        for (const rule of rules.getSubunitRules(book.unitId, sheet) ?? []) {
          const [before, after] = [structuredClone(rule), withFormulas(rule, renamed)];
          const params = { ...target, cfId: rule.cfId };
          if (!same(before, after))
            swap(SetConditionalRuleMutation.id, { ...params, rule: before }, { ...params, rule: after });
        }
        for (const { uid, type, formula1 = '', formula2 = '', operator } of validations.getRules(book.unitId, sheet)) {
          const setting = (one: string, other: string) => ({
            ...target,
            ruleId: uid,
            payload: { type: UpdateRuleType.SETTING, payload: { type, operator, formula1: one, formula2: other } },
          });
          const [one, other] = [renamed(formula1), renamed(formula2)];
          if (one !== formula1 || other !== formula2) {
            swap(UpdateDataValidationMutation.id, setting(formula1, formula2), setting(one, other));
          }
        }
      }
      return answer;
    },
  });
}

function target(reference: string, home: string, workbook: Workbook): string {
  const { sheetName } = deserializeRangeWithSheet(reference);
  return (sheetName && workbook.getSheetBySheetName(sheetName)?.getSheetId()) || home;
}

/** The formula with its references to the changed sheet where their cells are afterwards. */
function formulaAfter(formula: string, home: string, command: EffectRefRangeParams, workbook: Workbook): string {
  const changed = sheetOf(command, workbook);
  return mapReferences(formula, (reference) => {
    const { range, sheetName } = deserializeRangeWithSheet(reference);
    if (target(reference, home, workbook) !== changed) return reference;
    const next = rangeAfter(range, command as ICommandInfo);
    if (!next) return '#REF!';
    const { startRow, endRow, startColumn, endColumn } = next;
    const placed = { ...range, startRow, endRow, startColumn, endColumn };
    if (same(placed, range)) return reference;
    return sheetName ? serializeRangeWithSheet(sheetName, placed) : serializeRange(placed);
  });
}

/** Commands for parts of rows and columns do not name their sheet: they act on the active one. */
function sheetOf({ params }: EffectRefRangeParams, workbook: Workbook): string {
  const { subUnitId } = (params ?? {}) as { subUnitId?: string };
  return subUnitId ?? workbook.getActiveSheet().getSheetId();
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
