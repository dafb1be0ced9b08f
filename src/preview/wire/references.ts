/** Objects the library holds between two requests (ranges above all), by the id they were given. */
import type { HostObject } from './hostObject';

/** Events hand out ranges nobody gives back; this many are remembered. */
const eventRanges = 500;

export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new Map<HostObject, string>();
  readonly #forEvents: string[] = [];
  #last = 0;

  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known) return known;
    const id = `ref${++this.#last}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  keepForEvent(object: HostObject): string {
    const id = this.keep(object);
    this.#forEvents.push(id);
    if (this.#forEvents.length > eventRanges) this.remove(this.#forEvents.shift() ?? '');
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.#ids.get(object);
  }

  get(id: string): HostObject | undefined {
    return this.#objects.get(id);
  }

  remove(id: string): void {
    const object = this.#objects.get(id);
    if (object) this.#ids.delete(object);
    this.#objects.delete(id);
  }

  clear(): void {
    this.#objects.clear();
    this.#ids.clear();
    this.#forEvents.length = 0;
  }

  get size(): number {
    return this.#objects.size;
  }
}
