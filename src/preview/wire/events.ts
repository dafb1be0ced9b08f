/** Which events the library listens to, and the messages that tell it of them. */
import { classOf, type HostObject } from './hostObject';
import { MessageCategory, type MessageEntry } from './protocol';

/** Event → its number on the wire, how its registration method ends, and the classes it is registered on. */
const kinds = {
  changed: [10, 'DataChangedEvent', 'Worksheet'],
  activated: [11, 'ActivatedEvent', 'Worksheet'],
  deactivated: [12, 'DeactivatedEvent', 'Worksheet'],
  added: [13, 'AddedEvent', 'Worksheet'],
  selectionChanged: [14, 'SelectionChangedEvent', 'Worksheet'],
  deleted: [15, 'DeletedEvent', 'Worksheet'],
  calculated: [16, 'CalculatedEvent', 'Worksheet'],
  formatChanged: [18, 'FormatChangedEvent', 'Worksheet'],
  rowSorted: [19, 'RowSortedEvent', 'Worksheet'],
  columnSorted: [20, 'ColumnSortedEvent', 'Worksheet'],
  rowHiddenChanged: [22, 'RowHiddenChangedEvent', 'Worksheet'],
  formulaChanged: [23, 'FormulaChangedEvent', 'Worksheet'],
  protectionChanged: [24, 'ProtectionChangedEvent', 'Worksheet'],
  nameChanged: [25, 'EventNameChanged', 'Worksheet'],
  visibilityChanged: [26, 'EventVisibilityChanged', 'Worksheet'],
  moved: [27, 'EventMoved', 'Worksheet'],
  chartAdded: [50, 'AddedEvent', 'Chart'],
  chartActivated: [51, 'ActivatedEvent', 'Chart'],
  chartDeactivated: [52, 'DeactivatedEvent', 'Chart'],
  chartDeleted: [53, 'DeletedEvent', 'Chart'],
  tableSelectionChanged: [100, 'SelectionChangedEvent', 'Table'],
  tableChanged: [101, 'DataChangedEvent', 'Table'],
  tableAdded: [102, 'AddedEvent', 'Table'],
  tableDeleted: [103, 'DeletedEvent', 'Table'],
  commentAdded: [250, 'AddedEvent', 'Comment'],
  commentDeleted: [251, 'DeletedEvent', 'Comment'],
  commentChanged: [252, 'ChangedEvent', 'Comment'],
  workbookActivated: [2203, 'ActivatedEvent', 'Workbook'],
} as const satisfies Record<string, readonly [number, string, string]>;
export type EventKind = keyof typeof kinds;

/** Collections are addressed as the workbook. */
export const everywhere = 'Workbook';

export class Events {
  readonly #registered = new Map<string, number>();
  readonly #waiting: MessageEntry[] = [];
  #last = 0;
  enabled = true;

  listen(target: HostObject, event: string, on: boolean): void {
    const key = `${classOf(target).replace(/Collection$/, '')}/${event}/${target._eventTarget}`;
    const count = (this.#registered.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.#registered.set(key, count);
    else this.#registered.delete(key);
  }

  listens(kind: EventKind, target: string): boolean {
    const [, event, owner] = kinds[kind];
    return this.#registered.has(`${owner}/${event}/${target}`);
  }

  /** Tells the listeners of this object and those of the collection it is in. */
  raise(kind: EventKind, target: string, payload: () => Record<string, unknown>): void {
    if (!this.enabled) return;
    const targets = [...new Set([target, everywhere])].filter((one) => this.listens(kind, one));
    if (targets.length === 0) return;
    const message = JSON.stringify(payload());
    for (const one of targets) this.#waiting.push([MessageCategory.Event, kinds[kind][0], one, message, ++this.#last]);
  }

  /** Other messages to the add-in: ribbon actions, invocations of custom functions. */
  post(category: MessageCategory, type: number, target: string, message: unknown): void {
    this.#waiting.push([category, type, target, JSON.stringify(message), ++this.#last]);
  }

  take(): MessageEntry[] {
    return this.#waiting.splice(0);
  }

  get waiting(): number {
    return this.#waiting.length;
  }
}
