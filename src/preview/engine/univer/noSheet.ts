/** Between the deletion of the sheet in view and the next one there is none to draw. Univer does not ask, and fails over it. */
import { SheetRenderController, type SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { mend } from './mend';

interface Drawing {
  _sheetSkeletonManagerService: SheetSkeletonManagerService;
}

export function bearNoSheet(): void {
  mend<(this: Drawing, ranges: unknown) => unknown[]>(SheetRenderController.prototype, '_rangeToBounds', (bounds) => {
    return function (ranges) {
      return this._sheetSkeletonManagerService.getCurrentParam() ? bounds.call(this, ranges) : [];
    };
  });
}
