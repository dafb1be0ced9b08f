/** The task pane as Excel sees it. What it shows is its own affair. */

export function showPane(): Promise<void> {
  return Office.addin.showAsTaskpane();
}
