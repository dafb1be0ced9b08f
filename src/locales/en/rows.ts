/** Words of the page that adds rows to plan tables and passes a row on to another table. */
import type { Shape } from './pane';

export const rows = {
  title: 'Add rows',
  reading: 'Reading the plan sheets…',
  unread: 'The plan sheets could not be read.',
  none: 'No plan sheets yet',
  noneHelp: 'Insert a plan first. Its tables are then listed here.',
  more: {
    title: 'More rows in a table',
    table: 'Table',
    tableHint: 'Select a cell of a table in the sheet to choose it.',
    count: 'Rows to add',
    countBounds: 'A whole number from 1 to {most}.',
    free: { one: '{count} row is still free in it.', other: '{count} rows are still free in it.' },
    noneFree: 'All of its rows are filled.',
    will: 'Inserts rows of the sheet into “{table}” on “{sheet}”. Tables below move down; formulas, formats and drop-downs go on.',
    do: { one: 'Add {count} row', other: 'Add {count} rows' },
    done: { one: '{count} row was added in {address}.', other: '{count} rows were added in {address}.' },
    failed: 'No rows were added',
  },
  pass: {
    title: 'Copy a row to another table',
    help: 'A threat belongs in the risk register, a red or yellow alert in the incident register. Select a cell of the row in the sheet.',
    noRow: 'No row of a plan table is selected.',
    nothing:
      'This row has no other table to go to. Threats, red and yellow alerts, red KPIs, blockers and meeting issues have one.',
    row: 'Selected row: {row} ({table})',
    will: 'Adds this row to “{table}” on “{sheet}”:',
    do: 'Copy to “{table}”',
    there: 'It already stands in “{table}”.',
    showThere: 'Show it',
    missing: 'It belongs in “{table}”, which this workbook does not have yet.',
    insert: 'Insert {sheet}',
    done: 'The row was copied to “{table}”. Fill in what is still empty there.',
    failed: 'The row was not copied',
  },
  help: {
    title: 'How adding rows works',
    text: [
      'Typing right below a table that ends its sheet makes it longer by itself. Above another table there is no room: add rows here, and the table below moves down.',
      'New rows get the computed columns, number formats, colours and drop-downs of the table.',
      'A copied row is a new row of the other table. What you type there later does not change the first one.',
      'Nothing that is typed is overwritten. Undo takes the new rows out again.',
    ],
  },
};

export type RowsWords = Shape<typeof rows>;
