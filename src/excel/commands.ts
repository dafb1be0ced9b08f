/** Ribbon and menu commands as Excel sees them, and the task pane they open. What the pane shows is its own affair. */

/**
 * Excel waits for the word that a command is done, and offers no way to tell it of a failure: the error goes on to the page's own report.
 * A keyboard shortcut waits for nothing and brings no event.
 */
export function registerCommand(action: string, run: () => Promise<void>): void {
  Office.actions.associate(action, (event?: Office.AddinCommands.Event | null) =>
    run().finally(() => {
      event?.completed();
    }),
  );
}

export function showPane(): Promise<void> {
  return Office.addin.showAsTaskpane();
}
