/** THE list of the words of the page that explains a cell. */
import type { ExplainWords } from './en/explain';
import type { LanguageCode } from './languages';

export const explainWords: Record<LanguageCode, () => Promise<ExplainWords>> = {
  en: () => import('./en/explain').then(({ explain }) => explain),
  'zh-CN': () => import('./zh-CN/explain').then(({ explain }) => explain),
  'zh-TW': () => import('./zh-TW/explain').then(({ explain }) => explain),
};
