/** The sheets of the workbook: order, names, visibility, what is shown around their cells. */
import {
  BooleanNumber,
  generateRandomId,
  mergeWorksheetSnapshotWithDefault,
  type IMutationInfo,
  type Worksheet,
} from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { Sheets, SheetState } from '../engine';
import type { Book } from './book';
import { sheetDefaults } from './headless';

/** Univer turns to every sheet that is added or shown, unless it came from somebody else. */
const staying = { fromCollab: true };

type Patch = Partial<Omit<SheetState, 'id'>>;

export function sheetsOf(book: Book, copyParts: (from: string, to: string) => void): Sheets {
  const target = (id: string) => ({ unitId: book.unitId, subUnitId: id });
  const swap = (id: string, mutation: string, before: object, after: object) =>
    book.change(
      [{ id: mutation, params: { ...target(id), ...after } }],
      [{ id: mutation, params: { ...target(id), ...before } }],
      staying,
    );
  const state = (sheet: Worksheet): SheetState => {
    const id = sheet.getSheetId();
    const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
    return {
      id,
      name: sheet.getName(),
      position: book.workbook.getIndexBySheetId(id),
      visibility: !hidden ? 'Visible' : sheet.getConfig().custom?.['veryHidden'] ? 'VeryHidden' : 'Hidden',
      tabColor: sheet.getTabColor() ?? '',
      gridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
      headings: sheet.getConfig().columnHeader.hidden !== BooleanNumber.TRUE,
    };
  };
  const setters: { [Key in keyof Patch]-?: (sheet: Worksheet, value: NonNullable<Patch[Key]>) => void } = {
    name: (sheet, name) => {
      if (name !== sheet.getName()) book.command(SetWorksheetNameCommand.id, { ...target(sheet.getSheetId()), name });
    },
    position: (sheet, position) => {
      const from = book.workbook.getIndexBySheetId(sheet.getSheetId());
      const to = Math.max(0, Math.min(position, book.workbook.getSheetSize() - 1));
      if (from !== to)
        swap(
          sheet.getSheetId(),
          SetWorksheetOrderMutation.id,
          { fromOrder: to, toOrder: from },
          { fromOrder: from, toOrder: to },
        );
    },
    visibility: (sheet, visibility) => {
      const id = sheet.getSheetId();
      const config = sheet.getConfig();
      config.custom = { ...config.custom, veryHidden: visibility === 'VeryHidden' };
      const before = sheet.isSheetHidden();
      const after = visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      if (before !== after) swap(id, SetWorksheetHideMutation.id, { hidden: before }, { hidden: after });
    },
    tabColor: (sheet, color) =>
      swap(sheet.getSheetId(), SetTabColorMutation.id, { color: sheet.getTabColor() ?? '' }, { color }),
    gridlines: (sheet, on) =>
      swap(
        sheet.getSheetId(),
        ToggleGridlinesMutation.id,
        { showGridlines: sheet.getConfig().showGridlines },
        { showGridlines: on ? BooleanNumber.TRUE : BooleanNumber.FALSE },
      ),
    headings: (sheet, on) => {
      const { rowHeader, columnHeader } = sheet.getConfig();
      rowHeader.hidden = columnHeader.hidden = on ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    },
  };
  const insert = (sheet: Partial<ReturnType<Worksheet['getConfig']>>, index: number): string => {
    const id = generateRandomId(12);
    const snapshot = mergeWorksheetSnapshotWithDefault({ ...sheet, id });
    const redo: IMutationInfo = { id: InsertSheetMutation.id, params: { unitId: book.unitId, index, sheet: snapshot } };
    book.change(
      [redo],
      [{ id: RemoveSheetMutation.id, params: { ...target(id), subUnitName: snapshot.name } }],
      staying,
    );
    return id;
  };
  return {
    list: () => book.workbook.getSheets().map(state),
    add: (name) => insert({ name, ...sheetDefaults }, book.workbook.getSheetSize()),
    copy: (id, name) =>
      book.asOneStep(() => {
        const source = structuredClone(book.sheet(id).getConfig());
        const copied = insert({ ...source, name }, book.workbook.getIndexBySheetId(id) + 1);
        copyParts(id, copied);
        return copied;
      }),
    remove: (id) => {
      if (book.workbook.getSheetSize() === 1) throw new Error('A workbook must keep at least one sheet.');
      book.command(RemoveSheetCommand.id, target(id));
    },
    set: (id, patch) => {
      const sheet = book.sheet(id);
      for (const key of Object.keys(patch) as (keyof Patch)[]) {
        const set = setters[key] as (sheet: Worksheet, value: unknown) => void;
        if (patch[key] !== undefined) set(sheet, patch[key]);
      }
    },
    active: () => book.workbook.getActiveSheet().getSheetId(),
    activate: (id) => {
      book.sheet(id);
      if (book.workbook.getActiveSheet().getSheetId() !== id) book.command(SetWorksheetActiveOperation.id, target(id));
    },
  };
}
