/** The entry of the task pane: waits for Excel, fetches the words of its language, shows the pane. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { whenReady } from '../excel/host';
import { PlanProblem } from '../excel/problem';
import { closestLanguage } from '../locales/languages';
import { paneWords } from '../locales/pane';
import { NoHost } from './NoHost';
import { Pane } from './Pane';
import { keepPlace } from './place';
import { SpeechProvider } from './words';

async function start(): Promise<void> {
  try {
    const facts = await whenReady();
    keepPlace();
    await show(facts.language, <Pane facts={facts} />);
  } catch (error) {
    const noHost = error instanceof PlanProblem && error.code === 'notExcel';
    await show(navigator.language, <NoHost reason={noHost ? 'noHost' : 'failed'} />);
    if (!noHost) throw error;
  }
}

async function show(tag: string, content: ReactNode): Promise<void> {
  const language = closestLanguage(tag);
  const words = await paneWords[language]();
  document.documentElement.lang = language;
  createRoot(document.getElementById('pane')!).render(
    <SpeechProvider language={language} words={words}>
      {content}
    </SpeechProvider>,
  );
}

void start();
