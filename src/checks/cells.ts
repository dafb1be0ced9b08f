/** What a cell may hold, whatever the table: required cells, words of lists, errors, numbers that must be unique. */
import { area, cell, rectOf } from '../sheet/address';
import { isBlank, type ReadError, type ReadTable } from '../sheet/reading';
import { groups } from './figures';
import type { Row } from './row';
import type { Check, Found, Rule } from './rule';
import { atRow, atTable, setCell, type Scope } from './scope';

/** Required cells that a rule of their own asks for, with a better sentence. */
const askedElsewhere: Record<string, string[]> = {
  AMP_Goal: ['cls', 'due', 'own'],
  QBK_Goal: ['own'],
  EXP_Goal: ['cls', 'due', 'own', 'link'],
  AMP_Meet: ['own', 'due'],
  QBK_Meet: ['own', 'due'],
  EXP_Meet: ['own', 'due'],
  EXP_Review: ['own', 'due', 'act'],
  QBK_Vision: ['met'],
  AMP_Kpi: ['own'],
  QBK_Metric: ['own'],
  AMP_Risk: ['plan'],
  EXP_Risk: ['plan'],
  EXP_Plan: ['mod', 'goal', 'act', 'own', 'co', 'tm', 'res', 'risk', 'gid'],
  EXP_Strat: ['what', 'det'],
  QBK_Csr: ['ngo', 'yr', 'tgt'],
  AMP_RfmSum: ['play'],
  QBK_RfmSum: ['play'],
  AMP_Strat: ['goal'],
  QBK_Kol: ['utm', 'code'],
};

const required: Check = (rows) =>
  rows
    .filter(({ touched }) => touched)
    .flatMap((row) =>
      [...row.table.columns.values()]
        .filter(
          ({ key, field }) =>
            field.needed &&
            field.formula === undefined &&
            row.blank(key) &&
            !askedElsewhere[row.table.template.name]?.includes(key),
        )
        .map(({ key }) => atRow(row, key, { row: row.name, column: row.header(key) })),
    );

const yesNo: Record<string, string> = {
  y: 'Y',
  yes: 'Y',
  true: 'Y',
  '1': 'Y',
  是: 'Y',
  '✓': 'Y',
  '√': 'Y',
  n: 'N',
  no: 'N',
  false: 'N',
  '0': 'N',
  否: 'N',
  '✗': 'N',
  '×': 'N',
};

const inList: Check = (rows, { settings }) =>
  rows.flatMap((row) =>
    [...row.table.columns.values()].flatMap(({ key, field }): Found[] => {
      if (field.formula !== undefined || !row.has(key)) return [];
      if (field.kind === 'yesNo') return isYesNo(row, key);
      if (field.kind !== 'choice') return [];
      const list = field.list ?? '';
      const labels = (settings.lists.get(list) ?? []).map(({ label }) => label);
      const value = row.text(key);
      if (labels.length === 0 || labels.includes(value)) return [];
      const code = settings.codeOf(list, value);
      const label = code === undefined ? undefined : labels.find((one) => one === settings.wordOf(list, code));
      return [
        atRow(
          row,
          key,
          { value, column: row.header(key), label: label ?? '' },
          {
            ...(label !== undefined && { fix: setCell(row, key, label), says: 'near' }),
          },
        ),
      ];
    }),
  );

function isYesNo(row: Row, key: string): Found[] {
  const value = row.text(key);
  if (value === 'Y' || value === 'N') return [];
  const letter = yesNo[value.normalize('NFKC').toLowerCase()];
  const facts = { value, column: row.header(key), label: letter ?? '' };
  return [
    letter === undefined
      ? atRow(row, key, facts, { says: 'yesNo' })
      : atRow(row, key, facts, { says: 'near', fix: setCell(row, key, letter) }),
  ];
}

/** Figures that add up only while each of them stands there once. */
const together: Record<string, string[]> = {
  AMP_KpiLog: ['kpi', 'mon'],
  AMP_BudMonth: ['line', 'mon'],
  EXP_Day: ['day'],
};

const unique: Check = (rows) => {
  const [first] = rows;
  if (!first) return [];
  const { template, columns } = first.table;
  const keys = [...columns.values()].filter(
    ({ key, field }) => field.unique && !(template.name === 'QBK_Kol' && key === 'code'),
  );
  const single = keys.flatMap(({ key }) => doubled(rows, [key]));
  const pair = together[template.name];
  return pair?.every((key) => columns.has(key)) ? [...single, ...doubled(rows, pair)] : single;
};

