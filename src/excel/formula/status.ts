/** What a plan says of a cell that judges its row: the rule of its template as a formula of this workbook, and everything that reads. */
import { expectedFormula, saysTheSame } from '../../sheet/expected';
import { formatOf } from '../../sheet/field';
import { homeOfTable } from '../../sheet/library';
import { judgementsOf, lightOf, type Light } from '../../sheet/judgements';
import { rectOf } from '../../sheet/address';
import { planReading, withoutCopy, type Reading } from '../../sheet/reading';
import { library } from '../../templates';
import { readWorkbook } from '../read/read';
import { readFormula, type ReadCell } from './cell';
import type { ReadReference } from './references';

export interface ReadStatus {
  /** Undefined for green, for no data, and for an alarm that is not raised. */
  light: Light | undefined;
  rule: string;
  /** The formula in the cell says the same. */
  follows: boolean;
  references: Map<string, ReadReference>;
  /** Number formats by the headers of the row's columns. */
  formats: Map<string, string>;
  /** What thresholds are called, by their names: `P_Warn`. */
  settings: Map<string, string>;
}

type Cell = Pick<ReadCell, 'sheet' | 'address' | 'formula' | 'table'>;

/** Null for a cell that judges nothing. The workbook is read only for tables of ours that hold judgements. */
export async function readStatus(cell: Cell): Promise<ReadStatus | null> {
  const home = cell.table && homeOfTable(library, withoutCopy(cell.table.name).base);
  if (!home || judgementsOf(library, home.table).length === 0) return null;
  return statusIn(await readWorkbook(), cell);
}

async function statusIn(reading: Reading, { sheet, address, formula, table: at }: Cell): Promise<ReadStatus | null> {
  const table = reading.tables.find(({ name }) => name === at?.name);
  const { row, column } = rectOf(address);
  const judged =
    table &&
    judgementsOf(library, table.template).find(({ key }) => {
      return table.columns.get(key)?.place === column - table.body.column;
    });
  const read = table?.rows[row - table.body.row];
  if (!judged || !read) return null;
  const rule = expectedFormula(table, judged.key, planReading(reading, table.sheetTemplate.pack, table.copy));
  if (rule === undefined) return null;
  const { found } = await readFormula(rule, { sheet, row, column, table: table.name });
  const params = reading.tables.find(({ template }) => template.name === 'SET_Param')?.rows ?? [];
  return {
    light: lightOf(table, judged.key, read.values[judged.key], reading),
    rule,
    follows: saysTheSame(formula, rule, table.name),
    references: found,
    formats: new Map([...table.columns.values()].map(({ header, field }) => [header, formatOf(field, true)])),
    settings: new Map(params.map(({ values: { key, name } }) => [String(key), String(name)])),
  };
}
