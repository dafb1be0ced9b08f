/**
 * Runs in the add-in's frame, before office.js: fetches the stand-in from the page around it. The page is there first and
 * keeps a `PreviewHost` on its window.
 */
import { desktopGlobals, type Desktop } from './desktop';
import { addMergeUndo, type UndoGroups } from './mergeUndo';

export interface PreviewHost extends UndoGroups {
  desktop(): Desktop;
}

interface AddinWindow {
  Office?: { onReady(callback: () => void): void };
  Excel?: Parameters<typeof addMergeUndo>[0];
}

const around = window.parent as Window & { previewHost?: PreviewHost };
const host = around.previewHost;
if (!host)
  throw new Error('The page around this frame has no stand-in for Excel: open the preview, not the pane alone.');

const desktop = host.desktop();
const { external, _richApiNativeBridge } = desktopGlobals(desktop);
Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
Object.assign(window, { _richApiNativeBridge });

if (Number((desktop.sets.ExcelApi ?? '').split('.')[1]) >= 20) {
  document.addEventListener('DOMContentLoaded', () => {
    const { Office } = window as Window & AddinWindow;
    Office?.onReady(() => {
      const { Excel } = window as Window & AddinWindow;
      if (Excel) addMergeUndo(Excel, host);
    });
  });
}