function doubled(rows: Row[], keys: string[]): Found[] {
  const full = rows.filter((row) => keys.every((key) => row.has(key)));
  return [...groups(full, (row) => keys.map((key) => row.text(key).toLowerCase()).join('\n')).values()].flatMap(
    (same) => {
      const row = same.at(-1);
      if (!row || same.length < 2) return [];
      const [key = '', more] = keys;
      const date = more ?? (row.table.columns.get(key)?.field.kind === 'date' ? key : undefined);
      return [
        date === undefined
          ? atRow(row, key, { id: row.text(key), n: same.length })
          : atRow(
              row,
              key,
              { id: more ? row.text(key) : '', date: { date: row.number(date) }, n: same.length },
              { says: more ? 'month' : 'day' },
            ),
      ];
    },
  );
}

/** Excel is not done yet: no error. */
export const isPending = (error: string): boolean => /^#(BUSY|GETTING_DATA|CONNECT)/.test(error);
const isUnknownFunction = ({ error, formula }: ReadError): boolean =>
  error === '#NAME?' && /KPI\.|_xldudf_/i.test(formula);

const errors: Check = (_rows, scope) => {
  const { reading } = scope.plan;
  const cells = reading.errors.filter((one) => !isPending(one.error) && !isUnknownFunction(one));
  const runs = new Map<string, ReadError[]>();
  for (const one of cells) {
    const table = tableAt(reading.tables, one);
    const key = table ? `${table.name} ${one.column} ${one.error}` : `${one.sheet} ${one.row} ${one.column}`;
    runs.set(key, [...(runs.get(key) ?? []), one]);
  }
  return [...runs.values()].flatMap((run): Found[] => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return [];
    const address =
      run.length === 1
        ? cell(first.row, first.column)
        : area({ row: first.row, column: first.column, rows: last.row - first.row + 1, columns: 1 });
    const table = tableAt(reading.tables, first);
    const about = table
      ? `${table.template.name}.${table.copy} ${headerAt(table, first)} ${first.error}`
      : `${first.sheet} ${address}`;
    return [
      {
        place: { sheet: first.sheet, address },
        about,
        facts: { error: first.error, cell: address, n: run.length },
        ...(run.length > 1 && { says: 'several' }),
      },
    ];
  });
};

function tableAt(tables: ReadTable[], { sheet, row, column }: ReadError): ReadTable | undefined {
  return tables.find(
    ({ body, sheet: on }) =>
      on === sheet &&
      row >= body.row &&
      row < body.row + body.rows &&
      column >= body.column &&
      column < body.column + body.columns,
  );
}

function headerAt(table: ReadTable, { column }: ReadError): string {
  const found = [...table.columns.values()].find(({ place }) => place === column - table.body.column);
  return found?.key ?? String(column);
}

const unknownFunctions: Check = (_rows, { plan }) => {
  const broken = plan.reading.errors.filter(isUnknownFunction);
  const [first] = broken;
  if (!first) return [];
  const place = { sheet: first.sheet, address: cell(first.row, first.column) };
  return [{ place, about: 'functions', facts: { n: broken.length } }];
};

/** A list of the settings typed into a named cell. */
const namedWord: Check = (_rows, scope) => {
  const { reading } = scope.plan;
  return reading.cells.flatMap((one): Found[] => {
    const labels = reading.settings.lists.get(one.field.list ?? '')?.map(({ label }) => label) ?? [];
    if (one.field.kind !== 'choice' || labels.length === 0 || isBlank(one.value) || labels.includes(String(one.value)))
      return [];
    const { row, column } = rectOf(one.address);
    const facts = { value: String(one.value), column: cell(row, column), label: '' };
    return [{ place: { sheet: one.sheet, address: one.address }, about: `${one.name}.${one.copy}`, facts }];
  });
};

/** Large logs are no places for words of lists typed one by one: one finding each is enough to see what is wrong. */
const few =
  (check: Check): Check =>
  (rows, scope: Scope) => {
    const found = check(rows, scope);
    const [first] = found;
    if (!first || found.length <= fewest) return found;
    const [row] = rows;
    return row
      ? [
          ...found.slice(0, fewest),
          atTable(
            row.table,
            [...row.table.columns.keys()][0] ?? '',
            { ...first.facts, n: found.length - fewest },
            { says: 'more', what: 'more' },
          ),
        ]
      : found;
  };
const fewest = 20;

export const cells: Rule[] = [
  { id: 'L001', severity: 'error', by: { every: few(required) } },
  { id: 'L002', severity: 'error', by: { every: few(inList), book: namedWord } },
  { id: 'L004', severity: 'error', by: { book: errors } },
  { id: 'L006', severity: 'error', by: { every: few(unique) } },
  { id: 'L099', severity: 'error', by: { book: unknownFunctions } },
];
