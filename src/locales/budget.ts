/** THE list of the words of the budget assistant: each language is fetched when it is the one to show. */
import type { BudgetWords } from './en/budget';
import type { LanguageCode } from './languages';

export const budgetWords: Record<LanguageCode, () => Promise<BudgetWords>> = {
  en: () => import('./en/budget').then(({ budget }) => budget),
  'zh-CN': () => import('./zh-CN/budget').then(({ budget }) => budget),
  'zh-TW': () => import('./zh-TW/budget').then(({ budget }) => budget),
};
