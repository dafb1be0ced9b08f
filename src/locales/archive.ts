/** THE list of the words of the archive page and of the archive's own sheet: each language is fetched when it is the one to show. */
import type { ArchiveWords } from './en/archive';
import type { LanguageCode } from './languages';

export const archiveWords: Record<LanguageCode, () => Promise<ArchiveWords>> = {
  en: () => import('./en/archive').then(({ archive }) => archive),
  'zh-CN': () => import('./zh-CN/archive').then(({ archive }) => archive),
  'zh-TW': () => import('./zh-TW/archive').then(({ archive }) => archive),
};
