/** THE list of the words of filling in a function, fetched with the page of the functions. */
import type { FunctionFormWords } from './en/functionForm';
import type { LanguageCode } from './languages';

export const functionFormWords: Record<LanguageCode, () => Promise<FunctionFormWords>> = {
  en: () => import('./en/functionForm').then(({ functionForm }) => functionForm),
  'zh-CN': () => import('./zh-CN/functionForm').then(({ functionForm }) => functionForm),
  'zh-TW': () => import('./zh-TW/functionForm').then(({ functionForm }) => functionForm),
};
