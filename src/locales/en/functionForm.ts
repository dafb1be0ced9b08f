/** The words of filling in a function: picking arguments from the sheet, the live answer, putting it into a cell. */
import type { Shape } from './pane';

export const functionForm = {
  title: 'Put it into a cell',
  fill: 'Fill in from the selected list',
  fillHelp: 'Click into a list with headers, then press the button: columns are found by their headers.',
  filled: { one: '{count} argument filled in.', other: '{count} arguments filled in.' },
  nothing: 'No list is selected. Click into your data first.',
  pick: 'Pick {name} from the sheet',
  picking: 'Select the cells in the sheet.',
  target: 'Choose the cell',
  targetHelp: 'Click an empty cell in the sheet.',
  formula: 'Formula',
  answer: 'Answer with these cells',
  missing: 'Still needed.',
  unreadable: 'Excel could not read this. Texts stand in quotes: "…".',
  lost: 'There is no “{reference}” in this workbook. Texts stand in quotes: "…".',
  unknown: 'Only Excel can work out {part}; the answer will be in the cell.',
  tooMany: 'That is more than {most} cells: the answer will be in the cell, it is not worked out here.',
  spills: { one: 'Fills {rows} rows and {columns} column.', other: 'Fills {rows} rows and {columns} columns.' },
  writes: 'Writes one formula into {place}. Nothing else is changed.',
  insert: 'Insert into {place}',
  insertHere: 'Insert',
  inserted: 'Inserted into {place}. Undo takes it back.',
  show: 'Go to the cell',
  notInserted: 'Nothing was inserted',
  inUse: 'The cell {address} is in use. Choose an empty cell with enough room.',
  inTable: 'The answer needs several cells, and a table takes one in each row. Choose a cell outside the table.',
  severalAreas: 'Select one area only.',
};

export type FunctionFormWords = Shape<typeof functionForm>;
