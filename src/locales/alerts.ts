/** THE list of the words of alerts and routines: each language is fetched when it is the one to show. */
import type { AlertWords } from './en/alerts';
import type { LanguageCode } from './languages';

export const alertWords: Record<LanguageCode, () => Promise<AlertWords>> = {
  en: () => import('./en/alerts').then(({ alerts }) => alerts),
  'zh-CN': () => import('./zh-CN/alerts').then(({ alerts }) => alerts),
  'zh-TW': () => import('./zh-TW/alerts').then(({ alerts }) => alerts),
};
