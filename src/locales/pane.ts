/** THE list of the task pane's words: each language is fetched when it is the one to show. */
import type { PaneWords } from './en/pane';
import type { LanguageCode } from './languages';

export const paneWords: Record<LanguageCode, () => Promise<PaneWords>> = {
  en: () => import('./en/pane').then(({ pane }) => pane),
  'zh-CN': () => import('./zh-CN/pane').then(({ pane }) => pane),
  'zh-TW': () => import('./zh-TW/pane').then(({ pane }) => pane),
};
