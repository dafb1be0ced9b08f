/** Between the deletion of the sheet in view and the next one there is none to draw. Univer does not ask, and fails over it. */
import { SheetRenderController, type SheetSkeletonManagerService } from '@univerjs/sheets-ui';

interface Drawing {
  _sheetSkeletonManagerService: SheetSkeletonManagerService;
  _rangeToBounds(ranges: unknown): unknown[];
}

const drawings = [SheetRenderController.prototype as unknown as Drawing];

/** The class belongs to the module; what is left of it after the first time is not to be mended. */
export function bearNoSheet(): void {
  for (const drawing of drawings.splice(0)) {
    const bounds = drawing._rangeToBounds;
    drawing._rangeToBounds = function (ranges) {
      return this._sheetSkeletonManagerService.getCurrentParam() ? bounds.call(this, ranges) : [];
    };
  }
}
