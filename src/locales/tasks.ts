/** THE list of the words of the task builder: each language is fetched when it is the one to show. */
import type { TaskWords } from './en/tasks';
import type { LanguageCode } from './languages';

export const taskWords: Record<LanguageCode, () => Promise<TaskWords>> = {
  en: () => import('./en/tasks').then(({ tasks }) => tasks),
  'zh-CN': () => import('./zh-CN/tasks').then(({ tasks }) => tasks),
  'zh-TW': () => import('./zh-TW/tasks').then(({ tasks }) => tasks),
};
