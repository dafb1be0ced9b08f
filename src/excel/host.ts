/** What is told of the Excel we run in: its language, its colours, what it can do. Nothing of the workbook. */
import { PlanProblem } from './problem';

export interface HostTheme {
  /** `contrast`: the system enforces its own colours. */
  kind: 'light' | 'dark' | 'contrast';
  background: string;
  foreground: string;
}

export interface HostFacts {
  /** Tag of the display language, e.g. `zh-CN`. */
  language: string;
  /** Tag of the language and region numbers and dates are written in. */
  region: string;
  theme: HostTheme;
  platform: string;
  supports(set: string, version: string): boolean;
}

export async function whenReady(): Promise<HostFacts> {
  const { host, platform } = await Office.onReady();
  if (host !== Office.HostType.Excel) throw new PlanProblem('notExcel');
  const { displayLanguage, contentLanguage, requirements } = Office.context;
  return {
    language: displayLanguage,
    region: contentLanguage,
    theme: readTheme(),
    platform: String(platform),
    supports: (set, version) => requirements.isSetSupported(set, version),
  };
}

/**
 * Excel raises no event when its colours change, so they are read again whenever the person comes back to the pane,
 * and at once where the system's own setting changes. Returns what ends the listening.
 */
export function onThemeChanged(listener: (theme: HostTheme) => void): () => void {
  let last = JSON.stringify(readTheme());
  const look = () => {
    const theme = readTheme();
    const now = JSON.stringify(theme);
    if (now === last) return;
    last = now;
    listener(theme);
  };
  const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) => window.matchMedia(query));
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('focus', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  document.documentElement.addEventListener('pointerenter', look, { signal });
  for (const query of queries) query.addEventListener('change', look, { signal });
  return () => {
    stop.abort();
  };
}

function readTheme(): HostTheme {
  // Excel on the web may know of no theme at all.
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  const prefersDark = matches('(prefers-color-scheme: dark)');
  const background = theme?.bodyBackgroundColor ?? (prefersDark ? '#1F1F1F' : '#FFFFFF');
  const foreground = theme?.bodyForegroundColor ?? (prefersDark ? '#FFFFFF' : '#242424');
  const kind = matches('(forced-colors: active)') ? 'contrast' : isDark(background) ? 'dark' : 'light';
  return { kind, background, foreground };
}

const matches = (query: string) => typeof matchMedia === 'function' && matchMedia(query).matches;

/** By the weights the eye gives to red, green and blue. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
