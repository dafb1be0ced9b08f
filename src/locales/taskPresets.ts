/** THE list of the tasks of presets: they are written into a sheet, so it is the language of the workbook that is fetched. */
import type { TaskPresetWords } from './en/taskPresets';
import type { LanguageCode } from './languages';

export const taskPresetWords: Record<LanguageCode, () => Promise<TaskPresetWords>> = {
  en: () => import('./en/taskPresets').then(({ taskPresets }) => taskPresets),
  'zh-CN': () => import('./zh-CN/taskPresets').then(({ taskPresets }) => taskPresets),
  'zh-TW': () => import('./zh-TW/taskPresets').then(({ taskPresets }) => taskPresets),
};
