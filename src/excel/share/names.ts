/** Defined names whose formulas call us, of the workbook and of single sheets */
import { allPieces, piecesOf } from '../../functions/formula/pieces';
import { isError } from '../../functions/formula/values';
import { prefixOf, splitReference } from '../../sheet/address';
import type { CellValue } from '../../sheet/existing';
import type { Job } from '../draw/requests';

export interface NamePlace {
  name: string;
  /** Null for a name of the workbook. */
  sheet: string | null;
}

export interface FoundName extends NamePlace {
  formula: string;
  /** It calls a function of ours, as it should be or damaged. */
  asksUs: boolean;
}

/** Before a sync. */
export function loadNames(workbook: Excel.Workbook, sheets: readonly string[]): () => Omit<FoundName, 'asksUs'>[] {
  const owners = [null, ...sheets].map((sheet) => ({
    sheet,
    names: namesOf(workbook, sheet).load('items/name,items/formula'),
  }));
  return () =>
    owners.flatMap(({ sheet, names }) =>
      names.items.map(({ name, formula }) => ({ name, sheet, formula: String(formula) })),
    );
}

const namesOf = ({ names, worksheets }: Excel.Workbook, sheet: string | null): Excel.NamedItemCollection =>
  sheet === null ? names : worksheets.getItem(sheet).names;

export const itemOf = (workbook: Excel.Workbook, { name, sheet }: NamePlace): Excel.NamedItem =>
  namesOf(workbook, sheet).getItem(name);

export const nameJob = (workbook: Excel.Workbook, place: NamePlace, formula: string): Job => ({
  weight: 400 + formula.length,
  run: () => void (itemOf(workbook, place).formula = formula),
});

/** As formulas of any sheet write it. */
export const writtenName = ({ name, sheet }: NamePlace): string => (sheet === null ? name : prefixOf(sheet) + name);

export function readName(written: string): NamePlace {
  if (!written.includes('!')) return { name: written, sheet: null };
  const { sheet, address } = splitReference(written);
  return { name: address, sheet };
}

/** What it comes to depends on the cell that asks: no other formula and no value says the same everywhere. */
export function isRelative(formula: string): boolean {
  const isFixed = (end: string) => /^(?:\$[A-Z]+)?(?:\$\d+)?$/i.test(end);
  return allPieces(piecesOf(formula)).some(
    (piece) => piece.kind === 'cells' && !piece.address.replace('#', '').split(':').every(isFixed),
  );
}

/** That a formula may hold between quotes. */
const longestText = 255;

/** A constant that says what a cell shows; null where a formula cannot say it. */
export function constantOf(value: CellValue): string | null {
  if (typeof value !== 'string') return `=${String(value).toUpperCase()}`;
  // As an error it would say that a reference was lost.
  if (value === '#REF!' || value.length > longestText) return null;
  const text = `"${value.replaceAll('"', '""')}"`;
  return `=${isError(value) ? value : text}`;
}
