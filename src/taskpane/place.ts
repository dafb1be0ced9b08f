/**
 * Where the person is in the pane: a page, and what on it, as in `#insert/EXP-5`; so a ribbon command or another page can lead there.
 * No router: Office.js takes `history.pushState` away. Office itself may put things behind ours.
 */
import { useMemo, useSyncExternalStore } from 'react';

export interface Place {
  page: string;
  detail: string;
}

const hashNow = (): string => window.location.hash;

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

export function placeIn(hash: string): Place {
  const [, page = '', detail = ''] = /^#([\w-]*)(?:\/([\w-]+))?(?=$|[?&])/.exec(hash) ?? [];
  return { page, detail };
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, hashNow);
  return useMemo(() => placeIn(hash), [hash]);
}

export function go(page: string, detail = ''): void {
  window.location.hash = detail === '' ? page : `${page}/${detail}`;
}
