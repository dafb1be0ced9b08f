/** The course of inserting the function gallery: offered, under way, done; a failure leads back to the offer. */
import { useCallback, useRef, useState } from 'react';
import { insertFunctionGallery, type GalleryInserted } from '../../excel/functionGallery';
import type { Progress } from '../../excel/insert';
import { troubleOf, type Trouble } from '../Problem';
import { useSpeech } from '../words';

type Step =
  | { at: 'offer'; trouble: Trouble | null }
  | { at: 'run'; progress: Progress | null; cancelling: boolean }
  | { at: 'done'; result: GalleryInserted };

export function useGallery() {
  const { language } = useSpeech();
  const [step, setStep] = useState<Step>({ at: 'offer', trouble: null });
  const stop = useRef<AbortController | null>(null);

  const run = useCallback(async () => {
    const controller = new AbortController();
    stop.current = controller;
    setStep({ at: 'run', progress: null, cancelling: false });
    const report = (progress: Progress) => setStep((now) => (now.at === 'run' ? { ...now, progress } : now));
    try {
      setStep({ at: 'done', result: await insertFunctionGallery(language, report, controller.signal) });
    } catch (error) {
      setStep({ at: 'offer', trouble: troubleOf(error) });
    }
  }, [language]);

  const cancel = useCallback(() => {
    stop.current?.abort();
    setStep((now) => (now.at === 'run' ? { ...now, cancelling: true } : now));
  }, []);

  return { step, run, cancel };
}
