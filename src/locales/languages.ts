/** The languages of the add-in: their codes, how they name themselves, and which one serves a display language of Excel. No words here. */

export interface Language {
  /** As it names itself. */
  name: string;
  /** What plans are usually counted in where it is written; the insert form starts from it. */
  currency: string;
}

export const languages = {
  en: { name: 'English', currency: 'USD' },
  'zh-CN': { name: '简体中文', currency: 'CNY' },
  'zh-TW': { name: '繁體中文', currency: 'TWD' },
} as const satisfies Record<string, Language>;

export type LanguageCode = keyof typeof languages;

export const languageCodes = Object.keys(languages) as LanguageCode[];

export function isLanguageCode(tag: string): tag is LanguageCode {
  return Object.hasOwn(languages, tag);
}

/** Tags that begin so are served by that language; the first that fits wins, any other is served in English. */
const families: [prefix: string, code: LanguageCode][] = [
  ['zh-hant', 'zh-TW'],
  ['zh-hans', 'zh-CN'],
  ['zh-tw', 'zh-TW'],
  ['zh-hk', 'zh-TW'],
  ['zh-mo', 'zh-TW'],
  ['zh', 'zh-CN'],
];

/** `zh-Hant-HK` → zh-TW, `zh-SG` → zh-CN, `de-DE` → en. */
export function closestLanguage(tag: string | undefined): LanguageCode {
  const wanted = (tag ?? '').toLowerCase().replaceAll('_', '-');
  const family = families.find(([prefix]) => wanted === prefix || wanted.startsWith(`${prefix}-`));
  return family ? family[1] : 'en';
}
