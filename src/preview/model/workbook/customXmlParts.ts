/** `Workbook.customXmlParts` */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';

export class CustomXmlPart extends HostObject {
  readonly book: Book;
  readonly key: string;

  constructor(book: Book, key: string) {
    super();
    this.book = book;
    this.key = key;
  }

  override get _identity() {
    return { Id: this.key };
  }

  get id(): string {
    return this.#state.id;
  }

  get namespaceUri(): string {
    return this.#state.namespace;
  }

  getXml(): string {
    return this.#state.xml;
  }

  setXml(xml: string): void {
    void this.#state;
    const namespace = namespaceOf(xml);
    for (const part of this.book.change().xmlParts) if (part.id === this.key) Object.assign(part, { xml, namespace });
  }

  delete(): void {
    void this.#state;
    const state = this.book.change();
    state.xmlParts = state.xmlParts.filter((part) => part.id !== this.key);
  }

  get #state() {
    const part = this.book.state.xmlParts.find((one) => one.id === this.key);
    if (!part) throw new HostError('ItemNotFound');
    return part;
  }
}

class Parts extends HostCollection<CustomXmlPart> {
  readonly book: Book;
  /** Null for all. */
  readonly namespace: string | null;

  constructor(book: Book, namespace: string | null) {
    super();
    this.book = book;
    this.namespace = namespace;
  }

  get items(): CustomXmlPart[] {
    return this.book.state.xmlParts
      .filter((part) => this.namespace === null || part.namespace === this.namespace)
      .map((part) => new CustomXmlPart(this.book, part.id));
  }

  _keysOf(part: CustomXmlPart): string[] {
    return [part.key];
  }
}

export class CustomXmlPartCollection extends Parts {
  constructor(book: Book) {
    super(book, null);
  }

  add(xml: string): CustomXmlPart {
    const namespace = namespaceOf(xml);
    const id = this.book.newId('XML');
    this.book.change().xmlParts.push({ id, namespace, xml });
    return new CustomXmlPart(this.book, id);
  }

  getByNamespace(namespaceUri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.book, String(namespaceUri));
  }
}

export class CustomXmlPartScopedCollection extends Parts {
  getOnlyItem(): CustomXmlPart {
    const only = this.getOnlyItemOrNullObject();
    if (!only) throw new HostError('ItemNotFound');
    return only;
  }

  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, ...more] = this.items;
    return more.length === 0 ? (only ?? null) : null;
  }
}

/** The namespace of the root element; text that is not XML is refused. */
function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<([A-Za-z_][\w.-]*)(?::([\w.-]+))?([^>]*)>/.exec(xml);
  if (!root || !/>\s*$/.test(xml)) throw new HostError('InvalidArgument', 'The text is not well-formed XML.');
  const [, first = '', local, attributes = ''] = root;
  const attribute = local === undefined ? 'xmlns' : `xmlns:${first}`;
  return new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}
