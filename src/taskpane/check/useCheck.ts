/** The course of a check: waiting, running, done; and what is done with its findings: fixed, ignored, taken back. */
import { useCallback, useRef, useState } from 'react';
import type { Finding } from '../../checks/run';
import { scoreOf } from '../../checks/score';
import { checkWorkbook, type Checked, type CheckProgress } from '../../excel/check/check';
import { applyFixes, type Fixed } from '../../excel/check/fix';
import { heed, ignore, type Ignored } from '../../excel/check/memory';
import { isoDate } from '../insert/draft';
import { troubleOf, type Trouble } from '../Problem';

export interface CheckState {
  running: { progress: CheckProgress | null; cancelling: boolean } | null;
  /** Of the last check that ended. */
  checked: Checked | null;
  /** What failed, and what was being done. */
  trouble: { during: 'check' | 'fix' | 'keep'; trouble: Trouble } | null;
  fixed: Fixed | null;
}

export function useCheck() {
  const [state, setState] = useState<CheckState>({ running: null, checked: null, trouble: null, fixed: null });
  const stop = useRef<AbortController | null>(null);

  const run = useCallback(async (fixed: Fixed | null = null): Promise<Checked | null> => {
    const controller = new AbortController();
    stop.current = controller;
    setState((now) => ({ ...now, running: { progress: null, cancelling: false }, trouble: null, fixed }));
    const report = (progress: CheckProgress) =>
      setState((now) => (now.running ? { ...now, running: { ...now.running, progress } } : now));
    try {
      const checked = await checkWorkbook(isoDate(new Date()), report, controller.signal);
      setState((now) => ({ ...now, running: null, checked }));
      return checked;
    } catch (error) {
      setState((now) => ({ ...now, running: null, trouble: { during: 'check', trouble: troubleOf(error) } }));
      return null;
    }
  }, []);

  const cancel = useCallback(() => {
    stop.current?.abort();
    setState((now) => (now.running ? { ...now, running: { ...now.running, cancelling: true } } : now));
  }, []);

  /** Checks again afterwards: one thing put right may show in another place. */
  const fix = useCallback(
    async (findings: Finding[]): Promise<Fixed | null> => {
      try {
        const fixed = await applyFixes(findings.flatMap((finding) => finding.fix ?? []));
        await run(fixed);
        return fixed;
      } catch (error) {
        setState((now) => ({ ...now, fixed: null, trouble: { during: 'fix', trouble: troubleOf(error) } }));
        return null;
      }
    },
    [run],
  );

  const keep = useCallback(async (change: Promise<Ignored[]>): Promise<boolean> => {
    try {
      const ignored = await change;
      setState((now) => ({ ...now, trouble: null, checked: now.checked && withIgnored(now.checked, ignored) }));
      return true;
    } catch (error) {
      setState((now) => ({ ...now, trouble: { during: 'keep', trouble: troubleOf(error) } }));
      return false;
    }
  }, []);

  return {
    ...state,
    run,
    cancel,
    fix,
    ignore: useCallback(
      (id: string, sentence: string, reason: string) =>
        keep(ignore({ id, sentence, reason, day: isoDate(new Date()) })),
      [keep],
    ),
    heed: useCallback((id: string) => keep(heed(id)), [keep]),
  };
}

function withIgnored(checked: Checked, ignored: Ignored[]): Checked {
  return { ...checked, ignored, score: scoreOf(checked.asked, openOf({ ...checked, ignored })) };
}

export function openOf({ findings, ignored }: Pick<Checked, 'findings' | 'ignored'>): Finding[] {
  const ids = new Set(ignored.map(({ id }) => id));
  return findings.filter(({ id }) => !ids.has(id));
}
