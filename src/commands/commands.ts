/** The ribbon and menu commands of the manifest, by their action names. They share one page with the pane, so its place is set by the address. */
import { registerCommand, showPane } from '../excel/commands';

/** Action name → page of the pane. */
const pages: Record<string, string> = {
  InsertPlan: 'insert',
};

for (const [action, page] of Object.entries(pages)) {
  registerCommand(action, async () => {
    window.location.hash = page;
    await showPane();
  });
}
