/** THE list of the words for keeping a model: each language is fetched when it is the one to show. */
import type { ModelWords } from './en/model';
import type { LanguageCode } from './languages';

export const modelWords: Record<LanguageCode, () => Promise<ModelWords>> = {
  en: () => import('./en/model').then(({ model }) => model),
  'zh-CN': () => import('./zh-CN/model').then(({ model }) => model),
  'zh-TW': () => import('./zh-TW/model').then(({ model }) => model),
};
