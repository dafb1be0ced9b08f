/** What someone wants to convert or put back: the workbook, a sheet, or the cells that are selected. */
import { columnNumber, overlaps, rectOf, splitReference, type Rect } from '../../sheet/address';
import { contains } from '../../sheet/areas';

export type Scope = { kind: 'workbook' } | { kind: 'sheet'; sheet: string } | { kind: 'selection' };

export interface Within {
  sheet(name: string): boolean;
  cell(sheet: string, row: number, column: number): boolean;
  area(sheet: string, rect: Rect): boolean;
}

/** Before a sync; after it, what lies within. */
export function loadScope(workbook: Excel.Workbook, scope: Scope): () => Within {
  if (scope.kind !== 'selection') {
    const isHere = (sheet: string) => scope.kind === 'workbook' || sheet === scope.sheet;
    return () => ({ sheet: isHere, cell: isHere, area: isHere });
  }
  const selected = workbook.getSelectedRanges().load('address');
  return () => {
    const { sheet, rects } = selectedIn(selected.address);
    return {
      sheet: (name) => name === sheet,
      cell: (name, row, column) => name === sheet && rects.some((rect) => contains(rect, { row, column })),
      area: (name, rect) => name === sheet && rects.some((one) => overlaps(one, rect)),
    };
  };
}

/** `Sheet!A1:B2,Sheet!D4`; whole rows and columns reach to the end of the sheet. */
function selectedIn(address: string): { sheet: string; rects: Rect[] } {
  const parts = splitAreas(address).map(splitReference);
  return { sheet: parts[0]?.sheet ?? '', rects: parts.map((part) => boundedRect(part.address)) };
}

/** At commas outside quotes. */
const splitAreas = (address: string): string[] => address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];

const lastRow = 1_048_576;
const lastColumn = 16_384;

function boundedRect(address: string): Rect {
  const [from = '', to = from] = address.replaceAll('$', '').split(':');
  if (/^\d+$/.test(from))
    return { row: Number(from) - 1, rows: Number(to) - Number(from) + 1, column: 0, columns: lastColumn };
  if (/^[A-Z]+$/i.test(from)) {
    const column = columnNumber(from);
    return { row: 0, rows: lastRow, column, columns: columnNumber(to) - column + 1 };
  }
  return rectOf(address);
}
