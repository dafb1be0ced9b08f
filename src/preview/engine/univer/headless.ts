/** Univer's parts that need no screen, and a workbook opened in them. The page adds the visible parts in `browser.ts`. */
import {
  generateRandomId,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Plugin,
  type PluginCtor,
  type Workbook,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsHyperLinkPlugin } from '@univerjs/sheets-hyper-link';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { RecalculatingFormulaPlugin } from './recalculation';
import { UndoStack } from './undo';

export const plugins: PluginCtor<Plugin>[] = [
  UniverDocsPlugin,
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsNumfmtPlugin,
  RecalculatingFormulaPlugin,
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsFilterPlugin,
  UniverSheetsHyperLinkPlugin,
  UniverSheetsSortPlugin,
  UniverSheetsTablePlugin,
  UniverSheetsConditionalFormattingPlugin,
];

export function openWorkbook(univer: Univer): Workbook {
  return univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    // Univer's cache of parsed formulas is shared by all workbooks of a process and told apart by this id.
    id: `workbook-${generateRandomId(8)}`,
    name: 'Book1',
    sheetOrder: ['sheet-1'],
    sheets: { 'sheet-1': { id: 'sheet-1', name: 'Sheet1', ...sheetDefaults } },
  });
}

export const sheetDefaults = { rowCount: 1000, columnCount: 26, defaultColumnWidth: 64, defaultRowHeight: 20 };

export function startHeadless(): { univer: Univer; workbook: Workbook } {
  polyfillIterators();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
    override: [[IUndoRedoService, { useClass: UndoStack }]],
  });
  for (const plugin of plugins) univer.registerPlugin(plugin);
  const workbook = openWorkbook(univer);
  univer.__getInjector().get(IUniverInstanceService).focusUnit(workbook.getUnitId());
  return { univer, workbook };
}

/** Defined names use `Iterator.prototype.some`, which Node has from version 22 on. */
function polyfillIterators(): void {
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as {
    some?: (this: Iterable<unknown>, test: (item: unknown) => boolean) => boolean;
  };
  if (iterators.some) return;
  iterators.some = function (test) {
    for (const item of this) if (test(item)) return true;
    return false;
  };
}
