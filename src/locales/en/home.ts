/** Words of the state of a workbook on the page that opens. What the page says before the plans are read stands in `pane.ts`. */
import type { Shape } from './pane';

export const home = {
  state: 'State of the plan',
  reading: 'Reading the plan sheets…',
  unread: 'The state of the plan could not be read.',
  counts: { overdue: 'Overdue', red: 'Red', amber: 'Amber', routines: 'Routines overdue' },
  open: '{label}: {count}. Show in Alerts',
  first: 'Look at these first',
  all: { one: 'Show {count} alert', other: 'Show all {count} alerts' },
  calm: 'Nothing is red, amber or overdue.',
  routine: '{what}: overdue since {date}',
  complete: { title: 'Complete {sheet}' },
  missing: {
    one: '{count} required cell is empty. Go to {address}.',
    other: '{count} required cells are empty. Go to the first, {address}.',
  },
  check: {
    title: 'Check the plans',
    never: 'Not checked yet.',
    last: {
      one: 'Last check on {date}: {count} finding, score {score}.',
      other: 'Last check on {date}: {count} findings, score {score}.',
    },
  },
  sheetState: '{overdue} overdue · {red} red · {amber} amber',
  sheetCalm: 'Nothing to look at',
  settings: 'Settings',
  copy: '{pack} ({copy})',
  asOf: 'Status is judged as of {date}. Go to the as-of date',
  prompts: 'Not sure what to write? Open the prompt cards',
  shortcuts: {
    ShowPane: 'Open the pane',
    InsertPlan: 'Insert plan sheets',
    CheckPlan: 'Check the plans',
    ShowAlerts: 'Alerts and rhythm',
    AssistRfm: 'RFM assistant',
    SharePlan: 'Share',
    ExplainCell: 'Explain the cell',
    InsertFunction: 'Insert a function',
    ConvertToValues: 'Convert the selection to values',
    OpenPrompts: 'Prompt cards',
  },
  help: {
    title: 'How this works',
    text: [
      'Home reads all plan sheets of this workbook, also when they were renamed or moved, each time you come here.',
      'Every entry leads to its cell. Nothing on this page writes into the workbook.',
      'Status is judged on the as-of date, not on today: change that date in the settings sheet to look at another day.',
    ],
    keys: 'Shortcuts while the sheet has the keyboard (Excel may ask once which of two meanings you want):',
  },
};

export type HomeWords = Shape<typeof home>;
