/** THE list of the words of exports for columns: a header is understood whatever the language of the pane. */
import { importColumns as en, type ImportColumnWords } from './en/importColumns';
import { importColumns as zhCN } from './zh-CN/importColumns';
import { importColumns as zhTW } from './zh-TW/importColumns';
import type { LanguageCode } from './languages';

export const importColumnWords: Record<LanguageCode, ImportColumnWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
