/** Words of the page that splits a row of the execution plan into tasks. The tasks themselves stand in `taskPresets`. */
export const tasks = {
  title: 'Task builder',
  intro: 'Splits one row of the execution plan into tasks for preparation, execution and closing.',
  reading: 'Reading the plan sheets…',
  unread: 'The plan sheets could not be read.',
  refresh: 'Read again',
  none: 'No execution plan yet',
  noneHelp:
    'Insert the sheets “Execution Plan” and “WBS & Gantt” first. Their rows and tasks are then put together here.',
  choose: 'Choose a plan sheet',
  noRows: 'The execution plan has no row with a row ID yet. Give a row its ID and time nodes first.',
  source: 'What to split',
  row: 'Row of the plan',
  rowOption: '{row} ({tasks})',
  noTasks: 'no tasks yet',
  taskCount: { one: '{count} task', other: '{count} tasks' },
  span: '{start} to {end}: {days} days, {work} working days.',
  noSpan:
    'This row has no time nodes yet. Write weeks of the plan into its cell “{column}” ({cell}), such as W1-12, then read again.',
  unreadable:
    'The time nodes of this row, “{text}”, cannot be read as weeks of the plan. Write them into {cell} as in W1-12, then read again.',
  outsidePlan: 'This row reaches beyond the plan, which runs from {start} to {end}; tasks are placed inside.',
  apartFromPlan:
    'This row lies wholly outside the plan, which runs from {start} to {end}. Check its “{column}” ({cell}); as it stands, its tasks are placed outside the plan too.',
  preset: 'Preset',
  presets: {
    campaign: 'Campaign',
    content: 'Content series',
    live: 'Live stream',
    event: 'Event or pop-up',
    launch: 'Product launch',
    review: 'Data and review',
  },
  limits: 'Tasks of {lo} to {hi} days, as the settings say.',
  split: 'Split into tasks',
  splitAgain: 'Split anew',
  list: 'Tasks',
  summary: { one: '{count} task', other: '{count} tasks' },
  slot: '{start} – {end} · {days} days, {work} working',
  slotOpen: 'Dates are missing',
  unnamed: 'Task without a name',
  fields: {
    task: 'Task',
    phase: 'Phase',
    std: 'Delivery standard',
    own: 'Owner',
    dept: 'Partner department',
    start: 'Start',
    end: 'End',
  },
  noDept: 'None',
  after: 'After {id}',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  what: '{action}: {task}',
  add: 'Add a task',
  removed: '“{task}” was removed from the list.',
  moved: '“{task}” is now at place {place}, {start} to {end}.',
  problems: {
    name: '{id}: give the task a name.',
    dates: '{id}: choose a start and an end.',
    order: '{id}: the end lies before the start.',
    empty: 'There is no task to write. Add one or split anew.',
  },
  idle: '{id}: no working day lies between {start} and {end}.',
  notesTitle: 'Worth a look before writing',
  more: { one: '{count} more', other: '{count} more' },
  write: 'Write',
  willWrite: {
    one: 'Adds {count} row, {ids}, below the last task of the sheet “{sheet}”. Nothing that is there is changed.',
    other: 'Adds {count} rows, {ids}, below the last task of the sheet “{sheet}”. Nothing that is there is changed.',
  },
  ids: '{first} to {last}',
  writeButton: { one: 'Write {count} task', other: 'Write {count} tasks' },
  writing: 'Writing…',
  written: { one: '{count} task is written, {address}.', other: '{count} tasks are written, {address}.' },
  gantt: 'Days, task size, status and the Gantt compute themselves.',
  notWritten: 'No task was written',
  weeks: {
    title: 'Week columns',
    missing: {
      one: 'The plan has {weeks} weeks, the Gantt draws {drawn}: the bars of the last week are not seen.',
      other: 'The plan has {weeks} weeks, the Gantt draws {drawn}: the bars of the last {count} weeks are not seen.',
    },
    will: {
      one: 'Adds a week column after “{column}” on the sheet “{sheet}”, with the formula and look of that one.',
      other:
        'Adds {count} week columns after “{column}” on the sheet “{sheet}”, with the formula and look of that one.',
    },
    add: { one: 'Add {count} week column', other: 'Add {count} week columns' },
    added: { one: '{count} week column was added, {address}.', other: '{count} week columns were added, {address}.' },
    unlike:
      'The week columns or their formulas are no longer as the template made them, so none is added here. Insert columns in the sheet yourself and copy formula and look of “{column}” into them.',
    notAdded: 'No week column was added',
  },
  help: {
    title: 'How this works',
    text: [
      'The row selected in the sheet is offered first. Its weeks, its owner and its first partner department are taken over.',
      'The tasks of a preset share the time of the row in their order, in whole weeks where that goes. Where a row is too long for them, the tasks of the execution phase are cut into several; where it is too short, tasks overlap.',
      'A task begins and ends on a working day of the holidays in the settings, as long as it does not become too short.',
      'The list can be changed in every part before it is written. What the check of the workbook would find later is said at once.',
      'Written are the task, its phase, standard, owner, department, dates and the task before it, as new rows of the table of tasks. Row and task numbers go on from those that are there.',
      'Nothing that is there is changed. Undo takes it back; if anything fails, the workbook is as it was.',
    ],
  },
};

export type TaskWords = Shape<typeof tasks>;
type Shape<T> = T extends string
  ? string
  : T extends readonly string[]
    ? string[]
    : T extends { one: string; other: string }
      ? { one?: string; other: string }
      : { [Key in keyof T]: Shape<T[Key]> };
