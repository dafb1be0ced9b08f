/**
 * Rules and validations that follow inserted, deleted and moved cells, with the formulas in them. Univer's own service does
 * this for the sheet on screen only and leaves absolute references as they were; its two ways in are taken over here.
 */
import { RANGE_TYPE, type ICommandInfo, type IRange, type Workbook } from '@univerjs/core';
import { deserializeRangeWithSheet, serializeRange, serializeRangeWithSheet } from '@univerjs/engine-formula';
import {
  handleCommonDefaultRangeChangeWithEffectRefCommands as rangesAfter,
  handleDefaultRangeChangeWithEffectRefCommands as rangeAfter,
  RefRangeService,
  type EffectRefRangeParams,
} from '@univerjs/sheets';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';
import { maxColumns, maxRows, type Book } from './book';
import { mapReferences } from './formula/references';

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
