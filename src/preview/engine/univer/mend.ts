/** Methods of Univer, private ones too, replaced by what is made of them. Once each: they belong to the module, whatever the number of engines. */

const mended = new WeakMap<object, Set<string>>();

/** `of` is a prototype, or an object all engines share. */
export function mend<Method>(of: object, name: string, make: (original: Method) => Method): void {
  const names = mended.get(of) ?? new Set();
  if (names.has(name)) return;
  mended.set(of, names.add(name));
  const original: unknown = Reflect.get(of, name);
  if (typeof original !== 'function') throw new Error(`Univer has no method ${name} to be mended.`);
  Object.assign(of, { [name]: make(original as Method) });
}
