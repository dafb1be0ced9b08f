/** `PageLayout.headersFooters` */
import { HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { oneOf } from '../cellValues';
import type { HeaderFooterTexts, PageKind } from '../state';

export class HeaderFooterGroup extends HostObject {
  readonly book: Book;
  readonly sheet: string;

  constructor(book: Book, sheet: string) {
    super();
    this.book = book;
    this.sheet = sheet;
  }

  get state(): string {
    return this.#group.state;
  }

  set state(value: string) {
    this.#change().state = oneOf(['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const, value);
  }

  get useSheetMargins(): boolean {
    return this.#group.useSheetMargins;
  }

  set useSheetMargins(value: boolean) {
    this.#change().useSheetMargins = Boolean(value);
  }

  get useSheetScale(): boolean {
    return this.#group.useSheetScale;
  }

  set useSheetScale(value: boolean) {
    this.#change().useSheetScale = Boolean(value);
  }

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.book, this.sheet, 'defaultForAllPages');
  }

  get firstPage(): HeaderFooter {
    return new HeaderFooter(this.book, this.sheet, 'firstPage');
  }

  get evenPages(): HeaderFooter {
    return new HeaderFooter(this.book, this.sheet, 'evenPages');
  }

  get oddPages(): HeaderFooter {
    return new HeaderFooter(this.book, this.sheet, 'oddPages');
  }

  get #group() {
    return this.book.extras(this.sheet).page.headersFooters;
  }

  #change() {
    return this.book.changeExtras(this.sheet).page.headersFooters;
  }
}

export class HeaderFooter extends HostObject {
  readonly book: Book;
  readonly sheet: string;
  readonly page: PageKind;

  constructor(book: Book, sheet: string, page: PageKind) {
    super();
    this.book = book;
    this.sheet = sheet;
    this.page = page;
  }

  get leftHeader(): string {
    return this.#texts.leftHeader;
  }

  set leftHeader(value: string) {
    this.#set('leftHeader', value);
  }

  get centerHeader(): string {
    return this.#texts.centerHeader;
  }

  set centerHeader(value: string) {
    this.#set('centerHeader', value);
  }

  get rightHeader(): string {
    return this.#texts.rightHeader;
  }

  set rightHeader(value: string) {
    this.#set('rightHeader', value);
  }

  get leftFooter(): string {
    return this.#texts.leftFooter;
  }

  set leftFooter(value: string) {
    this.#set('leftFooter', value);
  }

  get centerFooter(): string {
    return this.#texts.centerFooter;
  }

  set centerFooter(value: string) {
    this.#set('centerFooter', value);
  }

  get rightFooter(): string {
    return this.#texts.rightFooter;
  }

  set rightFooter(value: string) {
    this.#set('rightFooter', value);
  }

  get #texts() {
    return this.book.extras(this.sheet).page.headersFooters.pages[this.page];
  }

  #set(place: keyof HeaderFooterTexts, value: string): void {
    this.book.changeExtras(this.sheet).page.headersFooters.pages[this.page][place] = String(value);
  }
}
