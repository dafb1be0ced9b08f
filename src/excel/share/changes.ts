/** What converting will write into each cell and name: decided from what the scan found and what was kept before, nothing written yet. */
import { nativeTwin } from '../../functions/formula/twins';
import { cell, overlaps, type Rect } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import { normalised } from './dormant';
import { heldAnswers } from './held';
import { isRelative, type FoundName } from './names';
import { hashOf, type Left, type Original, type Store } from './originals';
import { isWaiting, nativeOf, type Way } from './ready';
import type { CellPlace } from './reading';
import type { FoundCell, Scanned } from './scan';
import type { Scope } from './scope';
import { spillsReadBy, withAddresses } from './spills';

export interface Change {
  found: FoundCell;
  /** What will be put back. */
  formula: string;
  left: Left;
}

export interface NameChange {
  found: FoundName;
  formula: string;
  /** What the name comes to; null before it is asked, and where no single value says it. */
  value: CellValue | null;
  /** Null where that is still to be. */
  left: string | null;
}

export interface Changes {
  cells: Change[];
  /** Cells that keep a formula without us, and read the cells of an answer by their addresses now. */
  readers: Change[];
  names: NameChange[];
  nameReaders: NameChange[];
  /** Names that call us and stay as they are. */
  staying: FoundName[];
}

export const allCells = ({ cells, readers }: Changes): Change[] => [...cells, ...readers];
export const allNames = ({ names, nameReaders }: Changes): NameChange[] => [...names, ...nameReaders];

export const areaOf = ({ row, column, spill }: FoundCell): Rect => spill?.rect ?? { row, column, rows: 1, columns: 1 };

export const valueLeft = ({ spill, value }: FoundCell): Left =>
  spill ? { way: 'area', hash: hashOf(spill.values) } : { way: 'value', value };

export function changesOf(scanned: Scanned, scope: Scope, way: Way, store: Store): Changes {
  const all = scanned.sheets.flatMap((sheet) => sheet.cells);
  const ready = all.filter((one) => !isWaiting(one));
  const held = heldAnswers(scanned).answers;
  const areas = answersOf(ready.filter((one) => !held.has(one)));
  const plain = (formula: string, sheet: string) => withAddresses(formula, sheet, areas);
  const cells = ready.map((found): Change => {
    const native = held.get(found) ?? (way === 'native' ? nativeOf(found) : null);
    const left = native === null ? valueLeft(found) : ({ way: 'native', formula: plain(native, found.sheet) } as const);
    return { found, formula: firstFormula(found, store.originals), left };
  });
  const readers = readersOf(scanned).flatMap((found): Change[] => {
    const formula = plain(found.formula, found.sheet);
    if (formula === found.formula) return [];
    return [{ found, formula: firstFormula(found, store.originals), left: { way: 'native', formula } }];
  });
  const asking = scope.kind === 'workbook' ? scanned.names.filter((name) => name.asksUs) : [];
  const names = asking.filter(({ formula }) => !isRelative(formula));
  const nameReaders = scanned.names.filter((one) => !names.includes(one) && plain(one.formula, '') !== one.formula);
  const kept = (found: FoundName) => firstNameFormula(found, store);
  return {
    cells,
    readers,
    names: names.map((found) => {
      const native = way === 'native' ? nativeTwin(found.formula) : null;
      return { found, formula: kept(found), value: null, left: native && plain(native, '') };
    }),
    nameReaders: nameReaders.map((found) => {
      return { found, formula: kept(found), value: null, left: plain(found.formula, '') };
    }),
    staying: asking.filter((one) => !names.includes(one)),
  };
}

/** A value, or the values of an answer that stay one block. */
export const isFrozen = ({ found, left }: Change): boolean => left.way !== 'native' || found.spill !== null;

/** The cells that will hold the answer of another; those with a formula of their own still spill. */
export function answersOf(cells: readonly FoundCell[]): (source: CellPlace) => Rect | undefined {
  const key = ({ sheet, row, column }: CellPlace) => `${sheet.toLowerCase()}!${cell(row, column)}`;
  const known = new Map(cells.filter(({ spill }) => spill).map((one) => [key(one), areaOf(one)]));
  return (source) => known.get(key(source));
}

/** Calls of ours that keep their formula may read an answer too. */
export const readersOf = ({ readers, sheets }: Scanned): FoundCell[] => [
  ...readers,
  ...sheets
    .flatMap(({ cells }) => cells)
    .filter((one) => isWaiting(one) && spillsReadBy(one.formula, one.sheet).length > 0)
    .map((one) => ({ ...one, spill: null })),
];

/** A formula that we rewrote before is not what belongs there: that is kept. */
function firstFormula({ sheet, row, column, formula }: FoundCell, originals: readonly Original[]): string {
  const before = originals.find(
    ({ at, left }) =>
      at?.sheet === sheet &&
      left?.way === 'native' &&
      overlaps(at.rect, { row, column, rows: 1, columns: 1 }) &&
      normalised(left.formula, sheet) === normalised(formula, sheet),
  );
  return before?.formula ?? formula;
}

const firstNameFormula = ({ name, sheet, formula }: FoundName, { names }: Store): string =>
  names.find(({ at, left }) => at?.name === name && at.sheet === sheet && left === formula)?.formula ?? formula;
