/**
 * The plans of the workbook, read back while the page is in view: at first, when sheets change, when asked to, and where a page wants
 * it, a while after cells were edited. Fetched with its first use.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { readWorkbook } from '../excel/read/read';
import { onCellsEdited, onSheetsChanged } from '../excel/workbook';
import type { Reading } from '../sheet/reading';
import { useShown } from './Heading';
import { troubleOf, type Trouble } from './Problem';

export interface ReadingState {
  /** Null until the workbook has been read once; what was read last stays while it is read again. */
  reading: Reading | null;
  /** When that was. */
  at: Date | null;
  trouble: Trouble | null;
  busy: boolean;
  refresh(): void;
}

/** As long nothing more must be edited: reading takes as long as it needs, and waits while a cell is being edited. */
const pause = 1500;

export function useReading({ afterEdits = false } = {}): ReadingState {
  const shown = useShown();
  const [state, setState] = useState<Omit<ReadingState, 'refresh'>>({
    reading: null,
    at: null,
    trouble: null,
    busy: false,
  });
  const turn = useRef(0);
  const read = useCallback(() => {
    const mine = (turn.current += 1);
    readWorkbook().then(
      (reading) => mine === turn.current && setState({ reading, at: new Date(), trouble: null, busy: false }),
      (error: unknown) =>
        mine === turn.current && setState((before) => ({ ...before, trouble: troubleOf(error), busy: false })),
    );
  }, []);
  const refresh = useCallback(() => {
    setState((before) => ({ ...before, busy: true }));
    read();
  }, [read]);

  useEffect(() => {
    if (!shown) return undefined;
    read();
    const listening = onSheetsChanged(refresh);
    listening.catch((error: unknown) => setState((before) => ({ ...before, trouble: troubleOf(error) })));
    return () => {
      // Without a listener there is nothing to end; why there is none was told above.
      listening.then((end) => end()).catch(() => undefined);
    };
  }, [shown, read, refresh]);

  useEffect(() => {
    if (!shown || !afterEdits) return undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const listening = onCellsEdited(() => {
      clearTimeout(waiting);
      waiting = setTimeout(read, pause);
    });
    listening.catch((error: unknown) => setState((before) => ({ ...before, trouble: troubleOf(error) })));
    return () => {
      clearTimeout(waiting);
      listening.then((end) => end()).catch(() => undefined);
    };
  }, [shown, afterEdits, read]);

  return { ...state, refresh };
}
