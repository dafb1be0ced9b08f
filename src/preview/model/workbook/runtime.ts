/** `RequestContext.runtime` */
import { HostObject } from '../../wire/hostObject';
import type { Book } from '../book';

export class Runtime extends HostObject {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get enableEvents(): boolean {
    return this.book.events.enabled;
  }

  set enableEvents(value: boolean) {
    this.book.events.enabled = Boolean(value);
  }
}
