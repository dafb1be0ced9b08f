/** What can be done to the cells of a range: clear, insert, delete, merge, copy, fill, search, sort out duplicates, group. */
import type { Rect } from '../../engine/engine';
import { HostError, HostObject } from '../../wire/hostObject';
import { oneOf } from '../cellValues';
import { deleteCells, insertCells } from '../insertion';
import { collapse, group, ungroup } from '../outline';
import { contains, inGrid, intersect, subtract } from '../rect';
import { findReference } from '../reference';
import { findFirst, replaceEverywhere, type SearchCriteria } from '../search';
import { removeDuplicates, type RemoveDuplicatesResult } from '../duplicates';
import { autoFill } from './autoFill';
import { copyCells, copyTypes } from './copy';
import type { Range } from './range';
import { RangeNavigation } from './rangeNavigation';
import { RangeObject } from './rangeObject';

const clearing = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

export abstract class RangeEditing extends RangeNavigation {
  clear(applyTo = 'All'): void {
    clearCells(this, oneOf(clearing, applyTo));
  }

  insert(shift: string): Range {
    const { _sheet: sheet, _rect: rect } = this;
    insertCells(this.book, sheet, rect, oneOf(['Down', 'Right'] as const, shift));
    return this.book.objects.range(sheet, rect);
  }

  delete(shift: string): void {
    deleteCells(this.book, this._sheet, this._rect, oneOf(['Up', 'Left'] as const, shift));
  }

  merge(across = false): void {
    const { _sheet: sheet, _rect: rect, book } = this;
    book.guardSheet(sheet, 'allowFormatCells');
    if (book.engine.tables.list().some((table) => table.sheet === sheet && intersect(table.rect, rect)))
      throw new HostError('MergedRangeConflict', 'Cells of a table cannot be merged.');
    const blocks = across
      ? Array.from({ length: rect.rows }, (_, y) => ({ ...rect, row: rect.row + y, rows: 1 }))
      : [rect];
    for (const block of blocks) {
      for (const merge of book.engine.layout.merges(sheet)) {
        if (!intersect(merge, block)) continue;
        if (!contains(block, merge)) throw new HostError('MergedRangeConflict', 'The range cuts through merged cells.');
        book.engine.layout.unmerge(sheet, merge);
      }
      if (block.rows * block.columns > 1) book.engine.layout.merge(sheet, block);
    }
  }

  unmerge(): void {
    this.book.guardSheet(this._sheet, 'allowFormatCells');
    this.book.engine.layout.unmerge(this._sheet, this._rect);
  }

  select(): void {
    const { _sheet: sheet } = this;
    if (this.book.sheet(sheet).visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'The sheet is hidden.');
    this.book.engine.sheets.activate(sheet);
    this.book.engine.select(sheet, [this._rect]);
  }

  async copyFrom(source: HostObject | string, copyType = 'All', skipBlanks = false, transpose = false): Promise<void> {
    await this.book.settle();
    const from = this.#sources(source);
    copyCells(this.book, from, this._area, oneOf(copyTypes, copyType), { skipBlanks, transpose });
  }

  async moveTo(destination: HostObject | string): Promise<void> {
    await this.book.settle();
    const target = destination instanceof RangeObject ? destination : null;
    const found = target
      ? { sheet: target._sheet, rects: [target._rect] }
      : findReference(this.book, String(destination), this._sheet);
    const [corner] = found?.rects ?? [];
    const rect = this._rect;
    if (!found || !corner) throw new HostError('InvalidArgument');
    const to = { ...corner, rows: rect.rows, columns: rect.columns };
    if (!inGrid(to)) throw new HostError('InvalidArgument');
    this.book.guardCells(this._sheet, rect);
    this.book.guardCells(found.sheet, to);
    this.book.engine.cells.copy({ sheet: this._sheet, rect }, { sheet: found.sheet, rect: to }, 'all');
    for (const part of found.sheet === this._sheet ? subtract(rect, to) : [rect])
      this.book.engine.cells.clear(this._sheet, part, 'all');
  }

  async autoFill(destination: HostObject | string, type = 'FillDefault'): Promise<void> {
    await this.book.settle();
    autoFill(this.book, this._sheet, this._rect, this._other(destination), type);
  }

  async findOrNullObject(text: string, criteria: SearchCriteria = {}): Promise<Range | null> {
    await this.book.settle();
    const cell = findFirst(this.book, this._sheet, this._rect, text, criteria);
    return cell && this.book.objects.range(this._sheet, cell);
  }

  async find(text: string, criteria: SearchCriteria = {}): Promise<Range> {
    const found = await this.findOrNullObject(text, criteria);
    if (!found) throw new HostError('ItemNotFound');
    return found;
  }

  replaceAll(text: string, replacement: string, criteria: SearchCriteria = {}): number {
    return replaceEverywhere(this.book, this._sheet, this._rect, text, replacement, criteria);
  }

  async removeDuplicates(columns: number[], includesHeader: boolean): Promise<RemoveDuplicatesResult> {
    await this.book.settle();
    return removeDuplicates(this.book, this._sheet, this._rect, columns, includesHeader);
  }

  group(groupOption: string): void {
    group(this.book, this._sheet, this._rect, groupOption);
  }

  ungroup(groupOption: string): void {
    ungroup(this.book, this._sheet, this._rect, groupOption);
  }

  hideGroupDetails(groupOption: string): void {
    collapse(this.book, this._sheet, this._rect, groupOption, true);
  }

  showGroupDetails(groupOption: string): void {
    collapse(this.book, this._sheet, this._rect, groupOption, false);
  }

  async calculate(): Promise<void> {
    await this.book.engine.calculation.recalculate();
  }

  async setDirty(): Promise<void> {
    await this.book.engine.calculation.recalculate();
  }

  #sources(source: HostObject | string): { sheet: string; rects: Rect[] } {
    if (source instanceof RangeObject) return { sheet: source._sheet, rects: [source._rect] };
    const areas = typeof source === 'string' ? null : this.book.objects.areasOf(source);
    const found = areas ?? findReference(this.book, String(source), this._sheet);
    if (!found) throw new HostError('InvalidArgument');
    return found;
  }
}

export function clearCells(target: RangeObject, what: (typeof clearing)[number]): void {
  const { book, _sheet: sheet, _rect: rect } = target;
  const links = what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks' || what === 'Contents';
  if (what !== 'Formats') book.guardCells(sheet, rect);
  else book.guardSheet(sheet, 'allowFormatCells');
  if (links) clearLinks(target);
  if (what === 'All') book.engine.cells.clear(sheet, rect, 'all');
  if (what === 'Contents' || what === 'ResetContents') book.engine.cells.clear(sheet, rect, 'contents');
  if (what === 'Formats' || what === 'RemoveHyperlinks') book.engine.cells.clear(sheet, rect, 'formats');
  if (what === 'All') clearRules(target);
}

function clearLinks({ book, _sheet: sheet, _rect: rect }: RangeObject): void {
  const used = book.engine.cells.used(sheet, false);
  const look = used && intersect(used, rect);
  for (let row = look?.row ?? 0; look && row < look.row + look.rows; row++)
    for (let column = look.column; column < look.column + look.columns; column++)
      if (book.engine.links.get(sheet, row, column)) book.engine.links.set(sheet, row, column, null);
}

/** Clearing everything takes validation and conditional formats along. */
function clearRules({ book, _sheet: sheet, _rect: rect }: RangeObject): void {
  if (book.engine.validations.list(sheet).some((one) => intersect(one.rect, rect)))
    book.engine.validations.set(sheet, rect, null);
  book.rules.clear(sheet, [rect]);
}
