/** `Excel.Range`: what leads from a range to other objects, hyperlinks and bulk properties. The rest is in the classes it is made of. */
import type { Link } from '../../engine/engine';
import { HostError } from '../../wire/hostObject';
import type { ConditionalFormatCollection } from '../rules/conditionalFormatCollection';
import type { DataValidation } from '../validation/dataValidation';
import { RangeFormat } from '../format/rangeFormat';
import { cellRect, contains, intersect } from '../rect';
import type { TableScopedCollection } from '../table/tableCollection';
import type { Worksheet } from '../worksheet/worksheet';
import { readCellProperties, readLineProperties, writeCellProperties, writeLineProperties } from './cellProperties';
import { RangeEditing } from './rangeEditing';
import { RangeSort } from './rangeSort';

interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

export class Range extends RangeEditing {
  static readonly internals = ['_ValidateArraySize'];

  /** The library announces a large write by it, and then sends it in strips of rows. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this._rect.rows || columns !== this._rect.columns)
      throw new HostError(
        'InvalidArgument',
        'The number of rows or columns in the input array does not match the size of the range.',
      );
  }

  get worksheet(): Worksheet {
    return this.book.objects.worksheet(this._sheet);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.book, [this._area]);
  }

  get sort(): RangeSort {
    return new RangeSort(this.book, this._area);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return this.book.objects.conditionalFormats([this._area]);
  }

  get dataValidation(): DataValidation {
    return this.book.objects.dataValidation([this._area]);
  }

  getTables(fullyContained = false): TableScopedCollection {
    const rect = this._rect;
    const hits = this.book.engine.tables
      .list()
      .filter(
        (table) =>
          table.sheet === this._sheet && (fullyContained ? contains(rect, table.rect) : intersect(rect, table.rect)),
      );
    return this.book.objects.tablesIn(hits.map((table) => table.id));
  }

  /** Null where there is none, or where the cells of the range have different ones. */
  get hyperlink(): Hyperlink | null {
    const { row, column, rows, columns } = this._rect;
    const links = new Map<string, Link | null>();
    for (let y = row; y < row + Math.min(rows, 1000); y++)
      for (let x = column; x < column + Math.min(columns, 100); x++) {
        const link = this.book.engine.links.get(this._sheet, y, x);
        links.set(JSON.stringify(link), link);
      }
    const [link] = links.values();
    return links.size === 1 && link ? officeLink(link) : null;
  }

  set hyperlink(value: Hyperlink | null) {
    const { _sheet: sheet, _rect: rect, book } = this;
    book.guardSheet(sheet, 'allowInsertHyperlinks');
    if (value && !value.address && !value.documentReference)
      throw new HostError('InvalidArgument', 'A hyperlink needs an address or a place in the workbook.');
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const cell = cellRect(row, column);
        const shown = book.engine.cells.read(sheet, cell)[0]?.[0]?.text ?? '';
        // As if typed: `=1+1` becomes a formula.
        if (value?.textToDisplay !== undefined) book.engine.cells.write(sheet, cell, [[value.textToDisplay]]);
        else if (value && shown === '')
          book.engine.cells.write(sheet, cell, [[`'${value.address ?? value.documentReference ?? ''}`]]);
        book.engine.links.set(sheet, row, column, value && engineLink(value, value.textToDisplay ?? shown));
        // Excel dresses a new link in its Hyperlink style.
        if (value) book.engine.formats.write(sheet, cell, { fontColor: '#0563C1', underline: 'Single' });
      }
  }

  getCellProperties(options: object): object[][] {
    return readCellProperties(this, options);
  }

  setCellProperties(data: object[][]): void {
    writeCellProperties(this, data);
  }

  getRowProperties(options: object): object[] {
    return readLineProperties(this, options, 'rows');
  }

  setRowProperties(data: object[]): void {
    writeLineProperties(this, data, 'rows');
  }

  getColumnProperties(options: object): object[] {
    return readLineProperties(this, options, 'columns');
  }

  setColumnProperties(data: object[]): void {
    writeLineProperties(this, data, 'columns');
  }
}

function officeLink(link: Link): Hyperlink {
  return {
    ...(link.address ? { address: link.address } : {}),
    ...(link.reference ? { documentReference: link.reference } : {}),
    screenTip: link.tip,
    textToDisplay: link.text,
  };
}

function engineLink({ address = '', documentReference = '', screenTip = '' }: Hyperlink, text: string): Link {
  return {
    address,
    reference: documentReference.replace(/^#/, ''),
    tip: screenTip,
    text: text || address || documentReference,
  };
}
