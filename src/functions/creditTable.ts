/** Credit of channels as a table: largest first, then by name. */
import type { HeaderKey, Table } from './table';

export function creditTable(
  names: readonly string[],
  credit: ArrayLike<number>,
  total: number,
  header: HeaderKey,
): Table {
  const rows = names.map(
    (name, i) => [name, credit[i]!, total === 0 ? 0 : credit[i]! / total] as [string, number, number],
  );
  rows.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return { columns: ['channel', header, 'creditShare'], rows };
}
