/** The engine with its screen, for the page: what `Engine` offers, the language of the screen, and a layer for charts. */
import { LocaleService } from '@univerjs/core';
import { ScrollToCellCommand } from '@univerjs/sheets-ui';
import type { Engine } from '../engine';
import { toRange } from './book';
import { chromeOf, type Chrome } from './chrome';
import { explainErrors } from './errorTips';
import { colourFilterButtons, hideFilterButtons } from './filterButtons';
import { floatingLayer, type FloatingLayer } from './floating';
import { hideNumbers } from './hiddenNumbers';
import { bearNoSheet } from './noSheet';
import { localeOf, startScreen, type ScreenLanguage, type ScreenOptions } from './screen';
import { typingOf, type Typing } from './typing';
import { workbench } from './workbench';

export type { CellMenuItem } from './chrome';
export type { TypedText } from './typing';
export type { FloatingLayer, FloatingPlace } from './floating';

export interface BrowserEngine extends Engine, Chrome, Typing {
  /** Menus and dialogs in another language; what add-in functions say of themselves is registered again by the page. */
  setLocale(language: ScreenLanguage): void;
  /** Elements of the page that lie on the cells and move with them. */
  readonly floating: FloatingLayer;
}

export function createBrowserEngine(
  container: HTMLElement,
  language: ScreenLanguage,
  options: ScreenOptions = {},
): BrowserEngine {
  const { univer, workbook } = startScreen(container, language, options);
  const engine = workbench(univer, workbook);
  const floating = floatingLayer(engine.book);
  bearNoSheet();
  hideNumbers(engine.book);
  colourFilterButtons(engine.book);
  hideFilterButtons(engine.book);
  explainErrors(engine.book, engine.cells);
  return {
    ...engine,
    select: (sheet, rects) => {
      engine.select(sheet, rects);
      const [first] = rects;
      if (first) void engine.book.commands.executeCommand(ScrollToCellCommand.id, { range: toRange(first) });
    },
    ...chromeOf(engine.book),
    ...typingOf(engine.book),
    setLocale: (next) => engine.book.injector.get(LocaleService).setLocale(localeOf[next]),
    floating,
    dispose: () => {
      floating.dispose();
      engine.dispose();
    },
  };
}
