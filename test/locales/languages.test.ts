import { closestLanguage, languageCodes } from '../../src/locales/languages';

test.each([
  ['en-US', 'en'],
  ['de-DE', 'en'],
  ['', 'en'],
  [undefined, 'en'],
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['ZH_tw', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh-MO', 'zh-TW'],
  ['zh-Hant', 'zh-TW'],
  ['zh-Hant-SG', 'zh-TW'],
  ['zha', 'en'],
])('%s is served in %s', (tag, code) => {
  expect(closestLanguage(tag)).toBe(code);
});

test('each language is its own closest', () => {
  expect(languageCodes.map(closestLanguage)).toEqual(languageCodes);
});
