/** The keys of a list: one stop for Tab, arrows from item to item, Home and End to its ends. What else a key does is the list's. */
import { useCallback, useState, type FocusEvent, type KeyboardEvent } from 'react';

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowRight: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** `item` selects the items within the list. `onKey` is asked first, with the index of the item, and answers whether the key was its own. */
export function useRoving(count: number, item: string, onKey?: (event: KeyboardEvent, index: number) => boolean) {
  const [stop, setStop] = useState(0);
  const itemsOf = useCallback((list: Element) => [...list.querySelectorAll<HTMLElement>(item)], [item]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = itemsOf(event.currentTarget);
    const index = items.indexOf(event.target as HTMLElement);
    const step = steps[event.key];
    if (onKey?.(event, index)) event.preventDefault();
    else if (step) {
      items[step(index, items.length)]?.focus();
      event.preventDefault();
    }
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const index = itemsOf(event.currentTarget).indexOf(event.target as HTMLElement);
    if (index >= 0) setStop(index);
  };
  // A search may have shortened the list behind the stop.
  const current = Math.min(stop, Math.max(0, count - 1));
  return { onKeyDown, onFocus, tabIndexOf: (index: number) => (index === current ? 0 : -1) };
}
