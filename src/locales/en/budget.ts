/** Words of the budget assistant. */
export const budget = {
  title: 'Budget assistant',
  intro: 'Divides money over lines, drafts the next quarter, lists tripped lines and prepares adjustments.',
  reading: 'Reading the plan sheets…',
  unread: 'The plan sheets could not be read.',
  none: 'No budget yet',
  noneHelp:
    'Insert “Annual Budget”, “Quarter Budget” or “Situation & Strategy” first. Their lines can then be divided and adjusted here.',
  lines: 'Line',
  now: 'Now',
  next: 'New',
  sum: 'Total',
  divide: {
    title: 'Divide by weights',
    target: 'What is divided',
    targetOption: '{column} · {sheet}',
    total: 'Amount to divide',
    noTotal: 'Type the amount that is to be divided: a number from 0.',
    offTotal: 'The budget of the plan is {money}; the check will say that the lines do not add up to it.',
    weights: 'Weighed by',
    asNow: 'What they have now',
    equal: 'All the same',
    byColumn: '“{column}”',
    step: 'Rounded to',
    lineHelp: 'Open a line to weigh it otherwise, to bound it, or to keep what it has.',
    keep: 'Keep what it has',
    weight: 'Weight',
    min: 'At least',
    max: 'At most',
    kept: 'kept',
    notNumber: 'A number from 0.',
    crossed: '{line}: “At least” lies above “At most”, or no multiple of the rounding lies between them.',
    room: 'With these bounds the lines take from {low} to {high}; {total} does not fit in.',
    roomOpen: 'With these bounds the lines take {low} at least; {total} is less.',
    keptAll: 'Every line keeps what it has, {kept} in all; to come to {total}, let go of one.',
    unread: '{line}: weight and bounds are numbers from 0.',
    rails: 'Guard-rails',
    rail: 'Bucket',
    verdicts: { below: 'below {lo}', within: 'within', above: 'above {hi}' },
    same: 'Every line has this already.',
    willWrite: {
      one: 'Writes {count} cell of “{column}” on the sheet “{sheet}”, {address}; what stands in it now is replaced.',
      other:
        'Writes {count} cells of “{column}” on the sheet “{sheet}”, {address}; what stands in them now is replaced.',
    },
    write: { one: 'Write {count} cell', other: 'Write {count} cells' },
    written: {
      one: '{count} cell of “{column}” is written, {address}.',
      other: '{count} cells of “{column}” are written, {address}.',
    },
    notWritten: 'Nothing was written',
  },
  roll: {
    title: 'Next quarter',
    help: 'By the ROI of each line against its past, at most ±{cap} from this quarter.',
    money: 'Budget of the next quarter',
    draft: 'Draft',
    fitted: 'Fitted',
    capped: 'capped, {wanted} by ROI alone',
    noMoney: 'Type the budget of the next quarter: a number from 0.',
    noRoom:
      'Inside the cap the lines come to {low} to {high}; {money} cannot be reached. The drafts are what is copied and written.',
    copy: 'Copy as a table',
    copied: 'Copied: line, this quarter, next quarter.',
    notCopied: 'It could not be copied. Allow the clipboard for this page and try again.',
    into: 'Write into “{sheet}”',
    willWrite: {
      one: 'Writes {count} cell of “{column}” on the sheet “{sheet}”, of the line with the same ID; what stands in it now is replaced.',
      other:
        'Writes {count} cells of “{column}” on the sheet “{sheet}”, of lines with the same ID; what stands in them now is replaced.',
    },
  },
  breakers: {
    title: 'Breakers',
    calm: 'No line has tripped, is watched or overruns its plan.',
    reopened: 'Reopened',
    run: {
      one: 'ROI under {limit} for {count} period: {figures}',
      other: 'ROI under {limit} for {count} periods: {figures}',
    },
    over: '{pct} over plan; from {limit} on the budget is reopened',
    propose: 'Prepare an adjustment',
    proposeFor: 'Prepare an adjustment of {line}',
  },
  adjust: {
    title: 'New adjustment',
    line: 'Budget line',
    chooseLine: 'Choose a line',
    trigger: 'Trigger',
    note: 'Figure behind it',
    base: 'Before',
    proposed: 'Proposed',
    major: 'Major: needs three signatures',
    signed: 'Signed by',
    capped: 'A rolling revision moves at most ±{cap}: {settled} will hold.',
    effect: 'The line then has {settled}, {change} ({pct}).',
    effectPlain: 'The line then has {settled}, {change}.',
    over: 'All lines together are then {over} over the budget; take as much from another line.',
    under: 'All lines together are then {under} under the budget; {under} can go to another line.',
    rail: '{bucket}: {share} of the budget, {verdict}.',
    lacking: {
      line: 'Choose a budget line.',
      trigger: 'Choose a trigger.',
      note: 'Write the figure behind it.',
      base: '“Before” is a number from 0.',
      proposed: '“Proposed” is a number from 0.',
    },
    asOf: 'Set the as-of date on the settings sheet first; it dates the adjustment.',
    notes: { run: 'ROI {figures}', over: '{pct} over plan' },
    willWrite:
      'Adds a row dated {date} below the last adjustment of the sheet “{sheet}”. Nothing that is there is changed.',
    write: 'Add the adjustment',
    written: 'The adjustment of {line} is written, {address}. {state}',
    holds: 'It holds at once.',
    waits: 'It holds when these have signed: {depts}.',
    notWritten: 'No adjustment was written',
  },
  waiting: {
    title: 'Waiting for signatures',
    none: 'Every adjustment is signed.',
    empty: 'There is no adjustment yet.',
    lacks: 'Not signed: {depts}',
    major: 'major',
  },
  help: {
    title: 'How this works',
    text: [
      'Dividing is that of KPI.ALLOCATE: in proportion to the weights, held inside the bounds, in whole steps that add up exactly. Lines without a figure in the column of weights keep what they have.',
      'The guard-rails are those of the sheet with the thresholds of the settings; they are shown before anything is written.',
      'Only typed cells are written, and none at all when one was changed since it was read or holds a formula. If anything fails, the workbook is as it was.',
      'The draft of the next quarter is that of the column of the sheet: this plan times ROI over past ROI, inside the cap of the settings. Fitted, the drafts add up to the budget, each still inside its cap. Nothing is written into this quarter.',
      'The decision follows the rule of the annual budget: tripped lines stop, from the ROI priority line on scale up, under the breaker limit shrink, else hold.',
      'An adjustment is a new row of the log. It changes the revised plan once it is signed: finance alone, or all three when it is major.',
    ],
  },
};

export type BudgetWords = Shape<typeof budget>;
type Shape<T> = T extends string
  ? string
  : T extends readonly string[]
    ? string[]
    : T extends { one: string; other: string }
      ? { one?: string; other: string }
      : { [Key in keyof T]: Shape<T[Key]> };
