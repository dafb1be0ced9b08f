/** What is selected in the sheet, for as long as the page is in view: asked at once, and again whenever it changes. */
import { useEffect, useRef, useState } from 'react';
import { onSelection } from '../excel/formula/selection';
import { useShown } from './Heading';
import { troubleOf, type Trouble } from './Problem';

export interface Selecting<T> {
  /** Null until it was read once. */
  found: T | null;
  trouble: Trouble | null;
}

/** `read` asks the workbook; of several answers under way only the last counts. */
export function useSelection<T>(read: () => Promise<T>): Selecting<T> {
  const shown = useShown();
  const [state, setState] = useState<Selecting<T>>({ found: null, trouble: null });
  const turn = useRef(0);

  useEffect(() => {
    if (!shown) return undefined;
    const look = () => {
      const mine = (turn.current += 1);
      read().then(
        (found) => mine === turn.current && setState({ found, trouble: null }),
        (error: unknown) => mine === turn.current && setState(({ found }) => ({ found, trouble: troubleOf(error) })),
      );
    };
    look();
    const listening = onSelection(look);
    listening.catch((error: unknown) => setState(({ found }) => ({ found, trouble: troubleOf(error) })));
    return () => {
      turn.current += 1;
      // Without a listener there is nothing to end; why there is none was told above.
      listening.then((end) => end()).catch(() => undefined);
    };
  }, [shown, read]);

  return state;
}
