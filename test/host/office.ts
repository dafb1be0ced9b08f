/** The stand-in for Excel in Node: engine, object model, wire and the real Office.js, for tests of everything that speaks to Excel. */
import type { Engine } from '../../src/preview/engine/engine';
import { enginePath } from '../../src/preview/engine/bundle';
import { ExcelHost, type ExcelHostOptions } from '../../src/preview/model/excelHost';
import { libraryExcelApi, setsOf } from '../../src/preview/office/desktop';
import { desktopOf, type DesktopOptions } from '../../src/preview/office/excelDesktop';
import { addMergeUndo } from '../../src/preview/office/mergeUndo';
import { openOffice, type OfficeWindow } from '../../src/preview/office/nodeWindow';

export interface StartOptions extends ExcelHostOptions, DesktopOptions {
  /** ExcelApi version the host claims; the library has no members above its default. */
  excelApi?: string;
  /** Puts `Excel`, `Office`, `OfficeExtension` on globalThis, where the add-in's modules look for them. */
  global?: boolean;
}

export interface StartedExcel extends OfficeWindow {
  engine: Engine;
  host: ExcelHost;
  /** Every event sent so far has reached its handler. */
  events(): Promise<void>;
  dispose(): void;
}

const open = new Set<StartedExcel>();
if (typeof jest !== 'undefined') {
  // A test that fails before it disposes must not keep the process alive.
  afterAll(() => [...open].forEach((excel) => excel.dispose()));
}

const globals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'] as const;

export async function startExcel({
  excelApi = libraryExcelApi,
  global = false,
  ...options
}: StartOptions = {}): Promise<StartedExcel> {
  const { createNodeEngine } = (await import(process.env.PLANSHEET_ENGINE ?? enginePath())) as {
    createNodeEngine: () => Engine;
  };
  const engine = createNodeEngine();
  const host = new ExcelHost(engine, options);
  const { theme, dataLocale, openDialog, sets = setsOf(excelApi) } = options;
  const desktop = desktopOf(host, {
    sets,
    ...(theme ? { theme } : {}),
    ...(dataLocale ? { dataLocale } : {}),
    ...(openDialog ? { openDialog } : {}),
  });
  const window = await openOffice(desktop);
  if (Number((sets.ExcelApi ?? '').split('.')[1]) >= 20)
    addMergeUndo(window.Excel as unknown as Parameters<typeof addMergeUndo>[0], host);
  // The library checks what the host claims only when told to; hosts that old would answer the same.
  Object.assign((window.OfficeExtension as unknown as { CommonUtility: object }).CommonUtility, {
    _doApiNotSupportedCheck: true,
  });
  if (global) for (const name of globals) Object.assign(globalThis, { [name]: window[name] });
  const excel: StartedExcel = {
    ...window,
    engine,
    host,
    async events() {
      await host.bridge.idle();
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
    dispose() {
      if (global) for (const name of globals) Reflect.deleteProperty(globalThis, name);
      if (open.delete(excel)) host.dispose();
    },
  };
  open.add(excel);
  return excel;
}
