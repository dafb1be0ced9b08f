/** The function gallery as the pane asks for it: what it will write, and writing it. What stands on the sheet is `gallery/`. */
import { helpIn } from '../locales/functionHelp';
import { galleryWords } from '../locales/gallery';
import { closestLanguage, type LanguageCode } from '../locales/languages';
import type { FunctionId } from '../functions/words';
import { functionHost } from './customFunctions';
import { callsIn, exampleCount, functionCount } from './gallery/calls';
import { galleryPlan } from './gallery/plan';
import { place, type Progress } from './place';
import { startWithWorkbook } from './startup';

export interface GalleryInserted {
  sheet: string;
  /** One Undo takes it back. */
  oneUndoStep: boolean;
}

/** What an insert will add. */
export const galleryOutlook = (): { functions: number; examples: number } => ({
  functions: functionCount(),
  examples: exampleCount(),
});

/** Words in `language`; the functions themselves answer in that of Excel. Throws a PlanProblem; the workbook is then as it was. */
export async function insertFunctionGallery(
  language: LanguageCode,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<GalleryInserted> {
  const [{ sheet: words }, { functions }] = await Promise.all([galleryWords[language](), helpIn[language]()]);
  const calls = await callsIn(closestLanguage(functionHost.language()));
  const purposes = Object.fromEntries(Object.entries(functions).map(([id, { summary }]) => [id, summary])) as Record<
    FunctionId,
    string
  >;
  const { plan, oneUndoStep } = await place({
    planFor: ({ sheetNames }) => galleryPlan(calls, { words, purposes }, sheetNames),
    answers: null,
    report,
    signal,
  });
  await startWithWorkbook();
  return { sheet: plan.open.sheet, oneUndoStep };
}
