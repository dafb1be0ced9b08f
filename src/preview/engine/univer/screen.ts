/** Univer with its screen: formula bar, sheet tabs, dialogs and menus, in the three languages of the page. */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import {
  IUndoRedoService,
  LocaleType,
  LogLevel,
  Univer,
  mergeLocales,
  type ILanguagePack,
  type Workbook,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFilterUIPlugin } from '@univerjs/sheets-filter-ui';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsHyperLinkPlugin } from '@univerjs/sheets-hyper-link';
import { UniverSheetsHyperLinkUIPlugin } from '@univerjs/sheets-hyper-link-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { UniverSheetsTableUIPlugin } from '@univerjs/sheets-table-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreSimplified from '@univerjs/preset-sheets-core/locales/zh-CN';
import coreTraditional from '@univerjs/preset-sheets-core/locales/zh-TW';
import rulesEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import rulesSimplified from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import rulesTraditional from '@univerjs/preset-sheets-conditional-formatting/locales/zh-TW';
import validationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationSimplified from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import validationTraditional from '@univerjs/preset-sheets-data-validation/locales/zh-TW';
import filterEnglish from '@univerjs/preset-sheets-filter/locales/en-US';
import filterSimplified from '@univerjs/preset-sheets-filter/locales/zh-CN';
import filterTraditional from '@univerjs/preset-sheets-filter/locales/zh-TW';
import linkEnglish from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import linkSimplified from '@univerjs/preset-sheets-hyper-link/locales/zh-CN';
import linkTraditional from '@univerjs/preset-sheets-hyper-link/locales/zh-TW';
import tableEnglish from '@univerjs/preset-sheets-table/locales/en-US';
import tableSimplified from '@univerjs/preset-sheets-table/locales/zh-CN';
import tableTraditional from '@univerjs/preset-sheets-table/locales/zh-TW';
import { openWorkbook } from './headless';
import { RecalculatingFormulaPlugin } from './recalculation';
import { UndoStack } from './undo';

export type ScreenLanguage = 'en' | 'zh-CN' | 'zh-TW';

export const localeOf: Record<ScreenLanguage, LocaleType> = {
  en: LocaleType.EN_US,
  'zh-CN': LocaleType.ZH_CN,
  'zh-TW': LocaleType.ZH_TW,
};

const locales: Record<string, ILanguagePack> = {
  [LocaleType.EN_US]: mergeLocales(
    coreEnglish,
    rulesEnglish,
    validationEnglish,
    filterEnglish,
    linkEnglish,
    tableEnglish,
  ),
  [LocaleType.ZH_CN]: mergeLocales(
    coreSimplified,
    rulesSimplified,
    validationSimplified,
    filterSimplified,
    linkSimplified,
    tableSimplified,
  ),
  [LocaleType.ZH_TW]: mergeLocales(
    coreTraditional,
    rulesTraditional,
    validationTraditional,
    filterTraditional,
    linkTraditional,
    tableTraditional,
  ),
};

export interface ScreenOptions {
  /** Univer's own strip of formatting buttons above the formula bar. */
  toolbar?: boolean;
}

export function startScreen(
  container: HTMLElement,
  language: ScreenLanguage,
  { toolbar = true }: ScreenOptions,
): { univer: Univer; workbook: Workbook } {
  const univer = new Univer({
    locale: localeOf[language],
    locales,
    logLevel: LogLevel.SILENT,
    override: [[IUndoRedoService, { useClass: UndoStack }]],
  });
  univer.registerPlugins([
    [UniverDocsPlugin],
    [UniverRenderEnginePlugin],
    [
      UniverUIPlugin,
      { container, header: toolbar, toolbar, ribbonType: 'simple', footer: true, disableAutoFocus: true },
    ],
    [UniverDocsUIPlugin],
    [UniverFormulaEnginePlugin],
    [UniverSheetsPlugin],
    [
      UniverSheetsUIPlugin,
      { formulaBar: true, footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true } },
    ],
    [UniverSheetsNumfmtPlugin],
    [UniverSheetsNumfmtUIPlugin],
    [RecalculatingFormulaPlugin],
    [UniverSheetsFormulaUIPlugin],
    [UniverDataValidationPlugin],
    [UniverSheetsDataValidationPlugin],
    [UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false }],
    [UniverSheetsFilterPlugin],
    [UniverSheetsFilterUIPlugin],
    [UniverSheetsHyperLinkPlugin],
    [UniverSheetsHyperLinkUIPlugin],
    [UniverSheetsSortPlugin],
    [UniverSheetsTablePlugin],
    // Excel shows a table's name in its tools, not on the grid.
    [UniverSheetsTableUIPlugin, { hideAnchor: true }],
    [UniverSheetsConditionalFormattingPlugin],
    [UniverSheetsConditionalFormattingUIPlugin],
  ]);
  return { univer, workbook: openWorkbook(univer) };
}
