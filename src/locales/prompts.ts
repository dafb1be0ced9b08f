/** THE list of the words of the prompt cards: each language is fetched when it is the one to show. */
import type { PromptWords } from './en/prompts';
import type { LanguageCode } from './languages';

export const promptWords: Record<LanguageCode, () => Promise<PromptWords>> = {
  en: () => import('./en/prompts').then(({ prompts }) => prompts),
  'zh-CN': () => import('./zh-CN/prompts').then(({ prompts }) => prompts),
  'zh-TW': () => import('./zh-TW/prompts').then(({ prompts }) => prompts),
};
