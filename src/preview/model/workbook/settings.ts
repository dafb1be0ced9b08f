/** `Workbook.settings`: what an add-in keeps with the file. */
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';

export class Setting extends HostObject {
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
    return this.name;
  }

  get value(): unknown {
    if (!(this.name in this.book.state.settings)) throw new HostError('ItemNotFound');
    return this.book.state.settings[this.name];
  }

  set value(value: unknown) {
    this.book.change().settings[this.name] = value;
  }

  delete(): void {
    delete this.book.change().settings[this.name];
  }
}

export class SettingCollection extends HostCollection<Setting> {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get items(): Setting[] {
    return Object.keys(this.book.state.settings).map((name) => new Setting(this.book, name));
  }

  _keysOf(setting: Setting): string[] {
    return [setting.name];
  }

  /** Keys differ by case, unlike other names. */
  override getItemOrNullObject(key: string): Setting | null {
    return key in this.book.state.settings ? new Setting(this.book, key) : null;
  }

  add(key: string, value: unknown): Setting {
    if (key === '') throw new HostError('InvalidArgument');
    const setting = new Setting(this.book, String(key));
    setting.value = value;
    return setting;
  }
}
