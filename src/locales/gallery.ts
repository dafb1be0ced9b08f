/** THE list of the function gallery's words: each language is fetched when it is the one to show. */
import type { GalleryWords } from './en/gallery';
import type { LanguageCode } from './languages';

export const galleryWords: Record<LanguageCode, () => Promise<GalleryWords>> = {
  en: () => import('./en/gallery').then(({ gallery }) => gallery),
  'zh-CN': () => import('./zh-CN/gallery').then(({ gallery }) => gallery),
  'zh-TW': () => import('./zh-TW/gallery').then(({ gallery }) => gallery),
};
