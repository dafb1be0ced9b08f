/** The words of the Share page in English, and by their shape those of every language. `{slots}` are filled by the page. */
import type { Shape } from './pane';

export const share = {
  title: 'Share',
  intro:
    'A colleague without Plansheet sees the last results of its functions. As soon as Excel calculates these cells again, they show #NAME?. Here you make the workbook independent of Plansheet, and undo that later.',
  scope: 'What to convert',
  workbook: 'Whole workbook',
  selection: 'Selected cells',
  reading: 'Reading the formulas…',
  unread: 'The formulas could not be read.',
  none: 'No cell here uses a function of Plansheet. Colleagues without it see everything as you do.',
  found: { one: '{count} cell uses functions of Plansheet', other: '{count} cells use functions of Plansheet' },
  sheetLine:
    '{cells} with functions: {native} can stay alive, {values} as values. {others} other formulas stay as they are.',
  waitingTitle: { one: '{count} cell has no result yet', other: '{count} cells have no result yet' },
  waitingHelp: 'These keep their formula. Wait until Excel has calculated, or use Repair below, then look again.',
  errorsTitle: { one: '{count} cell shows an error', other: '{count} cells show an error' },
  errorsHelp: 'As a value, the error stays as it is. Have a look first.',
  namesTitle: { one: '{count} defined name uses functions too', other: '{count} defined names use functions too' },
  namesHelp:
    'Those that come to one value become native formulas or values as well, and are put back with the cells: {names}.',
  namesElsewhere: 'Only with the whole workbook are they converted too: {names}.',
  readersTitle: {
    one: '{count} formula reads a whole spilled answer',
    other: '{count} formulas read a whole spilled answer',
  },
  readersHelp:
    'Values have no #. Such a formula is rewritten to read the plain range, and gets its # back with the functions.',
  heldTitle: {
    one: '{count} spilled answer stays one block',
    other: '{count} spilled answers stay one block',
  },
  heldHelp:
    'A drop-down list, a conditional format or a chart reads it with #. It becomes one formula of constants, ={…}, so that they go on working.',
  losingTitle: {
    one: '{count} drop-down list, conditional format or chart will lose what it reads',
    other: '{count} drop-down lists, conditional formats or charts will lose what they read',
  },
  losingHelp:
    'The answer read with # is too long for a formula of constants and becomes plain values. They work again as soon as the functions are put back.',
  stayingTitle: {
    one: '{count} defined name keeps its functions',
    other: '{count} defined names keep their functions',
  },
  stayingHelp:
    'Its result is not a single value, or depends on the cell that uses it. Without Plansheet such a name shows #NAME?.',
  namesDone: { one: '{count} defined name was converted.', other: '{count} defined names were converted.' },
  readersDone: {
    one: '{count} formula reads a plain range now.',
    other: '{count} formulas read a plain range now.',
  },
  more: { one: 'and {count} more', other: 'and {count} more' },
  again: 'Look again',
  nativeTitle: 'Keep it alive',
  nativeHelp:
    'Writes {native} native formulas that anyone with Excel 2021 or Microsoft 365 can calculate, and {values} values where Excel has no equivalent. Each formula is checked: one that comes to something else becomes a value.',
  nativeDo: 'Convert to native formulas',
  valuesTitle: 'Freeze it',
  valuesHelp: 'Writes {count} values. Nothing in these cells changes any more.',
  valuesDo: 'Convert to values',
  keptNote: 'The functions are kept in the workbook, so that they can be put back.',
  working: 'Writing…',
  failed: 'Nothing was converted',
  done: '{native} cells are native formulas now, {values} are values.',
  severalUndo: 'Excel takes this back in several steps of Undo. “Put functions back” does it in one.',
  differingTitle: { one: '{count} cell became a value', other: '{count} cells became values' },
  differingHelp: 'Their native formula came to something else than the function.',
  restoreTitle: 'Put functions back',
  restoreHelp: {
    one: '{count} formula is kept in this workbook.',
    other: '{count} formulas are kept in this workbook.',
  },
  restoreDo: 'Put functions back',
  restoreFailed: 'Nothing was put back',
  restored: { one: '{count} formula is back.', other: '{count} formulas are back.' },
  deleted: {
    one: '{count} kept formula belonged to a cell or name that was deleted.',
    other: '{count} kept formulas belonged to cells or names that were deleted.',
  },
  changedTitle: { one: '{count} place was changed meanwhile', other: '{count} places were changed meanwhile' },
  changedHelp: 'They hold something else than was left there, and stayed as they are.',
  changedOver: 'Put these back as well',
  changedKeep: 'Keep what is there',
  lostTitle: { one: '{count} formula cannot be put back', other: '{count} formulas cannot be put back' },
  lostHelp: 'What they read is no longer there. What is there stays.',
  repairTitle: 'Repair',
  repairHelp:
    'When a workbook travels, functions can turn into #NAME?, _xldudf_KPI_… or [2]!_xldudf_…. Plansheet finds such formulas and enters them again.',
  repairLook: 'Look for damage',
  repairNone: 'No damage found.',
  repairFound: { one: '{count} formula to repair', other: '{count} formulas to repair' },
  repairDo: 'Repair',
  repairFailed: 'Nothing was repaired',
  repairUnread: 'The workbook could not be searched.',
  renamed: '{from} → {to}',
  forgotten: 'entered again, for Excel shows #NAME?',
  repaired: { one: '{count} formula was entered again.', other: '{count} formulas were entered again.' },
  stillTitle: { one: '{count} cell still shows #NAME?', other: '{count} cells still show #NAME?' },
  stillHelp:
    'Excel does not know the functions at the moment, or the formula uses a name that is not in this workbook. Choose Home › Add-ins › Plansheet once, then look again.',
  unknownTitle: { one: '{count} cell cannot be repaired', other: '{count} cells cannot be repaired' },
  unknownHelp: 'They use functions this version of Plansheet does not have: {functions}',
  help: {
    title: 'How sharing works',
    text: [
      'Native formulas do the same with Excel’s own functions. They follow when figures change, also on computers without Plansheet.',
      'Values are the results of this moment.',
      'The functions are kept on a sheet nobody sees, named “Plansheet originals”. They follow inserted rows and renamed sheets. Do not delete the sheet before you put them back.',
      'Formulas that read a whole spilled answer with #, and defined names that call functions, are converted and put back along with the cells.',
      'A spilled answer that a drop-down list, a conditional format or a chart reads with # becomes one formula of constants, so that they go on working.',
      'Cells that were changed in between are shown to you and never overwritten unasked.',
      'To send a copy and go on working with the functions: convert, save a copy under another name, then put the functions back.',
    ],
  },
};

export type ShareWords = Shape<typeof share>;
