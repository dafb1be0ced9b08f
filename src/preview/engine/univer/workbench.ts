/** Puts the facets together into the engine, over a Univer that has been started with or without a screen. */
import { RedoCommand, UndoCommand, type Univer, type Workbook } from '@univerjs/core';
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { Calculation } from '../calculation';
import type { Engine, History, Rect } from '../engine';
import { mendArrayConstants } from './arrayConstants';
import { Book, toRange, toRect } from './book';
import { cellsOf, put } from './cells';
import { mendComparisons } from './comparisons';
import { keepFormulas } from './contents';
import { mendDetours } from './detours';
import { Evaluation } from './evaluation';
import { Events } from './events';
import { followStructure } from './following';
import { formatsOf } from './formats';
import { cutFormulas } from './formula/sequence';
import { Formulas } from './formulas';
import { registrarOf } from './functions';
import { layoutOf } from './layout';
import { linksOf } from './links';
import { namesOf, sharedNames } from './names';
import { registerOperators } from './operators';
import { mendRuleTrees } from './ruleTrees';
import { rulesOf } from './rules';
import { Sentences } from './sentences';
import { copySheetParts } from './sheetCopy';
import { sheetsOf } from './sheets';
import { takeShortcuts } from './shortcuts';
import { Spills } from './spills';
import { tablesOf } from './tables';
import { TableGrowth } from './tableGrowth';
import { TableShaping } from './tableShaping';
import { TableShelf } from './tableShelf';
import { reshapeWithStructure } from './tableStructure';
import { TableTexts } from './tableTexts';
import { validationsOf } from './validations';

export interface Workbench extends Engine {
  readonly book: Book;
}

export function workbench(univer: Univer, workbook: Workbook): Workbench {
  const book = new Book(univer, workbook);
  takeShortcuts(book);
  mendComparisons();
  mendRuleTrees();
  mendArrayConstants();
  mendDetours();
  cutFormulas(book);
  keepFormulas(book);
  followStructure(book);
  registerOperators(book);
  const events = new Events(book);
  const shelf = new TableShelf(book);
  reshapeWithStructure(book, shelf);
  const formulas = new Formulas(book, () => shelf.all().map((table) => shelf.place(table)), sharedNames(book));
  const spills = new Spills(book);
  const sentences = new Sentences();
  events.on((event) => event.kind === 'changed' && sentences.forget(event.sheet, event.rect));
  const cells = cellsOf(book, formulas, spills, (sheet, row, column, code) => {
    const anchor = spills.parent(sheet, row, column) ?? { row, column };
    return sentences.of({ sheet, row, column }, { sheet, ...anchor }, code);
  });
  const texts = new TableTexts(book, shelf, formulas, (sheet, matrix, rect) =>
    put(book, spills, sheet, matrix, [rect]),
  );
  const register = registrarOf(book, formulas, sentences);
  const shaping = new TableShaping(book, shelf, texts);
  const names = namesOf(book);
  const tables = tablesOf(book, shaping, cells);
  const rules = rulesOf(book);
  const validations = validationsOf(book, cells, new Evaluation(book, formulas));
  const links = linksOf(book);
  new TableGrowth(book, shaping, formulas, cells, rules, validations);
  book.recalculation.afterRun = () => spills.settleDown();
  return {
    book,
    sheets: sheetsOf(book, (from, to) =>
      copySheetParts({ book, names, rules, validations, links, tables, shaping }, from, to),
    ),
    cells,
    formats: formatsOf(book),
    layout: layoutOf(book, cells),
    tables,
    names,
    rules,
    validations,
    links,
    calculation: calculationOf(book, register),
    history: historyOf(book),
    ...selectionOf(book),
    on: (listener) => events.on(listener),
    dispose: () => {
      book.recalculation.dispose();
      univer.dispose();
    },
  };
}

function calculationOf(book: Book, register: Calculation['register']): Calculation {
  const { recalculation } = book;
  return {
    register,
    settle: () => recalculation.settle(),
    mode: () => (recalculation.manual ? 'Manual' : 'Automatic'),
    setMode: (mode) => recalculation.setManual(mode === 'Manual'),
    hold: (held) => recalculation.hold(held),
    recalculate: () => {
      recalculation.mark({ forceCalculation: true });
      return recalculation.settle(true);
    },
  };
}

function historyOf(book: Book): History {
  const step = async (command: string, possible: () => boolean) => {
    if (!possible()) return false;
    await book.commands.executeCommand(command);
    // What a step puts back may lie anywhere, tables and names included.
    book.recalculation.mark({ forceCalculation: true });
    return true;
  };
  return {
    undo: () => step(UndoCommand.id, () => book.undo.pitchTopUndoElement() !== null),
    redo: () => step(RedoCommand.id, () => book.undo.pitchTopRedoElement() !== null),
    depth: () => book.undo.depth(book.unitId),
    clear: () => book.undo.clearUndoRedo(book.unitId),
    begin: () => book.undo.begin(),
    end: () => book.undo.end(),
  };
}

function selectionOf(book: Book): Pick<Engine, 'selection' | 'select'> {
  const service = book.injector.get(SheetsSelectionsService);
  return {
    selection: () => {
      const rects = service.getCurrentSelections().map(({ range }) => toRect(range));
      return {
        sheet: book.workbook.getActiveSheet().getSheetId(),
        rects: rects.length ? rects : [{ row: 0, column: 0, rows: 1, columns: 1 }],
      };
    },
    select: (sheet, rects: Rect[]) => {
      for (const rect of rects) book.reserve(sheet, rect.row, rect.column);
      const selections = rects.map((rect) => {
        const range = toRange(rect);
        const { row, column } = rect;
        return {
          range,
          primary: {
            ...range,
            actualRow: row,
            actualColumn: column,
            isMerged: false,
            isMergedMainCell: false,
            endRow: row,
            endColumn: column,
          },
          style: null,
        };
      });
      book.asApi(() =>
        book.commands.syncExecuteCommand(SetSelectionsOperation.id, {
          unitId: book.unitId,
          subUnitId: sheet,
          selections,
        }),
      );
    },
  };
}
