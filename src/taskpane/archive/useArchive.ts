/** The archive of the workbook while the page is in view: read at first, and again after every write. */
import { useCallback, useEffect } from 'react';
import { readArchive, type ArchiveFound } from '../../excel/archive/readArchive';
import { useShown } from '../Heading';
import type { Trouble } from '../Problem';
import { useTask } from '../share/useTask';

export interface ArchiveState {
  /** Null until it has been read. */
  archive: ArchiveFound | null;
  trouble: Trouble | null;
  refresh(): Promise<unknown>;
}

export function useArchive(): ArchiveState {
  const shown = useShown();
  const { result, trouble, run } = useTask<ArchiveFound>();
  const refresh = useCallback(() => run(readArchive), [run]);
  useEffect(() => {
    if (shown) void refresh();
  }, [shown, refresh]);
  return { archive: result, trouble, refresh };
}
