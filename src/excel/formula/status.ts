/** What a plan says of a cell that judges its row: the rule of its template as a formula of this workbook, and everything that reads. */
import { expectedFormula, saysTheSame } from '../../sheet/expected';
import { formatOf } from '../../sheet/field';
import { homeOfTable } from '../../sheet/library';
import { judgementsOf, lightOf, type Light } from '../../sheet/judgements';
import { rectOf } from '../../sheet/address';
import { planReading, withoutCopy, type Reading } from '../../sheet/reading';
import { recognise } from '../../sheet/recognise';
import { library } from '../../templates';
import { allWords, readWorkbook } from '../read/read';
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

/** Null for a cell that judges nothing; only for one that does is the workbook read. */
export async function readStatus(cell: Cell): Promise<ReadStatus | null> {
  const { table } = cell;
  const home = table && homeOfTable(library, withoutCopy(table.name).base);
  if (!home) return null;
  const { places } = recognise(home.sheet, home.table, table.headers, allWords);
  const judged = judgementsOf(library, home.table).find((one) => places.get(one.key) === table.place);
  return judged ? statusIn(await readWorkbook(), cell, judged.key) : null;
}

async function statusIn(
  reading: Reading,
  { sheet, address, formula, table: at }: Cell,
  key: string,
): Promise<ReadStatus | null> {
  const table = reading.tables.find(({ name }) => name === at?.name);
  const { row, column } = rectOf(address);
  const read = table?.rows[row - table.body.row];
  if (!table || !read) return null;
  const rule = expectedFormula(table, key, planReading(reading, table.sheetTemplate.pack, table.copy));
  if (rule === undefined) return null;
  const { found } = await readFormula(rule, { sheet, row, column, table: table.name });
  const params = reading.tables.find(({ template }) => template.name === 'SET_Param')?.rows ?? [];
  return {
    light: lightOf(table, key, read.values[key], reading),
    rule,
    follows: saysTheSame(formula, rule, table.name),
    references: found,
    formats: new Map([...table.columns.values()].map(({ header, field }) => [header, formatOf(field, true)])),
    settings: new Map(params.map(({ values }) => [String(values.key), String(values.name)])),
  };
}
