/** Between the deletion of the sheet in view and the next one there is none to draw. Univer does not ask, and fails over it. */
import { SheetRenderController, SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { IRenderManagerService } from '@univerjs/engine-render';
import type { Book } from './book';

interface Drawing {
  _rangeToBounds(ranges: unknown): unknown[];
}

export function bearNoSheet(book: Book): void {
  const drawing = SheetRenderController.prototype as unknown as Drawing;
  const bounds = drawing._rangeToBounds;
  const hasSheet = () =>
    Boolean(
      book.injector
        .get(IRenderManagerService)
        .getRenderById(book.unitId)
        ?.with(SheetSkeletonManagerService)
        .getCurrentParam(),
    );
  drawing._rangeToBounds = function (ranges) {
    return hasSheet() ? bounds.call(this, ranges) : [];
  };
}
