/** THE list of the words for columns: a header is understood whatever the language of the pane. */
import { columns as en } from './en/columns';
import { columns as zhCN } from './zh-CN/columns';
import { columns as zhTW } from './zh-TW/columns';
import type { LanguageCode } from './languages';
import type { ColumnWords } from './en/columns';

export const columnWords: Record<LanguageCode, ColumnWords> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
