/** Copies cases into the archive's case base; those that are there already are left as they are. */
import type { ArchiveRow, ArchiveSheetWords } from '../../sheet/archive/archiveSheet';
import { keepRows, type Kept } from './keepRows';

/** Throws a PlanProblem; the workbook is then as it was. */
export const keepCases = (rows: ArchiveRow[], words: ArchiveSheetWords): Promise<Kept> =>
  keepRows({ ARC_Case: rows }, 'ARC_Case', words);
