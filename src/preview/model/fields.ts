/**
 * Classes made from tables, for objects that are little more than properties to read and set: property → what it is until
 * it is set. Charts have some forty of them (fonts, fills, axes …), each addressed by its dotted path.
 */
import { HostError, HostObject } from '../wire/hostObject';
import { asColor } from './colors';

export interface Fields {
  read(path: string): unknown;
  /** Undefined takes back what was set. */
  write(path: string, value: unknown): void;
}

export type FieldsClass = new (fields: Fields, path: string) => FieldsObject;

interface Spec {
  /** Property → its value until it is set. */
  values?: Record<string, unknown>;
  /** Property → the words it may have. */
  words?: Record<string, readonly string[]>;
  readOnly?: Record<string, unknown>;
  children?: Record<string, FieldsClass>;
  methods?: Record<string, (this: HostObject & { fields: Fields; path: string }, ...args: never[]) => unknown>;
}

/** Base of the generated classes. */
export class FieldsObject extends HostObject {
  readonly fields: Fields;
  readonly path: string;

  constructor(fields: Fields, path: string) {
    super();
    this.fields = fields;
    this.path = path;
  }
}

export function withFields(
  officeName: string,
  { values = {}, words = {}, readOnly = {}, children = {}, methods = {} }: Spec,
): FieldsClass {
  const made = class extends FieldsObject {
    static readonly officeName = officeName;
  };
  const define = (name: string, property: PropertyDescriptor & ThisType<FieldsObject>) =>
    Object.defineProperty(made.prototype, name, { configurable: true, ...property });
  for (const [name, initial] of Object.entries(values))
    define(name, {
      get() {
        return this.fields.read(join(this.path, name)) ?? initial;
      },
      set(value: unknown) {
        this.fields.write(join(this.path, name), checked(name, value, initial, words[name]));
      },
    });
  for (const [name, value] of Object.entries(readOnly)) define(name, { get: () => value });
  for (const [name, Child] of Object.entries(children))
    define(name, {
      get() {
        return new Child(this.fields, join(this.path, name));
      },
    });
  for (const [name, method] of Object.entries(methods)) define(name, { value: method });
  return made;
}

export const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

function checked(name: string, value: unknown, initial: unknown, words: readonly string[] | undefined): unknown {
  if (words && !words.includes(String(value))) throw new HostError('InvalidArgument');
  if (/color$/i.test(name) && value !== '') return asColor(value);
  return typeof initial === 'boolean' ? Boolean(value) : value;
}

/** Fields that are kept as such in a part of the workbook's state. */
export function stateFields(read: () => object, change: () => object): Fields {
  return {
    read: (name) => (read() as Record<string, unknown>)[name],
    write: (name, value) => void Object.assign(change(), { [name]: value }),
  };
}
