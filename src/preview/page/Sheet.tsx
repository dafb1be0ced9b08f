/** The spreadsheet itself, and what lies over its cells. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { ChartLayer } from './ChartLayer';
import { Choices } from './Choices';
import type { Session } from './session';
import type { Words } from './words';

interface SheetProps {
  words: Words;
  tools: boolean;
  dark: boolean;
  start: (container: HTMLElement) => Session;
  onStarted: (session: Session | null) => void;
}

/** Mounted once per workbook; its engine lives and dies with it. */
export function Sheet({ words, tools, dark, start, onStarted }: SheetProps): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const [session, setSession] = useState<Session | null>(null);
  const starting = useRef({ start, onStarted });
  useEffect(() => {
    if (!container.current) return;
    const { start: begin, onStarted: tell } = starting.current;
    const started = begin(container.current);
    setSession(started);
    tell(started);
    return () => {
      tell(null);
      started.dispose();
    };
  }, []);
  useEffect(() => session?.engine.showTools(tools), [session, tools]);
  useEffect(() => {
    // Univer takes its own default for the last word when its screen appears.
    const timer = setTimeout(() => session?.engine.setDark(dark), session ? 0 : 200);
    return () => clearTimeout(timer);
  }, [session, dark]);
  return (
    <main className="book">
      <div ref={container} className="engine" />
      {session ? (
        <>
          <ChartLayer session={session} />
          <Choices session={session} />
        </>
      ) : (
        <div className="starting">{words.starting}</div>
      )}
    </main>
  );
}
