/** THE list of the words of the import page. */
import type { ImportingWords } from './en/importing';
import type { LanguageCode } from './languages';

export const importingWords: Record<LanguageCode, () => Promise<ImportingWords>> = {
  en: () => import('./en/importing').then(({ importing }) => importing),
  'zh-CN': () => import('./zh-CN/importing').then(({ importing }) => importing),
  'zh-TW': () => import('./zh-TW/importing').then(({ importing }) => importing),
};
