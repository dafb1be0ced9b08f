/** The pane's colours and fonts: Fluent's themes on our brand colour, in the kind Excel shows and with the fonts of the language. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import type { HostTheme } from '../excel/host';
import type { LanguageCode } from '../locales/languages';

/** The teal of the icons in 16 steps of equal lightness; 80 carries white text with a contrast of 5.6. */
const brand: BrandVariants = {
  10: '#001413',
  20: '#00211f',
  30: '#002e2d',
  40: '#003a38',
  50: '#004846',
  60: '#005552',
  70: '#006461',
  80: '#007470',
  90: '#008783',
  100: '#009792',
  110: '#27a6a2',
  120: '#51b4af',
  130: '#74c1bd',
  140: '#99d1cd',
  150: '#bce0dd',
  160: '#ddf0ee',
};

const kinds = { light: createLightTheme(brand), dark: createDarkTheme(brand) };
// Fluent's dark brand text is too dark for small type on its dark ground.
kinds.dark.colorBrandForeground1 = brand[120];
kinds.dark.colorBrandForeground2 = brand[130];
kinds.dark.colorBrandForegroundLink = brand[120];

/** Characters that Chinese and Japanese share differ in shape: each language asks for its own fonts on Windows, macOS and Linux. */
const fonts: Record<LanguageCode, string> = {
  en: "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif",
  'zh-CN':
    "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  'zh-TW':
    "'Segoe UI', 'Microsoft JhengHei UI', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC', 'Noto Sans TC', sans-serif",
};

/** Where the system enforces its own colours they replace ours; the theme then is the one nearest to them, for whatever is not replaced. */
export function themeOf(kind: HostTheme['kind'], language: LanguageCode): Theme {
  const dark = kind === 'contrast' ? window.matchMedia('(prefers-color-scheme: dark)').matches : kind === 'dark';
  return { ...kinds[dark ? 'dark' : 'light'], fontFamilyBase: fonts[language] };
}
