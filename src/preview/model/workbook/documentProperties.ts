/** `Workbook.properties` */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { stateFields, withFields } from '../fields';

const Plain = withFields('DocumentProperties', {
  values: {
    author: '',
    category: '',
    comments: '',
    company: '',
    keywords: '',
    manager: '',
    revisionNumber: 0,
    subject: '',
    title: '',
  },
});

export class DocumentProperties extends Plain {
  readonly book: Book;

  constructor(book: Book) {
    super(
      stateFields(
        () => book.state.properties,
        () => book.change().properties,
      ),
      '',
    );
    this.book = book;
  }

  get creationDate(): string {
    return this.book.state.properties.creationDate;
  }

  get lastAuthor(): string {
    return this.book.state.properties.lastAuthor;
  }

  get custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.book);
  }
}

export class CustomProperty extends HostObject {
  readonly book: Book;
  readonly name: string;

  constructor(book: Book, name: string) {
    super();
    this.book = book;
    this.name = name;
  }

  override get _identity() {
    return { _Id: this.name };
  }

  get key(): string {
    return this.#state.key;
  }

  get type(): string {
    return this.#state.type;
  }

  get value(): unknown {
    return this.#state.value;
  }

  set value(value: unknown) {
    void this.#state;
    for (const one of this.book.change().customProperties)
      if (same(one.key, this.name)) Object.assign(one, { value, type: typeOf(value) });
  }

  delete(): void {
    void this.#state;
    const state = this.book.change();
    state.customProperties = state.customProperties.filter((one) => !same(one.key, this.name));
  }

  get #state() {
    const found = this.book.state.customProperties.find((one) => same(one.key, this.name));
    if (!found) throw new HostError('ItemNotFound');
    return found;
  }
}

export class CustomPropertyCollection extends HostCollection<CustomProperty> {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get items(): CustomProperty[] {
    return this.book.state.customProperties.map((one) => new CustomProperty(this.book, one.key));
  }

  _keysOf(property: CustomProperty): string[] {
    return [property.name];
  }

  /** Sets the value where the key exists already, case aside. */
  add(key: string, value: unknown): CustomProperty {
    const present = this.getItemOrNullObject(key);
    if (present) present.value = value;
    else this.book.change().customProperties.push({ key: String(key), type: typeOf(value), value });
    return new CustomProperty(this.book, String(key));
  }

  deleteAll(): void {
    this.book.change().customProperties = [];
  }
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function typeOf(value: unknown): string {
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return 'String';
}
