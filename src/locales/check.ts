/** THE list of the words of the check: the page and the sentences of the rules, fetched together when it is the language to show. */
import type { CheckWords } from './en/check';
import type { CheckRuleWords } from './en/checkRules';
import type { LanguageCode } from './languages';

export interface CheckSpeech {
  page: CheckWords;
  rules: CheckRuleWords;
}

export const checkWords: Record<LanguageCode, () => Promise<CheckSpeech>> = {
  en: () => both(import('./en/check'), import('./en/checkRules')),
  'zh-CN': () => both(import('./zh-CN/check'), import('./zh-CN/checkRules')),
  'zh-TW': () => both(import('./zh-TW/check'), import('./zh-TW/checkRules')),
};

async function both(
  page: Promise<{ check: CheckWords }>,
  rules: Promise<{ checkRules: CheckRuleWords }>,
): Promise<CheckSpeech> {
  const [{ check }, { checkRules }] = await Promise.all([page, rules]);
  return { page: check, rules: checkRules };
}
