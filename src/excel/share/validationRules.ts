/** The formulas of validations, wherever on a sheet they stand. Excel tells one only of cells that all have the same. */
import { area, type Rect } from '../../sheet/address';
import { formulasIn, type Asking } from './formulasIn';

interface Named {
  name: string;
  sheet: Excel.Worksheet;
}

interface Asked extends Named {
  rect: Rect;
}

export async function readValidations(context: Excel.RequestContext, sheets: Named[]): Promise<Asking[]> {
  const found = sheets.map((one) => ({
    ...one,
    cells: one.sheet.getRange().getSpecialCellsOrNullObject('DataValidations').load('areaCount'),
  }));
  await context.sync();
  const there = found.flatMap(({ cells, ...one }) => {
    const areas = cells.isNullObject ? null : cells.areas;
    return areas
      ? [{ ...one, areas: areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount') }]
      : [];
  });
  await context.sync();
  return rulesOf(
    context,
    there.flatMap(({ areas, ...one }) =>
      areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
        ...one,
        rect: { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount },
      })),
    ),
  );
}

/** Where the cells of an area differ, its halves are asked. */
async function rulesOf(context: Excel.RequestContext, asked: Asked[]): Promise<Asking[]> {
  if (asked.length === 0) return [];
  const loaded = asked.map((one) => {
    const { row, column, rows, columns } = one.rect;
    const range = one.sheet.getRangeByIndexes(row, column, rows, columns).untrack();
    return { one, validation: range.dataValidation.load('type,rule') };
  });
  await context.sync();
  const isMixed = ({ validation: { type } }: (typeof loaded)[number]) =>
    type === 'Inconsistent' || type === 'MixedCriteria';
  const told = loaded
    .filter((each) => !isMixed(each))
    .map(({ one, validation }): Asking => ({
      kind: 'validation',
      sheet: one.name,
      address: area(one.rect),
      formulas: formulasIn(validation.rule),
    }));
  const halves = loaded.filter(isMixed).flatMap(({ one }) => halvesOf(one.rect).map((rect) => ({ ...one, rect })));
  return [...told, ...(await rulesOf(context, halves))];
}

function halvesOf(rect: Rect): Rect[] {
  const { row, column, rows, columns } = rect;
  if (columns > 1) {
    const half = Math.ceil(columns / 2);
    return [
      { ...rect, columns: half },
      { ...rect, column: column + half, columns: columns - half },
    ];
  }
  const half = Math.ceil(rows / 2);
  return rows > 1
    ? [
        { ...rect, rows: half },
        { ...rect, row: row + half, rows: rows - half },
      ]
    : [];
}
