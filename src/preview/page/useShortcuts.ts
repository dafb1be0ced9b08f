/** The add-in's keyboard shortcuts, as Excel for Windows takes them: while the sheet, not the pane, has the keys. */
import { useEffect, useState } from 'react';
import { takeKeys } from './firstKeys';
import type { Session } from './session';
import { isPressed } from './shortcut';

/** The file that the manifest's extended overrides name. */
interface ShortcutsFile {
  shortcuts: { action: string; key: { default: string; windows?: string } }[];
}

export function useShortcuts(address: string | null, session: Session | null): void {
  const [file, setFile] = useState<ShortcutsFile>({ shortcuts: [] });
  useEffect(() => {
    if (address === null) return;
    fetch(address)
      .then((response) => response.json() as Promise<ShortcutsFile>)
      .then(setFile, (error: unknown) => console.error(`${address} could not be read; there are no shortcuts.`, error));
  }, [address]);
  useEffect(() => {
    if (!session) return undefined;
    return takeKeys((event) => {
      const pressed = file.shortcuts.find(({ key }) => isPressed(key.windows ?? key.default, event));
      if (pressed) session.host.runAction(pressed.action);
      return pressed !== undefined;
    });
  }, [file, session]);
}
