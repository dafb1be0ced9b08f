/** The frame of the pane: navigation, focus, places in the address, themes, and what is said when something cannot be shown. */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onThemeChanged, type HostTheme } from '../../src/excel/host';
import { onSheetsChanged, surveyWorkbook } from '../../src/excel/workbook';
import { pane as en } from '../../src/locales/en/pane';
import { languageCodes } from '../../src/locales/languages';
import { paneWords } from '../../src/locales/pane';
import { Boundary } from '../../src/taskpane/Boundary';
import { commands, NoHost } from '../../src/taskpane/NoHost';
import { pages } from '../../src/taskpane/pages';
import { keepPlace, placeIn } from '../../src/taskpane/place';
import { themeOf } from '../../src/taskpane/theme';
import { SpeechProvider } from '../../src/taskpane/words';
import { emptySurvey, showPane } from './pane';

jest.mock('../../src/excel/host', () => ({ onThemeChanged: jest.fn() }));
jest.mock('../../src/excel/insert', () => ({ insertPlan: jest.fn() }));
jest.mock('../../src/excel/workbook', () => ({
  surveyWorkbook: jest.fn(),
  goTo: jest.fn(),
  onSheetsChanged: jest.fn(),
}));

beforeEach(() => {
  jest.mocked(surveyWorkbook).mockReset().mockResolvedValue(emptySurvey);
  jest
    .mocked(onSheetsChanged)
    .mockReset()
    .mockResolvedValue(() => Promise.resolve());
  jest
    .mocked(onThemeChanged)
    .mockReset()
    .mockReturnValue(() => undefined);
});

