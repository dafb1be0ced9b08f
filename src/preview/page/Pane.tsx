/** The add-in's own task pane: the very page that Excel loads, in a frame of the same origin; stays alive while closed, as a shared runtime does. */
import {
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { heldWidth, paneWidth } from './address';
import { Icon } from './Icon';
import type { Words } from './words';

interface PaneProps {
  words: Words;
  name: string;
  address: string;
  open: boolean;
  width: number;
  onClose: () => void;
  onWidth: (width: number) => void;
  /** Before the add-in's page is loaded, and when it has loaded. */
  onStart: () => void;
  onLoad: (window: Window) => void;
  /** Lies over the add-in's page. */
  children: ReactNode;
}

export function Pane(props: PaneProps): ReactElement {
  const { words, name, address, open, width, onClose, onWidth, onStart, onLoad, children } = props;
  const begin = useRef(onStart);
  useLayoutEffect(() => begin.current(), []);
  return (
    <aside className="pane" hidden={!open} style={{ width }} aria-label={words.paneName(name)}>
      <Splitter words={words} width={width} onWidth={onWidth} />
      <div className="pane-title">
        <h2>{name}</h2>
        <button className="quiet" aria-label={words.closePane} title={words.closePane} onClick={onClose}>
          <Icon name="close" size={16} />
        </button>
      </div>
      <iframe
        data-pane
        src={address}
        title={words.paneName(name)}
        onLoad={({ currentTarget }) => currentTarget.contentWindow && onLoad(currentTarget.contentWindow)}
      />
      {children}
    </aside>
  );
}

function Splitter({ words, width, onWidth }: Pick<PaneProps, 'words' | 'width' | 'onWidth'>): ReactElement {
  const dragged = useRef<{ x: number; width: number } | null>(null);
  const move = (event: PointerEvent) => {
    if (dragged.current) onWidth(heldWidth(dragged.current.width + dragged.current.x - event.clientX));
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowLeft: 20, ArrowRight: -20 }[event.key];
    if (step) onWidth(heldWidth(width + step));
  };
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.resizePane}
      aria-valuenow={width}
      aria-valuemin={paneWidth.least}
      aria-valuemax={paneWidth.most}
      onKeyDown={keys}
      onPointerDown={(event) => {
        // Captured, or the frame beneath would swallow the movement.
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = { x: event.clientX, width };
      }}
      onPointerMove={move}
      onPointerUp={() => (dragged.current = null)}
    />
  );
}
