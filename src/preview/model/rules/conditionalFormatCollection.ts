/** `conditionalFormats` of a range or of areas: the rules that touch these cells, first priority first. */
import { HostCollection, HostError } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Area } from '../follow';
import { intersect, plainRect } from '../rect';
import { ConditionalFormat } from './conditionalFormat';
import { newRule, officeTypes } from './ruleKinds';

export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly book: Book;
  readonly areas: Area[];

  constructor(book: Book, areas: Area[]) {
    super();
    this.book = book;
    this.areas = areas;
  }

  get items(): ConditionalFormat[] {
    return this.book.rules
      .list(this.#sheet)
      .filter((rule) => rule.ranges.some((rect) => this.areas.some((area) => intersect(area, rect))))
      .map((rule) => new ConditionalFormat(this.book, { sheet: this.#sheet, id: rule.id }));
  }

  _keysOf(format: ConditionalFormat): string[] {
    return [format.key.id];
  }

  /** A new rule comes first, as in Excel. */
  add(type: string): ConditionalFormat {
    const kind = officeTypes[type];
    if (!kind) throw new HostError('InvalidArgument');
    this.book.guardSheet(this.#sheet, 'allowFormatCells');
    const id = this.book.newId('RULE');
    const rule = newRule(kind, { id, ranges: this.areas.map(plainRect), stopIfTrue: false });
    this.book.rules.put(this.#sheet, [rule, ...this.book.rules.list(this.#sheet)]);
    return new ConditionalFormat(this.book, { sheet: this.#sheet, id });
  }

  clearAll(): void {
    this.book.guardSheet(this.#sheet, 'allowFormatCells');
    this.book.rules.clear(this.#sheet, this.areas.map(plainRect));
  }

  get #sheet(): string {
    const [first] = this.areas;
    if (!first) throw new HostError('InvalidReference');
    return this.book.alive(first).sheet;
  }
}
