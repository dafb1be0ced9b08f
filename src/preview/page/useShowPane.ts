/** The add-in itself can show and hide its pane: `Office.addin.showAsTaskpane()`. */
import { useEffect, useRef } from 'react';
import type { Session } from './session';

export function useShowPane(session: Session | null, show: (shown: boolean) => void): void {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (!session) return;
    const { runtime } = session.host;
    const look = () => latest.current(runtime.shown === 'Visible');
    runtime.listeners.add(look);
    return () => void runtime.listeners.delete(look);
  }, [session]);
}
