/** Words of the page that checks the workbook. The sentences of the rules stand in `checkRules.ts`. */
export const check = {
  title: 'Check the workbook',
  intro:
    'Goes through every plan sheet with {rules} rules: formulas, dates, goals, owners, budgets, risks. It reads only; no cell is changed.',
  run: 'Check now',
  again: 'Check again',
  read: 'Reading the plan sheets…',
  rules: 'Checking rule {done} of {total}…',
  bar: 'Progress of the check',
  cancel: 'Cancel',
  failed: 'The check did not finish',
  empty: 'No plan sheets here yet',
  emptyHelp: 'The check looks at sheets made with Plansheet. Insert one, and fill it in.',
  insert: 'Insert plan sheets',
  score: 'Score',
  of: '{score} of 100',
  looked: { one: '{count} table looked at', other: '{count} tables looked at' },
  trend: 'Score by day',
  trendText: 'From {first} on {from} to {last} on {to}.',
  before: '{score} on {date}',
  clean: 'Nothing found. All rules are kept.',
  done: { one: 'Checked: {count} finding.', other: 'Checked: {count} findings.' },
  pending: {
    one: '{count} cell is still being calculated. Check again when Excel is done.',
    other: '{count} cells are still being calculated. Check again when Excel is done.',
  },
  severities: {
    error: { title: 'Errors', one: '{count} error', other: '{count} errors' },
    warning: { title: 'Warnings', one: '{count} warning', other: '{count} warnings' },
    info: { title: 'Notes', one: '{count} note', other: '{count} notes' },
  },
  show: 'Show',
  sheet: 'Sheet',
  allSheets: 'All sheets',
  none: 'Nothing of this kind here.',
  findings: 'Findings',
  at: '{sheet}, {address}',
  goTo: 'Go to the cell',
  gone: 'That cell is no longer there. Check again.',
  fix: 'Fix',
  fixThis: 'Fix: {sentence}',
  fixAll: { one: 'Fix {count} cell', other: 'Fix {count} places' },
  fixHelp: 'Puts formulas and list words back as the template has them. Cells changed since the check are left alone.',
  fixed: { one: '{count} place put right.', other: '{count} places put right.' },
  changed: {
    one: '{count} place holds something else by now and was left alone.',
    other: '{count} places hold something else by now and were left alone.',
  },
  undo: 'One Undo takes it back.',
  undoSteps: 'Undo takes it back in several steps.',
  notFixed: 'Nothing was changed',
  ignore: 'Ignore…',
  ignoreThis: 'Ignore: {sentence}',
  reason: 'Why may this stay?',
  reasonHelp: 'Kept in the workbook, for everyone who opens it.',
  save: 'Ignore it',
  discard: 'Cancel',
  ignored: { one: '{count} finding ignored', other: '{count} findings ignored' },
  ignoredTitle: 'Ignored',
  ignoredAt: '{reason} ({date})',
  ignoredGone: 'No longer found.',
  heed: 'Show again',
  heedThis: 'Show again: {sentence}',
  told: 'Ignored. It no longer counts for the score.',
  heeded: 'It counts again.',
  notKept: 'This could not be kept in the workbook',
  report: 'Add a report sheet',
  reportHelp: 'Adds one new sheet with all findings. Nothing else is touched.',
  reported: 'Added the sheet “{sheet}”.',
  notReported: 'No sheet was added',
  sheetWords: {
    name: 'Check report',
    meta: '{date}  ·  score {score}  ·  {findings} findings, {ignored} ignored',
    severity: 'Severity',
    rule: 'Rule',
    sheet: 'Sheet',
    cell: 'Cell',
    finding: 'Finding',
    state: 'State',
    open: 'Open',
    ignored: 'Ignored: {reason}',
    kinds: { error: 'Error', warning: 'Warning', info: 'Note' },
  },
  help: {
    title: 'How the check works',
    text: [
      'Sheets, headers and tables may be renamed, moved and extended; they are recognised all the same. Tables of your own are left out.',
      'An error breaks the plan or its figures, a warning should be looked at, a note is worth knowing.',
      'The score is the weighted share of rules that are kept: an error counts three, a warning two, a note one. The more findings of a rule are put right, the more of it comes back. Ignored findings are left out.',
      'Limits are those of the settings sheet. Vague phrases are listed there too; add your own.',
      'Fix is offered where there is one right answer. Undo takes it back.',
      'Ignored findings and the scores of the last 60 days are kept in the workbook.',
    ],
  },
};

type Forms<T> = T extends { one: string; other: string }
  ? Omit<T, 'one'> & { one?: string }
  : T extends readonly string[]
    ? string[]
    : T extends object
      ? { [Key in keyof T]: Forms<T[Key]> }
      : string;

/** `one` only where a language tells it apart. */
export type CheckWords = Forms<typeof check>;