describe.each(languageCodes)('in %s', (language) => {
  it('names every page, marks the one in view, and says its language', async () => {
    const { speech } = await showPane({ language });
    const links = within(screen.getByRole('navigation', { name: speech.words.frame.navigation })).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(pages.map(({ id }) => speech.words.pages[id]));
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual(
      pages.map(({ id }) => (id === 'home' ? 'page' : null)),
    );
    expect(screen.getByRole('main').closest('[lang]')).toHaveAttribute('lang', language);
  });

  it('says what to do when there is no Excel around it', async () => {
    const words = await paneWords[language]();
    render(
      <SpeechProvider language={language} words={words}>
        <NoHost reason="noHost" />
      </SpeechProvider>,
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(words.noHost.title);
    expect(screen.getByText(commands.preview)).toBeVisible();
    expect(screen.getByText(commands.start)).toBeVisible();
  });
});

describe('moving about', () => {
  it('opening the pane takes no focus away from the sheet', async () => {
    await showPane();
    expect(document.body).toHaveFocus();
  });

  it('a page chosen by keyboard comes into view with the focus on its heading', async () => {
    const { user } = await showPane();
    await user.tab();
    await user.tab();
    expect(screen.getByRole('link', { name: en.pages.insert })).toHaveFocus();
    await user.keyboard('{Enter}');
    const heading = await screen.findByRole('heading', { level: 1, name: en.gallery.title });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.queryByRole('heading', { level: 1, name: en.home.title })).toBeNull();
    expect(screen.getByRole('link', { name: en.pages.insert })).toHaveAttribute('aria-current', 'page');
  });

  it('a ribbon command opens its page by the address', async () => {
    await showPane();
    act(() => {
      window.location.hash = 'insert';
    });
    expect(await screen.findByRole('heading', { level: 1, name: en.gallery.title })).toBeVisible();
  });

  it('only the page in view is reachable; the other stays as it was left', async () => {
    const { user } = await showPane({ place: 'insert' });
    await user.type(screen.getByRole('searchbox'), 'gantt');
    await user.click(screen.getByRole('link', { name: en.pages.home }));
    expect(await screen.findByRole('heading', { level: 1, name: en.home.title })).toBeVisible();
    expect(screen.queryByRole('searchbox')).toBeNull();
    await user.click(screen.getByRole('link', { name: en.pages.insert }));
    expect(await screen.findByRole('searchbox')).toHaveValue('gantt');
  });

  it.each([
    ['#insert', { page: 'insert', detail: '' }],
    ['#insert/EXP-5', { page: 'insert', detail: 'EXP-5' }],
    ['#insert&_xdm_Info=abc', { page: 'insert', detail: '' }],
    ['#&_xdm_Info=abc|def', { page: '', detail: '' }],
    ['#insert/EXP 5', { page: '', detail: '' }],
    ['', { page: '', detail: '' }],
  ])('reads the place %j', (hash, place) => expect(placeIn(hash)).toEqual(place));

  it('an unknown place shows the first page', async () => {
    await showPane({ place: 'nowhere' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(en.home.title);
  });
});

describe('what cannot be shown', () => {
  it('a page that fails says so and offers to load the pane anew', () => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const Failing = () => {
      throw new Error('Loading chunk 12 failed');
    };
    render(
      <SpeechProvider language="en" words={en}>
        <Boundary>
          <Failing />
        </Boundary>
      </SpeechProvider>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent(en.frame.pageFailedHelp);
    expect(screen.getByRole('button', { name: en.frame.tryAgain })).toBeVisible();
    silence.mockRestore();
  });

  it('a start that fails says what to do', () => {
    render(
      <SpeechProvider language="en" words={en}>
        <NoHost reason="failed" />
      </SpeechProvider>,
    );
    expect(screen.getByRole('main')).toHaveTextContent(en.noHost.failedHelp);
    expect(screen.queryByText(commands.preview)).toBeNull();
  });

  it('the commands it names are those of package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['preview', 'start']));
  });
});

describe('themes', () => {
  /** The ground the pane stands on, as Fluent writes it into its style sheet. */
  const grounds = () =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap((rule) => /--colorNeutralBackground1: ?([^;]+);/.exec(rule.cssText)?.[1] ?? []);

  it('follow Excel while the pane is open', async () => {
    let change: (theme: HostTheme) => void = () => undefined;
    jest.mocked(onThemeChanged).mockImplementation((listener) => {
      change = listener;
      return () => undefined;
    });
    await showPane({ theme: 'light' });
    expect(grounds()).toContain('#ffffff');
    act(() => change({ kind: 'dark', background: '#262626', foreground: '#FFFFFF' }));
    expect(grounds()).toContain('#292929');
  });

  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (color: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => channel(parseInt(color.slice(at, at + 2), 16) / 255));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const contrast = (one: string, other: string) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light! + 0.05) / (dark! + 0.05);
  };

  it.each(['light', 'dark'] as const)('%s: text on every ground we use has a contrast of 4.5', (kind) => {
    const theme = themeOf(kind, 'en');
    const pairs: [string, string][] = [
      [theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground],
      [theme.colorBrandForeground1, theme.colorNeutralBackground1],
      [theme.colorNeutralForeground1, theme.colorBrandBackground2],
      [theme.colorNeutralForeground2, theme.colorBrandBackground2],
      [theme.colorNeutralForeground3, theme.colorNeutralBackground1],
      [theme.colorNeutralForeground3, theme.colorNeutralBackground2],
    ];
    expect(pairs.filter(([text, ground]) => contrast(text, ground) < 4.5)).toEqual([]);
  });

  it('each language has its own fonts, on Windows, macOS and Linux', () => {
    expect(themeOf('light', 'zh-CN').fontFamilyBase).toMatch(/YaHei UI.*PingFang SC.*Noto Sans CJK SC/);
    expect(themeOf('light', 'zh-TW').fontFamilyBase).toMatch(/JhengHei UI.*PingFang TC.*Noto Sans CJK TC/);
    expect(themeOf('light', 'en').fontFamilyBase).not.toMatch(/CJK/);
  });
});

describe('the page file', () => {
  const html = readFileSync(join(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
  const rules = Object.fromEntries(
    policy.split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(/\s+/);
      return [name, sources];
    }),
  );

  it('lets nothing be fetched but our own files and Office.js', () => {
    expect(rules['default-src']).toEqual(["'self'"]);
    expect(rules['connect-src']).toEqual(["'self'"]);
    expect(rules['script-src']).toEqual([
      "'self'",
      'https://appsforoffice.microsoft.com',
      'https://appsforoffice.cdn.partner.office365.cn',
    ]);
  });

  it('has no script of its own, and Office.js first, in the head', () => {
    const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];
    expect(scripts.map(([, attributes, content]) => [attributes!.trim(), content])).toEqual([
      ['src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"', ''],
    ]);
    expect(html.indexOf('<script')).toBeLessThan(html.indexOf('</head>'));
    expect(html).not.toMatch(/\son[a-z]+=/);
  });
});

test('loaded anew, the pane opens where it was, unless the address names a page', async () => {
  window.sessionStorage.clear();
  window.location.hash = '';
  keepPlace();
  window.location.hash = 'insert/EXP-5';
  await waitFor(() => expect(window.sessionStorage.getItem('Plansheet.place')).toBe('"insert/EXP-5"'));
  window.history.replaceState(null, '', '#');
  keepPlace();
  expect(window.location.hash).toBe('#insert/EXP-5');
  window.location.hash = 'functions';
  keepPlace();
  expect(window.location.hash).toBe('#functions');
});
