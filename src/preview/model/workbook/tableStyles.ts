/** `Workbook.tableStyles`: the built-in ones, by name. */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';

const families: [name: string, count: number][] = [
  ['Light', 21],
  ['Medium', 28],
  ['Dark', 11],
];
const builtIn = families.flatMap(([family, count]) =>
  Array.from({ length: count }, (_, index) => `TableStyle${family}${index + 1}`),
);

export class TableStyle extends HostObject {
  readonly key: string;

  constructor(key: string) {
    super();
    this.key = key;
  }

  override get _identity() {
    return { _Id: this.key };
  }

  get name(): string {
    return this.key;
  }

  /** Built-in styles keep their names. */
  set name(_value: string) {
    throw new HostError('AccessDenied');
  }

  get readOnly(): boolean {
    return true;
  }
}

export class TableStyleCollection extends HostCollection<TableStyle> {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get items(): TableStyle[] {
    return builtIn.map((name) => new TableStyle(name));
  }

  _keysOf(style: TableStyle): string[] {
    return [style.key];
  }

  getDefault(): TableStyle {
    return new TableStyle(this.book.state.defaultTableStyle);
  }

  setDefault(newDefaultStyle: TableStyle | string): void {
    const name = newDefaultStyle instanceof TableStyle ? newDefaultStyle.key : String(newDefaultStyle);
    if (!builtIn.includes(name)) throw new HostError('InvalidArgument');
    this.book.change().defaultTableStyle = name;
  }
}
