/** What the workbook holds: read when the page comes into view, when its sheets change, and when asked to. */
import { useCallback, useEffect, useState } from 'react';
import { onSheetsChanged, surveyWorkbook, type Survey } from '../excel/workbook';
import { useShown } from './Heading';
import { troubleOf, type Trouble } from './Problem';

export interface Surveying {
  /** Null until the workbook has been read once. */
  survey: Survey | null;
  trouble: Trouble | null;
  refresh(): void;
}

export function useSurvey(): Surveying {
  const shown = useShown();
  const [found, setFound] = useState<{ survey: Survey | null; trouble: Trouble | null }>({
    survey: null,
    trouble: null,
  });
  const refresh = useCallback(() => {
    surveyWorkbook().then(
      (survey) => setFound({ survey, trouble: null }),
      (error: unknown) => setFound(({ survey }) => ({ survey, trouble: troubleOf(error) })),
    );
  }, []);

  useEffect(() => {
    if (!shown) return undefined;
    refresh();
    const listening = onSheetsChanged(refresh);
    listening.catch((error: unknown) => setFound(({ survey }) => ({ survey, trouble: troubleOf(error) })));
    return () => {
      // Without a listener there is nothing to end; why there is none was told above.
      listening.then((end) => end()).catch(() => undefined);
    };
  }, [shown, refresh]);

  return { ...found, refresh };
}
