/** THE list of the words of the Settings page: each language is fetched when it is the one to show. */
import type { SettingsWords } from './en/settings';
import type { LanguageCode } from './languages';

export const settingsWords: Record<LanguageCode, () => Promise<SettingsWords>> = {
  en: () => import('./en/settings').then(({ settings }) => settings),
  'zh-CN': () => import('./zh-CN/settings').then(({ settings }) => settings),
  'zh-TW': () => import('./zh-TW/settings').then(({ settings }) => settings),
};
