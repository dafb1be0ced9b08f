/** THE list of the words of adding rows: each language is fetched when it is the one to show. */
import type { RowsWords } from './en/rows';
import type { LanguageCode } from './languages';

export const rowsWords: Record<LanguageCode, () => Promise<RowsWords>> = {
  en: () => import('./en/rows').then(({ rows }) => rows),
  'zh-CN': () => import('./zh-CN/rows').then(({ rows }) => rows),
  'zh-TW': () => import('./zh-TW/rows').then(({ rows }) => rows),
};
