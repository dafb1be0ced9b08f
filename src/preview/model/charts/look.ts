/**
 * The many small objects that dress a chart (fonts, fills, axes, labels …), made from tables: property → what it is until set.
 * What is set is kept in the chart's state under the dotted path Office.js has for it.
 */
import { HostError, HostObject } from '../../wire/hostObject';
import { asColor } from '../colors';

export interface Looks {
  read(path: string): unknown;
  write(path: string, value: unknown): void;
  drop(prefix: string): void;
}

export type LookClass = new (looks: Looks, path: string) => LookObject;

interface Spec {
  /** Property → its value until it is set. */
  values?: Record<string, unknown>;
  /** Property → the words it may have. */
  words?: Record<string, readonly string[]>;
  readOnly?: Record<string, unknown>;
  children?: Record<string, LookClass>;
  methods?: Record<string, (this: HostObject & { looks: Looks; path: string }, ...args: never[]) => unknown>;
}

/** Base of the generated classes. */
export class LookObject extends HostObject {
  readonly looks: Looks;
  readonly path: string;

  constructor(looks: Looks, path: string) {
    super();
    this.looks = looks;
    this.path = path;
  }
}

export function look(
  officeName: string,
  { values = {}, words = {}, readOnly = {}, children = {}, methods = {} }: Spec,
): LookClass {
  const made = class extends LookObject {
    static readonly officeName = officeName;
  };
  const define = (name: string, property: PropertyDescriptor & ThisType<LookObject>) =>
    Object.defineProperty(made.prototype, name, { configurable: true, ...property });
  for (const [name, initial] of Object.entries(values))
    define(name, {
      get() {
        return this.looks.read(join(this.path, name)) ?? initial;
      },
      set(value: unknown) {
        this.looks.write(join(this.path, name), checked(name, value, words[name]));
      },
    });
  for (const [name, value] of Object.entries(readOnly)) define(name, { get: () => value });
  for (const [name, Child] of Object.entries(children))
    define(name, {
      get() {
        return new Child(this.looks, join(this.path, name));
      },
    });
  for (const [name, method] of Object.entries(methods)) define(name, { value: method });
  return made;
}

export const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

function checked(name: string, value: unknown, words: readonly string[] | undefined): unknown {
  if (words && !words.includes(String(value))) throw new HostError('InvalidArgument');
  return /color$/i.test(name) && value !== '' ? asColor(value) : value;
}
