/** The bundled headless engine for tests, with short ways to write, calculate and read one sheet. */
import { createRequire } from 'node:module';
import { enginePath } from '../../../src/preview/engine/bundle';
import {
  CellError,
  type CellInput,
  type Engine,
  type EngineEvent,
  type Rect,
} from '../../../src/preview/engine/engine';
import type { Workbench } from '../../../src/preview/engine/univer/workbench';

export class Desk {
  readonly events: EngineEvent[] = [];
  readonly sheet: string;

  constructor(readonly engine: Engine) {
    this.sheet = engine.sheets.active();
    engine.on((event) => this.events.push(event));
  }

  write(address: string, cells: CellInput[][], sheet = this.sheet): void {
    const { row, column } = at(address);
    this.engine.cells.write(sheet, { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells);
  }

  read(address: string, sheet = this.sheet) {
    return this.engine.cells.read(sheet, at(address));
  }

  /** Values, errors by their code. */
  values(address: string, sheet = this.sheet): (string | number | boolean)[][] {
    return this.read(address, sheet).map((line) =>
      line.map(({ value }) => (value instanceof CellError ? value.code : value)),
    );
  }

  value(address: string, sheet = this.sheet) {
    return this.values(address, sheet)[0]?.[0];
  }

  formulas(address: string, sheet = this.sheet): string[][] {
    return this.read(address, sheet).map((line) => line.map(({ formula }) => formula));
  }

  texts(address: string, sheet = this.sheet): string[][] {
    return this.read(address, sheet).map((line) => line.map(({ text }) => text));
  }

  /** Writes, calculates, and gives the values of the same cells. */
  async calculated(address: string, cells: CellInput[][], sheet = this.sheet) {
    this.write(address, cells, sheet);
    await this.engine.calculation.settle();
    const { row, column } = at(address);
    return this.engine.cells
      .read(sheet, { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 })
      .map((line) => line.map(({ value }) => (value instanceof CellError ? value.code : value)));
  }

  /** As someone types on screen: through Univer's own command, not through the engine. */
  type(address: string, input: string | number): void {
    const { row, column } = at(address);
    const value =
      typeof input === 'number' ? { v: input, t: 2 } : input.startsWith('=') ? { f: input } : { v: input, t: 1 };
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const { book } = this.engine as Workbench;
    book.commands.syncExecuteCommand('sheet.command.set-range-values', {
      unitId: book.unitId,
      subUnitId: this.sheet,
      range,
      value,
    });
  }
}

/** `B2` or `B2:D9`. */
export function at(address: string): Rect {
  const [first = '', last = first] = address.split(':');
  const cell = (text: string) => {
    const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
    return {
      row: Number(digits) - 1,
      column: [...letters].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1,
    };
  };
  const [from, to] = [cell(first), cell(last)];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

export function openDesk(): Desk {
  const { createNodeEngine } = createRequire(__filename)(enginePath()) as { createNodeEngine: () => Engine };
  return new Desk(createNodeEngine());
}

/** A desk for each test of a file. */
export function deskForEach(): { readonly desk: Desk } {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.engine.dispose());
  return {
    get desk() {
      return desk;
    },
  };
}
