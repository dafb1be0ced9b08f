/** Words of the page of alerts and routines, and of the texts it makes for others. */
export const alerts = {
  title: 'Alerts and rhythm',
  reading: 'Reading the plan sheets…',
  unread: 'The plan sheets could not be read.',
  refresh: 'Read again',
  asOf: 'As of {date}',
  upToDate: 'up to date at {time}',
  none: 'No plan sheets yet',
  noneHelp: 'Insert a plan first. What is red, amber or overdue in it is then listed here.',
  choose: 'Choose a plan sheet',
  list: 'Needs a look',
  calm: 'Nothing is red, amber or overdue.',
  noMatch: 'No alert fits this choice.',
  shown: { one: '{count} alert', other: '{count} alerts' },
  owner: 'Owner',
  everyone: 'Everyone',
  nobody: 'No owner',
  severity: 'State',
  every: 'All states',
  severities: { overdue: 'Overdue', red: 'Red', amber: 'Amber' },
  /** Of a date that has passed or is near. */
  dated: '{column} {date}',
  judged: '{column}: {word}',
  routines: 'Routines',
  routinesHelp: 'From the operating rhythm of the settings sheet.',
  noRoutines: 'No routine is due within a week.',
  states: { late: 'Overdue since {date}', today: 'Due today', soon: 'Due {date}' },
  last: 'last done {date}',
  never: 'never done',
  done: 'Done today',
  doneOn: 'Done on {date}',
  doneWhat: '{done}: {what}',
  stamped: '“{what}” is stamped as done on {date}. Undo takes it back.',
  notStamped: 'Nothing was stamped',
  willStamp: 'Writes {date}, the as-of date, into “Last done” of the routine.',
  text: {
    title: 'Text for others',
    help: 'The alerts listed above, as a text you paste yourself. Nothing is sent from here.',
    format: 'For',
    formats: { mail: 'Mail', dingtalk: 'DingTalk', feishu: 'Feishu', wecom: 'WeCom' },
    hints: {
      mail: 'Plain text, reads the same in every mail program.',
      dingtalk: 'Markdown as a DingTalk robot shows it.',
      feishu: 'Markdown as a Feishu message card shows it: no headings, colours by name.',
      wecom: 'Markdown as a WeCom robot shows it: no lists, three colours, at most 4,096 bytes.',
    },
    preview: 'Text',
    copy: 'Copy text',
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select the text and press Ctrl+C.',
    cut: {
      one: '{count} alert more would be too long for one message and is left out.',
      other: '{count} alerts more would be too long for one message and are left out.',
    },
    heading: '{brand} plan alerts, as of {date}',
    headingPlain: 'Plan alerts, as of {date}',
    routines: 'Routines',
    more: { one: '… and {count} more', other: '… and {count} more' },
    separator: ', ',
  },
  help: {
    title: 'How this works',
    text: [
      'All status columns of all plan sheets are read: traffic lights, task states, alert levels, limits, clocks and circuit breakers. Closed risks and closed voice alerts are left out, and so are the logs of past months and weeks.',
      'Each entry leads to the cell that judges. Change the figures there; the status computes itself.',
      'Everything is judged on the as-of date of the settings sheet, not on the calendar of this computer.',
      '“Done today” writes that date into the settings sheet, in one step that Undo takes back.',
      'The text holds the entries that are listed, so choose an owner first to write to one person.',
    ],
  },
};

export type AlertWords = Shape<typeof alerts>;
type Shape<T> = T extends string
  ? string
  : T extends readonly string[]
    ? string[]
    : T extends { one: string; other: string }
      ? { one?: string; other: string }
      : { [Key in keyof T]: Shape<T[Key]> };
