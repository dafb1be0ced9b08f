/** From what the engine tells to the events add-ins listen to. Recalculation is no change of cells. */
import type { EngineEvent, Rect } from '../engine/engine';
import { MessageCategory } from '../wire/protocol';
import { localAddress } from './address';
import type { Book } from './book';
import { gridColumns, gridRows, intersect } from './rect';

const documentSelection = 2;

export class EventTeller {
  #active: string;
  #names: Map<string, string>;

  constructor(readonly book: Book) {
    this.#active = book.engine.sheets.active();
    this.#names = this.#namesNow();
    book.engine.on((event) => this.#tell(event));
  }

  #tell(event: EngineEvent): void {
    const { book } = this;
    const { events } = book;
    switch (event.kind) {
      case 'changed':
        book.dirty = true;
        if (event.undo) book.undo.followEngine();
        return this.#changed(event.sheet, event.rect, event.source);
      case 'calculated':
        for (const sheet of event.sheets)
          events.raise('calculated', sheet, () => ({ worksheetId: sheet, address: this.#usedAddress(sheet) }));
        return;
      case 'selection':
        return this.#selected(event.sheet, event.rects);
      case 'sheetAdded':
        this.#names = this.#namesNow();
        return events.raise('added', event.sheet, () => ({ source: 'Local', worksheetId: event.sheet }));
      case 'sheetRemoved':
        book.sheetRemoved(event.sheet);
        this.#names = this.#namesNow();
        return events.raise('deleted', event.sheet, () => ({ source: 'Local', worksheetId: event.sheet }));
      case 'sheetRenamed':
        return this.#renamed(event.sheet);
      case 'sheetActivated':
        return this.#activated(event.sheet);
      case 'tableResized':
        return this.book.tableResized(event);
      case 'shifted':
        return this.#shifted(event);
    }
  }

  #changed(sheet: string, rect: Rect, source: 'user' | 'api'): void {
    const { events, references, objects, engine } = this.book;
    const address = localAddress(rect);
    const payload = () => ({
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: sheet,
      address,
      triggerSource: source === 'api' ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: 'None',
      referenceId: references.keepForEvent(objects.range(sheet, rect)),
    });
    events.raise('changed', sheet, payload);
    for (const table of engine.tables.list())
      if (table.sheet === sheet && intersect(table.rect, rect))
        events.raise('tableChanged', table.id, () => ({ ...payload(), tableId: table.id }));
  }

  #shifted(event: Extract<EngineEvent, { kind: 'shifted' }>): void {
    this.book.shifted(event);
    const { sheet, axis, at, count } = event;
    const rows = axis === 'rows';
    const first = rows
      ? { row: at, column: 0, rows: Math.abs(count), columns: gridColumns }
      : { row: 0, column: at, rows: gridRows, columns: Math.abs(count) };
    this.book.events.raise('changed', sheet, () => ({
      changeType: `${rows ? 'Row' : 'Column'}${count > 0 ? 'Inserted' : 'Deleted'}`,
      source: 'Local',
      worksheetId: sheet,
      address: localAddress(first),
      triggerSource: 'Unknown',
      shiftDirection: 'None',
    }));
  }

  #selected(sheet: string, rects: Rect[]): void {
    const { events, engine } = this.book;
    const address = rects.map(localAddress).join(',');
    events.raise('selectionChanged', sheet, () => ({ address, worksheetId: sheet }));
    for (const table of engine.tables.list()) {
      if (table.sheet !== sheet) continue;
      const inside = rects.flatMap((rect) => intersect(rect, table.rect) ?? []);
      events.raise('tableSelectionChanged', table.id, () => ({
        address: inside.map(localAddress).join(','),
        worksheetId: sheet,
      }));
    }
    // The workbook's own event is the oldest and needs no registration.
    if (events.enabled) events.post(MessageCategory.Event, documentSelection, '', {});
    for (const listener of this.book.selectionListeners) listener();
  }

  #activated(sheet: string): void {
    if (sheet === this.#active) return;
    const before = this.#active;
    this.#active = sheet;
    this.book.events.raise('deactivated', before, () => ({ worksheetId: before }));
    this.book.events.raise('activated', sheet, () => ({ worksheetId: sheet }));
  }

  #renamed(sheet: string): void {
    const nameBefore = this.#names.get(sheet) ?? '';
    this.#names = this.#namesNow();
    const nameAfter = this.#names.get(sheet) ?? '';
    this.book.dirty = true;
    this.book.events.raise('nameChanged', sheet, () => ({
      nameBefore,
      nameAfter,
      source: 'Local',
      worksheetId: sheet,
    }));
  }

  #namesNow(): Map<string, string> {
    return new Map(this.book.engine.sheets.list().map(({ id, name }) => [id, name]));
  }

  #usedAddress(sheet: string): string {
    const used = this.book.engine.cells.used(sheet, true);
    return used ? localAddress(used) : 'A1';
  }
}
