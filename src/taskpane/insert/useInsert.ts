/** The course of an insert: choose, answer, run, done; a failure leads back to the answers. What the steps look like is theirs. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { insertPlan, type InsertRequest, type InsertResult, type Progress } from '../../excel/insert';
import { keep, kept } from '../kept';
import { troubleOf, type Trouble } from '../Problem';

export type Step =
  | { at: 'choose' }
  | { at: 'answer'; trouble: Trouble | null }
  | { at: 'run'; progress: Progress | null; cancelling: boolean }
  | { at: 'done'; result: InsertResult };

export function useInsert() {
  // Of the steps only that of the answers outlives a reload: what was run is over then.
  const [step, setStep] = useState<Step>(
    kept('insert.answering') === true ? { at: 'answer', trouble: null } : { at: 'choose' },
  );
  const answering = step.at === 'answer' || step.at === 'run';
  useEffect(() => keep('insert.answering', answering), [answering]);
  const stop = useRef<AbortController | null>(null);

  const run = useCallback(async (request: InsertRequest) => {
    const controller = new AbortController();
    stop.current = controller;
    setStep({ at: 'run', progress: null, cancelling: false });
    const report = (progress: Progress) => setStep((now) => (now.at === 'run' ? { ...now, progress } : now));
    try {
      setStep({ at: 'done', result: await insertPlan(request, report, controller.signal) });
    } catch (error) {
      setStep({ at: 'answer', trouble: troubleOf(error) });
    }
  }, []);

  const cancel = useCallback(() => {
    stop.current?.abort();
    setStep((now) => (now.at === 'run' ? { ...now, cancelling: true } : now));
  }, []);

  return {
    step,
    run,
    cancel,
    choose: useCallback(() => setStep({ at: 'choose' }), []),
    answer: useCallback(() => setStep({ at: 'answer', trouble: null }), []),
  };
}
