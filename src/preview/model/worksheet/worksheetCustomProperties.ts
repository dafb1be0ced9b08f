/** `Worksheet.customProperties`: words an add-in keeps with a sheet. */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';

export class WorksheetCustomProperty extends HostObject {
  readonly book: Book;
  readonly sheet: string;
  readonly name: string;

  constructor(book: Book, sheet: string, name: string) {
    super();
    this.book = book;
    this.sheet = sheet;
    this.name = name;
  }

  override get _identity() {
    return { _Id: this.name };
  }

  get key(): string {
    return this.name;
  }

  get value(): string {
    const value = this.book.extras(this.sheet).customProperties[this.name];
    if (value === undefined) throw new HostError('ItemNotFound');
    return value;
  }

  set value(value: string) {
    this.book.changeExtras(this.sheet).customProperties[this.name] = String(value);
  }

  delete(): void {
    delete this.book.changeExtras(this.sheet).customProperties[this.name];
  }
}

export class WorksheetCustomPropertyCollection extends HostCollection<WorksheetCustomProperty> {
  readonly book: Book;
  readonly sheet: string;

  constructor(book: Book, sheet: string) {
    super();
    this.book = book;
    this.sheet = sheet;
  }

  get items(): WorksheetCustomProperty[] {
    return Object.keys(this.book.extras(this.sheet).customProperties).map(
      (name) => new WorksheetCustomProperty(this.book, this.sheet, name),
    );
  }

  _keysOf(property: WorksheetCustomProperty): string[] {
    return [property.name];
  }

  add(key: string, value: string): WorksheetCustomProperty {
    const present = this.getItemOrNullObject(key);
    const property = present ?? new WorksheetCustomProperty(this.book, this.sheet, String(key));
    property.value = value;
    return property;
  }
}
