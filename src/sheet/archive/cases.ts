/** What a plan has been through and what was learnt of it: incidents, voice alerts and lessons of reviews, as rows of the case base. */
import type { CellValue } from '../existing';
import { isBlank, type Reading, type ReadRow, type ReadTable } from '../reading';
import { dictionaryOf, type Words } from '../words';
import { planKey, type PlanId } from './entry';

export interface Case {
  /** Tells it from others, whatever the language. */
  key: string;
  plan: PlanId;
  sheet: string;
  /** Title of its table. */
  source: string;
  /** Serial number; null without one. */
  date: number | null;
  what: string;
  level: string;
  cause: string;
  response: string;
  lesson: string;
  owner: string;
  /** It says itself that it belongs to the case base: closed or made standard. */
  proposed: boolean;
}

interface Source {
  /** Of the row, in the order in which they tell it from others; a date among them, for next year's plan counts from I-01 again. */
  keys: string[];
  date: string[];
  what: string[];
  level: string;
  cause?: string;
  response: string;
  lesson?: string;
  owner: string;
  isCase(row: ReadRow, reading: Reading): boolean;
  isProposed(row: ReadRow): boolean;
}

const sources: Record<string, Source> = {
  AMP_Crisis: {
    keys: ['id', 'at'],
    date: ['at'],
    what: ['what'],
    level: 'lv',
    response: 'c1',
    lesson: 'learn',
    owner: 'mon',
    isCase: ({ values }) => !isBlank(values.what),
    isProposed: ({ values }) => !isBlank(values.end),
  },
  QBK_Voice: {
    keys: ['at', 'what'],
    date: ['at'],
    what: ['what'],
    level: 'lv',
    cause: 'kw',
    response: 'c1',
    owner: 'own',
    isCase: ({ values }, { settings }) =>
      !isBlank(values.what) && settings.codeOf('alert', values.lv) !== 'none' && !isBlank(values.lv),
    isProposed: ({ values }) => values.case === 'Y',
  },
  EXP_Review: {
    keys: ['lv', 'item', 'due'],
    date: ['done', 'due'],
    what: ['item', 'find'],
    level: 'lv',
    cause: 'cause',
    response: 'act',
    lesson: 'std',
    owner: 'own',
    isCase: ({ values }) => !isBlank(values.find),
    isProposed: ({ values }) => values.sop === 'Y',
  },
};

/** Of every plan, in the order of the workbook. */
export function casesIn(reading: Reading, spoken: Words): Case[] {
  const dictionary = dictionaryOf(spoken);
  return reading.tables.flatMap((table) => {
    const source = sources[table.template.name];
    if (!source) return [];
    const { title } = dictionary.table(table.sheetTemplate, table.template);
    return table.rows
      .filter((row) => row.begun && source.isCase(row, reading))
      .map((row) => caseOf(table, row, source, title, reading));
  });
}

function caseOf(table: ReadTable, row: ReadRow, source: Source, title: string, { settings }: Reading): Case {
  const plan = { pack: table.sheetTemplate.pack, copy: table.copy };
  const said = (key: string | undefined): string => textOf(key === undefined ? '' : row.values[key]);
  const part = (key: string) => {
    const { list } = table.template.columns[key] ?? {};
    return (list && settings.codeOf(list, row.values[key])) ?? said(key);
  };
  const date = source.date.map((key) => row.values[key]).find((value) => typeof value === 'number');
  return {
    key: [planKey(plan), table.template.name, ...source.keys.map(part)].join('|'),
    plan,
    sheet: table.sheet,
    source: title,
    date: typeof date === 'number' ? date : null,
    what: source.what
      .map(said)
      .filter((text) => text !== '')
      .join(' · '),
    level: said(source.level),
    cause: said(source.cause),
    response: said(source.response),
    lesson: said(source.lesson),
    owner: said(source.owner),
    proposed: source.isProposed(row),
  };
}

const textOf = (value: CellValue | undefined): string => String(value ?? '').trim();
