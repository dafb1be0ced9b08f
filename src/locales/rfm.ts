/** THE list of the words of the RFM assistant. */
import type { RfmWords } from './en/rfm';
import type { LanguageCode } from './languages';

export const rfmWords: Record<LanguageCode, () => Promise<RfmWords>> = {
  en: () => import('./en/rfm').then(({ rfm }) => rfm),
  'zh-CN': () => import('./zh-CN/rfm').then(({ rfm }) => rfm),
  'zh-TW': () => import('./zh-TW/rfm').then(({ rfm }) => rfm),
};
