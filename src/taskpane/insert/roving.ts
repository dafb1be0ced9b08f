/** The keys of a list box: one stop for Tab, arrows from item to item, Home and End to its ends. */
import { useCallback, useState, type FocusEvent, type KeyboardEvent } from 'react';

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowRight: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  ArrowLeft: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

const optionsOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];

/** `tabIndexOf` for each item; the handlers for the list. `toggle` is called with the index of the item, or of all items on Ctrl+A. */
export function useRoving(count: number, toggle: (indexes: number[], all: boolean) => void) {
  const [stop, setStop] = useState(0);
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const options = optionsOf(event.currentTarget);
      const index = options.indexOf(event.target as HTMLElement);
      const step = steps[event.key];
      if (step) options[step(index, options.length)]?.focus();
      else if (event.key === ' ' || event.key === 'Enter') toggle([index], false);
      else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
        toggle(
          options.map((_, at) => at),
          true,
        );
      else return;
      event.preventDefault();
    },
    [toggle],
  );
  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const index = optionsOf(event.currentTarget).indexOf(event.target as HTMLElement);
    if (index >= 0) setStop(index);
  }, []);
  // A search may have shortened the list behind the stop.
  const current = Math.min(stop, Math.max(0, count - 1));
  return { onKeyDown, onFocus, tabIndexOf: (index: number) => (index === current ? 0 : -1) };
}
