/** Something that is asked of Excel once: under way, done with a result, or failed. */
import { useCallback, useState } from 'react';
import { troubleOf, type Trouble } from '../Problem';

export interface Task<T> {
  busy: boolean;
  result: T | null;
  trouble: Trouble | null;
  /** Answers the result too; null when it failed. */
  run(work: () => Promise<T>): Promise<T | null>;
  clear(): void;
}

export function useTask<T>(): Task<T> {
  const [state, setState] = useState<{ busy: boolean; result: T | null; trouble: Trouble | null }>({
    busy: false,
    result: null,
    trouble: null,
  });
  const run = useCallback(async (work: () => Promise<T>): Promise<T | null> => {
    setState((before) => ({ ...before, busy: true, trouble: null }));
    try {
      const result = await work();
      setState({ busy: false, result, trouble: null });
      return result;
    } catch (error) {
      setState({ busy: false, result: null, trouble: troubleOf(error) });
      return null;
    }
  }, []);
  const clear = useCallback(() => setState({ busy: false, result: null, trouble: null }), []);
  return { ...state, run, clear };
}
