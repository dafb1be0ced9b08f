/** Turns the object paths of one request into host objects, each path once. */
import { HostError, HostObject, classOf, membersOf, type Member } from './hostObject';
import { PathType, type ArgumentInfo, type Json, type ObjectPath, type ReferencedPaths } from './protocol';
import { camel } from './query';
import type { References } from './references';

/** Three setters travel under another name than they have in Office.js. */
const wireNames: Record<string, string> = {
  'Worksheet.gridlines': 'showGridlines',
  'Worksheet.headings': 'showHeadings',
  'Style.orientation': 'textOrientation',
};

export function memberOf(object: HostObject, wireName: string): { name: string; member: Member } {
  const plain = camel(wireName);
  const name = wireNames[`${classOf(object)}.${plain}`] ?? plain;
  const member = membersOf(object).get(name);
  if (!member) throw new HostError('ApiNotFound', `The preview does not implement ${classOf(object)}.${name}.`);
  return { name, member };
}

export interface Surroundings {
  root: HostObject;
  service(name: string): HostObject | undefined;
  references: References;
}

export class Resolver {
  readonly #objects = new Map<number, HostObject | null>();

  constructor(
    readonly paths: Record<string, ObjectPath>,
    readonly around: Surroundings,
    /** Told before a method runs, so that what cannot be undone is noticed. */
    readonly onCall: (object: HostObject, name: string) => void,
  ) {}

  async object(id: number): Promise<HostObject | null> {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new HostError('InvalidArgument', `The request names object path ${id} without describing it.`);
    const object = await this.#resolve(path);
    this.#objects.set(id, object);
    return object;
  }

  async #resolve(path: ObjectPath): Promise<HostObject | null> {
    if (path.ObjectPathType === PathType.GlobalObject) return this.around.root;
    if (path.ObjectPathType === PathType.NullObject) return null;
    if (path.ObjectPathType === PathType.NewObject) {
      const service = this.around.service(path.Name);
      if (!service) throw new HostError('ApiNotFound', `The preview does not offer ${path.Name}.`);
      return service;
    }
    if (path.ObjectPathType === PathType.ReferenceId) {
      const kept = this.around.references.get(path.Name);
      if (!kept) throw new HostError('InvalidReference');
      return kept;
    }
    const parent = await this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PathType.Property) {
      const { name, member } = memberOf(parent, path.Name);
      if (!member.get) throw new HostError('ApiNotFound', `The preview does not implement ${classOf(parent)}.${name}.`);
      return asObject(parent, name, member.get.call(parent));
    }
    const args = await this.arguments(path.ArgumentInfo);
    const wireName = path.ObjectPathType === PathType.Indexer ? 'GetItem' : path.Name;
    return asObject(parent, camel(wireName), await this.call(parent, wireName, args));
  }

  async call(object: HostObject, wireName: string, args: unknown[]): Promise<unknown> {
    const { name, member } = memberOf(object, wireName);
    if (!member.call)
      throw new HostError('ApiNotFound', `The preview does not implement ${classOf(object)}.${name}().`);
    this.onCall(object, name);
    return member.call.call(object, ...args);
  }

  /** Omitted arguments at the end arrive as null and become undefined, so that defaults apply. */
  async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const args = await this.value(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
    const list = args as unknown[];
    while (list.length > 0 && list[list.length - 1] === null) list.pop();
    return list;
  }

  async value(json: Json, references?: ReferencedPaths | number): Promise<unknown> {
    if (typeof references === 'number' && references > 0) return this.object(references);
    if (Array.isArray(json)) {
      const inner = Array.isArray(references) ? references : undefined;
      if (!inner?.some((one) => one !== 0) && !mentionsPath(json)) return json.slice();
      const values: unknown[] = [];
      for (const [index, one] of json.entries()) values.push(await this.value(one, inner?.[index]));
      return values;
    }
    if (json !== null && typeof json === 'object') {
      const id = json._ObjectPathId;
      if (typeof id === 'number') return this.object(id);
      const entries: [string, unknown][] = [];
      for (const [key, one] of Object.entries(json)) entries.push([key, await this.value(one)]);
      return Object.fromEntries(entries);
    }
    return json;
  }
}

/** Cell arrays are large and hold scalars only; they are passed through without walking every cell asynchronously. */
function mentionsPath(json: Json): boolean {
  if (Array.isArray(json)) return json.some(mentionsPath);
  return (
    json !== null && typeof json === 'object' && ('_ObjectPathId' in json || Object.values(json).some(mentionsPath))
  );
}

function asObject(parent: HostObject, name: string, value: unknown): HostObject | null {
  if (value === null || value === undefined) return null;
  if (value instanceof HostObject) return value;
  throw new HostError('InvalidOperation', `${classOf(parent)}.${name} is not an object.`);
}
