/** Work that is not saved: asked about before it is lost, saved with the usual key. */
import { useEffect, useRef } from 'react';
import type { Session } from './session';

/** Leaving the page with work in it is asked about by the browser itself. */
export function useUnsavedWarning(session: Session | null): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (session?.book.dirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [session]);
}

/** Ctrl+S saves the workbook, not the page. */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
