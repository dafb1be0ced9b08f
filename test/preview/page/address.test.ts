import fc from 'fast-check';
import { closest, heldWidth, readAddress, writeAddress, type View } from '../../../src/preview/page/address';
import { languages } from '../../../src/preview/page/words';

const preferred = { language: 'de-DE', dark: false };

test.each([
  ['', { language: 'en', theme: 'light', paneOpen: true, width: 360 }],
  ['?lang=zh-CN&theme=dark&pane=closed&width=400', { language: 'zh-CN', theme: 'dark', paneOpen: false, width: 400 }],
  ['?lang=zh-HK&theme=blue&pane=ajar&width=many', { language: 'zh-TW', theme: 'light', paneOpen: true, width: 360 }],
  ['?width=10', { language: 'en', theme: 'light', paneOpen: true, width: 320 }],
  ['?width=5000', { language: 'en', theme: 'light', paneOpen: true, width: 600 }],
])('%s', (search, view) => {
  expect(readAddress(search, preferred)).toEqual(view);
});

test('without a word in the address, the system decides', () => {
  expect(readAddress('', { language: 'zh-Hant-TW', dark: true })).toMatchObject({ language: 'zh-TW', theme: 'dark' });
});

test.each([
  ['zh', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-hant', 'zh-TW'],
  ['ZH-tw', 'zh-TW'],
  ['fr-CA', 'en'],
])('%s is served in %s', (tag, language) => {
  expect(closest(tag)).toBe(language);
});

test('what is written is read again, and the rest of the address stays', () => {
  const views: fc.Arbitrary<View> = fc.record({
    language: fc.constantFrom(...languages),
    theme: fc.constantFrom('light' as const, 'dark' as const),
    paneOpen: fc.boolean(),
    width: fc.integer({ min: -100, max: 2000 }).map(heldWidth),
  });
  fc.assert(
    fc.property(views, views, (first, second) => {
      const search = writeAddress(writeAddress('?test=1', first), second);
      expect(readAddress(search, preferred)).toEqual(second);
      expect(new URLSearchParams(search).get('test')).toBe('1');
    }),
  );
});
