/** THE list of the words of the Share page: each language is fetched when it is the one to show. */
import type { ShareWords } from './en/share';
import type { LanguageCode } from './languages';

export const shareWords: Record<LanguageCode, () => Promise<ShareWords>> = {
  en: () => import('./en/share').then(({ share }) => share),
  'zh-CN': () => import('./zh-CN/share').then(({ share }) => share),
  'zh-TW': () => import('./zh-TW/share').then(({ share }) => share),
};
