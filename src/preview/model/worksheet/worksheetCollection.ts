/** `Excel.WorksheetCollection` */
import { HostCollection, HostError } from '../../wire/hostObject';
import { sheetNameProblem } from '../address';
import type { Book } from '../book';
import type { Worksheet } from './worksheet';

export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get items(): Worksheet[] {
    return this.book.sheets().map((sheet) => this.book.objects.worksheet(sheet.id));
  }

  _keysOf(sheet: Worksheet): string[] {
    return [sheet.id, sheet.name];
  }

  override getItemOrNullObject(key: string): Worksheet | null {
    const sheet = this.book.sheetNamed(String(key));
    return sheet ? this.book.objects.worksheet(sheet.id) : null;
  }

  override getCount(visibleOnly = false): number {
    return this.book.sheets().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible').length;
  }

  getActiveWorksheet(): Worksheet {
    return this.book.objects.worksheet(this.book.engine.sheets.active());
  }

  getFirst(visibleOnly = false): Worksheet {
    return this.#among(visibleOnly)[0] ?? missing();
  }

  getLast(visibleOnly = false): Worksheet {
    return this.#among(visibleOnly).pop() ?? missing();
  }

  /** Excel adds at the end and leaves the active sheet as it is. */
  add(name?: string): Worksheet {
    this.book.guardStructure();
    const wanted = name === undefined ? this.#freeName() : String(name);
    const problem = sheetNameProblem(wanted);
    if (problem) throw new HostError('InvalidArgument', problem);
    if (this.book.sheetNamed(wanted)) throw new HostError('ItemAlreadyExists', 'A sheet of this name exists already.');
    const active = this.book.engine.sheets.active();
    const id = this.book.engine.sheets.add(wanted);
    if (this.book.engine.sheets.active() !== active) this.book.engine.sheets.activate(active);
    return this.book.objects.worksheet(id);
  }

  #freeName(): string {
    for (let number = this.book.sheets().length + 1; ; number++)
      if (!this.book.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
  }

  #among(visibleOnly: boolean): Worksheet[] {
    return this.items.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  }
}

function missing(): never {
  throw new HostError('ItemNotFound');
}
