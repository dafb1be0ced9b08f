/** THE list of the words of the attribution assistant. */
import type { AttributionWords } from './en/attribution';
import type { LanguageCode } from './languages';

export const attributionWords: Record<LanguageCode, () => Promise<AttributionWords>> = {
  en: () => import('./en/attribution').then(({ attribution }) => attribution),
  'zh-CN': () => import('./zh-CN/attribution').then(({ attribution }) => attribution),
  'zh-TW': () => import('./zh-TW/attribution').then(({ attribution }) => attribution),
};
