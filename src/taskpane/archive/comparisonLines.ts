/** Changes as lines of a sheet, in the language of the pane. */
import type { ComparisonLine } from '../../excel/archive/insertComparison';
import type { ArchiveWords } from '../../locales/en/archive';
import type { CellValue } from '../../sheet/existing';
import type { PlanCell } from '../../sheet/plan';
import type { Change } from './compare';

export const comparisonLines = (changes: readonly Change[], { compare: words }: ArchiveWords): ComparisonLine[] =>
  changes.map(({ kind, names, before, after, difference, share, better, format, kindOfValue, at }) => ({
    kind: words.kinds[kind],
    ...names,
    before: cellOf(before),
    after: cellOf(after),
    difference,
    share,
    verdict: better === null ? '' : better ? words.better : words.worse,
    format,
    isDate: kindOfValue === 'date',
    at,
  }));

const cellOf = (value: CellValue | null): PlanCell => (typeof value === 'string' ? { text: value } : value);
