/** One reading of the workbook, with Excel's errors as problems the pane has a sentence for. */
import { problemOf } from './problem';
import { runExcel } from './run';

export async function told<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await runExcel(work);
  } catch (error) {
    throw problemOf(error);
  }
}
