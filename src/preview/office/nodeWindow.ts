/** Office.js in Node: a `vm` context with just enough of a browser for the library to load its own files and start. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { desktopGlobals, type Desktop } from './desktop';

export interface OfficeWindow {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  OfficeRuntime: object;
  CustomFunctions: typeof CustomFunctions;
  /** Runs further scripts (the built add-in) in the window. */
  run(file: string): void;
  context: vm.Context;
}

/** Compiled once a process: the library is three megabytes. */
const scripts = new Map<string, vm.Script>();

export async function openOffice(desktop: Desktop): Promise<OfficeWindow> {
  const folder = join(
    dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json')),
    'dist',
  );
  // Where the add-in's own scripts came from: those they load later lie beside them.
  let home = folder;
  const load = (path: string) =>
    run(path.startsWith('/office/') ? join(folder, path.slice('/office/'.length)) : join(home, path));
  const context = vm.createContext(browserGlobals(desktop, load));
  vm.runInContext(
    'var window = globalThis; var self = globalThis; var top = globalThis; var parent = globalThis;',
    context,
  );
  function run(file: string): void {
    if (!file.startsWith(folder)) home = dirname(file);
    let script = scripts.get(file);
    if (!script) scripts.set(file, (script = new vm.Script(readFileSync(file, 'utf8'), { filename: file })));
    script.runInContext(context);
  }
  run(join(folder, 'office.js'));
  const globals = context as vm.Context & Omit<OfficeWindow, 'run' | 'context'>;
  await globals.Office.onReady();
  const { Excel, Office, OfficeExtension, OfficeRuntime, CustomFunctions } = globals;
  return { Excel, Office, OfficeExtension, OfficeRuntime, CustomFunctions, run, context };
}

function browserGlobals(desktop: Desktop, load: (path: string) => void): Record<string, unknown> {
  const { external, _richApiNativeBridge } = desktopGlobals(desktop);
  return {
    external,
    _richApiNativeBridge,
    location: new URL('https://localhost:3000/taskpane.html'),
    navigator: { userAgent: 'Node', language: desktop.locale, platform: 'Win32' },
    history: {},
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    document: tinyDocument(load),
    performance,
    fetch,
    URL,
    URLSearchParams,
    AbortController,
    TextEncoder,
    TextDecoder,
    structuredClone,
    queueMicrotask,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  };
}

interface TinyElement {
  src: string;
  onload?: () => void;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  appendChild(child: TinyElement): void;
}

/** The library finds its own tag, then appends tags for the files beside it. */
function tinyDocument(load: (path: string) => void): object {
  const element = (): TinyElement => {
    const attributes = new Map<string, string>();
    return {
      src: '',
      getAttribute: (name) => attributes.get(name) ?? null,
      setAttribute: (name, value) => void attributes.set(name, value),
      appendChild: (child) => {
        if (!child.src) return;
        const { pathname } = new URL(child.src, 'https://localhost:3000/');
        setTimeout(() => {
          load(pathname);
          child.onload?.();
        }, 0);
      },
    };
  };
  const own = Object.assign(element(), { src: 'https://localhost:3000/office/office.js' });
  const head = element();
  return {
    readyState: 'complete',
    URL: 'https://localhost:3000/taskpane.html',
    documentElement: element(),
    head,
    body: element(),
    getElementsByTagName: (tag: string) => (tag === 'script' ? [own] : tag === 'head' ? [head] : []),
    getElementById: () => null,
    createElement: element,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

function memoryStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'key' | 'length'> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, String(value)),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}
