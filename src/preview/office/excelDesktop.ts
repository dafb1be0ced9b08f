/** A `Desktop` over the stand-in for Excel. */
import type { ExcelHost } from '../model/excelHost';
import { libraryExcelApi, lightTheme, setsOf, type Desktop } from './desktop';

export type DesktopOptions = Partial<Pick<Desktop, 'theme' | 'sets' | 'dataLocale' | 'openDialog'>>;

export function desktopOf(
  host: ExcelHost,
  { theme = lightTheme, sets = setsOf(libraryExcelApi), ...more }: DesktopOptions = {},
): Desktop {
  const { book } = host;
  return {
    bridge: host.bridge,
    locale: book.options.locale,
    theme,
    sets,
    settings: {
      read: () =>
        Object.fromEntries(Object.entries(book.state.settings).map(([key, value]) => [key, JSON.stringify(value)])),
      write: (settings) => {
        book.change().settings = Object.fromEntries(
          Object.entries(settings).map(([key, value]): [string, unknown] => [key, JSON.parse(value)]),
        );
      },
    },
    onSelection: (listener) => {
      book.selectionListeners.add(listener);
      return () => book.selectionListeners.delete(listener);
    },
    onCommand: (listener) => {
      host.commandListeners.add(listener);
      return () => host.commandListeners.delete(listener);
    },
    ...more,
  };
}
