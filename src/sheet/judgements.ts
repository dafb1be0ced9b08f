/** Which columns of a table pass judgement on a row, and which of their words mean red or amber. */
import type { CellValue } from './existing';
import type { ReadSettings, ReadTable } from './reading';
import type { Field, Library, Table } from './template';

export type Light = 'red' | 'amber';

export interface Judgement {
  key: string;
  field: Field;
}

/** Words that are states of things and no judgements of them. */
const noJudgements = new Set(['rfm', 'kol', 'ab', 'mtier', 'vtype', 'swot', 'decision']);
/** Below a band is as noteworthy as above it, though its colour is quiet. */
const alsoAmber: Record<string, string[]> = { band: ['lo'] };

/** Computed columns with words of a list that can be red or amber, and marks (TRUE) that the sheet shows in red. */
export function judgementsOf(library: Library, table: Table): Judgement[] {
  return Object.entries(table.columns).flatMap(([key, field]) => {
    const judges = field.kind === 'label' ? colored(library, field.list ?? '') : isAlarm(table, key);
    return judges ? [{ key, field }] : [];
  });
}

/** The light a cell of a judging column shows; undefined for green, for no data and for cells that judge nothing. */
export function lightOf(
  table: Pick<ReadTable, 'template'>,
  key: string,
  value: CellValue | undefined,
  { library, settings }: { library: Library; settings: Pick<ReadSettings, 'codeOf'> },
): Light | undefined {
  const field = table.template.columns[key];
  if (!field) return undefined;
  if (field.kind === 'flag') return value === true && isAlarm(table.template, key) ? 'red' : undefined;
  if (field.kind !== 'label' || !colored(library, field.list ?? '')) return undefined;
  return lightOfCode(library, field.list ?? '', settings.codeOf(field.list ?? '', value));
}

export function lightOfCode(library: Library, list: string, code: string | undefined): Light | undefined {
  if (code === undefined || noJudgements.has(list)) return undefined;
  const look = library.lists[list]?.looks?.[code];
  if (look === 'bad' || look === 'severe') return 'red';
  return look === 'warn' || alsoAmber[list]?.includes(code) ? 'amber' : undefined;
}

function colored(library: Library, list: string): boolean {
  return Object.keys(library.lists[list]?.items ?? {}).some((code) => lightOfCode(library, list, code) !== undefined);
}

function isAlarm({ columns, rules = [] }: Table, key: string): boolean {
  if (columns[key]?.kind !== 'flag') return false;
  return rules.some(({ when, look }) => when === `[@${key}]=TRUE` && look === 'bad');
}
