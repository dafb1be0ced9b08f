/**
 * What is half filled in, kept over a reload of the pane: Excel loads it anew when its language or colours change. It ends with the window
 * and never leaves it. Where the browser keeps nothing for an add-in, a reload forgets, as it did before.
 */
import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';

const keyOf = (name: string) => `Plansheet.${name}`;

export function kept(name: string): unknown {
  try {
    const text = window.sessionStorage.getItem(keyOf(name));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function keep(name: string, value: unknown): void {
  try {
    window.sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch (error) {
    // Full, or forbidden by the browser's settings; nothing else can be wrong here.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** As `useState`; the value must survive JSON. */
export function useKept<T>(name: string, initial: T): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState<T>(() => (kept(name) as T | undefined) ?? initial);
  useEffect(() => keep(name, value), [name, value]);
  return [value, setValue];
}
