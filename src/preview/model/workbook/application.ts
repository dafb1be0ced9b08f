/** `Workbook.application`: calculation, and how numbers and dates are written here. */
import { HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { oneOf } from '../cellValues';
import { cultureOf } from './culture';

export class Application extends HostObject {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get calculationMode(): string {
    return this.book.engine.calculation.mode();
  }

  set calculationMode(value: string) {
    const mode = oneOf(['Automatic', 'AutomaticExceptTables', 'Manual'] as const, value);
    this.book.engine.calculation.setMode(mode === 'Manual' ? 'Manual' : 'Automatic');
  }

  get calculationState(): string {
    return 'Done';
  }

  get calculationEngineVersion(): number {
    return 191029;
  }

  get cultureInfo(): CultureInfo {
    return new CultureInfo(this.book);
  }

  get iterativeCalculation(): IterativeCalculation {
    return new IterativeCalculation(this.book);
  }

  get decimalSeparator(): string {
    return cultureOf(this.book.options.locale).decimal;
  }

  get thousandsSeparator(): string {
    return cultureOf(this.book.options.locale).group;
  }

  get useSystemSeparators(): boolean {
    return true;
  }

  async calculate(calculationType: string): Promise<void> {
    oneOf(['Recalculate', 'Full', 'FullRebuild'] as const, calculationType);
    await this.book.engine.calculation.recalculate();
  }

  suspendApiCalculationUntilNextSync(): void {
    this.book.calculationSuspended = true;
  }

  /** Nothing is drawn while a request runs anyway. */
  suspendScreenUpdatingUntilNextSync(): void {}
}

export class CultureInfo extends HostObject {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get name(): string {
    return this.book.options.locale;
  }

  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.book);
  }

  get datetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo(this.book);
  }
}

export class NumberFormatInfo extends HostObject {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get numberDecimalSeparator(): string {
    return cultureOf(this.book.options.locale).decimal;
  }

  get numberGroupSeparator(): string {
    return cultureOf(this.book.options.locale).group;
  }
}

export class DatetimeFormatInfo extends HostObject {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get dateSeparator(): string {
    return cultureOf(this.book.options.locale).dateSeparator;
  }

  get shortDatePattern(): string {
    return cultureOf(this.book.options.locale).shortDate;
  }

  get longDatePattern(): string {
    return cultureOf(this.book.options.locale).longDate;
  }

  get timeSeparator(): string {
    return ':';
  }

  get longTimePattern(): string {
    return cultureOf(this.book.options.locale).longTime;
  }
}

export class IterativeCalculation extends HostObject {
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get enabled(): boolean {
    return this.book.state.iteration.enabled;
  }

  set enabled(value: boolean) {
    this.book.change().iteration.enabled = Boolean(value);
  }

  get maxIteration(): number {
    return this.book.state.iteration.maxIteration;
  }

  set maxIteration(value: number) {
    this.book.change().iteration.maxIteration = value;
  }

  get maxChange(): number {
    return this.book.state.iteration.maxChange;
  }

  set maxChange(value: number) {
    this.book.change().iteration.maxChange = value;
  }
}
