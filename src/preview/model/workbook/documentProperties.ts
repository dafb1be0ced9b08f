/** `Workbook.properties` */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { DocumentFields } from '../state';

export class DocumentProperties extends HostObject {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get author(): string {
    return this.#fields.author;
  }

  set author(value: string) {
    this.#set('author', value);
  }

  get category(): string {
    return this.#fields.category;
  }

  set category(value: string) {
    this.#set('category', value);
  }

  get comments(): string {
    return this.#fields.comments;
  }

  set comments(value: string) {
    this.#set('comments', value);
  }

  get company(): string {
    return this.#fields.company;
  }

  set company(value: string) {
    this.#set('company', value);
  }

  get keywords(): string {
    return this.#fields.keywords;
  }

  set keywords(value: string) {
    this.#set('keywords', value);
  }

  get manager(): string {
    return this.#fields.manager;
  }

  set manager(value: string) {
    this.#set('manager', value);
  }

  get subject(): string {
    return this.#fields.subject;
  }

  set subject(value: string) {
    this.#set('subject', value);
  }

  get title(): string {
    return this.#fields.title;
  }

  set title(value: string) {
    this.#set('title', value);
  }

  get revisionNumber(): number {
    return this.#fields.revisionNumber;
  }

  set revisionNumber(value: number) {
    this.book.change().properties.revisionNumber = Number(value);
  }

  get creationDate(): string {
    return this.#fields.creationDate;
  }

  get lastAuthor(): string {
    return this.#fields.lastAuthor;
  }

  get custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.book);
  }

  get #fields() {
    return this.book.state.properties;
  }

  #set(name: Exclude<keyof DocumentFields, 'revisionNumber' | 'creationDate'>, value: string): void {
    this.book.change().properties[name] = String(value);
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
