/** The words of the custom functions by language. `functionSentences` is all that functions.js carries. */
import type { AllSentences } from '../functions/sentences';
import type { FunctionWords } from '../functions/words';
import type { LanguageCode } from './languages';
import { help as helpEn } from './en/functionHelp';
import { sentences as sentencesEn } from './en/functions';
import { help as helpZhCN } from './zh-CN/functionHelp';
import { sentences as sentencesZhCN } from './zh-CN/functions';
import { help as helpZhTW } from './zh-TW/functionHelp';
import { sentences as sentencesZhTW } from './zh-TW/functions';

export const functionSentences: AllSentences = { en: sentencesEn, 'zh-CN': sentencesZhCN, 'zh-TW': sentencesZhTW };

export const functionWords: Record<LanguageCode, FunctionWords> = {
  en: { language: 'en', sentences: sentencesEn, help: helpEn },
  'zh-CN': { language: 'zh-CN', sentences: sentencesZhCN, help: helpZhCN },
  'zh-TW': { language: 'zh-TW', sentences: sentencesZhTW, help: helpZhTW },
};
