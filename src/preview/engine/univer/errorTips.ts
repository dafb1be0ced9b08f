/** Univer explains an error by its kind when the pointer rests on its cell; where the function that gave it said more, that is shown. */
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import { CellError, type Cells } from '../engine';
import type { Book } from './book';

/** Characters that fit on a line of the alert, and what a line adds to its height. */
const lineLength = 34;
const lineHeight = 20;
const width = 260;

export function explainErrors(book: Book, cells: Cells): void {
  const alerts = book.injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const value = cells.read(subUnitId, { row, column: col, rows: 1, columns: 1 })[0]?.[0]?.value;
    if (!(value instanceof CellError)) return show(alert);
    if (!value.sentence) return show({ ...alert, title: value.code });
    const lines = Math.ceil([...value.sentence].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0) / lineLength);
    show({ ...alert, title: value.code, message: value.sentence, width, height: 54 + lines * lineHeight });
  };
}
