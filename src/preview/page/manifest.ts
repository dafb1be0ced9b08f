/** What the manifest says of ribbon, cell menu, shortcuts, pane and functions, as plain data. Read from the XML in `server/manifest.ts`. */

/** By locale tag; the manifest's default locale under `default`. */
export type Text = { default: string } & Partial<Record<string, string>>;

export type Action = { kind: 'showTaskpane' } | { kind: 'execute'; functionName: string };

export interface Command {
  id: string;
  label: Text;
  tip: { title: Text; description: Text };
  /** Pixel size → address on this server. */
  icons: Record<number, string>;
  action: Action;
}
export interface Menu extends Omit<Command, 'action'> {
  items: Command[];
}
export type Control = Command | Menu;

export interface Group {
  id: string;
  label: Text;
  controls: Control[];
}

export interface Manifest {
  displayName: Text;
  defaultLocale: string;
  tab: { id: string; label: Text; groups: Group[] };
  cellMenu: Control[];
  /** Where the keyboard shortcuts stand; null for an add-in without any. */
  shortcuts: string | null;
  pane: { address: string };
  functions: { namespace: Text; metadata: Text };
}

export const textIn = (text: Text, language: string): string => text[language] ?? text.default;

/** The icon drawn for this size, or the next larger one. */
export function iconFor(icons: Record<number, string>, size: number): string | undefined {
  const sizes = Object.keys(icons)
    .map(Number)
    .sort((a, b) => a - b);
  return icons[sizes.find((each) => each >= size) ?? sizes.at(-1) ?? size];
}
