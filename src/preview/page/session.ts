/** One workbook on the page: the engine with its screen, the stand-in for Excel over it, and the add-in that runs in the pane. */
import type { EngineFunction } from '../engine/calculation';
import { createBrowserEngine, type BrowserEngine } from '../engine/univer/browser';
import { engineFunctions, type FunctionRuntime, type FunctionsMetadata } from '../functions';
import { createExcelHost, type ExcelHost } from '../model/excelHost';
import { darkTheme, lightTheme } from '../office/desktop';
import type { PreviewHost } from '../office/desktopShim';
import { desktopOf } from '../office/excelDesktop';
import type { View } from './address';
import { textIn, type Manifest } from './manifest';
import { takeTurns } from './turns';
import type { Language } from './words';

/** What the pane's window holds once Office.js and the add-in's scripts have run. */
type PaneWindow = Window & { CustomFunctions?: FunctionRuntime };

/** How long the add-in may take to report, before the page says that something is wrong. */
const patience = 20_000;

export class Session {
  readonly engine: BrowserEngine;
  readonly host: ExcelHost;
  /** Names of the add-in's functions in the cells: KPI.ROI. */
  custom: string[] = [];
  /** The functions themselves, by these names, when the add-in has loaded. */
  functions = new Map<string, EngineFunction>();
  disposed = false;
  #theme: View['theme'];

  constructor(
    container: HTMLElement,
    private readonly manifest: Manifest,
    view: View,
    fileName: string,
  ) {
    this.#theme = view.theme;
    this.engine = createBrowserEngine(container, view.language);
    this.host = createExcelHost(this.engine, {
      locale: officeTag(view.language),
      fileName: `${fileName}.xlsx`,
      turns: takeTurns(container, (held) => this.engine.holdScreen(held)),
    });
    const around: PreviewHost = {
      desktop: () => desktopOf(this.host, { theme: () => (this.#theme === 'dark' ? darkTheme : lightTheme) }),
      openUndoGroup: () => this.host.openUndoGroup(),
      closeUndoGroup: () => this.host.closeUndoGroup(),
    };
    Object.assign(window, { previewHost: around });
  }

  get book() {
    return this.host.book;
  }

  /** Called before the pane's page is loaded, again or for the first time. */
  expectAddIn(view: View): void {
    const { runtime, book, commandListeners } = this.host;
    // What the page before this one listened with is gone with its window.
    commandListeners.clear();
    book.selectionListeners.clear();
    this.#theme = view.theme;
    Object.assign(runtime, { customFunctionsReady: false, actionsReady: false });
    this.showPane(view.paneOpen);
    book.options.locale = officeTag(view.language);
    this.engine.setLocale(view.language);
  }

  /** So that the add-in's own question, and its own wish to be shown, find the truth. */
  showPane(shown: boolean): void {
    this.host.runtime.shown = shown ? 'Visible' : 'Background';
  }

  /** What the manifest's metadata says of the functions; their names are needed before the add-in itself is there. */
  async readMetadata(language: Language): Promise<FunctionsMetadata> {
    const response = await fetch(textIn(this.manifest.functions.metadata, language));
    if (!response.ok) throw new Error(await response.text());
    const metadata = (await response.json()) as FunctionsMetadata;
    const namespace = textIn(this.manifest.functions.namespace, language);
    this.custom = metadata.functions.map(({ name }) => `${namespace}.${name}`);
    return metadata;
  }

  /** Resolves when the add-in answers: its commands can be run and its functions are in the cells, in this language. */
  async addInReady(pane: PaneWindow, language: Language): Promise<void> {
    const { calculation } = this.engine;
    try {
      calculation.register(await this.#functionsIn(pane, language));
    } finally {
      calculation.setMode('Automatic');
    }
    await calculation.settle();
  }

  async #functionsIn(pane: PaneWindow, language: Language): Promise<EngineFunction[]> {
    if (!('Office' in pane)) throw new Error('The task pane has loaded without Office.js.');
    const metadata = await this.readMetadata(language);
    await this.#reported();
    const runtime = pane.CustomFunctions;
    if (!runtime) throw new Error('CustomFunctions is missing in the task pane.');
    const namespace = textIn(this.manifest.functions.namespace, language);
    const functions = engineFunctions(metadata, namespace, runtime, {
      sheetName: (id) => this.book.sheet(id).name,
      onCrash: (name, error) => console.error(`${name} failed; its cell shows #VALUE!.`, error),
    });
    this.functions = new Map(functions.map((each) => [each.name, each]));
    return functions;
  }

  #reported(): Promise<void> {
    const { runtime } = this.host;
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        runtime.listeners.delete(look);
      };
      const look = () => {
        if (!runtime.customFunctionsReady || !runtime.actionsReady) return;
        stop();
        resolve();
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error('The add-in has not reported to Office.js.'));
      }, patience);
      runtime.listeners.add(look);
      look();
    });
  }

  dispose(): void {
    this.disposed = true;
    this.host.dispose();
  }
}

/** Excel has no language without a region. */
export const officeTag = (language: Language): string => (language === 'en' ? 'en-US' : language);
