/** The course of a comparison: take a list, map it, read and work out, write. What it looks like is the page's. */
import { useRef, useState } from 'react';
import { insertComparison, type ComparisonInserted } from '../../excel/attribution/insertComparison';
import { readRegion, readTableRegion, type Region } from '../../excel/formula/region';
import { PlanProblem } from '../../excel/problem';
import { readColumns } from '../../excel/rfm/readColumns';
import { finish } from '../../functions/slices';
import type { CreditSheet } from '../../sheet/creditSheet';
import type { ReadTable } from '../../sheet/reading';
import type { DateOrder } from '../../sheet/readDates';
import { amountIn } from '../../sheet/readNumber';
import { troubleOf, type Trouble } from '../Problem';
import { compare, TooManyChannels, type Comparison } from './compare';
import {
  dateOrderOf,
  fieldsOf,
  guessMapping,
  listOfTable,
  mappingAgain,
  type Field,
  type Kind,
  type Mapping,
} from './mapping';

export interface Settings {
  kind: Kind;
  mapping: Mapping;
  dateOrder: DateOrder;
  separator: string;
  /** As typed; '' for the plan's or the usual one. */
  halfLife: string;
}

type Run = { doing: 'read' | 'compare' | 'write'; done: number; total: number };
export type Failure =
  { kind: 'none' | 'noRows' | 'manyChannels' } | { kind: 'trouble'; during: 'compare' | 'write'; trouble: Trouble };

/** Null where what is typed is no number of days. */
export function daysOf({ halfLife }: Settings, usual: number): number | null {
  if (halfLife.trim() === '') return usual;
  const days = amountIn(halfLife);
  return days !== null && days > 0 ? days : null;
}

export function useAttribution() {
  const [region, setRegion] = useState<Region | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [run, setRun] = useState<Run | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [written, setWritten] = useState<ComparisonInserted | null>(null);
  const stop = useRef<AbortController | null>(null);

  const begin = (): AbortSignal => {
    stop.current = new AbortController();
    setFailure(null);
    setWritten(null);
    return stop.current.signal;
  };
  const fail = (during: 'compare' | 'write', error: unknown) =>
    setFailure(
      error instanceof TooManyChannels
        ? { kind: 'manyChannels' }
        : { kind: 'trouble', during, trouble: troubleOf(error) },
    );

  const start = (list: Region, found: Pick<Settings, 'kind' | 'mapping' | 'separator'>) => {
    setRegion(list);
    setComparison(null);
    setSettings({ ...found, dateOrder: dateOrderOf(list, found.mapping), halfLife: settings?.halfLife ?? '' });
  };
  const take = async () => {
    begin();
    try {
      const found = await readRegion();
      if (found) start(found, guessMapping(found));
      else setFailure({ kind: 'none' });
    } catch (error) {
      fail('compare', error);
    }
  };
  const takeTable = (table: ReadTable) => {
    begin();
    const { region: list, mapping } = listOfTable(table);
    start(list, { kind: 'touches', mapping, separator: '>' });
  };

  const change = (next: Partial<Settings>) => {
    if (!settings || !region) return;
    // What is being compared goes by the settings of before; a sheet under way is finished.
    if (run && run.doing !== 'write') {
      stop.current?.abort();
      stop.current = null;
      setRun(null);
    }
    const changed = { ...settings, ...next };
    if (next.mapping) changed.dateOrder = dateOrderOf(region, next.mapping);
    setSettings(changed);
    setWritten(null);
    setFailure(null);
    setComparison(null);
  };

  const compareNow = async (halfLifeDays: number) => {
    if (!region || !settings) return;
    const { kind, separator, dateOrder } = settings;
    const signal = begin();
    // Settings changed meanwhile end it without a word.
    const isWanted = () => stop.current?.signal === signal;
    setRun({ doing: 'read', done: 0, total: region.rows });
    try {
      const now = region.table === null ? region : await readTableRegion(region.table);
      if (!isWanted()) return;
      if (!now) return setFailure({ kind: 'noRows' });
      const mapping = mappingAgain(region, settings.mapping, now);
      if (!mapping) throw new PlanProblem('notFound');
      setRegion(now);
      setSettings({ ...settings, mapping });
      const total = now.rows;
      const fields: readonly Field[] = fieldsOf[kind].filter((field) => mapping[field] >= 0);
      const read = await readColumns(
        {
          sheet: now.sheet,
          row: now.row,
          rows: total,
          columns: fields.map((field) => now.columns[mapping[field]]!.column),
        },
        (done) => isWanted() && setRun({ doing: 'read', done, total }),
        signal,
      );
      if (signal.aborted) throw new PlanProblem('cancelled');
      setRun({ doing: 'compare', done: 0, total });
      const columns = Object.fromEntries(fields.map((field, at) => [field, read[at]!]));
      const found = await finish(compare(kind, columns, { dateOrder, halfLifeDays, separator }));
      if (signal.aborted) throw new PlanProblem('cancelled');
      setComparison(found);
      if (!found) setFailure({ kind: 'noRows' });
    } catch (error) {
      if (isWanted()) fail('compare', error);
    } finally {
      if (isWanted()) setRun(null);
    }
  };

  const write = async (sheet: CreditSheet) => {
    const signal = begin();
    setRun({ doing: 'write', done: 0, total: 0 });
    try {
      setWritten(await insertComparison(sheet, signal));
    } catch (error) {
      fail('write', error);
    } finally {
      setRun(null);
    }
  };

  return {
    region,
    settings,
    comparison,
    run,
    failure,
    written,
    take,
    takeTable,
    change,
    compareNow,
    write,
    cancel: () => stop.current?.abort(),
  };
}
