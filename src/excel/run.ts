/** The one way into Excel: waits while a cell is being edited, and makes one undo step of it where this Excel can. */

/** Above the requirement set the manifest asks for, so it is asked at run time. */
export function canUndoInOneStep(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.20');
}

/** What an Excel says that cannot make one undo step of it: some builds have only their general word for that. */
export function refusesOneUndoStep(code: string | undefined): boolean {
  return code === 'UndoNotSupported' || code === 'GeneralException';
}

export function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  { oneUndoStep = false }: { oneUndoStep?: boolean } = {},
): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: true };
  if (oneUndoStep && canUndoInOneStep()) options.mergeUndoGroup = true;
  return Excel.run(options, work);
}
