/**
 * The commands of ribbon, cell menu and keyboard, by the action names of the manifest and of shortcuts.json.
 * They share one page with the pane, so its place is set by the address.
 */
import { registerCommand, showPane } from '../excel/commands';

/** Action name → place in the pane, as in `taskpane/place.ts`. */
const places: Record<string, string> = {
  InsertPlan: 'insert',
  CheckPlan: 'check',
  ShowAlerts: 'alerts',
  AssistRfm: 'rfm',
  ExplainCell: 'explain',
  InsertFunction: 'functions',
  SharePlan: 'share',
  ConvertToValues: 'share/selection',
  OpenPrompts: 'prompts',
};

for (const [action, place] of Object.entries(places)) {
  registerCommand(action, async () => {
    window.location.hash = place;
    await showPane();
  });
}

// By keyboard, the pane as it was left; the button of the ribbon needs no code.
registerCommand('ShowPane', showPane);
