/**
 * Where the person is in the pane: a page, and what on it, as in `#insert/EXP-5`; so a ribbon command or another page can lead there.
 * No router: Office.js takes `history.pushState` away. Office itself may put things behind ours.
 */
import { useEffect, useMemo, useState } from 'react';
import { keep, kept } from './kept';

export interface Place {
  page: string;
  detail: string;
}

const hashNow = (): string => window.location.hash;

/** The listener is called at once too: the address may have changed before anyone listened. */
function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  listener();
  return () => window.removeEventListener('hashchange', listener);
}

export function placeIn(hash: string): Place {
  const [, page = '', detail = ''] = /^#([\w-]*)(?:\/([\w-]+))?(?=$|[?&])/.exec(hash) ?? [];
  return { page, detail };
}

// Not useSyncExternalStore: React 18 loses its updates where a component also sets its own state while rendering, as pages do.
export function usePlace(): Place {
  const [hash, setHash] = useState(hashNow);
  useEffect(() => listen(() => setHash(hashNow())), []);
  return useMemo(() => placeIn(hash), [hash]);
}

export function go(page: string, detail = ''): void {
  window.location.hash = detail === '' ? page : `${page}/${detail}`;
}

/** The pane loaded anew opens where it was; an address that names a page wins. */
export function keepPlace(): void {
  const last = kept('place');
  if (placeIn(hashNow()).page === '' && typeof last === 'string') window.location.hash = last;
  window.addEventListener('hashchange', () => {
    const { page, detail } = placeIn(hashNow());
    keep('place', detail === '' ? page : `${page}/${detail}`);
  });
}
