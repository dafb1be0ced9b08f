/** `Worksheet.protection` */
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { defaultProtection, type ProtectionOptions } from '../state';

export class WorksheetProtection extends HostObject {
  static readonly withoutUndo = ['protect', 'unprotect'];
  readonly book: Book;
  readonly sheet: string;

  constructor(book: Book, sheet: string) {
    super();
    this.book = book;
    this.sheet = sheet;
  }

  get protected(): boolean {
    return this.book.extras(this.sheet).protection.on;
  }

  get options(): ProtectionOptions {
    return { ...this.book.extras(this.sheet).protection.options };
  }

  protect(options: Partial<ProtectionOptions> = {}, password = ''): void {
    if (this.protected) throw new HostError('InvalidOperation', 'The sheet is protected already.');
    const { protection } = this.book.changeExtras(this.sheet);
    Object.assign(protection, { on: true, password, options: { ...defaultProtection(), ...options } });
    this.#tell(true);
  }

  unprotect(password = ''): void {
    const { on, password: wanted } = this.book.extras(this.sheet).protection;
    if (!on) return;
    if (wanted !== '' && wanted !== password) throw new HostError('BadPassword');
    Object.assign(this.book.changeExtras(this.sheet).protection, { on: false, password: '' });
    this.#tell(false);
  }

  #tell(isProtected: boolean): void {
    this.book.events.raise('protectionChanged', this.sheet, () => ({
      isProtected,
      source: 'Local',
      worksheetId: this.sheet,
    }));
  }
}
