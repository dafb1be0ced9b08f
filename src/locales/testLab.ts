/** THE list of the words of the test lab. */
import type { TestLabWords } from './en/testLab';
import type { LanguageCode } from './languages';

export const testLabWords: Record<LanguageCode, () => Promise<TestLabWords>> = {
  en: () => import('./en/testLab').then(({ testLab }) => testLab),
  'zh-CN': () => import('./zh-CN/testLab').then(({ testLab }) => testLab),
  'zh-TW': () => import('./zh-TW/testLab').then(({ testLab }) => testLab),
};
