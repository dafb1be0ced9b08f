/** THE list of what is said about the functions: each language is fetched when it is the one to show. */
import type { Help } from '../functions/words';
import type { LanguageCode } from './languages';

export const helpIn: Record<LanguageCode, () => Promise<Help>> = {
  en: () => import('./en/functionHelp').then(({ help }) => help),
  'zh-CN': () => import('./zh-CN/functionHelp').then(({ help }) => help),
  'zh-TW': () => import('./zh-TW/functionHelp').then(({ help }) => help),
};
