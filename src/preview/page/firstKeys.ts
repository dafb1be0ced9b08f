/** Keys before the spreadsheet gets them: whoever listens first on the window decides, so this listens as soon as the page loads. */

type Taker = (event: KeyboardEvent) => boolean;

let taker: Taker | null = null;

window.addEventListener(
  'keydown',
  (event) => {
    if (!taker || event.isComposing || !taker(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);

/** Until the returned function is called, keys for which `take` says true are its own. */
export function takeKeys(take: Taker): () => void {
  taker = take;
  return () => {
    if (taker === take) taker = null;
  };
}
