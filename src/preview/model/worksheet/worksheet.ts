/** `Excel.Worksheet`: its properties, its life (activate, copy, delete), and the way to all it holds. */
import type { SheetState } from '../../engine/engine';
import { HostError } from '../../wire/hostObject';
import { sheetNameProblem } from '../address';
import type { AutoFilter } from '../table/autoFilter';
import type { ChartCollection } from '../charts/chartCollection';
import type { CommentCollection } from '../comments/commentCollection';
import { asColor } from '../colors';
import { oneOf } from '../cellValues';
import type { NamedItemCollection } from '../names/namedItemCollection';
import { showLevels } from '../outline';
import type { PageLayout } from '../page/pageLayout';
import type { PageBreakCollection } from '../page/pageBreaks';
import type { TableCollection } from '../table/tableCollection';
import { WorksheetFreezePanes } from './freezePanes';
import { WorksheetProtection } from './worksheetProtection';
import { WorksheetCells } from './worksheetCells';
import { copyWorksheet } from './worksheetCopy';
import type { WorksheetCustomPropertyCollection } from './worksheetCustomProperties';

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;
/** Excel's standard row, in points. */
const standardRow = 15;

export class Worksheet extends WorksheetCells {
  static readonly internals = ['_GetAnotherWorksheetById', '_GetSheetById'];
  static readonly withoutUndo = ['copy', 'delete', 'name', 'position', 'visibility'];

  get name(): string {
    return this._state.name;
  }

  set name(value: string) {
    this.book.guardStructure();
    const name = String(value);
    const problem = sheetNameProblem(name);
    if (problem) throw new HostError('InvalidArgument', problem);
    const other = this.book.sheetNamed(name);
    if (other && other.id !== this._sheet)
      throw new HostError('ItemAlreadyExists', 'A sheet of this name exists already.');
    this.#set({ name });
  }

  get position(): number {
    return this._state.position;
  }

  set position(value: number) {
    this.book.guardStructure();
    const before = this._state.position;
    if (!(value >= 0 && value < this.book.sheets().length)) throw new HostError('InvalidArgument');
    this.#set({ position: value });
    this.book.events.raise('moved', this._sheet, () => ({
      positionBefore: before,
      positionAfter: value,
      source: 'Local',
      worksheetId: this._sheet,
    }));
  }

  get visibility(): string {
    return this._state.visibility;
  }

  set visibility(value: string) {
    this.book.guardStructure();
    const visibility = oneOf(visibilities, value);
    const before = this._state.visibility;
    const others = this.book.sheets().filter((sheet) => sheet.id !== this._sheet && sheet.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0)
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    this.#set({ visibility });
    this.book.events.raise('visibilityChanged', this._sheet, () => ({
      source: 'Local',
      visibilityBefore: before,
      visibilityAfter: visibility,
      worksheetId: this._sheet,
    }));
  }

  get tabColor(): string {
    return this._state.tabColor;
  }

  set tabColor(value: string) {
    this.#set({ tabColor: value ? asColor(value) : '' });
  }

  get showGridlines(): boolean {
    return this._state.gridlines;
  }

  set showGridlines(value: boolean) {
    this.#set({ gridlines: Boolean(value) });
  }

  get showHeadings(): boolean {
    return this._state.headings;
  }

  set showHeadings(value: boolean) {
    this.#set({ headings: Boolean(value) });
  }

  get standardHeight(): number {
    return standardRow;
  }

  get enableCalculation(): boolean {
    return this.book.extras(this._sheet).enableCalculation;
  }

  set enableCalculation(value: boolean) {
    this.book.changeExtras(this._sheet).enableCalculation = Boolean(value);
  }

  get autoFilter(): AutoFilter {
    return this.book.objects.autoFilter(this._sheet);
  }

  get charts(): ChartCollection {
    return this.book.objects.charts(this._sheet);
  }

  get comments(): CommentCollection {
    return this.book.objects.comments(this._sheet);
  }

  get customProperties(): WorksheetCustomPropertyCollection {
    return this.book.objects.worksheetProperties(this._sheet);
  }

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.book, this._sheet);
  }

  get names(): NamedItemCollection {
    return this.book.objects.names(this._sheet);
  }

  get pageLayout(): PageLayout {
    return this.book.objects.pageLayout(this._sheet);
  }

  get horizontalPageBreaks(): PageBreakCollection {
    return this.book.objects.pageBreaks(this._sheet, 'rows');
  }

  get verticalPageBreaks(): PageBreakCollection {
    return this.book.objects.pageBreaks(this._sheet, 'columns');
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.book, this._sheet);
  }

  get tables(): TableCollection {
    return this.book.objects.tables(this._sheet);
  }

  activate(): void {
    if (this._state.visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
    this.book.engine.sheets.activate(this._sheet);
  }

  async calculate(): Promise<void> {
    await this.book.engine.calculation.recalculate();
  }

  copy(positionType = 'None', relativeTo?: Worksheet): Worksheet {
    this.book.guardStructure();
    const copy = copyWorksheet(this.book, this._sheet, positionType, relativeTo?._sheet);
    return this.book.objects.worksheet(copy);
  }

  delete(): void {
    this.book.guardStructure();
    const visible = this.book.sheets().filter((sheet) => sheet.visibility === 'Visible');
    if (this._state.visibility === 'VeryHidden')
      throw new HostError('InvalidOperation', 'A very hidden sheet cannot be deleted. Make it visible first.');
    if (visible.length === 1 && visible[0]?.id === this._sheet)
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    this.book.engine.sheets.remove(this._sheet);
  }

  showOutlineLevels(rowLevels: number, columnLevels: number): void {
    showLevels(this.book, this._sheet, 'rows', rowLevels);
    showLevels(this.book, this._sheet, 'columns', columnLevels);
  }

  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#neighbour(1, visibleOnly);
  }

  getNext(visibleOnly = false): Worksheet {
    return this.#neighbour(1, visibleOnly) ?? missing();
  }

  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.#neighbour(-1, visibleOnly);
  }

  getPrevious(visibleOnly = false): Worksheet {
    return this.#neighbour(-1, visibleOnly) ?? missing();
  }

  _GetSheetById(id: string): Worksheet {
    return this.book.objects.worksheet(this.book.sheet(id).id);
  }

  _GetAnotherWorksheetById(id: string): Worksheet {
    return this._GetSheetById(id);
  }

  #set(patch: Partial<Omit<SheetState, 'id'>>): void {
    this.book.engine.sheets.set(this._sheet, patch);
  }

  #neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const sheets = this.book
      .sheets()
      .filter((sheet) => !visibleOnly || sheet.visibility === 'Visible' || sheet.id === this._sheet);
    const next = sheets[sheets.findIndex((sheet) => sheet.id === this._sheet) + step];
    return next ? this.book.objects.worksheet(next.id) : null;
  }
}

function missing(): never {
  throw new HostError('ItemNotFound');
}
