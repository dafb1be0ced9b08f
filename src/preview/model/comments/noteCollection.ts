/** `Excel.Note` and its collection: the yellow slips of old. */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import { cellName, fullAddress } from '../address';
import type { Book } from '../book';
import type { Range } from '../range/range';
import { cellRect } from '../rect';
import type { NoteState } from '../state';
import { cellOf } from './place';

/** Excel's size of a new note, in points. */
const size = { width: 108, height: 59.25 };

export class Note extends HostObject {
  readonly book: Book;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;

  constructor(book: Book, sheet: string, row: number, column: number) {
    super();
    this.book = book;
    this.sheet = sheet;
    this.row = row;
    this.column = column;
  }

  override get _identity() {
    return { _Id: this._address };
  }

  get _address(): string {
    return fullAddress(this.book.sheet(this.sheet).name, cellRect(this.row, this.column));
  }

  get content(): string {
    return this.#state.content;
  }

  set content(value: string) {
    this.#change({ content: String(value) });
  }

  get visible(): boolean {
    return this.#state.visible;
  }

  set visible(value: boolean) {
    this.#change({ visible: Boolean(value) });
  }

  get width(): number {
    return this.#state.width;
  }

  set width(value: number) {
    this.#change({ width: value });
  }

  get height(): number {
    return this.#state.height;
  }

  set height(value: number) {
    this.#change({ height: value });
  }

  get authorName(): string {
    return this.#state.author;
  }

  getLocation(): Range {
    return this.book.objects.range(this.sheet, cellRect(this.row, this.column));
  }

  delete(): void {
    void this.#state;
    const extras = this.book.changeExtras(this.sheet);
    extras.notes = extras.notes.filter((note) => !(note.row === this.row && note.column === this.column));
  }

  get #state() {
    const note = this.book.extras(this.sheet).notes.find((one) => one.row === this.row && one.column === this.column);
    if (!note) throw new HostError('ItemNotFound');
    return note;
  }

  #change(patch: Partial<NoteState>): void {
    void this.#state;
    for (const note of this.book.changeExtras(this.sheet).notes)
      if (note.row === this.row && note.column === this.column) Object.assign(note, patch);
  }
}

export class NoteCollection extends HostCollection<Note> {
  readonly book: Book;
  /** '' for the workbook. */
  readonly sheet: string;

  constructor(book: Book, sheet: string) {
    super();
    this.book = book;
    this.sheet = sheet;
  }

  get items(): Note[] {
    const sheets = this.sheet ? [this.sheet] : this.book.sheets().map((one) => one.id);
    return sheets.flatMap((sheet) =>
      this.book.extras(sheet).notes.map(({ row, column }) => new Note(this.book, sheet, row, column)),
    );
  }

  _keysOf(note: Note): string[] {
    return [cellName(note.row, note.column), note._address];
  }

  add(cellAddress: HostObject | string, content: unknown): Note {
    const { sheet, row, column } = cellOf(this.book, cellAddress, this.sheet);
    const { comments, notes } = this.book.extras(sheet);
    if ([...comments, ...notes].some((one) => one.row === row && one.column === column))
      throw new HostError('ItemAlreadyExists', 'The cell has a comment or note already.');
    this.book
      .changeExtras(sheet)
      .notes.push({ row, column, content: String(content), author: this.book.options.user, visible: false, ...size });
    return new Note(this.book, sheet, row, column);
  }
}
