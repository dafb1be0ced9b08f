/** The course of an RFM analysis: take a list, map it, read and score, write. What it looks like is the page's. */
import { useCallback, useRef, useState } from 'react';
import { AnalyticsError } from '../../analytics/problem';
import { readRegion, type Region } from '../../excel/formula/region';
import { readColumns } from '../../excel/rfm/readColumns';
import { writeRfm, type RfmPlaced, type RfmSheet } from '../../excel/rfm/writeRfm';
import { PlanProblem } from '../../excel/problem';
import { finish } from '../../functions/slices';
import { troubleOf, type Trouble } from '../Problem';
import { guessMapping, readingOf, type Kind, type Mapping } from './mapping';
import type { DateOrder } from '../../sheet/readDates';
import { resegmented, scoreOrders, type Scheme, type Scoring } from './score';

export interface Settings {
  kind: Kind;
  mapping: Mapping;
  dateOrder: DateOrder;
  scheme: Scheme;
  high: number;
  /** ISO date, '' for the latest order. */
  asOf: string;
}

export type Run = { doing: 'read' | 'score' | 'write'; done: number; total: number };
export type Failure = { kind: 'none' | 'noRows' | 'beforeLast' } | { kind: 'trouble'; trouble: Trouble };

export interface Written extends RfmPlaced {
  oneUndoStep: boolean;
}

export const serialOf = (iso: string): number | null =>
  iso === '' ? null : Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

export function useRfm(scheme: Scheme) {
  const [region, setRegion] = useState<Region | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [scoring, setScoring] = useState<Scoring | null>(null);
  const [run, setRun] = useState<Run | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const stop = useRef<AbortController | null>(null);

  const fail = (error: unknown) => {
    const isBefore = error instanceof AnalyticsError && error.code === 'beforeLast';
    setFailure(isBefore ? { kind: 'beforeLast' } : { kind: 'trouble', trouble: troubleOf(error) });
  };

  const take = useCallback(async () => {
    setFailure(null);
    setWritten(null);
    try {
      const found = await readRegion();
      if (!found) return setFailure({ kind: 'none' });
      const mapping = guessMapping(found);
      setRegion(found);
      setScoring(null);
      const dateOrder = readingOf(found, mapping).dates?.order ?? 'serial';
      setSettings({ kind: 'orders', mapping, dateOrder, scheme, high: 4, asOf: '' });
    } catch (error) {
      fail(error);
    }
  }, [scheme]);

  const change = (next: Partial<Settings>) => {
    if (!settings || !region) return;
    // What is being scored goes by the settings of before; a sheet under way is finished.
    if (run && run.doing !== 'write') {
      stop.current?.abort();
      stop.current = null;
      setRun(null);
    }
    const changed = { ...settings, ...next };
    if (next.mapping) changed.dateOrder = readingOf(region, next.mapping).dates?.order ?? 'serial';
    setSettings(changed);
    setWritten(null);
    const onlyNames = Object.keys(next).every((key) => key === 'scheme' || key === 'high');
    // What was scored stays scored when only the segments are named otherwise.
    setScoring(onlyNames && scoring ? resegmented(scoring, changed) : null);
  };

  const start = async () => {
    if (!region || !settings) return;
    const { mapping, kind } = settings;
    const controller = new AbortController();
    stop.current = controller;
    setFailure(null);
    setWritten(null);
    // Settings changed meanwhile end it without a word.
    const isWanted = () => stop.current === controller;
    const total = region.rows;
    setRun({ doing: 'read', done: 0, total });
    try {
      const wanted = [
        mapping.customer,
        mapping.date,
        mapping.amount,
        ...(kind === 'customers' ? [mapping.orders] : []),
      ];
      const columns = wanted.map((index) => region.columns[index]!.column);
      const order = { sheet: region.sheet, row: region.row, rows: total, columns };
      const read = await readColumns(
        order,
        (done) => isWanted() && setRun({ doing: 'read', done, total }),
        controller.signal,
      );
      if (controller.signal.aborted) throw new PlanProblem('cancelled');
      setRun({ doing: 'score', done: 0, total });
      const [customer, date, amount, orders = null] = read as [unknown[], unknown[], unknown[], unknown[]?];
      const work = scoreOrders({ customer, date, amount, orders }, { ...settings, asOf: serialOf(settings.asOf) });
      const found = await finish(work);
      if (controller.signal.aborted) throw new PlanProblem('cancelled');
      setScoring(found);
      if (!found) setFailure({ kind: 'noRows' });
    } catch (error) {
      if (isWanted()) fail(error);
    } finally {
      if (isWanted()) setRun(null);
    }
  };

  const write = async (sheet: RfmSheet, total: number) => {
    const controller = new AbortController();
    stop.current = controller;
    setFailure(null);
    setWritten(null);
    setRun({ doing: 'write', done: 0, total });
    try {
      const report = (done: number) => setRun({ doing: 'write', done, total });
      const { result, oneUndoStep } = await writeRfm(sheet, report, controller.signal);
      setWritten({ ...result, oneUndoStep });
    } catch (error) {
      fail(error);
    } finally {
      setRun(null);
    }
  };

  return {
    region,
    settings,
    scoring,
    run,
    failure,
    written,
    take,
    change,
    start,
    write,
    cancel: () => stop.current?.abort(),
  };
}
