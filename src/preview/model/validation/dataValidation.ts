/** `Range.dataValidation`: what may be typed into the cells, and what is said when something else is. */
import type { Validation } from '../../engine/rules';
import type { Rect } from '../../engine/engine';
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import type { Area } from '../follow';
import type { RangeAreas } from '../range/rangeAreas';
import { contains, intersect, plainRect } from '../rect';
import { officeRule, readRule, type OfficeRule } from './validationRule';

type Body = Omit<Validation, 'rect'>;
interface Alert {
  message?: string;
  showAlert?: boolean;
  style?: string;
  title?: string;
}
interface Prompt {
  message?: string;
  showPrompt?: boolean;
  title?: string;
}

const types: Record<Validation['rule']['kind'], string> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const noError: Body['error'] = { show: true, style: 'Stop', title: '', message: '' };
const noPrompt: Body['prompt'] = { show: true, title: '', message: '' };

export class DataValidation extends HostObject {
  readonly book: Book;
  readonly areas: Area[];

  constructor(book: Book, areas: Area[]) {
    super();
    this.book = book;
    this.areas = areas;
  }

  get type(): string {
    const found = this.#found;
    if (found === 'mixed') return 'MixedCriteria';
    return found ? types[found.rule.kind] : 'None';
  }

  get rule(): OfficeRule | null {
    const found = this.#found;
    if (found === 'mixed') return null;
    return found ? officeRule(found.rule) : {};
  }

  set rule(value: OfficeRule) {
    const rule = readRule(this.book, value, this.#sheet);
    const { error, prompt, ignoreBlanks } = this.#present;
    this.#write({ rule, ignoreBlanks, error, prompt });
  }

  get ignoreBlanks(): boolean | null {
    const found = this.#found;
    return found === 'mixed' ? null : (found?.ignoreBlanks ?? true);
  }

  set ignoreBlanks(value: boolean) {
    this.#change({ ignoreBlanks: Boolean(value) });
  }

  get errorAlert(): Alert | null {
    const found = this.#found;
    if (found === 'mixed') return null;
    const { show, style, title, message } = found?.error ?? noError;
    return { message, showAlert: show, style, title };
  }

  set errorAlert(value: Alert) {
    const { message = '', showAlert = true, style = 'Stop', title = '' } = value;
    if (style !== 'Stop' && style !== 'Warning' && style !== 'Information') throw new HostError('InvalidArgument');
    if (title.length > 32 || message.length > 255)
      throw new HostError('InvalidArgument', 'The title of an alert has at most 32 characters, its message 255.');
    this.#change({ error: { show: showAlert, style, title, message } });
  }

  get prompt(): Prompt | null {
    const found = this.#found;
    if (found === 'mixed') return null;
    const { show, title, message } = found?.prompt ?? noPrompt;
    return { message, showPrompt: show, title };
  }

  set prompt(value: Prompt) {
    const { message = '', showPrompt = true, title = '' } = value;
    if (title.length > 32 || message.length > 255)
      throw new HostError('InvalidArgument', 'The title of a prompt has at most 32 characters, its message 255.');
    this.#change({ prompt: { show: showPrompt, title, message } });
  }

  /** Null where some cells hold valid and some invalid values. */
  get valid(): boolean | null {
    const invalid = this.#invalid();
    if (invalid.length === 0) return true;
    const count = (rects: readonly Rect[]) => rects.reduce((total, rect) => total + rect.rows * rect.columns, 0);
    return count(invalid) === count(this.areas) ? false : null;
  }

  clear(): void {
    this.book.guardSheet(this.#sheet);
    for (const area of this.areas) this.book.engine.validations.set(this.#sheet, plainRect(area), null);
  }

  async getInvalidCellsOrNullObject(): Promise<RangeAreas | null> {
    await this.book.settle();
    const invalid = this.#invalid();
    return invalid.length > 0 ? this.book.objects.ranges(this.#sheet, invalid) : null;
  }

  async getInvalidCells(): Promise<RangeAreas> {
    const invalid = await this.getInvalidCellsOrNullObject();
    if (!invalid) throw new HostError('ItemNotFound');
    return invalid;
  }

  get #sheet(): string {
    const [first] = this.areas;
    if (!first) throw new HostError('InvalidReference');
    return this.book.alive(first).sheet;
  }

  /** What all these cells share: one validation, none, or a mixture. */
  get #found(): Body | null | 'mixed' {
    const touching = this.book.engine.validations
      .list(this.#sheet)
      .filter((one) => this.areas.some((area) => intersect(one.rect, area)));
    const [first] = touching;
    if (!first) return null;
    const bodies = new Set(
      touching.map(({ rule, ignoreBlanks, error, prompt }) => JSON.stringify([rule, ignoreBlanks, error, prompt])),
    );
    const covered = this.areas.every(
      (area) => touching.some((one) => contains(one.rect, area)) || isCovered(area, touching),
    );
    return bodies.size === 1 && covered ? first : 'mixed';
  }

  get #present(): Omit<Body, 'rule'> & { rule?: Body['rule'] } {
    const found = this.#found;
    if (found && found !== 'mixed') return found;
    return { ignoreBlanks: true, error: noError, prompt: noPrompt };
  }

  /** Alerts and prompts can come before the rule; until it comes, anything goes. */
  #change(patch: Partial<Body>): void {
    const { rule = { kind: 'custom', formula: '=TRUE' }, ignoreBlanks, error, prompt } = this.#present;
    this.#write({ rule, ignoreBlanks, error, prompt, ...patch });
  }

  #write(body: Body): void {
    this.book.guardSheet(this.#sheet);
    for (const area of this.areas) this.book.engine.validations.set(this.#sheet, plainRect(area), body);
  }

  #invalid(): Rect[] {
    return this.areas.flatMap((area) => this.book.engine.validations.invalid(this.#sheet, plainRect(area)));
  }
}

function isCovered(area: Rect, validations: Validation[]): boolean {
  const cells = validations.reduce((total, { rect }) => {
    const common = intersect(rect, area);
    return total + (common ? common.rows * common.columns : 0);
  }, 0);
  return cells === area.rows * area.columns;
}
