/** `Excel.NamedItemCollection` of the workbook or of a sheet. */
import { HostCollection, HostObject } from '../../wire/hostObject';
import { absoluteReference } from '../address';
import type { Book } from '../book';
import { RangeObject } from '../range/rangeObject';
import { NamedItem, asFormula } from './namedItem';
import { refuseBadName, refuseTakenName } from './nameRules';

export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly book: Book;
  /** Sheet id, '' for the workbook. */
  readonly owner: string;

  constructor(book: Book, owner: string) {
    super();
    this.book = book;
    this.owner = owner;
  }

  get items(): NamedItem[] {
    return this.book.engine.names
      .list()
      .filter((one) => one.scope === this.owner)
      .map((one) => new NamedItem(this.book, one.name, this.owner));
  }

  _keysOf(item: NamedItem): string[] {
    return [item.key];
  }

  add(name: string, reference: HostObject | string | number, comment = ''): NamedItem {
    const formula =
      reference instanceof RangeObject
        ? `=${absoluteReference(this.book.sheet(reference._sheet).name, reference._rect)}`
        : asFormula(reference);
    return this.#add(String(name), formula, comment);
  }

  addFormulaLocal(name: string, formula: string, comment = ''): NamedItem {
    return this.#add(String(name), asFormula(formula), comment);
  }

  #add(name: string, formula: string, comment: string): NamedItem {
    refuseBadName(name);
    refuseTakenName(this.book, name, this.owner);
    this.book.engine.names.set({ name, scope: this.owner, formula, comment, visible: true });
    return new NamedItem(this.book, name, this.owner);
  }
}
