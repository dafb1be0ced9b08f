/** What of the page stands in its address, so that a link or a reload shows the same: `?lang=zh-CN&theme=dark&pane=closed&width=400`. */
import { languages, type Language } from './words';

export interface View {
  language: Language;
  theme: 'light' | 'dark';
  paneOpen: boolean;
  /** Of the task pane, in pixels. */
  width: number;
}

export const paneWidth = { least: 320, usual: 360, most: 600 };
export const heldWidth = (width: number): number =>
  Math.min(paneWidth.most, Math.max(paneWidth.least, Math.round(width)));

/** Exact tags; otherwise the script or region decides, as Excel would. */
export function closest(tag: string): Language {
  const exact = languages.find((language) => language.toLowerCase() === tag.toLowerCase());
  if (exact) return exact;
  if (!/^zh\b/i.test(tag)) return 'en';
  return /hans/i.test(tag) || !/hant|tw|hk|mo/i.test(tag) ? 'zh-CN' : 'zh-TW';
}

export function readAddress(search: string, preferred: { language: string; dark: boolean }): View {
  const query = new URLSearchParams(search);
  const theme = query.get('theme') ?? (preferred.dark ? 'dark' : 'light');
  const width = Number(query.get('width') ?? paneWidth.usual);
  return {
    language: closest(query.get('lang') ?? preferred.language),
    theme: theme === 'dark' ? 'dark' : 'light',
    paneOpen: query.get('pane') !== 'closed',
    width: heldWidth(Number.isFinite(width) ? width : paneWidth.usual),
  };
}

/** What else is in the address stays. */
export function writeAddress(search: string, view: View): string {
  const query = new URLSearchParams(search);
  query.set('lang', view.language);
  query.set('theme', view.theme);
  if (view.paneOpen) query.delete('pane');
  else query.set('pane', 'closed');
  if (view.width === paneWidth.usual) query.delete('width');
  else query.set('width', String(view.width));
  return `?${query.toString()}`;
}
