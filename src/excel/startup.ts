/** Whether the add-in starts together with this workbook, so that its functions answer without the pane having been opened. */

/** Kept in the workbook. False where this Excel refuses: then the functions start with the first that is calculated. */
export async function startWithWorkbook(): Promise<boolean> {
  try {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}
