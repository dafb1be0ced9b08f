/** Every member of the stand-in exists on the real Office.js class of the same name, and is of the same kind. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  HostCollection,
  HostObject,
  membersBehind,
  membersOf,
  type HostClass,
} from '../../../src/preview/wire/hostObject';
import { FieldsObject, type Fields } from '../../../src/preview/model/fields';
import { startExcel, type StartedExcel } from '../../host/office';

type Class = { prototype: HostObject; name: string } & HostClass;
const model = join(__dirname, '../../../src/preview/model');
/** Offered by every collection here; the library calls them only where its own class has them. */
const ofEveryCollection = new Set(membersBehind(HostCollection.prototype).keys());

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(folder, entry.name)]
        : [],
  );
}

async function hostClasses(): Promise<Class[]> {
  const found = new Set<Class>();
  for (const file of files(model)) {
    const exported = Object.values((await import(file)) as Record<string, unknown>);
    for (const one of exported)
      if (typeof one === 'function' && one.prototype instanceof HostObject) found.add(one as unknown as Class);
  }
  for (const one of [...found]) if (one.prototype instanceof FieldsObject) collectLooks(one, found);
  return [...found];
}

/** The parts that dress a chart are found by reading each from the one it belongs to. */
function collectLooks(start: Class, found: Set<Class>): void {
  const fields: Fields = { read: () => undefined, write: () => undefined };
  const object = Object.assign(Object.create(start.prototype) as FieldsObject, { fields, path: '' });
  for (const { get } of membersOf(object).values()) {
    let part: unknown;
    try {
      part = get?.call(object);
    } catch {
      // Needs a real chart behind it; its class is exported and checked by itself.
      continue;
    }
    if (!(part instanceof FieldsObject)) continue;
    const made = part.constructor as unknown as Class;
    if (found.has(made)) continue;
    found.add(made);
    collectLooks(made, found);
  }
}

let excel: StartedExcel;
let classes: Class[];
beforeAll(async () => {
  excel = await startExcel();
  classes = await hostClasses();
});
afterAll(() => excel.dispose());

const officeName = (one: Class) => one.officeName ?? one.name;
const realClass = (one: Class) =>
  (excel.Excel as unknown as Record<string, { prototype: object } | undefined>)[officeName(one)];
/** Bases that only exist here have no name in Office.js and are checked through what derives from them. */
const isBase = (one: Class) =>
  classes.some((other) => other !== one && other.prototype instanceof (one as unknown as new () => object));

test('more than eighty classes are looked at', () => {
  expect(classes.filter(realClass).length).toBeGreaterThan(80);
});

test('every class has its counterpart in Office.js', () => {
  expect(classes.filter((one) => !realClass(one) && !isBase(one)).map((one) => one.name)).toEqual([]);
});

test('every member has its counterpart, of the same kind', () => {
  const strangers: string[] = [];
  for (const one of classes) {
    const real = realClass(one)?.prototype;
    if (!real) continue;
    for (const [name, member] of membersBehind(one.prototype)) {
      if (one.prototype instanceof HostCollection && ofEveryCollection.has(name)) continue;
      const property = lookUp(real, name);
      const where = `${officeName(one)}.${name}`;
      if (!property) strangers.push(`${where}: not in Office.js`);
      else if (member.call && typeof property.value !== 'function') strangers.push(`${where}: a method only here`);
      else if (member.get && !property.get) strangers.push(`${where}: a property only here`);
      else if (member.set && !property.set) strangers.push(`${where}: can be set only here`);
    }
  }
  expect(strangers).toEqual([]);
});

function lookUp(prototype: object, name: string): PropertyDescriptor | undefined {
  for (let one: object | null = prototype; one; one = Object.getPrototypeOf(one) as object | null) {
    const property = Object.getOwnPropertyDescriptor(one, name);
    if (property) return property;
  }
  return undefined;
}

test('what Office.js can set and the stand-in shows, the stand-in can set', () => {
  const oneWay: string[] = [];
  for (const one of classes) {
    const real = realClass(one)?.prototype as
      { _scalarPropertyNames?: string[]; _scalarPropertyUpdateable?: boolean[] } | undefined;
    const updateable = new Set(
      (real?._scalarPropertyNames ?? []).filter((_, index) => real?._scalarPropertyUpdateable?.[index]),
    );
    for (const [name, member] of membersBehind(one.prototype))
      if (member.get && !member.set && updateable.has(name)) oneWay.push(`${officeName(one)}.${name}`);
  }
  expect(oneWay).toEqual([]);
});
