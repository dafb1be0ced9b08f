/** The archive of the workbook: read with each reading of the plans, that is also when sheets change or cells were edited, and after every write. */
import { useCallback, useEffect } from 'react';
import { readArchive, type ArchiveFound } from '../../excel/archive/readArchive';
import type { Trouble } from '../Problem';
import { useTask } from '../share/useTask';

export interface ArchiveState {
  /** Null until it has been read. */
  archive: ArchiveFound | null;
  trouble: Trouble | null;
  refresh(): Promise<unknown>;
}

/** `at` is when the plans were read last. */
export function useArchive(at: Date | null): ArchiveState {
  const { result, trouble, run } = useTask<ArchiveFound>();
  const refresh = useCallback(() => run(readArchive), [run]);
  useEffect(() => {
    if (at) void refresh();
  }, [at, refresh]);
  return { archive: result, trouble, refresh };
}
