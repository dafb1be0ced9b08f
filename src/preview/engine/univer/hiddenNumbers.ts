/** Numbers whose format has nothing to show, as with `;;;`: Univer then shows the bare number, Excel an empty cell. */
import { InterceptorEffectEnum, numfmt } from '@univerjs/core';
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets';
import type { Book } from './book';
import { patternOf } from './style';

/** Pattern → whether it hides numbers below zero, zero, numbers above zero. */
const known = new Map<string, boolean[]>();

function hides(pattern: string, value: number): boolean {
  if (!pattern.includes(';')) return false;
  let hidden = known.get(pattern);
  if (!hidden) known.set(pattern, (hidden = [-1, 0, 1].map((each) => numfmt.format(pattern, each) === '')));
  return hidden[Math.sign(value) + 1] ?? false;
}

export function hideNumbers(book: Book): void {
  book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    // Asked before Univer's own formatting, which leaves empty cells alone.
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, location, next) => {
      if (typeof cell?.v !== 'number' || !cell.s) return next(cell);
      const style = location.workbook.getStyles().get(cell.s);
      return next(hides(patternOf(style), cell.v) ? { ...cell, v: null } : cell);
    },
  });
}
