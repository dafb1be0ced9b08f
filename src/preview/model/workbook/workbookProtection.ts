/** `Workbook.protection`: of the structure, that is the sheets. */
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';

export class WorkbookProtection extends HostObject {
  static readonly withoutUndo = ['protect', 'unprotect'];
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get protected(): boolean {
    return this.book.state.protection.on;
  }

  protect(password = ''): void {
    if (this.protected) throw new HostError('InvalidOperation', 'The workbook is protected already.');
    this.book.change().protection = { on: true, password };
  }

  unprotect(password = ''): void {
    const { on, password: wanted } = this.book.state.protection;
    if (!on) return;
    if (wanted !== '' && wanted !== password) throw new HostError('BadPassword');
    this.book.change().protection = { on: false, password: '' };
  }
}
