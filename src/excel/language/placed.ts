/** Texts outside tables: which of those that say the same are the template's, and which a person or a spilling formula wrote. */
import type { Place } from '../../sheet/translation';
import type { CellChange } from './cells';
import type { Spoken } from './switch';

export const keyOf = ({ sheet, row, column }: Pick<CellChange, 'sheet' | 'row' | 'column'>) =>
  `${sheet} ${row} ${column}`;

/** Before a sync; after it, the cells that show what a formula elsewhere spilled. Only sheets with spilled cells are asked. */
export function loadSpilled(sheets: Spoken[], used: Excel.Range[], cells: CellChange[]): () => Set<string> {
  const spilling = new Map(
    sheets.flatMap(({ id, sheet }, index) => (used[index]?.hasSpill === false ? [] : [[id, sheet] as const])),
  );
  const asked = cells.flatMap((one) => {
    const sheet = one.loose !== null ? spilling.get(one.sheet) : undefined;
    const parent = sheet?.getCell(one.row, one.column).untrack().getSpillParentOrNullObject().untrack();
    return parent ? [{ key: keyOf(one), parent: parent.load('rowIndex') }] : [];
  });
  return () => new Set(asked.filter(({ parent }) => !parent.isNullObject).map(({ key }) => key));
}

/** As many of a text as the template writes, the nearest to its places: people insert rows and columns, and write the same elsewhere. */
export function placedCells(sheets: Spoken[], cells: CellChange[], spilled: Set<string>): CellChange[] {
  const placed = new Set(
    sheets.flatMap(({ id, words }) => {
      const here = cells.filter((one) => one.sheet === id && one.loose !== null && !spilled.has(keyOf(one)));
      return [...new Set(here.map(({ loose }) => loose ?? ''))].flatMap((text) =>
        nearest(
          here.filter(({ loose }) => loose === text),
          words.places.get(text) ?? [],
        ),
      );
    }),
  );
  return cells.filter((one) => one.loose === null || placed.has(one));
}

/** A place in the same column is nearer than any other. */
export function nearest<Cell extends Place>(cells: Cell[], places: Place[]): Cell[] {
  if (cells.length <= places.length) return cells;
  const pairs = cells
    .flatMap((cell) => places.map((place) => ({ cell, place, far: distance(cell, place) })))
    .sort((a, b) => a.far - b.far);
  const taken = new Set<Place>();
  return pairs.flatMap(({ cell, place }) => {
    if (taken.has(cell) || taken.has(place)) return [];
    taken.add(cell).add(place);
    return [cell];
  });
}

const otherColumn = 10_000;
const distance = (one: Place, other: Place) =>
  Math.abs(one.row - other.row) + otherColumn * Math.abs(one.column - other.column);
