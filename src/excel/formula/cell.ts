/** One cell as someone asks about it: its formula, or that of the cell it spills from, and everything the formula reads. */
import { within, parse } from '../../functions/formula/parse';
import type { TableHeader } from '../../sheet/recognise';
import { told } from '../told';
import { loadKnown, readReferences, type Home, type ReadReference } from './references';
import { local } from './selection';

export interface ReadCell {
  sheet: string;
  address: string;
  /** As Excel shows it. */
  text: string;
  value: unknown;
  /** '' for a cell without one. With English names and commas, whatever Excel's language. */
  formula: string;
  /** With the person's own separators. */
  localFormula: string;
  /** Where the formula stands, when the cell is part of what it spills; and how far the cell lies from there. */
  spill: { address: string; row: number; column: number } | null;
  /** The table the cell stands in with its columns, and which of them it is, from 0. */
  table: { name: string; headers: TableHeader[]; place: number } | null;
  references: Map<string, ReadReference>;
}

/** The active cell, in four requests at most. */
export const readActiveCell = (): Promise<ReadCell> => told(readCell);

async function readCell(context: Excel.RequestContext): Promise<ReadCell> {
  const { workbook } = context;
  const cell = workbook.getActiveCell();
  cell.load('address,rowIndex,columnIndex,values,text,formulas,formulasLocal,worksheet/name');
  const parent = cell.getSpillParentOrNullObject();
  parent.load('address,rowIndex,columnIndex,formulas,formulasLocal');
  const tables = cell.getTables(false).load('items/name,items/columns/items/id,items/columns/items/name');
  const known = loadKnown(workbook);
  await context.sync();

  const source = parent.isNullObject ? cell : parent;
  const [table] = tables.items;
  const place = { sheet: cell.worksheet.name, row: source.rowIndex, column: source.columnIndex };
  const formula = formulaIn(source.formulas);
  const whole = table?.getRange().untrack();
  whole?.load('columnIndex');
  const read = await readReferences(context, known, referencesIn(formula), place, table?.name ?? null);
  const headers = table?.columns.items.map(({ id, name }) => ({ id, name })) ?? [];
  return {
    sheet: place.sheet,
    address: local(cell.address),
    text: String(cell.text[0]?.[0] ?? ''),
    value: cell.values[0]?.[0],
    formula,
    localFormula: formulaIn(source.formulasLocal),
    spill:
      parent.isNullObject || parent.address === cell.address
        ? null
        : {
            address: local(parent.address),
            row: cell.rowIndex - parent.rowIndex,
            column: cell.columnIndex - parent.columnIndex,
          },
    table: table && whole ? { name: table.name, headers, place: cell.columnIndex - whole.columnIndex } : null,
    references: read,
  };
}

function formulaIn(formulas: unknown[][]): string {
  const formula = formulas[0]?.[0];
  return typeof formula === 'string' && formula.startsWith('=') ? formula : '';
}

export function referencesIn(formula: string): string[] {
  const tree = parse(formula);
  return tree ? [...within(tree)].flatMap((node) => (node.kind === 'reference' ? [node.text] : [])) : [];
}

/**
 * The cells that a formula would read if it stood there; for what has not been written yet. `lost` is the first reference that leads
 * nowhere.
 */
export function readFormula(
  formula: string,
  place: Home & { table: string | null },
): Promise<{ found: Map<string, ReadReference>; lost: string | null }> {
  const wanted = referencesIn(formula);
  return told(async (context) => {
    const known = loadKnown(context.workbook);
    await context.sync();
    const found = await readReferences(context, known, wanted, place, place.table);
    return { found, lost: wanted.find((reference) => !found.has(reference)) ?? null };
  });
}
