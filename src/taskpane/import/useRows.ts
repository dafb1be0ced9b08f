/** A source read as rows of the table, again whenever the source, the table or a choice changes; long ones in slices. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { PlanProblem } from '../../excel/problem';
import { finish } from '../../functions/slices';
import { readRows, type ImportOrder, type ImportRead } from '../../sheet/import/readRows';
import type { Reading } from '../../sheet/reading';
import { troubleOf, type Trouble } from '../Problem';

interface State {
  /** What it was read from; null until something was. */
  of: ImportOrder | null;
  read: ImportRead | null;
  /** Null when nothing is under way. */
  run: { done: number; total: number } | null;
  trouble: Trouble | null;
}

const nothing: State = { of: null, read: null, run: null, trouble: null };
/** Shorter ones are read before anyone could look at a bar. */
const long = 5000;

export interface RowsReading extends Omit<State, 'of'> {
  /** What is shown is still that of an earlier choice. */
  isBehind: boolean;
  cancel(): void;
  again(): void;
}

/** `order` must stay the same object as long as it says the same. What was read last stays while it is read again. */
export function useRows(order: ImportOrder | null, reading: Reading | null): RowsReading {
  const [state, setState] = useState<State>(nothing);
  const [turn, setTurn] = useState(0);
  const stop = useRef(new AbortController());

  useEffect(() => {
    if (!order || !reading) return undefined;
    const controller = new AbortController();
    stop.current = controller;
    const total = order.source.rows.length;
    const report = (done: number) => {
      if (controller.signal.aborted) throw new PlanProblem('cancelled');
      if (total > long) setState((before) => ({ ...before, run: { done, total }, trouble: null }));
    };
    let isLeft = false;
    const work = async () => {
      try {
        const read = await finish(readRows(order, reading, report));
        if (!isLeft) setState({ of: order, read, run: null, trouble: null });
      } catch (error) {
        if (!isLeft) setState({ of: order, read: null, run: null, trouble: troubleOf(error) });
      }
    };
    void work();
    return () => {
      isLeft = true;
      controller.abort();
    };
  }, [order, reading, turn]);

  const cancel = useCallback(() => stop.current.abort(), []);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const { of, ...shown } = order ? state : nothing;
  return { ...shown, isBehind: of !== order, cancel, again };
}
