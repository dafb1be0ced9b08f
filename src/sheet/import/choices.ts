/** Which of the rows that were read are written: what becomes of those with something wrong is the person's choice. */
import type { ImportRead, ReadRow } from './readRows';

export interface Choices {
  /** Cells that cannot be read stay empty, or their rows are left out. */
  unread: 'empty' | 'leaveOut';
  beyond: 'take' | 'leaveOut';
  same: 'leaveOut' | 'add';
  /** What is typed in the table is emptied first, so nothing is there already. */
  replace: boolean;
}

/** The rows that are written. */
export function chosenRows({ rows }: Pick<ImportRead, 'rows'>, { unread, beyond, same, replace }: Choices): ReadRow[] {
  return rows.filter(
    (row) =>
      !(row.unread && unread === 'leaveOut') &&
      !(row.beyond && beyond === 'leaveOut') &&
      !(same === 'leaveOut' && ((row.there && !replace) || row.repeated)) &&
      Object.keys(row.values).length > 0,
  );
}
