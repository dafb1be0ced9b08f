/** `Excel.Workbook`: the root of everything. */
import { HostError, HostObject } from '../../wire/hostObject';
import type { Book } from '../book';
import { CommentCollection } from '../comments/commentCollection';
import type { NamedItemCollection } from '../names/namedItemCollection';
import type { Range } from '../range/range';
import { RangeObject } from '../range/rangeObject';
import type { RangeAreas } from '../range/rangeAreas';
import { cellRect } from '../rect';
import type { TableCollection } from '../table/tableCollection';
import { WorksheetCollection } from '../worksheet/worksheetCollection';
import { Application } from './application';
import { CustomXmlPartCollection } from './customXmlParts';
import { DocumentProperties } from './documentProperties';
import { Runtime } from './runtime';
import { SettingCollection } from './settings';
import { TableStyleCollection } from './tableStyles';
import { WorkbookProtection } from './workbookProtection';

export class Workbook extends HostObject {
  static readonly internals = [
    '_Runtime',
    '_GetRangeForEventByReferenceId',
    '_GetRangeOrNullObjectForEventByReferenceId',
    '_GetReferenceCount',
    '_RemoveAllReferences',
  ];
  static readonly withoutUndo = ['save'];
  readonly book: Book;

  constructor(book: Book) {
    super();
    this.book = book;
  }

  get name(): string {
    return this.book.options.fileName;
  }

  get readOnly(): boolean {
    return false;
  }

  get autoSave(): boolean {
    return false;
  }

  get isDirty(): boolean {
    return this.book.dirty;
  }

  set isDirty(value: boolean) {
    this.book.dirty = Boolean(value);
  }

  get previouslySaved(): boolean {
    return false;
  }

  get calculationEngineVersion(): number {
    return this.application.calculationEngineVersion;
  }

  get application(): Application {
    return new Application(this.book);
  }

  get _Runtime(): Runtime {
    return new Runtime(this.book);
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }

  get tables(): TableCollection {
    return this.book.objects.tables('');
  }

  get names(): NamedItemCollection {
    return this.book.objects.names('');
  }

  get comments(): CommentCollection {
    return new CommentCollection(this.book, '');
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.book);
  }

  get properties(): DocumentProperties {
    return new DocumentProperties(this.book);
  }

  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.book);
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.book);
  }

  get tableStyles(): TableStyleCollection {
    return new TableStyleCollection(this.book);
  }

  getSelectedRange(): Range {
    const { sheet, rects } = this.book.engine.selection();
    const [rect, ...more] = rects;
    if (!rect || more.length > 0) throw new HostError('InvalidSelection');
    return this.book.objects.range(sheet, rect);
  }

  getSelectedRanges(): RangeAreas {
    const { sheet, rects } = this.book.engine.selection();
    return this.book.objects.ranges(sheet, rects);
  }

  getActiveCell(): Range {
    const { sheet, rects } = this.book.engine.selection();
    const rect = rects[rects.length - 1];
    return this.book.objects.range(sheet, cellRect(rect?.row ?? 0, rect?.column ?? 0));
  }

  getIsActiveCollabSession(): boolean {
    return false;
  }

  /** The page has nothing to save to; the file is offered for download there. */
  save(): void {
    this.book.dirty = false;
  }

  _GetRangeForEventByReferenceId(id: string): HostObject {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (!range) throw new HostError('ItemNotFound');
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: string): HostObject | null {
    const range = this.book.references.get(id);
    return range instanceof RangeObject ? range : null;
  }

  _GetReferenceCount(): number {
    return this.book.references.size;
  }

  _RemoveAllReferences(): void {
    this.book.references.clear();
  }
}
