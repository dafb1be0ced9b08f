/**
 * Makes a window look like the one Excel for Windows gives its add-ins, so that the unmodified Office.js starts in it:
 * `window.external` and the bridge. Must be in place before office.js runs. Works in a browser frame and in Node.
 */
import type { Bridge } from '../wire/protocol';

/** What the window needs of the stand-in for Excel. */
export interface Desktop {
  bridge: Bridge;
  /** Language tag of the interface, and of numbers and dates. */
  locale: string;
  dataLocale?: string;
  theme: DesktopTheme | (() => DesktopTheme);
  /** API set → version, as strings: 1.10 is not 1.1. */
  sets: Record<string, string>;
  /** Settings kept in the document, as JSON. */
  settings: { read(): Record<string, string>; write(settings: Record<string, string>): void };
  /** Calls back when another range is selected; returns what ends it. */
  onSelection(listener: () => void): () => void;
  /** Calls back when a button of the ribbon or the menu is pressed; returns what ends it. */
  onCommand(listener: (functionName: string, event: string) => void): () => void;
  /** Shows a dialog; returns false where dialogs cannot be shown. */
  openDialog?(request: { url: string; width: number; height: number }, events: DialogEvents): DialogHandle | false;
}
export interface DesktopTheme {
  bodyBackground: string;
  bodyForeground: string;
  controlBackground: string;
  controlForeground: string;
}
export interface DialogEvents {
  message(text: string): void;
  closed(): void;
}
export interface DialogHandle {
  close(): void;
}

export const lightTheme: DesktopTheme = {
  bodyBackground: '#FFFFFF',
  bodyForeground: '#262626',
  controlBackground: '#E6E6E6',
  controlForeground: '#262626',
};
export const darkTheme: DesktopTheme = {
  bodyBackground: '#262626',
  bodyForeground: '#FFFFFF',
  controlBackground: '#444444',
  controlForeground: '#FFFFFF',
};

/** The npm package was last published in 2025 and knows no member above this set; Microsoft's servers have newer ones. */
export const libraryExcelApi = '1.15';

export const setsOf = (excelApi: string, more: Record<string, string> = {}): Record<string, string> => ({
  ExcelApi: excelApi,
  SharedRuntime: '1.1',
  CustomFunctions: '1.7',
  CustomFunctionsRuntime: '1.4',
  RichApiRuntime: '1.2',
  RibbonApi: '1.1',
  KeyboardShortcuts: '1.1',
  DialogApi: '1.2',
  ...more,
});

/** Numbers of the library's own events. */
const selectionChanged = 2;
const dialogMessage = 10;
const commandInvoked = 39;
/** The library's word that a command is done: `event.completed()`. */
const commandCompleted = 94;
const succeeded = () => ({ toArray: () => [0] });
/** What the older, asynchronous API answers when it cannot do something. */
const failed = () => ({ toArray: () => [5001] });

type Callback = (answer: unknown, code?: number) => void;

/** The two globals. */
export function desktopGlobals(desktop: Desktop): { external: object; _richApiNativeBridge: Bridge } {
  const stops = new Map<string, () => void>();
  const context = desktopContext(desktop);
  const external = {
    // Shared runtime with custom functions (3); the seventh word keeps the library from logging.
    GetHostInfo: () => `excel|win32|16.01|${desktop.locale}|telemetry|isnotdialog|disableLogging|3`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, _params: unknown, callback: Callback) =>
      callback(id === commandCompleted ? succeeded() : failed()),
    RegisterEvent(id: number, target: string, handler: (id: number, payload: unknown) => void, callback: Callback) {
      const stop = listen(desktop, id, target, handler);
      if (!stop) return callback(failed());
      stops.set(`${id}/${target}`, stop);
      callback(0);
    },
    UnregisterEvent(id: number, target: string, callback: Callback) {
      stops.get(`${id}/${target}`)?.();
      stops.delete(`${id}/${target}`);
      callback(0);
    },
  };
  return { external, _richApiNativeBridge: desktop.bridge };
}

function listen(
  desktop: Desktop,
  id: number,
  target: string,
  handler: (id: number, payload: unknown) => void,
): (() => void) | null {
  if (id === selectionChanged) return desktop.onSelection(() => handler(id, undefined));
  if (id === commandInvoked) {
    let count = 0;
    return desktop.onCommand((name, event) => handler(id, { toArray: () => [`command-${++count}`, name, event] }));
  }
  if (id !== dialogMessage || !desktop.openDialog) return null;
  const { url = '', width = 50, height = 50 } = dialogRequest(target);
  const tell = (type: number, text: string) => handler(id, { toArray: () => [type, text] });
  const dialog = desktop.openDialog(
    { url, width, height },
    { message: (text) => tell(0, text), closed: () => tell(12006, '') },
  );
  return dialog ? () => dialog.close() : null;
}

/** `displayDialogAsync` sends its options as JSON in place of a target. */
function dialogRequest(target: string): { url?: string; width?: number; height?: number } {
  const request = JSON.parse(target) as { url?: string; width?: number; height?: number };
  return request;
}

function desktopContext(desktop: Desktop) {
  const theme = () => (typeof desktop.theme === 'function' ? desktop.theme() : desktop.theme);
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'plansheet',
    GetInstanceId: () => 'plansheet-preview',
    GetCorrelationId: () => 'plansheet-preview',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => '16.0.19426.20000',
    GetAppUILocale: () => desktop.locale,
    GetAppDataLocale: () => desktop.dataLocale ?? desktop.locale,
    GetDocUrl: () => 'Book1.xlsx',
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(desktop.sets),
    GetDialogRequirementMatrix: () => JSON.stringify({ DialogApi: desktop.sets.DialogApi ?? '1.1' }),
    GetHostCustomMessage: () => '',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(themeInfo(theme())),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of Object.entries(desktop.settings.read())) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: string[], values: string[]) {
        desktop.settings.write(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 'null'])));
      },
    }),
  };
}

/** Colours travel as numbers. */
function themeInfo(theme: DesktopTheme): Record<string, number> {
  const number = (color: string) => parseInt(color.slice(1), 16);
  return {
    bodyBackgroundColor: number(theme.bodyBackground),
    bodyForegroundColor: number(theme.bodyForeground),
    controlBackgroundColor: number(theme.controlBackground),
    controlForegroundColor: number(theme.controlForeground),
  };
}
