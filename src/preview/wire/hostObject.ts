/**
 * What every object of the stand-in derives from. The public members of a class, named exactly as in Office.js, are all that a
 * request can reach: a getter can be loaded, a setter written, a method called. Instance fields, `#private` and `_internal` members can't.
 */

/** An error as Excel reports it: a documented code, a sentence, the HTTP status that goes with the code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? sentences[code] ?? sentences.GeneralException);
    this.name = code;
  }

  get status(): number {
    return statuses[this.code] ?? 400;
  }
}

const sentences: Record<string, string> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  BadPassword: 'The password you supplied is incorrect.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UndoNotSupported: 'This operation cannot be undone, so it cannot be part of a merged undo group.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};
const statuses: Record<string, number> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
  UnsupportedOperation: 500,
};

export interface HostClass {
  /** Where the class is called otherwise here than in Office.js. */
  readonly officeName?: string;
  /** Underscored members that the library itself calls. */
  readonly internals?: readonly string[];
  /** Members whose effect Excel cannot undo. */
  readonly withoutUndo?: readonly string[];
}

export abstract class HostObject {
  /** What the library keeps to find the object again: `Id` where its class has a public id, `_Id` otherwise. */
  get _identity(): { Id?: string | number; _Id?: string | number } {
    return {};
  }

  /** Whom events raised on this object are addressed to. */
  get _eventTarget(): string {
    return 'Workbook';
  }
}

export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract get items(): Item[];

  /** What a key passed to `getItem` is compared with, case aside. */
  abstract _keysOf(item: Item): (string | number)[];

  getItemOrNullObject(key: string | number): Item | null {
    const wanted = String(key).toLowerCase();
    return this.items.find((item) => this._keysOf(item).some((own) => String(own).toLowerCase() === wanted)) ?? null;
  }

  getItem(key: string | number): Item {
    const item = this.getItemOrNullObject(key);
    if (!item) throw new HostError('ItemNotFound');
    return item;
  }

  getItemAt(index: number): Item {
    const item = this.items[index];
    if (!item) throw new HostError('InvalidArgument');
    return item;
  }

  getCount(): number {
    return this.items.length;
  }

  get count(): number {
    return this.items.length;
  }
}

export interface Member {
  get?: (this: HostObject) => unknown;
  set?: (this: HostObject, value: unknown) => void;
  call?: (this: HostObject, ...args: unknown[]) => unknown;
}

const known = new WeakMap<object, Map<string, Member>>();

/** The members a request may reach on this object, by their Office.js name. */
export function membersOf(object: HostObject): Map<string, Member> {
  return membersBehind(Object.getPrototypeOf(object) as object);
}

export function membersBehind(prototype: object): Map<string, Member> {
  let members = known.get(prototype);
  if (!members) known.set(prototype, (members = readMembers(prototype)));
  return members;
}

function readMembers(start: object): Map<string, Member> {
  const members = new Map<string, Member>();
  const internals = (start.constructor as HostClass).internals ?? [];
  for (
    let prototype = start;
    prototype !== HostObject.prototype;
    prototype = Object.getPrototypeOf(prototype) as object
  ) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (name === 'constructor' || (name.startsWith('_') && !internals.includes(name))) continue;
      const member = members.get(name) ?? {};
      // A subclass that overrides one accessor of a pair keeps the other.
      if (property.get) member.get ??= property.get;
      if (property.set) member.set ??= property.set;
      if (typeof property.value === 'function') member.call ??= property.value as NonNullable<Member['call']>;
      members.set(name, member);
    }
  }
  return members;
}

/** The class's name in Office.js. */
export function classOf(object: HostObject): string {
  return (object.constructor as HostClass).officeName ?? object.constructor.name;
}
