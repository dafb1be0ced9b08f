/** THE list of the words of the plan's state on the first page: each language is fetched when it is the one to show. */
import type { HomeWords } from './en/home';
import type { LanguageCode } from './languages';

export const homeWords: Record<LanguageCode, () => Promise<HomeWords>> = {
  en: () => import('./en/home').then(({ home }) => home),
  'zh-CN': () => import('./zh-CN/home').then(({ home }) => home),
  'zh-TW': () => import('./zh-TW/home').then(({ home }) => home),
};
