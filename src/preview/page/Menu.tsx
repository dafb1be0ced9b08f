/** A button that opens a list of choices; arrow keys, Escape and a click elsewhere work as everywhere. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

interface MenuProps {
  label: ReactNode;
  className: string;
  /** Read out where the label is only an icon. */
  name?: string;
  disabled?: boolean;
  children: ReactNode;
}

export function Menu({ label, className, name, disabled = false, children }: MenuProps): ReactElement {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => {
      if (!(event.target instanceof Node) || !anchor.current?.contains(event.target)) setOpen(false);
    };
    // The pane is a window of its own: a click there takes the focus away from this one.
    const away = () => setOpen(false);
    document.addEventListener('pointerdown', elsewhere, true);
    window.addEventListener('blur', away);
    items(anchor.current)[0]?.focus();
    return () => {
      document.removeEventListener('pointerdown', elsewhere, true);
      window.removeEventListener('blur', away);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const all = items(anchor.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') close();
    else if (next !== undefined && open) all[(next + all.length) % all.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={anchor} className="menu-anchor" onKeyDown={keys}>
      <button
        ref={button}
        className={className}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(name && { 'aria-label': name, title: name })}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div role="menu" className="menu" onClick={() => setOpen(false)}>
          {children}
        </div>
      )}
    </div>
  );
}

const items = (anchor: HTMLElement | null) => [
  ...(anchor?.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)') ?? []),
];

interface ItemProps {
  icon?: ReactElement;
  /** Set: one of a list of which exactly one holds. */
  checked?: boolean;
  tip?: string;
  onChoose: () => void;
  children: ReactNode;
}

export function MenuItem({ icon, checked, tip, onChoose, children }: ItemProps): ReactElement {
  return (
    <button
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={checked}
      tabIndex={-1}
      title={tip}
      onClick={onChoose}
    >
      <span className="menu-icon">{icon ?? (checked ? '✓' : null)}</span>
      <span>{children}</span>
    </button>
  );
}
