/** Keys before the spreadsheet gets them: whoever listens first on the window decides, so this listens as soon as the page loads. */

type Taker = (event: KeyboardEvent) => boolean;

/** The latest is asked first. */
let takers: readonly Taker[] = [];

window.addEventListener(
  'keydown',
  (event) => {
    if (event.isComposing || !takers.some((take) => take(event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);

/** Until the returned function is called, keys for which `take` says true are its own. */
export function takeKeys(take: Taker): () => void {
  takers = [take, ...takers];
  return () => {
    takers = takers.filter((each) => each !== take);
  };
}
