/** What no plan may show. */
import type { StartedExcel } from '../host/office';

/** Address → error, over every sheet. */
export function errorsIn({ host }: StartedExcel): string[] {
  return Object.entries(host.snapshot().sheets).flatMap(([sheet, { cells }]) =>
    Object.entries(cells)
      .filter(([, cell]) => /^#[A-Z/0]+[!?A]$/.test(String(Array.isArray(cell) ? cell[1] : cell)))
      .map(([address, cell]) => `${sheet}!${address} ${String(cell)}`),
  );
}
