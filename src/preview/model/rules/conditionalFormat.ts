/** `Excel.ConditionalFormat`: a rule, where it applies, its place among the others, and the object for its kind. */
import type { ConditionalRule } from '../../engine/rules';
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Range } from '../range/range';
import type { RangeAreas } from '../range/rangeAreas';
import {
  CellValueConditionalFormat,
  CustomConditionalFormat,
  PresetCriteriaConditionalFormat,
  TextConditionalFormat,
  TopBottomConditionalFormat,
  officeTypes,
} from './ruleKinds';
import type { RuleKey } from './ruleObject';
import type { Kind } from './ruleShelf';
import { ColorScaleConditionalFormat, DataBarConditionalFormat, IconSetConditionalFormat } from './scaleKinds';

const objects: Record<Kind, (book: Book, key: RuleKey) => HostObject> = {
  cellValue: (book, key) => new CellValueConditionalFormat(book, key, 'cellValue'),
  custom: (book, key) => new CustomConditionalFormat(book, key, 'custom'),
  text: (book, key) => new TextConditionalFormat(book, key, 'text'),
  topBottom: (book, key) => new TopBottomConditionalFormat(book, key, 'topBottom'),
  preset: (book, key) => new PresetCriteriaConditionalFormat(book, key, 'preset'),
  colorScale: (book, key) => new ColorScaleConditionalFormat(book, key, ['colorScale']),
  dataBar: (book, key) => new DataBarConditionalFormat(book, key, ['dataBar']),
  iconSet: (book, key) => new IconSetConditionalFormat(book, key, ['iconSet']),
};

export class ConditionalFormat extends HostObject {
  readonly book: Book;
  readonly key: RuleKey;

  constructor(book: Book, key: RuleKey) {
    super();
    this.book = book;
    this.key = key;
  }

  override get _identity() {
    return { Id: this.key.id };
  }

  get _rule(): ConditionalRule {
    return this.book.rules.find(this.key.sheet, this.key.id);
  }

  get id(): string {
    return this._rule.id;
  }

  get type(): string {
    const { kind } = this._rule;
    return Object.keys(officeTypes).find((type) => officeTypes[type] === kind) ?? '';
  }

  get stopIfTrue(): boolean | null {
    const { kind, stopIfTrue } = this._rule;
    return kind === 'colorScale' || kind === 'dataBar' || kind === 'iconSet' ? null : stopIfTrue;
  }

  set stopIfTrue(value: boolean) {
    this.#change((rule) => ({ ...rule, stopIfTrue: Boolean(value) }));
  }

  get priority(): number {
    return this.book.rules.list(this.key.sheet).findIndex((rule) => rule.id === this.key.id);
  }

  set priority(value: number) {
    const rules = this.book.rules.list(this.key.sheet);
    const rule = this._rule;
    if (!(value >= 0 && value < rules.length)) throw new HostError('InvalidArgument');
    const others = rules.filter((one) => one.id !== rule.id);
    this.book.rules.put(this.key.sheet, [...others.slice(0, value), rule, ...others.slice(value)]);
  }

  get cellValue(): HostObject {
    return this.#as('cellValue');
  }

  get cellValueOrNullObject(): HostObject | null {
    return this.#asOrNull('cellValue');
  }

  get custom(): HostObject {
    return this.#as('custom');
  }

  get customOrNullObject(): HostObject | null {
    return this.#asOrNull('custom');
  }

  get textComparison(): HostObject {
    return this.#as('text');
  }

  get textComparisonOrNullObject(): HostObject | null {
    return this.#asOrNull('text');
  }

  get topBottom(): HostObject {
    return this.#as('topBottom');
  }

  get topBottomOrNullObject(): HostObject | null {
    return this.#asOrNull('topBottom');
  }

  get preset(): HostObject {
    return this.#as('preset');
  }

  get presetOrNullObject(): HostObject | null {
    return this.#asOrNull('preset');
  }

  get colorScale(): HostObject {
    return this.#as('colorScale');
  }

  get colorScaleOrNullObject(): HostObject | null {
    return this.#asOrNull('colorScale');
  }

  get dataBar(): HostObject {
    return this.#as('dataBar');
  }

  get dataBarOrNullObject(): HostObject | null {
    return this.#asOrNull('dataBar');
  }

  get iconSet(): HostObject {
    return this.#as('iconSet');
  }

  get iconSetOrNullObject(): HostObject | null {
    return this.#asOrNull('iconSet');
  }

  getRangeOrNullObject(): Range | null {
    const [rect, ...more] = this._rule.ranges;
    return rect && more.length === 0 ? this.book.objects.range(this.key.sheet, rect) : null;
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError('InvalidOperation', 'The conditional format applies to several areas.');
    return range;
  }

  getRanges(): RangeAreas {
    return this.book.objects.ranges(this.key.sheet, this._rule.ranges);
  }

  delete(): void {
    this.book.guardSheet(this.key.sheet, 'allowFormatCells');
    this.book.rules.put(
      this.key.sheet,
      this.book.rules.list(this.key.sheet).filter((rule) => rule.id !== this.key.id),
    );
  }

  #as(kind: Kind): HostObject {
    const object = this.#asOrNull(kind);
    if (!object) throw new HostError('InvalidOperation', `The conditional format is of type ${this.type}.`);
    return object;
  }

  #asOrNull(kind: Kind): HostObject | null {
    return this._rule.kind === kind ? objects[kind](this.book, this.key) : null;
  }

  #change(change: (rule: ConditionalRule) => ConditionalRule): void {
    this.book.guardSheet(this.key.sheet, 'allowFormatCells');
    this.book.rules.change(this.key.sheet, this.key.id, change);
  }
}
