/** Ways round through everything that Univer takes each time, though hardly anything waits at the end of them. */
import {
  IUniverInstanceService,
  ObjectMatrix,
  Styles,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Workbook,
} from '@univerjs/core';
import {
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDependencyGenerator,
  type IFormulaDependencyTree,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Matrix } from './cells';
import { mend } from './mend';

export function mendDetours(): void {
  mendDependencies();
  mendStyles();
  mendStyling();
  mendWalking();
  mendMemory();
}

/** It makes a tree of all formulas before each calculation, and looks only formulas with OFFSET and the like up in it. */
function mendDependencies(): void {
  type Calculate = (this: unknown, trees: IFormulaDependencyTree[]) => Promise<void>;
  mend<Calculate>(FormulaDependencyGenerator.prototype, '_calculateListByFunctionRefNode', (calculate) => {
    return async function (trees) {
      if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) await calculate.call(this, trees);
    };
  });
}

/** It compares a style it does not know as it is written with all others, in case its parts stand in another order. */
function mendStyles(): void {
  mend<() => string | null>(Styles.prototype, '_getExistingStyleId', () => () => null);
}

/** It merges a style into that of each cell, however many look the same. Here what is known is looked up; values stay as they are. */
function mendStyling(): void {
  mend<Write>(SetRangeValuesMutation, 'handler', withKnownStyles);
}

function withKnownStyles(handler: Write): Write {
  const known = new WeakMap<Styles, Map<string, ICellData['s']>>();
  return (accessor, params) => {
    const workbook = accessor.get(IUniverInstanceService).getUnit<Workbook>(params.unitId);
    const sheet = workbook?.getSheetBySheetId(params.subUnitId);
    if (!workbook || !sheet) return handler(accessor, params);
    const cells = sheet.getCellMatrix();
    const styles = known.get(workbook.getStyles()) ?? new Map<string, ICellData['s']>();
    known.set(workbook.getStyles(), styles);
    const others: Matrix = {};
    const texts = new Map<IStyleData, string>();
    new ObjectMatrix(params.cellValue).forValue((row, column, next) => {
      const cell = cells.getValue(row, column);
      const before = cell?.s ?? '';
      if (!onlyStyle(next) || typeof before !== 'string' || cell?.p) {
        ((others[row] ??= {}) as Record<number, unknown>)[column] = next;
        return;
      }
      const text = texts.get(next.s) ?? JSON.stringify(next.s);
      texts.set(next.s, text);
      const key = before + text;
      if (!styles.has(key)) {
        const { v, t } = cell ?? {};
        handler(accessor, { ...params, cellValue: { [row]: { [column]: next } } });
        const styled = cells.getValue(row, column);
        styles.set(key, styled?.s);
        if (styled && v !== undefined) Object.assign(styled, { v, t });
        return;
      }
      const styled: ICellData = { ...cell, s: styles.get(key) };
      if (styled.s === undefined) delete styled.s;
      if (Object.keys(styled).length) cells.setValue(row, column, styled);
      else if (cell) cells.realDeleteValue(row, column);
    });
    return handler(accessor, { ...params, cellValue: others });
  };
}

/** It makes a text and a number again of the number of each cell it passes, also where one follows the other. */
function mendWalking(): void {
  mend<(this: Cells, visit: Visit) => Cells>(ObjectMatrix.prototype, 'forValue', () => {
    return function (visit) {
      const rows = this.getMatrix();
      for (const key in rows) {
        const [row, line] = [Number(key), rows[Number(key)]];
        if (line && walk(line, (column, value) => visit(row, column, value)) === false) break;
      }
      return this;
    };
  });
}

function walk(line: Record<number, unknown>, visit: (column: number, value: unknown) => unknown): boolean {
  const columns = Object.keys(line);
  const [first, last] = [Number(columns[0]), Number(columns.at(-1))];
  const dense = last - first < 4 * columns.length;
  for (let at = dense ? first : 0; at < (dense ? last + 1 : columns.length); at++) {
    const column = dense ? at : Number(columns[at]);
    const value = line[column];
    // Where one is missing, and where a visitor took one away.
    if (value === undefined && !(column in line)) continue;
    if (visit(column, value) === false) return false;
  }
  return true;
}

/**
 * It remembers 5,000 formulas as it has read them, which is none where a workbook holds more and asks for all in turn. It finds long ones
 * by a number of 32 bits, so that one can be taken for another.
 */
function mendMemory(): void {
  type Put = (this: { _cache: { limit: number } }, text: string, value: unknown) => void;
  // Its class has no name outside of its module.
  const memory = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as object;
  mend<(text: string) => string>(memory, '_hash', () => (text) => text);
  mend<Put>(memory, 'set', (put) => {
    return function (text, value) {
      this._cache.limit = Math.max(this._cache.limit, 50_000);
      put.call(this, text, value);
    };
  });
}

type Write = typeof SetRangeValuesMutation.handler;
type Cells = ObjectMatrix<unknown>;
type Visit = Parameters<Cells['forValue']>[0];

const onlyStyle = (cell: Nullable<ICellData>): cell is { s: IStyleData } =>
  !!cell && typeof cell.s === 'object' && cell.s !== null && Object.keys(cell).length === 1;
