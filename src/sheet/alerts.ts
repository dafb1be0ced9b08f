/** Everything in the plans of a workbook that needs a look now: red, amber, overdue; and the routines that are due. No sentences here. */
import { judgementsOf, lightOf } from './judgements';
import { cellAddress, isBlank, type Reading, type ReadRow, type ReadTable } from './reading';

export type Severity = 'overdue' | 'red' | 'amber';

export interface Alert {
  severity: Severity;
  sheet: string;
  address: string;
  /** What the row is about, as it stands there. */
  item: string;
  /** The column that judges, as it is called now, and what it says; '' where it is only marked. */
  column: string;
  word: string;
  /** Of an overdue date: its serial number. */
  date: number | null;
  /** '' where the table names none. */
  owner: string;
}

export interface Routine {
  state: 'late' | 'today' | 'soon';
  id: string;
  what: string;
  owner: string;
  /** The table its result goes into, as the rhythm names it. */
  out: string;
  /** Serial numbers: when it should be done, and when it was done last. */
  due: number;
  last: number | null;
  sheet: string;
  /** Of its row's ID, and of the cell that says when it was done last. */
  idAddress: string;
  lastAddress: string;
  /** Empty cells that ask for the same date: those of the week the review is of. */
  also: { sheet: string; address: string; column: string }[];
}

/** Periods gone by: what they say of today, another table says as well. */
const logs = new Set(['AMP_KpiLog', 'EXP_Week', 'SET_Rhythm']);

/** Rows that are over: nobody has to look at them any more. */
const closed: Record<string, (row: ReadRow, reading: Reading) => boolean> = {
  AMP_Risk: ({ values }, { settings }) => settings.codeOf('state', values.st) === 'done',
  QBK_Voice: ({ values }) => !isBlank(values.end),
};

const before = (value: unknown, day: number): boolean => typeof value === 'number' && value < day;

/** Dates that no status column judges: the column, and whether it is past. The sheets mark the same ones. */
const dates: Record<string, { key: string; severity: Severity; isPast(row: ReadRow, asOf: number): boolean }> = {
  EXP_Review: {
    key: 'due',
    severity: 'overdue',
    isPast: ({ values }, asOf) => isBlank(values.done) && before(values.due, asOf),
  },
  AMP_Vendor: { key: 'end', severity: 'amber', isPast: ({ values }, asOf) => before(values.end, asOf + 60) },
  QBK_Play: { key: 'drill', severity: 'amber', isPast: ({ values }) => values.due === true },
};

const overdueCodes: Record<string, string> = { task: 'late', sla: 'late' };
const order: Severity[] = ['overdue', 'red', 'amber'];

/** The most pressing first; within that in the order of the sheets. */
export function alertsOf(reading: Reading): Alert[] {
  const found = reading.tables
    .filter(({ template }) => !logs.has(template.name))
    .flatMap((table) =>
      table.rows.filter((row) => isOpen(table, row, reading)).flatMap((row) => ofRow(table, row, reading)),
    );
  const places = new Map(reading.sheets.map(({ name }, index) => [name, index]));
  const place = ({ sheet }: Alert) => places.get(sheet) ?? places.size;
  return found.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || place(a) - place(b));
}

const isOpen = (table: ReadTable, row: ReadRow, reading: Reading) =>
  row.begun && !closed[table.template.name]?.(row, reading);

function ofRow(table: ReadTable, row: ReadRow, reading: Reading): Alert[] {
  const about = { sheet: table.sheet, item: itemOf(table, row), owner: ownerOf(table, row) };
  const judged = judgementsOf(reading.library, table.template).flatMap(({ key, field }): Alert[] => {
    const column = table.columns.get(key);
    const value = row.values[key];
    const light = lightOf(table, key, value, reading);
    if (!column || !light) return [];
    const code = field.list && reading.settings.codeOf(field.list, value);
    const severity = code && overdueCodes[field.list ?? ''] === code ? 'overdue' : light;
    const word = typeof value === 'string' ? value : '';
    return [{ ...about, severity, address: cellAddress(table, row, key), column: column.header, word, date: null }];
  });
  const watched = dates[table.template.name];
  const column = watched && table.columns.get(watched.key);
  if (!watched || !column || !watched.isPast(row, reading.settings.asOf ?? 0)) return judged;
  const date = row.values[watched.key];
  return [
    ...judged,
    {
      ...about,
      severity: watched.severity,
      address: cellAddress(table, row, watched.key),
      column: column.header,
      word: '',
      date: typeof date === 'number' ? date : null,
    },
  ];
}

const ownerKeys = ['own', 'owner', 'mon', 'pic'];

export function ownerOf(table: ReadTable, row: ReadRow): string {
  const key = ownerKeys.find((each) => table.columns.has(each));
  return key === undefined ? '' : String(row.values[key] ?? '').trim();
}

/** The number of the row, where it has one, and its first words; choices where nothing else is said. */
export function itemOf(table: ReadTable, row: ReadRow): string {
  const typed = [...table.columns.values()].filter(
    ({ key, field }) => field.formula === undefined && !ownerKeys.includes(key) && !isBlank(row.values[key]),
  );
  const say = (wanted: typeof typed) => wanted.map(({ key }) => String(row.values[key]).trim());
  const [id] = say(typed.filter(({ field }) => field.kind === 'id'));
  const texts = typed.filter(({ key, field }) => field.kind === 'text' && key !== 'unit');
  const choices = typed.filter(({ field }) => field.kind === 'choice');
  const words = texts.length > 0 ? say(texts.slice(0, 1)) : say(choices.slice(0, 2));
  return [...(id === undefined ? [] : [id]), ...words].join(' · ') || String(row.number);
}

/** Not done since they were due, due today, or due within a week; those that wait longest first. */
export function routinesOf({ tables, settings: { asOf } }: Reading): Routine[] {
  if (asOf === null) return [];
  const weeks = tables.filter(({ template }) => template.name === 'EXP_Week');
  const routines = tables
    .filter(({ template }) => template.name === 'SET_Rhythm')
    .flatMap((table) => table.rows.flatMap((row) => routineOf(table, row, asOf, weeks)));
  return routines.sort((a, b) => a.due - b.due);
}

const soon = 7;

function routineOf(table: ReadTable, row: ReadRow, asOf: number, weeks: ReadTable[]): Routine[] {
  const { id, what, owner, prev, next, last, out } = row.values;
  const done = typeof last === 'number' ? last : null;
  const waits = typeof prev === 'number' && (done === null || done < prev);
  const due = waits ? prev : next;
  if (isBlank(what) || typeof due !== 'number' || due > asOf + soon || (!waits && due <= asOf)) return [];
  return [
    {
      state: !waits ? 'soon' : due < asOf ? 'late' : 'today',
      id: String(id ?? ''),
      what: String(what),
      owner: String(owner ?? ''),
      out: String(out ?? '').trim(),
      due,
      last: done,
      sheet: table.sheet,
      idAddress: cellAddress(table, row, 'id'),
      lastAddress: cellAddress(table, row, 'last'),
      also: out === 'EXP_Meet' ? weeks.flatMap((one) => reviewOfWeek(one, due)) : [],
    },
  ];
}

/** Where the week whose review was due on that day says when it was done; none where it says so already. */
function reviewOfWeek(table: ReadTable, due: number): Routine['also'] {
  const column = table.columns.get('rvd');
  const row = table.rows.find(({ values }) => values.fri === due && isBlank(values.rvd));
  return column && row ? [{ sheet: table.sheet, address: cellAddress(table, row, 'rvd'), column: column.header }] : [];
}
