/** What is told of the Excel we run in, by the real library in the stand-in's window. */
import { onThemeChanged, whenReady, type HostTheme } from '../../src/excel/host';
import { darkTheme, lightTheme, type DesktopTheme } from '../../src/preview/office/desktop';
import { startExcel, type StartedExcel } from '../host/office';

/** The page's own events, which Node has none of. */
class Page extends EventTarget {
  readonly documentElement = new EventTarget();
}
const media = { forced: false, dark: false };
const queries: EventTarget[] = [];

let excel: StartedExcel;
let theme: DesktopTheme = lightTheme;
const start = async () => {
  excel = await startExcel({
    global: true,
    locale: 'zh-TW',
    dataLocale: 'en-GB',
    excelApi: '1.12',
    theme: () => theme,
  });
};

beforeAll(() => {
  const matchMedia = (query: string) => {
    const list = new EventTarget();
    queries.push(list);
    const matches = query.includes('forced') ? media.forced : media.dark;
    return Object.assign(list, { matches });
  };
  Object.assign(globalThis, {
    window: Object.assign(new EventTarget(), { matchMedia }),
    document: new Page(),
    matchMedia,
  });
});
afterAll(() => {
  for (const name of ['window', 'document', 'matchMedia']) Reflect.deleteProperty(globalThis, name);
});
beforeEach(() => {
  theme = lightTheme;
  Object.assign(media, { forced: false, dark: false });
});
afterEach(() => excel.dispose());

test('languages, platform, colours and what it can do', async () => {
  await start();
  const facts = await whenReady();
  expect(facts).toMatchObject({
    language: 'zh-TW',
    region: 'en-GB',
    platform: 'PC',
    theme: { kind: 'light', background: '#ffffff', foreground: '#262626' },
  });
  expect([facts.supports('ExcelApi', '1.12'), facts.supports('ExcelApi', '1.13')]).toEqual([true, false]);
});

test('a dark Excel, and a system that enforces its own colours', async () => {
  theme = darkTheme;
  await start();
  expect((await whenReady()).theme.kind).toBe('dark');
  media.forced = true;
  expect((await whenReady()).theme.kind).toBe('contrast');
});

test('colours that change are told once, when the person comes back, until the listening ends', async () => {
  await start();
  await whenReady();
  const told: HostTheme['kind'][] = [];
  const stop = onThemeChanged(({ kind }) => told.push(kind));
  window.dispatchEvent(new Event('focus'));
  expect(told).toEqual([]);
  media.forced = true;
  document.documentElement.dispatchEvent(new Event('pointerenter'));
  window.dispatchEvent(new Event('focus'));
  expect(told).toEqual(['contrast']);
  media.forced = false;
  queries.at(-2)?.dispatchEvent(new Event('change'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(told).toEqual(['contrast', 'light']);
  stop();
  media.forced = true;
  window.dispatchEvent(new Event('focus'));
  expect(told).toEqual(['contrast', 'light']);
});

test('outside Excel it is said that there is none', async () => {
  await start();
  const { Office } = globalThis as unknown as { Office: { onReady: () => Promise<{ host: null; platform: null }> } };
  const { onReady } = Office;
  Office.onReady = () => Promise.resolve({ host: null, platform: null });
  await expect(whenReady()).rejects.toMatchObject({ code: 'notExcel' });
  Office.onReady = onReady;
});
