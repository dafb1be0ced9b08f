/**
 * Reads what a workbook holds before a plan goes into it, in two requests whatever it holds.
 * Also what is needed to take an insert back. What compile makes of it is compile's affair.
 */
import { splitReference } from '../sheet/address';
import type { Existing, ExistingBoard, ExistingCell, ExistingTable } from '../sheet/existing';
import { readsOtherSheets } from '../sheet/relink';
import { isComputed, isOnBoard } from '../sheet/relinkCells';
import { sheetsOf } from '../sheet/library';
import type { Library } from '../sheet/template';
import { loadMarks, markOf } from './marks';
import { loadNewSheets, type NewSheets } from './newSheets';
import { textIn, loadAnswers } from './settings';

export interface Before {
  sheetIds: Set<string>;
  /** Lower case: Excel compares names so. */
  sheetNames: Set<string>;
  names: Set<string>;
  activeSheetId: string;
  eventsEnabled: boolean;
  /** As kept in the workbook; null where none are. */
  answers: string | null;
}

export interface Surveyed {
  existing: Existing;
  before: Before;
  newSheets: NewSheets;
  structureProtected: boolean;
  /** Names whose cells were deleted: Excel keeps them, and they hold nothing, so a plan may take their place. */
  lostNames: string[];
}

/** The tables whose rows compile needs: those of the settings sheet, and those with columns that may still wait for another sheet. */
const isRead = (library: Library, name: string) => /^SET_/i.test(name) || readsOtherSheets(library, name);

export async function survey(context: Excel.RequestContext): Promise<Surveyed> {
  // Fetched here and not with this file: the pane shows itself before it asks.
  const { library } = await import('../templates');
  const { workbook, runtime } = context;
  const { worksheets, tables, names, protection } = workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load('items/id,items/name');
  tables.load('items/name,items/worksheet/name');
  names.load('items/name,items/formula');
  protection.load('protected');
  active.load('id');
  runtime.load('enableEvents');
  const answers = loadAnswers(workbook);
  const kept = loadNewSheets(workbook);
  await context.sync();

  const marks = worksheets.items.map((sheet) => ({ sheet, loaded: loadMarks(sheet) }));
  const readings = tables.items.map((table) => readTable(table, isRead(library, table.name)));
  const ofCells = names.items.filter((item) => !isLost(item) && isComputed(library, item.name));
  const cells = ofCells.map(readCell);
  const onBoards = ofCells.filter(({ name }) => isOnBoard(library, name)).flatMap(sheetOf);
  const boards = [...new Set(onBoards)].map((sheet) => readBoard(worksheets.getItem(sheet), sheet));
  await context.sync();

  const newSheets = kept();
  const templates = new Set(sheetsOf(library).map(({ code }) => code));
  const namesKept = names.items.filter((item) => !isLost(item)).map(({ name }) => name);
  return {
    existing: {
      sheetNames: worksheets.items.map(({ name }) => name),
      ours: marks.flatMap(({ sheet, loaded }) => {
        const found = markOf(loaded);
        return found && templates.has(found.code) ? [{ ...found, sheet: sheet.name }] : [];
      }),
      tables: readings.map((read) => read()),
      names: namesKept,
      cells: cells.flatMap((read) => read()),
      boards: boards.map((read) => read()),
      palette: newSheets.palette,
    },
    before: {
      sheetIds: new Set(worksheets.items.map(({ id }) => id)),
      sheetNames: new Set(worksheets.items.map(({ name }) => name.toLowerCase())),
      names: new Set(namesKept.map((name) => name.toLowerCase())),
      activeSheetId: active.id,
      eventsEnabled: runtime.enableEvents,
      answers: textIn(answers),
    },
    newSheets,
    structureProtected: protection.protected,
    lostNames: names.items.filter(isLost).map(({ name }) => name),
  };
}

const isLost = ({ formula }: Excel.NamedItem): boolean => String(formula).includes('#REF!');

/** A name stands for a cell as long as its formula is nothing but the address. */
const reference = /^=((?:'(?:[^']|'')+'|[^'!()]+)!\$?[A-Z]+\$?\d+)$/;

function sheetOf({ formula }: Excel.NamedItem): string[] {
  const [, address] = reference.exec(String(formula)) ?? [];
  return address === undefined ? [] : [splitReference(address).sheet];
}

function readCell(item: Excel.NamedItem): () => ExistingCell[] {
  const [sheet] = sheetOf(item);
  if (sheet === undefined) return () => [];
  const range = item.getRange().untrack();
  range.load('address,formulas');
  return () => {
    const address = splitReference(range.address).address;
    return [{ name: item.name, sheet, address, content: range.formulas[0]?.[0] ?? '' }];
  };
}

function readBoard(worksheet: Excel.Worksheet, sheet: string): () => ExistingBoard {
  const range = worksheet.getUsedRange(true).untrack();
  range.load('rowIndex,columnIndex,formulas');
  return () => ({ sheet, row: range.rowIndex, column: range.columnIndex, cells: range.formulas });
}

function readTable(table: Excel.Table, withRows: boolean): () => ExistingTable {
  const range = table.getRange().untrack();
  range.load('address');
  table.columns.load('items/name');
  const body = withRows ? table.getDataBodyRange().untrack() : null;
  body?.load('formulas');
  return () => ({
    name: table.name,
    sheet: table.worksheet.name,
    address: splitReference(range.address).address,
    headers: table.columns.items.map(({ name }) => name),
    ...(body && { rows: body.formulas }),
  });
}
