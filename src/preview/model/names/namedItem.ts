/** `Excel.NamedItem` */
import type { NameState } from '../../engine/engine';
import { HostError, HostObject } from '../../wire/hostObject';
import { absoluteReference } from '../address';
import type { Book } from '../book';
import { officeValue, valueType } from '../cellValues';
import type { Range } from '../range/range';
import { findReference, type Reference } from '../reference';
import type { Worksheet } from '../worksheet/worksheet';

export class NamedItem extends HostObject {
  readonly book: Book;
  readonly key: string;
  /** Sheet id, '' for the workbook. */
  readonly owner: string;

  constructor(book: Book, key: string, owner: string) {
    super();
    this.book = book;
    this.key = key;
    this.owner = owner;
  }

  override get _identity() {
    return { _Id: this.key };
  }

  get _state(): NameState {
    const wanted = this.key.toLowerCase();
    const state = this.book.engine.names
      .list()
      .find((one) => one.name.toLowerCase() === wanted && one.scope === this.owner);
    if (!state) throw new HostError('ItemNotFound');
    return state;
  }

  get name(): string {
    return this._state.name;
  }

  get comment(): string {
    return this._state.comment;
  }

  set comment(value: string) {
    this.book.engine.names.set({ ...this._state, comment: String(value) });
  }

  get formula(): string {
    return this._state.formula;
  }

  set formula(value: string) {
    this.book.engine.names.set({ ...this._state, formula: asFormula(value) });
  }

  get visible(): boolean {
    return this._state.visible;
  }

  set visible(value: boolean) {
    this.book.engine.names.set({ ...this._state, visible: Boolean(value) });
  }

  get scope(): string {
    return this.owner === '' ? 'Workbook' : 'Worksheet';
  }

  get type(): string | null {
    if (this.#reference) return 'Range';
    const constant = constantOf(this._state.formula);
    return constant === null ? null : valueType(constant);
  }

  /** A range's address; the value of a constant; null for a name that is a calculation. */
  get value(): unknown {
    const reference = this.#reference;
    if (!reference) {
      const constant = constantOf(this._state.formula);
      return constant === null ? null : officeValue(constant);
    }
    const { name } = this.book.sheet(reference.sheet);
    return reference.rects.map((rect) => absoluteReference(name, rect)).join(',');
  }

  get worksheet(): Worksheet {
    if (this.owner === '') throw new HostError('InvalidOperation', 'The name belongs to the workbook, not to a sheet.');
    return this.book.objects.worksheet(this.owner);
  }

  get worksheetOrNullObject(): Worksheet | null {
    return this.owner === '' ? null : this.book.objects.worksheet(this.owner);
  }

  getRangeOrNullObject(): Range | null {
    const reference = this.#reference;
    const [rect] = reference?.rects ?? [];
    return reference && rect ? this.book.objects.range(reference.sheet, rect) : null;
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError('InvalidReference', 'The name does not refer to a range.');
    return range;
  }

  delete(): void {
    this.book.engine.names.remove(this._state.name, this.owner);
  }

  get #reference(): Reference | null {
    const { formula } = this._state;
    return formula.includes('#REF!')
      ? null
      : findReference(this.book, formula, this.owner || this.book.engine.sheets.active());
  }
}

export function asFormula(value: unknown): string {
  const text = String(value);
  if (text === '') throw new HostError('InvalidArgument');
  if (text.startsWith('=')) return text;
  return typeof value === 'number' || Number.isFinite(Number(text)) ? `=${text}` : `="${text.replace(/"/g, '""')}"`;
}

function constantOf(formula: string): string | number | boolean | null {
  const text = formula.replace(/^=/, '').trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? '').replace(/""/g, '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^[+-]?[\d.]+%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}
