/** The two calls by which Excel learns of our code: a custom function by its id, a ribbon command by its action name. Loads without a page. */

export function registerFunction(id: string, call: (...args: never[]) => unknown): void {
  CustomFunctions.associate(id, call);
}

/** Excel waits for the word that a command is done, and offers no way to tell it of a failure: the error goes on to the page's own report. */
export function registerCommand(action: string, run: () => Promise<void>): void {
  Office.actions.associate(action, (event: Office.AddinCommands.Event) =>
    run().finally(() => {
      event.completed();
    }),
  );
}
