/** The sentence of an error, shown when the pointer rests on its cell; errors without one keep Univer's explanation. */
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import { CellError, type Cells } from '../engine';
import type { Book } from './book';

/** Characters that fit on a line of the alert, and what a line adds to its height. */
const lineLength = 34;
const lineHeight = 20;

export function showSentences(book: Book, cells: Cells): void {
  const alerts = book.injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const value = cells.read(subUnitId, { row, column: col, rows: 1, columns: 1 })[0]?.[0]?.value;
    if (!(value instanceof CellError) || !value.sentence) return show(alert);
    const lines = Math.ceil([...value.sentence].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0) / lineLength);
    show({ ...alert, title: value.code, message: value.sentence, width: 260, height: 54 + lines * lineHeight });
  };
}
