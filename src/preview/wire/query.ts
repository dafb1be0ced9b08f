/** Answers `load()`: which properties were asked for, read from host objects, as the plain data the library expects. */
import { HostCollection, HostError, HostObject, classOf, membersOf } from './hostObject';
import type { QueryInfo } from './protocol';
import type { References } from './references';

/** What to read of an object; an empty tree means all its plain properties. */
interface Tree {
  [property: string]: Tree;
}

export interface QueryStyle {
  /** `load` answers in PascalCase with `_Items`, `retrieve` in camelCase with `items`. */
  pascal: boolean;
  references: References;
}

export const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
export const camel = (name: string) => (name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1));

export function query(object: HostObject, info: QueryInfo | undefined, style: QueryStyle): unknown {
  const tree: Tree = {};
  for (const path of [...(info?.Select ?? []), ...(info?.Expand ?? [])]) grow(tree, path);
  return read(object, tree, style, info);
}

function grow(tree: Tree, path: string): void {
  let node = tree;
  for (const part of path.split('/')) {
    const name = part.trim();
    if (name === '' || name === '*' || name === 'items') continue;
    node = node[camel(name)] ??= {};
  }
}

function read(object: HostObject, tree: Tree, style: QueryStyle, page?: QueryInfo): unknown {
  return object instanceof HostCollection ? readCollection(object, tree, style, page) : readObject(object, tree, style);
}

function readCollection(
  collection: HostCollection<HostObject>,
  tree: Tree,
  style: QueryStyle,
  page?: QueryInfo,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const own = membersOf(collection);
  const ofItems: Tree = {};
  const names = Object.keys(tree);
  for (const name of names) {
    if (own.get(name)?.get) answer[style.pascal ? pascal(name) : name] = own.get(name)?.get?.call(collection);
    else ofItems[name] = tree[name] ?? {};
  }
  const skip = page?.Skip ?? 0;
  const items = collection.items.slice(skip, page?.Top === undefined ? undefined : skip + page.Top);
  const onlyOwn = names.length > 0 && Object.keys(ofItems).length === 0;
  if (!onlyOwn) answer[style.pascal ? '_Items' : 'items'] = items.map((item) => read(item, ofItems, style));
  return answer;
}

function readObject(object: HostObject, tree: Tree, style: QueryStyle): Record<string, unknown> {
  const members = membersOf(object);
  const answer = describe(object, style.references);
  const names = Object.keys(tree);
  if (names.length === 0) {
    for (const [name, member] of members) {
      const value = member.get?.call(object);
      if (member.get && !(value instanceof HostObject)) answer[style.pascal ? pascal(name) : name] = value;
    }
    return answer;
  }
  for (const name of names) {
    const get = members.get(name)?.get;
    if (!get) throw new HostError('ApiNotFound', `The preview does not implement ${classOf(object)}.${name}.`);
    const value = get.call(object);
    answer[style.pascal ? pascal(name) : name] =
      value instanceof HostObject ? read(value, tree[name] ?? {}, style) : value;
  }
  return answer;
}

/** The identity and, where the library keeps the object, the id it keeps it under. */
export function describe(object: HostObject, references: References): Record<string, unknown> {
  const reference = references.idOf(object);
  return { ...object._identity, ...(reference ? { _ReferenceId: reference } : {}) };
}
