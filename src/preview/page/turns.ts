/**
 * In Excel the add-in lives in a process of its own and stays awake while Excel works. Here both share a thread: long work of the
 * spreadsheet pauses now and then, so that the pane is drawn and its clicks are heard. The sheet itself waits, as Excel's does.
 */
import type { Turns } from '../wire/dispatcher';

/** Milliseconds of work between two pauses. */
const stretch = 250;

export function takeTurns(sheet: HTMLElement, hold: (held: boolean) => void): Turns {
  let last = 0;
  let begun = 0;
  let focused: Element | null = null;
  return {
    begin: () => {
      begun = performance.now();
    },
    next: () => {
      const now = performance.now();
      if (now - last < stretch) return undefined;
      if (now - begun >= stretch && !sheet.inert) {
        focused = document.activeElement;
        sheet.inert = true;
        hold(true);
      }
      return drawn().then(() => {
        last = performance.now();
      });
    },
    end: () => {
      if (!sheet.inert) return;
      sheet.inert = false;
      hold(false);
      if (focused instanceof HTMLElement && sheet.contains(focused)) focused.focus();
    },
  };
}

/** When the browser has drawn what there is, and heard what was clicked. A page that is not seen is not drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 50);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
