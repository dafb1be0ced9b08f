/**
 * What a column takes: figures beyond its own limits the sheet refuses when typed, so they cannot be imported; limits that cells of the
 * plan set, such as its start, are advice, and are told.
 */
import type { CellValue } from '../existing';
import type { Reading, ReadTable } from '../reading';
import type { Field } from '../template';
import { highest, lowest } from '../validations';
import type { TargetColumn } from './target';

export function limitProblem(field: Field, value: number): { why: 'tooLow' | 'tooHigh'; limit: number } | null {
  const from = field.from ?? (field.signed ? undefined : lowest[field.kind]);
  const to = field.to ?? highest[field.kind];
  if (typeof from === 'number' && value < from) return { why: 'tooLow', limit: from };
  return typeof to === 'number' && value > to ? { why: 'tooHigh', limit: to } : null;
}

/** By a limit that is a formula: what it comes to for a row; undefined where it reads more than a name or a column. */
export type Advice = (values: Record<string, CellValue>) => 'before' | 'after' | null;

export function adviceOf({ key, field }: TargetColumn, table: ReadTable, reading: Reading): Advice | null {
  const from = boundOf(field.from, table, reading);
  const to = boundOf(field.to, table, reading);
  if (!from && !to) return null;
  return (values) => {
    const value = values[key];
    if (typeof value !== 'number') return null;
    const [low, high] = [from?.(values), to?.(values)];
    if (typeof low === 'number' && value < low) return 'before';
    return typeof high === 'number' && value > high ? 'after' : null;
  };
}

type Bound = (values: Record<string, CellValue>) => CellValue | undefined;

function boundOf(limit: Field['from'], { copy }: ReadTable, { cells }: Reading): Bound | null {
  if (typeof limit !== 'string') return null;
  const [, column] = /^=?\[@(\w+)\]$/.exec(limit) ?? [];
  if (column !== undefined) return (values) => values[column];
  const isShared = limit.startsWith('SET_');
  const value = cells.find((one) => one.name === limit.replace(/^=/, '') && (isShared || one.copy === copy))?.value;
  return typeof value === 'number' && value > 0 ? () => value : null;
}
