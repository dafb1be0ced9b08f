/** `Excel.TableCollection` of a workbook or a sheet, and the collections that ranges answer. */
import type { TableState } from '../../engine/engine';
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { RangeObject } from '../range/rangeObject';
import { intersect } from '../rect';
import { singleReference } from '../reference';
import type { Table } from './table';

abstract class Tables extends HostCollection<Table> {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  abstract get _states(): TableState[];

  get items(): Table[] {
    return this._states.map((table) => this.book.objects.table(table.id));
  }

  _keysOf(table: Table): string[] {
    return [table.key, table.name];
  }

  override getItemOrNullObject(key: string): Table | null {
    const wanted = String(key).toLowerCase();
    const found = this._states.find((table) => table.id === String(key) || table.name.toLowerCase() === wanted);
    return found ? this.book.objects.table(found.id) : null;
  }
}

export class TableCollection extends Tables {
  /** '' for the workbook's. */
  readonly sheet: string;

  constructor(book: Book, sheet: string) {
    super(book);
    this.sheet = sheet;
  }

  override get _eventTarget(): string {
    return this.sheet || 'Workbook';
  }

  get _states(): TableState[] {
    return this.book.engine.tables.list().filter((table) => this.sheet === '' || table.sheet === this.sheet);
  }

  add(address: HostObject | string, hasHeaders: boolean): Table {
    const home = this.sheet || this.book.engine.sheets.active();
    const found =
      address instanceof RangeObject
        ? { sheet: address._sheet, rect: address._rect }
        : singleReference(this.book, String(address), home);
    if (this.sheet !== '' && found.sheet !== this.sheet) throw new HostError('InvalidArgument');
    const { sheet } = found;
    this.book.guardSheet(sheet);
    let { rect } = found;
    const { engine } = this.book;
    const others = engine.tables.list().filter((table) => table.sheet === sheet);
    if (others.some((table) => intersect(table.rect, rect)))
      throw new HostError('InvalidArgument', "A table can't overlap another table.");
    if (engine.layout.merges(sheet).some((merge) => intersect(merge, rect))) throw new HostError('MergedRangeConflict');
    if (hasHeaders === false) {
      engine.cells.insert(sheet, { ...rect, rows: 1 }, 'Down', false);
      rect = { ...rect, rows: rect.rows + 1 };
    } else if (rect.rows === 1) {
      // A table has at least one row below its headers.
      rect = { ...rect, rows: 2 };
    }
    const id = engine.tables.add(sheet, rect, this.#freeName());
    const { defaultTableStyle: style } = this.book.state;
    if (style !== 'TableStyleMedium2') engine.tables.set(id, { style });
    this.book.events.raise('tableAdded', sheet, () => ({ tableId: id, worksheetId: sheet, source: 'Local' }));
    return this.book.objects.table(id);
  }

  #freeName(): string {
    const { tables, names } = this.book.engine;
    const taken = new Set([...tables.list(), ...names.list()].map((one) => one.name.toLowerCase()));
    for (let number = 1; ; number++) if (!taken.has(`table${number}`)) return `Table${number}`;
  }
}

export class TableScopedCollection extends Tables {
  readonly ids: string[];

  constructor(book: Book, ids: string[]) {
    super(book);
    this.ids = ids;
  }

  get _states(): TableState[] {
    return this.book.engine.tables.list().filter((table) => this.ids.includes(table.id));
  }

  getFirst(): Table {
    const [first] = this.items;
    if (!first) throw new HostError('ItemNotFound');
    return first;
  }
}
