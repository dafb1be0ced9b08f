/** The words of plan sheets by language. */
import type { Words } from '../sheet/words';
import { words as english } from './en/sheets';
import type { LanguageCode } from './languages';
import { words as simplifiedChinese } from './zh-CN/sheets';
import { words as taiwanChinese } from './zh-TW/sheets';

export const sheetWords: Record<LanguageCode, Words> = {
  en: english,
  'zh-CN': simplifiedChinese,
  'zh-TW': taiwanChinese,
};
