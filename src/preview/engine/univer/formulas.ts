/** Formulas as Excel spells them, kept in the cells; hands Univer its own spelling whenever it calculates. */
import { type ICellData, type Nullable } from '@univerjs/core';
import {
  FormulaDataModel,
  ICalculateFormulaService,
  type IFormulaData,
  type IFormulaDataItem,
} from '@univerjs/engine-formula';
import { type Book } from './book';
import { scan } from './formula/scan';
import { type TablePlace } from './formula/structured';
import { foreignTo, toEngine, type Surroundings } from './formula/translate';

const prefixes = /^_xlfn\.|^_xlws\./i;
const addIn = /^_xldudf_/i;

export class Formulas {
  /** Functions of add-ins, by the name a saved file gives them: KPI_VARIANCE → KPI.VARIANCE. */
  readonly saved = new Map<string, string>();

  private readonly model: FormulaDataModel;

  constructor(
    private readonly book: Book,
    private readonly tables: () => TablePlace[],
    private readonly names: () => Map<string, (sheet: string) => string>,
  ) {
    this.model = book.injector.get(FormulaDataModel);
    const service = book.injector.get(ICalculateFormulaService);
    const execute = service.execute.bind(service);
    service.execute = (config) => execute({ ...config, formulaData: this.translated(config.formulaData) });
  }

  at(sheet: string, row: number, column: number, cell: ICellData): string {
    if (cell.f) return cell.f;
    return (cell.si && this.model.getFormulaStringByCell(row, column, sheet, this.book.unitId)) || '';
  }

  /** A formula as it goes into a cell: names as a file spells them become the ones people type. Throws a sentence when it is malformed. */
  accept(formula: string): string {
    if (plain.test(formula) && balanced(formula)) return formula;
    let changed = false;
    const pieces = scan(formula).map((piece) => {
      if (piece.kind !== 'operand') return piece.text;
      let { text } = piece;
      while (prefixes.test(text)) text = text.replace(prefixes, '');
      if (addIn.test(text))
        text = this.saved.get(text.replace(addIn, '').toUpperCase()) ?? text.replace(addIn, '').replace('_', '.');
      if (text !== piece.text) changed = true;
      return text;
    });
    return changed ? pieces.join('') : formula;
  }

  surroundings(
    sheet: string,
    row: number,
    column: number,
    tables = this.tables(),
    names = this.names(),
    foreign = foreignTo(tables, names.keys()),
  ): Surroundings {
    return {
      sheet,
      row,
      column,
      foreign,
      meaning: (name) => names.get(name.toLowerCase())?.(sheet),
      sheetName: (id) => this.book.sheet(id).getName(),
      tableNamed: (name) => tables.find((table) => table.name.toLowerCase() === name.toLowerCase()),
      tableAround: (id, y, x) => tables.find((table) => table.sheet === id && covers(table, y, x)),
    };
  }

  private translated(data: IFormulaData): IFormulaData {
    const tables = this.tables();
    const names = this.names();
    const foreign = foreignTo(tables, names.keys());
    for (const [sheet, lines] of Object.entries(data[this.book.unitId] ?? {})) {
      for (const [row, line] of Object.entries((lines ?? {}) as Lines)) {
        for (const [column, item] of Object.entries(line)) {
          if (!item || !foreign.test(item.f)) continue;
          const [y, x] = [Number(row), Number(column)];
          const own = this.model.getFormulaStringByCell(y, x, sheet, this.book.unitId) ?? item.f;
          line[column] = { f: this.engineSpelling(own, this.surroundings(sheet, y, x, tables, names, foreign)) };
        }
      }
    }
    return data;
  }

  private engineSpelling(formula: string, at: Surroundings): string {
    try {
      return toEngine(formula, at);
    } catch {
      // What people type on screen is not checked before it is stored; Univer shows its own error for it.
      return formula;
    }
  }
}

/** Nothing in it to be unfolded, and nothing that can stay open but parentheses. */
const plain = /^[^"'[{_]*$/;

function balanced(formula: string): boolean {
  let depth = 0;
  for (const char of formula) {
    if (char === '(') depth += 1;
    if (char === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

type Lines = Record<string, Record<string, Nullable<IFormulaDataItem>>>;

const covers = ({ rect }: TablePlace, row: number, column: number) =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
