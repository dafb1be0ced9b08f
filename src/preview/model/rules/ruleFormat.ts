/** `ConditionalRangeFormat`: what a rule does to the look of the cells it applies to. */
import type { RuleFormat } from '../../engine/rules';
import type { BorderEdge } from '../../engine/engine';
import { HostCollection, HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { asColor } from '../colors';
import { oneOf } from '../cellValues';
import { RuleObject, type RuleKey } from './ruleObject';
import type { RuleOf } from './ruleShelf';

const formatted = ['cellValue', 'custom', 'text', 'topBottom', 'preset'] as const;
type Formatted = (typeof formatted)[number];

abstract class FormatPart extends RuleObject<Formatted> {
  constructor(book: Book, key: RuleKey) {
    super(book, key, formatted);
  }

  get _format(): RuleFormat {
    return this._rule.format;
  }

  _patch(patch: RuleFormat): void {
    this._change((rule): RuleOf<Formatted> => ({ ...rule, format: { ...rule.format, ...patch } }));
  }

  _drop(...names: (keyof RuleFormat)[]): void {
    this._change((rule): RuleOf<Formatted> => {
      const format = { ...rule.format };
      for (const name of names) delete format[name];
      return { ...rule, format };
    });
  }
}

export class ConditionalRangeFormat extends FormatPart {
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.book, this.key);
  }

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.book, this.key);
  }

  get borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.book, this.key);
  }

  get numberFormat(): string | null {
    return this._format.numberFormat ?? null;
  }

  set numberFormat(value: string) {
    this._patch({ numberFormat: String(value) });
  }
}

export class ConditionalRangeFont extends FormatPart {
  get bold(): boolean | null {
    return this._format.bold ?? null;
  }

  set bold(value: boolean) {
    this._patch({ bold: Boolean(value) });
  }

  get italic(): boolean | null {
    return this._format.italic ?? null;
  }

  set italic(value: boolean) {
    this._patch({ italic: Boolean(value) });
  }

  get strikethrough(): boolean | null {
    return this._format.strikethrough ?? null;
  }

  set strikethrough(value: boolean) {
    this._patch({ strikethrough: Boolean(value) });
  }

  get underline(): string | null {
    return this._format.underline ?? null;
  }

  set underline(value: string) {
    this._patch({ underline: oneOf(['None', 'Single', 'Double'] as const, value) });
  }

  get color(): string | null {
    return this._format.fontColor ?? null;
  }

  set color(value: string) {
    this._patch({ fontColor: asColor(value) });
  }

  clear(): void {
    this._drop('bold', 'italic', 'underline', 'strikethrough', 'fontColor');
  }
}

export class ConditionalRangeFill extends FormatPart {
  get color(): string | null {
    return this._format.fill ?? null;
  }

  set color(value: string) {
    this._patch({ fill: asColor(value) });
  }

  clear(): void {
    this._drop('fill');
  }
}

const edges = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const satisfies Record<
  string,
  BorderEdge
>;
type Side = keyof typeof edges;
const sides = Object.keys(edges) as Side[];

export class ConditionalRangeBorder extends FormatPart {
  readonly side: Side;

  constructor(book: Book, key: RuleKey, side: Side) {
    super(book, key);
    this.side = side;
  }

  override get _identity() {
    return { _Id: this.side };
  }

  get sideIndex(): string {
    return this.side;
  }

  get style(): string {
    return this.#line?.style ?? 'None';
  }

  set style(value: string) {
    const style = oneOf(['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const, value);
    this.#set({ style });
  }

  get color(): string {
    return this.#line?.color ?? '#000000';
  }

  set color(value: string) {
    this.#set({ color: asColor(value) });
  }

  get #line() {
    return this._format.borders?.[edges[this.side]];
  }

  #set(patch: { style?: string; color?: string }): void {
    const line = { style: 'Continuous', weight: 'Thin', color: '#000000', ...this.#line, ...patch };
    this._patch({ borders: { ...this._format.borders, [edges[this.side]]: line } });
  }
}

export class ConditionalRangeBorderCollection extends HostCollection<ConditionalRangeBorder> {
  readonly book: Book;
  readonly key: RuleKey;

  constructor(book: Book, key: RuleKey) {
    super();
    this.book = book;
    this.key = key;
  }

  get items(): ConditionalRangeBorder[] {
    return sides.map((side) => this.#border(side));
  }

  get top(): HostObject {
    return this.#border('EdgeTop');
  }

  get bottom(): HostObject {
    return this.#border('EdgeBottom');
  }

  get left(): HostObject {
    return this.#border('EdgeLeft');
  }

  get right(): HostObject {
    return this.#border('EdgeRight');
  }

  override getItemOrNullObject(key: string): ConditionalRangeBorder {
    const side = sides.find((one) => one === key);
    if (!side) throw new HostError('InvalidArgument');
    return this.#border(side);
  }

  _keysOf(border: ConditionalRangeBorder): string[] {
    return [border.side];
  }

  #border(side: Side): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.book, this.key, side);
  }
}
